import Templating

/// Everything that a template of the site can name: one root for all of them, because a small set of names is easier to learn
/// than one a template. What a kind of page does not have is empty there.
struct Screen: Sendable {
    var site: SiteView
    var text: Value
    var page: PageView
    var posts: [Value] = []
    var pagination: PaginationView?
    var tags: [TagView] = []
    var tag: String?
    var entries: [EntryView] = []
    var groups: [EntryGroupView] = []
    var filters: [FilterView] = []
    var exercise: ExerciseView?
    var recipe: RecipeView?
    var service: ServiceView?
    var services: [EntryView] = []
    var recommendation: RecommendationView?
    var plan: PlanView?
    var categories: [TagView] = []
    var years: [TagView] = []
    var months: [MonthView] = []
    var credentials: [CredentialView] = []
    var hours: [HoursView] = []
    var search: SearchView?

    static let schema = Schema<Screen>(
        "template",
        [
            .record("site", SiteView.schema) { $0.site }, .shared("text", Wording.schema) { $0.text },
            .record("page", PageView.schema) { $0.page }, .sharedList("posts", CardView.schema) { $0.posts },
            .record("pagination", PaginationView.schema) { $0.pagination }, .list("tags", TagView.schema) { $0.tags },
            .text("tag") { $0.tag }, .list("entries", EntryView.schema) { $0.entries },
            .list("groups", EntryGroupView.schema) { $0.groups },
            .list("filters", FilterView.schema) { $0.filters },
            .record("exercise", ExerciseView.schema) { $0.exercise },
            .record("recipe", RecipeView.schema) { $0.recipe }, .record("service", ServiceView.schema) { $0.service },
            .list("services", EntryView.schema) { $0.services },
            .record("recommendation", RecommendationView.schema) { $0.recommendation },
            .record("plan", PlanView.schema) { $0.plan }, .list("categories", TagView.schema) { $0.categories },
            .list("years", TagView.schema) { $0.years }, .list("months", MonthView.schema) { $0.months },
            .list("credentials", CredentialView.schema) { $0.credentials },
            .list("hours", HoursView.schema) { $0.hours }, .record("search", SearchView.schema) { $0.search },
        ])

    /// What included templates see besides their arguments.
    static let shared: Set = ["site", "text"]
}

/// One entry of an index: an exercise, a recipe.
struct EntryView: Sendable {
    var title = ""
    var url = ""
    var description: String?
    var note: String?
    var picture: TrustedHTML?

    static let schema = Schema<EntryView>(
        "entry",
        [
            .text("title") { $0.title }, .text("url") { $0.url }, .text("description") { $0.description },
            .text("note") { $0.note }, .html("picture") { $0.picture },
        ])
}

/// Entries of an index under a heading of their own.
struct EntryGroupView: Sendable {
    var title = ""
    var entries: [EntryView] = []

    static let schema = Schema<EntryGroupView>(
        "group", [.text("title") { $0.title }, .list("entries", EntryView.schema) { $0.entries }])
}

/// A part of an index with a list of its own.
struct FilterView: Sendable {
    var name = ""
    var url = ""
    var count = 0
    var isCurrent = false

    static let schema = Schema<FilterView>(
        "filter",
        [
            .text("name") { $0.name }, .text("url") { $0.url }, .integer("count") { $0.count },
            .boolean("current") { $0.isCurrent },
        ])
}
