import Business
import Diagnostics
import Files
import Quantities
import Store
import Tables

/// What an accountant gets for some days.
public struct AccountingExport: Sendable {
    /// A file.
    public struct File: Sendable {
        /// Its name.
        public let name: String
        /// Its bytes.
        public let bytes: [UInt8]
    }

    /// The files.
    public let files: [File]
    /// How many postings there are.
    public let postings: Int
    /// What was billed less what was credited, tax included, by currency in the order of codes.
    public let billed: [Money]
    /// What was paid.
    public let paid: [Money]
    /// What is in no batch, and why; the plain tables have it.
    public let leftOut: [PostingProblem]
}

extension Accounts {
    /// What the accountant needs of some days: a batch for DATEV and plain tables of documents and payments.
    ///
    /// All days must be of one year, because a batch is.
    public func accounting(_ days: ClosedRange<CivilDate>) throws(Mistakes) -> AccountingExport {
        guard days.lowerBound.year == days.upperBound.year else {
            throw Mistakes(
                Diagnostic(
                    .error, "two-years", "a batch of postings is of one business year", file: Settings.fileName,
                    expected: "days of one year"))
        }
        return try reading { connection in
            let documents = try LedgerRepository(connection).all()
            let handles = try handles(in: connection)
            let sources = try allocationSources(connection)
            var (postings, leftOut) = ([Posting](), [PostingProblem]())
            var (rows, paymentRows) = ([[String]](), [[String]]())
            var (billed, paid): ([String: Money], [String: Money]) = ([:], [:])
            for document in documents where !document.invoice.content.kind.isQuote {
                let invoice = document.invoice
                let handle = document.record.clientID.flatMap { handles[$0] } ?? ""
                if days.contains(invoice.content.issueDate) {
                    rows += Accounts.rows(of: document, handle)
                    let isCredit = invoice.content.kind.original != nil
                    let currency = invoice.content.currency
                    let sum = billed[currency.code] ?? .zero(currency)
                    let total = try invoice.billed()
                    billed[currency.code] = isCredit ? try sum.subtracting(total) : try sum.adding(total)
                    book(
                        { () throws(PostingProblem) in try settings.accounting.chart.postings(of: invoice) },
                        of: document, &postings, &leftOut)
                    for before in invoice.paidBefore {
                        // It came in before there was an invoice to book it for, perhaps in days that were handed over already.
                        let date = days.contains(before.date) ? before.date : invoice.content.issueDate
                        paymentRows.append([
                            before.date.iso, document.number, handle, "paid-before", "", before.amount.decimal,
                            currency.code,
                        ])
                        paid[currency.code] = try (paid[currency.code] ?? .zero(currency)).adding(before.amount)
                        book(
                            { () throws(PostingProblem) in
                                [
                                    settings.accounting.chart.posting(
                                        paid: before.amount, on: date, from: .bank, for: invoice)
                                ]
                            },
                            of: document, &postings, &leftOut)
                    }
                }
                var order = sources[document.record.id] ?? []
                for entry in document.account?.entries ?? [] {
                    // What is paid out of order of days was allocated in the order of the allocations.
                    let source = entry.kind == .paid && !order.isEmpty ? order.removeFirst() : "bank"
                    guard days.contains(entry.date), ![.issued, .credited].contains(entry.kind) else { continue }
                    let amount = Money(minor: -entry.amount.minor, entry.amount.currency)
                    paymentRows.append([
                        entry.date.iso, document.number, handle, entry.kind.rawValue, entry.kind == .paid ? source : "",
                        amount.decimal, amount.currency.code,
                    ])
                    if entry.kind == .paid {
                        paid[amount.currency.code] = try (paid[amount.currency.code] ?? .zero(amount.currency)).adding(
                            amount)
                    }
                    book(
                        { () throws(PostingProblem) in
                            try self.postings(of: entry.kind, amount, on: entry.date, source, invoice)
                        },
                        of: document, &postings, &leftOut)
                }
            }
            postings.sort { ($0.date, $0.number, $0.source.rawValue) < ($1.date, $1.number, $1.source.rawValue) }
            let name = "\(days.lowerBound.iso)_\(days.upperBound.iso)"
            let batch = DATEVBatch(accounting: settings.accounting, days: days, now: now, postings: postings)
            return AccountingExport(
                files: [
                    .init(name: "EXTF_Buchungsstapel_\(name).csv", bytes: batch.bytes),
                    .init(name: "documents_\(name).csv", bytes: Accounts.table(Accounts.documentHead, rows)),
                    .init(name: "payments_\(name).csv", bytes: Accounts.table(Accounts.paymentHead, paymentRows)),
                ], postings: postings.count, billed: billed.sorted { $0.key < $1.key }.map(\.value),
                paid: paid.sorted { $0.key < $1.key }.map(\.value), leftOut: leftOut)
        }
    }

    private func book(
        _ make: () throws(PostingProblem) -> [Posting], of document: LedgerDocument, _ postings: inout [Posting],
        _ leftOut: inout [PostingProblem]
    ) {
        guard document.invoice.content.currency == .eur else {
            leftOut.append(
                PostingProblem(
                    document.number,
                    "it is in \(document.invoice.content.currency.code), for which a batch wants a rate"))
            return
        }
        do throws(PostingProblem) {
            postings += try make()
        } catch {
            leftOut.append(error)
        }
    }

    private func postings(
        of kind: AccountEntry.Kind, _ amount: Money, on date: CivilDate, _ source: String, _ invoice: IssuedInvoice
    ) throws(PostingProblem) -> [Posting] {
        let chart = settings.accounting.chart
        switch kind {
        case .issued, .credited: return []
        case .paid:
            let purpose: AccountChart.Purpose =
                switch source {
                case "cash": .cash
                case "stripe", "card", "paypal": .transit
                default: .bank
                }
            return [chart.posting(paid: amount, on: date, from: purpose, for: invoice)]
        case .skonto: return try chart.postings(skonto: amount, on: date, for: invoice)
        case .writtenOff: return [chart.posting(writtenOff: amount, on: date, for: invoice)]
        }
    }

    /// Where the money of each invoice came from, in the order of its account.
    private func allocationSources(_ connection: Connection) throws -> [ULID: [String]] {
        var sources: [ULID: [String]] = [:]
        try connection.each(
            """
            SELECT allocation.document_id, payment.source FROM allocation
            JOIN payment ON payment.id = allocation.payment_id ORDER BY allocated_on, allocation.id
            """
        ) { sources[try $0.ulid("document_id"), default: []].append(try $0.text("source")) }
        return sources
    }

    /// A table in UTF-8, with the mark by which Excel knows it.
    private static func table(_ head: [String], _ rows: [[String]]) -> [UInt8] {
        [0xEF, 0xBB, 0xBF] + CSV.text([head] + rows).utf8
    }

    private static let documentHead = [
        "date", "kind", "number", "client", "name", "country", "vat id", "supplied from", "supplied to", "due",
        "category",
        "rate", "net", "tax", "gross", "currency", "takes back",
    ]

    private static let paymentHead = ["date", "number", "client", "kind", "source", "amount", "currency"]

    /// A row for each rate of a document; a credit note's are below zero.
    private static func rows(of document: LedgerDocument, _ handle: String) -> [[String]] {
        let content = document.invoice.content
        return ((try? document.invoice.revenue(client: handle)) ?? []).map { entry in
            let gross = (try? entry.net.adding(entry.taxAmount)) ?? entry.net
            return [
                content.issueDate.iso, document.series, document.number, handle, content.buyer.name,
                content.buyer.country, content.buyer.vatID ?? "", content.supplyFrom.iso, content.supplyTo.iso,
                document.account == nil ? "" : content.dueDate.iso, entry.tax.code.rawValue,
                ScaledDecimal.text(Int64(entry.tax.rate_milli), places: 3), entry.net.decimal, entry.taxAmount.decimal,
                gross.decimal, content.currency.code, content.kind.original?.number ?? "",
            ]
        }
    }
}
