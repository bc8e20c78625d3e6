import Diagnostics
import Quantities

/// Reads the clauses of one exercise's line: `4 × 5 at 72% of squat max, rest 3 min`.
struct ClauseParser {
    let source: Source
    let variables: [String]
    private(set) var diagnostics: [Diagnostic] = []
    /// The unit of the masses so far.
    private(set) var unit: MassUnit?

    init(_ source: Source, variables: [String], unit: MassUnit? = nil) {
        self.source = source
        self.variables = variables
        self.unit = unit
    }

    static let prescriptions = "such as 4 × 5, 3 × 8–10, 3 × 8+, 3 × AMRAP, 3 × 30 s, 5 km or 20 min"

    /// Reads all clauses into a line and tells whether all could be read; the first one is the prescription.
    mutating func read(_ range: Range<Int>, into line: inout PlanTemplate.ExerciseLine) -> Bool {
        let clauses = split(range)
        guard let first = clauses.first else {
            refuse(range, "there is nothing after the colon", expected: ClauseParser.prescriptions)
            return false
        }
        if first.isReadable { readFirst(first.range, into: &line) }
        for clause in clauses.dropFirst() where clause.isReadable { read(clause: clause.range, into: &line) }
        line.unit = unit ?? .kilograms
        return diagnostics.isEmpty
    }

    /// Reads the clauses of a line that takes another one's place: any of them, prescription first, and `load 85%`.
    mutating func readDifferences(
        _ range: Range<Int>, into line: inout PlanTemplate.ExerciseLine, share: inout Int?
    ) -> Bool {
        for (index, clause) in split(range).enumerated() where clause.isReadable {
            var scanner = LineScanner(source, clause.range)
            if share == nil, scanner.take("load"), let permille = scanner.permille(), scanner.isAtEnd,
                (1...2000).contains(permille)
            {
                share = permille
                continue
            }
            scanner = LineScanner(source, clause.range)
            if index == 0, ClauseParser.prescription(&scanner) != nil {
                readFirst(clause.range, into: &line)
            } else {
                read(clause: clause.range, into: &line)
            }
        }
        line.unit = unit ?? .kilograms
        return diagnostics.isEmpty
    }

    private mutating func readFirst(_ clause: Range<Int>, into line: inout PlanTemplate.ExerciseLine) {
        var scanner = LineScanner(source, clause)
        guard let prescription = ClauseParser.prescription(&scanner) else {
            return refuse(
                clause, "`\(source.line(clause))` is not a prescription", expected: ClauseParser.prescriptions)
        }
        line.prescription = prescription
        note(.prescription, clause.lowerBound..<scanner.index, in: &line)
        readLoad(&scanner, clause, into: &line)
    }

    /// Reads `at …` where it stands behind a prescription, and refuses whatever else does.
    private mutating func readLoad(
        _ scanner: inout LineScanner, _ clause: Range<Int>, into line: inout PlanTemplate.ExerciseLine
    ) {
        let start = scanner.index
        if scanner.take("at") {
            guard readLoad(&scanner, start..<clause.upperBound, &line) else { return }
            finish(scanner)
        } else {
            finish(scanner, "each, at 60 kg, or a comma before the next clause")
        }
    }

    private mutating func read(clause: Range<Int>, into line: inout PlanTemplate.ExerciseLine) {
        var scanner = LineScanner(source, clause)
        var kind = PlanTemplate.Clause.Kind.optional
        if scanner.take("rest") {
            kind = .rest
            guard isFirst(.rest, clause, of: line) else { return }
            line.rest_s = scanner.duration_s()
            if line.rest_s == nil {
                return refuse(scanner.rest, "this is not a time to rest", expected: "such as 90 s or 3 min")
            }
        } else if scanner.take("tempo") {
            kind = .tempo
            guard isFirst(.tempo, clause, of: line) else { return }
            line.tempo = ClauseParser.tempo(&scanner)
            if line.tempo == nil {
                return refuse(
                    scanner.rest, "this is not a tempo",
                    expected: "lowering-bottom-lifting-top in seconds, such as 3-1-1-0; X is explosive")
            }
        } else if scanner.take("at") {
            if readLoad(&scanner, clause, &line) { finish(scanner) }
            return
        } else if scanner.take("adjust") {
            kind = .adjust
            guard isFirst(.adjust, clause, of: line) else { return }
            guard scanner.take("up"), scanner.take("to"), let permille = scanner.permille(),
                (1...500).contains(permille)
            else { return refuse(clause, "this is not an adjustment", expected: "such as adjust up to 5%") }
            line.adjust_permille = permille
        } else if scanner.take("optional") {
            guard isFirst(.optional, clause, of: line) else { return }
            line.isOptional = true
        } else if let effort = ClauseParser.effort(&scanner) {
            kind = .effort
            guard isFirst(.effort, clause, of: line) else { return }
            line.effort = effort
        } else {
            let words = ["rest", "tempo", "RPE", "RIR", "at", "adjust", "optional"]
            let word = source.line(clause).split(separator: " ").first.map(String.init) ?? ""
            return refuse(
                clause, "unknown wording `\(source.line(clause))`",
                expected: "rest 3 min, tempo 3-1-1-0, RPE 8, RIR 2, at 60 kg, adjust up to 5% or optional",
                hint: didYouMean(word, in: words))
        }
        note(kind, clause, in: &line)
        finish(scanner)
    }

    /// Reads what follows `at`: a load, or how hard.
    private mutating func readLoad(
        _ scanner: inout LineScanner, _ clause: Range<Int>, _ line: inout PlanTemplate.ExerciseLine
    ) -> Bool {
        if let effort = ClauseParser.effort(&scanner) {
            guard isFirst(.effort, clause, of: line) else { return false }
            line.effort = effort
            note(.effort, clause, in: &line)
            return true
        }
        guard isFirst(.load, clause, of: line), let load = load(&scanner) else { return false }
        line.load = load
        note(.load, clause, in: &line)
        return true
    }

    /// `72% of squat max`, `60 kg`, `24 kg each`, `bodyweight + 10 kg`.
    mutating func load(_ scanner: inout LineScanner) -> Load? {
        let start = scanner.index
        if scanner.take("bodyweight") {
            let isPlus = scanner.take("+")
            guard isPlus || scanner.dash() else { return .bodyweight(extra: nil) }
            guard let mass = mass(&scanner, "such as bodyweight + 10 kg") else { return nil }
            return .bodyweight(extra: isPlus ? mass : Mass(grams: -mass.grams))
        }
        if let permille = scanner.permille() {
            guard (1...2000).contains(permille) else {
                refuse(start..<scanner.index, "this is not a share of a maximum", expected: "0.1% to 200%")
                return nil
            }
            guard scanner.take("of") else {
                refuse(scanner.rest, "a percentage of what?", expected: "such as 72% of squat max")
                return nil
            }
            guard let name = ClauseParser.variable(&scanner, variables) else {
                refuse(
                    scanner.rest, "`\(scanner.restText)` is not asked for in the front matter",
                    expected: variables.isEmpty
                        ? "an `ask:` in the front matter" : "one of " + variables.joined(separator: ", "),
                    hint: didYouMean(scanner.restText, in: variables))
                return nil
            }
            return .percent(permille: permille, of: name)
        }
        let expected = "such as 72% of squat max, 60 kg, 24 kg each, bodyweight + 10 kg or RPE 8"
        guard let mass = mass(&scanner, expected) else { return nil }
        return .mass(mass, isEach: scanner.take("each"))
    }

    /// A mass within reason, in the unit of the line's other masses.
    mutating func mass(_ scanner: inout LineScanner, _ expected: String) -> Mass? {
        let start = scanner.index
        guard let mass = scanner.mass() else {
            refuse(scanner.rest, "this is not a load", expected: expected)
            return nil
        }
        guard isFit(mass, start..<scanner.index), agree(on: scanner.unit, start..<scanner.index) else { return nil }
        return mass
    }

    /// Whether a mass is one that is lifted; else it is refused.
    private mutating func isFit(_ mass: Mass, _ range: Range<Int>) -> Bool {
        // No lift with free weights has reached half of it.
        if (1...1_000_000).contains(mass.grams) { return true }
        refuse(range, "nobody lifts that", expected: "more than nothing, up to 1000 kg")
        return false
    }

    /// One line counts in one unit: in two it is hard to read, and most likely a slip.
    mutating func agree(on other: MassUnit?, _ range: Range<Int>) -> Bool {
        guard let other else { return true }
        if let unit, unit != other {
            refuse(
                range, "this is in \(other.rawValue), and the line has \(unit.rawValue)",
                expected: "one unit for an exercise and all that stands below it")
            return false
        }
        unit = other
        return true
    }

    /// The longest name of a variable that stands here.
    static func variable(_ scanner: inout LineScanner, _ variables: [String]) -> String? {
        scanner.take(oneOf: variables.sorted { ($0.utf8.count, $0) > ($1.utf8.count, $1) })
    }

    // MARK: Findings

    private mutating func isFirst(
        _ kind: PlanTemplate.Clause.Kind, _ clause: Range<Int>, of line: PlanTemplate.ExerciseLine
    ) -> Bool {
        guard line.clauses.contains(where: { $0.kind == kind }) else { return true }
        refuse(clause, "the line has its \(kind.word) already", expected: "one of each")
        return false
    }

    private func note(
        _ kind: PlanTemplate.Clause.Kind, _ range: Range<Int>, in line: inout PlanTemplate.ExerciseLine
    ) {
        line.clauses.append(PlanTemplate.Clause(kind: kind, range: source.trimmed(range)))
    }

    /// The parts between commas, and whether each is readable: a comma between two digits is no comma of the list, but a slip
    /// of those who write decimals with one.
    private mutating func split(_ range: Range<Int>) -> [(range: Range<Int>, isReadable: Bool)] {
        var parts: [(range: Range<Int>, isReadable: Bool)] = []
        for part in source.parts(of: range, between: UInt8(ascii: ",")) {
            guard let last = parts.last, last.range.upperBound + 1 == part.lowerBound,
                isDigit(last.range.upperBound - 1), isDigit(part.lowerBound)
            else {
                parts.append((part, true))
                continue
            }
            parts[parts.count - 1] = (last.range.lowerBound..<part.upperBound, false)
            refuse(
                last.range.upperBound..<part.lowerBound, "a comma parts clauses",
                expected: "decimals after a point, such as 62.5 kg")
        }
        return parts
    }

    private func isDigit(_ index: Int) -> Bool { (0x30...0x39).contains(source.bytes[index]) }

    private mutating func finish(_ scanner: LineScanner, _ expected: String = "a comma before the next clause") {
        guard !scanner.isAtEnd else { return }
        refuse(scanner.rest, "`\(scanner.restText)` does not fit here", expected: expected)
    }

    mutating func refuse(_ range: Range<Int>, _ message: String, expected: String? = nil, hint: String? = nil) {
        diagnostics.append(source.error("plan-wording", message, at: range, expected: expected, hint: hint))
    }
}

extension PlanTemplate.Clause.Kind {
    fileprivate var word: String {
        switch self {
        case .prescription: "sets"
        case .adjust: "adjustment"
        case .optional: "`optional`"
        default: rawValue
        }
    }
}
