import Business
import Diagnostics
import Quantities
import Studio

/// A draft of an invoice or a quote as options describe it: `invoice draft`, `quote new`.
enum InvoiceDrafting {
    static let options = [
        Option(
            name: "--item", value: "ITEM",
            about: "what is billed: \"4 pt-60\" of the price list, or \"4 hours Personal training @ 95 19% -10%\"",
            isRepeatable: true),
        Option(
            name: "--period", value: "DAYS",
            about: "when: a day, 2026-10, or 2026-10-01..2026-10-31 (default: the day of issue)"),
        Option(name: "--date", value: "DATE", about: "the day of issue (default: the day on which it is issued)"),
        Option(name: "--due", value: "WHEN", about: "14 days, or a date (default: the studio's)"),
        Option(name: "--discount", value: "HOW", about: "on all lines together: 10% or 5.00"),
        Option(name: "--discount-reason", value: "TEXT", about: "why, in a few words"),
        Option(name: "--tax", value: "RULES", about: "other rules than the studio's, such as reverse-charge"),
        Option(name: "--prices", value: "HOW", about: "net or gross (default: the studio's)"),
        Option(name: "--language", value: "CODE", about: "en or de (default: the client's)"),
        Option(name: "--introduction", value: "TEXT", about: "a sentence above the lines"),
        Option(name: "--note", value: "TEXT", about: "a sentence under the lines"),
        Option(name: "--reference", value: "TEXT", about: "what the buyer sorts it by, such as a Leitweg-ID"),
        Option(name: "--order", value: "TEXT", about: "the number of the buyer's order"),
        Option(name: "--file", value: "FILE", about: "the whole draft from a file, `-` is standard input"),
        Option(name: "--at", value: "TIME", about: "the time that counts as now"),
        Option(name: "--dry-run", about: "say what would be kept, and keep nothing"),
        Option(name: "--json", about: "as JSON on standard output"),
    ]

    static func run(_ arguments: Arguments, _ kind: DraftRecord.Kind) throws -> Int32 {
        let book = try Invoices.book(arguments)
        let isDryRun = arguments.has("--dry-run")
        let entry: DraftEntry
        if let file = arguments["--file"] {
            guard arguments.operands.isEmpty, arguments.all("--item").isEmpty else {
                throw UsageError(message: "with `--file` the file says who and what")
            }
            let source = try TextSource.read(file, name: "the new draft")
            entry = try book.keep(
                String(decoding: source.bytes, as: UTF8.self), as: kind, path: source.path, isDryRun: isDryRun)
        } else {
            let handle = try arguments.operands(["the client's handle"])[0]
            entry = try book.keep(form(arguments, kind, handle, book), isDryRun: isDryRun)
        }
        let name = isDryRun ? "a draft" : entry.record.name
        Console.message("\(isDryRun ? "would keep" : "kept") \(name): \(summary(entry))")
        tell(entry)
        if arguments.has("--json") { try Console.result(LedgerSheet.json(entry).text) }
        return 0
    }

    static func summary(_ entry: DraftEntry) -> String {
        let kind = entry.record.kind == .invoice ? "an invoice" : "a quote"
        return "\(kind) for \(entry.client.handle)\(entry.totals.map { " over " + LedgerSheet.amount($0.total) } ?? "")"
    }

    /// Tells what a draft still lacks; that is no mistake before it is issued.
    static func tell(_ entry: DraftEntry) {
        guard entry.diagnostics.hasErrors else { return }
        Console.message("before it can be issued:")
        for diagnostic in entry.diagnostics {
            Console.message(
                "  " + printable(diagnostic.message) + (diagnostic.hint.map { " (\(printable($0)))" } ?? ""))
        }
    }

    private static func form(
        _ arguments: Arguments, _ kind: DraftRecord.Kind, _ handle: String, _ book: InvoiceBook
    ) throws -> DraftForm {
        var form = DraftForm(kind, for: handle)
        form.date = try arguments.date("--date")
        form.due = try term("--due", arguments)
        if kind == .quote { form.valid = try term("--valid", arguments) }
        form.supply = try period(arguments)
        form.preset = try arguments.choice("--tax", TaxPreset.self)
        form.priceBasis = try arguments.choice("--prices", PriceBasis.self)
        form.language = try arguments.choice("--language", Language.self)
        form.introduction = arguments["--introduction"]
        form.note = arguments["--note"]
        form.reference = arguments["--reference"]
        form.order = arguments["--order"]
        if let written = arguments["--discount"] {
            guard let discount = Discount(written: written, book.currency) else {
                throw UsageError(
                    message: "`--discount` wants a share such as 10% or an amount such as 5.00, not `\(written)`")
            }
            form.discount = DocumentDiscount(discount, reason: arguments["--discount-reason"])
        }
        form.lines = try book.lines(arguments.all("--item"), for: handle, form)
        guard !form.lines.isEmpty else {
            throw UsageError(
                message: "`--item` is missing", hint: "--item \"4 hours Personal training @ 95\", or --file FILE")
        }
        return form
    }

    private static func term(_ name: String, _ arguments: Arguments) throws(UsageError) -> DraftForm.Term? {
        guard let text = arguments[name] else { return nil }
        guard let term = DraftForm.Term(text) else {
            throw UsageError(message: "`\(name)` wants days or a date such as 2026-12-05, not `\(text)`")
        }
        return term
    }

    static func period(_ arguments: Arguments) throws(UsageError) -> SupplyPeriod? {
        guard let text = arguments["--period"] else { return nil }
        guard let period = SupplyPeriod(written: text) else {
            throw UsageError(
                message: "`--period` wants a day, a month or days from one to another, not `\(text)`",
                hint: "2026-10-05, 2026-10 or 2026-10-01..2026-10-31")
        }
        return period
    }
}
