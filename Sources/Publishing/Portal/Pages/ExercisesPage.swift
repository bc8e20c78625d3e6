import Documents

extension AreaPages {
    /// How each exercise is done; the training's page leads to each card by its place.
    func exercises(_ markup: inout Markup) {
        markup.element("h1", [:], words.exercises)
        let cards = content.handout.map { Booklet(of: $0).cards } ?? []
        for (index, card) in cards.enumerated() {
            markup.element("details", ["id": "card-\(index)"]) { markup in
                markup.element("summary") { $0.element("strong", [:], card.name) }
                paragraphs(
                    [card.description, card.muscles.map { "\($0.name) \($0.percent)\u{A0}%" }.joined(separator: ", ")],
                    &markup)
                for (title, points) in [(words.cues, card.cues), (words.errors, card.errors)] where !points.isEmpty {
                    markup.element("h3", [:], title)
                    markup.element("ul") { markup in for point in points { markup.element("li", [:], point) } }
                }
                if let address = card.address, address.hasPrefix("https://") {
                    markup.element("p") { $0.element("a", ["href": address], words.more) }
                }
            }
        }
    }
}
