import Quantities

/// What the dishes of menus can name: the recipes and the foods.
public struct Cookbook: Sendable {
    /// The recipes.
    public let recipes: [Recipe]
    /// The foods.
    public let foods: FoodTable
    let reader: DishReader

    /// A cookbook of recipes and foods. Of two recipes with one name the first counts.
    ///
    /// - Parameter language: The language of menus that name none: in German a comma may stand for the point of decimals.
    public init(_ recipes: [Recipe], _ foods: FoodTable, language: Language = .english) {
        self.recipes = recipes
        self.foods = foods
        reader = DishReader(recipes: recipes, foods: foods, language: language)
    }

    /// A reader of dishes in a language; without one, in that of the cookbook.
    func reader(in language: Language?) -> DishReader { language.map { reader.speaking($0) } ?? reader }
}
