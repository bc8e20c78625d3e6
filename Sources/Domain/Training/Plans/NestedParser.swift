import Diagnostics
import Quantities

/// Reads an item below an exercise: `weeks:`, `if FLAG:`, `progress:`, `note:`.
struct NestedParser {
    private let source: Source
    private let library: ExerciseLibrary
    private let variables: [String]
    private(set) var diagnostics: [Diagnostic] = []
    /// The exercises that nobody knows, for the reader of the whole plan to tell once each.
    private(set) var unknown: [(name: String, range: Range<Int>)] = []
    /// The unit of the exercise's masses so far.
    private(set) var unit: MassUnit?

    init(_ source: Source, library: ExerciseLibrary, variables: [String], unit: MassUnit?) {
        self.source = source
        self.library = library
        self.variables = variables
        self.unit = unit
    }

    /// Reads an item; gives nothing where it has a mistake.
    ///
    /// - Parameters:
    ///   - weeks: How many weeks the block has, where that could be read.
    ///   - isWithin: Whether it stands below an alternative, where no further one may stand.
    mutating func read(_ range: Range<Int>, weeks: Int?, isWithin: Bool) -> PlanTemplate.Item? {
        var scanner = LineScanner(source, range)
        var kind: PlanTemplate.Item.Kind?
        if scanner.take("weeks:") {
            kind = wave(scanner, weeks).map { .wave($0) }
        } else if scanner.take("note:") {
            let text = scanner.restText
            if text.isEmpty { refuse(range, "there is nothing after the colon", expected: "a note to the client") }
            kind = text.isEmpty ? nil : .note(text)
        } else if scanner.take("progress:") {
            kind = progress(scanner.rest).map { .progress($0) }
        } else if scanner.take("if") {
            guard !isWithin else {
                refuse(range, "an alternative has no alternatives", expected: "weeks:, progress: or note:")
                return nil
            }
            kind = alternative(scanner).map { .alternative($0) }
        } else {
            let word = String(source.line(range).prefix { $0 != ":" })
            refuse(
                range, "unknown item `\(word)`",
                expected: isWithin ? "weeks:, progress: or note:" : "weeks:, if FLAG:, progress: or note:",
                hint: didYouMean(word, in: ["weeks", "if", "progress", "note"]))
        }
        return kind.map { PlanTemplate.Item($0, range: source.trimmed(range)) }
    }

    // MARK: Weeks

    /// `72, 75, 78 %`: the unit of the last value counts for those without one.
    private mutating func wave(_ start: LineScanner, _ weeks: Int?) -> [PlanTemplate.WeekValue]? {
        let parts = source.parts(of: start.rest, between: UInt8(ascii: ","))
        guard let lastPart = parts.last else {
            refuse(start.rest, "there is no value for a week", expected: "such as 72, 75, 78 %")
            return nil
        }
        var last = LineScanner(source, lastPart)
        var isPercent = false
        var shared: MassUnit?
        if last.thousandths() != nil {
            if last.take("%") { isPercent = true } else { shared = last.massUnit() }
        }
        var values: [PlanTemplate.WeekValue] = []
        for part in parts {
            guard let value = weekValue(part, isPercent, shared) else { return nil }
            values.append(value)
        }
        if let weeks, values.count != weeks {
            refuse(
                start.rest,
                "\(values.count) \(values.count == 1 ? "value" : "values") for \(weeks) \(weeks == 1 ? "week" : "weeks")",
                expected: "one value for each week of the block")
            return nil
        }
        return values
    }

    private mutating func weekValue(_ part: Range<Int>, _ isPercent: Bool, _ shared: MassUnit?) -> PlanTemplate
        .WeekValue?
    {
        var scanner = LineScanner(source, part)
        var value: PlanTemplate.WeekValue?
        if let effort = ClauseParser.effort(&scanner) {
            value = .effort(effort)
        } else if let prescription = ClauseParser.prescription(&scanner) {
            value = .prescription(prescription)
        } else if let permille = scanner.permille() ?? (isPercent ? bareShare(&scanner) : nil) {
            value = (1...2000).contains(permille) ? .permille(permille) : nil
        } else if let mass = scanner.mass() ?? bareMass(&scanner, shared) {
            guard agree(on: scanner.unit ?? shared, part) else { return nil }
            value = (1...1_000_000).contains(mass.grams) ? .mass(mass) : nil
        }
        guard let value else {
            refuse(
                part, "`\(source.line(part))` is not a value for a week",
                expected: "such as 72, 75, 78 % or 60, 62.5 kg or RPE 7, RPE 8 or 4 × 5, 5 × 5")
            return nil
        }
        if !scanner.isAtEnd {
            refuse(
                scanner.rest, "`\(scanner.restText)` does not fit here",
                expected: "a comma before the next week's value")
            return nil
        }
        return value
    }

    private func bareShare(_ scanner: inout LineScanner) -> Int? {
        let start = scanner.index
        guard let amount = scanner.thousandths(), scanner.isAtEnd, amount % 100 == 0 else {
            scanner.reset(to: start)
            return nil
        }
        return amount / 100
    }

    private func bareMass(_ scanner: inout LineScanner, _ unit: MassUnit?) -> Mass? {
        let start = scanner.index
        guard let unit, let amount = scanner.thousandths(), scanner.isAtEnd else {
            scanner.reset(to: start)
            return nil
        }
        return Mass(Double(amount) / 1000, unit)
    }

    // MARK: Alternatives

    /// `if knee: Box squat, load 85%`.
    private mutating func alternative(_ start: LineScanner) -> PlanTemplate.Alternative? {
        guard let colon = source.bytes[start.rest].firstIndex(of: UInt8(ascii: ":")) else {
            refuse(start.rest, "there is no colon after the flag", expected: "such as if knee: Box squat, load 85%")
            return nil
        }
        let flag = source.line(start.rest.lowerBound..<colon).lowercased().split(separator: " ").joined(separator: " ")
        guard !flag.isEmpty, flag.allSatisfy({ $0.isLetter || $0.isNumber || $0 == "-" || $0 == " " }) else {
            refuse(
                flag.isEmpty ? start.rest : start.rest.lowerBound..<colon,
                flag.isEmpty ? "there is no flag before the colon" : "`\(flag)` is not a flag",
                expected: "one flag, such as knee or no barbell; another line for another one")
            return nil
        }
        let (exercise, written, after) = longestName(colon + 1..<start.end)
        let name = source.line(written)
        guard !name.isEmpty else {
            refuse(start.rest, "there is no exercise after the colon", expected: "such as if knee: Box squat, load 85%")
            return nil
        }
        if exercise == nil { unknown.append((name, written)) }
        var alternative = PlanTemplate.Alternative(flag: flag, exercise: exercise?.title ?? name)
        alternative.alias = name == alternative.exercise ? nil : name
        return differences(after, alternative)
    }

    /// `load 85%`, `3 × 8 at 16 kg`, `RPE 6`, each at most once.
    private mutating func differences(_ range: Range<Int>, _ bare: PlanTemplate.Alternative) -> PlanTemplate
        .Alternative?
    {
        var share: Int?
        var prescription: Prescription?
        var load: Load?
        var effort: Effort?
        var clauses = ClauseParser(source, variables: variables, unit: unit)
        var isFine = true
        for part in source.parts(of: range, between: UInt8(ascii: ",")) {
            var scanner = LineScanner(source, part)
            if share == nil, load == nil, scanner.take("load"), let permille = scanner.permille(),
                // A machine's number may be many times that of a dumbbell.
                (1...10_000).contains(permille)
            {
                share = permille
            } else if prescription == nil, let found = ClauseParser.prescription(&scanner) {
                prescription = found
                if scanner.take("at") { isFine = read(&scanner, &clauses, share, &load, &effort) && isFine }
            } else if scanner.take("at") {
                isFine = read(&scanner, &clauses, share, &load, &effort) && isFine
            } else if effort == nil, let found = ClauseParser.effort(&scanner) {
                effort = found
            } else {
                scanner.reset(to: part.lowerBound)
            }
            if isFine, !scanner.isAtEnd {
                refuse(
                    scanner.rest, "`\(scanner.restText)` does not fit here",
                    expected: "load 85%, or what is done instead, such as 3 × 8 at 16 kg, RPE 6; each once")
                isFine = false
            }
        }
        diagnostics += clauses.diagnostics
        unit = clauses.unit
        guard isFine else { return nil }
        var alternative = PlanTemplate.Alternative(
            flag: bare.flag, exercise: bare.exercise, load_permille: share, prescription: prescription)
        alternative.alias = bare.alias
        alternative.load = load
        alternative.effort = effort
        alternative.unit = unit ?? .kilograms
        return alternative
    }

    /// What follows `at`: a load or how hard, neither of which may be there already.
    private func read(
        _ scanner: inout LineScanner, _ clauses: inout ClauseParser, _ share: Int?, _ load: inout Load?,
        _ effort: inout Effort?
    ) -> Bool {
        if effort == nil, let found = ClauseParser.effort(&scanner) {
            effort = found
            return true
        }
        guard load == nil, share == nil else { return true }
        load = clauses.load(&scanner)
        return load != nil
    }

    private func firstPart(of range: Range<Int>) -> Range<Int> {
        let end = source.bytes[range].firstIndex(of: UInt8(ascii: ",")) ?? range.upperBound
        return source.trimmed(range.lowerBound..<end)
    }

    /// The exercise whose name is the longest beginning of a text up to a comma, its name as written, and what follows.
    private func longestName(_ range: Range<Int>) -> (Exercise?, written: Range<Int>, after: Range<Int>) {
        // No name has many commas, and a line of them alone is no reason to look up each of its beginnings.
        let commas = range.filter { source.bytes[$0] == UInt8(ascii: ",") }.prefix(8)
        for end in [range.upperBound] + commas.reversed() {
            let written = source.trimmed(range.lowerBound..<end)
            if written.count < 200, let exercise = library.find(source.line(written)) {
                return (exercise, written, min(end + 1, range.upperBound)..<range.upperBound)
            }
        }
        let written = firstPart(of: range)
        return (nil, written, min(written.upperBound + 1, range.upperBound)..<range.upperBound)
    }

    // MARK: Rules

    private mutating func progress(_ range: Range<Int>) -> [Progression]? {
        let parts = source.parts(of: range, between: UInt8(ascii: ";"))
        guard !parts.isEmpty else {
            refuse(range, "there is no rule after the colon", expected: NestedParser.rules)
            return nil
        }
        var rules: [Progression] = []
        var isFine = true
        for part in parts {
            var scanner = LineScanner(source, part)
            guard let rule = progression(&scanner), scanner.isAtEnd else {
                refuse(
                    part, "unknown rule `\(source.line(part))`", expected: NestedParser.rules, hint: variableHint(part))
                isFine = false
                continue
            }
            if !agree(on: scanner.unit, part) { isFine = false }
            if rules.contains(where: { $0.kind == rule.kind }) {
                refuse(part, "there is a rule of this kind already", expected: "one of each kind")
                isFine = false
            }
            rules.append(rule)
        }
        return isFine ? rules : nil
    }

    private static let rules =
        "+ 2.5 kg each week, + step each success, reps to 10, then + 2.5 kg, adjust to RPE 8, up to 5% "
        + "or after 2 misses − 10%; several with `;` between"

    /// `+ stpe each week`: the variable that is near.
    private func variableHint(_ part: Range<Int>) -> String? {
        guard let plus = source.bytes[part].lastIndex(of: UInt8(ascii: "+")) else { return nil }
        let words = source.line(plus + 1..<part.upperBound).split(separator: " ")
        let name = words.prefix { $0 != "each" }.joined(separator: " ")
        return name.first?.isLetter == true ? didYouMean(name, in: variables) : nil
    }

    private func progression(_ scanner: inout LineScanner) -> Progression? {
        if scanner.take("reps") {
            guard scanner.take("to"), let reps = scanner.integer(), (1...1000).contains(reps), scanner.take(","),
                scanner.take("then"), scanner.take("+"), let step = step(&scanner)
            else { return nil }
            return .double(reps: reps, then: step)
        }
        if scanner.take("adjust") {
            guard scanner.take("to"), case .rpe(let tenths)? = ClauseParser.effort(&scanner), tenths.count == 1 else {
                return nil
            }
            _ = scanner.take(",")
            guard scanner.take("up"), scanner.take("to"), let permille = scanner.permille(),
                (1...500).contains(permille)
            else { return nil }
            return .adjust(rpe_tenths: tenths.lowerBound, permille: permille)
        }
        if scanner.take("after") {
            guard let misses = scanner.integer(), (1...20).contains(misses),
                scanner.take(oneOf: ["misses", "miss"]) != nil, scanner.dash(),
                let permille = scanner.permille(), (1..<1000).contains(permille)
            else { return nil }
            return .back(misses: misses, permille: permille)
        }
        guard scanner.take("+"), let step = step(&scanner), scanner.take("each"),
            let word = scanner.take(oneOf: ["week", "success"]), let occasion = Progression.Occasion(rawValue: word)
        else { return nil }
        return .add(step, each: occasion)
    }

    private func step(_ scanner: inout LineScanner) -> Progression.Step? {
        if let mass = scanner.mass() { return (1...1_000_000).contains(mass.grams) ? .mass(mass) : nil }
        if let permille = scanner.permille() { return (1...1000).contains(permille) ? .permille(permille) : nil }
        return ClauseParser.variable(&scanner, variables).map { .variable($0) }
    }

    // MARK: Findings

    private mutating func agree(on other: MassUnit?, _ range: Range<Int>) -> Bool {
        var clauses = ClauseParser(source, variables: variables, unit: unit)
        let isFine = clauses.agree(on: other, range)
        unit = clauses.unit
        diagnostics += clauses.diagnostics
        return isFine
    }

    private mutating func refuse(_ range: Range<Int>, _ message: String, expected: String? = nil, hint: String? = nil) {
        diagnostics.append(source.error("plan-wording", message, at: range, expected: expected, hint: hint))
    }
}

extension Progression {
    /// Rules of one kind would work against each other.
    fileprivate enum Kind { case add, double, adjust, back }

    fileprivate var kind: Kind {
        switch self {
        case .add: .add
        case .double: .double
        case .adjust: .adjust
        case .back: .back
        }
    }
}
