import Diagnostics
import Markup
import Quantities

extension PlanTemplate {
    /// Reads a plan template. Every mistake is reported; with errors there is none.
    public static func parse(
        _ source: Source, name: String, library: ExerciseLibrary, into diagnostics: inout [Diagnostic]
    ) -> PlanTemplate? {
        guard let matter = FrontMatter.parse(source, into: &diagnostics) else { return nil }
        var plan = PlanTemplate(name: name, source: source)
        var fields = Fields(matter.document)
        plan.read(&fields)
        var found = fields.finish()
        var reader = PlanReader(plan, library: library)
        reader.read(Outline.parse(source, in: matter.body))
        found += reader.diagnostics
        diagnostics += found
        return found.hasErrors ? nil : reader.plan
    }

    private mutating func read(_ fields: inout Fields) {
        title = fields.text("title", isRequired: true) ?? ""
        if let count = fields.integer("weeks", in: 1...52) {
            weeks = count
        } else if fields.diagnostics.isEmpty {
            fields.refuse("weeks", "missing-key", "the key `weeks` is missing", expected: "`weeks: 6`")
        }
        level = fields.choice("level", as: Exercise.Level.self)
        goal = fields.text("goal")
        equipment = fields.texts("equipment")
        tags = fields.texts("tags")
        let isDraft = fields.boolean("draft") ?? false
        isPublic = (fields.boolean("public") ?? false) && !isDraft
        asks = fields.group("ask") { fields in fields.entries.compactMap { PlanTemplate.ask($0.key, &fields) } } ?? []
        if let text = fields.text("deload") { deload(text, &fields) }
    }

    /// `kg`, or `kg = 2.5`.
    private static func ask(_ name: String, _ fields: inout Fields) -> Ask? {
        guard let text = fields.text(name, isRequired: true) else { return nil }
        let parts = text.split(separator: "=", maxSplits: 1).map { String($0).trimmed }
        guard let unit = MassUnit(rawValue: parts.first ?? ""), parts.count == 1 || Double(parts[1]) != nil else {
            fields.refuse(
                name, "bad-value", "`\(text)` does not say what to ask for",
                expected: "kg or lb, with a default if wanted: kg = 2.5")
            return nil
        }
        let amount = parts.count == 2 ? Double(parts[1]) : nil
        guard amount.map({ (0...1000).contains($0) }) ?? true else {
            fields.refuse(name, "bad-value", "`\(text)` is out of bounds", expected: "0 to 1000")
            return nil
        }
        return Ask(name: name, unit: unit, fallback: amount.map { Mass($0, unit) })
    }

    /// `week 6, sets 50%, load 90%`.
    private mutating func deload(_ text: String, _ fields: inout Fields) {
        let scratch = Source(path: "", text: text)
        var scanner = LineScanner(scratch, 0..<scratch.bytes.count)
        if scanner.take("week"), let week = scanner.integer(), scanner.take(","), scanner.take("sets"),
            let sets = scanner.permille(), scanner.take(","), scanner.take("load"), let load = scanner.permille(),
            scanner.isAtEnd, (1...weeks).contains(week), (1...1000).contains(sets), (1...1000).contains(load)
        {
            deload = Deload(week: week, sets_permille: sets, load_permille: load)
        } else {
            fields.refuse(
                "deload", "bad-value", "`\(text)` does not say when and how",
                expected: "a week of the plan and percentages up to 100: week 6, sets 50%, load 90%")
        }
    }
}

/// Reads a plan's headings and lists.
private struct PlanReader {
    var plan: PlanTemplate
    private let library: ExerciseLibrary
    private let source: Source
    private let variables: [String]
    private(set) var diagnostics: [Diagnostic] = []
    private var hasExercise = false

    init(_ plan: PlanTemplate, library: ExerciseLibrary) {
        self.plan = plan
        self.library = library
        source = plan.source
        variables = plan.asks.map(\.name)
    }

    mutating func read(_ outline: Outline) {
        var blockRanges: [Range<Int>] = []
        for entry in outline.entries {
            switch entry.kind {
            case .heading(level: 2):
                block(entry)
                blockRanges.append(entry.range)
            case .heading(level: 3): day(entry)
            case .heading:
                refuse(
                    entry.range, "headings of this level mean nothing in a plan", expected: "## for weeks, ### for days"
                )
            case .prose: prose(entry.text)
            case .item(depth: 0): line(entry)
            case .item: nested(entry)
            case .step:
                refuse(entry.range, "numbered lists mean nothing in a plan", expected: "a line that starts with `-`")
            }
        }
        cover(blockRanges)
    }

    // MARK: Headings

    /// `Weeks 1–3: Base`, `Week 6: Deload`.
    private mutating func block(_ entry: Outline.Entry) {
        var scanner = LineScanner(source, entry.range)
        guard scanner.take(oneOf: ["weeks", "week"]) != nil, let first = scanner.integer() else {
            return refuse(entry.range, "a block starts with its weeks", expected: "such as ## Weeks 1–3: Base")
        }
        var last = first
        if scanner.dash() { last = scanner.integer() ?? 0 }
        guard first >= 1, last >= first, last <= 52 else {
            return refuse(
                entry.range, "these are not weeks of a plan", expected: "such as ## Weeks 1–3: Base, up to week 52")
        }
        let name = scanner.take(":") ? scanner.restText : ""
        if name.isEmpty, !scanner.isAtEnd {
            refuse(scanner.rest, "`\(scanner.restText)` does not fit here", expected: "a colon and the block's name")
        }
        plan.blocks.append(PlanTemplate.Block(weeks: first...last, name: name))
        hasExercise = false
    }

    /// `Day 1: Lower`, or a weekday.
    private mutating func day(_ entry: Outline.Entry) {
        if plan.blocks.isEmpty { plan.blocks.append(PlanTemplate.Block(weeks: 1...plan.weeks, name: "")) }
        let block = plan.blocks.count - 1
        var scanner = LineScanner(source, entry.range)
        let days = ["Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday"]
        var number = plan.blocks[block].days.count + 1
        var name = ""
        if scanner.take("day"), let found = scanner.integer() {
            if plan.blocks[block].days.contains(where: { $0.number == found }) {
                refuse(entry.range, "day \(found) stands in this block already")
            }
            number = found
        } else if let weekday = scanner.take(oneOf: days) {
            name = weekday
        } else {
            refuse(entry.range, "a day starts with its number", expected: "such as ### Day 1: Lower, or a weekday")
        }
        if scanner.take(":") { name = scanner.restText }
        plan.blocks[block].days.append(PlanTemplate.Day(number: number, name: name))
        hasExercise = false
    }

    private mutating func prose(_ text: String) {
        guard let block = plan.blocks.indices.last else { return plan.prose.append(text) }
        guard let day = plan.blocks[block].days.indices.last else { return plan.blocks[block].prose.append(text) }
        plan.blocks[block].days[day].prose.append(text)
    }

    // MARK: Lines

    private static let freeLabels = ["Warm-up", "Cool-down", "Finisher", "Mobility", "Note"]

    private mutating func line(_ entry: Outline.Entry) {
        hasExercise = false
        guard let block = plan.blocks.indices.last, let day = plan.blocks[block].days.indices.last else {
            return refuse(
                entry.range, "this line stands before the first day",
                expected: "a heading such as ### Day 1: Lower above it")
        }
        var scanner = LineScanner(source, entry.range)
        for label in PlanReader.freeLabels where scanner.take(label + ":") {
            plan.blocks[block].days[day].lines.append(.free(label: label, text: scanner.restText))
            return
        }
        guard let colon = source.bytes[entry.range].firstIndex(of: UInt8(ascii: ":")) else {
            return refuse(
                entry.range, "there is no colon after the exercise", expected: "such as Back squat: 4 × 5, rest 3 min")
        }
        let label = label(&scanner)
        let nameRange = scanner.index..<max(scanner.index, colon)
        let name = source.text(nameRange).trimmed
        guard let exercise = library.find(name) else {
            diagnostics.append(
                source.error(
                    "unknown-exercise", "unknown exercise `\(name)`", at: nameRange,
                    expected: "the title or an alias of an exercise in Content/exercises",
                    hint: library.suggestion(for: name)))
            return
        }
        var line = PlanTemplate.ExerciseLine(
            label: label, exercise: exercise.title, prescription: Prescription(sets: nil, work: .amrap))
        line.range = nameRange
        var clauses = ClauseParser(source, variables: variables)
        let isRead = clauses.read(colon + 1..<entry.range.upperBound, into: &line)
        diagnostics += clauses.diagnostics
        guard isRead else { return }
        plan.blocks[block].days[day].lines.append(.exercise(line))
        hasExercise = true
    }

    /// `A1`.
    private func label(_ scanner: inout LineScanner) -> String? {
        let bytes = source.bytes
        let start = scanner.index
        guard start + 2 < scanner.end, (0x41...0x5A).contains(bytes[start]), (0x31...0x39).contains(bytes[start + 1]),
            bytes[start + 2] == 0x20
        else { return nil }
        scanner.reset(to: start + 3)
        return source.text(start..<start + 2)
    }

    private mutating func nested(_ entry: Outline.Entry) {
        guard let block = plan.blocks.indices.last, let day = plan.blocks[block].days.indices.last,
            let index = plan.blocks[block].days[day].lines.indices.last, hasExercise,
            case .exercise(var line) = plan.blocks[block].days[day].lines[index]
        else {
            // Below a line with a mistake of its own nothing more can be told.
            if diagnostics.isEmpty {
                refuse(entry.range, "this belongs to no exercise", expected: "an exercise's line above it")
            }
            return
        }
        var parser = NestedParser(source, library: library, variables: variables)
        parser.read(entry.range, weeks: plan.blocks[block].weeks, into: &line)
        diagnostics += parser.diagnostics
        plan.blocks[block].days[day].lines[index] = .exercise(line)
    }

    // MARK: The whole

    /// Each week stands in one block, and each block has days.
    private mutating func cover(_ ranges: [Range<Int>]) {
        guard !plan.blocks.isEmpty else {
            let end = source.bytes.count
            return refuse(end..<end, "the plan has no day", expected: "a heading such as ### Day 1: Lower")
        }
        var next = 1
        for (block, range) in zip(plan.blocks, ranges) {
            if block.weeks.lowerBound > next {
                refuse(range, "no block has week \(next)", expected: "## Weeks \(next)–…")
            } else if block.weeks.lowerBound < next {
                refuse(range, "week \(block.weeks.lowerBound) stands in two blocks", expected: "## Weeks \(next)–…")
            }
            if block.days.isEmpty {
                refuse(range, "this block has no day", expected: "a heading such as ### Day 1: Lower below it")
            }
            next = max(next, block.weeks.upperBound + 1)
        }
        if let range = ranges.last, next != plan.weeks + 1 {
            refuse(
                range, "the blocks end with week \(next - 1), the plan has \(plan.weeks)",
                expected: "each week in one block")
        }
    }

    private mutating func refuse(_ range: Range<Int>, _ message: String, expected: String? = nil) {
        diagnostics.append(source.error("plan-wording", message, at: range, expected: expected))
    }
}
