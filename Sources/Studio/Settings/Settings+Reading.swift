import Artifacts
import Business
import Diagnostics
import Markup
import Quantities

extension Settings {
    /// The file's name.
    public static let fileName = "studio.yml"

    /// Reads `studio.yml`. With errors there are no settings; every mistake is reported, the unknown keys among them.
    public static func read(_ source: Source, into diagnostics: inout [Diagnostic]) -> Settings? {
        guard let document = YAMLDocument.parse(source, into: &diagnostics) else { return nil }
        var fields = Fields(document)
        var settings = Settings()
        settings.digest = Fingerprint(of: source.bytes)
        for group in ["studio", "site"] where fields.node(group) == nil {
            fields.refuse(
                group, "missing-key", "the group `\(group)` is missing", expected: "`\(group):` with its keys")
        }
        _ = fields.group("studio") { settings.identity = identity(&$0) }
        _ = fields.group("locale") { settings.locale = locale(&$0) }
        _ = fields.group("brand") { settings.brand = brand(&$0) }
        _ = fields.group("site") { settings.site = site(&$0) }
        _ = fields.group("contact") { settings.contact = contact(&$0) }
        _ = fields.group("legal") { settings.legal = legal(&$0) }
        _ = fields.group("markup") { settings.allowsRawHTML = $0.boolean("rawHTML") ?? false }
        let country = settings.identity.country
        settings.invoicing.rate_milli = usualRate_milli(.standard, in: country) ?? 0
        _ = fields.group("invoicing") {
            settings.invoicing = invoicing(&$0, in: country)
            settings.billing = billing(&$0, settings)
            if let policy = $0.group("reminders", { reminders(&$0, Currency(settings.locale.currency) ?? .eur) }) {
                settings.collecting.reminders = policy
            }
        }
        _ = fields.group("training") { settings.gym = gym(&$0) }
        _ = fields.group("shops") { settings.shops = shops(&$0) }
        _ = fields.group("payments") { payments(&$0, into: &settings.collecting) }
        _ = fields.group("areas") { settings.areas = areas(&$0) }
        _ = fields.group("accounting") { settings.accounting = accounting(&$0) }
        _ = fields.group("checkIn") { settings.checkInQuestions = checkInQuestions(&$0) }
        _ = fields.group("automation") { settings.automation = automation(&$0) }
        _ = fields.group("mail") { settings.mail = mail(&$0) }
        settings.deploys = deployTargets(&fields)
        check(settings.automation.deployNames, against: settings.deploys, &fields)
        settings.documents.paper = .usual(inCountry: settings.identity.country)
        _ = fields.group("documents") {
            settings.documents.paper = $0.choice("paper", as: Paper.self) ?? settings.documents.paper
        }
        let found = fields.finish()
        diagnostics += found
        return found.hasErrors ? nil : settings
    }

    private static func identity(_ fields: inout Fields) -> Identity {
        var identity = Identity()
        identity.name = fields.text("name", isRequired: true) ?? ""
        identity.trainer = fields.text("trainer", isRequired: true) ?? ""
        identity.tagline = fields.text("tagline") ?? ""
        identity.email = fields.text("email", isRequired: true) ?? ""
        identity.phone = fields.text("phone")
        identity.street = fields.text("street")
        identity.postcode = fields.text("postcode")
        identity.city = fields.text("city")
        identity.region = fields.text("region")
        identity.country = fields.text("country") ?? "DE"
        if !identity.email.isEmpty, RecordRules.email(identity.email) != nil {
            fields.refuse("email", "bad-email", "`\(identity.email)` is not a mail address", expected: "name@domain")
        }
        if identity.country.count != 2 || identity.country != identity.country.uppercased() {
            fields.refuse(
                "country", "bad-country", "`\(identity.country)` is not a country's code",
                expected: "two capital letters of ISO 3166, such as DE or GB")
        }
        identity.business = fields.choice("business", as: BusinessKind.self) ?? .healthClub
        identity.credentials = fields.groups("credentials") { fields in
            Credential(
                name: fields.text("name", isRequired: true) ?? "", by: fields.text("by"),
                year: fields.integer("year", in: 1900...2100))
        }
        identity.profiles = webAddresses("profiles", &fields)
        identity.areas = fields.texts("areas")
        for text in fields.texts("hours") {
            if let hours = OpeningHours(text) {
                identity.hours.append(hours)
            } else {
                fields.refuse(
                    "hours", "bad-hours", "`\(text)` does not say when the studio is open",
                    expected: "days and times such as \"Mo-Fr 07:00-20:00\"")
            }
        }
        let latitude = fields.number("latitude", in: -90...90)
        let longitude = fields.number("longitude", in: -180...180)
        if let latitude, let longitude { identity.position = Position(latitude: latitude, longitude: longitude) }
        return identity
    }

    private static func webAddresses(_ key: String, _ fields: inout Fields) -> [String] {
        let addresses = fields.texts(key)
        for address in addresses where !isWebAddress(address) {
            fields.refuse(key, "bad-url", "`\(address)` is not a web address", expected: "https://…")
        }
        return addresses
    }

    private static func contact(_ fields: inout Fields) -> Contact {
        var contact = Contact()
        if let number = fields.text("whatsapp") {
            let digits = number.filter { $0.isASCII && $0.isNumber }
            if !number.hasPrefix("+") || !(7...15).contains(digits.count) {
                fields.refuse(
                    "whatsapp", "bad-phone", "`\(number)` is not a number for WhatsApp",
                    expected: "the country's code first, such as \"+49 151 2345678\"")
            }
            contact.whatsApp = digits
        }
        contact.calendar = fields.text("calendar")
        if let calendar = contact.calendar, !isWebAddress(calendar) {
            fields.refuse("calendar", "bad-url", "`\(calendar)` is not a web address", expected: "https://…")
        }
        return contact
    }

    private static func legal(_ fields: inout Fields) -> Legal {
        var legal = Legal()
        legal.isGenerated = fields.boolean("generate") ?? true
        legal.form = fields.text("form")
        legal.representative = fields.text("representative")
        legal.register = fields.text("register")
        legal.registerNumber = fields.text("registerNumber")
        legal.supervisor = fields.text("supervisor")
        legal.profession = fields.text("profession")
        legal.insurance = fields.text("insurance")
        legal.host = fields.text("host")
        legal.hostLog_days = fields.integer("hostLogDays", in: 0...3650)
        legal.icoNumber = fields.text("icoNumber")
        legal.dataProtectionAuthority = fields.text("dataProtectionAuthority")
        return legal
    }

    private static func locale(_ fields: inout Fields) -> Locale {
        var locale = Locale()
        locale.language = fields.choice("language", as: Language.self) ?? .english
        let names = fields.texts("languages")
        let languages = names.compactMap { Language(rawValue: $0) }
        if languages.count < names.count {
            let unknown = names.filter { Language(rawValue: $0) == nil }
            fields.refuse(
                "languages", "unknown-value", "`\(unknown[0])` is not a language of the press",
                expected: "a list of " + Language.allCases.map(\.rawValue).joined(separator: ", "))
        }
        locale.languages = [locale.language] + languages.filter { $0 != locale.language }
        locale.timeZone = fields.text("timeZone") ?? "Europe/Berlin"
        if WallClock(zone: locale.timeZone) == nil {
            fields.refuse(
                "timeZone", "unknown-zone", "`\(locale.timeZone)` is not a time zone",
                expected: "a name of the IANA database such as Europe/Berlin",
                hint: didYouMean(locale.timeZone, in: WallClock.zones))
        }
        locale.currency = fields.text("currency") ?? "EUR"
        if Currency(locale.currency) == nil {
            fields.refuse(
                "currency", "bad-currency", "`\(locale.currency)` is not a currency that the press can bill in",
                expected: "a code of ISO 4217 such as EUR, GBP or USD",
                hint: didYouMean(locale.currency, in: Currency.codes))
        }
        locale.massUnit = fields.choice("units", as: UnitSystem.self) == .imperial ? .pounds : .kilograms
        return locale
    }

    private enum UnitSystem: String, CaseIterable {
        case metric, imperial
    }

    private static func brand(_ fields: inout Fields) -> Brand {
        var brand = Brand()
        if let file = fields.placedTexts("logo").first {
            let parts = file.text.split(separator: "/", omittingEmptySubsequences: false)
            if !file.text.lowercased().hasSuffix(".svg") || parts.contains(where: { ["", ".", ".."].contains($0) }) {
                fields.refuse(
                    "logo", "bad-logo", "`\(file.text)` is not the name of an SVG file",
                    expected: "a file within Content, such as pictures/logo.svg")
            } else {
                brand.logoFile = Named(name: file.text, place: file.place)
            }
        }
        guard let text = fields.text("accent") else { return brand }
        guard let colour = Colour(hex: text) else {
            fields.refuse(
                "accent", "bad-colour", "`\(text)` is not a colour",
                expected: "six hexadecimal digits in quotes, such as \"#0b6e4f\"")
            return brand
        }
        let contrast = colour.contrast(with: Colour(red: 255, green: 255, blue: 255))
        if contrast < 4.5 {
            let tenths = Int(contrast * 10)
            fields.refuse(
                "accent", "low-contrast",
                "this accent is too pale to read on white: its contrast is \(tenths / 10).\(tenths % 10)",
                expected: "at least 4.5 (WCAG 2.2, 1.4.3)", hint: "choose a darker shade")
        }
        brand.accent = colour
        return brand
    }

    private static func site(_ fields: inout Fields) -> Site {
        var site = Site()
        site.url = fields.text("url", isRequired: true) ?? ""
        while site.url.hasSuffix("/") { site.url.removeLast() }
        if !site.url.isEmpty, !site.url.hasPrefix("https://"), !site.url.hasPrefix("http://") {
            fields.refuse("url", "bad-url", "`\(site.url)` is not the address of a site", expected: "https://…")
        } else if let host = site.url.firstRange(of: "://"), site.url[host.upperBound...].contains("/") {
            fields.refuse(
                "url", "bad-url", "a site stands at the root of its host, not in a folder of it",
                expected: String(site.url[..<host.upperBound] + site.url[host.upperBound...].prefix { $0 != "/" }),
                hint: "most hosts give a site a name of its own, such as training.example.com")
        }
        site.title = fields.text("title", isRequired: true) ?? ""
        site.description = fields.text("description") ?? ""
        site.postsPerPage = fields.integer("postsPerPage", in: 1...100) ?? 10
        site.navigation = fields.placedTexts("navigation").map { Named(name: $0.text, place: $0.place) }
        site.search = fields.choice("search", as: Search.self) ?? .text
        site.exercises = fields.choice("exercises", as: ShownExercises.self) ?? .all
        site.hasSocialPictures = fields.boolean("socialPictures") ?? true
        site.datesFromGit = fields.boolean("datesFromGit") ?? false
        return site
    }
}

/// Whether a text is an address of the web that a link may lead to.
func isWebAddress(_ text: String) -> Bool {
    let rest = text.hasPrefix("https://") ? text.dropFirst(8) : text.hasPrefix("http://") ? text.dropFirst(7) : ""
    guard let first = rest.first, first.isLetter || first.isNumber || first == "[" else { return false }
    return rest.unicodeScalars.allSatisfy {
        $0.value > 0x20 && $0 != "\"" && $0 != "<" && $0 != ">" && $0.value != 0x7F
    }
}
