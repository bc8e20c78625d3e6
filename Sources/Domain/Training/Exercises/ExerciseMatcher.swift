/// Finds the exercise that another program or a client means by a name: `Flat Barbell Bench Press`, `Squats (Barbell)`, `Pullups`.
///
/// First counts what the library finds by title or alias. Then names are compared by their words, in any order, in the singular
/// and without those that tell nothing, with the equipment that the exercise is loaded with told or left out. Where that fits
/// two exercises it fits none: a wrong name is worse than an unknown one.
public struct ExerciseMatcher: Sendable {
    private let library: ExerciseLibrary
    /// Titles by words; without a title where the words fit several.
    private let byWords: [[String]: String?]
    private let byWordsAndEquipment: [[String]: String?]

    /// A matcher of names against a library.
    public init(_ library: ExerciseLibrary) {
        self.library = library
        var byWords: [[String]: String?] = [:]
        var byWordsAndEquipment: [[String]: String?] = [:]
        func note(_ words: [String], _ title: String, in index: inout [[String]: String?]) {
            guard !words.isEmpty else { return }
            if let known = index[words] {
                if known != title { index[words] = .some(nil) }
            } else {
                index[words] = title
            }
        }
        for exercise in library.all {
            let equipment = exercise.load.rawValue
            for words in Set(exercise.names.map(ExerciseMatcher.words)) {
                note(words, exercise.title, in: &byWords)
                let others = words.filter { $0 != equipment }
                note((others + [equipment]).sorted(), exercise.title, in: &byWordsAndEquipment)
            }
        }
        self.byWords = byWords
        self.byWordsAndEquipment = byWordsAndEquipment
    }

    /// The title of the exercise that is meant, or nothing.
    public func title(of name: String) -> String? {
        if let exercise = library.find(name) { return exercise.title }
        let words = ExerciseMatcher.words(name)
        if let known = byWords[words] { return known }
        return byWordsAndEquipment[words] ?? nil
    }

    /// The words of a name that tell exercises apart, in the order of letters.
    static func words(_ name: String) -> [String] {
        var words: [String] = []
        for part in ExerciseLibrary.key(name).split(separator: " ") {
            for word in (synonyms[String(part)] ?? [String(part)]).map(singular) {
                if particles.contains(word), let last = words.popLast() {
                    words.append(last + word)
                } else if !empty.contains(word) {
                    words.append(word)
                }
            }
        }
        return words.sorted()
    }

    private static func singular(_ word: String) -> String {
        let isPlural = word.utf8.count > 3 && word.hasSuffix("s") && !word.hasSuffix("ss") && !word.hasSuffix("ceps")
        return isPlural ? String(word.dropLast()) : word
    }

    /// `pull up`, `pull-up` and `pullup` are one word.
    private static let particles: Set<String> = ["up", "down", "over", "out"]
    private static let empty: Set<String> = [
        "the", "a", "with", "on", "to", "and", "of", "flat", "mit", "der", "dem", "am",
    ]
    private static let synonyms: [String: [String]] = [
        "db": ["dumbbell"], "dumbell": ["dumbbell"], "bb": ["barbell"], "kb": ["kettlebell"], "bw": ["bodyweight"],
        "bicep": ["biceps"], "tricep": ["triceps"], "ohp": ["overhead", "press"], "rdl": ["romanian", "deadlift"],
    ]
}
