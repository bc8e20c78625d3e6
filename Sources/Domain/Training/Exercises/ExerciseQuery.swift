import Quantities

/// What a trainer looks for among the exercises. All that is said must hold.
public struct ExerciseQuery: Sendable {
    /// The pattern.
    public var pattern: Exercise.Pattern?
    /// A muscle that works.
    public var muscle: Muscle?
    /// The hardest level.
    public var level: Exercise.Level?
    /// What there is to train with; an exercise may need nothing else. Any equipment where it is nothing.
    public var equipment: Set<String>?
    /// Flags that must not speak against it.
    public var without: Set<String> = []
    /// Words that its names, description, cues, muscles or equipment must have, each as the beginning of a word.
    public var words: [String] = []

    /// Looks for everything.
    public init() {}

    /// The exercises that fit: for words, the best first; otherwise by title.
    public func select(from library: ExerciseLibrary) -> [Exercise] {
        let fitting = library.all.filter(isFit)
        guard !words.isEmpty else { return fitting }
        let wanted = words.flatMap { ExerciseLibrary.key($0).split(separator: " ").map(String.init) }
        let scored = fitting.compactMap { exercise in
            ExerciseQuery.score(exercise, wanted).map { (exercise: exercise, score: $0) }
        }
        // Of two that answer as well, the one that is named with fewer words is meant.
        return scored.sorted {
            ($1.score, $0.exercise.title.count, $0.exercise.title) < (
                $0.score, $1.exercise.title.count, $1.exercise.title
            )
        }.map(\.exercise)
    }

    private func isFit(_ exercise: Exercise) -> Bool {
        if let pattern, exercise.pattern != pattern { return false }
        if let muscle, !exercise.muscles.contains(where: { $0.muscle == muscle }) { return false }
        if let level, exercise.level.rank > level.rank { return false }
        if let equipment, !exercise.equipment.allSatisfy(equipment.contains) { return false }
        return !exercise.avoid.contains(where: without.contains)
    }

    /// How well an exercise answers to words; nothing where a word is in none of its texts. A word in the title counts eight times,
    /// in another name four, in muscles, pattern and equipment twice, in the texts once.
    private static func score(_ exercise: Exercise, _ wanted: [String]) -> Int? {
        var fields: [(weight: Int, words: [Substring])] = []
        func add(_ weight: Int, _ texts: [String]) {
            fields.append((weight, texts.flatMap { ExerciseLibrary.key($0).split(separator: " ").map { $0 } }))
        }
        add(8, [exercise.title])
        add(4, exercise.names + [exercise.name])
        for language in Language.allCases {
            add(
                2,
                exercise.muscles.map { $0.muscle.name(in: language) } + [exercise.pattern.name(in: language)]
                    + exercise.equipment.map { Exercise.equipmentName($0, in: language) })
            if let text = exercise.texts[language] { add(1, [text.description] + text.cues + text.errors) }
        }
        var total = 0
        for word in wanted {
            let best = fields.map { field in
                field.words.contains { $0 == word }
                    ? field.weight * 2 : field.words.contains { $0.hasPrefix(word) } ? field.weight : 0
            }.max()
            guard let best, best > 0 else { return nil }
            total += best
        }
        return total
    }
}

extension Exercise.Level {
    /// Its place among the levels, the easiest first.
    public var rank: Int { Exercise.Level.allCases.firstIndex(of: self) ?? 0 }
}
