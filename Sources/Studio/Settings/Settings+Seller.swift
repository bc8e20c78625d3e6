import Business

extension Settings {
    /// The studio as the seller on its invoices.
    public var seller: Party {
        Party(
            name: "\(identity.name), \(identity.trainer)", street: identity.street ?? "",
            postcode: identity.postcode ?? "",
            city: identity.city ?? "", country: identity.country, email: identity.email, vatID: invoicing.vatID)
    }
}
