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

        /// Makes one.
        public init(level: Int, title: String, anchor: String) {
            self.level = level
            self.title = title
            self.anchor = anchor
        }
    }

    /// A place that names something else of the studio.
    public struct Reference: Sendable {
        /// What the place wants.
        public enum Kind: UInt8, Sendable {
            /// The address of a link.
            case link
            /// The address of an image.
            case image
            /// The address of a wiki link, `[[back-squat]]`.
            case wiki
            /// The title of a wiki link's target, where the link has no words of its own.
            case wikiTitle
            /// Markup before an image: the start of a `picture` element with its sources.
            case pictureStart
            /// Attributes of an image, each with a space before it.
            case imageAttributes
            /// Markup after an image: the end of its `picture` element.
            case pictureEnd
        }

        /// What is wanted.
        public let kind: Kind
        /// The target as written.
        public let target: String
        /// The line in the source, from zero within the body, where the search for the target starts.
        public let line: Int
        /// Where in the HTML it goes.
        public let offset: Int

        /// Makes one.
        public init(kind: Kind, target: String, line: Int, offset: Int) {
            self.kind = kind
            self.target = target
            self.line = line
            self.offset = offset
        }
    }

    /// A film that stands alone in a paragraph as a link.
    public struct Video: Sendable, Hashable {
        /// Its words; nothing where the link is bare.
        public let title: String?
        /// Where it is seen.
        public let address: String

        /// Makes one.
        public init(title: String?, address: String) {
            self.title = title
            self.address = address
        }
    }

    /// What the rest of a site needs to know of a body.
    public struct Outline: Sendable {
        /// The holes, in order.
        public var references: [Reference] = []
        /// The headings, in order.
        public var headings: [Heading] = []
        /// The films, in order.
        public var videos: [Video] = []
        /// The beginning of the first paragraph, as plain text of at most 200 characters.
        public var excerpt = ""
        /// The number of words.
        public var words = 0

        /// That of an empty body.
        public init() {}
    }

    /// HTML without what the holes want.
    public let html: [UInt8]
    /// What the rest of the site needs to know.
    public let outline: Outline

    /// Joins markup with its outline again.
    public init(html: [UInt8], outline: Outline) {
        self.html = html
        self.outline = outline
    }

    /// The HTML with each hole filled by what a closure writes there.
    public func html(_ fill: (Reference, inout HTMLWriter) -> Void) -> [UInt8] {
        guard !outline.references.isEmpty else { return html }
        var writer = HTMLWriter(capacity: html.count + outline.references.count * 64)
        var start = 0
        for reference in outline.references {
            writer.markup(html[start..<reference.offset])
            fill(reference, &writer)
            start = reference.offset
        }
        writer.markup(html[start...])
        return writer.bytes
    }

    /// Where a reference's target stands in the source that the article was read from.
    public static func place(of reference: Reference, in source: Source, body: Range<Int>) -> Range<Int> {
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
