import Business
import Quantities

extension InvoiceCorpus {
    /// A reminder of each level in German, and one in English.
    static var reminders: [(name: String, reminder: Reminder)] {
        var all = ReminderLevel.allCases.map { level in
            (name: "reminder-\(level.rawValue)", reminder: reminder(level, .german))
        }
        all.append((name: "reminder-2-english", reminder: reminder(.second, .english)))
        return all
    }

    private static func reminder(_ level: ReminderLevel, _ language: Language) -> Reminder {
        func item(_ number: String, _ due: String, _ total: Int64, _ open: Int64) -> Reminder.Item {
            Reminder.Item(
                number: number, issueDate: day(due).adding(days: -14), dueDate: day(due), total: euros(total),
                open: euros(open))
        }
        let items = [item("2026-0703", "2026-08-14", 71_990, 71_990), item("2026-0790", "2026-10-15", 35_700, 20_000)]
        return Reminder(
            level: level, seller: seller, buyer: buyer, date: day("2026-11-21"), payBy: day("2026-12-01"),
            items: level == .notice ? Array(items.suffix(1)) : items, fee: level >= .second ? euros(250) : nil,
            interest_bp: level >= .second ? 627 : nil, currency: .eur, account: account,
            paymentLink: link("https://pay.lindner-strength.example/{number}?eur={amount}"), language: language)
    }
}
