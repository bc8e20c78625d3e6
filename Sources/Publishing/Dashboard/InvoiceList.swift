import Business
import Quantities
import Studio

/// What the page of invoices shows.
struct InvoiceList {
    private let snapshot: Snapshot

    init(_ snapshot: Snapshot) {
        self.snapshot = snapshot
    }

    func screen(_ studio: StudioView) -> InvoicesScreen {
        let (records, day) = (snapshot.records, snapshot.today)
        let language = snapshot.settings.locale.language
        // Archived clients have no folder, and so no files to link to: they are in the books all the same.
        let owed = records.documents.filter { $0.open(on: day).minor > 0 }.sorted {
            ($0.invoice.content.dueDate, $0.number) < ($1.invoice.content.dueDate, $1.number)
        }
        let waiting = records.documents.filter { $0.quoteState(on: day)?.isOpen ?? false }
        let since = day.adding(days: -365)
        let recent = records.documents.filter { $0.invoice.content.issueDate > since }
        let sums = MoneySummary(records.documents, on: day)
        let facts: [(label: String, amount: Money?)] = [
            ("Open", sums.open), ("Overdue", sums.overdue),
            ("Invoiced in \(language.monthName(day.month))", sums.billedThisMonth),
            ("Invoiced in \(day.year)", sums.billedThisYear),
        ]
        return InvoicesScreen(
            studio: studio, words: DashboardWording(language),
            summary: facts.map { FactView(label: $0.label, value: $0.amount?.text(in: language) ?? "–") },
            drafts: drafts, open: owed.map(view), quotes: waiting.map(view), recent: recent.reversed().map(view))
    }

    /// The drafts that wait to be issued, with what keeps them from it.
    var drafts: [InvoiceView] {
        let (settings, day) = (snapshot.settings, snapshot.today)
        let language = settings.locale.language
        return snapshot.records.drafts.compactMap { record in
            guard let client = snapshot.records.clients.first(where: { $0.client.id == record.clientID })?.client else {
                return nil
            }
            let entry = DraftEntry(record, client, settings, on: day)
            let problem = entry.diagnostics.first { $0.severity == .error }
            return InvoiceView(
                number: record.name, kind: record.kind == .quote ? "Quote" : "Invoice", client: client.name,
                clientURL: client.isActive ? "clients/\(client.handle)/index.html" : "",
                dateText: language.longDate(
                    WallClock(zone: settings.locale.timeZone)?.date(at: record.changedAt) ?? record.changedAt.utc.date),
                total: entry.totals?.total.text(in: language) ?? "–",
                status: problem.map { "not ready: \($0.message)" } ?? "ready to be issued", isLate: problem != nil)
        }
    }

    private func view(_ document: LedgerDocument) -> InvoiceView {
        let owner = snapshot.records.clients.first { $0.client.id == document.record.clientID }?.client
        let isShown = owner?.isActive ?? false
        var view = Letters.view(
            document, on: snapshot.today, in: snapshot.settings.locale.language, owner?.name ?? "–",
            isShown ? "clients/\(owner?.handle ?? "")/" : "")
        if !isShown { (view.url, view.clientURL) = ("", "") }
        return view
    }
}
