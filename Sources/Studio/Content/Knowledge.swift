import Artifacts
import Diagnostics
import Files
import Nutrition
import Quantities
import Training

/// What the trainer knows and writes down once: exercises, foods, recipes, menus and plan templates.
public struct Knowledge: Sendable {
    /// The exercises.
    public let exercises: ExerciseLibrary
    /// The foods.
    public let foods: FoodTable
    /// The recipes, by file.
    public let recipes: [Recipe]
    /// What the dishes of menus can name.
    public let cookbook: Cookbook
    /// The menus, by name.
    public let menus: [String: Menu]
    /// The same menus in further languages, by language and name.
    public let menuTranslations: [Language: [String: Menu]]
    /// The plan templates, by name.
    public let plans: [String: PlanTemplate]
    /// The same plans in further languages, by language and name.
    public let planTranslations: [Language: [String: PlanTemplate]]
    /// The files of the exercises' words by path: pages show them.
    public let texts: [String: Source]
    /// The keys of exercises and recipes that could not be read; a build with any of them has failed already.
    public let unreadable: [String]
    /// The fingerprint of all their files.
    public let digest: Fingerprint

    /// Reads all of it. What depends on something with a mistake is read all the same, so that one run tells every mistake.
    static func read(
        _ listing: ContentListing, in folder: Folder, settings: Settings, into diagnostics: inout [Diagnostic]
    ) -> Knowledge {
        var reader = KnowledgeReader(listing, folder)
        // A site that shows no exercises of the press, without plans, exercises or clients of its own, has nobody who could name one.
        let isNamed = ["exercises", "plans"].contains { listing.others[$0]?.isEmpty == false }
        let hasLibrary = settings.site.exercises == .all || isNamed || folder.contains(RecordStore.fileName)
        let shelf = reader.exercises(settings.locale.language, hasLibrary: hasLibrary)
        let library = shelf.library
        let (cookbook, unreadableRecipes) = reader.cookbook(settings.locale.language)
        let menus = reader.menus(settings.locale.language, cookbook: cookbook)
        reader.diagnostics += menus.diagnostics
        let plans = reader.plans(settings.locale.language, library: library)
        reader.diagnostics += plans.diagnostics
        diagnostics += reader.diagnostics
        return Knowledge(
            exercises: library, foods: cookbook.foods, recipes: cookbook.recipes, cookbook: cookbook,
            menus: menus.templates, menuTranslations: menus.translations, plans: plans.templates,
            planTranslations: plans.translations,
            texts: shelf.sources,
            unreadable: shelf.unreadable.map { "exercises/\($0)" } + unreadableRecipes,
            digest: reader.digest.fingerprint)
    }
}
