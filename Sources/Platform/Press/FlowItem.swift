import Drawing

/// A piece of a document that is not split, measured and ready to be painted.
struct FlowItem {
    /// What it is, for the paginator and for tests.
    enum Kind: Hashable {
        case text
        case heading(String)
        case figure
        case rule
        case space
        case tableHead
        case row(Int)
        case carryFoot
        case carryHead
    }

    var kind: Kind
    var height: Double
    var above = 0.0
    var below = 0.0
    var keepsWithNext = false
    var pageBreak: PageBreak?
    /// The elements of the structure that it stands in, from the outermost.
    var path: [StructureNode] = []
    /// The headings that begin in it.
    var headings: [Heading] = []
    var table: TableFlow?
    var paint: (Sheet, Point) -> Void = { _, _ in }
}

/// An element of the structure. Items with the same node stand in the same element.
struct StructureNode: Hashable {
    let id: Int
    let tag: StructureTag
    /// Whether text is drawn right in it. Such an element ends with its page; others may go on.
    let isLeaf: Bool
    /// What the element says besides its name.
    var attributes = StructureAttributes.none
}

/// What a table repeats when a page ends in it.
final class TableFlow {
    let rowCount: Int
    let head: [FlowItem]
    let carry: ((Int) -> (foot: FlowItem, head: FlowItem))?
    /// The height that a carried amount takes at the foot of a page.
    let carryHeight: Double

    init(rowCount: Int, head: [FlowItem], carry: ((Int) -> (foot: FlowItem, head: FlowItem))?) {
        self.rowCount = rowCount
        self.head = head
        self.carry = carry
        carryHeight = carry.map { $0(1).foot.height } ?? 0
    }
}

/// Opens and closes elements of the structure on the way from one item to the next.
struct StructureWalk {
    private var open: [StructureNode] = []

    mutating func move(to path: [StructureNode], on canvas: PDFCanvas) {
        var shared = 0
        while shared < open.count, shared < path.count, open[shared] == path[shared] { shared += 1 }
        close(to: shared, on: canvas)
        for node in path[shared...] {
            canvas.open(node.tag, node.attributes)
            open.append(node)
        }
    }

    /// Ends the element that text was drawn in, because its page ends.
    mutating func endPage(on canvas: PDFCanvas) {
        if let last = open.last, last.isLeaf { close(to: open.count - 1, on: canvas) }
    }

    mutating func finish(on canvas: PDFCanvas) { close(to: 0, on: canvas) }

    private mutating func close(to depth: Int, on canvas: PDFCanvas) {
        while open.count > depth { canvas.close(open.removeLast().tag) }
    }
}

/// Items one below the other that are painted as one.
struct Stack {
    private var items: [(item: FlowItem, y: Double)] = []
    private(set) var height = 0.0

    /// The headings that stand in it.
    var headings: [Heading] { items.flatMap(\.item.headings) }

    init(_ flow: [FlowItem]) {
        var below = 0.0
        for item in flow where item.kind != .space || !items.isEmpty {
            if !items.isEmpty { height += max(below, item.above) }
            items.append((item, height))
            height += item.height
            below = item.below
        }
    }

    func paint(on sheet: Sheet, at point: Point) {
        var walk = StructureWalk()
        for (item, y) in items {
            walk.move(to: item.path, on: sheet.canvas)
            item.paint(sheet, Point(point.x, point.y + y))
        }
        walk.finish(on: sheet.canvas)
    }
}
