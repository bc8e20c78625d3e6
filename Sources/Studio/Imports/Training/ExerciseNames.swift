import Training

/// What the names of exercises in an export mean: what the trainer said, else what the library makes of them, else themselves.
struct ExerciseNames {
    private let matcher: ExerciseMatcher
    private let aliases: [String: String]
    private var found: [String: String?] = [:]
    private var unknown: [String: Int] = [:]

    init(_ library: ExerciseLibrary, _ aliases: [ExerciseAliasRepository.Alias]) {
        matcher = ExerciseMatcher(library)
        self.aliases = Dictionary(
            aliases.map { (ExerciseLibrary.key($0.name), $0.exercise) }, uniquingKeysWith: { first, _ in first })
    }

    /// The exercise that a name means, or nothing.
    mutating func title(of name: String) -> String? {
        if let known = found[name] { return known }
        let title = aliases[ExerciseLibrary.key(name)] ?? matcher.title(of: name)
        found[name] = .some(title)
        return title
    }

    /// Counts a set that is kept under its own name.
    mutating func count(_ name: String) { unknown[name, default: 0] += 1 }

    /// The names that mean nothing to the library, the commonest first.
    var unknownExercises: [ImportReport.UnknownExercise] {
        unknown.sorted { ($1.value, $0.key) < ($0.value, $1.key) }.map { .init(name: $0.key, sets: $0.value) }
    }
}
