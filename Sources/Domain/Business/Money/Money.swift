import Quantities

/// An amount of money in whole minor units.
///
/// Sums that do not fit into 64 bits and sums over two currencies throw; nothing wraps and nothing traps.
public struct Money: Sendable, Hashable {
    /// Minor units: cents for euros.
    public let minor: Int64
    /// The currency.
    public let currency: Currency

    /// An amount in minor units.
    public init(minor: Int64, _ currency: Currency) {
        self.minor = minor
        self.currency = currency
    }

    /// Nothing of a currency.
    public static func zero(_ currency: Currency) -> Money { Money(minor: 0, currency) }

    /// The sum; throws where the currencies differ or the sum is too large to hold.
    public func adding(_ other: Money) throws(MoneyError) -> Money {
        guard currency == other.currency else { throw .mixedCurrencies }
        let (sum, isOver) = minor.addingReportingOverflow(other.minor)
        guard !isOver else { throw .tooLarge }
        return Money(minor: sum, currency)
    }

    /// The difference; throws where the currencies differ or the difference is too large to hold.
    public func subtracting(_ other: Money) throws(MoneyError) -> Money {
        guard currency == other.currency else { throw .mixedCurrencies }
        let (difference, isOver) = minor.subtractingReportingOverflow(other.minor)
        guard !isOver else { throw .tooLarge }
        return Money(minor: difference, currency)
    }

    /// The amount times a fraction, rounded to the minor unit, half away from zero.
    ///
    /// The product is held in 128 bits, so it is rounded once and from its exact value. Throws where the result is too
    /// large or the denominator is not positive.
    public func multiplied(by numerator: Int64, over denominator: Int64) throws(MoneyError) -> Money {
        guard denominator > 0 else { throw .tooLarge }
        let (high, low) = minor.magnitude.multipliedFullWidth(by: numerator.magnitude)
        let divisor = UInt64(denominator)
        guard high < divisor else { throw .tooLarge }
        let (quotient, remainder) = divisor.dividingFullWidth((high, low))
        let (rounded, isOver) = quotient.addingReportingOverflow(remainder >= divisor - remainder ? 1 : 0)
        guard !isOver, let magnitude = Int64(exactly: rounded) else { throw .tooLarge }
        return Money(minor: (minor < 0) != (numerator < 0) ? -magnitude : magnitude, currency)
    }

    /// Reads an amount written with digits and, for minor units, a point: `95`, `24.90`. Not more decimals than the currency has.
    public init?(decimal text: String, _ currency: Currency) {
        let parts = text.split(separator: ".", maxSplits: 1, omittingEmptySubsequences: false)
        let fraction = parts.count > 1 ? String(parts[1]) : ""
        guard let whole = parts.first, !whole.isEmpty, whole.utf8.count <= 12,
            fraction.utf8.count <= currency.minorDigits,
            parts.count == 1 || !fraction.isEmpty, (whole + fraction).utf8.allSatisfy({ (0x30...0x39).contains($0) }),
            let minor = Int64(
                whole + fraction + String(repeating: "0", count: currency.minorDigits - fraction.utf8.count))
        else { return nil }
        self.init(minor: minor, currency)
    }

    /// The amount as data formats write it: `95.00`, with a point and all decimals of the currency.
    public var decimal: String {
        let digits = String(minor.magnitude)
        let padded = String(repeating: "0", count: max(0, currency.minorDigits + 1 - digits.count)) + digits
        let whole = padded.dropLast(currency.minorDigits)
        let sign = minor < 0 ? "-" : ""
        return currency.minorDigits == 0 ? sign + padded : "\(sign)\(whole).\(padded.suffix(currency.minorDigits))"
    }

    /// The amount as a language writes it: `1.234,50 €` in German, `€1,234.50` in English.
    public func text(in language: Language) -> String {
        let signed = language.number(scaled: minor, places: currency.minorDigits)
        let number = minor < 0 ? String(signed.dropFirst()) : signed
        let sign = minor < 0 ? "−" : ""
        let symbol = currency.symbol
        if language == .german { return "\(sign)\(number)\u{A0}\(symbol)" }
        return symbol == currency.code ? "\(sign)\(symbol)\u{A0}\(number)" : "\(sign)\(symbol)\(number)"
    }
}

/// Why an amount cannot be computed.
public enum MoneyError: Error, Sendable, Hashable {
    /// Amounts of two currencies were to be added.
    case mixedCurrencies
    /// The amount does not fit into 64 bits of minor units.
    case tooLarge

    /// The reason in a sentence without a full stop.
    public var text: String {
        switch self {
        case .mixedCurrencies: "amounts of two currencies cannot be added"
        case .tooLarge: "the amount is too large to compute"
        }
    }
}
