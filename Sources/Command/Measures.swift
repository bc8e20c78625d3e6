import Diagnostics
import Progress
import Quantities
import Studio

/// `floorpress measure …`: what was measured, entered by hand.
enum Measures {
    static let commands = [measure, list, remove]

    private static let measure = Subcommand(
        name: "measure", operands: ["CLIENT"], about: "keep what was measured on a day",
        details: """
            A figure has its unit behind it: --mass 82.4kg, --waist "33 in", --sleep 7.5h. Without one it is the client's unit for mass,
            centimetres for girths, percent, beats a minute, milliseconds, hours and steps.
            """,
        options: Measure.allCases.map { measure in
            Option(
                name: "--\(measure.rawValue)", value: "N",
                about: EnteredAmount.about(measure))
        } + [Logs.date, Logs.at, Logs.dryRun]
    ) { arguments in
        let handle = try arguments.operands(["the client's handle"])[0]
        let roster = try Logs.roster(arguments)
        let now = try Build.now(arguments["--at"])
        let client = try roster.client(handle)
        var readings = DayReadings(try Logs.day(arguments, roster, now))
        for measure in Measure.allCases {
            guard let text = arguments["--\(measure.rawValue)"] else { continue }
            let usual = measure == .mass ? client.massUnit.rawValue : measure.units[0].word
            readings.values[measure] = try EnteredAmount.value(text, measure, usual: usual)
        }
        guard !readings.values.isEmpty else {
            throw UsageError(message: "nothing was measured", hint: "floorpress measure \(handle) --mass 82.4kg")
        }
        let isDryRun = arguments.has("--dry-run")
        try roster.measure(readings, of: handle, at: now, isDryRun: isDryRun)
        let names = Measure.allCases.filter { readings.values[$0] != nil }.map(\.rawValue)
        Console.message(
            "\(isDryRun ? "would keep" : "kept") of \(handle) for \(readings.date.iso): \(names.joined(separator: ", "))"
        )
        return 0
    }

    private static let list = Subcommand(
        name: "measure list", operands: ["CLIENT"], about: "what was measured of a client, the newest first",
        options: [
            Option(name: "--from", value: "DATE", about: "the first day"),
            Option(name: "--to", value: "DATE", about: "the last day"),
            Option(name: "--limit", value: "N", about: "how many days (default: 20)"), Logs.json,
        ]
    ) { arguments in
        let handle = try arguments.operands(["the client's handle"])[0]
        let (from, to) = (try arguments.date("--from"), try arguments.date("--to"))
        let limit = try arguments.number("--limit") ?? 20
        let roster = try Logs.roster(arguments)
        let unit = try roster.client(handle).massUnit
        let days = try roster.measured(of: handle).reversed().filter { day in
            from.map { $0 <= day.readings.date } ?? true && to.map { day.readings.date <= $0 } ?? true
        }.prefix(limit)
        if arguments.has("--json") {
            try Console.result(JSON.array(days.map(\.json)).text)
        } else {
            let rows = days.map { day in
                let figures = Measure.allCases.compactMap { measure in
                    day.readings.values[measure].map { "\(measure.rawValue) \(measure.text($0, mass: unit))" }
                }
                return [day.readings.date.iso, day.source, figures.joined(separator: ", ")]
            }
            try Console.result(TextTable(["on", "from", "measured"], rows).text)
        }
        return 0
    }

    private static let remove = Subcommand(
        name: "measure remove", operands: ["CLIENT", "DATE"], about: "take away what was entered by hand for a day",
        details: "What came with an import stays; `import undo` takes that back.", options: [Logs.at, Logs.dryRun]
    ) { arguments in
        let words = try arguments.operands(["the client's handle", "the day"])
        guard let date = CivilDate(iso: words[1]) else {
            throw UsageError(message: "`\(words[1])` is not a date such as 2026-11-20")
        }
        let isDryRun = arguments.has("--dry-run")
        try Logs.roster(arguments).removeMeasured(
            on: date, of: words[0], at: Build.now(arguments["--at"]), isDryRun: isDryRun)
        Console.message(
            "\(isDryRun ? "would remove" : "removed") what was entered by hand of \(words[0]) for \(date.iso)")
        return 0
    }
}

extension Measure {
    /// A figure of the records in the measure's common unit.
    fileprivate func text(_ value: Int, mass unit: MassUnit) -> String {
        if self == .mass { return Language.english.mass(Mass(grams: value), in: unit, places: 1) }
        let common = units[0]
        let milli = Int64((Double(value) / common.amount * 1000).rounded())
        return Language.english.number(scaled: milli, places: 3, isFixed: false)
            + (common.word.isEmpty ? "" : " \(common.word)")
    }
}

extension MeasuredDay {
    fileprivate var json: JSON {
        .members([
            "date": .string(readings.date.iso), "from": .string(source),
            "values": .object(
                Measure.allCases.compactMap { measure in
                    readings.values[measure].map { JSON.Member(measure.recordName, .integer($0)) }
                }),
        ])
    }
}
