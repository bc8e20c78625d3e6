import Diagnostics
import Files
import Quantities
import Training

extension Workspace {
    /// The exercises that the studio's plans can name, without the rest of the studio, and the studio's language. Outside of a
    /// studio they are those that come with the press.
    public func exercises() throws(Mistakes) -> (library: ExerciseLibrary, language: Language) {
        var diagnostics: [Diagnostic] = []
        guard let settings = settings(&diagnostics) else {
            guard diagnostics.contains(where: { $0.code == "no-studio" }) else { throw Mistakes(diagnostics) }
            var found: [Diagnostic] = []
            return (ExerciseLibrary(ExerciseShelf.builtIn.exercises, into: &found), .english)
        }
        let listing: ContentListing
        do {
            listing = try ContentListing(folder, settings: settings)
        } catch {
            throw Mistakes(diagnostics + [error])
        }
        var reader = KnowledgeReader(listing, folder)
        let shelf = reader.exercises(settings.locale.language)
        diagnostics += reader.diagnostics
        guard !diagnostics.hasErrors else { throw Mistakes(diagnostics) }
        return (shelf.library, settings.locale.language)
    }

    /// Copies an exercise that came with the press into `Content/exercises`, where the trainer can make it her own; gives the
    /// files that were written. Nothing is written over.
    public func adopt(_ exercise: Exercise) throws(Mistakes) -> [String] {
        let studio = try settings().locale.language
        do {
            var written: [String] = []
            for (path, text) in AdoptedExercise(exercise, studio: studio).files {
                try WholeFile.create(folder.path(path), Array(text.utf8))
                written.append(path)
            }
            return written
        } catch {
            throw Mistakes(error)
        }
    }
}

/// The files of an exercise of the press as a studio writes them: the facts with the words of the studio's language, the words
/// of other languages beside it.
private struct AdoptedExercise {
    private(set) var files: [(path: String, text: String)] = []

    init(_ exercise: Exercise, studio: Language) {
        let facts = AdoptedExercise.matter(exercise, exercise.language).filter { !AdoptedExercise.isName($0) }
        let main = exercise.texts[studio] == nil ? exercise.language : studio
        for language in [main] + Language.allCases.filter({ $0 != main }) {
            guard let text = exercise.texts[language], let source = ExerciseShelf.builtIn.sources[text.file] else {
                continue
            }
            let names = AdoptedExercise.matter(exercise, language).filter(AdoptedExercise.isName)
            let lines = language == main ? names + facts : names
            let suffix = language == main ? "" : ".\(language.rawValue)"
            files.append(
                (
                    "Content/exercises/\(exercise.name)\(suffix).md",
                    "---\n\(lines.joined(separator: "\n"))\n---\n\(source.text(text.body))"
                ))
        }
    }

    private static func isName(_ line: String) -> Bool { line.hasPrefix("title:") || line.hasPrefix("aliases:") }

    /// The lines of the front matter of a file of the press, where each key stands on a line of its own.
    private static func matter(_ exercise: Exercise, _ language: Language) -> [String] {
        guard let text = exercise.texts[language], let source = ExerciseShelf.builtIn.sources[text.file] else {
            return []
        }
        return source.text(0..<text.body.lowerBound).split(separator: "\n").map(String.init).filter { $0 != "---" }
    }
}
