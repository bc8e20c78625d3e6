import Templating

/// Something to look at.
struct FlagView: Sendable {
    var title = ""
    var evidence = ""
    var isNow = false

    static let schema = Schema<FlagView>(
        "flag", [.text("title") { $0.title }, .text("evidence") { $0.evidence }, .boolean("isNow") { $0.isNow }])
}

/// A client with what is to be looked at, or with what is to be glad about.
struct FlaggedView: Sendable {
    var name = ""
    var url = ""
    var flags: [FlagView] = []

    static let schema = Schema<FlaggedView>(
        "flagged",
        [.text("name") { $0.name }, .text("url") { $0.url }, .list("flags", FlagView.schema) { $0.flags }])
}

/// A session of the week.
struct SessionView: Sendable {
    var client = ""
    var url = ""
    var title = ""
    var isDone = false

    static let schema = Schema<SessionView>(
        "session",
        [
            .text("client") { $0.client }, .text("url") { $0.url }, .text("title") { $0.title },
            .boolean("isDone") { $0.isDone },
        ])
}

/// A day of the week with its sessions.
struct DayView: Sendable {
    var name = ""
    var dateText = ""
    var isToday = false
    var count = 0
    var done = 0
    var sessions: [SessionView] = []

    static let schema = Schema<DayView>(
        "day",
        [
            .text("name") { $0.name }, .text("dateText") { $0.dateText }, .boolean("isToday") { $0.isToday },
            .integer("count") { $0.count }, .integer("done") { $0.done },
            .list("sessions", SessionView.schema) { $0.sessions },
        ])
}

/// A day ahead.
struct EventView: Sendable {
    var date = ""
    var dateText = ""
    var client = ""
    var url = ""
    var text = ""

    static let schema = Schema<EventView>(
        "event",
        [
            .text("date") { $0.date }, .text("dateText") { $0.dateText }, .text("client") { $0.client },
            .text("url") { $0.url }, .text("text") { $0.text },
        ])
}

/// A chart with its table and a remark.
struct ChartView: Sendable {
    var id = ""
    var title = ""
    var note: String?
    var html = TrustedHTML(rendered: [])

    static let schema = Schema<ChartView>(
        "chart",
        [
            .text("id") { $0.id }, .text("title") { $0.title }, .text("note") { $0.note },
            .html("html") { $0.html },
        ])
}

/// A goal on its way.
struct GoalView: Sendable {
    var title = ""
    var why: String?
    var figures = ""
    var outlook = ""
    var percent: Int?
    var percentText = ""
    var missing: String?

    static let schema = Schema<GoalView>(
        "goal",
        [
            .text("title") { $0.title }, .text("why") { $0.why }, .text("figures") { $0.figures },
            .text("outlook") { $0.outlook }, .text("percent") { $0.percent.map { "\($0)" } },
            .text("percentText") { $0.percentText }, .text("missing") { $0.missing },
        ])
}

/// A check-in with its answers.
struct CheckInView: Sendable {
    var dateText = ""
    var answers: [FactView] = []

    static let schema = Schema<CheckInView>(
        "checkIn", [.text("dateText") { $0.dateText }, .list("answers", FactView.schema) { $0.answers }])
}

/// A message. Its text is the client's own and is never anything but text.
struct MessageView: Sendable {
    var dateText = ""
    var sender = ""
    var thread = ""
    var text = ""
    var isFromClient = false

    static let schema = Schema<MessageView>(
        "message",
        [
            .text("dateText") { $0.dateText }, .text("sender") { $0.sender }, .text("thread") { $0.thread },
            .text("text") { $0.text }, .boolean("isFromClient") { $0.isFromClient },
        ])
}
