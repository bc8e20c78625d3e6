import Drawing
import Quantities
import Studio

extension Letterhead {
    /// The letterhead of a studio, with its labels in a language.
    public init(_ settings: Settings, language: Language) {
        let identity = settings.identity
        let invoicing = settings.invoicing
        let place = PostalAddress.place(of: settings.seller)
        func labelled(_ label: String, _ value: String?) -> String? { value.map { "\(label) \($0)" } }
        let isGerman = language == .german
        self.init(
            name: identity.name, tagline: identity.tagline,
            address: [identity.trainer, identity.street ?? "", place].filter { !$0.isEmpty },
            contact: [identity.phone, identity.email, Letterhead.host(of: settings.site.url)].compactMap { $0 },
            bank: AccountLines(settings.account, language: language).lines,
            tax: [
                labelled(isGerman ? "Steuernummer" : "Tax number", invoicing.taxNumber),
                labelled(isGerman ? "USt-IdNr." : "VAT ID", invoicing.vatID),
            ].compactMap { $0 }, country: identity.country)
    }

    /// The address of a site as people say it.
    private static func host(of url: String) -> String? {
        let host = url.split(separator: "/", omittingEmptySubsequences: true).dropFirst().first.map(String.init)
        return host?.isEmpty == false ? host : nil
    }
}

extension Stationery {
    /// The stationery of a studio.
    public init(_ settings: Settings) {
        let accent = settings.brand.accent
        self.init(
            accent: Drawing.Colour(red: accent.red, green: accent.green, blue: accent.blue),
            paper: settings.documents.paper, logo: settings.brand.logo.map(PDFForm.init))
    }
}
