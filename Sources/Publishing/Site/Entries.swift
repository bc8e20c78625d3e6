import Artifacts
import Diagnostics
import Markup
import Nutrition
import Quantities
import Studio
import Templating
import Training

/// Pages made from data rather than written: exercises and recipes, each with an index. They stand in the studio's own language.
struct Entries: Sendable {
    /// What links can lead to.
    let targets: [Links.Entry]
    /// The texts of the exercises, by name.
    let articles: [String: Article]

    init(_ view: PublicView, addresses: Addresses) {
        let language = view.settings.locale.language
        let wording = Wording.of(language)
        var targets: [Links.Entry] = []
        var articles: [String: Article] = [:]
        var unused: [Diagnostic] = []
        func index(_ key: String, _ url: String, _ title: String) {
            targets.append(Links.Entry(key: key, language: language, url: url, title: title, anchors: []))
        }
        if !view.knowledge.exercises.all.isEmpty {
            index("exercises", addresses.exercises(language), wording[.exercises])
        }
        for exercise in view.knowledge.exercises.all {
            guard let source = view.knowledge.texts[exercise.name] else { continue }
            let article = Article.parse(source, in: exercise.body, into: &unused)
            articles[exercise.name] = article
            targets.append(
                Links.Entry(
                    key: "exercises/\(exercise.name)", language: language,
                    url: addresses.exercise(exercise.name, language),
                    title: exercise.title, anchors: article.headings.map(\.anchor)))
        }
        if view.knowledge.recipes.contains(where: { !$0.isDraft }) {
            index("recipes", addresses.recipes(language), wording[.recipes])
        }
        for recipe in view.knowledge.recipes where !recipe.isDraft {
            targets.append(
                Links.Entry(
                    key: "recipes/\(recipe.name)", language: language, url: addresses.recipe(recipe.name, language),
                    title: recipe.title, anchors: []))
        }
        self.targets = targets
        self.articles = articles
    }
}

extension Addresses {
    func exercise(_ name: String, _ language: Language) -> String { "\(exercises(language))\(name)/" }
    func recipe(_ name: String, _ language: Language) -> String { "\(recipes(language))\(name)/" }
}

extension PublicSite {
    /// The pages of exercises and recipes and their indexes, in the studio's own language.
    func entries(_ chrome: Chrome) -> [Artifact] {
        guard chrome.language == view.settings.locale.language else { return [] }
        return exercises(chrome) + recipes(chrome)
    }

    private func exercises(_ chrome: Chrome) -> [Artifact] {
        let all = view.knowledge.exercises.all
        guard !all.isEmpty else { return [] }
        let url = addresses.exercises(chrome.language)
        let index = all.map { exercise in
            EntryView(
                title: exercise.title, url: addresses.exercise(exercise.name, chrome.language),
                note: ExerciseView.words(exercise.pattern.rawValue))
        }
        return [self.index(chrome, url: url, title: chrome.wording[.exercises], key: "exercises", entries: index)]
            + all.map { exercise in
                entry(
                    chrome, addresses.exercise(exercise.name, chrome.language), origin: exercise.file, key: "exercises"
                ) { screen in
                    screen.page.title = exercise.title
                    screen.page.description = self.library.articles[exercise.name]?.excerpt
                    screen.page.content = self.library.articles[exercise.name].map {
                        TrustedHTML(rendered: $0.html { _ in "" })
                    }
                    screen.page.action = ActionView(label: chrome.wording[.exercises], url: url)
                    screen.exercise = self.view(of: exercise, chrome.language)
                    return self.programs.exercise
                }
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
                    LinkView(title: $0.title, url: addresses.exercise($0.name, language))
                }
            })
    }

    private func recipes(_ chrome: Chrome) -> [Artifact] {
        let all = view.knowledge.recipes.filter { !$0.isDraft }
        guard !all.isEmpty else { return [] }
        let url = addresses.recipes(chrome.language)
        let index = all.map { recipe in
            EntryView(
                title: recipe.title, url: addresses.recipe(recipe.name, chrome.language),
                description: recipe.description,
                note: recipe.time)
        }
        return [self.index(chrome, url: url, title: chrome.wording[.recipes], key: "recipes", entries: index)]
            + all.map { recipe in
                entry(chrome, addresses.recipe(recipe.name, chrome.language), origin: recipe.file, key: "recipes") {
                    screen in
                    screen.page.title = recipe.title
                    screen.page.description = recipe.description
                    screen.page.content = Entries.prose(recipe.prose)
                    screen.page.action = ActionView(label: chrome.wording[.recipes], url: url)
                    screen.recipe = RecipeView(recipe, chrome.language)
                    return self.programs.recipe
                }
            }
    }

    private func index(_ chrome: Chrome, url: String, title: String, key: String, entries: [EntryView]) -> Artifact {
        entry(chrome, url, origin: "the index \(url)", key: key) { screen in
            screen.page.title = title
            screen.page.description = self.view.settings.site.description
            screen.entries = entries
            return self.programs.section
        }
    }

    private func entry(
        _ chrome: Chrome, _ url: String, origin: String, key: String,
        _ fill: @escaping @Sendable (inout Screen) -> Program
    ) -> Artifact {
        var fingerprint = Fingerprint.Builder()
        fingerprint.add(base)
        fingerprint.add(view.knowledge.digest)
        fingerprint.add(url)
        return Artifact(addresses.file(url), for: .everyone, fingerprint: fingerprint.fingerprint, origin: origin) {
            () throws(Diagnostic) in
            var screen = Screen(
                site: chrome.site(current: key), text: chrome.text,
                page: PageView(url: url, canonical: self.view.settings.site.url + url))
            let program = fill(&screen)
            return program.render(Screen.schema.value(screen))
        }
    }
}

extension Entries {
    /// Paragraphs of Markdown as markup.
    static func prose(_ paragraphs: [String]) -> TrustedHTML? {
        guard !paragraphs.isEmpty else { return nil }
        return markdown(paragraphs.joined(separator: "\n\n"))
    }

    /// Markdown as markup; its links lead nowhere, for there is no file they could be written in.
    static func markdown(_ text: String) -> TrustedHTML {
        let source = Source(path: "", text: text)
        var unused: [Diagnostic] = []
        let article = Article.parse(source, in: 0..<source.bytes.count, into: &unused)
        return TrustedHTML(rendered: article.html { _ in "" })
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
            steps: recipe.steps.map { Step(html: Entries.markdown($0)) },
            energy: "\(language.number(serving.energy_kcal))\u{A0}kcal", protein: grams(serving.protein_g),
            fat: grams(serving.fat_g),
            carbohydrate: grams(serving.carbohydrate_g), fibre: grams(serving.fibre_g), salt: grams(serving.salt_g),
            allergens: recipe.allergens.map { $0.name(in: language) }, diets: recipe.diets.map { $0.name(in: language) }
        )
    }
}
