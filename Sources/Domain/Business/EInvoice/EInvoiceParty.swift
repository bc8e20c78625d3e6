/// A party in the terms of EN 16931.
struct EInvoiceParty {
    let party: Party
    /// What it is known by (BT-29, BT-46).
    let identifier: String?
    /// The VAT id in one piece (BT-31, BT-48).
    let vatID: String?
    /// The tax number (BT-32), which only a seller tells.
    let taxNumber: String?

    /// A seller. One without VAT id and register number is known by its tax number, so that it is known at all (BR-CO-26).
    init(seller: Party, hasVATIDs: Bool) {
        party = seller
        vatID = hasVATIDs ? EInvoiceParty.compact(seller.vatID) : nil
        taxNumber = seller.taxNumber.isBlank ? nil : seller.taxNumber
        let isKnown = vatID != nil || !seller.registration.isBlank
        identifier = seller.identifier.isBlank ? (isKnown ? nil : taxNumber) : seller.identifier
    }

    /// A buyer.
    init(buyer: Party, hasVATIDs: Bool) {
        party = buyer
        vatID = hasVATIDs ? EInvoiceParty.compact(buyer.vatID) : nil
        taxNumber = nil
        identifier = buyer.identifier
    }

    /// Whether the party is known by anything (BR-CO-26).
    var isIdentified: Bool { vatID != nil || !identifier.isBlank || !party.registration.isBlank }

    /// A number that does not have its country's form was issued under other rules and is told as it stands.
    private static func compact(_ text: String?) -> String? {
        guard let text, !text.isBlank else { return nil }
        return (try? VATID(text))?.compact ?? text
    }

    func write(_ name: StaticString, to xml: inout XMLWriter, isSeller: Bool) {
        xml.element(name) { xml in
            xml.text("ram:ID", identifier)
            xml.text("ram:Name", party.name)
            xml.element("ram:SpecifiedLegalOrganization") { $0.text("ram:ID", party.registration) }
            xml.element("ram:DefinedTradeContact") { xml in
                xml.text("ram:PersonName", party.contact)
                xml.element("ram:TelephoneUniversalCommunication") { $0.text("ram:CompleteNumber", party.phone) }
                // A buyer's address for mail is where the invoice goes to; a seller's is also whom to ask.
                if isSeller || !party.contact.isBlank {
                    xml.element("ram:EmailURIUniversalCommunication") { $0.text("ram:URIID", party.email) }
                }
            }
            xml.element("ram:PostalTradeAddress") { xml in
                xml.text("ram:PostcodeCode", party.postcode)
                xml.text("ram:LineOne", party.street)
                xml.text("ram:LineTwo", party.addressLine)
                xml.text("ram:CityName", party.city)
                xml.text("ram:CountryID", party.country)
                xml.text("ram:CountrySubDivisionName", party.region)
            }
            xml.element("ram:URIUniversalCommunication") { $0.text("ram:URIID", party.email, ("schemeID", "EM")) }
            xml.element("ram:SpecifiedTaxRegistration") { $0.text("ram:ID", vatID, ("schemeID", "VA")) }
            xml.element("ram:SpecifiedTaxRegistration") { $0.text("ram:ID", taxNumber, ("schemeID", "FC")) }
        }
    }
}
