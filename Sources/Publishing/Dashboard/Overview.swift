import Artifacts
import Business
import Figures
import Quantities
import Studio
import Templating

/// Everything that `trainer/index.html` can name.
struct IndexScreen: Sendable {
    var studio: StudioView
    var words: DashboardWording
    var summary: [FactView]
    var look: [FlaggedView]
    var lookMore: String?
    var days: [DayView]
    var clients: [ClientRowView]
    var charts: [ChartView]
    var events: [EventView]
    var news: [FlaggedView]

    static let schema = Schema<IndexScreen>(
        "template",
        [
            .record("studio", StudioView.schema) { $0.studio }, .record("words", DashboardWording.schema) { $0.words },
            .list("summary", FactView.schema) { $0.summary }, .list("look", FlaggedView.schema) { $0.look },
            .text("lookMore") { $0.lookMore }, .list("days", DayView.schema) { $0.days },
            .list("clients", ClientRowView.schema) { $0.clients }, .list("charts", ChartView.schema) { $0.charts },
            .list("events", EventView.schema) { $0.events }, .list("news", FlaggedView.schema) { $0.news },
        ])
}

/// The trainer's first page: today and this week, whom to look at, all clients, money, and what lies ahead.
struct Overview {
    private let snapshot: Snapshot
    private let glances: [ClientGlance]
    private let business: StudioStanding
    private let words: DashboardWording
    private let desk: FigureDesk

    private static let mostLooks = 40
    private static let mostEvents = 40
    private static let mostNews = 12

    init(_ clients: [ClientRecords], _ desk: FigureDesk, _ snapshot: Snapshot) {
        self.snapshot = snapshot
        self.desk = desk
        glances = parallelMap(clients, threads: availableProcessors, grain: 4) {
            ClientGlance(desk.standing(of: $0, in: desk.language))
        }
        business = StudioStanding(snapshot)
        words = DashboardWording(snapshot.settings.locale.language)
    }

    private var language: Language { words.language }

    func screen(_ studio: StudioView) -> IndexScreen {
        let urgent = glances.filter { $0.flags.contains { $0.urgency == .now } }.sorted { one, other in
            let counts = [one, other].map { $0.flags.count { $0.urgency == .now } }
            return (counts[1], one.row.name, one.row.url) < (counts[0], other.row.name, other.row.url)
        }
        let shown = urgent.prefix(Overview.mostLooks)
        return IndexScreen(
            studio: studio, words: words, summary: summary,
            look: shown.map { FlaggedView(name: $0.row.name, url: $0.row.url, flags: $0.row.flags) },
            lookMore: urgent.count > shown.count ? "\(urgent.count - shown.count)" : nil, days: days,
            clients: glances.map(\.row), charts: (adherence + business.charts).map { ChartView($0) }, events: events,
            news: news)
    }

    private var summary: [FactView] {
        let month = language.monthName(snapshot.today.month)
        let sums = MoneySummary(snapshot.records.documents, on: snapshot.today)
        let known = glances.compactMap(\.adherencePercent).sorted()
        let recurring = business.months.last?.recurring
        return [
            FactView(label: words.word("Clients", "Kunden"), value: "\(glances.count)"),
            FactView(
                label: words.word("Sessions, 7 days", "Einheiten, 7 Tage"),
                value: "\(glances.reduce(0) { $0 + $1.sessionsOfLateDays })"),
            FactView(
                label: words.word("Of planned ones, 30 days", "Vom Plan getan, 30 Tage"),
                value: known.isEmpty ? "–" : "\(known[known.count / 2])\u{A0}%",
                note: known.isEmpty ? nil : words.word("the median client", "der mittlere Kunde")),
            FactView(
                label: words.word("Recurring a month", "Wiederkehrend im Monat"),
                value: recurring.flatMap { $0.minor > 0 ? $0.text(in: language) : nil } ?? "–"),
            FactView(
                label: words.word("Invoiced in \(month)", "Berechnet im \(month)"),
                value: sums.billedThisMonth?.text(in: language) ?? "–"),
            FactView(label: words.word("Overdue", "Überfällig"), value: sums.overdue?.text(in: language) ?? "–"),
        ]
    }

    private var days: [DayView] {
        let monday = snapshot.today.adding(days: -snapshot.today.weekday.rawValue)
        let all = glances.flatMap { glance in glance.week.map { (glance: glance, session: $0) } }
        guard !all.isEmpty else { return [] }
        let byDay = Dictionary(grouping: all) { $0.session.date }
        return (0..<7).map { offset in
            let date = monday.adding(days: offset)
            let sessions = byDay[date] ?? []
            return DayView(
                name: language.weekdayName(date.weekday), dateText: language.longDate(date),
                isToday: date == snapshot.today, count: sessions.count, done: sessions.count { $0.session.isDone },
                sessions: sessions.map {
                    SessionView(
                        client: $0.glance.row.name, url: $0.glance.row.url, title: $0.session.title,
                        isDone: $0.session.isDone)
                })
        }
    }

    /// The clients who do least of what was planned, twenty at most.
    private var adherence: [NamedChart] {
        let known = glances.compactMap { glance in glance.adherencePercent.map { (glance.row.name, $0) } }
        let least = known.enumerated().sorted { ($0.element.1, $0.offset) < ($1.element.1, $1.offset) }.prefix(20)
        guard least.count > 1 else { return [] }
        return [NamedChart.adherence(least.map(\.element), language: language, accent: desk.accent)]
    }

    private var events: [EventView] {
        let all = glances.flatMap { glance in glance.events.map { (glance: glance, event: $0) } }
        return all.enumerated().sorted {
            ($0.element.event.date, $0.offset) < ($1.element.event.date, $1.offset)
        }.prefix(Overview.mostEvents).map { _, found in
            EventView(
                date: found.event.date.iso, dateText: language.longDate(found.event.date),
                client: found.glance.row.name, url: found.glance.row.url, text: found.event.text)
        }
    }

    private var news: [FlaggedView] {
        glances.filter { !$0.news.isEmpty }.prefix(Overview.mostNews).map {
            FlaggedView(name: $0.row.name, url: $0.row.url, flags: $0.news)
        }
    }
}

extension ChartView {
    init(_ named: NamedChart) {
        self.init(
            id: named.id, title: named.title, note: named.note.isEmpty ? nil : named.note,
            html: TrustedHTML(
                rendered: Array((named.chart.svg(id: "chart-\(named.id)") + named.chart.dataTable).utf8)))
    }
}
