import Business
import Diagnostics
import Quantities
import Store

/// An issued invoice, credit note or quote with where it belongs.
public struct InvoiceRecord: Sendable, Hashable {
    /// The key in the store.
    public let id: ULID
    /// The client; none when the client was erased.
    public let clientID: ULID?
    /// When it was issued.
    public let issuedAt: Instant
    /// What it came from: the invoice of a credit note, the quote of an invoice.
    public let originID: ULID?
    /// The document.
    public let invoice: IssuedInvoice
    /// The SHA-256 of what it says, which never changes.
    public let payloadDigest: SHA256Digest
}

/// Tries whether a document can be printed, before it has taken a number for good; throws why it cannot.
public typealias DocumentProof = @Sendable (IssuedInvoice) throws(Diagnostic) -> Void

/// What an invoice is issued with besides its draft.
public struct IssueOrder: Sendable {
    /// Who sells.
    public var seller: Party
    /// The client who is billed.
    public var clientID: ULID
    /// Names this one intention to bill: issued twice under one key, there is one invoice. As in `online 2026-10 ana-r`.
    public var key: String
    /// When it is issued.
    public var at: Instant
    /// Who issues it, for the audit.
    public var actor: String
    /// The quote that it is made of, if it is an invoice made of one.
    public var quoteID: ULID?
    /// Tries it in print.
    public var proof: DocumentProof?

    /// Makes an order.
    public init(
        seller: Party, clientID: ULID, key: String, at: Instant, actor: String = "trainer", quoteID: ULID? = nil,
        proof: DocumentProof? = nil
    ) {
        self.quoteID = quoteID
        self.proof = proof
        self.seller = seller
        self.clientID = clientID
        self.key = key
        self.at = at
        self.actor = actor
    }
}

/// The invoices, credit notes and quotes that were issued. There is no way to change one: the store itself refuses.
public struct InvoiceRepository {
    private let connection: Connection

    /// The documents in a store.
    public init(_ connection: Connection) {
        self.connection = connection
    }

    static let query = """
        SELECT * FROM document WHERE kind IN ('invoice', 'credit-note', 'quote') ORDER BY issue_on, year, ordinal, kind
        """

    /// All invoices by date and number. One whose text was changed since it was issued is thrown as a `Diagnostic`.
    public func all() throws -> [InvoiceRecord] { try documents().filter { $0.invoice.content.kind == .invoice } }

    /// All invoices, credit notes and quotes by date and number.
    public func documents() throws -> [InvoiceRecord] {
        try connection.rows(InvoiceRepository.query) { try InvoiceRepository.record($0) }
    }

    /// The document of a number, or nothing. One that was changed is thrown as a `Diagnostic`.
    public func find(_ number: String) throws -> InvoiceRecord? {
        try connection.first("SELECT * FROM document WHERE number = ? AND kind <> 'reminder'", number) {
            try InvoiceRepository.record($0)
        }
    }

    /// The documents that came from another one: the credit notes of an invoice, the invoices of a quote; the oldest first.
    public func documents(from origin: ULID) throws -> [InvoiceRecord] {
        try connection.rows(
            "SELECT * FROM document WHERE origin_id = ? ORDER BY issued_at_s, kind, year, ordinal", origin
        ) {
            try InvoiceRepository.record($0)
        }
    }

    private static func record(_ row: borrowing Row) throws -> InvoiceRecord {
        do {
            return try InvoiceRecord(row: row)
        } catch let problem as RecordProblem {
            throw problem.diagnostic(table: "document", key: (try? row.text("number")) ?? "?")
        }
    }

    /// Issues a document: gives it the next number of its series and year, freezes what it says with its digest, and keeps it, all in
    /// one change. A key that was used before gives back the document that was issued then.
    ///
    /// - Parameters:
    ///   - draft: What it says.
    ///   - order: Who sells, who is billed, and the key.
    ///   - pattern: How the studio numbers documents of this kind.
    ///   - generator: Where the random part of the new row's key comes from.
    /// - Throws: `Mistakes` with every reason why the draft cannot be issued, a `Diagnostic` where the key was used for something
    ///   else.
    public func issue(
        _ draft: InvoiceDraft, _ order: IssueOrder, pattern: NumberPattern,
        using generator: inout some RandomNumberGenerator
    ) throws -> IssuedInvoice {
        let series = draft.kind.series
        let problems = draft.problems(seller: order.seller)
        guard problems.isEmpty else {
            throw Mistakes(problems.map { RecordProblem($0.field, $0.text).diagnostic(table: series, key: order.key) })
        }
        let id = ULID(at: order.at, using: &generator)
        return try connection.joinWrite {
            if let before = try issued(series, under: order.key) {
                guard before.content == draft, before.seller == order.seller else {
                    throw Diagnostic(
                        .error, "key-used",
                        "the key `\(order.key)` was used for the \(series) \(before.number), which says otherwise",
                        file: RecordStore.fileName,
                        hint: "an issued invoice cannot be changed: correct it by a credit note")
                }
                return before
            }
            let origin = draft.kind.original == nil ? order.quoteID : try original(of: draft, key: order.key)
            let year = draft.issueDate.year
            let place = try DocumentNumbers(connection).next(of: series, year: year)
            let number = pattern.number(year: year, ordinal: place)
            try DocumentNumbers(connection).check(number, of: series)
            let invoice = try IssuedInvoice(number: number, seller: order.seller, content: draft)
            guard InvoiceRepository.isReadable(invoice) else {
                throw Mistakes(InvoiceRepository.unreadable.diagnostic(table: series, key: order.key))
            }
            do throws(Diagnostic) {
                try order.proof?(invoice)
            } catch {
                throw error.about("document \(number)")
            }
            try insert(invoice, id, order, year, place, origin: origin)
            try AuditLog(connection).append("issue", "document \(id.text)", actor: order.actor, at: order.at)
            return invoice
        }
    }

    /// The invoice that a credit note takes back, if it may.
    private func original(of note: InvoiceDraft, key: String) throws -> ULID {
        let number = note.kind.original?.number ?? ""
        guard let original = try find(number), original.invoice.content.kind == .invoice else {
            throw Diagnostic(
                .error, "unknown-invoice", "there is no invoice `\(number)`", file: RecordStore.fileName)
        }
        var credited = Money.zero(note.currency)
        for earlier in try documents(from: original.id) { credited = try credited.adding(earlier.invoice.totals.total) }
        let problems = note.problems(correcting: original.invoice, credited: credited)
        guard problems.isEmpty else {
            throw Mistakes(
                problems.map { RecordProblem("original", $0.text).diagnostic(table: "credit-note", key: key) })
        }
        return original.id
    }

    /// Whether a document can be read back: what cannot must not be frozen.
    static func isReadable(_ invoice: IssuedInvoice) -> Bool {
        (try? IssuedInvoice(frozen: invoice.frozen)).map { $0 == invoice } ?? false
    }

    /// Why one cannot.
    static let unreadable = RecordProblem("lines", "there are too many, or their amounts are too large")

    private func issued(_ series: String, under key: String) throws -> IssuedInvoice? {
        try DocumentNumbers(connection).holder(of: key, series) { try InvoiceRecord(row: $0).invoice }
    }

    private func insert(
        _ invoice: IssuedInvoice, _ id: ULID, _ order: IssueOrder, _ year: Int, _ place: Int, origin: ULID?
    ) throws {
        let (content, totals, payload) = (invoice.content, invoice.totals, invoice.frozen)
        try connection.execute(
            """
            INSERT INTO document (id, kind, year, ordinal, number, client_id, idempotency_key, issued_at_s, issue_on, due_on,
                currency, net_minor, tax_minor, gross_minor, line_count, payload, payload_sha256, total_minor, due_minor, origin_id)
            VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
            """, id, content.kind.series, year, place, invoice.number, order.clientID, order.key, order.at.seconds,
            content.issueDate.iso,
            content.dueDate.iso, content.currency.code, totals.net.minor, totals.tax.minor, totals.gross.minor,
            content.lines.count, payload, SHA256Digest(of: payload).hex, totals.total.minor, totals.due.minor, origin)
        for (index, (line, net)) in zip(content.lines, totals.lineNets).enumerated() {
            try connection.execute(
                """
                INSERT INTO document_line (document_id, position, text, quantity_milli, unit, unit_price_minor, discount_bp,
                    tax_category, tax_rate_bp, net_minor)
                VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
                """, id, index + 1, line.text, line.quantity_milli, line.unit.rawValue, line.unitPrice.minor,
                line.discount_bp, line.tax.code.rawValue, line.tax.rate_bp, net.minor)
        }
    }
}

extension InvoiceRecord {
    init(row: borrowing Row) throws {
        let payload = try row.text("payload")
        payloadDigest = SHA256Digest(of: payload)
        guard try payloadDigest.hex == row.text("payload_sha256") else {
            throw RecordProblem(
                "payload", "this was changed after it was issued", expected: "the text that the digest is of")
        }
        do {
            invoice = try IssuedInvoice(frozen: payload)
        } catch let error as CanonicalReader.Unreadable {
            throw RecordProblem("payload", "this cannot be read at `\(error.key)`")
        } catch is MoneyError {
            throw RecordProblem("payload", "its amounts cannot be computed")
        }
        id = try row.ulid("id")
        clientID = try row.optionalULID("client_id")
        originID = try row.optionalULID("origin_id")
        issuedAt = try row.instant("issued_at_s")
    }
}

extension Client {
    /// The client as a buyer on a document; what is not known is empty.
    public var party: Party {
        Party(
            name: name, street: street ?? "", postcode: postcode ?? "", city: city ?? "", country: country ?? "",
            email: email)
    }
}
