import Diagnostics

/// Pictures, films and what only looks like markup of another press.
extension ArticleRenderer {
    /// A paragraph that holds one picture or one film and nothing else.
    struct Figure {
        let paragraph: Int
        let image: Int?
        let video: Int?
    }

    /// Opens a figure where a paragraph is one.
    mutating func openFigure(_ index: Int) -> Bool {
        let only = index + 1
        guard only < tree.nodes[index].end, isAlone(only, in: index) else { return false }
        switch tree.nodes[only].kind {
        case .image:
            figure = Figure(paragraph: index, image: only, video: nil)
            out.markup("<figure>\n")
        case .link where ArticleRenderer.isVideo(tree.string(tree.nodes[only].target)):
            let address = tree.string(tree.nodes[only].target)
            let words = tree.plainText(of: only).trimmingSpaces()
            videos.append(Article.Video(title: words.contains("://") ? nil : words, address: address))
            figure = Figure(paragraph: index, image: nil, video: only)
            out.markup("<figure class=\"video\">\n")
        default: return false
        }
        return true
    }

    /// Whether a paragraph holds one thing and nothing else; the parser of bare addresses leaves an empty text behind them.
    private func isAlone(_ only: Int, in paragraph: Int) -> Bool {
        (Int(tree.nodes[only].end)..<Int(tree.nodes[paragraph].end)).allSatisfy {
            tree.nodes[$0].kind == .text && tree.nodes[$0].text.isEmpty
        }
    }

    /// Closes the figure that a paragraph is; nothing is closed where it is none.
    mutating func closeFigure(_ index: Int) -> Bool {
        guard let figure, figure.paragraph == index else { return false }
        if let image = figure.image, !tree.nodes[image].title.isEmpty {
            out.markup("\n<figcaption>")
            out.text(tree.blob[tree.nodes[image].title.range])
            out.markup("</figcaption>")
        }
        out.markup("\n</figure>\n")
        self.figure = nil
        return true
    }

    /// Ends the link of a film: its sign, and where it is seen, so that nobody goes there unawares.
    mutating func closeVideo(_ index: Int) -> Bool {
        guard let figure, figure.video == index else { return false }
        out.markup("</span><span class=\"host\">")
        out.text(webHost(of: tree.string(tree.nodes[index].target)))
        out.markup("</span></a>")
        return true
    }

    /// Whether an address shows a film: those that people embed.
    static func isVideo(_ address: String) -> Bool {
        guard address.hasPrefix("https://") || address.hasPrefix("http://") else { return false }
        let host = webHost(of: address)
        let path = address.dropFirst(address.hasPrefix("https://") ? 8 : 7).drop { $0 != "/" }
        switch host {
        case "youtube.com", "m.youtube.com":
            return ["/watch", "/shorts/", "/embed/", "/live/"].contains { path.hasPrefix($0) }
        case "youtu.be", "youtube-nocookie.com": return path.count > 1
        case "vimeo.com", "player.vimeo.com": return path.contains { $0.isNumber }
        default: return false
        }
    }

    // MARK: Pictures

    mutating func image(_ index: Int) {
        let node = tree.nodes[index]
        let target = tree.string(node.target)
        if tree.plainText(of: index).trimmingSpaces().isEmpty {
            let range = range(line: node.line, column: node.column, length: 2)
            diagnostics.append(
                source.warning(
                    "missing-alternative", "this picture has no alternative text", at: range,
                    expected: "`![what it shows](\(target))`",
                    hint: "screen readers and search engines read it"))
        }
        let isOurs = LinkTarget.isOwnPicture(target)
        if isOurs { refer(.pictureStart, target, line: node.line) }
        out.markup("<img src=\"")
        switch LinkTarget(target) {
        case _ where isOurs: refer(.image, target, line: node.line)
        case .inside, .anchor: break
        case .outside:
            let range = range(line: node.line, column: node.column, length: 1)
            diagnostics.append(
                source.error(
                    "foreign-image", "this image would be fetched from somebody else's server", at: range,
                    expected: "a file in Content", hint: "save the image beside this page and link to the file"))
        case .refused(let scheme): refuse(scheme, target, node)
        }
        out.markup("\" alt=\"")
        imageDepth = index
    }

    mutating func closeImage(_ node: MarkdownTree.Node) {
        let target = tree.string(node.target)
        let isOurs = LinkTarget.isOwnPicture(target)
        out.markup("\" loading=\"lazy\" decoding=\"async\"")
        if isOurs { refer(.imageAttributes, target, line: node.line) }
        out.markup(">")
        if isOurs { refer(.pictureEnd, target, line: node.line) }
    }

    // MARK: What other presses would replace

    /// Refuses what looks like a tag of a template language or of a blog's database: it would stand on the page as it is.
    mutating func refuseShortcode(_ text: ArraySlice<UInt8>, _ node: MarkdownTree.Node) {
        guard let found = ArticleRenderer.shortcode(in: text) else { return }
        let target = String(decoding: found, as: UTF8.self)
        let reference = Article.Reference(kind: .link, target: target, line: max(0, Int(node.line) - 1), offset: 0)
        diagnostics.append(
            source.error(
                "unknown-shortcode", "`\(target)` looks like a shortcode, which this press does not have",
                at: Article.place(of: reference, in: source, body: body),
                expected: "Markdown: a picture as `![words](file.jpg)`, a film as a link alone in its paragraph",
                hint: "if it is meant as it stands, write it as code: `` `\(target)` ``"))
    }

    private static let names = [
        "caption", "gallery", "embed", "audio", "video", "playlist", "contact-form-7", "shortcode", "youtube", "vimeo",
    ]

    /// The opening of the first shortcode of a text: `{{<`, `{{%`, `{{ x`, `{% x`, `[gallery`.
    private static func shortcode(in text: ArraySlice<UInt8>) -> ArraySlice<UInt8>? {
        // Where one is never closed, none behind it is: so that a text full of braces is gone through once.
        var neverClosed: Set<UInt8> = []
        for index in text.indices where text[index] == UInt8(ascii: "{") || text[index] == UInt8(ascii: "[") {
            let rest = text[index...]
            if rest.starts(with: "{{".utf8) || rest.starts(with: "{%".utf8), !neverClosed.contains(text[index + 1]) {
                let close: StaticString = rest.starts(with: "{%".utf8) ? "%}" : "}}"
                let end = (index + 2..<max(index + 2, rest.endIndex - 1)).first {
                    rest[$0] == close.utf8Start[0] && rest[$0 + 1] == close.utf8Start[1]
                }
                if let end { return rest[index..<end + 2] }
                neverClosed.insert(text[index + 1])
            }
            guard rest.first == UInt8(ascii: "[") else { continue }
            let inner = rest.dropFirst().first == UInt8(ascii: "/") ? rest.dropFirst(2) : rest.dropFirst()
            for name in names where inner.starts(with: name.utf8) {
                let after = inner.dropFirst(name.utf8.count)
                guard let next = after.first, next == UInt8(ascii: " ") || next == UInt8(ascii: "]"),
                    let end = after.firstIndex(of: UInt8(ascii: "]"))
                else { continue }
                // `[video](…)` and `[video][1]` are links; a word in brackets alone may be one of hers.
                if next == UInt8(ascii: "]"), inner.startIndex == index + 1, !hasClosing(name, in: rest) { continue }
                return rest[index...end]
            }
        }
        return nil
    }

    /// Whether `[/name]` follows.
    private static func hasClosing(_ name: String, in rest: ArraySlice<UInt8>) -> Bool {
        String(decoding: rest, as: UTF8.self).contains("[/\(name)]") || name == "gallery" || name == "playlist"
    }
}
