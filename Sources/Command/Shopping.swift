import Diagnostics
import Edition
import Quantities
import Studio

/// `floorpress shopping`: what to buy for what clients eat.
enum Shopping {
    static let command = Subcommand(
        name: "shopping", operands: ["CLIENT…"], about: "what to buy for the days to come",
        details: """
            Sums what the clients eat, takes off what is at home and rounds up to packs, in the order of the shop. Without days the
            seven from today on. Weeks count from the first day of the first client's menu.
            """,
        options: [
            Option(name: "--from", value: "DATE", about: "the first day"),
            Option(name: "--to", value: "DATE", about: "the last day"),
            Option(name: "--week", value: "N", about: "a week of the menu, from 1"),
            Option(name: "--household", about: "one list for several clients who shop together"),
            Option(name: "--people", value: "N", about: "how many each cooks for, as 2.5 (default: the menu's)"),
            Option(name: "--shop", value: "NAME", about: "a shop of studio.yml (default: the first one)"),
            Option(name: "--pantry", value: "FILE", about: "a table of what is at home: food,mass_g"),
            Option(name: "--without-pantry", about: "as if nothing were at home"),
            Option(name: "--short", about: "leave out which meals need what (text)"),
            Option(name: "--format", value: "FORMAT", about: "text, csv, json or pdf (default: text)"),
            Option(name: "--json", about: "the same as --format json"),
            Option(name: "--output", value: "FILE", about: "write there, for you alone to read (a PDF wants it)"),
            Option(name: "--at", value: "TIME", about: "the time that counts as now"),
        ]
    ) { arguments in
        let errand = try errand(arguments)
        let format =
            try arguments.choice("--format", ShoppingErrand.Format.self) ?? (arguments.has("--json") ? .json : .text)
        let output = arguments["--output"]
        if output?.isEmpty ?? (format == .pdf) {
            throw UsageError(message: "`--output` is missing", hint: "name the file to write, such as list.\(format)")
        }
        let bytes = try errand.list(
            as: format, hasMeals: !arguments.has("--short"), in: Workspace(arguments["--studio"] ?? "."),
            at: Build.now(arguments["--at"]))
        guard let output else {
            try Console.output(String(decoding: bytes, as: UTF8.self))
            return 0
        }
        try OutputFile.write(bytes, to: output, arguments)
        Console.message("wrote \(output)")
        return 0
    }

    private static func errand(_ arguments: Arguments) throws(UsageError) -> ShoppingErrand {
        let handles = arguments.operands
        guard !handles.isEmpty, handles.allSatisfy({ !$0.isEmpty }) else {
            throw UsageError(message: "the client's handle is missing")
        }
        guard Set(handles).count == handles.count else { throw UsageError(message: "a client is named twice") }
        guard handles.count == 1 || arguments.has("--household") else {
            throw UsageError(
                message: "several clients have a list each", hint: "`--household` makes one list for all of them")
        }
        var errand = ShoppingErrand(handles)
        errand.days = try days(arguments)
        errand.week = try arguments.number("--week")
        if errand.days != nil, errand.week != nil {
            throw UsageError(message: "`--week` and days do not go together")
        }
        if let week = errand.week, week > 520 { throw UsageError(message: "`--week` wants a week from 1 to 520") }
        errand.people_milli = try people(arguments)
        errand.shop = arguments["--shop"]
        errand.pantryFile = arguments["--pantry"]
        errand.isWithoutPantry = arguments.has("--without-pantry")
        if errand.isWithoutPantry, errand.pantryFile != nil {
            throw UsageError(message: "`--pantry` and `--without-pantry` do not go together")
        }
        return errand
    }

    /// The days of `--from` and `--to`; seven where one of them is missing.
    private static func days(_ arguments: Arguments) throws(UsageError) -> ClosedRange<CivilDate>? {
        let (from, to) = (try arguments.date("--from"), try arguments.date("--to"))
        guard let first = from ?? to?.adding(days: -6), let last = to ?? from?.adding(days: 6) else { return nil }
        guard first <= last else { throw UsageError(message: "`--to` lies before `--from`") }
        guard first.days(to: last) < ShoppingErrand.mostDays else {
            throw UsageError(message: "these are more than \(ShoppingErrand.mostDays) days")
        }
        return first...last
    }

    private static func people(_ arguments: Arguments) throws(UsageError) -> Int? {
        guard let text = arguments["--people"] else { return nil }
        guard let people = Double(text), people.isFinite, (0.1...100).contains(people) else {
            throw UsageError(message: "`--people` wants a number from 0.1 to 100, not `\(text)`")
        }
        return Int((people * 1000).rounded())
    }
}
