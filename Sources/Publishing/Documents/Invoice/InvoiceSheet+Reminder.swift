import Business
import Quantities

extension InvoiceSheet {
    /// What a reminder says, in its own language; throws where its amounts cannot be computed.
    public init(_ reminder: Reminder) throws(MoneyError) {
        let totals = try reminder.totals()
        let language = reminder.language
        let (words, wording) = (DocumentWords(language), InvoiceWording(language))
        func text(_ money: Money) -> String { money.text(in: language) }
        var carried = Money.zero(reminder.currency)
        var lines: [Line] = []
        for item in reminder.items {
            carried = try carried.adding(item.open)
            lines.append(
                Line(
                    [
                        item.number, wording.ofDate(words.date(item.issueDate)), words.date(item.dueDate),
                        "\(max(0, item.dueDate.days(to: reminder.date)))", text(item.total), text(item.open),
                    ], carried: text(carried)))
        }
        var sums: [Sum] = []
        let hasExtras = totals.interest.minor != 0 || totals.fee.minor != 0
        if hasExtras { sums.append(Sum(wording.openSum, text(totals.open))) }
        if totals.interest.minor != 0 {
            sums.append(Sum(wording.interestSum(words.percent(bp: reminder.interest_bp ?? 0)), text(totals.interest)))
        }
        if totals.fee.minor != 0 { sums.append(Sum(wording.fee, text(totals.fee))) }
        sums.append(Sum(wording.stillDue, text(totals.due), isTotal: true))
        self.init(
            title: wording.title(reminder.level), number: "",
            recipient: PostalAddress.lines(of: reminder.buyer, from: reminder.seller, in: language),
            facts: [
                Fact(wording.date, words.date(reminder.date)), Fact(wording.due, words.date(reminder.payBy)),
            ] + (reminder.buyer.identifier.map { [Fact(wording.customer, $0)] } ?? []),
            columns: [
                Column(wording.invoiceColumn), Column("", isText: true), Column(wording.dueColumn),
                Column(wording.daysColumn), Column(wording.totalColumn), Column(wording.openColumn),
            ], lines: lines, sums: sums)
        let sentences = wording.opening(
            reminder.level, count: reminder.items.count, total: text(totals.due), payBy: words.date(reminder.payBy))
        opening = Array(sentences.prefix(1))
        notes = Array(sentences.dropFirst())
        let reference = reminder.items.map(\.number).joined(separator: ", ")
        payment.facts = Payment.facts(reminder.account, reference: reference, wording)
        if let account = reminder.account,
            let code = try? EPCPayment(to: account, amount: totals.due, reference: reference)
        {
            payment.code = code.text
            payment.codeAlternative = wording.code(text(totals.due), account.holder)
        }
        // A page asks for one invoice.
        if let link = reminder.paymentLink, reminder.items.count == 1 {
            payment.address = link.address(number: reminder.items[0].number, amount: totals.due)
        }
    }
}
