/// The structure of a document (ISO 32000-1, 14.7): elements within each other, and what on which page belongs to each.
struct PDFStructure {
    /// What stands right in an element, apart from other elements.
    enum Content {
        /// A part of a page, by the page's index and its number there.
        case marked(page: Int, number: Int)
        /// A link, by its index.
        case link(Int)
    }

    private(set) var elements: [StructureElement] = []
    private(set) var parents: [Int] = []
    private(set) var kids: [[Int]] = []
    private(set) var top: [Int] = []
    private(set) var contents: [[Content]] = []
    /// Where the elements that say where they are were drawn, page by page.
    private(set) var bounds: [PDFBounds?] = []
    private var open: [Int] = []
    /// How many of the open elements are told where they are.
    private(set) var measured = 0

    /// The element that was opened last, or -1.
    var current: Int { open.last ?? -1 }

    /// Opens an element and gives its index.
    @discardableResult
    mutating func begin(_ element: StructureElement) -> Int {
        let index = elements.count
        if let parent = open.last { kids[parent].append(index) } else { top.append(index) }
        elements.append(element)
        parents.append(current)
        kids.append([])
        contents.append([])
        bounds.append(nil)
        open.append(index)
        if PDFStructure.isMeasured(element.name) { measured += 1 }
        return index
    }

    /// Closes the element that was opened last.
    mutating func end() {
        if let last = open.popLast(), PDFStructure.isMeasured(elements[last].name) { measured -= 1 }
    }

    /// Notes where something was drawn, for the open elements that must know.
    mutating func note(_ rect: Rect, page: Int) {
        for index in open where PDFStructure.isMeasured(elements[index].name) {
            if let known = bounds[index], known.page == page {
                bounds[index] = PDFBounds(page: page, rect: known.rect.union(rect))
            } else {
                bounds[index] = PDFBounds(page: page, rect: rect)
            }
        }
    }

    mutating func add(_ content: Content, to element: Int) { contents[element].append(content) }

    /// Whether a part of a page that was drawn in an element belongs to it. Text and lines between the parts of an element that has such are
    /// furniture.
    func holdsContent(_ element: Int) -> Bool { element >= 0 && kids[element].isEmpty }

    /// A figure says which part of its page it takes (ISO 32000-1, 14.8.5.4.3), and so does a link.
    private static func isMeasured(_ name: String) -> Bool { name == "Figure" || name == "Link" }
}

/// A part of a page.
struct PDFBounds {
    /// The page's index.
    let page: Int
    /// The part, as the canvas counts.
    let rect: Rect
}

extension Rect {
    /// The smallest rectangle around two.
    func union(_ other: Rect) -> Rect {
        let left = min(x, other.x)
        let upper = min(y, other.y)
        return Rect(x: left, y: upper, width: max(maxX, other.maxX) - left, height: max(maxY, other.maxY) - upper)
    }
}
