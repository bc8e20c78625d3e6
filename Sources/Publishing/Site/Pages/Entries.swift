import Artifacts
import Diagnostics
import Markup
import Nutrition
import Quantities
import Studio
import Templating
import Training

/// Pages made from data rather than written: exercises, recipes and sample plans, each with an index, in every language of the site
/// that they have words in.
struct Entries: Sendable {
    /// A text of an entry with where it stands.
    struct Text: Sendable {
        let article: Article
        let origin: Links.Origin
        /// Where it lies in its file, if that is known.
        let body: Range<Int>?
    }

    /// What links can lead to.
    private(set) var targets: [Links.Entry] = []
    /// The texts of the entries by their key; a recipe's steps stand behind `#1`, `#2` and so on, its remarks
    /// behind `#remarks`.
    private(set) var texts: [Language: [String: Text]] = [:]
    /// The sections that have entries.
    private(set) var sections: [Language: Set<Section>] = [:]
    /// The recipes that have a page, by file, in each language.
    private(set) var recipes: [Language: [Recipe]] = [:]
    /// The exercises that have a page, by title in each language.
    private(set) var exercises: [Language: [Exercise]] = [:]
    /// What is wrong with the texts.
    private(set) var diagnostics: [Diagnostic] = []
    /// The plans that anyone may see, by name, in each language.
    let plans: [Language: [PlanTemplate]]

    init(_ view: PublicView, addresses: Addresses) {
        let shown = view.knowledge.plans.keys.sorted().compactMap { view.knowledge.plans[$0] }.filter(\.isPublic)
        var plans = [view.settings.locale.language: shown]
        for language in view.settings.locale.languages.dropFirst() {
            plans[language] = shown.compactMap { view.knowledge.planTranslations[language]?[$0.name] }
        }
        self.plans = plans
        let options = Article.Options(allowsRawHTML: view.settings.allowsRawHTML)
        for language in view.settings.locale.languages {
            let all = view.knowledge.exercises.all.filter { exercise in
                switch view.settings.site.exercises {
                case .all: exercise.texts[language] != nil
                case .own: exercise.texts[language] != nil && !exercise.isBuiltIn
                case .none: false
                }
            }
            let keyed = all.map { (key: asciiFolded($0.title(in: language)).lowercased(), exercise: $0) }
            exercises[language] = keyed.sorted { ($0.key, $0.exercise.name) < ($1.key, $1.exercise.name) }
                .map(\.exercise)
            for exercise in all {
                let text = exercise.text(in: language)
                guard let source = view.knowledge.texts[text.file] else { continue }
                let url = addresses.entry(exercise.name, of: .exercises, language)
                let article = Article.parse(source, in: text.body, options: options, into: &diagnostics)
                add("exercises/\(exercise.name)", text.title, url, article, text.file, text.body, language)
                sections[language, default: []].insert(.exercises)
            }
        }
        for language in view.settings.locale.languages {
            recipes[language] = view.knowledge.recipes.filter { !$0.isDraft && $0.hasWords(in: language) }
            for recipe in recipes[language] ?? [] { add(recipe, addresses, options, language) }
        }
        for language in view.settings.locale.languages {
            for plan in plans[language] ?? [] {
                let url = addresses.entry(plan.name, of: .plans, language)
                add(
                    "plans/\(plan.name)", plan.title, url, parsed(plan.prose.joined(separator: "\n\n"), options),
                    plan.source.path, nil, language)
                sections[language, default: []].insert(.plans)
            }
        }
        for language in view.settings.locale.languages {
            let wording = Wording.of(language)
            for section in Section.allCases where sections[language]?.contains(section) == true {
                targets.append(
                    Links.Entry(
                        key: section.rawValue, language: language, url: addresses.list(section, language),
                        title: wording[section.word], anchors: []))
            }
        }
    }

    private mutating func add(
        _ key: String, _ title: String, _ url: String, _ article: Article, _ file: String, _ body: Range<Int>?,
        _ language: Language
    ) {
        let anchors = article.outline.headings.map(\.anchor)
        texts[language, default: [:]][key] = Text(
            article: article,
            origin: Links.Origin(file: file, language: language, url: url, headings: article.outline.headings),
            body: body)
        targets.append(Links.Entry(key: key, language: language, url: url, title: title, anchors: anchors))
    }

    /// A recipe's words before its list, and beside them its steps and its remarks.
    private mutating func add(
        _ recipe: Recipe, _ addresses: Addresses, _ options: Article.Options, _ language: Language
    ) {
        let url = addresses.entry(recipe.name, of: .recipes, language)
        let key = "recipes/\(recipe.name)"
        let words = recipe.words(in: language)
        add(
            key, words.title, url, parsed(words.prose.joined(separator: "\n\n"), options), words.file, nil, language)
        let origin = Links.Origin(file: words.file, language: language, url: url, headings: [])
        for (index, step) in words.steps.enumerated() {
            texts[language, default: [:]]["\(key)#\(index + 1)"] = Text(
                article: parsed(step, options), origin: origin, body: nil)
        }
        if !words.remarks.isEmpty {
            texts[language, default: [:]]["\(key)#remarks"] = Text(
                article: parsed(words.remarks.joined(separator: "\n\n"), options), origin: origin, body: nil)
        }
        sections[language, default: []].insert(.recipes)
    }

    private mutating func parsed(_ text: String, _ options: Article.Options) -> Article {
        let source = Source(path: "", text: text)
        var found: [Diagnostic] = []
        return Article.parse(source, in: 0..<source.bytes.count, options: options, into: &found)
    }

    /// Every dead link in the texts.
    func check(_ links: Links, in view: PublicView) -> [Diagnostic] {
        allTexts.flatMap {
            links.check($0.article.outline.references, from: $0.origin, body: $0.body, in: view.folder)
        }
    }

    /// All texts, by language and key.
    var allTexts: [Text] {
        Language.allCases.flatMap { language in
            (texts[language] ?? [:]).sorted { $0.key < $1.key }.map(\.value)
        }
    }
}

extension PublicSite {
    /// The pages of exercises, recipes and plans and their indexes.
    func entries(_ chrome: Chrome) -> [PlannedPage] { exercises(chrome) + recipes(chrome) + plans(chrome) }

    private func plans(_ chrome: Chrome) -> [PlannedPage] {
        let all = library.plans[chrome.language] ?? []
        guard !all.isEmpty else { return [] }
        let entries = all.map { plan in
            EntryView(
                title: plan.title, url: addresses.entry(plan.name, of: .plans, chrome.language),
                description: library.texts[chrome.language]?["plans/\(plan.name)"]?.article.outline.excerpt,
                note: "\(plan.weeks) \(chrome.wording[.weeks])")
        }
        return [index(.plans, chrome, entries)]
            + all.map { plan in
                let planned = entry(.plans, plan.name, plan.title, chrome, program: programs.plan, plan.source.path)
                planned.keywords = plan.tags + plan.equipment + [plan.goal].compactMap { $0 }
                let languages = view.settings.locale.languages.filter { language in
                    library.plans[language]?.contains { $0.name == plan.name } ?? false
                }
                if languages.count > 1 {
                    planned.translations = languages.map {
                        TranslationView(
                            code: $0.rawValue, name: $0.name, url: addresses.entry(plan.name, of: .plans, $0),
                            isCurrent: $0 == chrome.language)
                    }
                }
                let fill = planned.fill
                planned.fill = { screen throws(Diagnostic) in
                    try fill(&screen)
                    screen.plan = self.view(of: plan, chrome.language)
                }
                let description = planned.description
                planned.graph = { self.structured.plan(plan, description: description, chrome.language) }
                return planned
            }
    }

    private func view(of plan: PlanTemplate, _ language: Language) -> PlanView {
        let wording = PlanWording(language, unit: view.settings.locale.massUnit)
        let days = plan.blocks.first?.days ?? []
        return PlanView(
            weeks: plan.weeks, sessions: days.count, level: plan.level?.name(in: language), goal: plan.goal,
            equipment: plan.equipment.isEmpty
                ? nil : plan.equipment.map { Exercise.equipmentName($0, in: language) }.joined(separator: ", "),
            days: days.map { day in
                PlanView.Day(
                    title: day.name,
                    lines: day.lines.map { line in
                        switch line {
                        case .free(let label, let text):
                            return PlanView.Line(exercise: wording.label(label), work: text)
                        case .exercise(let line):
                            let exercise = view.knowledge.exercises.find(line.exercise)
                            let effort = line.effort.map { [wording.text($0)] } ?? []
                            return PlanView.Line(
                                exercise: exercise?.title(in: language) ?? line.exercise,
                                url: exercise.flatMap {
                                    hasPage($0, language) ? addresses.entry($0.name, of: .exercises, language) : nil
                                },
                                work: ([wording.text(line.prescription)] + effort).joined(separator: " · "))
                        }
                    })
            })
    }

    // MARK: What they share

    /// The text of an entry with its links.
    func text(_ key: String, _ language: Language) -> TrustedHTML? {
        guard let text = library.texts[language]?[key], !text.article.html.isEmpty else { return nil }
        return TrustedHTML(rendered: text.article.html { links.fill($0, from: text.origin, into: &$1) })
    }

    func index(_ section: Section, _ chrome: Chrome, _ entries: [EntryView]) -> PlannedPage {
        let planned = index(section, chrome)
        planned.fingerprint.add(view.knowledge.digest)
        let fill = planned.fill
        planned.fill = { screen throws(Diagnostic) in
            try fill(&screen)
            screen.entries = entries
        }
        return planned
    }

    func entry(
        _ section: Section, _ name: String, _ title: String, _ chrome: Chrome, program: Program, _ file: String
    ) -> PlannedPage {
        let url = addresses.entry(name, of: section, chrome.language)
        let list = LinkView(title: chrome.wording[section.word], url: addresses.list(section, chrome.language))
        let key = "\(section.rawValue)/\(name)"
        let planned = PlannedPage(url, chrome.language, title: title, program: program, origin: file)
        planned.kind = String(section.rawValue.dropLast())
        planned.current = section.rawValue
        planned.kicker = chrome.wording[section.word]
        planned.trail = trail(chrome, list, LinkView(title: title, url: url))
        if let text = library.texts[chrome.language]?[key] {
            planned.description = text.article.outline.excerpt.isEmpty ? nil : text.article.outline.excerpt
            planned.body = { text.article.html }
            links.add(text.article.outline.references, from: text.origin, to: &planned.fingerprint)
        }
        planned.fingerprint.add(view.knowledge.digest)
        planned.fill = { screen in
            screen.page.content = self.text(key, chrome.language)
            screen.page.action = ActionView(label: list.title, url: list.url)
        }
        return planned
    }
}
