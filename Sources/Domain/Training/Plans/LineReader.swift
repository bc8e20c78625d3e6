import Diagnostics
import Quantities

/// The labels of the exercises above a line in its day.
struct PlanLabels {
    private(set) var used: Set<String> = []
    /// The label of the exercise right above, if it has one.
    private(set) var last: String?

    mutating func append(_ label: String?) {
        last = label
        if let label { used.insert(label) }
    }
}

/// Reads one exercise's line with the items below it.
struct LineReader {
    /// A reader of no line.
    static let empty = LineReader()

    /// The line as far as it could be read.
    private(set) var line = PlanTemplate.ExerciseLine(exercise: "", prescription: Prescription(sets: nil, work: .amrap))
    private(set) var diagnostics: [Diagnostic] = []
    /// The exercises that nobody knows.
    private(set) var unknown: [(name: String, range: Range<Int>)] = []
    /// Whether there is a line at all.
    private(set) var isOpen = false
    /// Where the line stands.
    private(set) var range = 0..<0

    private let source: Source
    private let library: ExerciseLibrary
    private let variables: [String]
    /// How many weeks the block has, where that could be read.
    private let weeks: Int?
    private let labels: PlanLabels
    private var unit: MassUnit?
    /// Whether the line itself has a mistake: then what depends on its meaning is not looked at.
    private var isBroken = false
    /// The item that deeper ones belong to.
    private var parent: Parent?

    private enum Parent {
        case alternative(Int)
        case other
        /// An item with a mistake: what stands below it is not looked at.
        case broken
    }

    init(
        _ source: Source, library: ExerciseLibrary, variables: [String], weeks: Int?, labels: PlanLabels
    ) {
        self.source = source
        self.library = library
        self.variables = variables
        self.weeks = weeks
        self.labels = labels
        isOpen = true
    }

    private init() {
        source = Source(path: "", bytes: [])
        var ignored: [Diagnostic] = []
        library = ExerciseLibrary([], into: &ignored)
        variables = []
        weeks = nil
        labels = PlanLabels()
    }

    /// `A1 Back squat: 4 × 5, rest 3 min`.
    mutating func read(_ range: Range<Int>) {
        self.range = source.trimmed(range)
        let end = source.bytes[range].firstIndex(of: UInt8(ascii: ":"))
        var nameRange = source.trimmed(range.lowerBound..<(end ?? range.upperBound))
        var exercise = library.find(source.line(nameRange))
        if exercise == nil, let label = label(nameRange) {
            line.label = source.text(label)
            nameRange = source.trimmed(label.upperBound..<nameRange.upperBound)
            exercise = library.find(source.line(nameRange))
            check(label)
        }
        let name = source.line(nameRange)
        line.exercise = exercise?.title ?? name
        line.alias = name == line.exercise ? nil : name
        line.range = nameRange
        guard let colon = end else {
            isBroken = true
            return refuse(
                range, "there is no colon after the exercise", expected: "such as Back squat: 4 × 5, rest 3 min")
        }
        guard !name.isEmpty else {
            isBroken = true
            return refuse(range, "there is no exercise before the colon", expected: "such as Back squat: 4 × 5")
        }
        if exercise == nil { unknown.append((name, nameRange)) }
        var clauses = ClauseParser(source, variables: variables)
        isBroken = !clauses.read(colon + 1..<range.upperBound, into: &line)
        unit = clauses.unit
        diagnostics += clauses.diagnostics
    }

    /// Reads an item below the line.
    mutating func nested(_ range: Range<Int>, _ depth: Int) {
        if depth == 1 {
            parent = .broken
            guard let item = item(range, isWithin: false) else { return }
            line.items.append(item)
            parent = .other
            if case .alternative = item.kind { parent = .alternative(line.items.count - 1) }
            return
        }
        switch parent {
        case .alternative(let index) where depth == 2:
            guard let item = item(range, isWithin: true), case .alternative(var alternative) = line.items[index].kind
            else { return }
            alternative.items.append(item)
            if alternative.load == nil { alternative.unit = unit ?? .kilograms }
            line.items[index].kind = .alternative(alternative)
        case .broken: break
        default:
            refuse(range, "nothing stands below this item", expected: "an item of the exercise, indented as the others")
        }
    }

    private mutating func item(_ range: Range<Int>, isWithin: Bool) -> PlanTemplate.Item? {
        var parser = NestedParser(source, library: library, variables: variables, unit: unit)
        let item = parser.read(range, weeks: weeks, isWithin: isWithin)
        unit = parser.unit
        diagnostics += parser.diagnostics
        unknown += parser.unknown
        return item
    }

    /// Looks at the whole line, once all that belongs to it is read.
    mutating func finish() {
        line.unit = unit ?? .kilograms
        line.items = line.items.map { item in
            guard case .alternative(var alternative) = item.kind else { return item }
            alternative.unit = line.unit
            return PlanTemplate.Item(.alternative(alternative), range: item.range)
        }
        guard !isBroken else { return }
        var checks = LineChecks(source)
        checks.check(line, library: library)
        diagnostics += checks.diagnostics
    }

    // MARK: Labels

    /// `A1` at the beginning of a name: letters, then digits, then a space.
    private func label(_ range: Range<Int>) -> Range<Int>? {
        let bytes = source.bytes
        var index = range.lowerBound
        while index < range.upperBound, (0x41...0x5A).contains(bytes[index] & 0xDF) { index += 1 }
        let digits = index
        guard digits > range.lowerBound, digits - range.lowerBound <= 2 else { return nil }
        while index < range.upperBound, (0x30...0x39).contains(bytes[index]) { index += 1 }
        guard index > digits, index < range.upperBound, isSpace(bytes[index]) else { return nil }
        return range.lowerBound..<index
    }

    /// `A1` to `Z9`, counted from one without a gap: lines of one letter are done in turn.
    private mutating func check(_ range: Range<Int>) {
        let text = source.text(range)
        guard text.utf8.count == 2, let letter = text.first, letter.isUppercase,
            let number = text.last?.wholeNumberValue,
            number > 0
        else {
            return refuse(range, "`\(text)` is not a label", expected: "one capital and one digit: A1 to Z9")
        }
        if labels.used.contains(text) {
            refuse(range, "`\(text)` stands in this day already", expected: "each label once")
        } else if number > 1, labels.last != "\(letter)\(number - 1)" {
            refuse(
                range, "`\(text)` does not follow `\(letter)\(number - 1)`",
                expected: "the exercises of a superset one below the other, counted from 1")
        } else if number == 1, let other = labels.used.filter({ $0.first == letter }).max() {
            refuse(range, "`\(text)` stands after `\(other)`", expected: "another letter for another superset")
        }
    }

    private mutating func refuse(_ range: Range<Int>, _ message: String, expected: String? = nil) {
        diagnostics.append(source.error("plan-wording", message, at: range, expected: expected))
    }
}
