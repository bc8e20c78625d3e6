import Diagnostics
import Markup
import Quantities

/// Reads a client's plan: front matter, then the list of differences, or the days of a plan of its own.
struct ClientPlanReader {
    private let source: Source
    private let matter: FrontMatter
    private let library: ExerciseLibrary
    private var fields: Fields
    private(set) var diagnostics: [Diagnostic] = []

    init(_ source: Source, _ matter: FrontMatter, library: ExerciseLibrary) {
        self.source = source
        self.matter = matter
        self.library = library
        fields = Fields(matter.document)
    }

    mutating func read(_ templates: [String: PlanTemplate]) -> ClientPlan? {
        defer { diagnostics += fields.finish() }
        let keys = Set(fields.entries.map(\.key))
        if !keys.contains("uses"), keys.contains("title") || keys.contains("weeks") { return bespoke() }
        let name = fields.text("uses") ?? ""
        if name.isEmpty {
            fields.refuse(
                "uses", "missing-key", "the plan does not say what it stands on",
                expected: "`uses:` with the name of a template, or `title:` and `weeks:` for a plan of its own")
        }
        guard let template = templates[name] else {
            if !name.isEmpty {
                fields.refuse(
                    "uses", "unknown-plan", "there is no plan template `\(name)`",
                    expected: "the name of a file in Content/plans", hint: didYouMean(name, in: templates.keys.sorted())
                )
            }
            // Without its template nothing can be said of the other keys.
            for key in keys { _ = fields.node(key) }
            return nil
        }
        let start = start()
        let days = days(of: template)
        let given = answers(to: template)
        var changes = ClientChangeReader(source, template, library: library)
        changes.read(matter.body)
        diagnostics += changes.diagnostics
        return start.map {
            plan(template, isBespoke: false, $0, days, given, changes)
        }
    }

    private mutating func bespoke() -> ClientPlan? {
        let read = PlanTemplate.read(source, matter, &fields, name: "", library: library)
        diagnostics += read.diagnostics
        let start = start()
        let days = days(of: read.plan)
        let given = answers(to: read.plan)
        return start.map { plan(read.plan, isBespoke: true, $0, days, given, nil) }
    }

    private func plan(
        _ template: PlanTemplate, isBespoke: Bool, _ start: CivilDate, _ days: [Weekday],
        _ given: [ClientPlan.Answer], _ changes: ClientChangeReader?
    ) -> ClientPlan {
        ClientPlan(
            template: template, isBespoke: isBespoke, start: start, days: days, given: given, differences: changes,
            frontMatter: source.text(matter.document.range).replacing("\r\n", with: "\n"), source: source)
    }

    // MARK: Keys

    private mutating func start() -> CivilDate? {
        guard let date = fields.date("start", isRequired: true) else { return nil }
        guard (2000...2199).contains(date.year) else {
            fields.refuse(
                "start", "bad-date", "nobody starts a plan on this day", expected: "a day from 2000 to 2199")
            return nil
        }
        return date
    }

    /// The days of the week: one for each day of the plan, so that no two sessions fall on one date.
    private mutating func days(of template: PlanTemplate) -> [Weekday] {
        let names = fields.texts("days")
        let days = names.compactMap { ClientPlan.weekday($0) }
        let needed = template.blocks.map(\.days.count).max() ?? 0
        let isByNumber = template.blocks.contains { $0.days.contains { $0.weekday == nil } }
        func count(_ number: Int) -> String { number == 1 ? "1 day" : "\(number) days" }
        if days.count < names.count {
            fields.refuse("days", "bad-value", "these are not days of the week", expected: "such as Mon, Thu")
        } else if Set(days).count < days.count {
            fields.refuse("days", "bad-days", "a day of the week stands here twice", expected: "each day once")
        } else if needed > 7 {
            fields.refuse(
                "days", "bad-days", "the plan has \(count(needed)) in a week, and a week has 7",
                expected: "a template with at most 7 days in a block")
        } else if !days.isEmpty, needed > 0, days.count != needed {
            let reason =
                days.count < needed ? ": two sessions would fall on one date" : ": nothing would be trained on the rest"
            fields.refuse(
                "days", "bad-days",
                "\(days.count == 1 ? "this is 1 day" : "these are \(days.count) days"), and the plan has "
                    + "\(count(needed)) a week\(reason)",
                expected: "\(count(needed)), such as \(ClientPlanReader.spread(needed))")
        } else if days.isEmpty, isByNumber, needed > 4 {
            fields.refuse(
                "days", "bad-days", "the plan has \(count(needed)) a week, and does not say on which days",
                expected: "`days: \(ClientPlanReader.spread(needed))`")
        }
        return days
    }

    /// So many days of a week with rest between them where there can be.
    static func spread(_ count: Int) -> String {
        let days: [[Weekday]] = [
            [], [.monday], [.monday, .thursday], [.monday, .wednesday, .friday],
            [.monday, .tuesday, .thursday, .friday], [.monday, .tuesday, .wednesday, .friday, .saturday],
            [.monday, .tuesday, .wednesday, .thursday, .friday, .saturday], Weekday.allCases,
        ]
        return days[min(max(count, 0), 7)].map { String(Language.english.weekdayName($0).prefix(3)) }
            .joined(separator: ", ")
    }

    private mutating func answers(to template: PlanTemplate) -> [ClientPlan.Answer] {
        var given: [ClientPlan.Answer] = []
        for ask in template.asks {
            guard let text = fields.text(ask.name) else {
                if ask.fallback == nil, !fields.entries.contains(where: { $0.key == ask.name && !$0.value.isNull }) {
                    fields.refuse(
                        ask.name, "missing-key", "the plan asks for `\(ask.name)`",
                        expected: "`\(ask.name): 80 \(ask.unit.rawValue)`")
                }
                continue
            }
            if let (mass, unit) = ClientPlan.load(text) {
                given.append(ClientPlan.Answer(name: ask.name, mass: mass, unit: unit))
            } else {
                fields.refuse(
                    ask.name, "bad-value", "this is not a load",
                    expected: "more than nothing and up to 1000 kg, such as 80 kg or 175 lb")
            }
        }
        return given
    }
}
