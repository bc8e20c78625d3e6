import Business
import Quantities
import Studio

extension ClientCase {
    /// Invoices that were issued, with their archived files.
    func invoicesIssued(_ rule: MailRule) -> [Occasion] {
        records.documents.compactMap { document in
            // One that was sent by hand, or is not archived yet, is left.
            guard document.account != nil, document.sentOn == nil, !document.files.isEmpty,
                document.account?.state(on: today) != .cancelled
            else { return nil }
            let (content, totals) = (document.invoice.content, document.invoice.totals)
            var screen = screen
            screen.number = document.number
            screen.amount = totals.total.text(in: language)
            if totals.due.minor > 0 { screen.dateText = text(content.dueDate) }
            return Occasion(
                rule: rule, subject: document.number, due: rule.at.moment(of: content.issueDate, on: clock),
                reason: "invoice \(document.number) was issued on \(content.issueDate.iso)", screen: screen,
                documents: [document.record.id])
        }
    }

    /// Invoices that are not paid and soon due.
    func invoicesDue(_ rule: MailRule, days: Int) -> [Occasion] {
        records.documents.compactMap { document in
            let content = document.invoice.content
            let day = content.dueDate.adding(days: -days)
            guard document.account != nil, document.open(on: today).minor > 0, content.issueDate < day else {
                return nil
            }
            var screen = screen
            screen.number = document.number
            screen.amount = document.open(on: today).text(in: language)
            screen.dateText = text(content.dueDate)
            return Occasion(
                rule: rule, subject: document.number, due: rule.at.moment(of: day, on: clock),
                reason: "invoice \(document.number) is due on \(content.dueDate.iso)", screen: screen)
        }
    }

    /// Reminders that were written; the invoices that they speak of go along.
    func remindersIssued(_ rule: MailRule) -> [Occasion] {
        records.reminders.compactMap { record in
            let reminder = record.reminder
            // The letter goes along; what is not archived yet waits for it.
            guard let due = try? reminder.totals().due, !record.files.isEmpty else { return nil }
            var screen = screen
            screen.number = record.number
            screen.title = ClientCase.title(reminder.level, in: language)
            screen.amount = due.text(in: language)
            screen.dateText = text(reminder.payBy)
            screen.items = reminder.items.map { .init(label: $0.number, value: $0.open.text(in: language)) }
            let numbers = Set(reminder.items.map(\.number))
            let invoices = records.documents.filter { numbers.contains($0.number) && !$0.files.isEmpty }
            return Occasion(
                rule: rule, subject: record.number, due: rule.at.moment(of: reminder.date, on: clock),
                reason: "reminder \(record.number) was written on \(reminder.date.iso)", screen: screen,
                documents: [record.id] + invoices.map(\.record.id))
        }
    }

    private static func title(_ level: ReminderLevel, in language: Language) -> String {
        switch (level, language) {
        case (.notice, .german): "Zahlungserinnerung"
        case (.first, .german): "1. Mahnung"
        case (.second, .german): "2. Mahnung"
        case (.last, .german): "Letzte Mahnung"
        case (.notice, _): "Payment note"
        case (.first, _): "Reminder"
        case (.second, _): "Second reminder"
        case (.last, _): "Final reminder"
        }
    }

    /// Trials that soon end.
    func trialsEnding(_ rule: MailRule, days: Int) -> [Occasion] {
        subscriptions.compactMap { record in
            let agreed = record.subscription
            let end = agreed.start.adding(days: agreed.trial_days)
            guard agreed.trial_days > 0, !agreed.changes.contains(where: { $0.kind == .cancelled && $0.from <= end })
            else {
                return nil
            }
            var screen = screen
            screen.title = agreed.text
            screen.dateText = text(end)
            screen.amount = agreed.price.text(in: language)
            return Occasion(
                rule: rule, subject: "\(record.name)-\(end.iso)",
                due: rule.at.moment(of: end.adding(days: -days), on: clock),
                reason: "the trial of `\(record.name)` ends on \(end.iso)", screen: screen)
        }
    }
}
