import Quantities

/// A letter about invoices that are overdue. It is a document of its own and changes no invoice.
public struct Reminder: Sendable, Hashable {
    /// An invoice that is overdue.
    public struct Item: Sendable, Hashable {
        /// Its number.
        public var number: String
        /// When it was issued.
        public var issueDate: CivilDate
        /// When it was due.
        public var dueDate: CivilDate
        /// What it came to.
        public var total: Money
        /// What is open of it.
        public var open: Money

        /// Makes an item.
        public init(number: String, issueDate: CivilDate, dueDate: CivilDate, total: Money, open: Money) {
            self.number = number
            self.issueDate = issueDate
            self.dueDate = dueDate
            self.total = total
            self.open = open
        }
    }

    /// How firmly it asks.
    public var level: ReminderLevel
    /// Who is owed.
    public var seller: Party
    /// Who owes.
    public var buyer: Party
    /// The day it is written.
    public var date: CivilDate
    /// Until when it is to be paid now.
    public var payBy: CivilDate
    /// The invoices, the oldest first.
    public var items: [Item]
    /// What the reminder costs the one who owes; VAT is not charged on it, as it is damages (section 1.3 (2) UStAE).
    public var fee: Money?
    /// Interest on what is late, in basis points a year; none where nothing is said. In Germany at most five points above the base rate from
    /// consumers and nine from businesses (§ 288 BGB).
    public var interest_bp: Int?
    /// The currency of all its amounts.
    public var currency: Currency
    /// Where the money is sent to.
    public var account: BankAccount?
    /// A page on which it can be paid.
    public var paymentLink: PaymentLink?
    /// The language it is written in.
    public var language: Language

    /// Makes a reminder.
    public init(
        level: ReminderLevel, seller: Party, buyer: Party, date: CivilDate, payBy: CivilDate, items: [Item],
        fee: Money? = nil, interest_bp: Int? = nil, currency: Currency, account: BankAccount? = nil,
        paymentLink: PaymentLink? = nil, language: Language
    ) {
        self.level = level
        self.seller = seller
        self.buyer = buyer
        self.date = date
        self.payBy = payBy
        self.items = items
        self.fee = fee
        self.interest_bp = interest_bp
        self.currency = currency
        self.account = account
        self.paymentLink = paymentLink
        self.language = language
    }

    /// What it comes to.
    public struct Totals: Sendable, Hashable {
        /// The interest on each invoice, from the day after it was due to the day of the reminder.
        public let interests: [Money]
        /// The sum of what is open.
        public let open: Money
        /// The sum of the interest.
        public let interest: Money
        /// What the reminder costs.
        public let fee: Money
        /// All together.
        public let due: Money
    }

    /// What it comes to; throws where an amount does not fit or currencies are mixed.
    ///
    /// Interest is simple, by the days of a year of 365, and rounded once for each invoice.
    public func totals() throws(MoneyError) -> Totals {
        let zero = Money.zero(currency)
        var (open, interest, interests) = (zero, zero, [Money]())
        for item in items {
            open = try open.adding(item.open)
            let days = Int64(max(0, item.dueDate.days(to: date)))
            let (numerator, isOver) = Int64(interest_bp ?? 0).multipliedReportingOverflow(by: days)
            guard !isOver else { throw .tooLarge }
            let part = try item.open.multiplied(by: numerator, over: 3_650_000)
            interests.append(part)
            interest = try interest.adding(part)
        }
        let fee = fee ?? zero
        return Totals(
            interests: interests, open: open, interest: interest, fee: fee,
            due: try open.adding(interest).adding(fee))
    }

    /// Why it cannot be sent; empty where it can.
    public var problems: [ReminderProblem] {
        var problems: [ReminderProblem] = []
        if items.isEmpty { problems.append(.nothingOverdue) }
        if payBy < date { problems.append(.payByBeforeDate) }
        for item in items {
            if item.dueDate >= date { problems.append(.notOverdue(item.number)) }
            if item.open.minor <= 0 || item.open.minor > item.total.minor { problems.append(.nothingOpen(item.number)) }
        }
        if let fee, fee.minor < 0 { problems.append(.feeOutOfRange) }
        if let interest_bp, !(0...10_000).contains(interest_bp) { problems.append(.interestOutOfRange) }
        if (fee?.minor ?? 0) > 0 || (interest_bp ?? 0) > 0, level == .notice { problems.append(.costlyNotice) }
        do {
            _ = try totals()
        } catch {
            problems.append(.amount(error))
        }
        return problems
    }
}

/// Why a reminder cannot be sent.
public enum ReminderProblem: Sendable, Hashable {
    /// It is about no invoice.
    case nothingOverdue
    /// It would have to be paid before it is written.
    case payByBeforeDate
    /// An invoice is not due yet.
    case notOverdue(String)
    /// An invoice is paid, or more is open than it came to.
    case nothingOpen(String)
    /// The fee is below zero.
    case feeOutOfRange
    /// The interest is not between 0 and 100 % a year.
    case interestOutOfRange
    /// A friendly note costs something.
    case costlyNotice
    /// The amounts cannot be computed.
    case amount(MoneyError)

    /// The reason in a sentence without a full stop.
    public var text: String {
        switch self {
        case .nothingOverdue: "there is no invoice to remind of"
        case .payByBeforeDate: "the new day to pay by lies before the reminder"
        case .notOverdue(let number): "the invoice \(number) is not overdue"
        case .nothingOpen(let number): "nothing is open of the invoice \(number), or more than it came to"
        case .feeOutOfRange: "the fee is below zero"
        case .interestOutOfRange: "the interest is not between 0 % and 100 % a year"
        case .costlyNotice: "a friendly note asks for no fee and no interest"
        case .amount(let error): error.text
        }
    }
}
