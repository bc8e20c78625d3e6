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
