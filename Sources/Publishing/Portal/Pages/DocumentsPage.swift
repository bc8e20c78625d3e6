import Quantities
import Studio

extension AreaPages {
    /// What there is to open and to save, by kind.
    func documents(_ markup: inout Markup) {
        markup.element("h1", [:], words.documents)
        var kinds: [String] = []
        for document in content.documents where !kinds.contains(document.kind) { kinds.append(document.kind) }
        for kind in kinds {
            markup.element("h2", [:], words.kinds[kind] ?? words.documents)
            for document in content.documents.filter({ $0.kind == kind }) {
                markup.element("div", ["class": "card document"]) { markup in
                    markup.element("strong", [:], title(of: document))
                    let path = "documents/\(document.file)"
                    markup.element("button", ["type": "button", "data-open": path], words.open)
                    markup.element("button", ["type": "button", "data-save": path], words.save)
                }
            }
        }
    }

    func title(of document: AreaContent.Document) -> String { words.files[document.file] ?? document.title }

    /// What both wrote, the newest first.
    func messages(_ markup: inout Markup) {
        markup.element("h1", [:], words.messages)
        for message in content.records.messages.suffix(200).reversed() {
            let isOwn = message.direction == .fromClient
            markup.element("article", ["class": isOwn ? "message own" : "message"]) { markup in
                markup.element("p", ["class": "fact"]) { markup in
                    markup.element("span", [:], isOwn ? words.you : trainer)
                    markup.text(" \(language.longDate(date(of: message.at)))")
                }
                for line in message.text.split(separator: "\n", omittingEmptySubsequences: true) {
                    markup.element("p", [:], String(line))
                }
            }
        }
    }
}
