import Diagnostics
import Progress
import Quantities
import Studio

/// `floorpress habit …`.
enum Habits {
    static let commands = [add, log, list, end, remove]

    private static let name = Option(
        name: "--name", value: "NAME", about: "the short name for commands (default: made of the title)")

    private static let add = Subcommand(
        name: "habit add", operands: ["CLIENT", "TITLE"], about: "a habit that a client wants to keep",
        options: [
            name, Option(name: "--target", value: "N", about: "how much makes a day, as 8000 (default: done or not)"),
            Option(name: "--unit", value: "UNIT", about: "of what, as steps, l or min"),
            Option(name: "--days", value: "N", about: "on how many days of a week, 1 to 7 (default: 7)"),
            Option(name: "--from", value: "DATE", about: "the first day (default: today)"), Logs.at, Logs.dryRun,
        ]
    ) { arguments in
        let words = try arguments.operands(["the client's handle", "the habit's title"])
        let roster = try Logs.roster(arguments)
        let now = try Build.now(arguments["--at"])
        let target = try arguments["--target"].map { try EnteredAmount.thousandths($0, "--target") }
        if let target, target < 1 { throw UsageError(message: "`--target` wants a number above 0") }
        let days = try arguments.number("--days") ?? 7
        guard (1...7).contains(days) else { throw UsageError(message: "`--days` wants a number from 1 to 7") }
        let habit = Habit(
            name: arguments["--name"] ?? ShortName.of(words[1]) ?? "habit", title: words[1], target_milli: target,
            unit: arguments["--unit"].flatMap { $0.isEmpty ? nil : $0 }, daysPerWeek: days,
            from: try arguments.date("--from") ?? Logs.day(arguments, roster, now))
        let isDryRun = arguments.has("--dry-run")
        try roster.add(habit, of: words[0], at: now, isDryRun: isDryRun)
        Console.message("\(isDryRun ? "would add" : "added") the habit \(habit.name) of \(words[0])")
        return 0
    }

    private static let log = Subcommand(
        name: "habit log", operands: ["CLIENT", "NAME"], about: "keep what a client did about a habit on a day",
        options: [
            Logs.date,
            Option(
                name: "--amount", value: "N", about: "how much; with the habit's target it says whether it was done"),
            Option(name: "--not-done", about: "it was not done"), Logs.at, Logs.dryRun,
        ]
    ) { arguments in
        let words = try arguments.operands(["the client's handle", "the habit's name"])
        let roster = try Logs.roster(arguments)
        let now = try Build.now(arguments["--at"])
        let amount = try arguments["--amount"].map { try EnteredAmount.thousandths($0, "--amount") }
        if let amount, amount < 0 { throw UsageError(message: "`--amount` wants a number from 0") }
        let isDryRun = arguments.has("--dry-run")
        let log = try roster.logHabit(
            words[1], of: words[0], on: Logs.day(arguments, roster, now),
            isDone: arguments.has("--not-done") ? false : nil,
            amount_milli: amount, at: now, isDryRun: isDryRun)
        Console.message(
            "\(isDryRun ? "would keep" : "kept") \(words[1]) of \(words[0]) for \(log.date.iso): \(log.isDone ? "done" : "not done")"
        )
        return 0
    }

    private static let list = Subcommand(
        name: "habit list", operands: ["CLIENT"], about: "the habits of a client and how often they were kept",
        options: [Logs.json]
    ) { arguments in
        let handle = try arguments.operands(["the client's handle"])[0]
        let habits = try Logs.roster(arguments).habits(of: handle)
        if arguments.has("--json") {
            try Console.result(JSON.array(habits.map(\.json)).text)
        } else {
            let rows = habits.map { kept in
                let habit = kept.habit
                let target = habit.target_milli.map { target in
                    Language.english.number(scaled: Int64(target), places: 3, isFixed: false)
                        + (habit.unit.map { " \($0)" } ?? "")
                }
                return [
                    habit.name, habit.title, target ?? "", "\(habit.daysPerWeek) a week", habit.from.iso,
                    habit.to?.iso ?? "", "\(kept.logs.count { $0.isDone }) of \(kept.logs.count)",
                ]
            }
            try Console.result(TextTable(["name", "title", "target", "days", "from", "to", "done"], rows).text)
        }
        return 0
    }

    private static let remove = Subcommand(
        name: "habit remove", operands: ["CLIENT", "NAME"],
        about: "take away a habit that was kept by mistake, or what was logged on a day",
        options: [
            Option(name: "--date", value: "DATE", about: "that day's log alone (default: the habit with all its logs)"),
            Logs.at, Logs.dryRun,
        ]
    ) { arguments in
        let words = try arguments.operands(["the client's handle", "the habit's name"])
        let date = try arguments.date("--date")
        let isDryRun = arguments.has("--dry-run")
        let logs = try Logs.roster(arguments).removeHabit(
            words[1], on: date, of: words[0], at: Build.now(arguments["--at"]), isDryRun: isDryRun)
        let what =
            date.map { "\(words[1]) of \(words[0]) for \($0.iso)" }
            ?? "the habit \(words[1]) of \(words[0]) with \(logs) \(logs == 1 ? "day" : "days")"
        Console.message("\(isDryRun ? "would remove" : "removed") \(what)")
        return 0
    }

    private static let end = Subcommand(
        name: "habit end", operands: ["CLIENT", "NAME"], about: "end a habit; what was logged stays",
        options: [Logs.date, Logs.at, Logs.dryRun]
    ) { arguments in
        let words = try arguments.operands(["the client's handle", "the habit's name"])
        let roster = try Logs.roster(arguments)
        let now = try Build.now(arguments["--at"])
        let day = try Logs.day(arguments, roster, now)
        let isDryRun = arguments.has("--dry-run")
        try roster.endHabit(words[1], of: words[0], on: day, at: now, isDryRun: isDryRun)
        Console.message("\(isDryRun ? "would end" : "ended") \(words[1]) of \(words[0]) on \(day.iso)")
        return 0
    }
}

extension HabitRepository.Kept {
    fileprivate var json: JSON {
        .members([
            "name": .string(habit.name), "title": .string(habit.title),
            "target": habit.target_milli.map { .number(Double($0) / 1000) } ?? .null, "unit": .optional(habit.unit),
            "daysPerWeek": .integer(habit.daysPerWeek), "from": .string(habit.from.iso), "to": .optional(habit.to?.iso),
            "days": .array(
                logs.map { log in
                    .members([
                        "date": .string(log.date.iso), "done": .bool(log.isDone),
                        "amount": log.amount_milli.map { .number(Double($0) / 1000) } ?? .null,
                    ])
                }),
        ])
    }
}
