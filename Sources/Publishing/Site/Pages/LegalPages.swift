import Markup
import Quantities
import Studio

/// The imprint and the privacy page, made of `studio.yml` where the law of the studio's country wants them: Germany and the
/// United Kingdom. A page that the trainer wrote herself takes the place of each.
///
/// They say what a site made by this press does: nothing is loaded from elsewhere, nothing is stored with the visitor. Who adds
/// something else has to write her own. Sources: Germany § 5 DDG, § 18 (2) MStV, § 36 VSBG, § 27a UStG, Art. 13 GDPR; United
/// Kingdom Electronic Commerce (EC Directive) Regulations 2002 reg. 6, Companies (Trading Disclosures) Regulations 2015, UK GDPR
/// Art. 13.
struct LegalPages: Sendable {
    /// A page in Markdown.
    struct Text: Sendable {
        let key: String
        let title: String
        let description: String
        let markdown: String
    }

    private let settings: Settings

    init(_ settings: Settings) {
        self.settings = settings
    }

    /// The countries whose law the texts follow.
    static let countries = ["DE", "GB"]

    /// The keys that the studio should add so that the pages say all that the law asks for.
    var missing: [String] {
        guard isGenerated else { return [] }
        var missing: [String] = []
        if settings.identity.street == nil { missing.append("studio.street") }
        if settings.identity.city == nil { missing.append("studio.city") }
        if settings.identity.country == "DE", settings.identity.phone == nil { missing.append("studio.phone") }
        if settings.legal.host == nil { missing.append("legal.host") }
        return missing
    }

    private var isGenerated: Bool {
        settings.legal.isGenerated && LegalPages.countries.contains(settings.identity.country)
    }

    /// The pages of a language.
    func texts(_ language: Language) -> [Text] {
        guard isGenerated else { return [] }
        let isGerman = language == .german
        let name = settings.identity.name
        return [
            Text(
                key: "imprint",
                title: isGerman ? "Impressum" : settings.identity.country == "GB" ? "Company information" : "Imprint",
                description: isGerman
                    ? "Wer hinter dieser Website steht: Anbieter, Anschrift und Kontakt von \(name)."
                    : "Who stands behind this website: provider, address and contact of \(name).",
                markdown: isGerman ? imprintInGerman : imprintInEnglish),
            Text(
                key: "privacy", title: isGerman ? "Datenschutz" : "Privacy",
                description: isGerman
                    ? "Was beim Besuch dieser Website mit Daten geschieht, und welche Rechte du hast."
                    : "What happens to data when you visit this website, and what rights you have.",
                markdown: isGerman ? privacyInGerman : privacyInEnglish),
        ]
    }

    // MARK: Parts

    /// A text from the settings as Markdown that means nothing but itself.
    private func plain(_ text: String) -> String {
        var out = ""
        for character in text {
            if character.isNewline {
                out += " "
            } else {
                if "\\`*_{}[]()#+-.!|<>&~:@".contains(character) { out += "\\" }
                out.append(character)
            }
        }
        return out
    }

    /// Lines that stand below each other.
    private func lines(_ lines: [String?]) -> String { lines.compactMap { $0 }.joined(separator: "\\\n") }

    private func address(_ language: Language) -> String {
        let identity = settings.identity
        let town = [identity.postcode, identity.city].compactMap { $0 }.joined(separator: " ")
        let form = settings.legal.form.map { "\(identity.name) \($0)" } ?? identity.name
        return lines([
            plain(form), plain(settings.legal.representative ?? identity.trainer), identity.street.map(plain),
            town.isEmpty ? nil : plain(town), country(language),
        ])
    }

    private func country(_ language: Language) -> String {
        let isGerman = language == .german
        return settings.identity.country == "GB"
            ? (isGerman ? "Vereinigtes Königreich" : "United Kingdom") : (isGerman ? "Deutschland" : "Germany")
    }

    private func contact(phone: String, mail: String) -> String {
        lines([
            "\(mail): [\(plain(settings.identity.email))](mailto:\(settings.identity.email))",
            settings.identity.phone.map { "\(phone): \(plain($0))" },
        ])
    }

    private func section(_ title: String, _ text: String?) -> String {
        text.map { "## \(title)\n\n\($0)\n\n" } ?? ""
    }

    // MARK: Imprint

    private var imprintInGerman: String {
        let legal = settings.legal
        let register = lines([legal.register.map(plain), legal.registerNumber.map(plain)])
        let tax = lines([
            settings.invoicing.vatID.map { "Umsatzsteuer-Identifikationsnummer nach § 27a UStG: \(plain($0))" }
        ])
        return section("Anbieter nach § 5 DDG", address(.german))
            + section("Kontakt", contact(phone: "Telefon", mail: "E-Mail"))
            + section(
                "Vertreten durch", legal.form == nil ? nil : plain(legal.representative ?? settings.identity.trainer))
            + section("Registereintrag", register.isEmpty ? nil : register)
            + section("Umsatzsteuer", tax.isEmpty ? nil : tax)
            + section("Aufsichtsbehörde", legal.supervisor.map(plain))
            + section("Berufsrechtliche Angaben", legal.profession.map(plain))
            + section("Berufshaftpflichtversicherung", legal.insurance.map(plain))
            + section(
                "Verantwortlich für den Inhalt nach § 18 Abs. 2 MStV",
                lines([
                    plain(legal.representative ?? settings.identity.trainer),
                    settings.identity.street == nil ? nil : "Anschrift wie oben",
                ]))
            + section(
                "Streitbeilegung vor einer Verbraucherschlichtungsstelle",
                "Wir sind weder bereit noch verpflichtet, an Streitbeilegungsverfahren vor einer Verbraucherschlichtungsstelle teilzunehmen (§ 36 VSBG)."
            )
    }

    private var imprintInEnglish: String {
        let legal = settings.legal
        let isBritish = settings.identity.country == "GB"
        let register = lines([
            legal.register.map { isBritish ? "Registered in \(plain($0))" : plain($0) },
            legal.registerNumber.map { isBritish ? "Company number \(plain($0))" : plain($0) },
        ])
        let tax = settings.invoicing.vatID.map {
            isBritish ? "VAT registration number: \(plain($0))" : "VAT identification number (§ 27a UStG): \(plain($0))"
        }
        return section(isBritish ? "Who we are" : "Provider (§ 5 DDG)", address(.english))
            + section("Contact", contact(phone: "Telephone", mail: "Mail"))
            + section(
                "Represented by",
                legal.form == nil ? nil : plain(legal.representative ?? settings.identity.trainer))
            + section("Registration", register.isEmpty ? nil : register)
            + section("VAT", tax)
            + section("Data protection register", legal.icoNumber.map { "ICO registration number: \(plain($0))" })
            + section("Supervisory authority", legal.supervisor.map(plain))
            + section("Professional rules", legal.profession.map(plain))
            + section("Professional liability insurance", legal.insurance.map(plain))
            + (isBritish
                ? ""
                : section(
                    "Responsible for the content (§ 18 (2) MStV)",
                    lines([
                        plain(legal.representative ?? settings.identity.trainer),
                        settings.identity.street == nil ? nil : "Address as above",
                    ]))
                    + section(
                        "Dispute resolution",
                        "We are neither willing nor obliged to take part in dispute resolution before a consumer arbitration board (§ 36 VSBG)."
                    ))
    }

    // MARK: Privacy

    private var privacyInGerman: String {
        let legal = settings.legal
        let log =
            legal.hostLog_days.map { days in
                days == 0
                    ? "Der Hoster führt kein Protokoll der Besuche."
                    : "Der Hoster hebt ein Protokoll der Abrufe (IP-Adresse, Zeit, abgerufene Datei, Browser) \(days) Tage lang auf, um Störungen und Angriffe zu erkennen."
            }
            ?? "Der Hoster kann ein Protokoll der Abrufe führen (IP-Adresse, Zeit, abgerufene Datei, Browser), um Störungen und Angriffe zu erkennen."
        return section("Verantwortlich", address(.german) + "\n\n" + contact(phone: "Telefon", mail: "E-Mail"))
            + section(
                "Diese Website",
                """
                Diese Website besteht aus fertigen Dateien. Sie setzt keine Cookies, zählt keine Besuche und lädt nichts von anderen Anbietern: keine Schriften, keine Karten, keine Filme. \(settings.site.search == .off ? "Es laufen keine Skripte." : "Ein Skript läuft nur auf der Seite der Suche; es sucht in deinem Browser, und was du eingibst, verlässt ihn nicht.")
                """)
            + section(
                "Hosting",
                (legal.host.map { "Die Dateien liegen bei \(plain($0)). " } ?? "") + log
                    + " Rechtsgrundlage ist unser berechtigtes Interesse an einem sicheren Betrieb (Art. 6 Abs. 1 Buchst. f DSGVO)."
            )
            + section("Wenn du uns schreibst", writingInGerman)
            + section(
                "Links",
                "Links führen auf Websites anderer, auch zu Filmen. Erst wenn du ihnen folgst, erfährt die andere Seite von deinem Besuch."
            )
            + section(
                "Deine Rechte",
                "Du kannst Auskunft verlangen, welche Daten wir über dich haben, sie berichtigen, löschen oder einschränken lassen, sie in einem gängigen Format bekommen und der Verarbeitung widersprechen (Art. 15 bis 21 DSGVO). Beschweren kannst du dich bei einer Aufsichtsbehörde für den Datenschutz\(legal.dataProtectionAuthority.map { ", zum Beispiel: " + plain($0) } ?? "")."
            )
    }

    private var writingInGerman: String {
        let contact = settings.contact
        var text =
            "Was du uns schreibst oder am Telefon sagst, verwenden wir, um dir zu antworten und, wenn du möchtest, einen Vertrag vorzubereiten (Art. 6 Abs. 1 Buchst. b DSGVO). Wir löschen es, wenn es dafür nicht mehr nötig ist und keine Aufbewahrungspflicht besteht."
        if contact.whatsApp != nil {
            text +=
                "\n\nSchreibst du über WhatsApp, verarbeitet auch dessen Anbieter (Meta Platforms Ireland Limited) deine Daten. Über Gesundheit sprich mit uns lieber auf einem anderen Weg."
        }
        if contact.calendar != nil {
            text +=
                "\n\nDer Kalender zum Buchen steht auf der Website eines anderen Anbieters; dort gilt dessen Erklärung."
        }
        return text
    }

    private var privacyInEnglish: String {
        let legal = settings.legal
        let law = settings.identity.country == "GB" ? "UK GDPR" : "GDPR"
        let log =
            legal.hostLog_days.map { days in
                days == 0
                    ? "The host keeps no log of visits."
                    : "To notice faults and attacks the host keeps a log of requests (IP address, time, file, browser) for \(days) days."
            }
            ?? "To notice faults and attacks the host may keep a log of requests (IP address, time, file, browser)."
        return section("Who is responsible", address(.english) + "\n\n" + contact(phone: "Telephone", mail: "Mail"))
            + section(
                "This website",
                """
                This website is made of finished files. It sets no cookies, counts no visits and loads nothing from anybody else: no fonts, no maps, no films. \(settings.site.search == .off ? "It runs no script." : "A script runs on the search page alone; it searches in your browser, and what you type does not leave it.")
                """)
            + section(
                "Hosting",
                (legal.host.map { "The files lie with \(plain($0)). " } ?? "") + log
                    + " The legal basis is our legitimate interest in running the site safely (Art. 6 (1) (f) \(law)).")
            + section("When you write to us", writingInEnglish(law))
            + section(
                "Links",
                "Links lead to other people's websites, films among them. Only when you follow one does the other side learn of your visit."
            )
            + section(
                "Your rights",
                "You may ask which data we hold about you, have them corrected, erased or restricted, receive them in a common format, and object to their use (Art. 15 to 21 \(law)). You may complain to a data protection authority\(authority)."
            )
    }

    private var authority: String {
        if let named = settings.legal.dataProtectionAuthority { return ", such as: " + plain(named) }
        return settings.identity.country == "GB" ? ", such as the Information Commissioner's Office" : ""
    }

    private func writingInEnglish(_ law: String) -> String {
        let contact = settings.contact
        var text =
            "What you write to us or say on the telephone we use to answer you and, if you wish, to prepare a contract (Art. 6 (1) (b) \(law)). We delete it when it is not needed for that any more and no law makes us keep it."
        if contact.whatsApp != nil {
            text +=
                "\n\nIf you write by WhatsApp, its provider (Meta Platforms Ireland Limited, or WhatsApp LLC for the United Kingdom) handles your data as well. For anything about your health please choose another way."
        }
        if contact.calendar != nil {
            text +=
                "\n\nThe calendar for booking stands on another provider's website, under that provider's own terms."
        }
        return text
    }
}
