import Business
import Quantities
import Studio

/// The sums above the invoices, each over one currency: that of the first invoice. Nothing where there is none, or where it does not fit.
struct MoneySummary {
    /// What is open of all invoices.
    private(set) var open: Money?
    /// What is late of it.
    private(set) var overdue: Money?
    /// What was invoiced in the month so far, credit notes taken off.
    private(set) var billedThisMonth: Money?
    /// What was invoiced in the year so far, credit notes taken off.
    private(set) var billedThisYear: Money?

    init(_ documents: [LedgerDocument], on day: CivilDate) {
        for document in documents {
            let content = document.invoice.content
            let total = document.invoice.totals.total
            if let account = document.account {
                let left = account.open(on: day)
                if left.minor > 0 {
                    MoneySummary.add(left, to: &open)
                    if account.state(on: day) == .overdue { MoneySummary.add(left, to: &overdue) }
                }
            }
            guard !content.kind.isQuote, content.issueDate.year == day.year, content.issueDate <= day,
                let signed = content.kind == .invoice ? total : try? Money.zero(total.currency).subtracting(total)
            else { continue }
            MoneySummary.add(signed, to: &billedThisYear)
            if content.issueDate.month == day.month { MoneySummary.add(signed, to: &billedThisMonth) }
        }
    }

    private static func add(_ amount: Money, to sum: inout Money?) {
        sum = sum.map { (try? $0.adding(amount)) ?? $0 } ?? amount
    }
}
