import Business
import Quantities

/// The words of reminders, from a friendly note to the last one.
extension InvoiceWording {
    private func words(_ english: String, _ german: String) -> String { language == .german ? german : english }

    func title(_ level: ReminderLevel) -> String {
        switch level {
        case .notice: words("Payment reminder", "Zahlungserinnerung")
        case .first: words("First reminder", "1. Mahnung")
        case .second: words("Second reminder", "2. Mahnung")
        case .last: words("Final reminder", "Letzte Mahnung")
        }
    }

    func opening(_ level: ReminderLevel, count: Int, total: String, payBy: String) -> [String] {
        let isOne = count == 1
        switch level {
        case .notice:
            return [
                words(
                    "in a full week an invoice is quickly overlooked. \(isOne ? "This one is" : "These are") still open:",
                    "in einer vollen Woche ist eine Rechnung schnell übersehen. \(isOne ? "Diese ist" : "Diese sind") noch offen:"
                ).capitalizedFirst,
                words(
                    "Would you please pay \(total) by \(payBy)? If it is on its way already, thank you, and never mind this letter.",
                    "Bitte überweisen Sie \(total) bis zum \(payBy). Ist das schon geschehen, danke ich Ihnen, und dieser Brief ist erledigt."
                ),
            ]
        case .first:
            return [
                words(
                    "So far I have not received payment of \(isOne ? "this invoice" : "these invoices"):",
                    "Für \(isOne ? "diese Rechnung" : "diese Rechnungen") ist bisher keine Zahlung eingegangen:"),
                words(
                    "Please pay \(total) by \(payBy). If something about it is not right, tell me, and we will sort it out.",
                    "Bitte zahlen Sie \(total) bis zum \(payBy). Stimmt etwas nicht, sagen Sie es mir, dann klären wir es."
                ),
            ]
        case .second:
            return [
                words(
                    "In spite of my reminder \(isOne ? "this invoice is" : "these invoices are") still not paid:",
                    "Trotz meiner Mahnung \(isOne ? "ist diese Rechnung" : "sind diese Rechnungen") noch nicht bezahlt:"
                ),
                words(
                    "I ask you to pay \(total) by \(payBy) at the latest.",
                    "Ich fordere Sie auf, \(total) spätestens bis zum \(payBy) zu zahlen."),
            ]
        case .last:
            return [
                words(
                    "My reminders were not answered. \(isOne ? "This invoice remains" : "These invoices remain") open:",
                    "Meine Mahnungen blieben ohne Antwort. \(isOne ? "Diese Rechnung ist" : "Diese Rechnungen sind") weiter offen:"
                ),
                words(
                    "This is my last reminder. If \(total) is not paid by \(payBy), I will take legal steps, at your expense.",
                    "Dies ist meine letzte Mahnung. Gehen bis zum \(payBy) nicht \(total) ein, leite ich gerichtliche Schritte ein,"
                        + " deren Kosten Sie tragen."),
            ]
        }
    }

    var invoiceColumn: String { words("Invoice", "Rechnung") }
    func ofDate(_ date: String) -> String { words("of \(date)", "vom \(date)") }
    var dueColumn: String { words("Due on", "Fällig am") }
    var daysColumn: String { words("Days late", "Tage offen") }
    var totalColumn: String { words("Total", "Betrag") }
    var openColumn: String { words("Open", "Offen") }
    var openSum: String { words("Open invoices", "Offene Rechnungen") }
    func interestSum(_ rate: String) -> String {
        words("Interest at \(rate) a year", "Verzugszinsen, \(rate) im Jahr")
    }
    var fee: String { words("Reminder fee", "Mahnkosten") }
    var date: String { words("Date", "Datum") }
}

extension String {
    /// The text with a capital letter at its beginning.
    fileprivate var capitalizedFirst: String { prefix(1).uppercased() + dropFirst() }
}
