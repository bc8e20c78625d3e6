import Business
import Figures
import Progress
import Quantities
import Studio
import Templating

/// A client in the list: what a trainer wants to see beside each other.
struct ClientRowView: Sendable {
    var name = ""
    var url = ""
    var since = ""
    var plan: String?
    var adherence: String?
    var adherencePercent: Int?
    var flags: [FlagView] = []
    var weight: String?
    var weightChange: String?
    var goal: String?
    var lastWorkout: String?
    var lastWorkoutDate = ""
    var open: String?
    /// What the list is searched in, in lower case.
    var words = ""
    /// What the list is narrowed by: `flagged behind owing planless`.
    var marks = ""

    static let schema = Schema<ClientRowView>(
        "client",
        [
            .text("name") { $0.name }, .text("url") { $0.url }, .text("since") { $0.since },
            .text("plan") { $0.plan }, .text("adherence") { $0.adherence },
            .text("adherencePercent") { $0.adherencePercent.map { "\($0)" } },
            .list("flags", FlagView.schema) { $0.flags }, .integer("flagCount") { $0.flags.count },
            .text("weight") { $0.weight }, .text("weightChange") { $0.weightChange }, .text("goal") { $0.goal },
            .text("lastWorkout") { $0.lastWorkout }, .text("lastWorkoutDate") { $0.lastWorkoutDate },
            .text("open") { $0.open }, .text("words") { $0.words }, .text("marks") { $0.marks },
        ])
}

/// What the page of all clients needs of one, worked out side by side with the others.
struct ClientGlance: Sendable {
    let row: ClientRowView
    let flags: [TrainerFlag]
    let week: [ClientStanding.Session]
    let events: [ClientStanding.Event]
    let news: [FlagView]
    let sessionsOfLateDays: Int
    let adherencePercent: Int?

    init(_ standing: ClientStanding) {
        let (language, client, day) = (standing.language, standing.records.client, standing.day)
        let goals = standing.goals()
        flags = standing.flags(goals: goals)
        week = standing.thisWeek
        events = standing.events(within: 28)
        sessionsOfLateDays = standing.workouts.count { $0.date > day.adding(days: -7) }
        let adherence = try? standing.sessions.adherence(over: 30)
        adherencePercent = adherence?.percent
        news = ClientGlance.news(of: standing)
        var row = ClientRowView()
        row.name = client.name
        row.url = "clients/\(client.handle)/index.html"
        row.since = language.longDate(client.since)
        row.plan = standing.planTitle
        let wording = DashboardWording(language)
        row.adherence = adherence.map { wording.word("\($0.done) of \($0.due)", "\($0.done) von \($0.due)") }
        row.adherencePercent = adherence?.percent
        row.flags = flags.map { FlagView($0, in: language) }
        (row.weight, row.weightChange) = standing.weightTexts
        if let goal = goals.first(where: { $0.progress != nil }), let progress = goal.progress {
            row.goal = "\(goal.goal.title), \(language.number(Double(progress.percent)))\u{A0}%"
        }
        if let last = standing.history.sessions.last?.date {
            row.lastWorkout = wording.shortDate(last)
            row.lastWorkoutDate = last.iso
        }
        row.open = standing.openAmount
        row.words = [client.name, client.handle, row.plan ?? "", client.goal].joined(separator: " ").lowercased()
        let marks: [(String, Bool)] = [
            ("flagged", !flags.isEmpty), ("behind", (adherence?.percent ?? 100) < 80), ("owing", row.open != nil),
            ("planless", row.plan == nil),
        ]
        row.marks = marks.filter(\.1).map(\.0).joined(separator: " ")
        self.row = row
    }

    /// Records of exercises and badges of the last seven days, three at most.
    private static func news(of standing: ClientStanding) -> [FlagView] {
        let since = standing.day.adding(days: -7)
        guard let last = standing.history.sessions.last?.date, last > since else { return [] }
        let badges = standing.badges.filter { $0.date > since }.map {
            FlagView(title: $0.text(in: standing.language), evidence: standing.language.longDate($0.date))
        }
        var seen: Set<String> = []
        let records = standing.personalRecords.reversed().filter {
            $0.date > since && seen.insert($0.exercise).inserted
        }
        .map {
            FlagView(
                title: standing.title(of: $0.exercise),
                evidence: $0.text(in: standing.language, unit: standing.unit))
        }
        return Array((badges + records).prefix(3))
    }
}

extension FlagView {
    init(_ flag: TrainerFlag, in language: Language) {
        self.init(
            title: flag.title(in: language), evidence: flag.evidence(in: language), isNow: flag.urgency == .now)
    }
}

extension ClientStanding {
    /// The trend's last value, and its change a week over four weeks with a sign.
    var weightTexts: (weight: String?, change: String?) {
        guard let trend = try? weight.get(), let last = trend.points.last else { return (nil, nil) }
        let mass = language.mass(Mass(grams: Int(last.mass_g.rounded())), in: unit, isFixed: true)
        guard let change = try? trend.weeklyChange() else { return (mass, nil) }
        let amount = change.grams / unit.grams
        let number = language.number(amount, places: 2, isFixed: true)
        let isNothing = !number.contains { ("1"..."9").contains($0) }
        return (mass, "\(amount > 0 && !isNothing ? "+" : "")\(number)\u{A0}\(unit.rawValue)")
    }

    /// What is open of invoices, with what is late of it in the flags; nothing where nothing is.
    var openAmount: String? {
        var sums: [Money] = []
        for document in records.documents where document.account != nil {
            let open = document.open(on: day)
            guard open.minor > 0 else { continue }
            if let index = sums.firstIndex(where: { $0.currency == open.currency }) {
                sums[index] = (try? sums[index].adding(open)) ?? sums[index]
            } else {
                sums.append(open)
            }
        }
        return sums.isEmpty ? nil : sums.map { $0.text(in: language) }.joined(separator: " + ")
    }
}
