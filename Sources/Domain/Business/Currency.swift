/// A currency of ISO 4217 that the press can bill in.
public struct Currency: Sendable, Hashable {
    /// The code of three letters.
    public let code: String
    /// Decimals of its minor unit: 2 for cents, 0 for yen.
    public let minorDigits: Int

    private init(_ code: String, _ minorDigits: Int) {
        self.code = code
        self.minorDigits = minorDigits
    }

    /// The euro.
    public static let eur = Currency("EUR", 2)

    private static let all = [
        eur, Currency("GBP", 2), Currency("USD", 2), Currency("CHF", 2), Currency("SEK", 2), Currency("NOK", 2),
        Currency("DKK", 2), Currency("PLN", 2), Currency("CZK", 2), Currency("CAD", 2), Currency("AUD", 2),
        Currency("NZD", 2), Currency("JPY", 0),
    ]

    /// The codes of all of them.
    public static var codes: [String] { all.map(\.code) }

    /// The currency of a code, or nothing where the press cannot bill in it.
    public init?(_ code: String) {
        guard let found = Currency.all.first(where: { $0.code == code }) else { return nil }
        self = found
    }

    /// The sign that stands for it, where it cannot be taken for another one's; the code otherwise.
    public var symbol: String {
        switch code {
        case "EUR": "€"
        case "GBP": "£"
        case "USD": "$"
        case "JPY": "¥"
        default: code
        }
    }
}
