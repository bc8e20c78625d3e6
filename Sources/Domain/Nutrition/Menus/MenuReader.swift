import Diagnostics
import Markup
import Quantities

/// Reads the body of a menu: its days, and its lines in the common form.
struct MenuReader {
    var findings: Findings
    private(set) var days: [Menu.Day] = []
    private(set) var prose: [String] = []
    private(set) var lines: [Menu.Line] = []
    private(set) var comments: [OutlineComment] = []
    private let source: Source
    private let dishes: DishReader
    /// The days of the heading that was read last.
    private var current: [Int] = []
    private var isUnderHeading = false

    init(_ source: Source, _ dishes: DishReader) {
        self.source = source
        self.dishes = dishes
        findings = Findings(source)
    }

    mutating func read(_ body: Range<Int>) {
        let comments = OutlineComments(source, in: body, code: "menu-wording")
        findings.add(comments.diagnostics)
        let lines = Outline.parse(comments.bare, in: body).lines(in: source)
        self.comments = comments.placed(among: lines)
        for line in lines {
            switch line.kind {
            case .heading: heading(line.range)
            case .item(depth: 0): meal(line.range)
            case .item(depth: 1): nested(line.range)
            case .item:
                findings.error(
                    "menu-wording", "nothing stands below this item", at: line.range,
                    expected: "an item, indented as the others")
            case .prose: prose(line.range)
            case .step:
                findings.error("menu-wording", "a menu has no numbered steps", at: line.range, expected: "- Lunch: …")
            }
        }
        days.sort { $0.weekday.rawValue < $1.weekday.rawValue }
    }

    private mutating func write(_ kind: Menu.Line.Kind, _ text: String) {
        lines.append(Menu.Line(kind: kind, text: text))
    }

    private mutating func heading(_ range: Range<Int>) {
        current = []
        isUnderHeading = true
        let text = source.line(range)
        let (named, problems) = WeekdayReader.read(text)
        for problem in problems {
            findings.error(
                "menu-days", "`\(problem.word)` is not a day of the week", at: range,
                expected: "such as Mon, Wed, Fri or Every day", hint: problem.hint)
        }
        for day in named {
            guard !days.contains(where: { $0.weekday == day }) else {
                findings.error(
                    "menu-days", "\(Language.english.weekdayName(day)) stands here a second time", at: range,
                    expected: "each day under one heading")
                continue
            }
            current.append(days.count)
            days.append(Menu.Day(weekday: day))
        }
        write(.heading, WeekdayReader.text(named, in: WeekdayReader.language(text)))
    }

    /// A paragraph: its lines, without the white space around each.
    private mutating func prose(_ range: Range<Int>) {
        let text = source.text(range).split(whereSeparator: { $0 == "\n" || $0 == "\r\n" })
            .map { String($0).trimmingSpaces() }.joined(separator: "\n")
        write(.prose, text)
        guard isUnderHeading else { return prose.append(text) }
        if let first = current.first, !days[first].meals.isEmpty {
            findings.error(
                "menu-wording", "text stands below the meals of its day", at: range,
                expected: "words below the heading, - note: … below a meal, or indented text that goes on with a line")
        }
        for index in current { days[index].prose.append(text) }
    }

    /// `Breakfast 07:30: Overnight oats × 1 + 1 banana`.
    private mutating func meal(_ range: Range<Int>) {
        guard isUnderHeading else {
            findings.error(
                "menu-days", "this meal belongs to no day", at: range,
                expected: "a heading such as ## Mon, Wed, Fri above it")
            return
        }
        guard let (head, body) = MealName.cut(source, range) else {
            findings.error(
                "menu-wording", "there is no colon after the meal's name", at: range,
                expected: "such as Lunch 13:00: Red lentil chilli × 1.5")
            return
        }
        guard let name = MealName.read(source, head, into: &findings) else { return }
        let (plates, text) = dishes.dishes(source, body, into: &findings)
        let meal = Menu.Meal(
            name: name.name, time_min: name.time_min, plates: plates, origin: Menu.Origin(source, range))
        for index in current { days[index].meals.append(meal) }
        write(.item, text.isEmpty ? "\(name.text):" : "\(name.text): \(text)")
    }

    /// `if legumes: Turkey chilli × 1`, `note: …`, or a dish of a meal whose own line names none.
    private mutating func nested(_ range: Range<Int>) {
        guard let day = current.first, let meal = days[day].meals.last else {
            if !findings.hasErrors {
                findings.error(
                    "menu-wording", "this belongs to no meal", at: range, expected: "a meal such as - Lunch: … above it"
                )
            }
            return
        }
        switch MealItem.read(source, range, dishes, into: &findings) {
        case .item(let item):
            change { item.add(to: &$0) }
            write(.nested, item.text)
        case .mistake: break
        case .none where meal.isOpen:
            let (more, text) = dishes.dishes(source, range, into: &findings)
            change { $0.plates += more }
            write(.nested, text)
        case .none:
            findings.error(
                "menu-wording", "this means nothing under a meal", at: range,
                expected: "if FLAG: what is eaten instead, or note: words")
        }
    }

    private mutating func change(_ change: (inout Menu.Meal) -> Void) {
        for index in current {
            guard let last = days[index].meals.indices.last else { continue }
            change(&days[index].meals[last])
        }
    }
}

extension Menu.Meal {
    /// Whether the meal's own line ends with its colon, so that its dishes follow on lines of their own.
    fileprivate var isOpen: Bool { origin.source.text(range).hasSuffix(":") }
}
