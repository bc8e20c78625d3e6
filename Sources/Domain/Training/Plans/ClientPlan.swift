import Diagnostics
import Markup
import Quantities

/// A client's plan: a template with the client's answers and the differences from it.
public struct ClientPlan: Sendable {
    /// A difference from the template.
    public enum Change: Sendable, Hashable {
        /// `swap: Plank -> Dead bug, 3 x 8 each`.
        case swap(exercise: String, with: String, Prescription?)
        /// `Back squat: never above 65 kg`.
        case cap(exercise: String, Mass)
        /// `add to Day 1: Pallof press, 3 x 10 each`.
        case add(day: Int, exercise: String, Prescription)
        /// `remove from Day 2: Run`.
        case remove(day: Int, exercise: String)
        /// `note to Day 1: Start with the left leg.`
        case note(day: Int, String)
    }

    /// The template.
    public let template: PlanTemplate
    /// The first day.
    public let start: CivilDate
    /// The days of the week that are trained on, in the order of the plan's days.
    public let days: [Weekday]
    /// The answers to what the template asks, by name.
    public let answers: [String: Mass]
    /// The differences, in order.
    public let changes: [Change]
    /// The plan as it is written.
    public let source: Source

    /// Reads a client's plan. Every mistake is reported; with errors there is none.
    public static func parse(
        _ source: Source, templates: [String: PlanTemplate], library: ExerciseLibrary,
        into diagnostics: inout [Diagnostic]
    ) -> ClientPlan? {
        guard let matter = FrontMatter.parse(source, into: &diagnostics) else { return nil }
        var fields = Fields(matter.document)
        let name = fields.text("uses", isRequired: true) ?? ""
        let start = fields.date("start", isRequired: true)
        let days = weekdays(&fields)
        guard let template = templates[name] else {
            if !name.isEmpty {
                fields.refuse(
                    "uses", "unknown-plan", "there is no plan template `\(name)`",
                    expected: "the name of a file in Content/plans", hint: didYouMean(name, in: templates.keys.sorted())
                )
            }
            // Without its template nothing can be said of the other keys.
            diagnostics += fields.diagnostics
            return nil
        }
        var answers: [String: Mass] = [:]
        for ask in template.asks {
            guard let text = fields.text(ask.name) else {
                answers[ask.name] = ask.fallback
                if ask.fallback == nil {
                    fields.refuse(
                        ask.name, "missing-key", "the plan asks for `\(ask.name)`",
                        expected: "`\(ask.name): 80 \(ask.unit.rawValue)`")
                }
                continue
            }
            let scratch = Source(path: "", text: text)
            var scanner = LineScanner(scratch, 0..<scratch.bytes.count)
            if let mass = scanner.mass(), scanner.isAtEnd {
                answers[ask.name] = mass
            } else {
                fields.refuse(ask.name, "bad-value", "this is not a load", expected: "such as 80 kg or 175 lb")
            }
        }
        var found = fields.finish()
        var reader = ChangeReader(source, library: library)
        reader.read(Outline.parse(source, in: matter.body))
        found += reader.diagnostics
        diagnostics += found
        guard !found.hasErrors, let start else { return nil }
        return ClientPlan(
            template: template, start: start, days: days, answers: answers, changes: reader.changes, source: source)
    }

    private static func weekdays(_ fields: inout Fields) -> [Weekday] {
        let names = fields.texts("days")
        let days = names.compactMap { name in
            Weekday.allCases.first {
                Language.english.weekdayName($0).lowercased().hasPrefix(name.lowercased()) && name.count >= 2
            }
        }
        if days.count < names.count {
            fields.refuse("days", "bad-value", "these are not days of the week", expected: "such as Mon, Thu")
        }
        return days
    }
}

/// Reads the list of differences.
private struct ChangeReader {
    private let source: Source
    private let library: ExerciseLibrary
    var changes: [ClientPlan.Change] = []
    var diagnostics: [Diagnostic] = []

    init(_ source: Source, library: ExerciseLibrary) {
        self.source = source
        self.library = library
    }

    mutating func read(_ outline: Outline) {
        for entry in outline.entries {
            guard case .item(depth: 0) = entry.kind else {
                refuse(
                    entry.range, "this means nothing in a client's plan",
                    expected: "a list of differences, each a line with `-`")
                continue
            }
            change(entry)
        }
    }

    private mutating func change(_ entry: Outline.Entry) {
        var scanner = LineScanner(source, entry.range)
        if scanner.take("swap:") {
            swap(scanner)
        } else if scanner.take("add"), scanner.take("to"), let day = day(&scanner) {
            let (name, prescription) = exercise(scanner.rest)
            guard let name else { return }
            guard let prescription else {
                return refuse(scanner.rest, "what is to be done of it?", expected: "such as Pallof press, 3 x 10 each")
            }
            changes.append(.add(day: day, exercise: name, prescription))
        } else if scanner.take("remove"), scanner.take("from"), let day = day(&scanner) {
            if let name = exercise(scanner.rest).0 { changes.append(.remove(day: day, exercise: name)) }
        } else if scanner.take("note"), scanner.take("to"), let day = day(&scanner) {
            changes.append(.note(day: day, scanner.restText))
        } else {
            cap(entry)
        }
    }

    /// `Day 1:`.
    private func day(_ scanner: inout LineScanner) -> Int? {
        guard scanner.take("day"), let day = scanner.integer(), scanner.take(":") else { return nil }
        return day
    }

    private mutating func swap(_ start: LineScanner) {
        let text = start.restText
        let arrow = ["→", "->"].compactMap { mark in find(mark, in: start.rest) }.first
        guard let arrow else {
            return refuse(
                start.rest, "`\(text)` does not say by what", expected: "such as swap: Plank -> Dead bug, 3 x 8 each")
        }
        guard let old = exercise(start.rest.lowerBound..<arrow.lowerBound).0 else { return }
        let (new, prescription) = exercise(arrow.upperBound..<start.end)
        if let new { changes.append(.swap(exercise: old, with: new, prescription)) }
    }

    /// `Back squat: never above 65 kg`.
    private mutating func cap(_ entry: Outline.Entry) {
        guard let colon = source.bytes[entry.range].firstIndex(of: UInt8(ascii: ":")) else {
            return unknown(entry.range)
        }
        var scanner = LineScanner(source, colon + 1..<entry.range.upperBound)
        guard scanner.take("never"), scanner.take("above"), let mass = scanner.mass(), scanner.isAtEnd else {
            return unknown(entry.range)
        }
        if let name = exercise(entry.range.lowerBound..<colon).0 { changes.append(.cap(exercise: name, mass)) }
    }

    private mutating func unknown(_ range: Range<Int>) {
        refuse(
            range, "unknown difference",
            expected:
                "swap: A -> B, A: never above 65 kg, add to Day 1: A, 3 x 10, remove from Day 2: A or note to Day 1: …")
    }

    /// An exercise's name with a prescription behind a comma.
    private mutating func exercise(_ range: Range<Int>) -> (String?, Prescription?) {
        let commas = range.filter { source.bytes[$0] == UInt8(ascii: ",") } + [range.upperBound]
        for end in commas.reversed() {
            guard let exercise = library.find(source.text(range.lowerBound..<end)) else { continue }
            var scanner = LineScanner(source, min(end + 1, range.upperBound)..<range.upperBound)
            if scanner.isAtEnd { return (exercise.title, nil) }
            guard let prescription = ClauseParser.prescription(&scanner), scanner.isAtEnd else {
                refuse(scanner.rest, "this is not a prescription", expected: ClauseParser.prescriptions)
                return (nil, nil)
            }
            return (exercise.title, prescription)
        }
        let name = source.text(range).trimmed
        diagnostics.append(
            source.error(
                "unknown-exercise", "unknown exercise `\(name)`", at: range, hint: library.suggestion(for: name)))
        return (nil, nil)
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

    private mutating func refuse(_ range: Range<Int>, _ message: String, expected: String? = nil) {
        diagnostics.append(source.error("plan-wording", message, at: range, expected: expected))
    }
}
