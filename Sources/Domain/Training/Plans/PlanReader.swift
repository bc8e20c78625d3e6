import Diagnostics
import Markup
import Quantities

/// Reads a plan's headings and lists, line by line.
struct PlanReader {
    /// What is open for the next line.
    private enum Open {
        /// No line that others could belong to.
        case nothing
        /// A line that is no exercise.
        case other
        case exercise
    }

    /// What is not known because of a mistake that is told already.
    private struct Doubt {
        /// How many weeks the plan has.
        var isOfLength: Bool
        /// Which weeks the block has that is open.
        var isOfBlock = false
        /// Which weeks the blocks have.
        var isOfBlocks = false
    }

    private(set) var plan: PlanTemplate
    private(set) var diagnostics: [Diagnostic] = []
    private let library: ExerciseLibrary
    private let source: Source
    private let variables: [String]
    private var doubt: Doubt
    private var open = Open.nothing
    private var line = LineReader.empty
    private var labels = PlanLabels()
    private var unknown: [(name: String, ranges: [Range<Int>])] = []

    init(_ plan: PlanTemplate, library: ExerciseLibrary, variables: [String], isLengthKnown: Bool) {
        self.plan = plan
        self.library = library
        self.variables = variables
        doubt = Doubt(isOfLength: !isLengthKnown)
        source = plan.source
    }

    mutating func read(_ body: Range<Int>) {
        let comments = OutlineComments(source, in: body, code: "plan-wording")
        diagnostics += comments.diagnostics
        let entries = Outline.parse(comments.bare, in: body).lines(in: source)
        plan.comments += comments.placed(among: entries)
        for entry in entries {
            switch entry.kind {
            case .heading(level: 2): block(entry.range)
            case .heading(level: 3): day(entry.range)
            case .heading:
                close()
                refuse(
                    entry.range, "headings of this level mean nothing in a plan", expected: "## for weeks, ### for days"
                )
            case .prose: prose(entry.range)
            case .item(depth: 0): item(entry.range)
            case .item(let depth): nested(entry.range, depth)
            case .step:
                close()
                refuse(entry.range, "numbered lists mean nothing in a plan", expected: "a line that starts with `-`")
            }
        }
        close()
        cover()
        tellUnknown()
        diagnostics = diagnostics.inReadingOrder()
    }

    // MARK: Headings

    /// `Weeks 1–3: Base`, `Week 6: Deload`.
    private mutating func block(_ range: Range<Int>) {
        close()
        var scanner = LineScanner(source, range)
        let weeks = weeks(&scanner, range)
        doubt.isOfBlock = weeks == nil
        if weeks == nil { doubt.isOfBlocks = true }
        let name = weeks == nil ? "" : name(&scanner, "a colon and the block's name")
        var block = PlanTemplate.Block(weeks: weeks ?? 1...1, name: name)
        block.range = range
        plan.blocks.append(block)
    }

    private mutating func weeks(_ scanner: inout LineScanner, _ range: Range<Int>) -> ClosedRange<Int>? {
        guard scanner.take(oneOf: ["weeks", "week"]) != nil, let first = scanner.integer() else {
            refuse(range, "a block starts with its weeks", expected: "such as ## Weeks 1–3: Base")
            return nil
        }
        let last = scanner.dash() ? scanner.integer() : first
        guard let last, first >= 1, last >= first, last <= 52 else {
            refuse(range, "these are not weeks of a plan", expected: "such as ## Weeks 1–3: Base, up to week 52")
            return nil
        }
        return first...last
    }

    /// `Day 1: Lower`, or a weekday.
    private mutating func day(_ range: Range<Int>) {
        close()
        labels = PlanLabels()
        if plan.blocks.isEmpty {
            var block = PlanTemplate.Block(weeks: 1...plan.weeks, name: "")
            block.isWritten = false
            plan.blocks.append(block)
            doubt.isOfBlock = doubt.isOfLength
        }
        let days = plan.blocks[plan.blocks.count - 1].days
        var scanner = LineScanner(source, range)
        var day = PlanTemplate.Day(number: (days.last?.number ?? 0) + 1, name: "")
        day.range = range
        if scanner.take("day"), let number = scanner.integer() {
            day.number = number
            day.name = name(&scanner, "a colon and the day's name")
        } else if let weekday = PlanReader.weekday(&scanner) {
            day.weekday = weekday
            day.name = name(&scanner, "a colon and the day's name")
            if day.name.isEmpty { day.name = Language.english.weekdayName(weekday) }
        } else {
            refuse(range, "a day starts with its number", expected: "such as ### Day 1: Lower, or a weekday")
        }
        check(day, after: days.last)
        plan.blocks[plan.blocks.count - 1].days.append(day)
    }

    /// Days come in order, by number or by weekday.
    private mutating func check(_ day: PlanTemplate.Day, after last: PlanTemplate.Day?) {
        if day.number < 1 || day.number > 14 {
            return refuse(day.range, "there is no day \(day.number)", expected: "day 1 to day 14")
        }
        guard let last else { return }
        if (last.weekday == nil) != (day.weekday == nil) {
            refuse(day.range, "the block has days by number and by weekday", expected: "one of the two")
        } else if let one = last.weekday, let other = day.weekday, one.rawValue >= other.rawValue {
            refuse(
                day.range,
                "\(Language.english.weekdayName(other)) stands after \(Language.english.weekdayName(one))",
                expected: "each day of the week once, in order")
        } else if last.number == day.number {
            refuse(day.range, "day \(day.number) stands in this block already")
        } else if last.number > day.number {
            refuse(
                day.range, "day \(day.number) stands after day \(last.number)", expected: "each day once, in order")
        }
    }

    /// `Monday` or `Mon`.
    private static func weekday(_ scanner: inout LineScanner) -> Weekday? {
        Weekday.allCases.first { day in
            let name = Language.english.weekdayName(day)
            return scanner.take(name) || scanner.take(String(name.prefix(3)))
        }
    }

    /// The name after a heading's colon, or nothing at its end.
    private mutating func name(_ scanner: inout LineScanner, _ expected: String) -> String {
        if scanner.take(":") || scanner.isAtEnd { return scanner.restText }
        refuse(scanner.rest, "`\(scanner.restText)` does not fit here", expected: expected)
        return ""
    }

    // MARK: Prose

    /// A paragraph: its lines, without the white space around each.
    private mutating func prose(_ range: Range<Int>) {
        close()
        let text = source.parts(of: range, between: 0x0A).map { source.text($0) }.joined(separator: "\n")
        guard let block = plan.blocks.indices.last else { return plan.prose.append(text) }
        guard let day = plan.blocks[block].days.indices.last else { return plan.blocks[block].prose.append(text) }
        guard plan.blocks[block].days[day].lines.isEmpty else {
            return refuse(
                range, "text stands above the lines of its day",
                expected: "a line such as - Note: …, or indented text that goes on with the line above")
        }
        plan.blocks[block].days[day].prose.append(text)
    }

    // MARK: Lines

    private mutating func item(_ range: Range<Int>) {
        close()
        open = .other
        guard let block = plan.blocks.indices.last, !plan.blocks[block].days.isEmpty else {
            return refuse(
                range, "this line stands before the first day", expected: "a heading such as ### Day 1: Lower above it")
        }
        var scanner = LineScanner(source, range)
        for label in PlanTemplate.freeLabels where scanner.take(label + ":") {
            if scanner.isAtEnd { refuse(range, "there is nothing after the colon", expected: "what is to be done") }
            append(.free(label: label, text: scanner.restText), range)
            return
        }
        line = LineReader(
            source, library: library, variables: variables,
            weeks: doubt.isOfBlock ? nil : plan.blocks[block].weeks.count, labels: labels)
        line.read(range)
        open = .exercise
    }

    private mutating func nested(_ range: Range<Int>, _ depth: Int) {
        switch open {
        case .nothing: refuse(range, "this belongs to no exercise", expected: "an exercise's line above it")
        case .other:
            // Below a line that stands at a wrong place nothing more can be told.
            if case .free(let label, _)? = plan.blocks.last?.days.last?.lines.last {
                refuse(range, "nothing stands below `\(label)`", expected: "all of it on the line itself")
            }
        case .exercise: line.nested(range, depth)
        }
    }

    /// Ends the line that is open.
    private mutating func close() {
        defer {
            open = .nothing
            line = LineReader.empty
        }
        guard line.isOpen else { return }
        line.finish()
        diagnostics += line.diagnostics
        for found in line.unknown { tell(found.name, found.range) }
        labels.append(line.line.label)
        append(.exercise(line.line), line.range)
    }

    private mutating func append(_ line: PlanTemplate.Line, _ range: Range<Int>) {
        let block = plan.blocks.count - 1
        guard block >= 0, let day = plan.blocks[block].days.indices.last else { return }
        plan.blocks[block].days[day].lines.append(line)
        plan.blocks[block].days[day].lineRanges.append(range)
    }

    // MARK: The whole

    /// Each week stands in one block, and each block has days.
    private mutating func cover() {
        guard !plan.blocks.isEmpty else {
            let end = source.bytes.count
            if diagnostics.isEmpty {
                refuse(end..<end, "the plan has no day", expected: "a heading such as ### Day 1: Lower")
            }
            return
        }
        var next = 1
        for block in plan.blocks {
            let first = block.weeks.lowerBound
            if doubt.isOfBlocks {
                // Which weeks are missing cannot be told.
            } else if first > next {
                refuse(block.range, "no block has week \(next)", expected: "## Weeks \(next)–…")
            } else if first < next {
                refuse(block.range, "week \(first) stands in two blocks", expected: "## Weeks \(next)–…")
            }
            if block.days.isEmpty {
                refuse(block.range, "this block has no day", expected: "a heading such as ### Day 1: Lower below it")
            }
            next = max(next, block.weeks.upperBound + 1)
        }
        if !doubt.isOfLength, !doubt.isOfBlocks, let range = plan.blocks.last?.range, next != plan.weeks + 1 {
            refuse(
                range, "the blocks end with week \(next - 1), the plan has \(plan.weeks)",
                expected: "each week in one block")
        }
    }

    private mutating func tell(_ name: String, _ range: Range<Int>) {
        if let index = unknown.firstIndex(where: { $0.name == name }) {
            unknown[index].ranges.append(range)
        } else {
            unknown.append((name, [range]))
        }
    }

    /// One message for each unknown name, with all its lines: the name is one mistake, be it a slip that was copied or an
    /// exercise that is still to be written.
    private mutating func tellUnknown() {
        for (index, (name, ranges)) in unknown.enumerated() {
            let lines = ranges.dropFirst().map { "\(source.place(of: $0).line)" }
            let also =
                switch lines.count {
                case 0: ""
                case 1: ", also in line \(lines[0])"
                default: ", also in lines " + lines.dropLast().joined(separator: ", ") + " and " + (lines.last ?? "")
                }
            diagnostics.append(
                source.error(
                    "unknown-exercise", "unknown exercise `\(name)`\(also)", at: ranges[0],
                    expected: "the title or an alias of an exercise in Content/exercises or in the library",
                    // Guesses take time, and nobody reads hundreds of them.
                    hint: index < 50
                        ? didYouMean(name, in: PlanTemplate.freeLabels) ?? library.suggestion(for: name) : nil))
        }
    }

    private mutating func refuse(_ range: Range<Int>, _ message: String, expected: String? = nil) {
        diagnostics.append(source.error("plan-wording", message, at: range, expected: expected))
    }
}
