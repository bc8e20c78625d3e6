import Templating

/// A service with its prices, as texts ready to print.
struct ServiceView: Sendable {
    struct Offer: Sendable {
        var name = ""
        var price = ""
        var period: String?
        var note: String?

        static let schema = Schema<Offer>(
            "offer",
            [
                .text("name") { $0.name }, .text("price") { $0.price }, .text("period") { $0.period },
                .text("note") { $0.note },
            ])
    }

    var duration: String?
    var areas: [String] = []
    var offers: [Offer] = []

    static let schema = Schema<ServiceView>(
        "service",
        [
            .text("duration") { $0.duration }, .texts("areas") { $0.areas },
            .list("offers", Offer.schema) { $0.offers },
        ])
}

/// Something that the trainer recommends.
struct RecommendationView: Sendable {
    var kind: String?
    var by: String?
    var rating: Int?
    var stars: String?
    var price: String?
    var link: String?
    var host: String?
    var isSponsored = false

    static let schema = Schema<RecommendationView>(
        "recommendation",
        [
            .text("kind") { $0.kind }, .text("by") { $0.by }, .integer("rating") { $0.rating },
            .text("stars") { $0.stars }, .text("price") { $0.price }, .text("link") { $0.link },
            .text("host") { $0.host }, .boolean("sponsored") { $0.isSponsored },
        ])
}

/// What the trainer has learned.
struct CredentialView: Sendable {
    var name = ""
    var by: String?
    var year: Int?

    static let schema = Schema<CredentialView>(
        "credential", [.text("name") { $0.name }, .text("by") { $0.by }, .integer("year") { $0.year }])
}

/// Days that share their opening hours.
struct HoursView: Sendable {
    var days = ""
    var opens = ""
    var closes = ""

    static let schema = Schema<HoursView>(
        "hours", [.text("days") { $0.days }, .text("opens") { $0.opens }, .text("closes") { $0.closes }])
}

/// A plan as a sample: its facts and its first week.
struct PlanView: Sendable {
    struct Line: Sendable {
        var exercise = ""
        var url: String?
        var work = ""

        static let schema = Schema<Line>(
            "line", [.text("exercise") { $0.exercise }, .text("url") { $0.url }, .text("work") { $0.work }])
    }

    struct Day: Sendable {
        var title = ""
        var lines: [Line] = []

        static let schema = Schema<Day>("day", [.text("title") { $0.title }, .list("lines", Line.schema) { $0.lines }])
    }

    var weeks = 1
    var sessions = 1
    var level: String?
    var goal: String?
    var equipment: String?
    var days: [Day] = []

    static let schema = Schema<PlanView>(
        "plan",
        [
            .integer("weeks") { $0.weeks }, .integer("sessions") { $0.sessions }, .text("level") { $0.level },
            .text("goal") { $0.goal }, .text("equipment") { $0.equipment }, .list("days", Day.schema) { $0.days },
        ])
}

/// The posts of one month.
struct MonthView: Sendable {
    var name = ""
    var posts: [Value] = []

    static let schema = Schema<MonthView>(
        "month", [.text("name") { $0.name }, .sharedList("posts", CardView.schema) { $0.posts }])
}

/// What the search page needs.
struct SearchView: Sendable {
    var script = ""
    var integrity = ""
    var index = ""
    var lists: [LinkView] = []

    static let schema = Schema<SearchView>(
        "search",
        [
            .text("script") { $0.script }, .text("integrity") { $0.integrity }, .text("index") { $0.index },
            .list("lists", LinkView.schema) { $0.lists },
        ])
}
