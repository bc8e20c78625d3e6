import Drawing
import Quantities

/// The size and the margins of a page, in points.
public struct PageFormat: Sendable, Hashable {
    /// The size of the sheet.
    public var size: Size
    /// Above the text.
    public var top: Double
    /// Below the text.
    public var bottom: Double
    /// Beside the spine, or on the left where pages are not mirrored.
    public var inner: Double
    /// Away from the spine, or on the right where pages are not mirrored.
    public var outer: Double
    /// Whether left pages are mirror images of right ones, as in what is bound or printed on both sides.
    public var isMirrored: Bool

    /// Makes a format.
    public init(size: Size, top: Double, bottom: Double, inner: Double, outer: Double, isMirrored: Bool = false) {
        self.size = size
        self.top = top
        self.bottom = bottom
        self.inner = inner
        self.outer = outer
        self.isMirrored = isMirrored
    }

    /// ISO 216 A4.
    public static let a4 = Size(mm(210), mm(297))
    /// ANSI A, US Letter.
    public static let letter = Size(612, 792)

    /// A format on a paper. With `isMirrored` the inner margin lies on the left of odd pages and on the right of even ones.
    public init(
        on paper: Paper, top: Double, bottom: Double, inner: Double, outer: Double, isMirrored: Bool = false
    ) {
        self.init(size: paper.size, top: top, bottom: bottom, inner: inner, outer: outer, isMirrored: isMirrored)
    }

    /// The area of the text on a page, counted from one. Odd pages lie on the right.
    public func content(ofPage number: Int) -> Rect {
        let isLeft = isMirrored && number.isMultiple(of: 2)
        return Rect(
            x: isLeft ? outer : inner, y: top, width: size.width - inner - outer, height: size.height - top - bottom)
    }
}

extension Paper {
    /// The size of a sheet, in points.
    public var size: Size {
        switch self {
        case .a4: PageFormat.a4
        case .letter: PageFormat.letter
        }
    }
}

/// One page of a document, as its furniture sees it.
public struct Page: Sendable, Hashable {
    /// The number, from one.
    public let number: Int
    /// How many pages the document has.
    public let count: Int
    /// The chapter that is open on the page; empty before the first.
    public let section: String
    /// The whole sheet.
    public let size: Size
    /// The area of the text.
    public let content: Rect
    /// Whether the page lies on the left.
    public let isLeft: Bool
}

/// The format of all pages and what stands on each of them besides the text: running heads, page numbers, fold marks.
public struct PageDesign {
    /// The format.
    public let format: PageFormat
    /// Draws the furniture of a page.
    public let furniture: (Page, Sheet) -> Void

    /// Makes a design.
    public init(_ format: PageFormat, furniture: @escaping (Page, Sheet) -> Void = { _, _ in }) {
        self.format = format
        self.furniture = furniture
    }
}
