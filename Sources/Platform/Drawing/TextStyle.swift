/// A family of type that the press sets text in. Only TrueType families: outlines in CFF fail strict PDF/A checks.
public enum Typeface: String, Sendable, CaseIterable {
    /// For running text, tables and figures.
    case sans = "Noto Sans"
    /// For running text with serifs.
    case serif = "Noto Serif"
    /// Narrower and finer, for sizes from about 18 points.
    case sansDisplay = "Noto Sans Display"
    /// With serifs, for sizes from about 18 points.
    case serifDisplay = "Noto Serif Display"
}

/// How a piece of text looks.
public struct TextStyle: Sendable, Hashable {
    /// The family.
    public var typeface: Typeface
    /// The size, in the units of the canvas.
    public var size: Double
    /// Whether it is bold.
    public var isBold: Bool
    /// Whether it is italic.
    public var isItalic: Bool
    /// Whether all figures are equally wide, so that numbers stand under each other.
    public var hasTabularFigures: Bool
    /// Extra space after each character, in the units of the canvas.
    public var tracking: Double
    /// The colour.
    public var paint: Paint

    /// Makes a style.
    public init(
        _ typeface: Typeface = .sans, size: Double, isBold: Bool = false, isItalic: Bool = false,
        hasTabularFigures: Bool = false, tracking: Double = 0, paint: Paint = Paint(.black)
    ) {
        self.typeface = typeface
        self.size = size
        self.isBold = isBold
        self.isItalic = isItalic
        self.hasTabularFigures = hasTabularFigures
        self.tracking = tracking
        self.paint = paint
    }

    /// The style in bold.
    public var bold: TextStyle { with { $0.isBold = true } }
    /// The style in italics.
    public var italic: TextStyle { with { $0.isItalic = true } }
    /// The style with figures of equal width.
    public var tabular: TextStyle { with { $0.hasTabularFigures = true } }
    /// The style in another colour.
    public func coloured(_ colour: Colour) -> TextStyle { with { $0.paint = Paint(colour) } }

    private func with(_ change: (inout TextStyle) -> Void) -> TextStyle {
        var copy = self
        change(&copy)
        return copy
    }
}

/// Which part of a line of text stands at the point it is drawn at.
public enum TextAnchor: String, Sendable {
    /// Its beginning.
    case start
    /// Its middle.
    case middle
    /// Its end.
    case end
}

/// Where a link leads.
public enum LinkTarget: Sendable, Hashable {
    /// A named place in the same document.
    case destination(String)
    /// An address on the web.
    case uri(String)
}

/// A piece of text in one style.
public struct TextRun: Sendable, Hashable {
    /// The text.
    public let text: String
    /// How it looks.
    public let style: TextStyle
    /// Where it leads, if it is a link.
    public let link: LinkTarget?

    /// Makes a run.
    public init(_ text: String, _ style: TextStyle, link: LinkTarget? = nil) {
        self.text = text
        self.style = style
        self.link = link
    }
}
