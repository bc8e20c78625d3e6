import Business
import Diagnostics
import Quantities
import Studio

/// `floorpress package …`.
enum Packages {
    static let commands = [sell, list, use]

    private static let sell = Subcommand(
        name: "package sell", operands: ["CLIENT"], about: "sell sessions together: an invoice and the credits",
        options: [
            Option(name: "--sessions", value: "N", about: "how many (required)"),
            Option(
                name: "--price", value: "AMOUNT", about: "of all of them; without it they are given, with no invoice"),
            Option(name: "--text", value: "TEXT", about: "what the invoice calls it"),
            Option(name: "--rate", value: "PERCENT", about: "of tax, where it is not the studio's"),
            Option(name: "--until", value: "DATE", about: "the last day on which they can be used"), Invoices.at,
            Invoices.dryRun, Invoices.json,
        ]
    ) { arguments in
        let handle = try arguments.operands(["the client's handle"])[0]
        let (accounts, isDryRun) = (try Payments.accounts(arguments), arguments.has("--dry-run"))
        guard let sessions = try arguments.number("--sessions") else {
            throw UsageError(message: "`--sessions` is missing")
        }
        guard sessions <= 1000 else { throw UsageError(message: "`--sessions` wants a number from 1 to 1000") }
        let sale = try accounts.sellPackage(
            to: handle, sessions: sessions, text: arguments["--text"],
            price: Payments.amount("--price", arguments, accounts.currency), rate_milli: Subscriptions.rate(arguments),
            expiresOn: arguments.date("--until"), isDryRun: isDryRun)
        let what = sale.total.map { " for \(LedgerSheet.amount($0))" } ?? ", without an invoice"
        Console.message(
            "\(isDryRun ? "would sell" : "sold") \(handle) \(sessions) \(sessions == 1 ? "session" : "sessions")\(what)\(sale.number.map { ": invoice \($0)" } ?? "")"
        )
        if let number = sale.number { try InvoiceFiles.archive([number], arguments) }
        if arguments.has("--json") {
            try Console.result(
                JSON.members([
                    "package": isDryRun ? .null : .string(sale.name), "number": .optional(sale.number),
                    "total": sale.total.map(LedgerSheet.money) ?? .null,
                ]).text)
        }
        return 0
    }

    private static let list = Subcommand(
        name: "package list", operands: ["[CLIENT]"], about: "packages with how many sessions are left",
        options: [Invoices.at, Invoices.json]
    ) { arguments in
        let handle = arguments.operands.isEmpty ? nil : try arguments.operands(["the client's handle"])[0]
        let accounts = try Payments.accounts(arguments)
        let packages = try accounts.packages(of: handle)
        if arguments.has("--json") {
            try Console.result(
                JSON.array(
                    packages.map { package in
                        .members([
                            "package": .string(package.name), "client": .string(package.handle),
                            "text": .string(package.text), "sessions": .integer(package.sessions),
                            "left": .integer(package.left), "usable": .integer(package.usable(on: accounts.today)),
                            "sold": .string(package.soldOn.iso), "until": .optional(package.expiresOn?.iso),
                            "number": .optional(package.number),
                        ])
                    }
                ).text)
        } else {
            let rows = packages.map { package in
                [
                    package.name, package.handle, package.text, "\(package.left) of \(package.sessions)",
                    package.soldOn.iso, package.expiresOn?.iso ?? "", package.number ?? "",
                ]
            }
            try Console.result(TextTable(["package", "client", "text", "left", "sold", "until", "invoice"], rows).text)
        }
        return 0
    }

    private static let use = Subcommand(
        name: "package use", operands: ["CLIENT"], about: "take a session from a client's packages, or give one back",
        options: [
            Option(name: "--sessions", value: "N", about: "how many (default: 1)"),
            Option(name: "--give-back", about: "give them back, as when a session was cancelled in time"),
            Option(name: "--date", value: "DATE", about: "the day of the session (default: today)"),
            Option(name: "--key", value: "KEY", about: "names this one session: said twice, it counts once"),
            Option(name: "--note", value: "TEXT", about: "a few words"), Invoices.at, Invoices.dryRun,
            Invoices.json,
        ]
    ) { arguments in
        let handle = try arguments.operands(["the client's handle"])[0]
        let isDryRun = arguments.has("--dry-run")
        let sessions = try arguments.number("--sessions") ?? 1
        let left = try Payments.accounts(arguments).useSessions(
            arguments.has("--give-back") ? -sessions : sessions, of: handle, on: arguments.date("--date"),
            key: arguments["--key"], detail: arguments["--note"], isDryRun: isDryRun)
        let words = "\(left) \(left == 1 ? "session" : "sessions") left to use"
        Console.message("\(handle) \(isDryRun ? "would have" : "has") \(words)")
        try arguments.result(.members(["client": .string(handle), "left": .integer(left)]))
        return 0
    }
}
