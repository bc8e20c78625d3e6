import Diagnostics

/// The exercises of a studio, found by title, alias or file name, however they are written.
public struct ExerciseLibrary: Sendable {
    /// All exercises, by title.
    public let all: [Exercise]
    private let byName: [String: Int]

    /// A library; two exercises of one name are an error about the second.
    public init(_ exercises: [Exercise], into diagnostics: inout [Diagnostic]) {
        all = exercises.sorted { ($0.title, $0.name) < ($1.title, $1.name) }
        var byName: [String: Int] = [:]
        for (index, exercise) in all.enumerated() {
            for name in Set([exercise.title, exercise.name]).sorted() {
                let key = ExerciseLibrary.key(name)
                if let other = byName[key], other != index {
                    diagnostics.append(
                        Diagnostic(
                            .error, "duplicate-exercise", "there is another exercise `\(name)`, in \(all[other].file)",
                            file: exercise.file, hint: "give one of them another title"))
                }
                byName[key] = index
            }
        }
        for (index, exercise) in all.enumerated() {
            for alias in exercise.aliases where byName[ExerciseLibrary.key(alias)] == nil {
                byName[ExerciseLibrary.key(alias)] = index
            }
        }
        self.byName = byName
    }

    /// The exercise of a name, or nothing.
    public func find(_ name: some StringProtocol) -> Exercise? { byName[ExerciseLibrary.key(name)].map { all[$0] } }

    /// A hint that names the three nearest.
    public func suggestion(for name: String) -> String? {
        didYouMean(name, in: all.flatMap { [$0.title] + $0.aliases }, limit: 3)
    }

    /// Errors for alternatives that are not in the library.
    public func unknownAlternatives() -> [Diagnostic] {
        all.flatMap { exercise in
            exercise.alternatives.filter { find($0.title) == nil }.map { alternative in
                Diagnostic(
                    .error, "unknown-exercise", "the alternative `\(alternative.title)` is not in the library",
                    file: exercise.file, hint: suggestion(for: alternative.title))
            }
        }
    }

    /// Letters and digits in lower case: `Bench Press (Barbell)` and `bench-press barbell` are one name.
    private static func key(_ name: some StringProtocol) -> String {
        var words: [String] = []
        var word = ""
        for character in name.lowercased() {
            if character.isLetter || character.isNumber {
                word.append(character)
            } else if !word.isEmpty {
                words.append(word)
                word = ""
            }
        }
        if !word.isEmpty { words.append(word) }
        return words.joined(separator: " ")
    }
}
