import Business
import Diagnostics
import Quantities
import Store

extension Accounts {
    /// What is owed on a day, by how late it is.
    public func receivables(on day: CivilDate? = nil) throws(Mistakes) -> Receivables {
        let day = day ?? today
        let found = try workspace.readRecords { connection -> Receivables in
            let handles = try handles(in: connection)
            let open = try PaymentLedger(connection, at: now).openInvoices(on: day)
            let items = open.filter { $0.invoice.content.issueDate <= day }.map { document in
                Receivables.Item(
                    number: document.number, client: document.record.clientID.flatMap { handles[$0] },
                    dueDate: document.invoice.content.dueDate, open: document.open(on: day))
            }
            return try Receivables(items, on: day)
        }
        if let found { return found }
        return try nothing(on: day)
    }

    private func nothing(on day: CivilDate) throws(Mistakes) -> Receivables {
        do throws(MoneyError) {
            return try Receivables([], on: day)
        } catch {
            throw Mistakes(Diagnostic(.error, "amount", error.text, file: RecordStore.fileName))
        }
    }

    /// The revenue of some days.
    public func revenue(
        _ days: ClosedRange<CivilDate>, basis: Revenue.Basis, by grouping: Revenue.Grouping
    ) throws(Mistakes) -> Revenue {
        func revenue(_ entries: [Revenue.Entry]) throws -> Revenue { try Revenue(entries, by: grouping) }
        let found = try workspace.readRecords { connection in
            try revenue(entries(days, basis, connection))
        }
        if let found { return found }
        do {
            return try revenue([])
        } catch {
            throw Mistakes(Diagnostic(.error, "amount", "\(error)", file: RecordStore.fileName))
        }
    }

    private func entries(
        _ days: ClosedRange<CivilDate>, _ basis: Revenue.Basis, _ connection: Connection
    ) throws -> [Revenue.Entry] {
        let handles = try handles(in: connection)
        var entries: [Revenue.Entry] = []
        for document in try LedgerRepository(connection).all() where !document.invoice.content.kind.isQuote {
            let client = document.record.clientID.flatMap { handles[$0] }
            switch basis {
            case .issued: entries += try document.invoice.revenue(client: client)
            case .paid:
                for paid in document.invoice.paidBefore where days.contains(paid.date) {
                    entries += try document.invoice.revenue(
                        paid: paid.amount, tax: paid.tax, on: paid.date, client: client)
                }
                for entry in document.account?.entries ?? [] where entry.kind == .paid && days.contains(entry.date) {
                    let paid = try Money.zero(entry.amount.currency).subtracting(entry.amount)
                    entries += try document.invoice.revenue(paid: paid, on: entry.date, client: client)
                }
            }
        }
        return entries.filter { days.contains($0.date) }
    }

    /// What recurs each month, and how it moved in some days.
    public func recurring(_ days: ClosedRange<CivilDate>) throws(Mistakes) -> RecurringRevenue {
        let holdings =
            try workspace.readRecords { connection in
                try SubscriptionRepository(connection).all().map {
                    RecurringRevenue.Holding(client: $0.clientID.text, $0.subscription)
                }
            } ?? []
        do throws(MoneyError) {
            return try RecurringRevenue(holdings, from: days.lowerBound, to: days.upperBound, currency: currency)
        } catch {
            throw Mistakes(Diagnostic(.error, "amount", error.text, file: RecordStore.fileName))
        }
    }
}
