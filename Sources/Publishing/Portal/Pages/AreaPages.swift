import Artifacts
import Diagnostics
import Documents
import Quantities
import Studio

/// The pages of an area, in the order of its navigation. A page without content is left out.
struct AreaPages: Sendable {
    /// A page before it is written.
    struct Page: Sendable {
        let path: String
        let title: String
        let write: @Sendable () -> [UInt8]
    }

    let content: AreaContent
    let trainer: String
    let clock: WallClock?
    let today: CivilDate
    let words: AreaWording
    let language: Language

    init(_ content: AreaContent, trainer: String, clock: WallClock?, today: CivilDate) {
        self.content = content
        self.trainer = trainer
        self.clock = clock
        self.today = today
        language = content.language
        words = AreaWording(content.language)
    }

    var all: [Page] {
        var pages = [page("training", words.training) { training(&$0) }]
        if content.meals != nil { pages.append(page("food", words.food) { food(&$0) }) }
        pages.append(page("diary", words.diary) { diary(&$0) })
        pages.append(page("progress", words.progress) { progress(&$0) })
        if content.handout != nil { pages.append(page("exercises", words.exercises) { exercises(&$0) }) }
        if !content.records.messages.isEmpty { pages.append(page("messages", words.messages) { messages(&$0) }) }
        if !content.documents.isEmpty { pages.append(page("documents", words.documents) { documents(&$0) }) }
        return pages
    }

    private func page(_ name: String, _ title: String, _ write: @escaping @Sendable (inout Markup) -> Void) -> Page {
        Page(path: "pages/\(name).html", title: title) {
            var markup = Markup()
            write(&markup)
            return markup.bytes
        }
    }

    func paragraphs(_ texts: [String], _ markup: inout Markup) {
        for text in texts where !text.isEmpty { markup.element("p", [:], text) }
    }

    /// A fact with its name, where there is one.
    func fact(_ name: String, _ value: String, _ markup: inout Markup) {
        guard !value.isEmpty else { return }
        markup.element("p", ["class": "fact"]) {
            $0.element("span", [:], name)
            $0.text(" \(value)")
        }
    }
}
