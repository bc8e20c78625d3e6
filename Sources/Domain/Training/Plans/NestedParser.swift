import Diagnostics
import Quantities

/// Reads an item below an exercise: `weeks:`, `if FLAG:`, `progress:`, `note:`.
struct NestedParser {
    private let source: Source
    private let library: ExerciseLibrary
    private let variables: [String]
    private(set) var diagnostics: [Diagnostic] = []

    init(_ source: Source, library: ExerciseLibrary, variables: [String]) {
        self.source = source
        self.library = library
        self.variables = variables
    }

    mutating func read(_ range: Range<Int>, weeks: ClosedRange<Int>, into line: inout PlanTemplate.ExerciseLine) {
        var scanner = LineScanner(source, range)
        if scanner.take("weeks:") {
            self.weeks(scanner, weeks.count, &line)
        } else if scanner.take("note:") {
            line.notes.append(scanner.restText)
        } else if scanner.take("progress:") {
            progress(scanner.rest, &line)
        } else if scanner.take("if") {
            alternative(scanner, &line)
        } else {
            let word = source.text(range).split(separator: ":").first.map(String.init) ?? ""
            refuse(
                range, "unknown item `\(word)`", expected: "weeks:, if FLAG:, progress: or note:",
                hint: didYouMean(word, in: ["weeks", "if", "progress", "note"]))
        }
    }

    /// `72, 75, 78 %`: the unit of the last value counts for those without one.
    private mutating func weeks(_ start: LineScanner, _ count: Int, _ line: inout PlanTemplate.ExerciseLine) {
        let parts = split(start.rest, UInt8(ascii: ","))
        var last = LineScanner(source, parts.last ?? start.rest)
        var isPercent = false
        var unit: MassUnit?
        if last.thousandths() != nil {
            if last.take("%") { isPercent = true } else { unit = last.massUnit() }
        }
        var values: [PlanTemplate.WeekValue] = []
        for part in parts {
            var scanner = LineScanner(source, part)
            if let effort = ClauseParser.effort(&scanner) {
                values.append(.effort(effort))
            } else if let prescription = ClauseParser.prescription(&scanner) {
                values.append(.prescription(prescription))
            } else if let mass = scanner.mass() {
                values.append(.mass(mass))
            } else if let permille = scanner.permille() {
                values.append(.permille(permille))
            } else if let amount = scanner.thousandths(), isPercent || unit != nil {
                values.append(
                    isPercent ? .permille(amount / 100) : .mass(Mass(Double(amount) / 1000, unit ?? .kilograms)))
            } else {
                refuse(
                    part, "`\(source.text(part))` is not a value for a week",
                    expected: "such as 72, 75, 78 % or 60, 62.5 kg or 4 × 5, 5 × 5")
                return
            }
            if !scanner.isAtEnd {
                refuse(
                    scanner.rest, "`\(scanner.restText)` does not fit here",
                    expected: "a comma before the next week's value")
                return
            }
        }
        if values.count != count {
            refuse(
                start.rest, "\(values.count) values for \(count) weeks",
                expected: "one value for each week of the block")
        }
        line.weeks = values
    }

    /// `if knee: Box squat, load 85%`.
    private mutating func alternative(_ start: LineScanner, _ line: inout PlanTemplate.ExerciseLine) {
        guard let colon = source.bytes[start.rest].firstIndex(of: UInt8(ascii: ":")) else {
            return refuse(
                start.rest, "there is no colon after the flag", expected: "such as if knee: Box squat, load 85%")
        }
        let flag = source.text(start.rest.lowerBound..<colon).trimmed
        let (exercise, after) = longestName(colon + 1..<start.end)
        guard let exercise else { return unknown(colon + 1..<start.end) }
        var load: Int?
        var prescription: Prescription?
        for part in split(after, UInt8(ascii: ",")) {
            var scanner = LineScanner(source, part)
            if scanner.take("load"), let permille = scanner.permille() {
                load = permille
            } else if let found = ClauseParser.prescription(&scanner) {
                prescription = found
            } else {
                refuse(
                    part, "`\(source.text(part))` does not fit here",
                    expected: "load 85% or a prescription such as 3 × 8")
            }
        }
        line.alternatives.append(
            PlanTemplate.Alternative(
                flag: flag, exercise: exercise.title, load_permille: load, prescription: prescription))
    }

    private mutating func unknown(_ range: Range<Int>) {
        var scanner = LineScanner(source, range)
        scanner.reset(to: scanner.index)
        let name = scanner.restText.split(separator: ",").first.map(String.init) ?? ""
        diagnostics.append(
            source.error(
                "unknown-exercise", "unknown exercise `\(name)`", at: scanner.index..<scanner.index + name.utf8.count,
                hint: library.suggestion(for: name)))
    }

    /// The exercise whose name is the longest beginning of a text up to a comma, and what follows.
    private func longestName(_ range: Range<Int>) -> (Exercise?, Range<Int>) {
        let commas = range.filter { source.bytes[$0] == UInt8(ascii: ",") } + [range.upperBound]
        for end in commas.reversed() {
            if let exercise = library.find(source.text(range.lowerBound..<end)) {
                return (exercise, min(end + 1, range.upperBound)..<range.upperBound)
            }
        }
        return (nil, range)
    }

    private mutating func progress(_ range: Range<Int>, _ line: inout PlanTemplate.ExerciseLine) {
        for part in split(range, UInt8(ascii: ";")) {
            var scanner = LineScanner(source, part)
            guard let progression = progression(&scanner), scanner.isAtEnd else {
                refuse(
                    part, "unknown rule `\(source.text(part))`",
                    expected:
                        "+ 2.5 kg each week, + step each success, reps to 10, then + 2.5 kg, adjust to RPE 8, up to 5% "
                        + "or after 2 misses − 10%; several with `;` between")
                continue
            }
            line.progressions.append(progression)
        }
    }

    private func progression(_ scanner: inout LineScanner) -> Progression? {
        if scanner.take("reps") {
            guard scanner.take("to"), let reps = scanner.integer(), scanner.take(","), scanner.take("then"),
                scanner.take("+"), let step = step(&scanner)
            else { return nil }
            return .double(reps: reps, then: step)
        }
        if scanner.take("adjust") {
            guard scanner.take("to"), case .rpe(let tenths)? = ClauseParser.effort(&scanner) else { return nil }
            _ = scanner.take(",")
            guard scanner.take("up"), scanner.take("to"), let permille = scanner.permille() else { return nil }
            return .adjust(rpe_tenths: tenths.lowerBound, permille: permille)
        }
        if scanner.take("after") {
            guard let misses = scanner.integer(), scanner.take(oneOf: ["misses", "miss"]) != nil, scanner.dash(),
                let permille = scanner.permille()
            else { return nil }
            return .back(misses: misses, permille: permille)
        }
        guard scanner.take("+"), let step = step(&scanner), scanner.take("each"),
            let word = scanner.take(oneOf: ["week", "success"]), let occasion = Progression.Occasion(rawValue: word)
        else { return nil }
        return .add(step, each: occasion)
    }

    private func step(_ scanner: inout LineScanner) -> Progression.Step? {
        if let mass = scanner.mass() { return .mass(mass) }
        if let permille = scanner.permille() { return .permille(permille) }
        return scanner.take(oneOf: variables).map { .variable($0) }
    }

    private func split(_ range: Range<Int>, _ mark: UInt8) -> [Range<Int>] {
        var parts: [Range<Int>] = []
        var start = range.lowerBound
        for index in range where source.bytes[index] == mark {
            parts.append(start..<index)
            start = index + 1
        }
        parts.append(start..<range.upperBound)
        return parts.map { part in
            var (start, end) = (part.lowerBound, part.upperBound)
            while start < end, source.bytes[start] == 0x20 { start += 1 }
            while end > start, source.bytes[end - 1] == 0x20 { end -= 1 }
            return start..<end
        }.filter { !$0.isEmpty }
    }

    private mutating func refuse(_ range: Range<Int>, _ message: String, expected: String? = nil, hint: String? = nil) {
        diagnostics.append(source.error("plan-wording", message, at: range, expected: expected, hint: hint))
    }
}

extension String {
    var trimmed: String {
        var text = self[...]
        while text.first?.isWhitespace == true { text.removeFirst() }
        while text.last?.isWhitespace == true { text.removeLast() }
        return String(text)
    }
}
