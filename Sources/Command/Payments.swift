import Business
import Diagnostics
import Edition
import Quantities
import Studio

/// `floorpress payment …`.
enum Payments {
    static let commands = [add, bring, list, match, refund, undo, setAside]

    static func accounts(_ arguments: Arguments) throws -> Accounts {
        var accounts = try Accounts(Workspace(arguments["--studio"] ?? "."), at: Build.now(arguments["--at"]))
        accounts.proof = DocumentArchive.proof(accounts.settings)
        return accounts
    }

    /// The value of an option that takes an amount.
    static func amount(_ name: String, _ arguments: Arguments, _ currency: Currency) throws(UsageError) -> Money? {
        guard let text = arguments[name] else { return nil }
        guard let amount = Money(decimal: text, currency), amount.minor > 0 else {
            throw UsageError(message: "`\(name)` wants an amount such as 95 or 24.90, not `\(text)`")
        }
        return amount
    }

    private static let by = Option(
        name: "--by", value: "WAY", about: "how: bank, cash, card or another word (default: bank)")
    private static let amount = Option(name: "--amount", value: "AMOUNT", about: "how much (default: all of it)")
    private static let date = Option(name: "--date", value: "DATE", about: "the day it was booked on (default: today)")

    private static func way(_ arguments: Arguments) throws(UsageError) -> String {
        let way = arguments["--by"] ?? "bank"
        guard (1...20).contains(way.utf8.count), way.utf8.allSatisfy({ (0x61...0x7A).contains($0) }) else {
            throw UsageError(message: "`--by` wants a word such as bank, cash or card, not `\(way)`")
        }
        return way
    }

    private static let add = Subcommand(
        name: "payment add", operands: ["NUMBER"], about: "keep money that came in for an invoice",
        options: [
            amount, date, by, Option(name: "--reference", value: "TEXT", about: "what the payer wrote"),
            Option(name: "--key", value: "KEY", about: "names this one payment: said twice, it is kept once"),
            Invoices.at, Invoices.dryRun, Invoices.json,
        ]
    ) { arguments in
        let number = try arguments.operands(["the invoice's number"])[0]
        let (accounts, isDryRun) = (try accounts(arguments), arguments.has("--dry-run"))
        let kept = try accounts.addPayment(
            for: number, amount: amount("--amount", arguments, accounts.currency), on: arguments.date("--date"),
            source: way(arguments), reference: arguments["--reference"], key: arguments["--key"], isDryRun: isDryRun)
        Console.message(
            "\(isDryRun ? "would keep" : "kept") \(LedgerSheet.amount(kept.amount)) for \(number)\(isDryRun ? "" : " [\(kept.name)]"); \(LedgerSheet.amount(kept.open)) is open"
        )
        if arguments.has("--json") { try Console.result(kept.json.text) }
        return 0
    }

    private static let bring = Subcommand(
        name: "payment import", operands: ["FILE"],
        about: "take payments in from your bank or Stripe, and match them with invoices",
        details: """
            FILE is a statement in camt.053, an export of Stripe, or your bank's table, whose columns stand under `payments: banks:` in
            studio.yml. A payment is for the invoice whose number the payer wrote, or for the one of exactly this amount and this
            payer. The rest is kept and listed, for `payment match`. The same file, or a later one that overlaps it, adds nothing twice.
            What went out is not kept, unless it names an invoice. A payment that looks like one that is kept, such as the same day's statement in
            another format tells it, is named and not kept.
            """,
        options: [
            Option(
                name: "--from", value: "SOURCE",
                about: "stripe, camt or a bank of studio.yml (default: told from the file)"),
            Option(name: "--keep-doubles", about: "keep what looks like a payment that is kept already"),
            Invoices.at, Invoices.dryRun, Invoices.json,
        ]
    ) { arguments in
        let file = try arguments.operands(["the file"])[0]
        let report = try accounts(arguments).importPayments(
            file, from: arguments["--from"], keepsDoubles: arguments.has("--keep-doubles"),
            isDryRun: arguments.has("--dry-run"))
        try Console.result(arguments.has("--json") ? report.json.text : report.text)
        return 0
    }

    private static let list = Subcommand(
        name: "payment list", about: "payments with the invoices that they belong to",
        options: [
            Option(name: "--open", about: "only those that belong to nothing yet"),
            Option(name: "--imports", about: "the files that payments came in by"), Invoices.at, Invoices.json,
        ]
    ) { arguments in
        _ = try arguments.operands([])
        let accounts = try accounts(arguments)
        if arguments.has("--imports") {
            let imports = try accounts.imports()
            if arguments.has("--json") {
                try Console.result(
                    JSON.array(
                        imports.map { one in
                            .members([
                                "import": .string(one.name), "source": .string(one.source), "file": .string(one.file),
                                "at": .string(one.at.rfc3339), "payments": .integer(one.payments),
                            ])
                        }
                    ).text)
            } else {
                let time = try LocalTime(arguments)
                let rows = imports.map { [$0.name, time.text($0.at), $0.source, $0.file, "\($0.payments)"] }
                try Console.result(TextTable(["import", "at", "source", "file", "payments"], rows).text)
            }
            return 0
        }
        let payments = try accounts.payments(onlyOpen: arguments.has("--open"))
        if arguments.has("--json") {
            try Console.result(JSON.array(payments.map(\.json)).text)
        } else {
            let rows = payments.map { one in
                let payment = one.record.payment
                return [
                    one.name, payment.date.iso, LedgerSheet.amount(payment.amount), payment.source,
                    one.record.allocations.map(\.number).joined(separator: ", "),
                    one.record.isReversed
                        ? "taken back" : one.isSetAside ? "set aside" : one.left.minor == 0 ? "" : one.left.decimal,
                    payment.payer ?? "", String((payment.reference ?? "").prefix(40)),
                ]
            }
            try Console.result(
                TextTable(
                    ["payment", "date", "amount", "from", "for", "left", "payer", "reference"], rows, amounts: [2, 5]
                ).text)
        }
        return 0
    }

    private static let match = Subcommand(
        name: "payment match", operands: ["PAYMENT", "NUMBER…"], about: "say what a payment is for",
        details:
            "NUMBER is an invoice, or `2026-0042=50.00` for a part. Without an amount it is what is open, as far as the payment goes.",
        options: [Invoices.at, Invoices.dryRun, Invoices.json]
    ) { arguments in
        guard arguments.operands.count >= 2 else {
            throw UsageError(
                message: arguments.operands.isEmpty ? "the payment is missing" : "the invoice's number is missing")
        }
        let (accounts, isDryRun) = (try accounts(arguments), arguments.has("--dry-run"))
        let parts = try arguments.operands.dropFirst().map { word -> (number: String, amount: Money?) in
            let halves = word.split(separator: "=", maxSplits: 1).map(String.init)
            guard halves.count == 2 else { return (word, nil) }
            guard let amount = Money(decimal: halves[1], accounts.currency), amount.minor > 0 else {
                throw UsageError(message: "`\(word)` wants an amount such as \(halves[0])=24.90")
            }
            return (halves[0], amount)
        }
        let matched = try accounts.match(arguments.operands[0], to: parts, isDryRun: isDryRun)
        for one in matched {
            Console.message(
                "\(isDryRun ? "would take" : "took") \(LedgerSheet.amount(one.amount)) for \(one.number); \(LedgerSheet.amount(one.open)) is open"
            )
        }
        if arguments.has("--json") { try Console.result(JSON.array(matched.map(\.json)).text) }
        return 0
    }

    private static let refund = Subcommand(
        name: "payment refund", operands: ["NUMBER"], about: "keep that money went back",
        details:
            "NUMBER is an invoice that was paid and then credited, or a payment of which something belongs to no invoice.",
        options: [amount, date, by, Invoices.at, Invoices.dryRun, Invoices.json]
    ) { arguments in
        let subject = try arguments.operands(["the invoice's number, or the payment"])[0]
        let (accounts, isDryRun) = (try accounts(arguments), arguments.has("--dry-run"))
        let kept = try accounts.refund(
            subject, amount: amount("--amount", arguments, accounts.currency), on: arguments.date("--date"),
            source: way(arguments), isDryRun: isDryRun)
        Console.message("\(isDryRun ? "would keep" : "kept") \(LedgerSheet.amount(kept.amount)) of \(subject)")
        if arguments.has("--json") { try Console.result(kept.json.text) }
        return 0
    }

    private static let undo = Subcommand(
        name: "payment undo", operands: ["IMPORT"], about: "take back what an import brought, or one payment",
        details:
            "What the payments were for is open again. Nothing is removed: each is taken back by another row, and can be imported again.",
        options: [Invoices.at, Invoices.dryRun, Invoices.json]
    ) { arguments in
        let subject = try arguments.operands(["the import, or the payment"])[0]
        let isDryRun = arguments.has("--dry-run")
        let count = try accounts(arguments).undo(subject, isDryRun: isDryRun)
        Console.message("\(isDryRun ? "would take" : "took") \(count) \(count == 1 ? "payment" : "payments") back")
        try arguments.result(.members(["takenBack": .string(subject), "payments": .integer(count)]))
        return 0
    }

    private static let setAside = Subcommand(
        name: "payment set-aside", operands: ["PAYMENT"], about: "say that a payment is for no invoice",
        options: [Option(name: "--undo", about: "take it up again"), Invoices.at, Invoices.dryRun, Invoices.json]
    ) { arguments in
        let name = try arguments.operands(["the payment"])[0]
        let (isDryRun, isAside) = (arguments.has("--dry-run"), !arguments.has("--undo"))
        let payment = try accounts(arguments).setAside(name, isAside, isDryRun: isDryRun)
        let verb = isDryRun ? (isAside ? "would set" : "would take") : (isAside ? "set" : "took")
        Console.message("\(verb) the payment \(payment.name) \(isAside ? "aside" : "up again")")
        try arguments.result(.members(["payment": .string(payment.name), "isSetAside": .bool(isAside)]))
        return 0
    }
}

extension Accounts.Recorded {
    fileprivate var json: JSON {
        .members([
            "payment": .string(name), "amount": LedgerSheet.money(amount), "currency": .string(amount.currency.code),
            "for": .string(number), "open": LedgerSheet.money(open),
        ])
    }
}

extension PaymentListing {
    fileprivate var json: JSON {
        let payment = record.payment
        return .members([
            "payment": .string(name), "date": .string(payment.date.iso), "amount": LedgerSheet.money(payment.amount),
            "currency": .string(payment.amount.currency.code), "from": .string(payment.source),
            "payer": .optional(payment.payer), "reference": .optional(payment.reference),
            "left": LedgerSheet.money(left), "isSetAside": .bool(isSetAside), "isTakenBack": .bool(record.isReversed),
            "for": .array(
                record.allocations.map {
                    .members(["number": .string($0.number), "amount": LedgerSheet.money($0.amount)])
                }),
        ])
    }
}
