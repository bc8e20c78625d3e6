import Diagnostics
import Quantities
import Studio
import Training

/// The pages of exercises: an index by pattern of movement, and one of each.
extension PublicSite {
    func exercises(_ chrome: Chrome) -> [PlannedPage] {
        let language = chrome.language
        let all = library.exercises[language] ?? []
        guard !all.isEmpty else { return [] }
        let index = index(.exercises, chrome, [])
        let groups = Exercise.Pattern.allCases.compactMap { pattern -> EntryGroupView? in
            let members = all.filter { $0.pattern == pattern }
            guard !members.isEmpty else { return nil }
            let name = pattern.name(in: language)
            return EntryGroupView(
                title: name.prefix(1).uppercased() + name.dropFirst(),
                entries: members.map { exercise in
                    EntryView(
                        title: exercise.title(in: language),
                        url: addresses.entry(exercise.name, of: .exercises, language),
                        note: equipment(of: exercise, language))
                })
        }
        let fill = index.fill
        index.fill = { screen throws(Diagnostic) in
            try fill(&screen)
            screen.groups = groups
        }
        return [index] + all.map { self.exercise($0, chrome) }
    }

    private func equipment(of exercise: Exercise, _ language: Language) -> String? {
        let names = exercise.equipment.map { Exercise.equipmentName($0, in: language) }
        return names.isEmpty ? nil : names.joined(separator: ", ")
    }

    private func exercise(_ exercise: Exercise, _ chrome: Chrome) -> PlannedPage {
        let language = chrome.language
        let text = exercise.text(in: language)
        let planned = entry(.exercises, exercise.name, text.title, chrome, program: programs.exercise, text.file)
        planned.keywords =
            exercise.names + exercise.muscles.map { $0.muscle.name(in: language) }
            + exercise.equipment.map { Exercise.equipmentName($0, in: language) }
            + [exercise.pattern.name(in: language)]
        let languages = view.settings.locale.languages.filter { hasPage(exercise, $0) }
        if languages.count > 1 {
            planned.translations = languages.map {
                TranslationView(
                    code: $0.rawValue, name: $0.name, url: addresses.entry(exercise.name, of: .exercises, $0),
                    isCurrent: $0 == language)
            }
        }
        let fill = planned.fill
        planned.fill = { screen throws(Diagnostic) in
            try fill(&screen)
            screen.exercise = self.facts(of: exercise, language)
        }
        return planned
    }

    /// The addresses of the exercises' pages, by language and the exercise's name.
    public var exercisePages: [Language: [String: String]] {
        library.exercises.reduce(into: [:]) { pages, entry in
            for exercise in entry.value {
                pages[entry.key, default: [:]][exercise.name] =
                    view.settings.site.url + addresses.entry(exercise.name, of: .exercises, entry.key)
            }
        }
    }

    /// Whether an exercise has a page in a language.
    func hasPage(_ exercise: Exercise, _ language: Language) -> Bool {
        library.texts[language]?["exercises/\(exercise.name)"] != nil
    }

    private func facts(of exercise: Exercise, _ language: Language) -> ExerciseView {
        let other = Language.allCases.first { $0 != language && exercise.title(in: $0) != exercise.title(in: language) }
        return ExerciseView(
            other: other.map { exercise.title(in: $0) }, otherLanguage: other?.rawValue,
            pattern: exercise.pattern.name(in: language), level: exercise.level.name(in: language),
            equipment: equipment(of: exercise, language),
            muscles: exercise.muscles.map {
                ExerciseView.Muscle(name: $0.muscle.name(in: language), share: ($0.permille + 5) / 10)
            },
            alternatives: exercise.alternatives.compactMap { alternative in
                guard let found = view.knowledge.exercises.find(alternative.title), hasPage(found, language) else {
                    return nil
                }
                return LinkView(
                    title: found.title(in: language), url: addresses.entry(found.name, of: .exercises, language))
            })
    }
}
