import Business
import Diagnostics
import Quantities
import Studio

/// `floorpress credit-note`.
enum CreditNotes {
    static let command = Subcommand(
        name: "credit-note", operands: ["NUMBER"],
        about: "take an invoice or a part of it back, by a credit note that names it",
        details: """
            Without `--amount` and `--line` all that is left of the invoice is taken back. An amount includes the tax; where the invoice has
            several rates it is shared among them. Credit notes have numbers of their own and take back no more than is left. The same amount
            with the same reason is not taken back twice a day, unless each has a `--key`.
            """,
        options: [
            Option(name: "--amount", value: "AMOUNT", about: "take so much back, tax included"),
            Option(
                name: "--line", value: "LINE", about: "take a line back: 2, or 2:1.5 for one and a half of it",
                isRepeatable: true),
            Invoices.reason,
            Option(name: "--key", value: "KEY", about: "names this one: said twice, it is issued once"),
            Invoices.at, Invoices.dryRun, Invoices.json,
        ]
    ) { arguments in
        let number = try arguments.operands(["the invoice's number"])[0]
        return try credit(number, scope(arguments), arguments)
    }

    private static func scope(_ arguments: Arguments) throws -> CreditScope {
        let lines = arguments.all("--line")
        if let written = arguments["--amount"] {
            guard lines.isEmpty else { throw UsageError(message: "name an amount or lines, not both") }
            guard let amount = Money(decimal: written, try Invoices.book(arguments).currency) else {
                throw UsageError(
                    message: "`--amount` wants an amount such as 95.00, not `\(written)`",
                    hint: written.contains(",") ? "write a point, not a comma" : nil)
            }
            return .amount(amount)
        }
        guard !lines.isEmpty else { return .all }
        var parts: [CreditedLine] = []
        for text in lines {
            let words = text.split(separator: ":", maxSplits: 1, omittingEmptySubsequences: false).map(String.init)
            let quantity = words.count == 2 ? ScaledDecimal.read(words[1], places: 3) : nil
            guard let line = Int(words[0]), line > 0, words.count == 1 || quantity != nil else {
                throw UsageError(message: "`--line` wants a line such as 2, or 2:1.5 for a part of it, not `\(text)`")
            }
            parts.append(CreditedLine(line, quantity_milli: quantity))
        }
        return .lines(parts)
    }

    static func credit(_ number: String, _ scope: CreditScope, _ arguments: Arguments) throws -> Int32 {
        guard let reason = arguments["--reason"], RecordRules.line(reason, field: "reason") == nil else {
            throw UsageError(
                message: arguments["--reason"] == nil
                    ? "`--reason` is missing" : "`--reason` wants a few words in one line, up to 200 characters",
                hint: "it stands on the credit note, such as \"Session cancelled\"")
        }
        let isDryRun = arguments.has("--dry-run")
        let key = arguments["--key"]
        guard key.map({ RecordRules.line($0, field: "key") == nil }) ?? true else {
            throw UsageError(message: "`--key` wants a short name in one line, such as second")
        }
        let note = try Invoices.book(arguments).credit(number, scope, reason: reason, key: key, isDryRun: isDryRun)
        let verb = note.isRepeated ? "there is already" : isDryRun ? "would issue" : "issued"
        Console.message("\(verb) credit-note \(note.number) on invoice \(number): \(LedgerSheet.amount(note.total))")
        if note.open.minor < 0 {
            Console.message(
                "\(Money(minor: 0 &- note.open.minor, note.open.currency).decimal) \(note.open.currency.code) were paid too much and are owed to the client"
            )
        } else if note.open.minor == 0 {
            Console.message("nothing of the invoice \(isDryRun ? "would stay" : "is") open")
        } else {
            Console.message("\(LedgerSheet.amount(note.open)) of the invoice \(isDryRun ? "would stay" : "are") open")
        }
        if !isDryRun { try InvoiceFiles.archive([note.number], arguments) }
        if arguments.has("--json") {
            try Console.result(
                JSON.members([
                    "number": .string(note.number), "invoice": .string(number), "client": .optional(note.handle),
                    "total": LedgerSheet.money(note.total), "open": LedgerSheet.money(note.open),
                    "currency": .string(note.total.currency.code), "repeated": .bool(note.isRepeated),
                ]).text)
        }
        return 0
    }
}
