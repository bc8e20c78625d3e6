import Business
import Files
import Markup
import Quantities

extension PageMatter {
    func pack(into packed: inout PackedWriter) {
        packed.add(slug)
        packed.add(title)
        packed.add(description)
        for date in [date, updated, expires] { packed.add(date?.dayNumber) }
        packed.add(isDraft ? 1 : 0)
        packed.add(tags) { $0.add($1) }
        packed.add(categories) { $0.add($1) }
        packed.add(series)
        packed.add(aliases) { $0.add($1) }
        packed.add(image)
        packed.add(imageAlternative)
        packed.add(lead)
        packed.add(menu)
        packed.add(action?.label)
        packed.add(action?.page)
        packed.add(layout.rawValue)
        switch section {
        case .services: service.pack(into: &packed)
        case .recommendations: recommendation.pack(into: &packed)
        case .pages, .blog: break
        }
    }

    /// Reads what was packed of a file.
    static func unpack(_ packed: inout PackedReader, of file: ContentFile) throws(PackedReader.Misfit) -> PageMatter {
        var matter = PageMatter(
            section: file.section, name: file.name, language: file.language, file: file.path, number: file.number)
        matter.slug = try packed.text()
        matter.title = try packed.text()
        matter.description = try packed.optionalText()
        matter.date = try packed.optionalNumber().map { CivilDate(dayNumber: $0) }
        matter.updated = try packed.optionalNumber().map { CivilDate(dayNumber: $0) }
        matter.expires = try packed.optionalNumber().map { CivilDate(dayNumber: $0) }
        matter.isDraft = try packed.number() == 1
        matter.tags = try packed.texts()
        matter.categories = try packed.texts()
        matter.series = try packed.optionalText()
        matter.aliases = try packed.texts()
        matter.image = try packed.optionalText()
        matter.imageAlternative = try packed.optionalText()
        matter.lead = try packed.optionalText()
        matter.menu = try packed.optionalText()
        let (label, page) = (try packed.optionalText(), try packed.optionalText())
        if let label, let page { matter.action = Page.Action(label: label, page: page) }
        matter.layout = try packed.choice()
        switch file.section {
        case .services: matter.service = try Service.unpack(&packed)
        case .recommendations: matter.recommendation = try Recommendation.unpack(&packed)
        case .pages, .blog: break
        }
        return matter
    }
}

extension PageMatter.Service {
    fileprivate func pack(into packed: inout PackedWriter) {
        packed.add(order)
        packed.add(duration)
        packed.add(areas) { $0.add($1) }
        packed.add(offers) { packed, offer in
            packed.add(offer.name)
            packed.add(offer.price)
            packed.add(offer.period?.rawValue)
            packed.add(offer.isFrom ? 1 : 0)
            packed.add(offer.note)
        }
    }

    fileprivate static func unpack(_ packed: inout PackedReader) throws(PackedReader.Misfit) -> Self {
        var service = Self()
        service.order = try packed.number()
        service.duration = try packed.optionalText()
        service.areas = try packed.texts()
        service.offers = try packed.list { packed throws(PackedReader.Misfit) in
            PageMatter.Offer(
                name: try packed.text(), price: try packed.money(), period: try packed.optionalChoice(),
                isFrom: try packed.number() == 1, note: try packed.optionalText())
        }
        return service
    }
}

extension PageMatter.Recommendation {
    fileprivate func pack(into packed: inout PackedWriter) {
        packed.add(kind?.rawValue)
        packed.add(by)
        packed.add(rating)
        packed.add(price == nil ? 0 : 1)
        if let price { packed.add(price) }
        packed.add(link)
        packed.add(isSponsored ? 1 : 0)
    }

    fileprivate static func unpack(_ packed: inout PackedReader) throws(PackedReader.Misfit) -> Self {
        var recommendation = Self()
        recommendation.kind = try packed.optionalChoice()
        recommendation.by = try packed.optionalText()
        recommendation.rating = try packed.optionalNumber()
        if try packed.number() == 1 { recommendation.price = try packed.money() }
        recommendation.link = try packed.optionalText()
        recommendation.isSponsored = try packed.number() == 1
        return recommendation
    }
}

extension Article.Outline {
    func pack(into packed: inout PackedWriter) {
        packed.add(references) { packed, reference in
            packed.add(Int(reference.kind.rawValue))
            packed.add(reference.target)
            packed.add(reference.line)
            packed.add(reference.offset)
        }
        packed.add(headings) { packed, heading in
            packed.add(heading.level)
            packed.add(heading.title)
            packed.add(heading.anchor)
        }
        packed.add(videos) { packed, video in
            packed.add(video.title)
            packed.add(video.address)
        }
        packed.add(excerpt)
        packed.add(words)
    }

    static func unpack(_ packed: inout PackedReader) throws(PackedReader.Misfit) -> Article.Outline {
        var outline = Article.Outline()
        outline.references = try packed.list { packed throws(PackedReader.Misfit) in
            guard let byte = UInt8(exactly: try packed.number()), let kind = Article.Reference.Kind(rawValue: byte)
            else {
                throw PackedReader.Misfit()
            }
            return Article.Reference(
                kind: kind, target: try packed.text(), line: try packed.number(), offset: try packed.number())
        }
        outline.headings = try packed.list { packed throws(PackedReader.Misfit) in
            Article.Heading(level: try packed.number(), title: try packed.text(), anchor: try packed.text())
        }
        outline.videos = try packed.list { packed throws(PackedReader.Misfit) in
            Article.Video(title: try packed.optionalText(), address: try packed.text())
        }
        outline.excerpt = try packed.text()
        outline.words = try packed.number()
        return outline
    }
}

extension PackedWriter {
    fileprivate mutating func add(_ money: Money) {
        add(Int(money.minor))
        add(money.currency.code)
    }
}

extension PackedReader {
    fileprivate mutating func texts() throws(Misfit) -> [String] {
        try list { packed throws(Misfit) in try packed.text() }
    }

    fileprivate mutating func money() throws(Misfit) -> Money {
        let minor = try number()
        guard let currency = Currency(try text()) else { throw Misfit() }
        return Money(minor: Int64(minor), currency)
    }

    fileprivate mutating func choice<Choice: RawRepresentable<String>>() throws(Misfit) -> Choice {
        guard let choice = Choice(rawValue: try text()) else { throw Misfit() }
        return choice
    }

    fileprivate mutating func optionalChoice<Choice: RawRepresentable<String>>() throws(Misfit) -> Choice? {
        guard let text = try optionalText() else { return nil }
        guard let choice = Choice(rawValue: text) else { throw Misfit() }
        return choice
    }
}
