import Business
import Diagnostics
import Quantities
import Store

/// A draft that became a document, or would.
public struct Issuing: Sendable {
    /// The draft's name.
    public let draft: String
    /// The client's handle.
    public let handle: String
    /// What kind of document it is.
    public let series: String
    /// The number; in a dry run the one that it would have if nobody else issued before.
    public let number: String
    /// What it comes to.
    public let total: Money
    /// Whether it was issued by an earlier command.
    public let wasIssued: Bool
}

extension InvoiceBook {
    /// Issues drafts, one after the other, each in a change of its own. When anything is wrong with any of them none is issued.
    ///
    /// A draft is issued once: one that an earlier command has issued, even one that was killed after it, is told by its number.
    ///
    /// - Parameters:
    ///   - names: The drafts; all of them where it is empty.
    ///   - day: The day of issue where a draft names none; today without.
    public func issue(_ names: [String], on day: CivilDate? = nil, isDryRun: Bool) throws(Mistakes) -> [Issuing] {
        let all = try names.isEmpty ? drafts().map(\.record.name) : names
        let found = try look(at: all, on: day)
        let diagnostics = found.flatMap(\.diagnostics)
        guard !diagnostics.hasErrors else { throw Mistakes(diagnostics) }
        if isDryRun {
            let planned = try plan(found.compactMap(\.entry))
            return found.compactMap { one in one.issued ?? planned.first { $0.draft == one.entry?.record.name } }
        }
        var patterns: [String: NumberPattern] = [:]
        for kind in DraftRecord.Kind.allCases {
            patterns[kind.rawValue] = try settings.pattern(of: kind.rawValue)
        }
        let known = patterns
        return try workspace.changeRecordsInSteps { connection in
            try found.compactMap { one in
                guard let entry = one.entry, let pattern = known[entry.record.kind.rawValue] else { return one.issued }
                return try connection.write { try issue(entry, pattern, in: connection) }
            }
        }
    }

    /// What is found under the name of a draft.
    private struct Found {
        var entry: DraftEntry?
        var issued: Issuing?
        var diagnostics: [Diagnostic] = []
    }

    /// Looks at drafts, all at one moment.
    private func look(at names: [String], on day: CivilDate?) throws(Mistakes) -> [Found] {
        try workspace.readRecords { connection in
            let clients = try ClientRepository(connection).all()
            return try names.map { name in
                var found = Found()
                do {
                    if let number = DraftRecord.number(in: name),
                        let record = try DraftRepository(connection).find(number),
                        let before = try alreadyIssued(record, in: connection)
                    {
                        found.issued = before
                    } else {
                        let entry = try draft(name, of: clients, in: connection, on: day)
                        (found.entry, found.diagnostics) = (entry, entry.diagnostics)
                        if !entry.diagnostics.hasErrors, let problem = unprintable(entry) {
                            found.diagnostics.append(problem)
                        }
                    }
                } catch let diagnostic as Diagnostic {
                    found.diagnostics = [diagnostic]
                }
                return found
            }
        } ?? []
    }

    /// Why a draft that is in order could not be kept or printed all the same.
    private func unprintable(_ entry: DraftEntry) -> Diagnostic? {
        let name = entry.record.name
        guard let content = entry.content,
            let invoice = try? IssuedInvoice(number: name, seller: settings.seller, content: content)
        else { return nil }
        guard InvoiceRepository.isReadable(invoice) else {
            return Diagnostic(.error, "bad-draft", InvoiceRepository.unreadable.reason, file: name)
        }
        do throws(Diagnostic) {
            try proof?(invoice)
            return nil
        } catch {
            return error.about(name)
        }
    }

    /// Issues one draft. It is read again within the change: what stands in the store then is what is issued.
    private func issue(_ entry: DraftEntry, _ pattern: NumberPattern, in connection: Connection) throws -> Issuing {
        let drafts = DraftRepository(connection)
        guard let record = try drafts.find(entry.record.number) else {
            throw Diagnostic(
                .error, "unknown-draft", "there is no draft `\(entry.record.name)` any more",
                file: RecordStore.fileName)
        }
        if record.documentID != nil, let before = try alreadyIssued(record, in: connection) { return before }
        guard record.text == entry.record.text, let content = entry.content else {
            throw Diagnostic(
                .error, "draft-overtaken", "\(record.name) was changed in the meantime; it is not issued",
                file: RecordStore.fileName)
        }
        if let quote = record.quoteID { try checkUninvoiced(quote, but: record, in: connection) }
        var random = SystemRandomNumberGenerator()
        let order = IssueOrder(
            seller: settings.seller, clientID: record.clientID, key: record.key, at: now, quoteID: record.quoteID,
            proof: proof)
        let repository = InvoiceRepository(connection)
        let invoice = try repository.issue(content, order, pattern: pattern, using: &random)
        if let document = try repository.find(invoice.number) { try drafts.close(record, as: document.id, at: now) }
        return Issuing(
            draft: record.name, handle: entry.client.handle, series: content.kind.series, number: invoice.number,
            total: invoice.totals.total, wasIssued: false)
    }

    private func alreadyIssued(_ record: DraftRecord, in connection: Connection) throws -> Issuing? {
        guard let id = record.documentID else { return nil }
        let handle = try handles(connection)[record.clientID] ?? "?"
        return try connection.first("SELECT * FROM document WHERE id = ?", id) { row in
            let invoice = try InvoiceRecord(row: row).invoice
            return Issuing(
                draft: record.name, handle: handle, series: invoice.content.kind.series, number: invoice.number,
                total: invoice.totals.total, wasIssued: true)
        }
    }

    /// What would be issued, with the numbers that would come next.
    private func plan(_ entries: [DraftEntry]) throws(Mistakes) -> [Issuing] {
        var patterns: [String: NumberPattern] = [:]
        for entry in entries {
            let series = entry.record.kind.rawValue
            if patterns[series] == nil { patterns[series] = try settings.pattern(of: series) }
        }
        let known = patterns
        return try workspace.readRecords { connection in
            var taken: [String: Int] = [:]
            return try entries.compactMap { entry -> Issuing? in
                guard let content = entry.content, let totals = entry.totals else { return nil }
                let (series, year) = (content.kind.series, content.issueDate.year)
                let key = "\(series) \(year)"
                let last =
                    try taken[key] ?? connection.first(
                        "SELECT last FROM number_series WHERE kind = ? AND year = ?", series, year
                    ) { try $0.int("last") } ?? 0
                taken[key] = last + 1
                return Issuing(
                    draft: entry.record.name, handle: entry.client.handle, series: series,
                    number: known[series]?.number(year: year, ordinal: last + 1) ?? "?", total: totals.total,
                    wasIssued: false)
            }
        } ?? []
    }
}
