/// What the dishes of menus can name: the recipes and the foods.
public struct Cookbook: Sendable {
    /// The recipes.
    public let recipes: [Recipe]
    /// The foods.
    public let foods: FoodTable
    let reader: DishReader

    /// A cookbook of recipes and foods. Of two recipes with one name the first counts.
    public init(_ recipes: [Recipe], _ foods: FoodTable) {
        self.recipes = recipes
        self.foods = foods
        reader = DishReader(recipes: recipes, foods: foods)
    }
}
