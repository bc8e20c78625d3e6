/// An international bank account number (ISO 13616), with its check digits in order.
public struct IBAN: Sendable, Hashable {
    /// The number without spaces, in capital letters.
    public let compact: String

    /// Why a text is not an account number.
    public enum Problem: Error, Sendable, Hashable {
        /// A character that is neither letter nor digit.
        case stranger(Character)
        /// It does not begin with two letters and two digits.
        case malformed
        /// It has another length than the country's accounts have.
        case wrongLength(country: String, have: Int, need: Int)
        /// It is shorter than 15 or longer than 34 characters.
        case lengthOutOfRange(Int)
        /// The check digits do not fit: a digit is wrong or two are swapped.
        case wrongCheckDigits

        /// The reason in a sentence without a full stop.
        public var text: String {
            switch self {
            case .stranger(let character): "`\(character)` cannot stand in an IBAN"
            case .malformed: "an IBAN begins with two letters and two digits"
            case .wrongLength(let country, let have, let need):
                "an IBAN of \(country) has \(need) characters, not \(have)"
            case .lengthOutOfRange(let have): "an IBAN has 15 to 34 characters, not \(have)"
            case .wrongCheckDigits: "the check digits do not fit: a digit is wrong or two are swapped"
            }
        }
    }

    /// Reads a number as people write it, in groups or not.
    public init(_ text: String) throws(Problem) {
        var characters: [UInt8] = []
        for character in text where !character.isWhitespace {
            guard let ascii = character.asciiValue, let value = IBAN.capital(ascii) else { throw .stranger(character) }
            characters.append(value)
        }
        guard characters.count >= 4, characters[0...1].allSatisfy({ $0 >= 0x41 }),
            characters[2...3].allSatisfy({ $0 < 0x3A })
        else { throw .malformed }
        guard (15...34).contains(characters.count) else { throw .lengthOutOfRange(characters.count) }
        let country = String(decoding: characters[0...1], as: UTF8.self)
        if let need = IBAN.lengths[country], need != characters.count {
            throw .wrongLength(country: country, have: characters.count, need: need)
        }
        guard IBAN.remainder(characters) == 1 else { throw .wrongCheckDigits }
        compact = String(decoding: characters, as: UTF8.self)
    }

    /// The number in groups of four, as it is printed.
    public var grouped: String {
        let characters = Array(compact)
        return stride(from: 0, to: characters.count, by: 4)
            .map { String(characters[$0..<min($0 + 4, characters.count)]) }.joined(separator: " ")
    }

    /// The remainder by 97 of the number with its first four characters at the end and letters as 10 to 35 (ISO 7064,
    /// MOD 97-10).
    private static func remainder(_ characters: [UInt8]) -> Int {
        (characters[4...] + characters[..<4]).reduce(0) { remainder, character in
            character < 0x3A
                ? (remainder * 10 + Int(character - 0x30)) % 97 : (remainder * 100 + Int(character - 0x41) + 10) % 97
        }
    }

    private static func capital(_ ascii: UInt8) -> UInt8? {
        switch ascii {
        case 0x30...0x39, 0x41...0x5A: ascii
        case 0x61...0x7A: ascii - 0x20
        default: nil
        }
    }

    /// The lengths of accounts in the countries of SEPA, from the IBAN registry that SWIFT keeps for ISO 13616.
    private static let lengths = [
        "AD": 24, "AL": 28, "AT": 20, "BE": 16, "BG": 22, "CH": 21, "CY": 28, "CZ": 24, "DE": 22, "DK": 18, "EE": 20,
        "ES": 24, "FI": 18, "FR": 27, "GB": 22, "GI": 23, "GR": 27, "HR": 21, "HU": 28, "IE": 22, "IS": 26, "IT": 27,
        "LI": 21, "LT": 20, "LU": 20, "LV": 21, "MC": 27, "MD": 24, "ME": 22, "MK": 19, "MT": 31, "NL": 18, "NO": 15,
        "PL": 28, "PT": 25, "RO": 24, "RS": 22, "SE": 24, "SI": 19, "SK": 24, "SM": 27, "VA": 22,
    ]
}
