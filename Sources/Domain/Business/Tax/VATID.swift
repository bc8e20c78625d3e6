/// A VAT identification number with the prefix of its country, in the form that the country gives it.
public struct VATID: Sendable, Hashable {
    /// The number without spaces, points and hyphens, in capital letters.
    public let compact: String

    /// Why a text is not a VAT id.
    public enum Problem: Error, Sendable, Hashable {
        /// It does not begin with the two letters of a country, or holds what is neither letter nor digit.
        case malformed
        /// It has another form than the country's numbers have.
        case wrongForm(country: String, expected: String)
        /// The check digit does not fit: a digit is wrong or two are swapped.
        case wrongCheckDigit

        /// The reason in a sentence without a full stop.
        public var text: String {
            switch self {
            case .malformed: "a VAT id begins with the two letters of its country, then letters and digits"
            case .wrongForm(let country, let expected): "a VAT id of \(country) is \(country) and \(expected)"
            case .wrongCheckDigit: "the check digit does not fit: a digit is wrong or two are swapped"
            }
        }
    }

    /// Reads a number as people write it.
    public init(_ text: String) throws(Problem) {
        let characters = text.uppercased().filter { !" .-\u{A0}".contains($0) }
        guard (4...15).contains(characters.count),
            characters.allSatisfy({ $0.isASCII && ($0.isLetter || $0.isNumber) }),
            characters.prefix(2).allSatisfy(\.isLetter)
        else { throw .malformed }
        let country = String(characters.prefix(2))
        let body = characters.dropFirst(2)
        if let form = VATID.forms[country], !form.matches(body) {
            throw .wrongForm(country: country, expected: form.words)
        }
        if country == "DE", !VATID.fitsISO7064(body) { throw .wrongCheckDigit }
        compact = characters
    }

    /// The country's prefix: that of ISO 3166, but EL for Greece and XI for Northern Ireland.
    public var country: String { String(compact.prefix(2)) }

    /// The check digit of German numbers (ISO 7064, MOD 11,10).
    private static func fitsISO7064(_ digits: Substring) -> Bool {
        let values = digits.compactMap(\.wholeNumberValue)
        guard values.count == 9, let last = values.last else { return false }
        let product = values.dropLast().reduce(10) { product, digit in
            let sum = (digit + product) % 10
            return (sum == 0 ? 10 : sum) * 2 % 11
        }
        return (11 - product) % 10 == last
    }

    /// What stands after the prefix: how many characters, and whether letters may be among them.
    private struct Form {
        let lengths: [Int]
        let hasLetters: Bool

        init(_ lengths: Int..., letters: Bool = false) {
            self.lengths = lengths
            hasLetters = letters
        }

        func matches(_ body: Substring) -> Bool {
            lengths.contains(body.count) && (hasLetters || body.allSatisfy(\.isNumber))
        }

        var words: String {
            lengths.map(String.init).joined(separator: " or ") + (hasLetters ? " letters and digits" : " digits")
        }
    }

    /// The forms that the European Commission lists for its VIES service; those of GB and CH are their own.
    private static let forms: [String: Form] = [
        "AT": Form(9, letters: true), "BE": Form(10), "BG": Form(9, 10), "CY": Form(9, letters: true),
        "CZ": Form(8, 9, 10), "DE": Form(9), "DK": Form(8), "EE": Form(9), "EL": Form(9), "ES": Form(9, letters: true),
        "FI": Form(8), "FR": Form(11, letters: true), "HR": Form(11), "HU": Form(8), "IE": Form(8, 9, letters: true),
        "IT": Form(11), "LT": Form(9, 12), "LU": Form(8), "LV": Form(11), "MT": Form(8),
        "NL": Form(12, letters: true), "PL": Form(10), "PT": Form(9), "RO": Form(2, 3, 4, 5, 6, 7, 8, 9, 10),
        "SE": Form(12), "SI": Form(8), "SK": Form(10), "GB": Form(5, 9, 12, letters: true),
        "XI": Form(5, 9, 12, letters: true),
    ]
}
