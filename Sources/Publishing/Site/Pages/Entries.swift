import Artifacts
import Diagnostics
import Markup
import Nutrition
import Quantities
import Studio
import Templating
import Training

/// Pages made from data rather than written: exercises, recipes and sample plans, each with an index. They stand in the
/// studio's own language.
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
    /// The texts of the entries by their key; a recipe's steps stand behind `#1`, `#2` and so on.
    private(set) var texts: [String: Text] = [:]
    /// The sections that have entries.
    private(set) var sections: Set<Section> = []
    /// What is wrong with the texts.
    private(set) var diagnostics: [Diagnostic] = []
    /// The plans that anyone may see, by name.
    let plans: [PlanTemplate]
    private let language: Language

    init(_ view: PublicView, addresses: Addresses) {
        language = view.settings.locale.language
        plans = view.knowledge.plans.keys.sorted().compactMap { view.knowledge.plans[$0] }.filter(\.isPublic)
        let options = Article.Options(allowsRawHTML: view.settings.allowsRawHTML)
        for exercise in view.knowledge.exercises.all {
            guard let source = view.knowledge.texts[exercise.name] else { continue }
            let url = addresses.entry(exercise.name, of: .exercises, language)
            let article = Article.parse(source, in: exercise.body, options: options, into: &diagnostics)
            add("exercises/\(exercise.name)", exercise.title, url, article, exercise.file, exercise.body)
            sections.insert(.exercises)
        }
        for recipe in view.knowledge.recipes where !recipe.isDraft {
            let url = addresses.entry(recipe.name, of: .recipes, language)
            let key = "recipes/\(recipe.name)"
            add(key, recipe.title, url, parsed(recipe.prose.joined(separator: "\n\n"), options), recipe.file, nil)
            for (index, step) in recipe.steps.enumerated() {
                texts["\(key)#\(index + 1)"] = Text(
                    article: parsed(step, options),
                    origin: Links.Origin(file: recipe.file, language: language, url: url, headings: []), body: nil)
            }
            sections.insert(.recipes)
        }
        for plan in plans {
            let url = addresses.entry(plan.name, of: .plans, language)
            add(
                "plans/\(plan.name)", plan.title, url, parsed(plan.prose.joined(separator: "\n\n"), options),
                plan.source.path, nil)
            sections.insert(.plans)
        }
        let wording = Wording.of(language)
        for section in Section.allCases where sections.contains(section) {
            targets.append(
                Links.Entry(
                    key: section.rawValue, language: language, url: addresses.list(section, language),
                    title: wording[section.word], anchors: []))
        }
    }

    private mutating func add(
        _ key: String, _ title: String, _ url: String, _ article: Article, _ file: String, _ body: Range<Int>?
    ) {
        let anchors = article.outline.headings.map(\.anchor)
        texts[key] = Text(
            article: article,
            origin: Links.Origin(file: file, language: language, url: url, headings: article.outline.headings),
            body: body)
        targets.append(Links.Entry(key: key, language: language, url: url, title: title, anchors: anchors))
    }

    private mutating func parsed(_ text: String, _ options: Article.Options) -> Article {
        let source = Source(path: "", text: text)
        var found: [Diagnostic] = []
        return Article.parse(source, in: 0..<source.bytes.count, options: options, into: &found)
    }

    /// Every dead link in the texts.
    func check(_ links: Links, in view: PublicView) -> [Diagnostic] {
        texts.keys.sorted().flatMap { key -> [Diagnostic] in
            guard let text = texts[key] else { return [] }
            return links.check(text.article.outline.references, from: text.origin, body: text.body, in: view.folder)
        }
    }
}

extension PublicSite {
    /// The pages of exercises, recipes and plans and their indexes, in the studio's own language.
    func entries(_ chrome: Chrome) -> [PlannedPage] {
        guard chrome.language == view.settings.locale.language else { return [] }
        return exercises(chrome) + recipes(chrome) + plans(chrome)
    }

    private func exercises(_ chrome: Chrome) -> [PlannedPage] {
        let all = view.knowledge.exercises.all
        guard !all.isEmpty else { return [] }
        let entries = all.map { exercise in
            EntryView(
                title: exercise.title, url: addresses.entry(exercise.name, of: .exercises, chrome.language),
                note: ExerciseView.words(exercise.pattern.rawValue))
        }
        return [index(.exercises, chrome, entries)]
            + all.map { exercise in
                let planned = entry(
                    .exercises, exercise.name, exercise.title, chrome, program: programs.exercise, exercise.file)
                planned.keywords =
                    exercise.aliases + [exercise.german].compactMap { $0 } + exercise.muscles.map(\.name)
                    + exercise.equipment + [ExerciseView.words(exercise.pattern.rawValue)]
                let fill = planned.fill
                planned.fill = { screen throws(Diagnostic) in
                    try fill(&screen)
                    screen.exercise = self.view(of: exercise, chrome.language)
                }
                return planned
            }
    }

    private func view(of exercise: Exercise, _ language: Language) -> ExerciseView {
        ExerciseView(
            german: exercise.german, pattern: ExerciseView.words(exercise.pattern.rawValue),
            level: exercise.level.rawValue,
            equipment: exercise.equipment.isEmpty ? nil : exercise.equipment.joined(separator: ", "),
            muscles: exercise.muscles.map {
                ExerciseView.Muscle(name: ExerciseView.words($0.name), share: Int(($0.share * 100).rounded()))
            },
            alternatives: exercise.alternatives.compactMap { alternative in
                self.view.knowledge.exercises.find(alternative.title).map {
                    LinkView(title: $0.title, url: addresses.entry($0.name, of: .exercises, language))
                }
            })
    }

    private func recipes(_ chrome: Chrome) -> [PlannedPage] {
        let all = view.knowledge.recipes.filter { !$0.isDraft }
        guard !all.isEmpty else { return [] }
        let entries = all.map { recipe in
            EntryView(
                title: recipe.title, url: addresses.entry(recipe.name, of: .recipes, chrome.language),
                description: recipe.description, note: recipe.time)
        }
        return [index(.recipes, chrome, entries)]
            + all.map { recipe in
                let planned = entry(
                    .recipes, recipe.name, recipe.title, chrome, program: programs.recipe, recipe.file)
                planned.description = recipe.description ?? planned.description
                planned.keywords =
                    recipe.tags + [recipe.german].compactMap { $0 }
                    + recipe.ingredients.map { $0.food.title(in: chrome.language) }
                let fill = planned.fill
                planned.fill = { screen throws(Diagnostic) in
                    try fill(&screen)
                    var view = RecipeView(recipe, chrome.language)
                    view.steps = recipe.steps.indices.compactMap { index in
                        self.text("recipes/\(recipe.name)#\(index + 1)").map { RecipeView.Step(html: $0) }
                    }
                    screen.recipe = view
                }
                planned.graph = { self.structured.recipe(recipe, chrome.language) }
                return planned
            }
    }

    private func plans(_ chrome: Chrome) -> [PlannedPage] {
        guard !library.plans.isEmpty else { return [] }
        let entries = library.plans.map { plan in
            EntryView(
                title: plan.title, url: addresses.entry(plan.name, of: .plans, chrome.language),
                description: library.texts["plans/\(plan.name)"]?.article.outline.excerpt,
                note: "\(plan.weeks) \(chrome.wording[.weeks])")
        }
        return [index(.plans, chrome, entries)]
            + library.plans.map { plan in
                let planned = entry(.plans, plan.name, plan.title, chrome, program: programs.plan, plan.source.path)
                planned.keywords = plan.tags + plan.equipment + [plan.goal].compactMap { $0 }
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
            weeks: plan.weeks, sessions: days.count, level: plan.level?.rawValue, goal: plan.goal,
            equipment: plan.equipment.isEmpty ? nil : plan.equipment.joined(separator: ", "),
            days: days.map { day in
                PlanView.Day(
                    title: day.name,
                    lines: day.lines.map { line in
                        switch line {
                        case .free(let label, let text): return PlanView.Line(exercise: label, work: text)
                        case .exercise(let line):
                            let exercise = view.knowledge.exercises.find(line.exercise)
                            let effort = line.effort.map { [wording.text($0)] } ?? []
                            return PlanView.Line(
                                exercise: exercise?.title ?? line.exercise,
                                url: exercise.map { addresses.entry($0.name, of: .exercises, language) },
                                work: ([wording.text(line.prescription)] + effort).joined(separator: " · "))
                        }
                    })
            })
    }

    // MARK: What they share

    /// The text of an entry with its links.
    private func text(_ key: String) -> TrustedHTML? {
        guard let text = library.texts[key], !text.article.html.isEmpty else { return nil }
        return TrustedHTML(rendered: text.article.html { links.fill($0, from: text.origin, into: &$1) })
    }

    private func index(_ section: Section, _ chrome: Chrome, _ entries: [EntryView]) -> PlannedPage {
        let planned = index(section, chrome)
        planned.fingerprint.add(view.knowledge.digest)
        let fill = planned.fill
        planned.fill = { screen throws(Diagnostic) in
            try fill(&screen)
            screen.entries = entries
        }
        return planned
    }

    private func entry(
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
        if let text = library.texts[key] {
            planned.description = text.article.outline.excerpt.isEmpty ? nil : text.article.outline.excerpt
            planned.body = { text.article.html }
            links.add(text.article.outline.references, from: text.origin, to: &planned.fingerprint)
        }
        planned.fingerprint.add(view.knowledge.digest)
        planned.fill = { screen in
            screen.page.content = self.text(key)
            screen.page.action = ActionView(label: list.title, url: list.url)
        }
        return planned
    }
}

extension ExerciseView {
    /// `horizontal-push` as people read it.
    static func words(_ name: String) -> String { String(name.map { $0 == "-" ? " " : $0 }) }
}

extension RecipeView {
    init(_ recipe: Recipe, _ language: Language) {
        let serving = recipe.perServing
        func grams(_ value: Double) -> String { "\(language.number(value, places: value < 10 ? 1 : 0))\u{A0}g" }
        self.init(
            serves: recipe.serves, time: recipe.time,
            ingredients: recipe.ingredients.map {
                Ingredient(quantity: $0.amount(in: language), name: $0.food.title(in: language), note: $0.note)
            },
            energy: "\(language.number(serving.energy_kcal))\u{A0}kcal", protein: grams(serving.protein_g),
            fat: grams(serving.fat_g),
            carbohydrate: grams(serving.carbohydrate_g), fibre: grams(serving.fibre_g), salt: grams(serving.salt_g),
            allergens: recipe.allergens.map { $0.name(in: language) }, diets: recipe.diets.map { $0.name(in: language) }
        )
    }
}
