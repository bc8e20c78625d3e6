import Templating

/// The facts of an exercise.
struct ExerciseView: Sendable {
    struct Muscle: Sendable {
        var name: String
        var share: Int

        static let schema = Schema<Muscle>("muscle", [.text("name") { $0.name }, .integer("share") { $0.share }])
    }

    /// Its title in another language, and which that is.
    var other: String?
    var otherLanguage: String?
    var pattern = ""
    var level = ""
    var equipment: String?
    var muscles: [Muscle] = []
    var alternatives: [LinkView] = []

    static let schema = Schema<ExerciseView>(
        "exercise",
        [
            .text("other") { $0.other }, .text("otherLanguage") { $0.otherLanguage },
            .text("pattern") { $0.pattern }, .text("level") { $0.level },
            .text("equipment") { $0.equipment }, .list("muscles", Muscle.schema) { $0.muscles },
            .list("alternatives", LinkView.schema) { $0.alternatives },
        ])
}

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

    struct Step: Sendable {
        var html: TrustedHTML

        static let schema = Schema<Step>("step", [.html("html") { $0.html }])
    }

    var serves = 1
    var time: String?
    var ingredients: [Ingredient] = []
    var steps: [Step] = []
    var energy: String?
    var protein: String?
    var fat: String?
    var carbohydrate: String?
    var fibre: String?
    var salt: String?
    var allergens: [String] = []
    var diets: [String] = []

    static let schema = Schema<RecipeView>(
        "recipe",
        [
            .integer("serves") { $0.serves }, .text("time") { $0.time },
            .list("ingredients", Ingredient.schema) { $0.ingredients }, .list("steps", Step.schema) { $0.steps },
            .text("energy") { $0.energy }, .text("protein") { $0.protein }, .text("fat") { $0.fat },
            .text("carbohydrate") { $0.carbohydrate }, .text("fibre") { $0.fibre }, .text("salt") { $0.salt },
            .texts("allergens") { $0.allergens }, .texts("diets") { $0.diets },
        ])
}
