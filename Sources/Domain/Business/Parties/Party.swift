/// A person or a business on a document.
public struct Party: Sendable, Hashable {
    /// The name.
    public var name: String
    /// Street and number.
    public var street: String
    /// A second line of the address, such as a floor.
    public var addressLine: String?
    /// Postcode.
    public var postcode: String
    /// City.
    public var city: String
    /// The part of a country that its addresses name, such as `NY`.
    public var region: String?
    /// The country's ISO 3166 code.
    public var country: String
    /// The person to ask.
    public var contact: String?
    /// The number to call.
    public var phone: String?
    /// The address for mail.
    public var email: String?
    /// The VAT id.
    public var vatID: String?
    /// The number that the tax office gave, which is not the VAT id.
    public var taxNumber: String?
    /// The number in a register of businesses, such as `HRB 123456 B`.
    public var registration: String?
    /// What the other side calls it, such as a customer number.
    public var identifier: String?
    /// Whether it buys for its business; other rules hold for consumers.
    public var isBusiness: Bool

    /// Makes a party.
    public init(
        name: String, street: String, addressLine: String? = nil, postcode: String, city: String,
        region: String? = nil, country: String, contact: String? = nil, phone: String? = nil, email: String? = nil,
        vatID: String? = nil, taxNumber: String? = nil, registration: String? = nil, identifier: String? = nil,
        isBusiness: Bool = false
    ) {
        self.name = name
        self.street = street
        self.addressLine = addressLine
        self.postcode = postcode
        self.city = city
        self.region = region
        self.country = country
        self.contact = contact
        self.phone = phone
        self.email = email
        self.vatID = vatID
        self.taxNumber = taxNumber
        self.registration = registration
        self.identifier = identifier
        self.isBusiness = isBusiness
    }
}
