import Business
import Diagnostics
import Quantities
import Store

extension InvoiceBook {
    /// Notes that a document went to the client.
    ///
    /// - Parameter way: By what way, in a few words.
    public func send(_ number: String, by way: String?, isDryRun: Bool) throws(Mistakes) -> Entry {
        let entry = try document(number)
        return try append(DocumentEvent(.sent, on: today, detail: way), to: entry, isDryRun: isDryRun)
    }

    /// Notes that the client accepted a quote. One that has expired or was declined can still be accepted: that is for the trainer to say.
    ///
    /// - Parameter chosen: The places, from one, of the lines that could be chosen and were.
    public func accept(_ number: String, choosing chosen: Set<Int>, isDryRun: Bool) throws(Mistakes) -> Entry {
        let entry = try document(number, of: ["quote"])
        let lines = entry.document.invoice.content.lines
        for place in chosen.sorted() where !lines.indices.contains(place - 1) || !lines[place - 1].isOptional {
            let optional = lines.indices.filter { lines[$0].isOptional }.map { "\($0 + 1)" }
            throw Mistakes(
                Diagnostic(
                    .error, "bad-choice", "line \(place) of \(number) is none that can be chosen",
                    file: RecordStore.fileName,
                    expected: optional.isEmpty
                        ? "no `--choose`: the quote has no such lines" : "one of " + optional.joined(separator: ", ")))
        }
        try refuseInvoiced(entry)
        let detail = chosen.isEmpty ? nil : chosen.sorted().map(String.init).joined(separator: ",")
        return try append(DocumentEvent(.accepted, on: today, detail: detail), to: entry, isDryRun: isDryRun)
    }

    /// Notes that the client declined a quote.
    public func decline(_ number: String, reason: String?, isDryRun: Bool) throws(Mistakes) -> Entry {
        let entry = try document(number, of: ["quote"])
        try refuseInvoiced(entry)
        return try append(DocumentEvent(.declined, on: today, detail: reason), to: entry, isDryRun: isDryRun)
    }

    /// Makes the draft of an invoice of a quote. A quote that nobody answered yet is accepted by it.
    ///
    /// - Returns: The draft, and whether the quote was accepted only now.
    public func toInvoice(
        _ number: String, choosing chosen: Set<Int>?, supply: SupplyPeriod?, isDryRun: Bool
    ) throws(Mistakes) -> (draft: DraftEntry, isAcceptedNow: Bool) {
        var entry = try document(number, of: ["quote"])
        try refuseInvoiced(entry)
        let state = entry.document.quoteState(on: today)
        if state == .declined || state == .expired {
            throw Mistakes(
                Diagnostic(
                    .error, "quote-closed",
                    "the quote \(number) \(state == .declined ? "was declined" : "has expired")",
                    file: RecordStore.fileName, hint: "`floorpress quote accept \(number)` opens it again"))
        }
        let isAcceptedNow = state != .accepted || chosen.map { $0 != entry.document.chosenLines } ?? false
        if isAcceptedNow { entry = try accept(number, choosing: chosen ?? [], isDryRun: isDryRun) }
        let quote = entry.document
        guard let client = try Roster(workspace).clients().first(where: { $0.id == quote.record.clientID }) else {
            throw Mistakes(
                Diagnostic(
                    .error, "client-erased", "the client of \(number) was erased", file: RecordStore.fileName))
        }
        try workspace.readRecords { try checkUninvoiced(quote.record.id, but: nil, in: $0) }
        let content = quote.invoice.content.invoice(
            on: today, choosing: chosen ?? quote.chosenLines, supply: supply)
        let form = DraftForm(content, for: client)
        return (try keep(form, of: quote.record.id, isDryRun: isDryRun), isAcceptedNow)
    }

    /// Refuses a quote of which there is an invoice that was not cancelled, or another draft.
    func checkUninvoiced(_ quote: ULID, but draft: DraftRecord?, in connection: Connection) throws {
        let number = try connection.first("SELECT number FROM document WHERE id = ?", quote) { try $0.text("number") }
        if let number, let document = try LedgerRepository(connection).find(number) { try refuseInvoiced(document) }
        if let other = try DraftRepository(connection).drafts(of: quote).first(where: { $0.id != draft?.id }),
            draft == nil
        {
            throw Diagnostic(
                .error, "quote-invoiced", "there is a draft of an invoice of the quote already: \(other.name)",
                file: RecordStore.fileName,
                hint: "`floorpress invoice issue \(other.name)` issues it, `invoice discard` removes it")
        }
    }

    private func refuseInvoiced(_ quote: LedgerDocument) throws(Diagnostic) {
        guard let number = quote.invoicedAs else { return }
        throw Diagnostic(
            .error, "quote-invoiced", "an invoice was made of the quote \(quote.number) already: \(number)",
            file: RecordStore.fileName, hint: "`floorpress invoice void \(number)` takes it back")
    }

    private func refuseInvoiced(_ entry: Entry) throws(Mistakes) {
        do throws(Diagnostic) { try refuseInvoiced(entry.document) } catch { throw Mistakes(error) }
    }

    private func append(_ event: DocumentEvent, to entry: Entry, isDryRun: Bool) throws(Mistakes) -> Entry {
        guard !isDryRun else { return entry }
        try workspace.changeRecords {
            try DocumentEventRepository($0).append(event, to: entry.document.record.id, at: now)
        }
        return try document(entry.document.number)
    }
}
