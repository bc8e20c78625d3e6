import Progress
import Quantities
import Studio

extension ClientCase {
    /// Why a message that waits must not go out any more: what it says was overtaken by what the records say now. Nothing where it may.
    ///
    /// Only what is certain counts. Where a plan cannot be read, or a goal is worded otherwise, the message was right when it was written.
    ///
    /// - Parameter subject: What it is about, as its occasion named it.
    func overtaken(_ rule: MailRule, _ subject: String) -> String? {
        switch rule.trigger {
        case .missedSession:
            let due = planned(on: today).dues.first { $0.date.iso == subject }
            return due?.isDone == true ? "the session was logged since" : nil
        case .noLog:
            return trained.max().map { $0.iso > subject } == true ? "something was logged since" : nil
        case .invoiceIssued:
            let document = records.documents.first { $0.number == subject }
            return document?.account?.state(on: today) == .cancelled ? "the invoice was cancelled since" : nil
        case .invoiceDue:
            return isSettled([subject]) ? "nothing is open of the invoice any more" : nil
        case .reminderIssued:
            guard let reminder = records.reminders.first(where: { $0.number == subject })?.reminder else { return nil }
            return isSettled(reminder.items.map(\.number)) ? "nothing is open of the invoices any more" : nil
        default:
            return nil
        }
    }

    private func isSettled(_ numbers: [String]) -> Bool {
        let found = records.documents.filter { numbers.contains($0.number) && $0.account != nil }
        return !found.isEmpty && found.allSatisfy { $0.open(on: today).minor <= 0 }
    }
}
