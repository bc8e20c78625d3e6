import Drawing

/// Rows and columns. A row is never split; the head is repeated on every page.
public struct Table {
    /// A column's width and the side its text stands on.
    public struct Column: Sendable, Hashable {
        /// How wide a column is.
        public enum Width: Sendable, Hashable {
            /// So many points.
            case fixed(Double)
            /// As wide as its widest text.
            case natural
            /// A part of what the others leave, in proportion.
            case share(Double)
        }

        /// The width.
        public var width: Width
        /// The side.
        public var alignment: TextAnchor

        /// Makes a column.
        public init(_ width: Width, _ alignment: TextAnchor = .start) {
            self.width = width
            self.alignment = alignment
        }
    }

    /// One cell.
    public struct Cell: ExpressibleByStringInterpolation {
        /// What stands in a cell.
        public enum Content {
            /// Text in the style of the table.
            case text([Run])
            /// Blocks, one below the other.
            case blocks([Block])
        }

        /// What stands in it.
        public var content: Content
        /// How many columns it takes.
        public var span: Int
        /// Whether it heads its row.
        public var isHead: Bool

        /// A cell of text.
        public init(_ runs: [Run], span: Int = 1, isHead: Bool = false) {
            content = .text(runs)
            self.span = max(1, span)
            self.isHead = isHead
        }

        /// A cell of one text.
        public init(_ text: String, span: Int = 1, isHead: Bool = false) {
            self.init([Run(text)], span: span, isHead: isHead)
        }

        /// A cell of blocks.
        public init(blocks: [Block], span: Int = 1, isHead: Bool = false) {
            content = .blocks(blocks)
            self.span = max(1, span)
            self.isHead = isHead
        }

        /// Made from a literal.
        public init(stringLiteral text: String) {
            self.init(text)
        }
    }

    /// One row.
    public struct Row {
        /// The cells from left to right.
        public var cells: [Cell]
        /// Another style of its text.
        public var style: ParagraphStyle?
        /// The line below it; nothing for that of the table.
        public var rule: Stroke?
        /// Not parted from the row that follows.
        public var keepsWithNext: Bool
        /// White above the row, where it is not the first of its page.
        public var above: Double

        /// Makes a row.
        public init(
            _ cells: [Cell], style: ParagraphStyle? = nil, rule: Stroke? = nil, keepsWithNext: Bool = false,
            above: Double = 0
        ) {
            self.above = above
            self.cells = cells
            self.style = style
            self.rule = rule
            self.keepsWithNext = keepsWithNext
        }
    }

    /// How a table looks.
    public struct Style: Sendable, Hashable {
        /// The text of cells.
        public var cell: ParagraphStyle
        /// The text of the head.
        public var head: ParagraphStyle
        /// White above and below the text of a cell.
        public var padding: Double
        /// White between columns.
        public var gap: Double
        /// The line below each row, if any.
        public var rule: Stroke?
        /// The line below the head, if any.
        public var headRule: Stroke?

        /// Makes a style.
        public init(
            cell: ParagraphStyle, head: ParagraphStyle, padding: Double = 4, gap: Double = 12, rule: Stroke? = nil,
            headRule: Stroke? = nil
        ) {
            self.cell = cell
            self.head = head
            self.padding = padding
            self.gap = gap
            self.rule = rule
            self.headRule = headRule
        }
    }

    /// What stands at a page's end and at the next one's beginning when a table goes on: an amount carried forward.
    public struct Carry {
        /// The last row of the page.
        public var foot: Row
        /// The first row of the next page, below the head.
        public var head: Row

        /// Makes a carry.
        public init(foot: Row, head: Row) {
            self.foot = foot
            self.head = head
        }
    }

    /// The columns.
    public var columns: [Column]
    /// The rows repeated on every page.
    public var head: [Row]
    /// The rows.
    public var rows: [Row]
    /// How it looks.
    public var style: Style
    /// White above.
    public var above: Double
    /// White below.
    public var below: Double
    /// The last row is not parted from what follows.
    public var keepsWithNext: Bool
    /// What is carried forward after so many rows, if anything.
    public var carry: ((_ rows: Int) -> Carry)?

    /// Makes a table.
    public init(
        columns: [Column], head: [Row] = [], rows: [Row], style: Style, above: Double = 0, below: Double = 0,
        keepsWithNext: Bool = false, carry: ((_ rows: Int) -> Carry)? = nil
    ) {
        self.columns = columns
        self.head = head
        self.rows = rows
        self.style = style
        self.above = above
        self.below = below
        self.keepsWithNext = keepsWithNext
        self.carry = carry
    }
}
