import Business
import Diagnostics
import Files
import Quantities
import Studio

/// `floorpress receivables`, `revenue`, `recurring` and `accounting export`: what the books come to.
enum MoneyFigures {
    static let commands = [receivables, revenue, recurring, export]

    private static let dayOptions = [
        Option(name: "--year", value: "YEAR", about: "all of a year (default: this one)"),
        Option(name: "--from", value: "DATE", about: "the first day"),
        Option(name: "--to", value: "DATE", about: "the last day"),
    ]

    private static let receivables = Subcommand(
        name: "receivables", about: "what is owed to you, by how late it is",
        options: [
            Option(name: "--on", value: "DATE", about: "the day on which it is looked at (default: today)"),
            Invoices.at,
            Invoices.json,
        ]
    ) { arguments in
        _ = try arguments.operands([])
        let found = try Payments.accounts(arguments).receivables(on: arguments.date("--on"))
        if arguments.has("--json") {
            try Console.result(found.json.text)
            return 0
        }
        let rows = found.items.map { item in
            [
                item.number, item.client ?? "(erased)", item.dueDate.iso, LedgerSheet.amount(item.open),
                found.age(of: item).rawValue,
            ]
        }
        let sums = found.sums.map { sums in
            [sums.currency.code] + sums.byAge.map(\.decimal) + [sums.total.decimal]
        }
        try Console.result(
            TextTable(["number", "client", "due", "open", "days late"], rows, amounts: [3]).text + "\n\n"
                + TextTable([""] + Receivables.Age.allCases.map(\.rawValue) + ["total"], sums, amounts: Set(1...6)).text
        )
        return 0
    }

    private static let revenue = Subcommand(
        name: "revenue", about: "what was billed, or paid, by month, client or rate",
        options: dayOptions + [
            Option(name: "--by", value: "WHAT", about: "month, client or rate (default: month)"),
            Option(
                name: "--basis", value: "WHICH",
                about:
                    "issued: billed less credited, on the day of issue; paid: on the day it came in (default: issued)"),
            Invoices.at, Invoices.json,
        ]
    ) { arguments in
        _ = try arguments.operands([])
        let accounts = try Payments.accounts(arguments)
        let found = try accounts.revenue(
            days(arguments, accounts.today), basis: arguments.choice("--basis", Revenue.Basis.self) ?? .issued,
            by: arguments.choice("--by", Revenue.Grouping.self) ?? .month)
        if arguments.has("--json") {
            try Console.result(
                JSON.members([
                    "rows": .array(found.rows.map(\.json)), "totals": .array(found.totals.map(\.json)),
                ]).text)
        } else {
            let rows = (found.rows + found.totals).map {
                [$0.key, $0.currency.code, $0.net.decimal, $0.tax.decimal, $0.gross.decimal]
            }
            try Console.result(TextTable(["", "", "net", "tax", "gross"], rows, amounts: [2, 3, 4]).text)
        }
        return 0
    }

    private static let recurring = Subcommand(
        name: "recurring", about: "what your subscriptions bring each month, and who came and left",
        details: """
            Monthly recurring revenue is the sum of the monthly prices of all active subscriptions; a year has 52 weeks and 12 months. Churn is who
            left of those who were there on the first day; under \(RecurringRevenue.fewestForRates) of them there are counts and no rate.
            """,
        options: dayOptions + [Invoices.at, Invoices.json]
    ) { arguments in
        _ = try arguments.operands([])
        let accounts = try Payments.accounts(arguments)
        let month = CivilDate(year: accounts.today.year, month: accounts.today.month, day: 1) ?? accounts.today
        let isSaid = ["--year", "--from", "--to"].contains { arguments[$0] != nil }
        let days = isSaid ? try days(arguments, accounts.today) : month...accounts.today
        let found = try accounts.recurring(days)
        if arguments.has("--json") {
            try Console.result(found.json(days).text)
            return 0
        }
        func percent(_ bp: Int?) -> String {
            bp.map { "\(Language.english.number(scaled: Int64($0), places: 2, isFixed: false)) %" }
                ?? "no rate: fewer than \(RecurringRevenue.fewestForRates) clients at the start"
        }
        func clients(_ count: Int) -> String { "\(count) \(count == 1 ? "client" : "clients")" }
        func taken(_ money: Money) -> String { (money.minor == 0 ? "" : "-") + money.decimal }
        let rows = [
            ["on \(days.lowerBound.iso)", found.start.decimal, clients(found.clientsAtStart)],
            ["won", found.won.decimal, clients(found.clientsWon)],
            ["more from those who stayed", found.expansion.decimal, ""],
            ["less from those who stayed", taken(found.contraction), ""],
            ["lost", taken(found.lost), clients(found.clientsLost)],
            ["on \(days.upperBound.iso)", found.end.decimal, clients(found.clientsAtEnd)],
        ]
        try Console.result(
            TextTable(["", "\(accounts.currency.code) a month", ""], rows, amounts: [1]).text
                + "\n\nchurn of clients: \(percent(found.churn_bp))\nchurn of revenue: \(percent(found.revenueChurn_bp))"
        )
        return 0
    }

    private static let export = Subcommand(
        name: "accounting export", about: "a batch for DATEV, and plain tables of documents and payments",
        details: """
            The accounts are those of `accounting:` in studio.yml, SKR03 without it. Let your accountant confirm them before the first batch.
            The days are of one year. The files are for you alone to read.
            """,
        options: dayOptions + [
            Option(name: "--output", value: "DIR", about: "the folder to write to (required)"), Invoices.at,
            Invoices.dryRun, Invoices.json,
        ]
    ) { arguments in
        _ = try arguments.operands([])
        let (accounts, isDryRun) = (try Payments.accounts(arguments), arguments.has("--dry-run"))
        guard let folder = arguments["--output"] else { throw UsageError(message: "`--output` is missing") }
        let export = try accounts.accounting(days(arguments, accounts.today))
        for file in export.files {
            let path = "\(folder)/\(file.name)"
            if !isDryRun {
                do throws(Diagnostic) {
                    try WholeFile.replace(path, file.bytes, mode: 0o600)
                } catch {
                    throw Mistakes(error.about(path))
                }
            }
            Console.message("\(isDryRun ? "would write" : "wrote") \(path)")
        }
        for problem in export.leftOut {
            Console.message("not in the batch: \(problem.number), \(printable(problem.text))")
        }
        Console.message(
            "\(export.postings) postings; billed \(sums(export.billed)), paid \(sums(export.paid))")
        if arguments.has("--json") {
            try Console.result(
                JSON.members([
                    "files": .array(export.files.map { .string("\(folder)/\($0.name)") }),
                    "postings": .integer(export.postings),
                    "billed": .array(export.billed.map { .string(LedgerSheet.amount($0)) }),
                    "paid": .array(export.paid.map { .string(LedgerSheet.amount($0)) }),
                    "leftOut": .array(
                        export.leftOut.map { .members(["number": .string($0.number), "reason": .string($0.text)]) }),
                ]).text)
        }
        return export.leftOut.isEmpty ? 0 : 1
    }

    private static func sums(_ amounts: [Money]) -> String {
        amounts.isEmpty ? "nothing" : amounts.map(LedgerSheet.amount).joined(separator: " and ")
    }

    private static func days(_ arguments: Arguments, _ today: CivilDate) throws(UsageError) -> ClosedRange<CivilDate> {
        let year = try arguments.number("--year") ?? today.year
        guard let first = CivilDate(year: year, month: 1, day: 1), let last = CivilDate(year: year, month: 12, day: 31)
        else { throw UsageError(message: "`--year` wants a year such as 2026") }
        let from = try arguments.date("--from") ?? first
        let to = try arguments.date("--to") ?? (arguments["--year"] == nil ? max(from, today) : last)
        guard from <= to else { throw UsageError(message: "`--from` lies behind `--to`") }
        return from...to
    }
}

extension Receivables {
    fileprivate var json: JSON {
        .members([
            "on": .string(day.iso),
            "invoices": .array(
                items.map { item in
                    .members([
                        "number": .string(item.number), "client": .optional(item.client),
                        "due": .string(item.dueDate.iso), "open": LedgerSheet.money(item.open),
                        "currency": .string(item.open.currency.code), "daysLate": .string(age(of: item).rawValue),
                    ])
                }),
            "sums": .array(
                sums.map { sums in
                    .object(
                        [JSON.Member("currency", .string(sums.currency.code))]
                            + zip(Age.allCases, sums.byAge).map { JSON.Member($0.rawValue, LedgerSheet.money($1)) }
                            + [JSON.Member("total", LedgerSheet.money(sums.total))])
                }),
        ])
    }
}

extension Revenue.Row {
    fileprivate var json: JSON {
        .members([
            "key": .string(key), "currency": .string(currency.code), "net": LedgerSheet.money(net),
            "tax": LedgerSheet.money(tax), "gross": LedgerSheet.money(gross),
        ])
    }
}

extension RecurringRevenue {
    fileprivate func json(_ days: ClosedRange<CivilDate>) -> JSON {
        .members([
            "from": .string(days.lowerBound.iso), "to": .string(days.upperBound.iso),
            "currency": .string(start.currency.code), "start": LedgerSheet.money(start),
            "end": LedgerSheet.money(end), "won": LedgerSheet.money(won), "expansion": LedgerSheet.money(expansion),
            "contraction": LedgerSheet.money(contraction), "lost": LedgerSheet.money(lost),
            "clientsAtStart": .integer(clientsAtStart), "clientsAtEnd": .integer(clientsAtEnd),
            "clientsWon": .integer(clientsWon), "clientsLost": .integer(clientsLost),
            "churnBasisPoints": churn_bp.map { .integer($0) } ?? .null,
            "revenueChurnBasisPoints": revenueChurn_bp.map { .integer($0) } ?? .null,
        ])
    }
}
