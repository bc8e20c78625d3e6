import Diagnostics
import Nutrition
import Quantities
import Studio
import Templating

/// The pages of recipes: one of each, an index of all, and a list for each way to look for one.
extension PublicSite {
    func recipes(_ chrome: Chrome) -> [PlannedPage] {
        let all = library.recipes[chrome.language] ?? []
        guard !all.isEmpty else { return [] }
        let terms = RecipeTerm.allCases.filter { all.contains(where: $0.holds) }
        let index = index(.recipes, chrome, all.map { entry(of: $0, chrome.language) })
        let fill = index.fill
        index.fill = { screen throws(Diagnostic) in
            try fill(&screen)
            screen.filters = self.filters(terms, all, nil, chrome)
        }
        return [index] + terms.map { list(of: $0, among: terms, all, chrome) } + all.map { recipe($0, chrome) }
    }

    // MARK: Lists

    private func entry(of recipe: Recipe, _ language: Language) -> EntryView {
        let energy = "\(language.number(recipe.perServing.energy_kcal))\u{A0}kcal"
        return EntryView(
            title: recipe.title(in: language), url: addresses.entry(recipe.name, of: .recipes, language),
            description: recipe.words(in: language).description,
            note: [recipe.time, energy].compactMap { $0 }.joined(separator: " · "))
    }

    private func filters(
        _ terms: [RecipeTerm], _ all: [Recipe], _ current: RecipeTerm?, _ chrome: Chrome
    ) -> [FilterView] {
        let everything = FilterView(
            name: chrome.wording[.all], url: addresses.list(.recipes, chrome.language), count: all.count,
            isCurrent: current == nil)
        return [everything]
            + terms.map { term in
                FilterView(
                    name: term.name(in: chrome.language), url: addresses.recipes(term, chrome.language),
                    count: all.count(where: term.holds), isCurrent: term == current)
            }
    }

    private func list(
        of term: RecipeTerm, among terms: [RecipeTerm], _ all: [Recipe], _ chrome: Chrome
    ) -> PlannedPage {
        let language = chrome.language
        let found = all.filter(term.holds)
        let url = addresses.recipes(term, language)
        let title = term.title(in: language)
        let planned = PlannedPage(
            url, language, title: title, program: programs.section, origin: "the list \(url)")
        planned.kind = Section.recipes.rawValue
        planned.current = Section.recipes.rawValue
        let names = found.prefix(3).map { $0.title(in: language) }.joined(separator: ", ")
        planned.description = "\(title): \(names). \(term.lead(in: language))"
        planned.trail = trail(
            chrome, LinkView(title: chrome.wording[.recipes], url: addresses.list(.recipes, language)),
            LinkView(title: title, url: url))
        let languages = view.settings.locale.languages.filter {
            library.recipes[$0]?.contains(where: term.holds) ?? false
        }
        if languages.count > 1 {
            planned.translations = languages.map {
                TranslationView(
                    code: $0.rawValue, name: $0.name, url: addresses.recipes(term, $0), isCurrent: $0 == language)
            }
        }
        planned.fingerprint.add(view.knowledge.digest)
        planned.fill = { screen throws(Diagnostic) in
            screen.page.lead = term.lead(in: language)
            screen.entries = found.map { self.entry(of: $0, language) }
            screen.filters = self.filters(terms, all, term, chrome)
        }
        return planned
    }

    // MARK: One recipe

    private func recipe(_ recipe: Recipe, _ chrome: Chrome) -> PlannedPage {
        let language = chrome.language
        let words = recipe.words(in: language)
        let planned = entry(.recipes, recipe.name, words.title, chrome, program: programs.recipe, words.file)
        planned.description = words.description ?? planned.description
        planned.keywords = recipe.names.dropLast() + recipe.ingredients.map { $0.food.title(in: language) }
        if language == recipe.language { planned.keywords? += recipe.tags }
        let languages = view.settings.locale.languages.filter { recipe.hasWords(in: $0) }
        if languages.count > 1 {
            planned.translations = languages.map {
                TranslationView(
                    code: $0.rawValue, name: $0.name, url: addresses.entry(recipe.name, of: .recipes, $0),
                    isCurrent: $0 == language)
            }
        }
        let fill = planned.fill
        let key = "recipes/\(recipe.name)"
        planned.fill = { screen throws(Diagnostic) in
            try fill(&screen)
            var view = RecipeView(recipe, language)
            view.steps = words.steps.indices.compactMap { index in
                self.text("\(key)#\(index + 1)", language).map { RecipeView.Step(number: index + 1, html: $0) }
            }
            view.remarks = self.text("\(key)#remarks", language)
            screen.page.lead = words.description
            screen.recipe = view
        }
        let description = planned.description
        planned.graph = { self.structured.recipe(recipe, description: description, language) }
        return planned
    }
}

extension RecipeView {
    init(_ recipe: Recipe, _ language: Language) {
        let serving = recipe.perServing
        let ingredients = recipe.ingredients(in: language)
        self.init(
            serves: recipe.serves, time: recipe.time, keeps: RecipeView.keeping(recipe, language),
            meals: recipe.meals.map { $0.name(in: language) },
            ingredients: ingredients.map { RecipeView.ingredient($0, language) },
            groups: RecipeView.groups(ingredients, language),
            nutrients: Nutrition.Nutrient.allCases.map { nutrient in
                Nutrient(
                    name: nutrient.name(in: language), amount: serving.text(of: nutrient, in: language),
                    isPart: nutrient == .saturated || nutrient == .sugar)
            },
            energy: serving.text(of: .energy, in: language), protein: serving.text(of: .protein, in: language),
            fat: serving.text(of: .fat, in: language), carbohydrate: serving.text(of: .carbohydrate, in: language),
            fibre: serving.text(of: .fibre, in: language), salt: serving.text(of: .salt, in: language),
            allergens: recipe.allergens.map { $0.name(in: language) },
            unknown: recipe.foodsOfUnknownAllergens.map { $0.title(in: language) },
            diets: recipe.diets.map { $0.name(in: language) })
    }

    /// `3 days in the fridge`.
    private static func keeping(_ recipe: Recipe, _ language: Language) -> String? {
        let days = recipe.keeps_days
        guard days > 0 else { return nil }
        return switch language {
        case .english: "\(days) \(days == 1 ? "day" : "days") in the fridge"
        case .german: "\(days) \(days == 1 ? "Tag" : "Tage") im Kühlschrank"
        }
    }

    private static func ingredient(_ ingredient: Nutrition.Ingredient, _ language: Language) -> Ingredient {
        Ingredient(
            quantity: ingredient.amount(in: language), name: ingredient.food.title(in: language),
            note: ingredient.note)
    }

    /// The ingredients by heading, in the order in which the headings come first.
    private static func groups(_ ingredients: [Nutrition.Ingredient], _ language: Language) -> [Group] {
        var groups: [Group] = []
        for ingredient in ingredients {
            let title = ingredient.section.isEmpty ? nil : ingredient.section
            if let index = groups.firstIndex(where: { $0.title == title }) {
                groups[index].ingredients.append(RecipeView.ingredient(ingredient, language))
            } else {
                groups.append(Group(title: title, ingredients: [RecipeView.ingredient(ingredient, language)]))
            }
        }
        return groups
    }
}
