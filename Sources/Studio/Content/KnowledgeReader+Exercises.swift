import CEmbedded
import Diagnostics
import Quantities
import Training

/// The exercises of a studio: those that came with the press, and over them the trainer's own.
struct ExerciseShelf {
    let library: ExerciseLibrary
    /// Every file of words by its path.
    let sources: [String: Source]
    /// The names of exercises whose file has a mistake.
    let unreadable: [String]

    /// The library as it came with the press: what it names, and its files by path.
    static let builtIn: (exercises: [Exercise], sources: [String: Source], diagnostics: [Diagnostic]) = {
        var diagnostics: [Diagnostic] = []
        let files = Embedded.files(floorpress_library_file).map { file in
            ExerciseFile(Source(path: "Library/\(file.path)", bytes: file.bytes), studio: .english)
        }
        let read = ExerciseFile.read(files, isBuiltIn: true, over: [], into: &diagnostics)
        return (read.exercises, read.sources, diagnostics)
    }()
}

/// A file of an exercise with what its name says.
struct ExerciseFile {
    let source: Source
    let name: String
    let language: Language
    /// Whether it holds the words in a further language alone.
    let isTranslation: Bool
    /// What stands between name and ending where no language of the press does.
    let unknownLanguage: String?

    /// - Parameter studio: The language of files that name none.
    init(_ source: Source, studio: Language) {
        self.source = source
        let parts = (source.path.split(separator: "/").last ?? "").split(
            separator: ".", omittingEmptySubsequences: false)
        name = String(parts.first ?? "")
        let middle = parts.count > 2 ? parts.dropFirst().dropLast().joined(separator: ".") : nil
        let found = middle.flatMap { Language(rawValue: $0) }
        language = found ?? studio
        isTranslation = middle != nil
        unknownLanguage = found == nil ? middle : nil
    }

    /// Reads exercises and, after them, their words in further languages.
    ///
    /// - Parameter base: Exercises that words may be added to besides those of the files.
    static func read(
        _ files: [ExerciseFile], isBuiltIn: Bool, over base: [Exercise], into diagnostics: inout [Diagnostic]
    ) -> (exercises: [Exercise], sources: [String: Source], unreadable: [String]) {
        var byName = Dictionary(base.map { ($0.name, $0) }) { first, _ in first }
        var sources: [String: Source] = [:]
        var unreadable: [String] = []
        for file in files where !file.isTranslation {
            sources[file.source.path] = file.source
            if var exercise = Exercise.parse(
                file.source, name: file.name, language: file.language, into: &diagnostics)
            {
                exercise.isBuiltIn = isBuiltIn
                byName[file.name] = exercise
            } else {
                unreadable.append(file.name)
            }
        }
        for file in files where file.isTranslation {
            sources[file.source.path] = file.source
            if let word = file.unknownLanguage {
                diagnostics.append(
                    Diagnostic(
                        .error, "unknown-language", "`\(word)` is not a language of the press", file: file.source.path,
                        expected: "one of " + Language.allCases.map(\.rawValue).joined(separator: ", "),
                        hint: "dots in a file's name stand before its language only"))
            } else if let text = ExerciseText.parse(file.source, into: &diagnostics), !unreadable.contains(file.name) {
                guard byName[file.name] != nil else {
                    diagnostics.append(
                        Diagnostic(
                            .error, "no-exercise", "there is no exercise `\(file.name)` for these words",
                            file: file.source.path, expected: "a file \(file.name).md beside it",
                            hint: didYouMean(file.name, in: byName.keys.sorted())))
                    continue
                }
                byName[file.name]?.add(text, in: file.language)
            }
        }
        return (byName.keys.sorted().compactMap { byName[$0] }, sources, unreadable)
    }
}

extension KnowledgeReader {
    /// The exercises of the press and the trainer's own.
    ///
    /// - Parameter hasLibrary: Whether those of the press are among them; to read them takes as long as a thousand articles.
    mutating func exercises(_ language: Language, hasLibrary: Bool = true) -> ExerciseShelf {
        let builtIn = hasLibrary ? ExerciseShelf.builtIn : (exercises: [], sources: [:], diagnostics: [])
        diagnostics += builtIn.diagnostics
        let files = sources("exercises").map { ExerciseFile($0.source, studio: language) }
        let read = ExerciseFile.read(files, isBuiltIn: false, over: builtIn.exercises, into: &diagnostics)
        let library = ExerciseLibrary(read.exercises, into: &diagnostics)
        if read.unreadable.isEmpty { diagnostics += library.unknownAlternatives() }
        return ExerciseShelf(
            library: library, sources: builtIn.sources.merging(read.sources) { $1 }, unreadable: read.unreadable)
    }
}
