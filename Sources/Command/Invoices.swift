import Business
import Diagnostics
import Edition
import Files
import Quantities
import Studio

/// `floorpress invoice …`: drafts, invoices and what is issued of them.
enum Invoices {
    static let commands = [draft, edit, discard, issue, list, show, send, void] + InvoiceFiles.commands

    static let at = Option(name: "--at", value: "TIME", about: "the time that counts as now")
    static let dryRun = Option(name: "--dry-run", about: "say what would change, and change nothing")
    static let json = Option(name: "--json", about: "as JSON on standard output")

    static func book(_ arguments: Arguments) throws -> InvoiceBook {
        var book = try InvoiceBook(Workspace(arguments["--studio"] ?? "."), at: Build.now(arguments["--at"]))
        book.proof = DocumentArchive.proof(book.settings)
        return book
    }

    // MARK: Drafts

    private static let draft = Subcommand(
        name: "invoice draft", operands: ["CLIENT"],
        about: "begin an invoice: a draft, which has no number and can change",
        details: """
            An item is `4 pt-60`, four of an item of your price list, or `4 hours Personal training @ 95`: how many, of what, the
            words, and behind the `@` the price, a rate such as 7% where it is not yours, and a discount such as -10% or -5.00.
            """,
        options: InvoiceDrafting.options
    ) { try InvoiceDrafting.run($0, .invoice) }

    static let edit = Subcommand(
        name: "invoice edit", operands: ["DRAFT"], about: "change a draft in your editor, or from a file",
        details:
            "Opens the draft with $VISUAL or $EDITOR. Where it is not in order you can go on editing; nothing you wrote is lost.",
        options: [
            Option(name: "--file", value: "FILE", about: "take the text from a file, `-` is standard input"), at,
            dryRun, json,
        ]
    ) { arguments in
        let name = try arguments.operands(["the draft"])[0]
        let (book, isDryRun) = (try book(arguments), arguments.has("--dry-run"))
        let entry = try book.draft(name)
        func save(_ source: Source, over base: String?) throws -> Int32 {
            let saved = try book.save(source, of: name, over: base, isDryRun: isDryRun)
            let verb = !saved.isChanged ? "nothing changed in" : isDryRun ? "would keep" : "kept"
            Console.message("\(verb) \(saved.record.name): \(InvoiceDrafting.summary(saved))")
            InvoiceDrafting.tell(saved)
            try arguments.result(LedgerSheet.json(saved))
            return 0
        }
        if let file = arguments["--file"] {
            return try save(TextSource.read(file, name: entry.record.name), over: nil)
        }
        let command = "invoice edit \(entry.record.name)"
        let editing = EditorSession(
            editor: try EditorSession.editor(for: command), command: command, overtaken: "draft-overtaken")
        let sheet = TextDesk.Sheet("draft", "\(entry.record.number)", ending: "yml")
        return try editing.run(entry.record.text, sheet, in: Workspace(arguments["--studio"] ?? ".")) { text in
            try save(Source(path: entry.record.name, text: text), over: entry.record.text)
        }
    }

    private static let discard = Subcommand(
        name: "invoice discard", operands: ["DRAFT"], about: "remove a draft that was not issued",
        options: [at, dryRun, json]
    ) { arguments in
        let name = try arguments.operands(["the draft"])[0]
        let isDryRun = arguments.has("--dry-run")
        let entry = try book(arguments).discard(name, isDryRun: isDryRun)
        Console.message(
            "\(isDryRun ? "would remove" : "removed") \(entry.record.name): \(InvoiceDrafting.summary(entry))")
        try arguments.result(LedgerSheet.json(entry))
        return 0
    }

    // MARK: Issue

    private static let issue = Subcommand(
        name: "invoice issue", operands: ["DRAFT…"],
        about: "issue drafts: give them their numbers, and archive the files",
        details: """
            Every draft is checked first; when anything is wrong with any, none is issued. Numbers have no gaps, whatever happens to
            this command: a draft is issued once, and said again it is told by its number. What was issued never changes.
            """,
        options: [
            Option(name: "--all", about: "all drafts"),
            Option(name: "--no-archive", about: "leave the files to `invoice archive`, as a night's batch may"),
            Option(name: "--date", value: "DATE", about: "the day of issue where a draft names none (default: today)"),
            at, dryRun, json,
        ]
    ) { arguments in
        let names = arguments.operands
        guard names.isEmpty == arguments.has("--all") else {
            throw UsageError(
                message: names.isEmpty ? "the draft is missing" : "name drafts or say `--all`, not both",
                hint: names.isEmpty ? "such as draft-7, or `--all`" : nil)
        }
        let (book, isDryRun) = (try book(arguments), arguments.has("--dry-run"))
        let issued = try book.issue(names, on: arguments.date("--date"), isDryRun: isDryRun)
        for one in issued {
            let verb = one.wasIssued ? "was issued before:" : isDryRun ? "would issue" : "issued"
            Console.message(
                "\(verb) \(one.draft) as \(one.series) \(one.number) for \(one.handle): \(LedgerSheet.amount(one.total))"
            )
        }
        if issued.isEmpty { Console.message("there is no draft to issue") }
        if !isDryRun, !arguments.has("--no-archive") { try InvoiceFiles.archive(issued.map(\.number), arguments) }
        if arguments.has("--json") { try Console.result(JSON.array(issued.map(\.json)).text) }
        return 0
    }

    static let reason = Option(
        name: "--reason", value: "TEXT", about: "why, in a few words; it stands on the credit note")

    private static let void = Subcommand(
        name: "invoice void", operands: ["NUMBER"],
        about: "cancel an invoice, by a credit note over all that is left of it",
        details: "The invoice itself stays as it was issued. What was paid on it is then owed to the client.",
        options: [reason, at, dryRun, json]
    ) { arguments in
        let number = try arguments.operands(["the invoice's number"])[0]
        return try CreditNotes.credit(number, .all, arguments)
    }

    // MARK: Look

    private static let list = Subcommand(
        name: "invoice list", about: "drafts and invoices with their states, by date",
        options: [
            Option(
                name: "--state", value: "STATE",
                about: "draft, issued, part-paid, paid, overdue, cancelled, or open for all that is owed"),
            Option(name: "--client", value: "HANDLE", about: "those of one client"),
            Option(name: "--year", value: "YEAR", about: "those issued in a year"),
            Option(name: "--all", about: "credit notes and quotes too"), at, json,
        ]
    ) { arguments in
        _ = try arguments.operands([])
        let filter = try LedgerFilter(arguments, states: InvoiceState.allCases.map(\.rawValue) + ["draft", "open"])
        return try list(arguments, filter, series: arguments.has("--all") ? nil : ["invoice"], drafts: [.invoice])
    }

    static func list(
        _ arguments: Arguments, _ filter: LedgerFilter, series: Set<String>?, drafts kinds: Set<DraftRecord.Kind>
    ) throws -> Int32 {
        let book = try book(arguments)
        let documents = try book.documents().filter { entry in
            series?.contains(entry.document.series) ?? true && filter.admits(entry, on: book.today)
        }
        let kinds: Set<DraftRecord.Kind> = series == nil ? [.invoice, .quote] : kinds
        let drafts = try book.drafts().filter { kinds.contains($0.record.kind) && filter.admits($0) }
        if arguments.has("--json") {
            try Console.result(
                JSON.array(documents.map { LedgerSheet.json($0, on: book.today) } + drafts.map(LedgerSheet.json)).text)
        } else {
            let rows = documents.map { LedgerSheet.row($0, on: book.today) } + drafts.map(LedgerSheet.row)
            try Console.result(TextTable(LedgerSheet.heads, rows, amounts: [5, 6]).text)
        }
        return 0
    }

    private static let show = Subcommand(
        name: "invoice show", operands: ["NUMBER"], about: "one invoice, credit note, quote or draft, with its account",
        options: [Option(name: "--text", about: "of a draft: the text that `invoice edit` opens"), at, json]
    ) { arguments in
        let name = try arguments.operands(["the number, or the draft"])[0]
        return try show(name, arguments)
    }

    static func show(_ name: String, _ arguments: Arguments) throws -> Int32 {
        let book = try book(arguments)
        if name.hasPrefix("draft-") {
            let entry = try book.draft(name)
            if arguments.has("--text") {
                try Console.output(entry.record.text)
            } else if arguments.has("--json") {
                try Console.result(LedgerSheet.json(entry).text)
            } else {
                try Console.result(LedgerSheet.text(entry))
                InvoiceDrafting.tell(entry)
            }
            return 0
        }
        let entry = try book.document(name)
        if arguments.has("--json") {
            try Console.result(LedgerSheet.detail(entry, on: book.today).text)
        } else {
            try Console.result(LedgerSheet.text(entry, on: book.today))
        }
        return 0
    }

    private static let send = Subcommand(
        name: "invoice send", operands: ["NUMBER"],
        about: "note that a document went to the client, and write the words for the mail",
        details: "The mail itself is yours to send: standard output has its subject, its text and what to attach.",
        options: [
            Option(name: "--by", value: "WAY", about: "by what way, such as mail or post (default: mail)"), at, dryRun,
            json,
        ]
    ) { arguments in
        let number = try arguments.operands(["the document's number"])[0]
        return try send(number, arguments)
    }

    static func send(_ number: String, _ arguments: Arguments) throws -> Int32 {
        let (book, isDryRun) = (try book(arguments), arguments.has("--dry-run"))
        let entry = try book.send(number, by: arguments["--by"] ?? "mail", isDryRun: isDryRun)
        Console.message(
            "\(isDryRun ? "would note" : "noted") that \(number) was sent to \(entry.handle ?? "the client")")
        let mail = MailText(entry.document, book.settings).text
        guard arguments.has("--json") else {
            try Console.result(mail)
            return 0
        }
        try arguments.result(
            .members([
                "number": .string(number), "client": .optional(entry.handle), "sent": .string(book.today.iso),
                "mail": .string(mail),
            ]))
        return 0
    }
}

extension Issuing {
    fileprivate var json: JSON {
        .members([
            "draft": .string(draft), "client": .string(handle), "kind": .string(series), "number": .string(number),
            "total": LedgerSheet.money(total), "currency": .string(total.currency.code),
            "issuedBefore": .bool(wasIssued),
        ])
    }
}

/// What of the books is meant, as options say it.
struct LedgerFilter {
    private let state: String?
    private let client: String?
    private let year: Int?

    init(_ arguments: Arguments, states: [String]) throws(UsageError) {
        state = arguments["--state"]
        client = arguments["--client"]
        if let state, !states.contains(state) {
            throw UsageError(
                message: "`--state` wants one of \(states.joined(separator: ", ")), not `\(state)`",
                hint: didYouMean(state, in: states))
        }
        year = try arguments.number("--year")
    }

    func admits(_ entry: InvoiceBook.Entry, on day: CivilDate) -> Bool {
        let isMeant =
            switch state {
            case nil: true
            case "open": entry.document.quoteState(on: day)?.isOpen ?? (entry.document.open(on: day).minor > 0)
            case let state: entry.document.state(on: day) == state
            }
        return isMeant && client.map { $0 == entry.handle } ?? true
            && year.map { $0 == entry.document.invoice.content.issueDate.year } ?? true
    }

    func admits(_ draft: DraftEntry) -> Bool {
        (state == nil || state == "draft") && client.map { $0 == draft.client.handle } ?? true
            && year.map { $0 == draft.content?.issueDate.year } ?? true
    }
}
