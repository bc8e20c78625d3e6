import Diagnostics
import Markup
import Quantities

/// Reads the list of differences between a client's plan and its template.
struct ClientChangeReader {
    /// A difference with where its parts stand.
    struct Found {
        var change: ClientPlan.Change
        let range: Range<Int>
        var name = 0..<0
        var day = 0..<0
    }

    private let source: Source
    private let template: PlanTemplate
    private let library: ExerciseLibrary
    private let variables: [String]
    private(set) var found: [Found] = []
    private(set) var comments: [PlanTemplate.Comment] = []
    private(set) var diagnostics: [Diagnostic] = []
    private var open = Open.nothing

    /// What a nested item would belong to.
    private enum Open {
        /// A line with a mistake: what stands below it is not looked at.
        case nothing
        case other
        case addition(unit: MassUnit?)
    }

    init(_ source: Source, _ template: PlanTemplate, library: ExerciseLibrary) {
        self.source = source
        self.template = template
        self.library = library
        variables = template.asks.map(\.name)
    }

    mutating func read(_ body: Range<Int>) {
        let notes = OutlineComments(source, in: body, code: "plan-wording")
        diagnostics += notes.diagnostics
        let entries = Outline.parse(notes.bare, in: body).lines(in: source)
        comments = notes.placed(among: entries)
        for entry in entries {
            switch entry.kind {
            case .item(depth: 0):
                finish()
                open = .nothing
                change(source.trimmed(entry.range))
            case .item(depth: 1): nested(entry.range)
            case .item:
                refuse(entry.range, "nothing stands below this item", expected: "an item, indented as the others")
            default:
                refuse(
                    entry.range, "this means nothing in a client's plan",
                    expected: "a list of differences, each a line with `-`",
                    hint: "a plan with days of its own has `title:` and `weeks:` and no `uses:`")
            }
        }
        finish()
        var checks = ClientChangeChecks(source, template, library: library)
        checks.check(found)
        diagnostics += checks.diagnostics
    }

    // MARK: Differences

    private mutating func change(_ range: Range<Int>) {
        var scanner = LineScanner(source, range)
        if scanner.take("swap:") {
            swap(scanner, range)
        } else if let verb = verb(&scanner) {
            guard let day = day(&scanner) else { return }
            switch verb {
            case .add: add(to: day.name, scanner, Found(change: .note(day: day.name, ""), range: range, day: day.range))
            case .remove:
                let name = source.trimmed(scanner.rest)
                guard let title = title(name) else { return }
                found.append(
                    Found(
                        change: .remove(day: day.name, exercise: title), range: range, name: name, day: day.range))
                open = .other
            case .note:
                let text = scanner.restText
                guard !text.isEmpty else {
                    return refuse(range, "there is nothing after the colon", expected: "a note to the client")
                }
                found.append(Found(change: .note(day: day.name, text), range: range, day: day.range))
                open = .other
            }
        } else {
            cap(range)
        }
    }

    private enum Verb { case add, remove, note }

    private func verb(_ scanner: inout LineScanner) -> Verb? {
        let start = scanner.index
        if scanner.take("add"), scanner.take("to") { return .add }
        scanner.reset(to: start)
        if scanner.take("remove"), scanner.take("from") { return .remove }
        scanner.reset(to: start)
        if scanner.take("note"), scanner.take("to") { return .note }
        scanner.reset(to: start)
        return nil
    }

    /// `Day 1:`, `Monday:`.
    private mutating func day(_ scanner: inout LineScanner) -> (name: ClientPlan.DayName, range: Range<Int>)? {
        let start = scanner.index
        var name: ClientPlan.DayName?
        if scanner.take("day"), let number = scanner.integer() {
            name = .number(number)
        } else {
            scanner.reset(to: start)
            let weekday = Weekday.allCases.first { day in
                let name = Language.english.weekdayName(day)
                return scanner.take(name) || scanner.take(String(name.prefix(3)))
            }
            name = weekday.map { .weekday($0) }
        }
        let range = source.trimmed(start..<scanner.index)
        guard let name, scanner.take(":") else {
            refuse(
                start..<scanner.end, "this does not start with a day and a colon",
                expected: "such as add to Day 1: Pallof press, 3 × 10 each")
            return nil
        }
        return (name, range)
    }

    /// `Plank -> Dead bug, 3 x 8 each`.
    private mutating func swap(_ start: LineScanner, _ range: Range<Int>) {
        let arrow = ["→", "->"].compactMap { mark in find(mark, in: start.rest) }.min { $0.lowerBound < $1.lowerBound }
        guard let arrow else {
            return refuse(
                start.rest, "`\(start.restText)` does not say by what",
                expected: "such as swap: Plank -> Dead bug, 3 x 8 each")
        }
        let name = source.trimmed(start.rest.lowerBound..<arrow.lowerBound)
        let old = title(name)
        guard let (exercise, after) = named(arrow.upperBound..<start.end) else { return }
        var line = PlanTemplate.ExerciseLine(
            exercise: exercise.title, prescription: Prescription(sets: nil, work: .amrap))
        var clauses = ClauseParser(source, variables: variables)
        var share: Int?
        let isFine = clauses.readDifferences(after, into: &line, share: &share)
        diagnostics += clauses.diagnostics
        guard isFine, let old else { return }
        func has(_ kind: PlanTemplate.Clause.Kind) -> Bool { line.clauses.contains { $0.kind == kind } }
        if share != nil, has(.load) {
            return refuse(after, "here are a load and a share of the load", expected: "one of the two")
        }
        if old == exercise.title, line.clauses.isEmpty, share == nil {
            return refuse(range, "`\(old)` stays what it is", expected: "another exercise, or other sets")
        }
        var swap = ClientPlan.Replacement(exercise: exercise.title)
        if has(.prescription) { swap.prescription = line.prescription }
        swap.load_permille = share
        swap.load = line.load
        swap.effort = line.effort
        swap.rest_s = line.rest_s
        swap.tempo = line.tempo
        swap.adjust_permille = line.adjust_permille
        swap.isOptional = line.isOptional
        swap.unit = line.unit
        found.append(Found(change: .swap(exercise: old, with: swap), range: range, name: name))
        open = .other
    }

    /// `Pallof press, 3 x 10 each, rest 60 s`, with items below it like any line of a plan.
    private mutating func add(to day: ClientPlan.DayName, _ scanner: LineScanner, _ bare: Found) {
        guard let (exercise, after) = named(scanner.rest) else { return }
        guard !source.trimmed(after).isEmpty else {
            return refuse(scanner.rest, "what is to be done of it?", expected: "such as Pallof press, 3 x 10 each")
        }
        var line = PlanTemplate.ExerciseLine(
            exercise: exercise.title, prescription: Prescription(sets: nil, work: .amrap))
        var clauses = ClauseParser(source, variables: variables)
        let isFine = clauses.read(after, into: &line)
        diagnostics += clauses.diagnostics
        guard isFine else { return }
        var addition = bare
        addition.change = .add(day: day, line)
        found.append(addition)
        open = .addition(unit: clauses.unit)
    }

    /// An item below an exercise that is added.
    private mutating func nested(_ range: Range<Int>) {
        switch open {
        case .nothing: return
        case .other:
            refuse(range, "nothing stands below this difference", expected: "all of it on the line itself")
        case .addition(let unit):
            guard let last = found.indices.last, case .add(let day, var line) = found[last].change else { return }
            let weeks = Set(
                template.blocks.filter { $0.days.contains { day.names($0) } }.map(\.weeks.count))
            var parser = NestedParser(source, library: library, variables: variables, unit: unit)
            let item = parser.read(range, weeks: weeks.count == 1 ? weeks.first : nil, isWithin: false)
            diagnostics += parser.diagnostics
            for unknown in parser.unknown { _ = title(unknown.range) }
            open = .addition(unit: parser.unit)
            guard let item else { return }
            if case .wave = item.kind, weeks.count > 1 {
                return refuse(
                    range, "the blocks of the plan differ in length",
                    expected: "one prescription for all of them, without `weeks:`")
            }
            line.items.append(item)
            line.unit = parser.unit ?? .kilograms
            found[last].change = .add(day: day, line)
        }
    }

    /// Looks at a whole added line, once all that belongs to it is read.
    private mutating func finish() {
        guard case .addition(let unit) = open, let last = found.indices.last,
            case .add(let day, var line) = found[last].change
        else { return }
        var checks = LineChecks(source)
        checks.check(line, library: library)
        diagnostics += checks.diagnostics
        line.unit = unit ?? .kilograms
        line.items = line.items.map { item in
            guard case .alternative(var alternative) = item.kind else { return item }
            alternative.unit = line.unit
            return PlanTemplate.Item(.alternative(alternative), range: item.range)
        }
        found[last].change = .add(day: day, line.withoutPlaces)
        open = .other
    }

    /// `Back squat: never above 65 kg`.
    private mutating func cap(_ range: Range<Int>) {
        let colon = source.bytes[range].firstIndex(of: UInt8(ascii: ":"))
        var scanner = LineScanner(source, (colon.map { $0 + 1 } ?? range.upperBound)..<range.upperBound)
        guard let colon, scanner.take("never"), scanner.take("above") else {
            let word = source.line(range).prefix { $0.isLetter }
            return refuse(
                range, "unknown difference",
                expected:
                    "swap: A -> B, A: never above 65 kg, add to Day 1: A, 3 x 10, remove from Day 2: A or note to Day 1: …",
                hint: didYouMean(String(word), in: ["swap", "add", "remove", "note"]))
        }
        let rest = scanner.rest
        guard let mass = scanner.mass(), let unit = scanner.unit, scanner.isAtEnd,
            (1...1_000_000).contains(mass.grams)
        else {
            return refuse(
                rest, "this is not a load", expected: "more than nothing and up to 1000 kg, such as 65 kg")
        }
        let name = source.trimmed(range.lowerBound..<colon)
        guard let title = title(name) else { return }
        found.append(Found(change: .cap(exercise: title, mass, unit), range: range, name: name))
        open = .other
    }

    // MARK: Names

    /// The title of the exercise of a name; an unknown one is an error that names the nearest of the plan, else of all.
    private mutating func title(_ range: Range<Int>) -> String? {
        let name = source.line(range)
        if let exercise = library.find(name) { return exercise.title }
        if name.isEmpty {
            refuse(range, "there is no exercise here", expected: "the name of an exercise")
            return nil
        }
        diagnostics.append(
            source.error(
                "unknown-exercise", "unknown exercise `\(name)`", at: range,
                hint: didYouMean(name, in: template.exerciseTitles, limit: 3) ?? library.suggestion(for: name)))
        return nil
    }

    /// The exercise whose name is the longest beginning of a text up to a comma or a colon, and what follows.
    private mutating func named(_ range: Range<Int>) -> (Exercise, after: Range<Int>)? {
        let marks = range.filter { source.bytes[$0] == UInt8(ascii: ",") || source.bytes[$0] == UInt8(ascii: ":") }
        // No name has many commas, and a line of them alone is no reason to look up each of its beginnings.
        for end in [range.upperBound] + marks.prefix(8).reversed() {
            if let exercise = library.find(source.line(range.lowerBound..<end)) {
                return (exercise, min(end + 1, range.upperBound)..<range.upperBound)
            }
        }
        _ = title(source.trimmed(range.lowerBound..<(marks.first ?? range.upperBound)))
        return nil
    }

    private func find(_ mark: String, in range: Range<Int>) -> Range<Int>? {
        let wanted = Array(mark.utf8)
        guard range.count >= wanted.count else { return nil }
        for start in range.lowerBound...(range.upperBound - wanted.count)
        where source.bytes[start..<start + wanted.count].elementsEqual(wanted) {
            return start..<start + wanted.count
        }
        return nil
    }

    private mutating func refuse(
        _ range: Range<Int>, _ message: String, expected: String? = nil, hint: String? = nil
    ) {
        diagnostics.append(source.error("plan-wording", message, at: range, expected: expected, hint: hint))
    }
}
