/// What an element of the structure says of itself beyond its name.
public struct StructureAttributes: Sendable, Hashable {
    /// Which cells a head is the head of (ISO 32000-1, table 349).
    public enum Scope: String, Sendable {
        /// Those below it.
        case column = "Column"
        /// Those beside it.
        case row = "Row"
        /// Both.
        case both = "Both"
    }

    /// How the items of a list are marked (ISO 32000-1, table 347).
    public enum Numbering: String, Sendable {
        /// 1, 2, 3.
        case decimal = "Decimal"
        /// The same mark before each.
        case disc = "Disc"
        /// No marks.
        case none = "None"
    }

    /// What a figure shows, for people who cannot see it (ISO 32000-1, 14.9.3).
    public var alternative: String?
    /// What the head of a table heads.
    public var scope: Scope?
    /// How many columns a cell takes.
    public var columnSpan: Int
    /// How a list is marked.
    public var numbering: Numbering?
    /// Where a link leads, in words (ISO 32000-1, 12.5.6.5).
    public var linkText: String?

    /// Makes attributes; nothing is said where nothing is given.
    public init(
        alternative: String? = nil, scope: Scope? = nil, columnSpan: Int = 1, numbering: Numbering? = nil,
        linkText: String? = nil
    ) {
        self.alternative = alternative
        self.scope = scope
        self.columnSpan = columnSpan
        self.numbering = numbering
        self.linkText = linkText
    }

    /// Nothing beyond the name.
    public static let none = StructureAttributes()
}

/// An element of the structure as it was drawn.
public struct StructureElement: Sendable, Hashable {
    /// Its name in ISO 32000-1, 14.8.4, such as `TH`.
    public let name: String
    /// What it says besides.
    public let attributes: StructureAttributes
}
