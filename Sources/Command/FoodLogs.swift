import Diagnostics
import Edition
import Quantities
import Studio

/// `floorpress food log`: what a client ate, a day each.
enum FoodLogs {
    static let command = Subcommand(
        name: "food log", operands: ["CLIENT"], about: "keep what a client ate: a day by hand, or a diary's export",
        details: """
            A day is given by --date and --kcal, with --protein, --fat and --carbohydrate in grams where they are known. --file reads a
            table with a head such as date,kcal,protein,fat,carbohydrate; the rows of one day are summed. A day that is there already
            takes the new figures. Three weeks of days and weigh-ins make `target show` tell what a day really takes.
            """,
        options: [
            Option(name: "--date", value: "DATE", about: "the day (default: today)"),
            Option(name: "--kcal", value: "N", about: "kilocalories"),
            Option(name: "--protein", value: "G", about: "grams"),
            Option(name: "--fat", value: "G", about: "grams"),
            Option(name: "--carbohydrate", value: "G", about: "grams"),
            Option(name: "--file", value: "FILE", about: "the export of a food diary (.csv)"),
            Option(name: "--at", value: "TIME", about: "the time that counts as now"),
            Option(name: "--dry-run", about: "say what would be kept, and keep nothing"),
        ]
    ) { arguments in
        let handle = try arguments.operands(["the client's handle"])[0]
        let roster = try Roster(Workspace(arguments["--studio"] ?? "."))
        let now = try Build.now(arguments["--at"])
        let isDryRun = arguments.has("--dry-run")
        var logs: [FoodLog] = []
        var skipped: [FoodDiary.Skipped] = []
        if let file = arguments["--file"] {
            let diary = try FoodDiary(file)
            (logs, skipped) = (diary.days, diary.skipped)
        } else {
            guard let energy = try amount("--kcal", arguments) else {
                throw UsageError(message: "`--kcal` or `--file` is missing")
            }
            let zone = WallClock(zone: roster.settings.locale.timeZone)
            let day = try arguments.date("--date") ?? zone?.date(at: now) ?? now.utc.date
            logs = [
                FoodLog(
                    day, energy_kcal: (energy + 500) / 1000, protein_mg: try amount("--protein", arguments),
                    fat_mg: try amount("--fat", arguments), carbohydrate_mg: try amount("--carbohydrate", arguments))
            ]
        }
        let counts = try roster.logFood(logs, of: handle, at: now, isDryRun: isDryRun)
        for row in skipped { Console.message("line \(row.line): \(row.reason)") }
        Console.message(
            "\(isDryRun ? "would keep" : "kept") \(counts.added) \(counts.added == 1 ? "day" : "days") of \(handle), "
                + "\(counts.changed) changed, \(counts.same) as before, \(skipped.count) rows left out")
        return skipped.isEmpty ? 0 : 1
    }

    /// A number with up to three decimals, in thousandths.
    private static func amount(_ name: String, _ arguments: Arguments) throws(UsageError) -> Int? {
        guard let text = arguments[name] else { return nil }
        guard let number = Double(text.map { $0 == "," ? "." : String($0) }.joined()), (0...20_000).contains(number)
        else { throw UsageError(message: "`\(name)` wants a number, not `\(text)`") }
        return Int((number * 1000).rounded())
    }
}
