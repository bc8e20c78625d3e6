import Business
import Quantities

/// Payments that are kept already and may come again in other words: a statement in camt.053 and a table of the same days tell one payment
/// twice, and so does who keeps a payment by hand and imports it later.
struct LikelyDoubles {
    private struct Place: Hashable {
        let minor: Int64
        let currency: Currency
    }

    /// How many days apart a payment that was kept by hand and the bank's entry may be.
    private static let handDays = 5
    /// Payments by amount, those that were found again taken out.
    private var payments: [Place: [PaymentRecord]] = [:]

    /// - Parameters:
    ///   - payments: What is kept.
    ///   - keys: The keys of the file's entries. A payment that the file tells by its very key is that entry and no other's double.
    init(_ payments: [PaymentRecord], except keys: Set<String>) {
        for record in payments where record.payment.amount.minor > 0 && !keys.contains(record.payment.key) {
            self.payments[LikelyDoubles.place(of: record.payment.amount), default: []].append(record)
        }
    }

    private static func place(of amount: Money) -> Place { Place(minor: amount.minor, currency: amount.currency) }

    /// The payment that an entry tells again, if there is one. Each is found once.
    mutating func take(_ entry: PaymentEntry, naming numbers: [String]) -> Payment? {
        let place = LikelyDoubles.place(of: entry.amount)
        let index = payments[place]?.firstIndex { isSame(entry, numbers, $0) }
        guard let index else { return nil }
        return payments[place]?.remove(at: index).payment
    }

    private func isSame(_ entry: PaymentEntry, _ numbers: [String], _ record: PaymentRecord) -> Bool {
        let payment = record.payment
        let isNamed = record.allocations.contains { numbers.contains($0.number) }
        guard payment.importID != nil else {
            return isNamed && abs(payment.date.days(to: entry.date)) <= LikelyDoubles.handDays
        }
        guard payment.date == entry.date else { return false }
        if isNamed { return true }
        if let one = entry.payer, let other = payment.payer {
            let (one, other) = (PersonName(one), PersonName(other))
            guard !one.words.isEmpty, !other.words.isEmpty else { return false }
            return one.words.isSubset(of: other.words) || other.words.isSubset(of: one.words)
        }
        // Where one of the two tells no payer, they must at least say the same.
        let (one, other) = (PersonName(entry.reference ?? ""), PersonName(payment.reference ?? ""))
        return !one.words.isEmpty && one == other
    }
}
