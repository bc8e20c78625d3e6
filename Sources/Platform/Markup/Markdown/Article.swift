import Diagnostics

/// A Markdown body made ready for a page: HTML with holes where a link's address is not yet known, and what the rest of the
/// site needs to know of it.
///
/// Each body is parsed once, before the site's addresses are settled; the holes are filled when its page is rendered.
public struct Article: Sendable {
    /// A heading with the anchor it can be reached by.
    public struct Heading: Sendable, Hashable {
        /// 1 to 6.
        public let level: Int
        /// Its words.
        public let title: String
        /// Its anchor, unique in the article.
        public let anchor: String
    }

    /// A place that names something else of the studio.
    public struct Reference: Sendable {
        /// What the place wants.
        public enum Kind: Sendable {
            /// The address of a link.
            case link
            /// The address of an image.
            case image
            /// The address of a wiki link, `[[back-squat]]`.
            case wiki
            /// The title of a wiki link's target, where the link has no words of its own.
            case wikiTitle
        }

        /// What is wanted.
        public let kind: Kind
        /// The target as written.
        public let target: String
        /// The line in the source, from zero within the body, where the search for the target starts.
        let line: Int
        /// Where in the HTML it goes.
        let offset: Int
    }

    /// HTML without what the holes want.
    let html: [UInt8]
    /// The holes, in order.
    public let references: [Reference]
    /// The headings, in order.
    public let headings: [Heading]
    /// The beginning of the first paragraph, as plain text of at most 200 characters.
    public let excerpt: String
    /// The number of words.
    public let words: Int

    /// The HTML with each hole filled by a text, which is escaped here.
    public func html(_ fill: (Reference) -> String) -> [UInt8] {
        guard !references.isEmpty else { return html }
        var writer = HTMLWriter(capacity: html.count + references.count * 64)
        var start = 0
        for reference in references {
            writer.markup(html[start..<reference.offset])
            writer.text(fill(reference))
            start = reference.offset
        }
        writer.markup(html[start...])
        return writer.bytes
    }

    /// Where a reference's target stands in the source that the article was read from.
    public func place(of reference: Reference, in source: Source, body: Range<Int>) -> Range<Int> {
        let bytes = source.bytes
        var start = body.lowerBound
        var lines = reference.line
        while lines > 0, start < body.upperBound {
            if bytes[start] == UInt8(ascii: "\n") { lines -= 1 }
            start += 1
        }
        let target = Array(reference.target.utf8)
        guard let first = target.first else { return start..<start }
        var index = start
        while index + target.count <= body.upperBound {
            if bytes[index] == first, bytes[index..<index + target.count].elementsEqual(target) {
                return index..<index + target.count
            }
            index += 1
        }
        return start..<start
    }
}
