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
            open: owed.map(view), quotes: waiting.map(view), recent: recent.reversed().map(view))
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
