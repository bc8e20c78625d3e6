import Diagnostics
import Markup

/// A Markdown text as an article, its holes filled with what they ask for: `{wiki:back-squat}`.
struct RenderedArticle {
    let article: Article
    let html: String
    let diagnostics: [Diagnostic]

    init(_ text: String, allowsRawHTML: Bool = false) {
        let source = Source(path: "a.md", text: text)
        var found: [Diagnostic] = []
        article = Article.parse(
            source, in: 0..<source.bytes.count, options: Article.Options(allowsRawHTML: allowsRawHTML), into: &found)
        html = String(
            decoding: article.html { reference, writer in
                switch reference.kind {
                case .pictureStart, .imageAttributes, .pictureEnd: break
                default: writer.text("{\(reference.kind):\(reference.target)}")
                }
            }, as: UTF8.self)
        diagnostics = found
    }

    /// Each mistake as `code line:column+length`.
    var mistakes: [String] {
        diagnostics.map { diagnostic in
            let place = diagnostic.place.map { "\($0.line):\($0.column)+\($0.length)" } ?? "nowhere"
            return "\(diagnostic.code) \(place)"
        }
    }

    var anchors: [String] { article.outline.headings.map(\.anchor) }
}
