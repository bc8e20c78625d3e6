import Quantities

/// What is owed to the studio on a day, by how late it is.
public struct Receivables: Sendable, Hashable {
    /// How late something is.
    public enum Age: String, Sendable, CaseIterable {
        case notDue = "not due"
        case upTo30 = "1–30"
        case upTo60 = "31–60"
        case upTo90 = "61–90"
        case older = "over 90"

        /// The age of so many days after the due date.
        public init(daysLate: Int) {
            switch daysLate {
            case ...0: self = .notDue
            case ...30: self = .upTo30
            case ...60: self = .upTo60
            case ...90: self = .upTo90
            default: self = .older
            }
        }
    }

    /// One invoice of which something is open.
    public struct Item: Sendable, Hashable {
        /// Its number.
        public let number: String
        /// Whose it is: the client's handle; nothing where the client was erased.
        public let client: String?
        /// The day it is due.
        public let dueDate: CivilDate
        /// What is open.
        public let open: Money

        /// Makes an item.
        public init(number: String, client: String?, dueDate: CivilDate, open: Money) {
            self.number = number
            self.client = client
            self.dueDate = dueDate
            self.open = open
        }
    }

    /// The sums of one currency.
    public struct Sums: Sendable, Hashable {
        /// The currency.
        public let currency: Currency
        /// What is open at each age, in the order of ages.
        public let byAge: [Money]
        /// All together.
        public let total: Money

        /// What is open at an age.
        public func amount(_ age: Age) -> Money {
            zip(Age.allCases, byAge).first { $0.0 == age }?.1 ?? .zero(currency)
        }
    }

    /// The day.
    public let day: CivilDate
    /// The invoices, the longest due first.
    public let items: [Item]
    /// The sums by currency, by its code.
    public let sums: [Sums]

    /// Works them out; throws where amounts are too large to add up.
    public init(_ items: [Item], on day: CivilDate) throws(MoneyError) {
        self.day = day
        self.items = items.filter { $0.open.minor != 0 }.sorted { ($0.dueDate, $0.number) < ($1.dueDate, $1.number) }
        var sums: [Sums] = []
        for currency in Set(self.items.map(\.open.currency)).sorted(by: { $0.code < $1.code }) {
            var byAge = Age.allCases.map { _ in Money.zero(currency) }
            var total = Money.zero(currency)
            for item in self.items where item.open.currency == currency {
                let age = Age(daysLate: item.dueDate.days(to: day))
                let place = Age.allCases.firstIndex(of: age) ?? 0
                byAge[place] = try byAge[place].adding(item.open)
                total = try total.adding(item.open)
            }
            sums.append(Sums(currency: currency, byAge: byAge, total: total))
        }
        self.sums = sums
    }

    /// How late an invoice is.
    public func age(of item: Item) -> Age { Age(daysLate: item.dueDate.days(to: day)) }
}
