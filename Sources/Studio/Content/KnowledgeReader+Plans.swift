import Diagnostics
import Quantities
import Training

/// The plan templates of a studio, with their words in further languages.
struct PlanTemplates {
    /// Those without mistakes, by name.
    var templates: [String: PlanTemplate] = [:]
    /// The same plans in other words, by language and name.
    var translations: [Language: [String: PlanTemplate]] = [:]
    /// What is wrong with the others, by name.
    var mistakes: [String: [Diagnostic]] = [:]
    /// What is wrong with translations.
    var translationMistakes: [Diagnostic] = []
}

extension KnowledgeReader {
    /// The templates of `Content/plans`: `NAME.md` in the studio's language, `NAME.de.md` in another.
    mutating func plans(_ studio: Language, library: ExerciseLibrary) -> PlanTemplates {
        var plans = PlanTemplates()
        let files = sources("plans").map {
            (name: $0.name, suffix: languageSuffix(of: $0.source.path), source: $0.source)
        }
        for file in files where file.suffix == nil {
            var found: [Diagnostic] = []
            plans.templates[file.name] = PlanTemplate.parse(
                file.source, name: file.name, library: library, into: &found)
            if !found.isEmpty { plans.mistakes[file.name] = found }
        }
        for file in files {
            guard let suffix = file.suffix else { continue }
            guard let language = Language(rawValue: suffix), language != studio else {
                plans.translationMistakes.append(
                    Diagnostic(
                        .error, "unknown-language", "`\(suffix)` is not a further language of the press",
                        file: file.source.path,
                        expected: "one of "
                            + Language.allCases.filter { $0 != studio }.map(\.rawValue).joined(separator: ", "),
                        hint: "the file without a language is in the studio's own, which is \(studio.rawValue)"))
                continue
            }
            guard plans.templates[file.name] != nil || plans.mistakes[file.name] != nil else {
                plans.translationMistakes.append(
                    Diagnostic(
                        .error, "no-plan", "there is no plan `\(file.name)` that these words could be of",
                        file: file.source.path, expected: "a file \(file.name).md beside it",
                        hint: didYouMean(file.name, in: plans.templates.keys.sorted())))
                continue
            }
            var found: [Diagnostic] = []
            let translation = PlanTemplate.parse(file.source, name: file.name, library: library, into: &found)
            plans.translationMistakes += found
            guard let translation, let template = plans.templates[file.name] else { continue }
            if let mistake = template.mistake(in: translation) {
                plans.translationMistakes.append(mistake)
            } else {
                plans.translations[language, default: [:]][file.name] = translation
            }
        }
        return plans
    }

    /// What stands between the name and `.md`, if anything.
    func languageSuffix(of path: String) -> String? {
        let parts = (path.split(separator: "/").last ?? "").split(separator: ".", omittingEmptySubsequences: false)
        return parts.count > 2 ? parts.dropFirst().dropLast().joined(separator: ".") : nil
    }
}
