import Business
import Diagnostics
import Quantities
import Store

/// What a credit note takes back.
public enum CreditScope: Sendable, Hashable {
    /// All that is left.
    case all
    /// So much, tax included.
    case amount(Money)
    /// Some lines, or parts of them.
    case lines([CreditedLine])
}

/// A credit note that was issued, or would be.
public struct Crediting: Sendable {
    /// The invoice.
    public let invoice: String
    /// The client's handle; none when the client was erased.
    public let handle: String?
    /// The number; the one that would come next in a dry run.
    public let number: String
    /// What it takes back.
    public let total: Money
    /// What is open of the invoice afterwards; below zero it is owed to the client.
    public let open: Money
    /// Whether it was issued before, under the same key.
    public var isRepeated = false
}

extension InvoiceBook {
    /// Takes an invoice or a part of it back by a credit note. The invoice itself does not change.
    ///
    /// - Parameter key: Names this one credit note: said twice, there is one. Without it the same lines with the same reason are refused on the
    ///   same day, because a command that is repeated after a mishap looks just like that.
    public func credit(
        _ number: String, _ scope: CreditScope, reason: String, key: String? = nil, isDryRun: Bool
    ) throws(Mistakes) -> Crediting {
        let pattern = try settings.pattern(of: "credit-note")
        _ = try document(number, of: ["invoice"])
        let name = "credit \(key ?? newKey().text)"
        let body: (Connection) throws -> Crediting = { connection in
            guard let document = try LedgerRepository(connection).find(number), let account = document.account else {
                throw Diagnostic(
                    .error, "unknown-document", "there is no invoice `\(number)`", file: RecordStore.fileName)
            }
            let earlier = try InvoiceRepository(connection).documents(from: document.record.id).map(\.invoice)
            if key != nil, let before = try self.repeated(name, of: document, connection) { return before }
            let note = try self.note(of: document.invoice, scope, after: earlier, reason: reason)
            let total = try InvoiceTotals(note).total
            let open = try account.open().subtracting(total)
            if key == nil { try self.refuse(repeating: note, total, of: number, after: earlier) }
            guard isDryRun else {
                guard let client = document.record.clientID else {
                    throw Diagnostic(
                        .error, "client-erased",
                        "the client of \(number) was erased, so no more documents are made for her",
                        file: RecordStore.fileName)
                }
                var random = SystemRandomNumberGenerator()
                // The seller is who issued the invoice, even where studio.yml has another address by now.
                let order = IssueOrder(
                    seller: document.invoice.seller, clientID: client, key: name, at: now, proof: proof)
                let issued = try InvoiceRepository(connection).issue(note, order, pattern: pattern, using: &random)
                return Crediting(
                    invoice: number, handle: try handles(connection)[client], number: issued.number, total: total,
                    open: open)
            }
            let problems = note.problems(seller: document.invoice.seller)
            guard problems.isEmpty else {
                throw Mistakes(
                    problems.map { RecordProblem($0.field, $0.text).diagnostic(table: "credit-note", key: number) })
            }
            let last = try connection.first(
                "SELECT last FROM number_series WHERE kind = 'credit-note' AND year = ?", today.year
            ) { try $0.int("last") }
            let handle = try document.record.clientID.flatMap { try handles(connection)[$0] }
            return Crediting(
                invoice: number, handle: handle, number: pattern.number(year: today.year, ordinal: (last ?? 0) + 1),
                total: total, open: open)
        }
        if isDryRun, let crediting = try workspace.readRecords(body) { return crediting }
        return try workspace.changeRecords(body)
    }

    /// The credit note that was issued under a key, or nothing. One of another invoice is refused.
    private func repeated(
        _ key: String, of document: LedgerDocument, _ connection: Connection
    ) throws -> Crediting? {
        let held = try DocumentNumbers(connection).holder(of: key, "credit-note") { try InvoiceRecord(row: $0) }
        guard let held, let account = document.account else { return nil }
        guard held.originID == document.record.id else {
            throw Diagnostic(
                .error, "key-used",
                "the key was used for the credit note \(held.invoice.number), which is of another invoice",
                file: RecordStore.fileName, hint: "give each credit note a key of its own")
        }
        return Crediting(
            invoice: document.number, handle: try document.record.clientID.flatMap { try handles(connection)[$0] },
            number: held.invoice.number, total: held.invoice.totals.total, open: account.open(), isRepeated: true)
    }

    private func refuse(
        repeating note: InvoiceDraft, _ total: Money, of number: String, after earlier: [IssuedInvoice]
    ) throws(Diagnostic) {
        let twin = earlier.first { before in
            before.content.issueDate == today && before.content.lines == note.lines && before.totals.total == total
                && before.content.kind.original?.reason == note.kind.original?.reason
        }
        guard let twin else { return }
        throw Diagnostic(
            .error, "credited-today",
            "\(twin.number) took the same amount of \(number) back today, with the same reason",
            file: RecordStore.fileName,
            hint: "if so much is to be taken back once more, say another reason or a key: `--key second`")
    }

    private func note(
        of invoice: IssuedInvoice, _ scope: CreditScope, after earlier: [IssuedInvoice], reason: String
    ) throws -> InvoiceDraft {
        do throws(CreditingProblem) {
            switch scope {
            case .lines(let parts): return try invoice.correction(on: today, of: parts, reason: reason)
            case .amount(let amount):
                return try invoice.correction(on: today, amount: amount, after: earlier, reason: reason)
            case .all:
                guard !earlier.isEmpty else { return invoice.correction(on: today, reason: reason) }
                return try invoice.correction(
                    on: today, amount: left(of: invoice, earlier), after: earlier, reason: reason)
            }
        } catch {
            throw Diagnostic(
                .error, "bad-credit", "invoice \(invoice.number): \(error.text)", file: RecordStore.fileName,
                hint: "`floorpress invoice show \(invoice.number)` shows its lines and what is left of it")
        }
    }

    private func left(of invoice: IssuedInvoice, _ earlier: [IssuedInvoice]) throws(CreditingProblem) -> Money {
        var left = invoice.totals.total
        do throws(MoneyError) {
            for note in earlier { left = try left.subtracting(note.totals.total) }
        } catch {
            throw .amount(error)
        }
        return left
    }
}
