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
        let words = PlanWording(.english, unit: record.client.massUnit)
        if arguments.has("--json") {
            try Console.result(JSON.array(maxima.entries.map { json($0) }).text)
        } else if maxima.entries.isEmpty {
            Console.message("nothing with a load is logged for \(handle)")
        } else {
            let rows = maxima.entries.map { row($0, words) }
            try Console.result(TextTable(["exercise", "maximum", "on", "from"], rows).text)
        }
        return 0
    }

    private static func row(_ entry: Maxima.Entry, _ words: PlanWording) -> [String] {
        switch entry.result {
        case .success(let found):
            [entry.exercise, words.text(found.maximum), found.date.iso, words.text(found)]
        case .failure(let reason): [entry.exercise, "–", "", reason.text(in: .english)]
        }
    }

    private static func json(_ entry: Maxima.Entry) -> JSON {
        switch entry.result {
        case .success(let found):
            let isLifted = found.maximum.method == .lifted
            return .members([
                "exercise": .string(entry.exercise), "measured": .bool(isLifted),
                "lowGrams": .integer(found.maximum.range.lowerBound.grams),
                "highGrams": .integer(found.maximum.range.upperBound.grams), "date": .string(found.date.iso),
                "method": .string(found.maximum.method.text(in: .english)),
                "loadGrams": .integer(found.set.load?.grams ?? 0),
                "reps": .integer(found.set.reps ?? 0), "rpeTenths": found.set.rpe_tenths.map { .integer($0) } ?? .null,
            ])
        case .failure(let reason):
            return .members(["exercise": .string(entry.exercise), "reason": .string(reason.text(in: .english))])
        }
    }
}
