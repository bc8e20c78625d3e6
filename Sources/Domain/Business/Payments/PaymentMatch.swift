import Quantities

/// An invoice of which something is open, as payments are held against it.
public struct OpenInvoice: Sendable, Hashable {
    /// Its number.
    public var number: String
    /// What is open.
    public var open: Money
    /// The names that its buyer pays under.
    public var names: [String]
    /// What may be kept for paying by a day, the soonest first.
    public var skonto: [SkontoOffer]

    /// What may be kept for paying by a day.
    public struct SkontoOffer: Sendable, Hashable {
        /// The last day.
        public var by: CivilDate
        /// How much.
        public var amount: Money

        /// Makes an offer.
        public init(by: CivilDate, amount: Money) {
            self.by = by
            self.amount = amount
        }
    }

    /// Makes an invoice.
    public init(number: String, open: Money, names: [String], skonto: [SkontoOffer] = []) {
        self.number = number
        self.open = open
        self.names = names
        self.skonto = skonto
    }

    /// What is kept by somebody who pays so much on a day, if that is exactly what was offered.
    func skonto(for paid: Money, on day: CivilDate) -> Money? {
        skonto.first { offer in
            day <= offer.by && (try? open.subtracting(offer.amount)) == paid
        }?.amount
    }
}

/// Which invoices a payment is for. It is told by what the payer wrote, or by the exact amount and the payer's name together, and never guessed.
public enum PaymentMatch: Sendable, Hashable {
    /// The payment is for these invoices.
    case matched([Part], by: Reason, rest: Money)
    /// It is for nobody knows what; the candidates are for the trainer to choose from.
    case open(Doubt, candidates: [String])

    /// So much of it is for an invoice.
    public struct Part: Sendable, Hashable {
        /// The invoice.
        public let number: String
        /// How much of the payment.
        public let amount: Money
        /// What the payer may keep besides, for having paid soon.
        public let skonto: Money?

        /// Makes a part.
        public init(number: String, amount: Money, skonto: Money?) {
            self.number = number
            self.amount = amount
            self.skonto = skonto
        }
    }

    /// How it was told.
    public enum Reason: String, Sendable {
        /// The payer named the number.
        case reference
        /// One invoice is of exactly this amount and this payer.
        case amountAndPayer = "amount and payer"
    }

    /// Why it was not.
    public enum Doubt: Sendable, Hashable {
        /// No invoice is named, and none is of this amount and payer.
        case nothingFits
        /// Several invoices are of this amount and payer.
        case severalFit
        /// The invoices that it names come to something else.
        case otherAmount
        /// The documents that it names have nothing open.
        case nothingOpen
        /// The invoice that it names is in another currency.
        case otherCurrency

        /// The reason in a sentence without a full stop.
        public var text: String {
            switch self {
            case .nothingFits: "no open invoice is named, and none is of exactly this amount and payer"
            case .severalFit: "several open invoices are of this amount and payer"
            case .otherAmount: "the invoices that it names come to another amount"
            case .nothingOpen: "nothing is open of what it names"
            case .otherCurrency: "what it names is in another currency"
            }
        }
    }

    /// Tells which invoices a payment is for.
    ///
    /// - Parameters:
    ///   - amount: What came in.
    ///   - day: The day it is booked on.
    ///   - named: The numbers of documents in what the payer wrote.
    ///   - payer: Who paid, as the bank names her.
    ///   - invoices: All invoices of which something is open.
    public init(
        amount: Money, on day: CivilDate, named: [String], payer: String?, among invoices: [OpenInvoice]
    ) throws(MoneyError) {
        let byName = PaymentMatch.of(payer: payer, invoices)
        let alike = invoices.filter { $0.open == amount || $0.skonto(for: amount, on: day) != nil }
        if named.isEmpty {
            let fitting = alike.filter { invoice in byName.contains { $0.number == invoice.number } }
            if fitting.count == 1, let invoice = fitting.first {
                let skonto = invoice.open == amount ? nil : invoice.skonto(for: amount, on: day)
                self = .matched(
                    [Part(number: invoice.number, amount: amount, skonto: skonto)], by: .amountAndPayer,
                    rest: .zero(amount.currency))
            } else {
                let candidates = fitting.isEmpty ? alike + byName : fitting
                self = .open(fitting.isEmpty ? .nothingFits : .severalFit, candidates: PaymentMatch.few(candidates))
            }
            return
        }
        let meant = named.compactMap { number in invoices.first { $0.number == number } }
        guard !meant.isEmpty else {
            self = .open(.nothingOpen, candidates: PaymentMatch.few(alike + byName))
            return
        }
        guard meant.allSatisfy({ $0.open.currency == amount.currency }) else {
            self = .open(.otherCurrency, candidates: meant.map(\.number))
            return
        }
        self = try PaymentMatch.byReference(amount, day, meant)
    }

    private static func byReference(
        _ amount: Money, _ day: CivilDate, _ meant: [OpenInvoice]
    ) throws(MoneyError) -> PaymentMatch {
        if meant.count == 1, let invoice = meant.first {
            // Less than is open is a part of it; of more the rest belongs to nothing yet.
            let skonto = invoice.skonto(for: amount, on: day)
            let part = Money(minor: min(amount.minor, invoice.open.minor), amount.currency)
            return .matched(
                [Part(number: invoice.number, amount: part, skonto: skonto)], by: .reference,
                rest: try amount.subtracting(part))
        }
        for takesSkonto in [false, true] {
            var sum = Money.zero(amount.currency)
            var parts: [Part] = []
            for invoice in meant {
                let offer = takesSkonto ? invoice.skonto.first { day <= $0.by }?.amount : nil
                let part = try invoice.open.subtracting(offer ?? .zero(amount.currency))
                sum = try sum.adding(part)
                parts.append(Part(number: invoice.number, amount: part, skonto: offer))
            }
            if sum == amount { return .matched(parts, by: .reference, rest: .zero(amount.currency)) }
        }
        return .open(.otherAmount, candidates: meant.map(\.number))
    }

    private static func of(payer: String?, _ invoices: [OpenInvoice]) -> [OpenInvoice] {
        guard let payer else { return [] }
        let name = PersonName(payer)
        return invoices.filter { $0.names.contains { PersonName($0).isMeant(by: name) } }
    }

    private static func few(_ invoices: [OpenInvoice]) -> [String] {
        var seen: Set<String> = []
        return Array(invoices.map(\.number).filter { seen.insert($0).inserted }.prefix(5))
    }
}
