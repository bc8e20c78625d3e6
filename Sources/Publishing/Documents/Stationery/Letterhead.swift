/// Who sends a letter: what stands at its head and its foot.
public struct Letterhead: Sendable, Hashable {
    /// The studio's name.
    public var name: String
    /// One line on what it does; may be empty.
    public var tagline: String
    /// The address in one line each, as it is written on letters: person, street, place.
    public var address: [String]
    /// Ways to get in touch, such as a telephone number and an address for mail.
    public var contact: [String]
    /// The account: name of the bank, IBAN, BIC.
    public var bank: [String]
    /// Tax number or VAT id, as they must be shown.
    public var tax: [String]
    /// The ISO 3166 code of the country that it is sent from: it decides where the address stands and whether there are fold marks.
    public var country: String

    /// Makes a letterhead.
    public init(
        name: String, tagline: String = "", address: [String], contact: [String] = [], bank: [String] = [],
        tax: [String] = [], country: String = "DE"
    ) {
        self.name = name
        self.tagline = tagline
        self.address = address
        self.contact = contact
        self.bank = bank
        self.tax = tax
        self.country = country
    }
}
