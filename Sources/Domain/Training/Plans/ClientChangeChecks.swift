import Diagnostics
import Quantities

/// Holds a client's differences against the template: each must change something, and none may change it twice.
struct ClientChangeChecks {
    private let source: Source
    private let template: PlanTemplate
    private let library: ExerciseLibrary
    private(set) var diagnostics: [Diagnostic] = []

    init(_ source: Source, _ template: PlanTemplate, library: ExerciseLibrary) {
        self.source = source
        self.template = template
        self.library = library
    }

    mutating func check(_ found: [ClientChangeReader.Found]) {
        var seen: Set<[String]> = []
        let titles = template.exerciseTitles
        // A limit may stand for whatever the client may come to lift.
        let lifted = titles + template.alternativeTitles + replacements(found)
        for found in found {
            switch found.change {
            case .swap(let exercise, _):
                belongs(exercise, to: titles, found)
                once(["swap", exercise], &seen, found, "`\(exercise)` is swapped already", "one swap for an exercise")
            case .cap(let exercise, _, _):
                belongs(exercise, to: lifted, found)
                once(["cap", exercise], &seen, found, "`\(exercise)` has a limit already", "one limit for an exercise")
            case .add(let day, _), .note(let day, _): isThere(day, found)
            case .remove(let day, let exercise):
                guard isThere(day, found) else { continue }
                check(exercise, isOn: day, found)
                once(
                    ["remove", day.text, exercise], &seen, found, "`\(exercise)` is removed from this day already",
                    "each line once")
            }
        }
    }

    /// The titles that differences bring into the plan.
    private func replacements(_ found: [ClientChangeReader.Found]) -> [String] {
        found.compactMap { found in
            switch found.change {
            case .swap(_, let swap): swap.exercise
            case .add(_, let line): line.exercise
            default: nil
            }
        }
    }

    private mutating func belongs(_ exercise: String, to titles: [String], _ found: ClientChangeReader.Found) {
        guard !titles.contains(exercise) else { return }
        refuse(
            found.name, "not-in-plan", "`\(exercise)` is not in the plan `\(template.name)`",
            expected: "an exercise of the plan", hint: hint(exercise, titles))
    }

    @discardableResult
    private mutating func isThere(_ day: ClientPlan.DayName, _ found: ClientChangeReader.Found) -> Bool {
        let days = template.blocks.flatMap(\.days)
        if days.contains(where: { day.names($0) }) { return true }
        var names: [String] = []
        for day in days {
            let name = ClientPlan.DayName(day).text
            if !names.contains(name) { names.append(name) }
        }
        refuse(
            found.day, "not-in-plan", "the plan `\(template.name)` has no \(day.text)",
            expected: "one of " + names.joined(separator: ", "))
        return false
    }

    private mutating func check(
        _ exercise: String, isOn day: ClientPlan.DayName, _ found: ClientChangeReader.Found
    ) {
        let days = template.blocks.flatMap(\.days)
        let own = days.filter { day.names($0) }.flatMap(\.exerciseTitles)
        guard !own.contains(exercise) else { return }
        let other = days.first { $0.exerciseTitles.contains(exercise) }.map { ClientPlan.DayName($0).text }
        refuse(
            found.name, "not-in-plan", "\(day.text) of the plan `\(template.name)` has no `\(exercise)`",
            expected: "an exercise of this day", hint: other.map { "\($0) has it" } ?? hint(exercise, own))
    }

    /// The nearest titles, else the first of them all.
    private func hint(_ name: String, _ titles: [String]) -> String? {
        var known: [String] = []
        for title in titles where !known.contains(title) { known.append(title) }
        if let near = didYouMean(name, in: known, limit: 3) { return near }
        guard !known.isEmpty else { return nil }
        return "there are " + known.prefix(12).joined(separator: ", ") + (known.count > 12 ? " and others" : "")
    }

    private mutating func once(
        _ key: [String], _ seen: inout Set<[String]>, _ found: ClientChangeReader.Found, _ message: String,
        _ expected: String
    ) {
        if !seen.insert(key).inserted { refuse(found.range, "plan-wording", message, expected: expected) }
    }

    private mutating func refuse(
        _ range: Range<Int>, _ code: String, _ message: String, expected: String, hint: String? = nil
    ) {
        diagnostics.append(source.error(code, message, at: range, expected: expected, hint: hint))
    }
}

extension ClientPlan.DayName {
    /// A day by the name that its heading gives it.
    init(_ day: PlanTemplate.Day) {
        self = day.weekday.map { .weekday($0) } ?? .number(day.number)
    }
}

extension PlanTemplate {
    /// The titles of its exercises, each once, in the order in which they come first.
    var exerciseTitles: [String] {
        var seen: Set<String> = []
        return blocks.flatMap(\.days).flatMap(\.exerciseTitles).filter { seen.insert($0).inserted }
    }

    /// The titles of what its exercises are replaced by for flags.
    fileprivate var alternativeTitles: [String] {
        blocks.flatMap(\.days).flatMap(\.lines).flatMap { line -> [String] in
            if case .exercise(let line) = line { line.alternatives.map(\.exercise) } else { [] }
        }
    }
}

extension PlanTemplate.Day {
    /// The titles of its exercises, in order.
    var exerciseTitles: [String] {
        lines.compactMap { if case .exercise(let line) = $0 { line.exercise } else { nil } }
    }
}
