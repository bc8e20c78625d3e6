import Business
import Quantities

extension Settings {
    /// The studio as the seller on its invoices.
    public var seller: Party {
        Party(
            name: "\(identity.name), \(identity.trainer)", street: identity.street ?? "",
            postcode: identity.postcode ?? "", city: identity.city ?? "", region: identity.region,
            country: identity.country, contact: identity.trainer, phone: identity.phone, email: identity.email,
            vatID: invoicing.vatID, taxNumber: invoicing.taxNumber, registration: legal.registerNumber,
            isBusiness: true)
    }

    /// The studio's account; it is the trainer's where nobody else is named as its holder.
    public var account: BankAccount? {
        guard var account = invoicing.account else { return nil }
        if account.holder.isEmpty { account.holder = identity.trainer }
        return account
    }

    /// An invoice as the studio writes it: its currency, its rules of taxing, its terms and ways to pay.
    ///
    /// - Parameters:
    ///   - buyer: Who pays.
    ///   - lines: What is billed.
    ///   - supply: When it was supplied.
    ///   - day: The day of issue.
    ///   - language: The language it is written in.
    public func invoice(
        to buyer: Party, lines: [InvoiceLine], supply: SupplyPeriod, on day: CivilDate, language: Language
    ) -> InvoiceDraft {
        var draft = InvoiceDraft(
            buyer: buyer, lines: lines, supplyFrom: supply.from, supplyTo: supply.to, issueDate: day,
            dueDate: day.adding(days: invoicing.paymentDays), currency: Currency(locale.currency) ?? .eur,
            language: language)
        draft.preset = invoicing.preset
        draft.exemption = invoicing.exemption
        draft.priceBasis = invoicing.priceBasis
        draft.skonto = invoicing.skonto
        draft.account = account
        draft.paymentLink = invoicing.paymentLink
        return draft
    }

    /// A quote as the studio writes it: what an invoice would then say, and how long it holds.
    public func quote(
        to buyer: Party, lines: [InvoiceLine], supply: SupplyPeriod, on day: CivilDate, language: Language
    ) -> InvoiceDraft {
        var draft = invoice(to: buyer, lines: lines, supply: supply, on: day, language: language)
        draft.kind = .quote(validUntil: day.adding(days: invoicing.quoteDays))
        return draft
    }
}
