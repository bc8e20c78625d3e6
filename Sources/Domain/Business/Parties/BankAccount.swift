/// Where money is sent to.
public struct BankAccount: Sendable, Hashable {
    /// How the account is named.
    public enum Number: Sendable, Hashable {
        /// By an IBAN.
        case iban(IBAN)
        /// By a number of the country's own, with the branch's: the sort code in the United Kingdom, the routing number in the United
        /// States.
        case domestic(account: String, branch: String?)
    }

    /// Whose account it is.
    public var holder: String
    /// Which account it is.
    public var number: Number
    /// The bank's code (ISO 9362), if it is known.
    public var bic: String?
    /// The bank's name, if it is known.
    public var bank: String?

    /// Makes an account.
    public init(holder: String, number: Number, bic: String? = nil, bank: String? = nil) {
        self.holder = holder
        self.number = number
        self.bic = bic
        self.bank = bank
    }

    /// The IBAN, where the account has one.
    public var iban: IBAN? {
        if case .iban(let iban) = number { iban } else { nil }
    }

    /// Whether a text has the form of a bank's code: eight or eleven letters and digits, the first six of them letters (ISO 9362).
    public static func isBIC(_ text: String) -> Bool {
        (text.utf8.count == 8 || text.utf8.count == 11)
            && text.utf8.allSatisfy { (0x41...0x5A).contains($0) || (0x30...0x39).contains($0) }
            && text.utf8.prefix(6).allSatisfy { $0 >= 0x41 }
    }
}
