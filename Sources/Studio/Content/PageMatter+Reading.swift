import Business
import Diagnostics
import Markup
import Quantities

extension PageMatter {
    /// Reads the keys of a file's front matter; every mistake is noted, the unknown keys last.
    static func read(
        _ document: YAMLDocument, of file: ContentFile, _ settings: Settings, into diagnostics: inout [Diagnostic]
    ) -> PageMatter {
        var matter = PageMatter(
            section: file.section, name: file.name, language: file.language, file: file.path, number: file.number)
        var fields = Fields(document)
        matter.readCommon(&fields)
        switch file.section {
        case .pages: matter.readPage(&fields)
        case .blog: matter.readPost(&fields)
        case .recommendations: matter.readRecommendation(&fields, Currency(settings.locale.currency))
        case .services: matter.readService(&fields, Currency(settings.locale.currency))
        }
        diagnostics += fields.finish()
        return matter
    }

    private mutating func readCommon(_ fields: inout Fields) {
        title = fields.text("title", isRequired: true) ?? ""
        if title.count > 70 {
            fields.warn(
                "title", "long-title", "search engines cut this title: it has \(title.count) characters",
                expected: "at most 70")
        }
        description = fields.text("description")
        if let length = description?.count, !(50...160).contains(length) {
            fields.warn(
                "description", "description-length",
                "this description has \(length) characters, which search engines \(length > 160 ? "cut" : "find too little")",
                expected: "50 to 160")
        }
        updated = fields.date("updated")
        expires = fields.date("expires")
        isDraft = fields.boolean("draft") ?? false
        slug = fields.text("slug") ?? name
        if let problem = slugProblem(slug) {
            fields.refuse("slug", "bad-slug", problem, expected: "1 to 80 of the characters a–z, 0–9 and `-`")
        }
        aliases = fields.texts("aliases").compactMap { alias in
            guard let path = PageMatter.aliasPath(alias) else {
                fields.refuse(
                    "aliases", "bad-alias", "`\(alias)` cannot be an address of this site",
                    expected: "a path from the site's root, such as /2019/05/old-post/")
                return nil
            }
            return path
        }
        image = fields.text("image")
        imageAlternative = fields.text("imageAlt")
        if image != nil, imageAlternative == nil {
            fields.warn(
                "image", "missing-alternative", "this picture has no alternative text",
                expected: "`imageAlt:` with what it shows", hint: "screen readers and search engines read it")
        }
    }

    private mutating func readPage(_ fields: inout Fields) {
        readLead(&fields)
        menu = fields.text("menu")
        layout = fields.choice("layout", as: Page.Layout.self) ?? .page
    }

    private mutating func readLead(_ fields: inout Fields) {
        lead = fields.text("lead")
        action = fields.group("action") { fields in
            Page.Action(
                label: fields.text("label", isRequired: true) ?? "", page: fields.text("page", isRequired: true) ?? "")
        }
    }

    private mutating func readPost(_ fields: inout Fields) {
        readDateAndTags(&fields, isDateRequired: true)
        categories = terms("categories", "category", &fields)
        series = fields.text("series")
        if let series { check(series, "series", "series", &fields) }
    }

    private mutating func readDateAndTags(_ fields: inout Fields, isDateRequired: Bool) {
        date = fields.date("date", isRequired: isDateRequired)
        tags = terms("tags", "tag", &fields)
        if let date, let updated, updated < date {
            fields.refuse(
                "updated", "bad-date", "the last change lies before the day of the page itself",
                expected: "\(date.iso) or later")
        }
        if let date, let expires, expires <= date {
            fields.refuse(
                "expires", "bad-date", "the page would expire before it is shown", expected: "a day after \(date.iso)")
        }
    }

    private func terms(_ key: String, _ kind: String, _ fields: inout Fields) -> [String] {
        let terms = fields.texts(key)
        for term in terms { check(term, key, kind, &fields) }
        return terms
    }

    /// Refuses a term that no list can stand for: its name is the last part of the list's address.
    private func check(_ term: String, _ key: String, _ kind: String, _ fields: inout Fields) {
        let shown = term.count > 60 ? term.prefix(60) + "…" : term
        if anchorName(term).allSatisfy({ $0 == "-" }) {
            fields.refuse(key, "bad-tag", "the \(kind) `\(shown)` has no letter or digit")
        } else if term.utf8.count > 120 {
            fields.refuse(
                key, "bad-tag", "the \(kind) `\(shown)` is too long for an address", expected: "at most 120 bytes")
        }
    }

    private mutating func readRecommendation(_ fields: inout Fields, _ currency: Currency?) {
        readDateAndTags(&fields, isDateRequired: false)
        recommendation.kind = fields.choice("kind", as: Kind.self)
        recommendation.by = fields.text("by")
        recommendation.rating = fields.integer("rating", in: 1...5)
        recommendation.price = price("price", &fields, currency)
        recommendation.isSponsored = fields.boolean("sponsored") ?? false
        recommendation.link = fields.text("link")
        if let link = recommendation.link, !isWebAddress(link) {
            fields.refuse("link", "bad-url", "`\(link)` is not a web address", expected: "https://…")
        }
    }

    private mutating func readService(_ fields: inout Fields, _ currency: Currency?) {
        readLead(&fields)
        service.order = fields.integer("order", in: -1000...1000) ?? 0
        service.duration = fields.text("duration")
        service.areas = fields.texts("areas")
        service.offers = fields.groups("offers") { fields in
            Offer(
                name: fields.text("name", isRequired: true) ?? "",
                price: price("price", &fields, currency, isRequired: true) ?? Money(minor: 0, currency ?? .eur),
                period: fields.choice("per", as: Period.self), isFrom: fields.boolean("from") ?? false,
                note: fields.text("note"))
        }
    }

    /// An amount in the studio's currency, written with a point: `95`, `24.90`.
    private func price(_ key: String, _ fields: inout Fields, _ currency: Currency?, isRequired: Bool = false) -> Money?
    {
        guard let text = fields.text(key, isRequired: isRequired), let currency else { return nil }
        guard let money = Money(decimal: text, currency), money.minor >= 0 else {
            fields.refuse(
                key, "bad-price", "`\(text)` is not a price",
                expected: "a number such as 95 or 24.90, without a currency")
            return nil
        }
        return money
    }

    /// An alias as a path from the root with a slash or a file's ending at its end; nothing where it cannot be one.
    static func aliasPath(_ alias: String) -> String? {
        guard alias.utf8.count <= 500, !alias.contains("//"),
            alias.unicodeScalars.allSatisfy({
                $0.value > 0x20 && $0.value != 0x7F && !"?#\"<>\\%*:|".unicodeScalars.contains($0)
            })
        else { return nil }
        let parts = alias.split(separator: "/").map(String.init)
        guard !parts.isEmpty, !parts.contains(where: { $0 == "." || $0 == ".." }) else { return nil }
        let path = "/" + parts.joined(separator: "/")
        let isFile =
            !alias.hasSuffix("/") && [".html", ".htm", ".php", ".xml", ".txt"].contains { path.hasSuffix($0) }
        return isFile ? path : path + "/"
    }
}
