import Business
import Diagnostics
import Markup
import Quantities
import Tables

extension Settings {
    /// How money comes in and is asked for.
    public struct Collecting: Sendable {
        /// How the tables of banks are read.
        public var banks: [BankMapping] = []
        /// When and how the studio reminds. It is read from `invoicing: reminders:`.
        public var reminders = ReminderPolicy.usual
        /// Days after its due date that an invoice of a subscription may be open before no further ones are made.
        public var grace_days = 30
    }

    /// Reads `payments:`.
    static func payments(_ fields: inout Fields, into collecting: inout Collecting) {
        collecting.grace_days = fields.integer("graceDays", in: 0...365) ?? 30
        let entries = fields.node("banks").flatMap { node -> [String]? in
            guard case .mapping(let entries) = node.content else { return nil }
            return entries.map(\.key)
        }
        let banks = fields.group("banks") { fields -> [BankMapping] in
            (entries ?? []).compactMap { name in
                if RecordRules.handle(name) != nil || ["stripe", "camt"].contains(name) {
                    fields.refuse(
                        name, "bad-name", "`\(name)` cannot be the name of a bank",
                        expected: "1 to 40 of the characters a–z, 0–9 and `-`, and neither stripe nor camt")
                }
                return fields.group(name) { bank(name, &$0) } ?? nil
            }
        }
        collecting.banks = banks ?? []
    }

    private static func bank(_ name: String, _ fields: inout Fields) -> BankMapping? {
        let date = fields.text("date", isRequired: true)
        let format = fields.text("dateFormat") ?? "yyyy-MM-dd"
        let pattern = DatePattern(format)
        if pattern == nil {
            fields.refuse(
                "dateFormat", "bad-value", "`\(format)` does not say how dates are written",
                expected: "d or dd, M or MM, and yy or yyyy, such as dd.MM.yyyy")
        }
        let (amount, credit, debit) = (fields.text("amount"), fields.text("credit"), fields.text("debit"))
        if (amount == nil) == (credit == nil) || (amount != nil && debit != nil) {
            fields.refuse(
                "amount", "missing-key", "it must be said where the amounts stand",
                expected: "`amount:` with the column, or `credit:` and `debit:` where there are two")
        }
        let decimal = fields.text("decimal") ?? "."
        if ![",", "."].contains(decimal) {
            fields.refuse("decimal", "bad-value", "`\(decimal)` parts no cents from euros", expected: "\",\" or \".\"")
        }
        let separators: [String: TableReader.Separator] = [",": .comma, ";": .semicolon, "tab": .tab]
        let separator = fields.text("separator")
        if let separator, separators[separator] == nil {
            fields.refuse("separator", "bad-value", "`\(separator)` parts no cells", expected: "\",\", \";\" or tab")
        }
        var mapping = BankMapping(
            name: name, date: date ?? "", dateFormat: pattern ?? .iso, amount: amount, credit: credit, debit: debit,
            decimal: decimal.first ?? ".", reference: fields.texts("reference"), payer: fields.texts("payer"),
            currency: fields.text("currency"), id: fields.text("id"), separator: separator.flatMap { separators[$0] })
        if mapping.reference.isEmpty {
            fields.refuse(
                "reference", "missing-key", "the key `reference` is missing: payments are told by what the payer wrote",
                expected: "`reference:` and the column, or a list of columns")
        }
        if let booked = fields.text("booked") {
            let parts = booked.split(separator: "=", maxSplits: 1).map { String($0).trimmingSpaces() }
            if parts.count == 2 {
                mapping.booked = BankMapping.Booked(column: parts[0], value: parts[1])
            } else {
                fields.refuse(
                    "booked", "bad-value", "`\(booked)` does not say how a booked entry is told",
                    expected: "a column and what stands there, such as \"Status = booked\"")
            }
        }
        return mapping
    }

    /// Reads `invoicing: reminders:`.
    static func reminders(_ fields: inout Fields, _ currency: Currency) -> ReminderPolicy {
        var policy = ReminderPolicy.usual
        let days = fields.texts("days")
        if fields.node("days") != nil {
            policy.days = days.compactMap { Int($0) }
            let isRising = zip(policy.days, policy.days.dropFirst()).allSatisfy { $0 < $1 }
            let isInRange = policy.days.allSatisfy { (1...365).contains($0) }
            if policy.days.count != days.count || !(1...4).contains(days.count) || !isRising || !isInRange {
                fields.refuse(
                    "days", "bad-value", "these are not the days of reminders",
                    expected:
                        "one to four whole numbers from 1 to 365, each greater than the one before, such as [3, 14, 28]"
                )
                policy.days = ReminderPolicy.usual.days
            }
        }
        let fees = fields.texts("fees")
        policy.fees_minor = fees.map { text in
            if let fee = Money(decimal: text, currency) { return fee.minor }
            fields.refuse(
                "fees", "bad-value", "`\(text)` is not an amount in \(currency.code)",
                expected: "an amount for each reminder, such as [0, 0, 2.50]")
            return 0
        }
        if policy.fees_minor.first.map({ $0 > 0 }) ?? false {
            fields.refuse(
                "fees", "bad-value", "the first reminder is a friendly note and costs nothing",
                expected: "0 in the first place")
        }
        if fees.count > policy.days.count {
            fields.refuse("fees", "bad-value", "there are more fees than reminders", expected: "as many as `days`")
        }
        policy.interest_bp = fields.number("interest", in: 0...25).map { Int(($0 * 100).rounded()) }
        policy.payDays = fields.integer("payDays", in: 1...60) ?? 7
        return policy
    }
}
