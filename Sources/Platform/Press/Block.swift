import Drawing

/// A piece of a document that flows over its pages.
public indirect enum Block {
    /// A heading.
    case heading(Heading)
    /// Running text.
    case paragraph(Paragraph)
    /// Points one below the other.
    case list(List)
    /// Rows and columns.
    case table(Table)
    /// A horizontal line.
    case rule(Stroke, above: Double, below: Double)
    /// White space, which is dropped at the top of a page.
    case space(Double)
    /// A drawing of a given height.
    case figure(Figure)
    /// Blocks side by side, on one page.
    case columns([Column], gap: Double)
    /// Blocks that stay on one page where one page can hold them.
    case together([Block])
    /// What follows begins on a new page.
    case pageBreak(PageBreak)
    /// The headings with their pages.
    case contents(Contents)

    /// Running text in one style.
    public static func text(_ text: String, _ style: ParagraphStyle) -> Block {
        .paragraph(Paragraph([Run(text)], style))
    }
}

/// Where a page break leads.
public enum PageBreak: Sendable, Hashable {
    /// To the next page.
    case page
    /// To the next page on the right, over an empty page if need be.
    case rightPage
    /// To the next page on the left, over an empty page if need be.
    case leftPage
}

/// A piece of text within a paragraph, told by how it departs from the paragraph's style.
public struct Run: Sendable, Hashable, ExpressibleByStringInterpolation {
    /// The text.
    public var text: String
    /// Whether it is bold where the paragraph is not.
    public var isBold: Bool
    /// Whether it is italic where the paragraph is not.
    public var isItalic: Bool
    /// Another colour.
    public var paint: Paint?
    /// Where it leads.
    public var link: LinkTarget?

    /// Makes a run.
    public init(
        _ text: String, isBold: Bool = false, isItalic: Bool = false, paint: Paint? = nil, link: LinkTarget? = nil
    ) {
        self.text = text
        self.isBold = isBold
        self.isItalic = isItalic
        self.paint = paint
        self.link = link
    }

    /// Made from a literal.
    public init(stringLiteral text: String) {
        self.init(text)
    }

    /// A bold run.
    public static func bold(_ text: String) -> Run { Run(text, isBold: true) }

    func resolved(_ style: TextStyle) -> TextRun {
        var style = style
        if isBold { style.isBold = true }
        if isItalic { style.isItalic = true }
        if let paint { style.paint = paint }
        return TextRun(text, style, link: link)
    }
}

/// How a paragraph looks and how far it stands off.
public struct ParagraphStyle: Sendable, Hashable {
    /// The type.
    public var text: TextStyle
    /// The distance of baselines.
    public var lineHeight: Double
    /// Where lines stand within the width.
    public var alignment: TextAnchor
    /// At least so much white above; the larger of two neighbours' counts.
    public var above: Double
    /// At least so much white below.
    public var below: Double
    /// Further in on the left.
    public var indent: Double
    /// Not parted from what follows.
    public var keepsWithNext: Bool

    /// Makes a style.
    public init(
        _ text: TextStyle, lineHeight: Double, alignment: TextAnchor = .start, above: Double = 0, below: Double = 0,
        indent: Double = 0, keepsWithNext: Bool = false
    ) {
        self.text = text
        self.lineHeight = lineHeight
        self.alignment = alignment
        self.above = above
        self.below = below
        self.indent = indent
        self.keepsWithNext = keepsWithNext
    }
}

/// Running text.
public struct Paragraph: Sendable, Hashable {
    /// The text.
    public var runs: [Run]
    /// How it looks.
    public var style: ParagraphStyle

    /// Makes a paragraph.
    public init(_ runs: [Run], _ style: ParagraphStyle) {
        self.runs = runs
        self.style = style
    }
}

/// A heading: stays with what follows, and stands in the contents and the outline.
public struct Heading: Sendable, Hashable {
    /// 1 for a chapter to 3.
    public var level: Int
    /// The text.
    public var text: String
    /// The name that links lead to; unique in the document.
    public var name: String
    /// How it looks.
    public var style: ParagraphStyle
    /// Whether it stands in the contents and the outline.
    public var isListed: Bool

    /// Makes a heading.
    public init(_ level: Int, _ text: String, name: String, style: ParagraphStyle, isListed: Bool = true) {
        self.level = min(max(level, 1), 3)
        self.text = text
        self.name = name
        self.style = style
        self.isListed = isListed
    }
}

/// Points one below the other; each stays on one page.
public struct List: Sendable, Hashable {
    /// What stands before each point.
    public enum Marker: Sendable, Hashable {
        /// An en dash.
        case dash
        /// 1, 2, 3.
        case number
        /// An empty box to tick.
        case box
    }

    /// The points.
    public var items: [[Run]]
    /// What stands before each.
    public var marker: Marker
    /// How they look; `above` is also the distance of two points.
    public var style: ParagraphStyle

    /// Makes a list.
    public init(_ items: [[Run]], marker: Marker = .dash, style: ParagraphStyle) {
        self.items = items
        self.marker = marker
        self.style = style
    }
}

/// A drawing that takes a given height.
public struct Figure {
    /// The height.
    public var height: Double
    /// The width, or that of the text.
    public var width: Double?
    /// White above.
    public var above: Double
    /// White below.
    public var below: Double
    /// Not parted from what follows.
    public var keepsWithNext: Bool
    /// What it shows, for people who cannot see it. Without one the drawing brings its own structure, or is an ornament.
    public var alternative: String?
    /// Draws it.
    public var paint: (Sheet, Rect) -> Void

    /// Makes a figure.
    public init(
        height: Double, width: Double? = nil, above: Double = 0, below: Double = 0, keepsWithNext: Bool = false,
        alternative: String? = nil, paint: @escaping (Sheet, Rect) -> Void
    ) {
        self.height = height
        self.width = width
        self.above = above
        self.below = below
        self.keepsWithNext = keepsWithNext
        self.alternative = alternative
        self.paint = paint
    }
}

/// One of several columns of blocks.
public struct Column {
    /// Its part of the width, in proportion to the others.
    public var share: Double
    /// What stands in it.
    public var blocks: [Block]

    /// Makes a column.
    public init(_ share: Double, _ blocks: [Block]) {
        self.share = share
        self.blocks = blocks
    }
}

/// The headings with the pages they stand on, each a link.
public struct Contents: Sendable, Hashable {
    /// The styles of the levels shown, from the first.
    public var levels: [ParagraphStyle]

    /// Makes a table of contents.
    public init(levels: [ParagraphStyle]) {
        self.levels = levels
    }
}
