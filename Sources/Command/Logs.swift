import Diagnostics
import Progress
import Quantities
import Studio
import Training

/// `floorpress log …` and `floorpress measure`: what clients did and what was measured, entered by hand.
enum Logs {
    static let commands = [log, list, remove]

    static let at = Option(name: "--at", value: "TIME", about: "the time that counts as now")
    static let dryRun = Option(name: "--dry-run", about: "say what would be kept, and keep nothing")
    static let json = Option(name: "--json", about: "as JSON on standard output")
    static let date = Option(name: "--date", value: "DATE", about: "the day (default: today)")

    static func roster(_ arguments: Arguments) throws -> Roster { try Roster(Workspace(arguments["--studio"] ?? ".")) }

    /// The day that is meant: `--date`, or today in the studio.
    static func day(_ arguments: Arguments, _ roster: Roster, _ now: Instant) throws -> CivilDate {
        try arguments.date("--date") ?? roster.settings.day(at: now)
    }

    private static let log = Subcommand(
        name: "log", operands: ["CLIENT", "\"EXERCISE: SETS\" …"], about: "keep a workout that a client did",
        details: """
            An exercise with its sets is one word in quotes: "Back squat: 3x5 @ 80 kg RPE 8, 5 @ 85 kg RIR 1". Sets are 80 kg x 5,
            warm-up 8 @ 40 kg, 3x45 s, 5 km in 25 min, or 12 with the body alone; a load without a unit has the client's.
            Without --time it began at noon, or now where no day is told.
            """,
        options: [
            date, Option(name: "--time", value: "HH:MM", about: "when it began, by the studio's clock"),
            Option(name: "--title", value: "TEXT", about: "what it was (default: Workout)"),
            Option(name: "--duration", value: "TIME", about: "how long it took, as 1h 10m or 45m"),
            Option(name: "--rpe", value: "N", about: "how hard the whole session was, 0 to 10"),
            Option(name: "--note", value: "TEXT", about: "what the client wrote about it"),
            Option(name: "--any-name", about: "keep exercises that the library does not know under their names"),
            at, dryRun, json,
        ]
    ) { arguments in
        guard let handle = arguments.operands.first else { throw UsageError(message: "the client's handle is missing") }
        guard arguments.operands.count > 1 else {
            throw UsageError(
                message: "the sets are missing", hint: "floorpress log \(handle) \"Back squat: 3x5 @ 80 kg RPE 8\"")
        }
        let roster = try roster(arguments)
        let now = try Build.now(arguments["--at"])
        let client = try roster.client(handle)
        var lines: [LoggedLine] = []
        var mistakes: [Diagnostic] = []
        for word in arguments.operands.dropFirst() {
            do throws(Diagnostic) { lines.append(try LoggedLine(word, unit: client.massUnit)) } catch {
                mistakes.append(error)
            }
        }
        guard mistakes.isEmpty else { throw Mistakes(mistakes) }
        let head = WorkoutLog(
            startedAt: try start(arguments, roster, now), title: arguments["--title"] ?? "Workout",
            duration_s: try EnteredAmount.duration(arguments),
            sessionRPE_tenths: try EnteredAmount.sessionRPE(arguments),
            note: arguments["--note"], sets: [])
        let isDryRun = arguments.has("--dry-run")
        let workout = try roster.log(
            lines, head, of: handle, takesAnyName: arguments.has("--any-name"), at: now, isDryRun: isDryRun)
        if arguments.has("--json") { try Console.result(workout.json.text) }
        let names = Set(workout.sets.map(\.exercise)).count
        Console.message(
            "\(isDryRun ? "would keep" : "kept") a workout of \(handle), \(roster.wallTime(of: workout.startedAt)): "
                + "\(workout.sets.count) \(workout.sets.count == 1 ? "set" : "sets") of "
                + "\(names) \(names == 1 ? "exercise" : "exercises")")
        return 0
    }

    private static func start(_ arguments: Arguments, _ roster: Roster, _ now: Instant) throws -> Instant {
        if arguments["--date"] == nil, arguments["--time"] == nil { return now }
        var second = 43_200
        if let text = arguments["--time"] {
            let parts = text.split(separator: ":", omittingEmptySubsequences: false).map { Int($0) }
            guard parts.count == 2, let hour = parts[0], let minute = parts[1], (0..<24).contains(hour),
                (0..<60).contains(minute)
            else { throw UsageError(message: "`--time` wants a time such as 18:30, not `\(text)`") }
            second = hour * 3600 + minute * 60
        }
        let day = try day(arguments, roster, now)
        guard let clock = WallClock(zone: roster.settings.locale.timeZone) else {
            return Instant(date: day).adding(seconds: Int64(second))
        }
        let (start, reading) = clock.moment(of: day, second: second)
        switch reading {
        case .once: break
        case .never: Console.message("clocks were put forward over this time; taken as an hour later")
        case .twice: Console.message("this time came twice when clocks were put back; taken as the first")
        }
        return start
    }

    private static let list = Subcommand(
        name: "log list", operands: ["CLIENT"], about: "the workouts of a client, the newest first",
        options: [
            Option(name: "--from", value: "DATE", about: "the first day"),
            Option(name: "--to", value: "DATE", about: "the last day"),
            Option(name: "--limit", value: "N", about: "how many (default: 20)"), json,
        ]
    ) { arguments in
        let handle = try arguments.operands(["the client's handle"])[0]
        let (from, to) = (try arguments.date("--from"), try arguments.date("--to"))
        let limit = try arguments.number("--limit") ?? 20
        let roster = try roster(arguments)
        let unit = try roster.client(handle).massUnit
        let workouts = try roster.workouts(of: handle).reversed().filter { workout in
            let day = roster.day(of: workout.startedAt)
            return from.map { $0 <= day } ?? true && to.map { day <= $0 } ?? true
        }.prefix(limit)
        if arguments.has("--json") {
            try Console.result(JSON.array(workouts.map(\.json)).text)
        } else {
            let rows = workouts.map { workout in
                [
                    roster.wallTime(of: workout.startedAt), workout.title, String(workout.sets.count),
                    workout.duration_s.map { "\($0 / 60) min" } ?? "",
                    Language.english.mass(Mass(grams: workout.tonnage_g), in: unit, places: 0),
                ]
            }
            try Console.result(TextTable(["began", "title", "sets", "took", "tonnage"], rows).text)
        }
        return 0
    }

    private static let remove = Subcommand(
        name: "log remove", operands: ["CLIENT", "BEGAN"], about: "take away a workout that was kept by mistake",
        details: """
            BEGAN is when it began as `log list` shows it, such as "2026-11-20 18:00"; of an hour that came twice because clocks were put
            back, `log list --json` tells which is meant.
            """, options: [at, dryRun]
    ) { arguments in
        let words = try arguments.operands(["the client's handle", "when it began"])
        let roster = try roster(arguments)
        guard let start = roster.moment(words[1]) else {
            throw UsageError(
                message: "`\(words[1])` is not a moment", hint: "`floorpress log list \(words[0])` shows them")
        }
        let isDryRun = arguments.has("--dry-run")
        let sets = try roster.removeWorkout(
            startedAt: start, of: words[0], at: Build.now(arguments["--at"]), isDryRun: isDryRun)
        Console.message("\(isDryRun ? "would remove" : "removed") a workout of \(words[0]) with \(sets) sets")
        return 0
    }
}

extension WorkoutLog {
    var json: JSON {
        .members([
            "startedAt": .string(startedAt.rfc3339), "title": .string(title),
            "duration_s": duration_s.map { .integer($0) } ?? .null,
            "sessionRPE": sessionRPE_tenths.map { .number(Double($0) / 10) } ?? .null, "note": .optional(note),
            "tonnage_g": .integer(tonnage_g),
            "sets": .array(
                sets.map { set in
                    .members([
                        "exercise": .string(set.exercise), "kind": .string(set.kind.rawValue),
                        "load_g": set.load.map { .integer($0.grams) } ?? .null,
                        "reps": set.reps.map { .integer($0) } ?? .null,
                        "duration_s": set.duration_s.map { .integer($0) } ?? .null,
                        "distance_m": set.distance_m.map { .integer($0) } ?? .null,
                        "rpe": set.rpe_tenths.map { .number(Double($0) / 10) } ?? .null, "note": .optional(set.note),
                    ])
                }),
        ])
    }
}
