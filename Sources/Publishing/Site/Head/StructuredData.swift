import Business
import Diagnostics
import Markup
import Quantities
import Studio
import Templating
import Training

/// What pages say to search engines: typed values of schema.org as JSON-LD.
///
/// Only types that search engines still honour from sites like these: no `HowTo`, no `FAQPage`, no stars given to oneself.
struct StructuredData: Sendable {
    let settings: Settings
    let addresses: Addresses
    let pictures: Pictures
    /// The lowest and the highest price of the services, `€60–€890`.
    let priceRange: String?

    var site: String { settings.site.url }
    private var identity: Settings.Identity { settings.identity }
    private var business: JSON { .members(["@id": .string("\(site)/#business")]) }

    /// The script element that holds values; nothing where there are none.
    static func script(_ graph: [JSON]) -> TrustedHTML? {
        guard !graph.isEmpty else { return nil }
        let json = JSON.object([
            JSON.Member("@context", .string("https://schema.org")), JSON.Member("@graph", .array(graph)),
        ])
        return TrustedHTML(
            rendered: Array("<script type=\"application/ld+json\">".utf8) + json.compactBytes(isInMarkup: true)
                + Array("</script>".utf8))
    }

    /// An object of a type, without the members that have no value.
    func object(_ type: String, _ members: KeyValuePairs<String, JSON?>) -> JSON {
        .object(
            [JSON.Member("@type", .string(type))]
                + members.compactMap { key, value in
                    guard let value, value != .null, value != .array([]) else { return nil }
                    return JSON.Member(key, value)
                })
    }

    func text(_ text: String?) -> JSON? { text.map { .string($0) } }

    func strings(_ texts: [String]) -> JSON { .array(texts.map { .string($0) }) }

    private func day(_ date: CivilDate?) -> JSON? { date.map { .string($0.iso) } }

    /// The picture that stands for a page: its own, or the one drawn for those who share it.
    func image(_ picture: String?, _ url: String) -> JSON? {
        if let picture { return .string(site + pictures.address(picture)) }
        return settings.site.hasSocialPictures ? .string(site + addresses.socialPicture(of: url)) : nil
    }

    // MARK: The studio

    /// What the home page says: the site, the business and the trainer.
    func home(_ language: Language) -> [JSON] {
        [
            object(
                "WebSite",
                [
                    "@id": .string("\(site)/#website"), "url": .string(site + addresses.home(language)),
                    "name": .string(settings.site.title), "description": text(nonEmpty(settings.site.description)),
                    "inLanguage": .string(language.rawValue), "publisher": business,
                ]),
            studio, person,
        ]
    }

    private func nonEmpty(_ text: String) -> String? { text.isEmpty ? nil : text }

    private var studio: JSON {
        object(
            identity.business.schemaType,
            [
                "@id": .string("\(site)/#business"), "name": .string(identity.name), "url": .string("\(site)/"),
                "description": text(nonEmpty(settings.site.description)), "email": .string(identity.email),
                "telephone": text(identity.phone), "address": address, "geo": position,
                "areaServed": strings(identity.areas), "openingHoursSpecification": .array(identity.hours.map(hours)),
                "image": image(nil, addresses.home(settings.locale.language)),
                "priceRange": text(priceRange), "sameAs": strings(identity.profiles),
                "currenciesAccepted": .string(settings.locale.currency),
                "founder": .members(["@id": .string("\(site)/#person")]),
            ])
    }

    private var address: JSON? {
        guard let street = identity.street, let city = identity.city else { return nil }
        return object(
            "PostalAddress",
            [
                "streetAddress": .string(street), "postalCode": text(identity.postcode),
                "addressLocality": .string(city), "addressCountry": .string(identity.country),
            ])
    }

    private var position: JSON? {
        identity.position.map {
            object("GeoCoordinates", ["latitude": .number($0.latitude), "longitude": .number($0.longitude)])
        }
    }

    private func hours(_ hours: OpeningHours) -> JSON {
        object(
            "OpeningHoursSpecification",
            [
                "dayOfWeek": strings(hours.days.map { "https://schema.org/\($0.schemaName)" }),
                "opens": .string(hours.opens), "closes": .string(hours.closes),
            ])
    }

    /// The trainer with what she has learned.
    var person: JSON {
        object(
            "Person",
            [
                "@id": .string("\(site)/#person"), "name": .string(identity.trainer), "url": .string("\(site)/"),
                "jobTitle": text(nonEmpty(identity.tagline)), "worksFor": business,
                "sameAs": strings(identity.profiles),
                "hasCredential": .array(
                    identity.credentials.map { credential in
                        object(
                            "EducationalOccupationalCredential",
                            [
                                "name": .string(credential.name),
                                "recognizedBy": credential.by.map { object("Organization", ["name": .string($0)]) },
                            ])
                    }),
            ])
    }

    var author: JSON {
        object(
            "Person",
            ["@id": .string("\(site)/#person"), "name": .string(identity.trainer), "url": .string("\(site)/")])
    }

    private var publisher: JSON {
        object(
            identity.business.schemaType,
            [
                "@id": .string("\(site)/#business"), "name": .string(identity.name), "url": .string("\(site)/"),
            ])
    }

    // MARK: Pages

    /// Where a page stands below the home page.
    func trail(_ links: [LinkView]) -> [JSON] {
        guard links.count > 1 else { return [] }
        return [
            object(
                "BreadcrumbList",
                [
                    "itemListElement": .array(
                        links.enumerated().map { index, link in
                            object(
                                "ListItem",
                                [
                                    "position": .integer(index + 1), "name": .string(link.title),
                                    "item": .string(site + link.url),
                                ])
                        })
                ])
        ]
    }

    /// What a post says: the article, and its films.
    func post(_ post: Page, picture: String?) -> [JSON] {
        [article("BlogPosting", post, picture: picture, about: nil)] + videos(post)
    }

    private func article(_ type: String, _ page: Page, picture: String?, about: JSON?) -> JSON {
        let url = addresses.page(page)
        return object(
            type,
            [
                "@id": .string("\(site)\(url)#article"), "headline": .string(String(page.title.prefix(110))),
                "description": text(page.description ?? nonEmpty(page.outline.excerpt)),
                "datePublished": day(page.date), "dateModified": day(page.updated ?? page.date),
                "inLanguage": .string(page.language.rawValue), "author": author, "publisher": publisher,
                "mainEntityOfPage": .string(site + url), "image": image(picture, url),
                "wordCount": .integer(page.outline.words),
                "keywords": page.tags.isEmpty ? nil : .string(page.tags.joined(separator: ", ")), "about": about,
            ])
    }

    /// The films of a page that have words: search engines want a name.
    private func videos(_ page: Page) -> [JSON] {
        page.outline.videos.compactMap { video in
            guard let title = video.title, !title.isEmpty else { return nil }
            return object(
                "VideoObject",
                [
                    "name": .string(title), "description": text(page.description ?? nonEmpty(page.outline.excerpt)),
                    "embedUrl": .string(video.address), "url": .string(video.address), "uploadDate": day(page.date),
                    "thumbnailUrl": image(nil, addresses.page(page)), "inLanguage": .string(page.language.rawValue),
                ])
        }
    }

    /// What a service is and what it costs.
    func service(_ page: Page, picture: String?) -> [JSON] {
        let service = page.matter.service
        let url = addresses.page(page)
        let areas = service.areas.isEmpty ? identity.areas : service.areas
        return [
            object(
                "Service",
                [
                    "@id": .string("\(site)\(url)#service"), "name": .string(page.title), "url": .string(site + url),
                    "description": text(page.description ?? nonEmpty(page.outline.excerpt)),
                    "serviceType": .string(page.title), "provider": publisher, "areaServed": strings(areas),
                    "image": image(picture, url), "offers": .array(service.offers.map { offer($0, url) }),
                ])
        ]
    }

    private func offer(_ offer: PageMatter.Offer, _ url: String) -> JSON {
        let isOpen = offer.isFrom || offer.period != nil
        return object(
            "Offer",
            [
                "name": .string(offer.name), "description": text(offer.note), "url": .string(site + url),
                "price": .string(offer.price.decimal), "priceCurrency": .string(offer.price.currency.code),
                "priceSpecification": isOpen
                    ? object(
                        "UnitPriceSpecification",
                        [
                            offer.isFrom ? "minPrice" : "price": .string(offer.price.decimal),
                            "priceCurrency": .string(offer.price.currency.code),
                            "unitText": offer.period.map { .string($0.rawValue) },
                        ]) : nil,
            ])
    }

    /// What is recommended.
    func recommendation(_ page: Page, picture: String?) -> [JSON] {
        let matter = page.matter.recommendation
        let type =
            switch matter.kind {
            case .book: "Book"
            case .person: "Person"
            case .place: "Place"
            case .course: "Course"
            case .app: "SoftwareApplication"
            case .gear, nil: "Thing"
            }
        let about = object(
            type,
            [
                "name": .string(page.title),
                "author": type == "Book" ? matter.by.map { object("Person", ["name": .string($0)]) } : nil,
                "url": text(matter.link),
            ])
        return [article("Article", page, picture: picture, about: about)] + videos(page)
    }

    /// Markdown as plain words.
    func plain(_ markdown: String) -> String {
        MarkdownTree.parse(Array(markdown.utf8)[...]).plainText(of: 0).trimmingSpaces()
    }

    /// A plan that anyone may look into.
    func plan(_ plan: PlanTemplate, description: String?, _ language: Language) -> [JSON] {
        let url = addresses.entry(plan.name, of: .plans, language)
        let days = plan.blocks.first?.days.count ?? 0
        return [
            object(
                "ExercisePlan",
                [
                    "@id": .string("\(site)\(url)#plan"), "name": .string(plan.title), "url": .string(site + url),
                    "description": text(description), "activityDuration": .string("P\(plan.weeks)W"),
                    "activityFrequency": .string("\(days) \(Wording.of(language)[.sessionsWeek].lowercased())"),
                    "exerciseType": text(plan.goal), "author": author, "image": image(nil, url),
                ])
        ]
    }
}
