import Diagnostics
import Nutrition
import Quantities
import Training

/// The plan templates or the menus of a studio, with their words in further languages.
struct Templates<Value> {
    /// Those without mistakes, by name.
    var templates: [String: Value] = [:]
    /// The same in other words, by language and name.
    var translations: [Language: [String: Value]] = [:]
    /// What is wrong with them, by name; those with warnings alone are templates all the same.
    var mistakes: [String: [Diagnostic]] = [:]
    /// What is wrong with translations.
    var translationMistakes: [Diagnostic] = []

    /// What is wrong with any, in an order that is always the same.
    var diagnostics: [Diagnostic] {
        mistakes.sorted { $0.key < $1.key }.flatMap(\.value) + translationMistakes
    }
}

extension KnowledgeReader {
    /// The templates of `Content/plans`: `NAME.md` in the studio's language, `NAME.de.md` in another.
    mutating func plans(_ studio: Language, library: ExerciseLibrary) -> Templates<PlanTemplate> {
        templates("plans", "plan", studio) { source, name, _, diagnostics in
            PlanTemplate.parse(source, name: name, library: library, into: &diagnostics)
        } mistake: { template, translation in
            template.mistake(in: translation)
        }
    }

    /// The menus of `Content/menus`: `NAME.md` in the studio's language, `NAME.de.md` in another.
    mutating func menus(_ studio: Language, cookbook: Cookbook) -> Templates<Menu> {
        templates("menus", "menu", studio) { source, name, language, diagnostics in
            Menu.parse(source, name: name, cookbook: cookbook, language: language, into: &diagnostics)
        } mistake: { menu, translation in
            menu.mistake(in: translation)
        }
    }

    /// - Parameters:
    ///   - noun: What one of them is called: `plan`.
    ///   - mistake: Where a text is not the other one in other words.
    private mutating func templates<Value>(
        _ section: String, _ noun: String, _ studio: Language,
        parse: (Source, String, Language, inout [Diagnostic]) -> Value?, mistake: (Value, Value) -> Diagnostic?
    ) -> Templates<Value> {
        var found = Templates<Value>()
        let files = sources(section).map {
            (name: $0.name, suffix: languageSuffix(of: $0.source.path), source: $0.source)
        }
        for file in files where file.suffix == nil {
            var diagnostics: [Diagnostic] = []
            found.templates[file.name] = parse(file.source, file.name, studio, &diagnostics)
            if !diagnostics.isEmpty { found.mistakes[file.name] = diagnostics }
        }
        for file in files {
            guard let suffix = file.suffix else { continue }
            guard let language = Language(rawValue: suffix), language != studio else {
                found.translationMistakes.append(unknownLanguage(suffix, in: file.source.path, studio))
                continue
            }
            guard found.templates[file.name] != nil || found.mistakes[file.name] != nil else {
                found.translationMistakes.append(
                    Diagnostic(
                        .error, "no-\(noun)", "there is no \(noun) `\(file.name)` that these words could be of",
                        file: file.source.path, expected: "a file \(file.name).md beside it",
                        hint: didYouMean(file.name, in: found.templates.keys.sorted())))
                continue
            }
            let translation = parse(file.source, file.name, language, &found.translationMistakes)
            guard let translation, let template = found.templates[file.name] else { continue }
            if let mistake = mistake(template, translation) {
                found.translationMistakes.append(mistake)
            } else {
                found.translations[language, default: [:]][file.name] = translation
            }
        }
        return found
    }

    /// What stands between the name and `.md`, if anything.
    func languageSuffix(of path: String) -> String? {
        let parts = (path.split(separator: "/").last ?? "").split(separator: ".", omittingEmptySubsequences: false)
        return parts.count > 2 ? parts.dropFirst().dropLast().joined(separator: ".") : nil
    }

    /// That a file's name has no further language of the press in it.
    func unknownLanguage(_ suffix: String, in path: String, _ studio: Language) -> Diagnostic {
        Diagnostic(
            .error, "unknown-language", "`\(suffix)` is not a further language of the press", file: path,
            expected: "one of "
                + Language.allCases.filter { $0 != studio }.map(\.rawValue).joined(separator: ", "),
            hint: "the file without a language is in the studio's own, which is \(studio.rawValue)")
    }
}
