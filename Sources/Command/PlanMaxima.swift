import Diagnostics
import Quantities
import Studio
import Training

/// `floorpress plan maxima`.
enum PlanMaxima {
    static let commands = [maxima]

    private static let maxima = Subcommand(
        name: "plan maxima", operands: ["CLIENT"], about: "what a client can lift once, from the logs, by exercise",
        details: """
            Each exercise with its best working set of the last eight weeks: a single to failure as it was lifted, a rated set by the chart
            of RPE, a set to failure by Epley, Brzycki and Lombardi, as a range. A plan reckons with the lower end. Where
            nothing can be said, the reason stands instead.
            """,
        options: [
            Option(name: "--at", value: "TIME", about: "the time that counts as now"),
            Option(name: "--json", about: "as JSON on standard output"),
        ]
    ) { arguments in
        let handle = try arguments.operands(["the client's handle"])[0]
        let record = try TrainingRecord(
            of: handle, in: Workspace(arguments["--studio"] ?? "."), at: Build.now(arguments["--at"]))
        let maxima = Maxima(record.history, library: record.library)
        let unit = record.client.massUnit
        if arguments.has("--json") {
            try Console.result(JSON.array(maxima.entries.map { json($0) }).text)
        } else if maxima.entries.isEmpty {
            Console.message("nothing with a load is logged for \(handle)")
        } else {
            let rows = maxima.entries.map { row($0, unit) }
            try Console.result(TextTable(["exercise", "maximum", "on", "from"], rows).text)
        }
        return 0
    }

    private static func row(_ entry: Maxima.Entry, _ unit: MassUnit) -> [String] {
        switch entry.result {
        case .success(let found):
            let (low, high) = (found.maximum.range.lowerBound, found.maximum.range.upperBound)
            let range = low == high ? mass(low, unit) : "\(number(low, unit))–\(mass(high, unit))"
            return [entry.exercise, range, found.date.iso, "\(set(found.set, unit)), \(method(found))"]
        case .failure(let reason): return [entry.exercise, "–", "", reason.text(in: .english)]
        }
    }

    private static func method(_ found: Maxima.Found) -> String { found.maximum.method.text(in: .english) }

    private static func set(_ set: SetLog, _ unit: MassUnit) -> String {
        let load = mass(set.load ?? Mass(grams: 0), unit)
        let rating = set.rpe_tenths.map {
            " at RPE \(Language.english.number(scaled: Int64($0), places: 1, isFixed: false))"
        }
        return "\(load) × \(set.reps ?? 0)\(rating ?? (set.kind == .failure ? " to failure" : ""))"
    }

    private static func number(_ mass: Mass, _ unit: MassUnit) -> String {
        Language.english.number(mass.amount(in: unit), places: 1)
    }

    private static func mass(_ mass: Mass, _ unit: MassUnit) -> String { "\(number(mass, unit)) \(unit.rawValue)" }

    private static func json(_ entry: Maxima.Entry) -> JSON {
        switch entry.result {
        case .success(let found):
            let isLifted = found.maximum.method == .lifted
            return .members([
                "exercise": .string(entry.exercise), "measured": .bool(isLifted),
                "lowGrams": .integer(found.maximum.range.lowerBound.grams),
                "highGrams": .integer(found.maximum.range.upperBound.grams), "date": .string(found.date.iso),
                "method": .string(method(found)), "loadGrams": .integer(found.set.load?.grams ?? 0),
                "reps": .integer(found.set.reps ?? 0), "rpeTenths": found.set.rpe_tenths.map { .integer($0) } ?? .null,
            ])
        case .failure(let reason):
            return .members(["exercise": .string(entry.exercise), "reason": .string(reason.text(in: .english))])
        }
    }
}
