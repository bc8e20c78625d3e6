import Diagnostics
import Markup
import Quantities

extension Menu {
    /// Reads a menu. Every mistake is reported; with errors there is none.
    public static func parse(
        _ source: Source, name: String, recipes: [Recipe], foods: FoodTable, into diagnostics: inout [Diagnostic]
    ) -> Menu? {
        guard let matter = FrontMatter.parse(source, into: &diagnostics) else { return nil }
        var menu = Menu(name: name, source: source)
        var reader = MenuReader(source, DishReader(recipes: recipes, foods: foods))
        var fields = Fields(matter.document)
        menu.read(&fields)
        reader.findings.add(fields.finish())
        reader.read(Outline.parse(source, in: matter.body))
        menu.prose = reader.prose
        menu.days = reader.days.sorted { $0.weekday.rawValue < $1.weekday.rawValue }
        let missing = Weekday.allCases.filter { menu.day($0) == nil }
        if !missing.isEmpty, !reader.findings.hasErrors {
            let names = missing.map { Language.english.weekdayName($0) }.joined(separator: ", ")
            reader.findings.warning(
                "menu-days", "the menu says nothing of \(names)", at: matter.body.upperBound..<matter.body.upperBound,
                expected: "each day of the week under a heading")
        }
        diagnostics += reader.findings.all
        return reader.findings.hasErrors ? nil : menu
    }

    private mutating func read(_ fields: inout Fields) {
        title = fields.text("title", isRequired: true) ?? ""
        german = fields.text("german")
        description = fields.text("description")
        tags = fields.texts("tags")
        isDraft = fields.boolean("draft") ?? false
        guard let text = fields.text("target") else { return }
        do throws(MenuTarget.Problem) {
            target = try MenuTarget(text)
        } catch {
            fields.refuse("target", "bad-target", error.message, expected: error.expected, hint: error.hint)
        }
    }
}

/// Reads the body of a menu.
private struct MenuReader {
    var findings: Findings
    private(set) var days: [Menu.Day] = []
    private(set) var prose: [String] = []
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

    mutating func read(_ outline: Outline) {
        for entry in outline.entries {
            switch entry.kind {
            case .heading: heading(entry)
            case .item(depth: 0): meal(entry)
            case .item: nested(entry)
            case .prose where isUnderHeading:
                for index in current { days[index].prose.append(entry.text) }
            case .prose: prose.append(entry.text)
            case .step:
                findings.error("menu-wording", "a menu has no numbered steps", at: entry.range, expected: "- Lunch: …")
            }
        }
    }

    private mutating func heading(_ entry: Outline.Entry) {
        current = []
        isUnderHeading = true
        let (named, problems) = WeekdayReader.read(entry.text)
        for problem in problems {
            findings.error(
                "menu-days", "`\(problem.word)` is not a day of the week", at: entry.range,
                expected: "such as Mon, Wed, Fri or Every day", hint: problem.hint)
        }
        for day in named {
            guard !days.contains(where: { $0.weekday == day }) else {
                findings.error(
                    "menu-days", "\(Language.english.weekdayName(day)) stands here a second time", at: entry.range,
                    expected: "each day under one heading")
                continue
            }
            current.append(days.count)
            days.append(Menu.Day(weekday: day))
        }
    }

    /// `Breakfast 07:30: Overnight oats × 1 + 1 banana`.
    private mutating func meal(_ entry: Outline.Entry) {
        guard isUnderHeading else {
            findings.error(
                "menu-days", "this meal belongs to no day", at: entry.range,
                expected: "a heading such as ## Mon, Wed, Fri above it")
            return
        }
        guard let (head, body) = cut(entry) else { return }
        guard let (name, time) = label(head) else { return }
        let dishes = dishes.dishes(source, body, into: &findings)
        let meal = Menu.Meal(name: name, time_min: time, dishes: dishes, range: entry.range)
        for index in current { days[index].meals.append(meal) }
    }

    /// `if legumes: Turkey chilli × 1`, `note: …`, or a dish of a meal whose own line names none.
    private mutating func nested(_ entry: Outline.Entry) {
        guard let day = current.first, let meal = days[day].meals.last else {
            if !findings.hasErrors {
                findings.error(
                    "menu-wording", "this belongs to no meal", at: entry.range,
                    expected: "a meal such as - Lunch: … above it")
            }
            return
        }
        var reader = LineReader(source, entry.range)
        if reader.take(word: "if") {
            guard let (head, body) = cut(entry) else { return }
            let flag = source.text(reader.index..<max(reader.index, head.upperBound)).trimmingWhitespace.lowercased()
            guard !flag.isEmpty, flag.allSatisfy({ $0.isLetter || $0.isNumber || $0 == "-" }) else {
                findings.error(
                    "menu-wording", "`\(flag)` is not a flag", at: head, expected: "one word: - if nuts: 150 g Skyr")
                return
            }
            let alternative = Menu.Alternative(flag: flag, dishes: dishes.dishes(source, body, into: &findings))
            change { $0.alternatives.append(alternative) }
        } else if reader.take(word: "note"), reader.take(":") {
            let note = String(source.text(reader.rest).trimmingWhitespace)
            change { $0.notes.append(note) }
        } else if meal.isOpen(in: source) {
            let more = dishes.dishes(source, entry.range, into: &findings)
            change { $0.dishes += more }
        } else {
            findings.error(
                "menu-wording", "this means nothing under a meal", at: entry.range,
                expected: "if FLAG: what is eaten instead, or note: words")
        }
    }

    private mutating func change(_ change: (inout Menu.Meal) -> Void) {
        for index in current {
            guard let last = days[index].meals.indices.last else { continue }
            change(&days[index].meals[last])
        }
    }

    /// What stands before the first colon that is not part of a time, and what stands after it.
    private mutating func cut(_ entry: Outline.Entry) -> (head: Range<Int>, body: Range<Int>)? {
        let bytes = source.bytes
        func isDigit(_ index: Int) -> Bool { entry.range.contains(index) && (0x30...0x39).contains(bytes[index]) }
        for index in entry.range where bytes[index] == UInt8(ascii: ":") && !(isDigit(index - 1) && isDigit(index + 1))
        {
            return (entry.range.lowerBound..<index, index + 1..<entry.range.upperBound)
        }
        findings.error(
            "menu-wording", "there is no colon after the meal's name", at: entry.range,
            expected: "such as Lunch 13:00: Red lentil chilli × 1.5")
        return nil
    }

    /// A meal's name and, where its last word is one, its time.
    private mutating func label(_ range: Range<Int>) -> (String, Int?)? {
        var words = source.text(range).split(whereSeparator: \.isWhitespace).map(String.init)
        var time: Int?
        if let last = words.last, last.first?.isNumber == true, last.contains(":") {
            let parts = last.split(separator: ":", omittingEmptySubsequences: false).map { Int($0) }
            guard parts.count == 2, let hour = parts[0], let minute = parts[1], (0...23).contains(hour),
                (0...59).contains(minute)
            else {
                findings.error("menu-wording", "`\(last)` is not a time", at: range, expected: "such as 07:30")
                return nil
            }
            time = hour * 60 + minute
            words.removeLast()
        }
        guard !words.isEmpty else {
            findings.error("menu-wording", "the meal has no name", at: range, expected: "such as Lunch 13:00: …")
            return nil
        }
        return (words.joined(separator: " "), time)
    }
}

extension Menu.Meal {
    /// Whether the meal's own line ends with its colon, so that its dishes follow on lines of their own.
    fileprivate func isOpen(in source: Source) -> Bool { source.text(range).hasSuffix(":") }
}
