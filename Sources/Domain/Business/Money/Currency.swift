/// A currency of ISO 4217 that the press can bill in.
public struct Currency: Sendable, Hashable {
    /// The code of three letters.
    public let code: String
    /// Decimals of its minor unit: 2 for cents, 0 for yen, 3 for the dinars of the Gulf.
    public let minorDigits: Int

    private init(known code: String) {
        self.code = code
        minorDigits = Currency.withoutMinorUnit.contains(code) ? 0 : Currency.inThousandths.contains(code) ? 3 : 2
    }

    /// The euro.
    public static let eur = Currency(known: "EUR")

    /// The codes of all of them, those that most studios bill in first.
    public static let codes = usual + rest

    private static let usual = [
        "EUR", "GBP", "USD", "CHF", "SEK", "NOK", "DKK", "PLN", "CZK", "CAD", "AUD", "NZD", "JPY",
    ]

    private static let rest = [
        "AED", "ALL", "AMD", "ARS", "AZN", "BAM", "BHD", "BRL", "CLP", "CNY", "COP", "EGP", "GEL", "HKD", "HUF", "IDR",
        "ILS", "INR", "ISK", "JOD", "KES", "KRW", "KWD", "KZT", "LKR", "MAD", "MDL", "MKD", "MXN", "MYR", "NGN", "OMR",
        "PEN", "PHP", "PKR", "QAR", "RON", "RSD", "SAR", "SGD", "THB", "TND", "TRY", "TWD", "UAH", "UYU", "VND", "ZAR",
    ]

    private static let known = Set(codes)

    /// Exponents other than 2, from ISO 4217:2015, list one.
    private static let withoutMinorUnit: Set = ["CLP", "ISK", "JPY", "KRW", "VND"]
    private static let inThousandths: Set = ["BHD", "JOD", "KWD", "OMR", "TND"]

    /// The currency of a code, or nothing where the press cannot bill in it.
    public init?(_ code: String) {
        guard Currency.known.contains(code) else { return nil }
        self.init(known: code)
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
