import Diagnostics
import Nutrition
import Quantities

extension StructuredData {
    /// A recipe as search engines want it: yield, time, ingredients, steps that can be linked to, diets, and what a serving contains.
    ///
    /// A nutrient that some ingredient has no figure for is left out, and so is a category that the file does not name.
    func recipe(_ recipe: Recipe, description: String?, _ language: Language) -> [JSON] {
        let url = addresses.entry(recipe.name, of: .recipes, language)
        let words = recipe.words(in: language)
        let isOwn = language == recipe.language
        return [
            object(
                "Recipe",
                [
                    "@id": .string("\(site)\(url)#recipe"), "name": .string(words.title), "url": .string(site + url),
                    "mainEntityOfPage": .string(site + url), "description": text(description), "author": author,
                    "image": image(nil, url), "inLanguage": .string(language.rawValue),
                    "recipeYield": .string(servings(recipe.serves, language)),
                    "totalTime": recipe.time_min.map { .string("PT\($0)M") },
                    "recipeCategory": recipe.areMealsWritten
                        ? strings(recipe.meals.map { $0.name(in: language) }) : nil,
                    "keywords": recipe.tags.isEmpty || !isOwn ? nil : .string(recipe.tags.joined(separator: ", ")),
                    "suitableForDiet": strings(diets(recipe).map { "https://schema.org/\($0)" }),
                    "recipeIngredient": strings(
                        recipe.ingredients(in: language).map { ingredient in
                            let note = ingredient.note.map { ", \($0)" } ?? ""
                            return "\(ingredient.amount(in: language)) \(ingredient.food.title(in: language))\(note)"
                        }),
                    "recipeInstructions": .array(
                        words.steps.enumerated().map { index, step in
                            object(
                                "HowToStep",
                                [
                                    "position": .integer(index + 1), "text": .string(plain(step)),
                                    "url": .string("\(site)\(url)#step-\(index + 1)"),
                                ])
                        }),
                    "nutrition": nutrition(of: recipe, language),
                ])
        ]
    }

    private func servings(_ count: Int, _ language: Language) -> String {
        switch language {
        case .english: "\(count) \(count == 1 ? "serving" : "servings")"
        case .german: "\(count) \(count == 1 ? "Portion" : "Portionen")"
        }
    }

    /// The diets that are worked out, and those that the trainer claims and the food table does not deny.
    private func diets(_ recipe: Recipe) -> [String] {
        var diets: [String] = []
        if recipe.diets.contains(.vegan) { diets.append("VeganDiet") }
        if recipe.diets.contains(.vegetarian) { diets.append("VegetarianDiet") }
        if recipe.tags.contains("gluten-free") { diets.append("GlutenFreeDiet") }
        return diets
    }

    private func nutrition(of recipe: Recipe, _ language: Language) -> JSON {
        let serving = recipe.perServing
        func grams(_ nutrient: Nutrient) -> JSON? {
            guard !serving.isLowerBound(nutrient) else { return nil }
            return .string("\(Decimals.tenths(serving[nutrient])) g")
        }
        return object(
            "NutritionInformation",
            [
                "servingSize": .string(servings(1, language)),
                "calories": .string("\(Int(serving.energy_kcal.rounded())) kcal"),
                "fatContent": grams(.fat), "saturatedFatContent": grams(.saturated),
                "carbohydrateContent": grams(.carbohydrate), "sugarContent": grams(.sugar),
                "fiberContent": grams(.fibre), "proteinContent": grams(.protein),
                // Salt is sodium times 2.5 (Regulation (EU) No 1169/2011, Annex I).
                "sodiumContent": serving.isLowerBound(.salt)
                    ? nil : .string("\((serving[.salt] * 2 + 2) / 5) mg"),
            ])
    }
}

/// Numbers as machines read them: a point, no groups.
private enum Decimals {
    /// A number of thousandths to the tenth.
    static func tenths(_ thousandths: Int) -> String {
        let tenths = (thousandths + 50) / 100
        return tenths % 10 == 0 ? "\(tenths / 10)" : "\(tenths / 10).\(tenths % 10)"
    }
}
