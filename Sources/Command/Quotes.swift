import Business
import Diagnostics
import Quantities
import Studio

/// `floorpress quote …`.
enum Quotes {
    static let commands = [new, list, show, send, accept, decline, toInvoice]

    private static let new = Subcommand(
        name: "quote new", operands: ["CLIENT"], about: "begin a quote: a draft, which has no number and can change",
        details: """
            Items are written as for `invoice draft`; with the word `optional` behind the price the client may choose the item or not. A draft
            is changed by `invoice edit` and gets its number by `quote send` or `invoice issue`.
            """,
        options: [
            Option(
                name: "--valid", value: "WHEN", about: "how long it holds: 30 days, or a date (default: the studio's)")
        ]
            + InvoiceDrafting.options
    ) { try InvoiceDrafting.run($0, .quote) }

    private static let list = Subcommand(
        name: "quote list", about: "quotes and their drafts with their states, by date",
        options: [
            Option(
                name: "--state", value: "STATE",
                about:
                    "draft, issued, sent, accepted, declined, expired, invoiced, or open for those that wait for an answer"
            ),
            Option(name: "--client", value: "HANDLE", about: "those of one client"),
            Option(name: "--year", value: "YEAR", about: "those issued in a year"), Invoices.at, Invoices.json,
        ]
    ) { arguments in
        _ = try arguments.operands([])
        let filter = try LedgerFilter(arguments, states: QuoteState.allCases.map(\.rawValue) + ["draft", "open"])
        return try Invoices.list(arguments, filter, series: ["quote"], drafts: [.quote])
    }

    private static let show = Subcommand(
        name: "quote show", operands: ["NUMBER"], about: "one quote, or the draft of one",
        options: [
            Option(name: "--text", about: "of a draft: the text that `invoice edit` opens"), Invoices.at, Invoices.json,
        ]
    ) { arguments in
        try Invoices.show(arguments.operands(["the quote's number, or the draft"])[0], arguments)
    }

    private static let send = Subcommand(
        name: "quote send", operands: ["QUOTE"],
        about: "issue a quote if it is a draft, note that it went to the client, and write the mail",
        details: "The mail itself is yours to send: standard output has its subject, its text and what to attach.",
        options: [
            Option(name: "--by", value: "WAY", about: "by what way, such as mail or post (default: mail)"), Invoices.at,
            Invoices.dryRun, Invoices.json,
        ]
    ) { arguments in
        let name = try arguments.operands(["the quote's number, or the draft"])[0]
        guard name.hasPrefix("draft-") else { return try Invoices.send(name, arguments) }
        let (book, isDryRun) = (try Invoices.book(arguments), arguments.has("--dry-run"))
        guard let issued = try book.issue([name], isDryRun: isDryRun).first else { return 0 }
        Console.message("\(isDryRun ? "would issue" : "issued") \(issued.draft) as \(issued.series) \(issued.number)")
        if isDryRun {
            try arguments.result(
                .members(["number": .string(issued.number), "client": .string(issued.handle), "sent": .null]))
            return 0
        }
        try InvoiceFiles.archive([issued.number], arguments)
        return try Invoices.send(issued.number, arguments)
    }

    private static let choose = Option(
        name: "--choose", value: "LINES", about: "the lines that could be chosen and were, such as 3,4")

    private static let accept = Subcommand(
        name: "quote accept", operands: ["NUMBER"], about: "note that the client accepted a quote",
        options: [choose, Invoices.at, Invoices.dryRun, Invoices.json]
    ) { arguments in
        let number = try arguments.operands(["the quote's number"])[0]
        let isDryRun = arguments.has("--dry-run")
        let entry = try Invoices.book(arguments).accept(number, choosing: chosen(arguments) ?? [], isDryRun: isDryRun)
        Console.message("\(isDryRun ? "would note" : "noted") that \(entry.handle ?? "the client") accepted \(number)")
        try arguments.result(answer("accepted", number, entry.handle))
        return 0
    }

    private static let decline = Subcommand(
        name: "quote decline", operands: ["NUMBER"], about: "note that the client declined a quote",
        options: [
            Option(name: "--reason", value: "TEXT", about: "why, in a few words"), Invoices.at, Invoices.dryRun,
            Invoices.json,
        ]
    ) { arguments in
        let number = try arguments.operands(["the quote's number"])[0]
        let isDryRun = arguments.has("--dry-run")
        let entry = try Invoices.book(arguments).decline(number, reason: arguments["--reason"], isDryRun: isDryRun)
        Console.message("\(isDryRun ? "would note" : "noted") that \(entry.handle ?? "the client") declined \(number)")
        try arguments.result(answer("declined", number, entry.handle))
        return 0
    }

    private static let toInvoice = Subcommand(
        name: "quote to-invoice", operands: ["NUMBER"], about: "make the draft of an invoice of a quote",
        details:
            "A quote that nobody answered yet is accepted by it. There is one invoice of a quote, unless that was cancelled.",
        options: [
            choose, Option(name: "--period", value: "DAYS", about: "when it is supplied (default: as the quote says)"),
            Invoices.at, Invoices.dryRun, Invoices.json,
        ]
    ) { arguments in
        let number = try arguments.operands(["the quote's number"])[0]
        let isDryRun = arguments.has("--dry-run")
        let (entry, isAcceptedNow) = try Invoices.book(arguments).toInvoice(
            number, choosing: chosen(arguments), supply: InvoiceDrafting.period(arguments), isDryRun: isDryRun)
        if isAcceptedNow {
            Console.message("\(isDryRun ? "would note" : "noted") that \(entry.client.handle) accepted \(number)")
        }
        let name = isDryRun ? "a draft" : entry.record.name
        Console.message("\(isDryRun ? "would keep" : "kept") \(name): \(InvoiceDrafting.summary(entry))")
        InvoiceDrafting.tell(entry)
        if arguments.has("--json") { try Console.result(LedgerSheet.json(entry).text) }
        return 0
    }

    private static func answer(_ answer: String, _ number: String, _ handle: String?) -> JSON {
        .members(["number": .string(number), "client": .optional(handle), "answer": .string(answer)])
    }

    private static func chosen(_ arguments: Arguments) throws(UsageError) -> Set<Int>? {
        guard let text = arguments["--choose"] else { return nil }
        var lines: Set<Int> = []
        for word in text.split(separator: ",") {
            guard let line = Int(word.filter { $0 != " " }), line > 0 else {
                throw UsageError(message: "`--choose` wants lines such as 3,4, not `\(text)`")
            }
            lines.insert(line)
        }
        return lines
    }
}
