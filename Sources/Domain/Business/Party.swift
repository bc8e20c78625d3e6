/// A person or a business on a document.
public struct Party: Sendable, Hashable {
    /// The name.
    public var name: String
    /// Street and number.
    public var street: String
    /// Postcode.
    public var postcode: String
    /// City.
    public var city: String
    /// The country's ISO 3166 code.
    public var country: String
    /// The address for mail.
    public var email: String?
    /// The VAT id.
    public var vatID: String?

    /// Makes a party.
    public init(
        name: String, street: String, postcode: String, city: String, country: String, email: String? = nil,
        vatID: String? = nil
    ) {
        self.name = name
        self.street = street
        self.postcode = postcode
        self.city = city
        self.country = country
        self.email = email
        self.vatID = vatID
    }
}
