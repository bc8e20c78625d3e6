import Templating

/// The facts of a recipe, with texts ready to print.
struct RecipeView: Sendable {
    struct Ingredient: Sendable {
        var quantity: String?
        var name: String
        var note: String?

        static let schema = Schema<Ingredient>(
            "ingredient",
            [.text("quantity") { $0.quantity }, .text("name") { $0.name }, .text("note") { $0.note }])
    }

    /// Ingredients under a heading; without a title those of the dish itself.
    struct Group: Sendable {
        var title: String?
        var ingredients: [Ingredient]

        static let schema = Schema<Group>(
            "ingredients",
            [.text("title") { $0.title }, .list("ingredients", Ingredient.schema) { $0.ingredients }])
    }

    struct Step: Sendable {
        var number: Int
        var html: TrustedHTML

        static let schema = Schema<Step>("step", [.integer("number") { $0.number }, .html("html") { $0.html }])
    }

    /// A row of the table of what a serving contains.
    struct Nutrient: Sendable {
        var name: String
        var amount: String
        /// Whether it is a part of the row above.
        var isPart: Bool

        static let schema = Schema<Nutrient>(
            "nutrient",
            [.text("name") { $0.name }, .text("amount") { $0.amount }, .boolean("part") { $0.isPart }])
    }

    var serves = 1
    var time: String?
    var keeps: String?
    var meals: [String] = []
    var ingredients: [Ingredient] = []
    var groups: [Group] = []
    var steps: [Step] = []
    var remarks: TrustedHTML?
    var nutrients: [Nutrient] = []
    var energy: String?
    var protein: String?
    var fat: String?
    var carbohydrate: String?
    var fibre: String?
    var salt: String?
    var allergens: [String] = []
    /// The foods of which nobody knows the allergens.
    var unknown: [String] = []
    var diets: [String] = []

    static let schema = Schema<RecipeView>(
        "recipe",
        [
            .integer("serves") { $0.serves }, .text("time") { $0.time }, .text("keeps") { $0.keeps },
            .texts("meals") { $0.meals }, .list("ingredients", Ingredient.schema) { $0.ingredients },
            .list("groups", Group.schema) { $0.groups }, .list("steps", Step.schema) { $0.steps },
            .html("remarks") { $0.remarks }, .list("nutrients", Nutrient.schema) { $0.nutrients },
            .text("energy") { $0.energy }, .text("protein") { $0.protein }, .text("fat") { $0.fat },
            .text("carbohydrate") { $0.carbohydrate }, .text("fibre") { $0.fibre }, .text("salt") { $0.salt },
            .texts("allergens") { $0.allergens }, .texts("unknown") { $0.unknown }, .texts("diets") { $0.diets },
        ])
}
