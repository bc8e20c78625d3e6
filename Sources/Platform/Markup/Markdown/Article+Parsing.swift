import Diagnostics

extension Article {
    /// How Markdown is rendered.
    public struct Options: Sendable {
        /// Whether HTML in Markdown is passed on; the trainer turns that on for herself.
        public var allowsRawHTML: Bool

        /// Makes options.
        public init(allowsRawHTML: Bool = false) {
            self.allowsRawHTML = allowsRawHTML
        }
    }

    /// Parses and renders a part of a source.
    public static func parse(
        _ source: Source, in body: Range<Int>, options: Options = Options(), into diagnostics: inout [Diagnostic]
    ) -> Article {
        let tree = MarkdownTree.parse(source.bytes[body])
        var renderer = ArticleRenderer(tree, source: source, body: body, options: options)
        let article = renderer.article()
        diagnostics += renderer.diagnostics
        return article
    }
}
