import Diagnostics
import Drawing

/// Places items on pages, from top to bottom, breaking only where nothing is torn apart.
struct Paginator {
    /// One item on a page.
    struct Placed {
        let item: FlowItem
        /// From the top of the page's text area.
        let y: Double
        /// Whether it stands there again: the head of a table, an amount carried forward.
        let isRepeated: Bool
    }

    private let height: Double
    private(set) var pages: [[Placed]] = [[]]
    private var y = 0.0
    private var below = 0.0

    init(height: Double) {
        self.height = height
    }

    /// Places all items; the pages are in `pages` then.
    ///
    /// Throws `too-tall` for an item that no page can hold.
    mutating func place(_ items: [FlowItem]) throws(Diagnostic) {
        var start = 0
        while start < items.count {
            var end = start + 1
            while end < items.count, items[end - 1].keepsWithNext, items[end].pageBreak == nil { end += 1 }
            try place(chunk: items[start..<end])
            start = end
        }
    }

    private mutating func place(chunk: ArraySlice<FlowItem>) throws(Diagnostic) {
        guard let first = chunk.first else { return }
        if let wanted = first.pageBreak { breakPage(wanted) }
        if !fits(chunk), !isAtTop {
            newPage()
            repeatHead(before: first)
        }
        if fits(chunk) || chunk.count == 1 {
            for item in chunk { try put(item) }
            return
        }
        // More than a page holds: it is parted after all, but never within an item.
        for item in chunk {
            if !fits([item]), !isAtTop {
                newPage()
                repeatHead(before: item)
            }
            try put(item)
        }
    }

    private var isAtTop: Bool { pages[pages.count - 1].allSatisfy(\.isRepeated) }

    /// Whether items fit below what stands on the page, with room for an amount that would have to be carried forward.
    private func fits(_ items: ArraySlice<FlowItem>) -> Bool {
        var bottom = y
        var last = below
        var isTop = pages[pages.count - 1].isEmpty
        for item in items {
            if !isTop { bottom += max(last, item.above) }
            bottom += item.height
            last = item.below
            isTop = false
        }
        if let item = items.last, let table = item.table, case .row(let index) = item.kind, index + 1 < table.rowCount {
            bottom += table.carryHeight
        }
        return bottom <= height + 0.01
    }

    private mutating func put(_ item: FlowItem) throws(Diagnostic) {
        let isTop = pages[pages.count - 1].isEmpty
        if item.kind == .space, isTop { return }
        let top = isTop ? 0 : y + max(below, item.above)
        guard top + item.height <= height + 0.01 else {
            throw Diagnostic(
                .error, "too-tall", "a part of the document is taller than a page: \(Paginator.name(item.kind))",
                hint: "shorten its text")
        }
        pages[pages.count - 1].append(Placed(item: item, y: top, isRepeated: false))
        y = top + item.height
        below = item.below
    }

    /// Begins a page; a table that goes on says what it carries forward before.
    private mutating func newPage() {
        if let last = pages[pages.count - 1].last?.item, let table = last.table, let carry = table.carry,
            case .row(let index) = last.kind, index + 1 < table.rowCount
        {
            pages[pages.count - 1].append(Placed(item: carry(index + 1).foot, y: y, isRepeated: true))
        }
        pages.append([])
        y = 0
        below = 0
    }

    private mutating func repeatHead(before item: FlowItem) {
        guard let table = item.table, case .row(let index) = item.kind, index > 0 else { return }
        for item in table.head + (table.carry.map { [$0(index).head] } ?? []) {
            pages[pages.count - 1].append(Placed(item: item, y: y, isRepeated: true))
            y += item.height
        }
    }

    private mutating func breakPage(_ wanted: PageBreak) {
        if !pages[pages.count - 1].isEmpty { newPage() }
        let isLeft = pages.count.isMultiple(of: 2)
        if wanted == .rightPage && isLeft || wanted == .leftPage && !isLeft {
            pages.append([])
        }
    }

    private static func name(_ kind: FlowItem.Kind) -> String {
        switch kind {
        case .row(let index): "row \(index + 1) of a table"
        case .heading(let name): "the heading \(name)"
        case .figure: "a figure"
        default: "a piece of text"
        }
    }
}
