import Artifacts
import Business
import Diagnostics
import Markup
import Quantities
import Studio
import Templating

/// Services and recommendations.
extension PublicSite {
    /// The services of a language in the trainer's order.
    func services(in language: Language) -> [Page] {
        view.pages.pages(of: .services, in: language).sorted { one, other in
            let (first, second) = (one.matter.service.order, other.matter.service.order)
            return first != second ? first < second : one.name < other.name
        }
    }

    /// The recommendations of a language, newest first, those without a day by name.
    func recommendations(in language: Language) -> [Page] {
        view.pages.pages(of: .recommendations, in: language).sorted { one, other in
            let (first, second) = (one.date?.dayNumber ?? 0, other.date?.dayNumber ?? 0)
            return first != second ? first > second : one.name < other.name
        }
    }

    /// The pages of services with their list.
    func services(_ chrome: Chrome) -> [PlannedPage] {
        let all = services(in: chrome.language)
        guard !all.isEmpty else { return [] }
        let pages = all.map { page in
            let planned = written(page, chrome, program: programs.service)
            let above = LinkView(title: chrome.wording[.services], url: addresses.list(.services, chrome.language))
            planned.kind = "service"
            planned.current = "services"
            planned.kicker = chrome.wording[.services]
            planned.trail = trail(chrome, above, LinkView(title: page.title, url: planned.url))
            let others = all.filter { $0 !== page }
            for other in others { add(card: other, to: &planned.fingerprint) }
            let (fill, picture) = (planned.fill, planned.picture)
            planned.fill = { screen throws(Diagnostic) in
                try fill(&screen)
                screen.service = self.serviceView(page, chrome.wording)
                screen.services = others.map { self.serviceEntry($0) }
            }
            planned.graph = { self.structured.service(page, picture: picture) }
            return planned
        }
        return [list(.services, chrome, entries: all) { self.serviceEntry($0) }] + pages
    }

    /// The pages of recommendations with their list.
    func recommendations(_ chrome: Chrome) -> [PlannedPage] {
        let all = recommendations(in: chrome.language)
        guard !all.isEmpty else { return [] }
        let pages = all.map { page in
            let planned = written(page, chrome, program: programs.recommendation)
            let above = LinkView(
                title: chrome.wording[.recommendations], url: addresses.list(.recommendations, chrome.language))
            planned.kind = "recommendation"
            planned.current = "recommendations"
            planned.kicker = chrome.wording[.recommendations]
            planned.trail = trail(chrome, above, LinkView(title: page.title, url: planned.url))
            let (fill, picture) = (planned.fill, planned.picture)
            planned.fill = { screen throws(Diagnostic) in
                try fill(&screen)
                screen.recommendation = self.recommendationView(page, chrome.wording)
            }
            planned.graph = { self.structured.recommendation(page, picture: picture) }
            return planned
        }
        return [list(.recommendations, chrome, entries: all) { self.recommendationEntry($0, chrome.wording) }] + pages
    }

    private func list(
        _ section: Section, _ chrome: Chrome, entries: [Page], _ entry: @escaping @Sendable (Page) -> EntryView
    ) -> PlannedPage {
        let planned = index(section, chrome)
        for page in entries { add(card: page, to: &planned.fingerprint) }
        let fill = planned.fill
        planned.fill = { screen throws(Diagnostic) in
            try fill(&screen)
            screen.entries = entries.map(entry)
            if entries.count > PublicSite.mostPictures {
                for index in screen.entries.indices { screen.entries[index].picture = nil }
            }
        }
        return planned
    }

    /// From the lowest price of the services to the highest.
    static func priceRange(_ view: PublicView) -> String? {
        let language = view.settings.locale.language
        let prices = view.pages.pages(of: .services, in: language).flatMap(\.matter.service.offers).map(\.price)
            .filter { $0.minor > 0 }
        guard let low = prices.min(by: { $0.minor < $1.minor }), let high = prices.max(by: { $0.minor < $1.minor })
        else { return nil }
        return low == high ? short(low, language) : "\(short(low, language))–\(short(high, language))"
    }

    // MARK: What templates show

    func serviceEntry(_ page: Page) -> EntryView {
        let wording = Wording.of(page.language)
        let cheapest = page.matter.service.offers.filter { $0.price.minor > 0 }.min { $0.price.minor < $1.price.minor }
        var note = cheapest.map { price($0, page.language, wording) }
        let prices = Set(page.matter.service.offers.map(\.price.minor)).subtracting([0])
        if let text = note, prices.count > 1, cheapest?.isFrom == false { note = "\(wording[.from]) \(text)" }
        if note == nil, !page.matter.service.offers.isEmpty { note = wording[.free] }
        return EntryView(
            title: page.title, url: addresses.page(page), description: page.description ?? page.outline.excerpt,
            note: note, picture: picture(of: page))
    }

    private func serviceView(_ page: Page, _ wording: Wording) -> ServiceView {
        let service = page.matter.service
        return ServiceView(
            duration: service.duration, areas: service.areas,
            offers: service.offers.map { offer in
                ServiceView.Offer(
                    name: offer.name, price: amount(offer, page.language, wording),
                    period: offer.price.minor == 0 ? nil : offer.period.map { wording[$0.word] }, note: offer.note)
            })
    }

    /// `95 €`, `from 95 €`, `free`.
    private func amount(_ offer: PageMatter.Offer, _ language: Language, _ wording: Wording) -> String {
        if offer.price.minor == 0 { return wording[.free] }
        return (offer.isFrom ? wording[.from] + " " : "") + PublicSite.short(offer.price, language)
    }

    private func price(_ offer: PageMatter.Offer, _ language: Language, _ wording: Wording) -> String {
        amount(offer, language, wording) + (offer.period.map { " " + wording[$0.word] } ?? "")
    }

    /// An amount as it stands in running text: without cents where there are none.
    private static func short(_ money: Money, _ language: Language) -> String {
        let text = money.text(in: language)
        let zeros = (language == .german ? "," : ".") + String(repeating: "0", count: money.currency.minorDigits)
        guard money.currency.minorDigits > 0, let range = text.firstRange(of: zeros) else { return text }
        return text.replacingSubrange(range, with: "")
    }

    private func recommendationEntry(_ page: Page, _ wording: Wording) -> EntryView {
        let kind = page.matter.recommendation.kind.map { wording[$0.word] }
        return EntryView(
            title: page.title, url: addresses.page(page), description: page.description ?? page.outline.excerpt,
            note: kind, picture: picture(of: page))
    }

    private func recommendationView(_ page: Page, _ wording: Wording) -> RecommendationView {
        let matter = page.matter.recommendation
        return RecommendationView(
            kind: matter.kind.map { wording[$0.word] }, by: matter.by, rating: matter.rating,
            stars: matter.rating.map { String(repeating: "★", count: $0) + String(repeating: "☆", count: 5 - $0) },
            price: matter.price.map { PublicSite.short($0, page.language) }, link: matter.link,
            host: matter.link.map { webHost(of: $0) }, isSponsored: matter.isSponsored)
    }
}

extension PageMatter.Period {
    var word: Wording.Word {
        switch self {
        case .session: .perSession
        case .week: .perWeek
        case .month: .perMonth
        case .year: .perYear
        }
    }
}

extension PageMatter.Kind {
    var word: Wording.Word {
        switch self {
        case .book: .kindBook
        case .gear: .kindGear
        case .app: .kindApp
        case .person: .kindPerson
        case .place: .kindPlace
        case .course: .kindCourse
        }
    }
}

extension String {
    fileprivate func replacingSubrange(_ range: Range<Index>, with text: String) -> String {
        String(self[..<range.lowerBound]) + text + self[range.upperBound...]
    }
}
