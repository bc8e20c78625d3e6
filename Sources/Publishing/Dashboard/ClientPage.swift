import Figures
import Progress
import Quantities
import Studio
import Templating
import Training

/// Everything that `trainer/client.html` can name.
struct ClientScreen: Sendable {
    var studio: StudioView
    var words: DashboardWording
    var client: ClientView
    var flags: [FlagView]
    var goals: [GoalView]
    var documents: [DocumentView]
    var charts: [ChartView]
    var records: [FactView]
    var checkIns: [CheckInView]
    var messages: [MessageView]
    var workouts: [WorkoutView]
    var measurements: [MeasurementView]
    var invoices: [InvoiceView]
    var photos: PhotosView?

    static let schema = Schema<ClientScreen>(
        "template",
        [
            .record("studio", StudioView.schema) { $0.studio }, .record("words", DashboardWording.schema) { $0.words },
            .record("client", ClientView.schema) { $0.client }, .list("flags", FlagView.schema) { $0.flags },
            .list("goals", GoalView.schema) { $0.goals }, .list("documents", DocumentView.schema) { $0.documents },
            .list("charts", ChartView.schema) { $0.charts }, .list("records", FactView.schema) { $0.records },
            .list("checkIns", CheckInView.schema) { $0.checkIns },
            .list("messages", MessageView.schema) { $0.messages },
            .list("workouts", WorkoutView.schema) { $0.workouts },
            .list("measurements", MeasurementView.schema) { $0.measurements },
            .record("photos", PhotosView.schema) { $0.photos },
            .list("invoices", InvoiceView.schema) { $0.invoices },
        ])
}

/// A client's page: everything that is known of her, what needs a look first.
struct ClientPage {
    private let standing: ClientStanding
    private let words: DashboardWording

    init(_ standing: ClientStanding) {
        self.standing = standing
        words = DashboardWording(standing.language)
    }

    private var records: ClientRecords { standing.records }
    private var language: Language { standing.language }
    private var unit: MassUnit { standing.unit }
    private func text(_ date: CivilDate) -> String { language.longDate(date) }

    func screen(_ studio: StudioView, documents: [DocumentView], photos: PhotosView?) -> ClientScreen {
        let open = standing.goals()
        return ClientScreen(
            studio: studio, words: words, client: client,
            flags: standing.flags(goals: open).map { FlagView($0, in: language) }, goals: goals(open),
            documents: documents, charts: standing.charts().map { ChartView($0) },
            records: personalRecords, checkIns: checkIns, messages: messages, workouts: workouts,
            measurements: measurements,
            invoices: Letters.views(records.documents, records.reminders, on: standing.day, in: language),
            photos: photos)
    }

    private var client: ClientView {
        let client = records.client
        var facts = [FactView(label: words.word("Coached since", "Betreut seit"), value: text(client.since))]
        if let age = client.age(on: standing.day) {
            facts.append(FactView(label: words.word("Age", "Alter"), value: "\(age)"))
        }
        if let plan = standing.planTitle { facts.append(FactView(label: "Plan", value: plan)) }
        for days in [7, 30, 90] {
            let label = words.word("Sessions, \(days) days", "Einheiten, \(days) Tage")
            do throws(Refusal) {
                let adherence = try standing.sessions.adherence(over: days)
                facts.append(
                    FactView(
                        label: label,
                        value: words.word(
                            "\(adherence.done) of \(adherence.due)", "\(adherence.done) von \(adherence.due)"),
                        note: "\(adherence.percent)\u{A0}%"))
            } catch {
                guard standing.planTitle != nil, days > 7 else { continue }
                facts.append(FactView(label: label, value: "–", note: error.text(in: language)))
            }
        }
        let streak = standing.sessions.streak
        if streak.longest > 1 {
            facts.append(
                FactView(
                    label: words.word("Weeks in a row", "Wochen am Stück"), value: "\(streak.current)",
                    note: words.word("at most \(streak.longest)", "höchstens \(streak.longest)")))
        }
        facts += weight + load
        let minded = client.flags(on: standing.day).map(\.name)
        if !minded.isEmpty {
            facts.append(FactView(label: words.word("Mind", "Beachte"), value: minded.joined(separator: ", ")))
        }
        return ClientView(
            name: client.name, since: text(client.since), goal: client.goal.isEmpty ? nil : client.goal,
            units: unit.rawValue, plan: standing.planTitle, email: client.email, facts: facts)
    }

    private var weight: [FactView] {
        let label = words.word("Weight, trend", "Gewicht, Trend")
        switch standing.weight {
        case .success(let trend):
            let (mass, change) = standing.weightTexts
            var facts = [
                FactView(
                    label: label, value: mass ?? "–",
                    note: change.map { words.word("\($0) a week", "\($0) pro Woche") })
            ]
            if let balance = try? EnergyBalance(trend) {
                let kilocalories = language.number((balance.perDay_kcal / 10).rounded() * 10)
                facts.append(
                    FactView(
                        label: words.word("Energy balance", "Energiebilanz"), value: "\(kilocalories)\u{A0}kcal",
                        note: words.word("a day, by the trend", "am Tag, nach dem Trend")))
            }
            return facts
        case .failure(let refusal):
            guard records.measurements.contains(where: { $0.mass != nil }) else { return [] }
            return [FactView(label: label, value: "–", note: refusal.text(in: language))]
        }
    }

    /// The week's load with how monotonous it was, and how it stands to the weeks before.
    private var load: [FactView] {
        guard !standing.loads.byDay.isEmpty else { return [] }
        let week = standing.loads.week(of: standing.day.adding(days: -7))
        var facts = [
            FactView(
                label: words.word("Load, last week", "Belastung, letzte Woche"),
                value: "\(language.number(week.total))\u{A0}\(words.word("AU", "AE"))",
                note: (try? week.monotony.get()).map {
                    words.word("monotony ", "Eintönigkeit ") + language.number($0, places: 1, isFixed: true)
                })
        ]
        if let ratio = try? standing.loads.ratio(on: standing.day) {
            facts.append(
                FactView(
                    label: words.word("Load, 7 to 28 days", "Belastung, 7 zu 28 Tagen"),
                    value: language.number(ratio.value, places: 2, isFixed: true),
                    note: words.word("no measure of injury", "kein Maß für Verletzung")))
        }
        return facts
    }

    private func goals(_ open: [GoalStanding]) -> [GoalView] {
        open.map { goal in
            let missing = goal.check.findings.filter { $0.standing == .missing }.map(\.text)
            let outlook = goal.check.findings.first { $0.criterion == .achievable && $0.standing != .missing }?.text
            let percent = goal.progress?.percent
            let time = goal.progress?.time_percent
            var told =
                percent.map {
                    words.word(
                        "\(language.number(Double($0))) % of the way", "\(language.number(Double($0))) % des Wegs")
                } ?? ""
            if let time { told += words.word(" in \(time) % of the time", " in \(time) % der Zeit") }
            let measured = goal.check.findings.first { $0.criterion == .measurable && $0.standing == .met }?.text
            let by = goal.check.findings.first { $0.criterion == .timeBound && $0.standing != .missing }?.text
            return GoalView(
                title: goal.goal.title, why: goal.goal.why,
                figures: [measured, by].compactMap { $0 }.joined(separator: ", "), outlook: outlook ?? "",
                percent: percent.map { max(0, min(100, $0)) }, percentText: told,
                missing: missing.isEmpty ? nil : missing.joined(separator: "; "))
        }
    }

    private var personalRecords: [FactView] {
        standing.personalRecords.suffix(12).reversed().map {
            FactView(
                label: standing.title(of: $0.exercise), value: $0.text(in: language, unit: unit), note: text($0.date))
        }
    }

    private var checkIns: [CheckInView] {
        records.checkIns.filter { $0.date <= standing.day }.suffix(4).reversed().map { checkIn in
            CheckInView(
                dateText: text(checkIn.date),
                answers: checkIn.answers.map { FactView(label: $0.question, value: $0.text) })
        }
    }

    private var messages: [MessageView] {
        records.messages.suffix(20).reversed().map { message in
            let isFromClient = message.direction == .fromClient
            return MessageView(
                dateText: text(standing.date(of: message.at)),
                sender: isFromClient ? records.client.name : words.word("You", "Du"), thread: message.thread,
                text: message.text, isFromClient: isFromClient)
        }
    }

    private var workouts: [WorkoutView] {
        standing.workouts.suffix(12).reversed().map { log, date in
            WorkoutView(
                date: date.iso, dateText: text(date), title: log.title, sets: log.sets.count,
                tonnage: language.mass(Mass(grams: log.tonnage_g), in: unit, places: 0),
                load: DailyLoads.load(rating_tenths: log.sessionRPE_tenths, duration_s: log.duration_s).map {
                    "\(language.number($0))\u{A0}\(words.word("AU", "AE"))"
                }, note: log.note)
        }
    }

    private var measurements: [MeasurementView] {
        let (factor, name) = unit == .kilograms ? (10.0, "cm") : (25.4, "in")
        return records.measurements.filter { $0.date <= standing.day }.suffix(8).reversed().map { measurement in
            MeasurementView(
                dateText: text(measurement.date),
                weight: measurement.mass.map { language.mass($0, in: unit, isFixed: true) },
                waist: measurement.waist_mm.map {
                    "\(language.number(Double($0) / factor, places: 1))\u{A0}\(name)"
                })
        }
    }
}
