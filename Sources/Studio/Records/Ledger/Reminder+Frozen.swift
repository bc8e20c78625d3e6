import Business
import Quantities

/// A reminder as the store keeps it: everything that it says, in a canonical text that never changes.
extension Reminder {
    /// The canonical text, in version 1.
    func frozen(number: String) throws(MoneyError) -> String {
        let totals = try totals()
        var out = CanonicalText()
        out.add("reminder", 1)
        out.add("number", number)
        out.add("level", level.rawValue)
        FrozenParts.add(seller, "seller", to: &out)
        FrozenParts.add(buyer, "buyer", to: &out)
        out.add("date", date.iso)
        out.add("pay_by", payBy.iso)
        out.add("currency", currency.code)
        out.add("language", language.rawValue)
        FrozenParts.add(account, to: &out)
        out.add("link", paymentLink?.template)
        out.add("fee_minor", fee.map { "\($0.minor)" })
        out.add("interest_bp", interest_bp.map { "\($0)" })
        out.add("items", items.count)
        for (item, interest) in zip(items, totals.interests) {
            out.add("item.number", item.number)
            out.add("item.issued", item.issueDate.iso)
            out.add("item.due", item.dueDate.iso)
            out.add("item.total_minor", item.total.minor)
            out.add("item.open_minor", item.open.minor)
            out.add("item.interest_minor", interest.minor)
        }
        out.add("due_minor", totals.due.minor)
        return out.text
    }

    /// Reads a canonical text back, with the number. It throws where the text is not one, or where it does not add up any more.
    static func thawed(_ text: String) throws -> (number: String, reminder: Reminder) {
        var input = CanonicalReader(text)
        _ = try input.number("reminder", in: 1...1)
        let number = try input.text("number")
        let level = try input.value("level") { Int($0).flatMap { ReminderLevel(rawValue: $0) } }
        let seller = try FrozenParts.party("seller", from: &input)
        let buyer = try FrozenParts.party("buyer", from: &input)
        let date = try input.value("date") { CivilDate(iso: $0) }
        let payBy = try input.value("pay_by") { CivilDate(iso: $0) }
        let currency = try input.value("currency") { Currency($0) }
        let language = try input.value("language") { Language(rawValue: $0) }
        var reminder = Reminder(
            level: level, seller: seller, buyer: buyer, date: date, payBy: payBy, items: [], currency: currency,
            language: language)
        reminder.account = try FrozenParts.account(from: &input)
        reminder.paymentLink = try input.optional("link").map { try FrozenParts.link($0) }
        if let fee = input.optional("fee_minor") {
            guard let minor = Int64(fee), CanonicalReader.amounts.contains(minor) else {
                throw CanonicalReader.Unreadable(key: "fee_minor")
            }
            reminder.fee = Money(minor: minor, currency)
        }
        if let interest = input.optional("interest_bp") {
            guard let interest_bp = Int(interest), (0...10_000).contains(interest_bp) else {
                throw CanonicalReader.Unreadable(key: "interest_bp")
            }
            reminder.interest_bp = interest_bp
        }
        var said: [Int64] = []
        for _ in 0..<(try input.number("items", in: 1...1000)) {
            let number = try input.text("item.number")
            let issued = try input.value("item.issued") { CivilDate(iso: $0) }
            let due = try input.value("item.due") { CivilDate(iso: $0) }
            let total: Int64 = try input.number("item.total_minor", in: CanonicalReader.amounts)
            let open: Int64 = try input.number("item.open_minor", in: CanonicalReader.amounts)
            said.append(try input.number("item.interest_minor", in: CanonicalReader.amounts))
            reminder.items.append(
                Item(
                    number: number, issueDate: issued, dueDate: due, total: Money(minor: total, currency),
                    open: Money(minor: open, currency)))
        }
        said.append(try input.number("due_minor", in: CanonicalReader.amounts))
        let totals = try reminder.totals()
        guard said == totals.interests.map(\.minor) + [totals.due.minor], input.isAtEnd else {
            throw CanonicalReader.Unreadable(key: "totals")
        }
        return (number, reminder)
    }
}
