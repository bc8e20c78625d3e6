import Business
import Diagnostics
import Edition
import Quantities
import Studio

/// `floorpress reminder …`.
enum Reminders {
    static let commands = [run, list, hold, release]

    private static let run = Subcommand(
        name: "reminder run", about: "write the reminders that are due: each invoice once at each level",
        details: """
            When the levels begin stands in `invoicing: reminders:` of studio.yml: without it a friendly note comes 3 days after an invoice was due,
            then reminders after 14 and 28. No level is left out, and what is disputed (`reminder hold`) is not reminded of.
            """,
        options: [Invoices.at, Invoices.dryRun, Invoices.json]
    ) { arguments in
        _ = try arguments.operands([])
        let isDryRun = arguments.has("--dry-run")
        let run = try Payments.accounts(arguments).runReminders(isDryRun: isDryRun)
        for letter in run.letters {
            let numbers = letter.reminder.items.map(\.number).joined(separator: ", ")
            Console.message(
                "\(isDryRun ? "would write" : "wrote") \(letter.number ?? "a reminder") to \(letter.handle), level \(letter.reminder.level.rawValue): \(numbers), \(letter.due.map(LedgerSheet.amount) ?? "")"
            )
        }
        for held in run.held { Console.message("not reminded of: \(held.number), \(printable(held.reason))") }
        if run.letters.isEmpty { Console.message("there is nothing to remind of") }
        Program.report(run.diagnostics)
        if !isDryRun { try InvoiceFiles.archive(run.letters.compactMap(\.number), arguments) }
        if arguments.has("--json") { try Console.result(JSON.array(run.letters.map(\.json)).text) }
        return Program.status(of: run.diagnostics)
    }

    private static let list = Subcommand(
        name: "reminder list", about: "the reminders that were written", options: [Invoices.at, Invoices.json]
    ) { arguments in
        _ = try arguments.operands([])
        let letters = try Payments.accounts(arguments).reminders()
        if arguments.has("--json") {
            try Console.result(JSON.array(letters.map(\.json)).text)
        } else {
            let rows = letters.map { letter in
                [
                    letter.number ?? "", letter.reminder.date.iso, letter.handle, "\(letter.reminder.level.rawValue)",
                    letter.reminder.items.map(\.number).joined(separator: ", "),
                    letter.due.map(LedgerSheet.amount) ?? "", letter.reminder.payBy.iso,
                ]
            }
            try Console.result(
                TextTable(["number", "date", "client", "level", "for", "due", "pay by"], rows, amounts: [5]).text)
        }
        return 0
    }

    private static let hold = Subcommand(
        name: "reminder hold", operands: ["NUMBER"], about: "do not remind of an invoice, as while it is disputed",
        options: [
            Option(name: "--reason", value: "TEXT", about: "why, in a few words"), Invoices.at, Invoices.dryRun,
            Invoices.json,
        ]
    ) { arguments in
        let number = try arguments.operands(["the invoice's number"])[0]
        let isDryRun = arguments.has("--dry-run")
        try Payments.accounts(arguments).holdReminders(
            of: number, reason: arguments["--reason"], isHeld: true, isDryRun: isDryRun)
        Console.message("\(number) \(isDryRun ? "would not be" : "is not") reminded of")
        try arguments.result(
            .members([
                "number": .string(number), "isHeld": .bool(true), "reason": .optional(arguments["--reason"]),
            ]))
        return 0
    }

    private static let release = Subcommand(
        name: "reminder release", operands: ["NUMBER"], about: "remind of an invoice again",
        options: [Invoices.at, Invoices.dryRun, Invoices.json]
    ) { arguments in
        let number = try arguments.operands(["the invoice's number"])[0]
        let isDryRun = arguments.has("--dry-run")
        try Payments.accounts(arguments).holdReminders(of: number, reason: nil, isHeld: false, isDryRun: isDryRun)
        Console.message("\(number) \(isDryRun ? "would be" : "is") reminded of again")
        try arguments.result(.members(["number": .string(number), "isHeld": .bool(false)]))
        return 0
    }
}

extension ReminderLetter {
    fileprivate var json: JSON {
        .members([
            "number": .optional(number), "client": .string(handle), "level": .integer(reminder.level.rawValue),
            "date": .string(reminder.date.iso), "payBy": .string(reminder.payBy.iso),
            "fee": reminder.fee.map(LedgerSheet.money) ?? .null, "due": due.map(LedgerSheet.money) ?? .null,
            "currency": .string(reminder.currency.code),
            "invoices": .array(
                reminder.items.map { .members(["number": .string($0.number), "open": LedgerSheet.money($0.open)]) }),
        ])
    }
}
