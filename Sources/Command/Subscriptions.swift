import Business
import Diagnostics
import Quantities
import Studio

/// `floorpress subscription …`.
enum Subscriptions {
    static let commands = [add, list, show, pause, resume, cancel, price, run]

    private static let from = Option(
        name: "--from", value: "DATE", about: "the day from which it holds; `now` or `next` for the next period")

    private static let add = Subcommand(
        name: "subscription add", operands: ["CLIENT"], about: "agree on something that is paid for again and again",
        details: """
            It is billed in advance, a period at a time, by `subscription run`. One that begins on the 31st is billed on the last day of
            shorter months.
            """,
        options: [
            Option(
                name: "--text", value: "TEXT",
                about: "what the invoice calls it, such as \"Online coaching\" (required)"),
            Option(name: "--price", value: "AMOUNT", about: "of a period, as your prices are: net or gross (required)"),
            Option(
                name: "--every", value: "INTERVAL",
                about: "weekly, fortnightly, monthly, quarterly, half-yearly or yearly (default: monthly)"),
            Option(name: "--start", value: "DATE", about: "the first day (default: today)"),
            Option(name: "--trial", value: "DAYS", about: "days at the beginning that cost nothing"),
            Option(name: "--rate", value: "PERCENT", about: "of tax, where it is not the studio's"),
            Option(
                name: "--grace", value: "DAYS",
                about: "so late an invoice may be before no further one is made (default: the studio's)"),
            Option(name: "--name", value: "NAME", about: "what to call it by (default: such as ana-r-monthly)"),
            Invoices.at, Invoices.dryRun, Invoices.json,
        ]
    ) { arguments in
        let handle = try arguments.operands(["the client's handle"])[0]
        let (accounts, isDryRun) = (try Payments.accounts(arguments), arguments.has("--dry-run"))
        guard let text = arguments["--text"] else { throw UsageError(message: "`--text` is missing") }
        guard let price = try Payments.amount("--price", arguments, accounts.currency) else {
            throw UsageError(message: "`--price` is missing")
        }
        let subscription = Subscription(
            text: text, interval: try arguments.choice("--every", BillingInterval.self) ?? .monthly,
            start: try arguments.date("--start") ?? accounts.today, trial_days: try arguments.number("--trial") ?? 0,
            price: price)
        let record = try accounts.addSubscription(
            subscription, for: handle, name: arguments["--name"], rate_milli: rate(arguments),
            grace_days: arguments.number("--grace"), isDryRun: isDryRun)
        let first = subscription.schedule.anchor
        Console.message(
            "\(isDryRun ? "would keep" : "kept") \(record.name): \(LedgerSheet.amount(price)) \(subscription.interval.rawValue), billed from \(first.iso) on"
        )
        if arguments.has("--json") {
            try Console.result(JSON.members(["name": .string(record.name), "firstBill": .string(first.iso)]).text)
        }
        return 0
    }

    static func rate(_ arguments: Arguments) throws(UsageError) -> Int? {
        guard let text = arguments["--rate"] else { return nil }
        guard let rate = ScaledDecimal.percent_milli(text), rate <= 100_000 else {
            throw UsageError(message: "`--rate` wants a percentage such as 7%, not `\(text)`")
        }
        return rate
    }

    private static let list = Subcommand(
        name: "subscription list", about: "subscriptions with their states",
        options: [
            Option(name: "--client", value: "HANDLE", about: "those of one client"),
            Option(name: "--state", value: "STATE", about: "upcoming, trial, active, paused, ended or past-due"),
            Invoices.at, Invoices.json,
        ]
    ) { arguments in
        _ = try arguments.operands([])
        let states = Subscription.State.allCases.map(\.rawValue) + ["past-due"]
        if let state = arguments["--state"], !states.contains(state) {
            throw UsageError(
                message: "`--state` wants one of \(states.joined(separator: ", ")), not `\(state)`",
                hint: didYouMean(state, in: states))
        }
        let accounts = try Payments.accounts(arguments)
        let all = try accounts.subscriptions().filter { entry in
            arguments["--client"].map { $0 == entry.handle } ?? true
                && arguments["--state"].map { $0 == entry.stateText || $0 == entry.state.rawValue } ?? true
        }
        if arguments.has("--json") {
            try Console.result(JSON.array(all.map { $0.json(on: accounts.today) }).text)
        } else {
            let rows = all.map { entry in
                let agreed = entry.record.subscription
                return [
                    entry.record.name, entry.handle, agreed.text, LedgerSheet.amount(agreed.price(on: accounts.today)),
                    agreed.interval.rawValue, entry.stateText, entry.next?.from.iso ?? "",
                ]
            }
            try Console.result(
                TextTable(["name", "client", "text", "price", "every", "state", "next bill"], rows, amounts: [3]).text)
        }
        return 0
    }

    private static let show = Subcommand(
        name: "subscription show", operands: ["NAME"], about: "one subscription: what was agreed and billed",
        options: [Invoices.at, Invoices.json]
    ) { arguments in
        let accounts = try Payments.accounts(arguments)
        let entry = try accounts.subscription(arguments.operands(["the subscription"])[0])
        if arguments.has("--json") {
            try Console.result(entry.json(on: accounts.today).text)
            return 0
        }
        let agreed = entry.record.subscription
        var lines = [
            "\(entry.record.name): \(agreed.text), for \(entry.handle), \(entry.stateText)",
            "\(agreed.start.iso)  agreed: \(LedgerSheet.amount(agreed.price)) \(agreed.interval.rawValue)"
                + (agreed.trial_days > 0 ? ", \(agreed.trial_days) days free" : ""),
        ]
        lines += agreed.changes.map { "\($0.from.iso)  \($0.kind.text)" }
        lines += entry.documents.map { "\($0.period.iso)  \($0.number)" }
        if let next = entry.next { lines.append("\(next.from.iso)  next bill") }
        try Console.result(lines.map(printable).joined(separator: "\n"))
        return 0
    }

    private static let pause = Subcommand(
        name: "subscription pause", operands: ["NAME"], about: "let it rest: nothing is billed from a day on",
        details: "Days of a period that was billed already are taken back by the next `subscription run`.",
        options: [from, Invoices.at, Invoices.dryRun, Invoices.json]
    ) { try change($0, .paused, usually: .today, "rests") }

    private static let resume = Subcommand(
        name: "subscription resume", operands: ["NAME"], about: "go on with one that rests",
        details: "The rest of the period is billed by days.",
        options: [from, Invoices.at, Invoices.dryRun, Invoices.json]
    ) { try change($0, .resumed, usually: .today, "goes on") }

    private static let cancel = Subcommand(
        name: "subscription cancel", operands: ["NAME"], about: "end it, with the period that was paid for or on a day",
        details:
            "Without --from it runs to the end of the period. `--from now` ends it today, and what was paid for later days is taken back.",
        options: [from, Invoices.at, Invoices.dryRun, Invoices.json]
    ) { try change($0, .cancelled, usually: .nextPeriod, "ends") }

    private static let price = Subcommand(
        name: "subscription price", operands: ["NAME", "AMOUNT"], about: "agree on another price",
        details:
            "Without --from it holds from the next period on. Within a period days are shared out; the difference is billed or taken back.",
        options: [from, Invoices.at, Invoices.dryRun, Invoices.json]
    ) { arguments in
        let words = try arguments.operands(["the subscription", "the price"])
        let currency = try Payments.accounts(arguments).subscription(words[0]).record.subscription.price.currency
        guard let price = Money(decimal: words[1], currency), price.minor > 0 else {
            throw UsageError(message: "`\(words[1])` is no price, such as 95 or 24.90")
        }
        return try change(arguments, .price(price), usually: .nextPeriod, "costs \(LedgerSheet.amount(price))")
    }

    private static func change(
        _ arguments: Arguments, _ kind: Subscription.Change.Kind, usually: Accounts.Beginning, _ words: String
    ) throws -> Int32 {
        guard let name = arguments.operands.first else { throw UsageError(message: "the subscription is missing") }
        if case .price = kind {} else { _ = try arguments.operands(["the subscription"]) }
        let beginning: Accounts.Beginning =
            switch arguments["--from"] {
            case nil: usually
            case "now": .today
            case "next": .nextPeriod
            default: try arguments.date("--from").map { .day($0) } ?? usually
            }
        let isDryRun = arguments.has("--dry-run")
        let (record, day) = try Payments.accounts(arguments).changeSubscription(
            name, kind, from: beginning, isDryRun: isDryRun)
        Console.message("\(isDryRun ? "would agree" : "agreed"): \(record.name) \(words) from \(day.iso) on")
        try arguments.result(
            .members(["name": .string(record.name), "from": .string(day.iso), "what": .string(kind.text)]))
        return 0
    }

    private static let run = Subcommand(
        name: "subscription run", operands: ["[NAME…]"], about: "bill every period that has begun, once",
        details: """
            Run it as often as you like, every night for instance: a period is billed once, and after weeks without a run all that was missed
            is caught up. What was paused, cancelled or made cheaper after it was billed is taken back by a credit note. While an invoice of a
            subscription is later than its grace, no further one is made.
            """,
        options: [Invoices.at, Invoices.dryRun, Invoices.json]
    ) { arguments in
        let isDryRun = arguments.has("--dry-run")
        let bills = try Payments.accounts(arguments).runSubscriptions(Set(arguments.operands), isDryRun: isDryRun)
        for bill in bills {
            let total = bill.total.map { ", \(LedgerSheet.amount($0))" } ?? ""
            let days = "\(bill.period.from.iso) to \(bill.period.to.iso)"
            let what = (bill.number.map { "\(bill.kind.rawValue) \($0)" } ?? bill.kind.rawValue)
            Console.message(
                "\(isDryRun ? "would make " : "")\(what) for \(bill.name), \(days)\(total)\(bill.reason.map { ": \(printable($0))" } ?? "")"
            )
        }
        if bills.isEmpty { Console.message("there is nothing to bill") }
        if !isDryRun { try InvoiceFiles.archive(bills.compactMap(\.number), arguments) }
        if arguments.has("--json") { try Console.result(JSON.array(bills.map(\.json)).text) }
        return bills.contains { $0.kind == .refused } ? 1 : 0
    }
}

extension Subscription.Change.Kind {
    fileprivate var text: String {
        switch self {
        case .price(let price): "price \(LedgerSheet.amount(price))"
        case .paused: "paused"
        case .resumed: "resumed"
        case .cancelled: "ended"
        }
    }
}

extension Accounts.SubscriptionEntry {
    fileprivate var stateText: String { isPastDue && state == .active ? "past-due" : state.rawValue }

    fileprivate func json(on day: CivilDate) -> JSON {
        let agreed = record.subscription
        return .members([
            "name": .string(record.name), "client": .string(handle), "text": .string(agreed.text),
            "price": LedgerSheet.money(agreed.price(on: day)), "currency": .string(agreed.price.currency.code),
            "basis": .string(record.priceBasis.rawValue), "every": .string(agreed.interval.rawValue),
            "start": .string(agreed.start.iso), "trialDays": .integer(agreed.trial_days), "state": .string(stateText),
            "end": .optional(agreed.end?.iso), "nextBill": .optional(next?.from.iso),
            "changes": .array(
                agreed.changes.map { .members(["from": .string($0.from.iso), "what": .string($0.kind.text)]) }),
            "documents": .array(
                documents.map { .members(["number": .string($0.number), "period": .string($0.period.iso)]) }),
        ])
    }
}

extension SubscriptionBill {
    fileprivate var json: JSON {
        .members([
            "subscription": .string(name), "client": .string(handle), "from": .string(period.from.iso),
            "to": .string(period.to.iso), "kind": .string(kind.rawValue), "number": .optional(number),
            "total": total.map(LedgerSheet.money) ?? .null, "reason": .optional(reason),
        ])
    }
}
