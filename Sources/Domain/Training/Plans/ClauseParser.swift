import Diagnostics
import Quantities

/// Reads the clauses of one exercise's line: `4 × 5 at 72% of squat max, rest 3 min`.
struct ClauseParser {
    private let source: Source
    private let variables: [String]
    private(set) var diagnostics: [Diagnostic] = []

    init(_ source: Source, variables: [String]) {
        self.source = source
        self.variables = variables
    }

    /// Reads all clauses into a line; a first clause that is no prescription is an error.
    mutating func read(_ range: Range<Int>, into line: inout PlanTemplate.ExerciseLine) -> Bool {
        let clauses = split(range)
        guard let first = clauses.first else {
            refuse(range, "there is nothing after the colon", expected: ClauseParser.prescriptions)
            return false
        }
        var scanner = LineScanner(source, first)
        guard let prescription = ClauseParser.prescription(&scanner) else {
            refuse(first, "`\(source.text(first))` is not a prescription", expected: ClauseParser.prescriptions)
            return false
        }
        line.prescription = prescription
        if scanner.take("at") { load(&scanner, &line) }
        finish(scanner)
        for clause in clauses.dropFirst() { read(clause: clause, into: &line) }
        return true
    }

    static let prescriptions = "such as 4 × 5, 3 × 8–10, 3 × 8+, 3 × AMRAP, 3 × 30 s, 5 km or 20 min"

    private mutating func read(clause: Range<Int>, into line: inout PlanTemplate.ExerciseLine) {
        var scanner = LineScanner(source, clause)
        if scanner.take("rest") {
            line.rest_s = scanner.duration_s()
            if line.rest_s == nil {
                return refuse(scanner.rest, "this is not a time to rest", expected: "such as 90 s or 3 min")
            }
        } else if scanner.take("tempo") {
            line.tempo = ClauseParser.tempo(&scanner)
            if line.tempo == nil {
                return refuse(
                    scanner.rest, "this is not a tempo",
                    expected: "lowering-bottom-lifting-top in seconds, such as 3-1-1-0; X is explosive")
            }
        } else if scanner.take("at") {
            load(&scanner, &line)
        } else if scanner.take("adjust") {
            guard scanner.take("up"), scanner.take("to"), let permille = scanner.permille() else {
                return refuse(clause, "this is not an adjustment", expected: "such as adjust up to 5%")
            }
            line.adjust_permille = permille
        } else if scanner.take("optional") {
            line.isOptional = true
        } else if let effort = ClauseParser.effort(&scanner) {
            line.effort = effort
        } else {
            let words = ["rest", "tempo", "RPE", "RIR", "at", "adjust", "optional"]
            let word = source.text(clause).split(separator: " ").first.map(String.init) ?? ""
            return refuse(
                clause, "unknown wording `\(source.text(clause))`",
                expected: "rest 3 min, tempo 3-1-1-0, RPE 8, RIR 2, at 60 kg, adjust up to 5% or optional",
                hint: didYouMean(word, in: words))
        }
        finish(scanner)
    }

    private mutating func load(_ scanner: inout LineScanner, _ line: inout PlanTemplate.ExerciseLine) {
        if let effort = ClauseParser.effort(&scanner) {
            line.effort = effort
        } else if scanner.take("bodyweight") {
            var extra: Mass?
            let isPlus = scanner.take("+")
            if isPlus || scanner.dash() {
                guard let mass = scanner.mass() else {
                    return refuse(scanner.rest, "this is not a load", expected: "such as bodyweight + 10 kg")
                }
                extra = isPlus ? mass : Mass(grams: -mass.grams)
            }
            line.load = .bodyweight(extra: extra)
        } else if let mass = scanner.mass() {
            line.load = .mass(mass, isEach: scanner.take("each"))
        } else if let permille = scanner.permille() {
            guard scanner.take("of") else {
                return refuse(scanner.rest, "a percentage of what?", expected: "such as 72% of squat max")
            }
            guard let name = scanner.take(oneOf: variables.sorted { $0.count > $1.count }) else {
                return refuse(
                    scanner.rest, "`\(scanner.restText)` is not asked for in the front matter",
                    expected: variables.isEmpty
                        ? "an `ask:` in the front matter" : "one of " + variables.joined(separator: ", "),
                    hint: didYouMean(scanner.restText, in: variables))
            }
            line.load = .percent(permille: permille, of: name)
        } else {
            refuse(
                scanner.rest, "this is not a load",
                expected: "such as 72% of squat max, 60 kg, 24 kg each, bodyweight + 10 kg or RPE 8")
            scanner.reset(to: scanner.end)
        }
    }

    /// `4 × 5`, `3 × 8–10 each`, `3 × 30 s`, `5 km`.
    static func prescription(_ scanner: inout LineScanner) -> Prescription? {
        let start = scanner.index
        if let sets = scanner.integer(), scanner.times(), (1...50).contains(sets) {
            guard let work = work(&scanner) else { return nil }
            return Prescription(sets: sets, work: work, isEach: scanner.take("each"))
        }
        scanner.reset(to: start)
        if let seconds = scanner.duration_s() {
            return Prescription(sets: nil, work: .duration_s(seconds), isEach: scanner.take("each"))
        }
        scanner.reset(to: start)
        if let metres = scanner.distance_m() {
            return Prescription(sets: nil, work: .distance_m(metres), isEach: scanner.take("each"))
        }
        scanner.reset(to: start)
        return nil
    }

    private static func work(_ scanner: inout LineScanner) -> Prescription.Work? {
        if scanner.take("AMRAP") { return .amrap }
        let start = scanner.index
        if let seconds = scanner.duration_s() { return .duration_s(seconds) }
        scanner.reset(to: start)
        if let metres = scanner.distance_m() { return .distance_m(metres) }
        scanner.reset(to: start)
        guard let low = scanner.integer(), (1...1000).contains(low) else { return nil }
        if scanner.take("+") { return .atLeast(low) }
        if scanner.dash() {
            guard let high = scanner.integer(), high > low, high <= 1000 else { return nil }
            return .range(low, high)
        }
        return .reps(low)
    }

    /// `RPE 8`, `RPE 7–8`, `RIR 2`.
    static func effort(_ scanner: inout LineScanner) -> Effort? {
        let start = scanner.index
        if scanner.take("RPE"), let low = scanner.thousandths() {
            let high = scanner.dash() ? scanner.thousandths() : low
            if let high, low <= high, (1000...10_000).contains(low), high <= 10_000 {
                return .rpe(tenths: low / 100...high / 100)
            }
        }
        scanner.reset(to: start)
        if scanner.take("RIR"), let low = scanner.integer() {
            let high = scanner.dash() ? scanner.integer() : low
            if let high, low <= high, high <= 10 { return .rir(low...high) }
        }
        scanner.reset(to: start)
        return nil
    }

    private static func tempo(_ scanner: inout LineScanner) -> Tempo? {
        var parts: [Int?] = []
        for index in 0..<4 {
            if index > 0, !scanner.dash() { return nil }
            if scanner.take("X") {
                parts.append(nil)
            } else if let seconds = scanner.integer(), seconds <= 60 {
                parts.append(seconds)
            } else {
                return nil
            }
        }
        return Tempo(eccentric: parts[0], bottom: parts[1], concentric: parts[2], top: parts[3])
    }

    /// The parts between commas.
    private func split(_ range: Range<Int>) -> [Range<Int>] {
        var parts: [Range<Int>] = []
        var start = range.lowerBound
        for index in range where source.bytes[index] == UInt8(ascii: ",") {
            parts.append(trimmed(start..<index))
            start = index + 1
        }
        parts.append(trimmed(start..<range.upperBound))
        return parts.filter { !$0.isEmpty }
    }

    private func trimmed(_ range: Range<Int>) -> Range<Int> {
        var (start, end) = (range.lowerBound, range.upperBound)
        while start < end, source.bytes[start] == 0x20 { start += 1 }
        while end > start, source.bytes[end - 1] == 0x20 { end -= 1 }
        return start..<end
    }

    private mutating func finish(_ scanner: LineScanner) {
        guard !scanner.isAtEnd, diagnostics.last?.place?.line == nil || diagnostics.isEmpty else { return }
        refuse(scanner.rest, "`\(scanner.restText)` does not fit here", expected: "a comma before the next clause")
    }

    mutating func refuse(_ range: Range<Int>, _ message: String, expected: String? = nil, hint: String? = nil) {
        diagnostics.append(source.error("plan-wording", message, at: range, expected: expected, hint: hint))
    }
}
