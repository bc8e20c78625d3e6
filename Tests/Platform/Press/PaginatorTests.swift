import Diagnostics
import Drawing
import Testing

@testable import Press

@Suite("Page breaks")
struct PaginatorTests {
    static func item(_ height: Double, above: Double = 0, keeps: Bool = false, _ kind: FlowItem.Kind = .text)
        -> FlowItem
    {
        var item = FlowItem(kind: kind, height: height)
        item.above = above
        item.keepsWithNext = keeps
        return item
    }

    static func rows(_ count: Int, height: Double, head: Double = 0, carry: Double? = nil) -> [FlowItem] {
        let heads = head > 0 ? [item(head, keeps: true, .tableHead)] : []
        let table = TableFlow(
            rowCount: count, head: heads,
            carry: carry.map { height in { _ in (item(height, .carryFoot), item(height, .carryHead)) } })
        return heads
            + (0..<count).map { index in
                var row = item(height, .row(index))
                row.table = table
                return row
            }
    }

    static func pages(_ items: [FlowItem], height: Double) throws(Diagnostic) -> [[FlowItem.Kind]] {
        var paginator = Paginator(height: height)
        try paginator.place(items)
        return paginator.pages.map { $0.map(\.item.kind) }
    }

    @Test("a page takes what fits")
    func fills() throws {
        let pages = try Self.pages((0..<7).map { _ in Self.item(30) }, height: 100)
        #expect(pages.map(\.count) == [3, 3, 1])
    }

    @Test("white space counts between items and not at the top of a page")
    func spacing() throws {
        var paginator = Paginator(height: 100)
        try paginator.place((0..<4).map { _ in Self.item(40, above: 20) })
        #expect(paginator.pages.map { $0.map(\.y) } == [[0, 60], [0, 60]])
    }

    @Test("a heading goes with what follows it")
    func keepsWithNext() throws {
        let pages = try Self.pages(
            [Self.item(60), Self.item(20, keeps: true, .heading("a")), Self.item(30)], height: 100)
        #expect(pages == [[.text], [.heading("a"), .text]])
    }

    @Test("the head of a table is repeated on each page, and no row is lost or doubled")
    func repeatsHead() throws {
        let pages = try Self.pages(Self.rows(10, height: 20, head: 10), height: 100)
        #expect(pages.map { $0.first } == [.tableHead, .tableHead, .tableHead])
        #expect(pages.map(\.count) == [5, 5, 3])
        #expect(pages.flatMap { $0 }.filter { $0 != .tableHead } == (0..<10).map { .row($0) })
    }

    @Test("an amount carried forward ends a page and begins the next")
    func carries() throws {
        let pages = try Self.pages(Self.rows(7, height: 20, head: 10, carry: 10), height: 100)
        #expect(
            pages == [
                [.tableHead, .row(0), .row(1), .row(2), .row(3), .carryFoot],
                [.tableHead, .carryHead, .row(4), .row(5), .row(6)],
            ])
    }

    @Test("the last row needs no room for an amount carried forward")
    func lastRowNeedsNoCarry() throws {
        let pages = try Self.pages(Self.rows(5, height: 20, carry: 10), height: 100)
        #expect(pages == [[.row(0), .row(1), .row(2), .row(3), .row(4)]])
    }

    @Test("what must stay together and is more than a page is parted between items")
    func tooMuchTogether() throws {
        let pages = try Self.pages((0..<5).map { _ in Self.item(40, keeps: true) }, height: 100)
        #expect(pages.map(\.count) == [2, 2, 1])
    }

    @Test("an item that no page can hold is an error")
    func tooTall() {
        let error = #expect(throws: Diagnostic.self) { _ = try Self.pages([Self.item(101, .row(2))], height: 100) }
        #expect(error?.code == "too-tall")
        #expect(error?.message == "a part of the document is taller than a page: row 3 of a table")
    }

    @Test("a break to a right page leaves a left one empty")
    func rightPage() throws {
        var second = Self.item(10)
        second.pageBreak = .rightPage
        #expect(try Self.pages([Self.item(10), second], height: 100).map(\.count) == [1, 0, 1])
        second.pageBreak = .leftPage
        #expect(try Self.pages([Self.item(10), second], height: 100).map(\.count) == [1, 1])
    }

    @Test("a row is never split and never out of order, whatever the heights")
    func property() throws {
        var state: UInt64 = 11
        func random(_ bound: UInt64) -> UInt64 {
            state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
            return (state >> 33) % bound
        }
        for _ in 0..<300 {
            var items = Self.rows(
                Int(random(30)) + 1, height: 10, head: Double(random(2)) * 12, carry: random(2) == 0 ? nil : 9)
            for index in items.indices where items[index].kind != .tableHead {
                items[index].height = Double(random(60)) + 1
                items[index].keepsWithNext = random(5) == 0
            }
            var paginator = Paginator(height: 100)
            try paginator.place(items)
            let flow = paginator.pages.flatMap { $0 }.filter { !$0.isRepeated }.map(\.item.kind)
            #expect(flow == items.map(\.kind))
            for page in paginator.pages {
                for (one, next) in zip(page, page.dropFirst()) { #expect(one.y + one.item.height <= next.y + 0.01) }
                if let last = page.last { #expect(last.y + last.item.height <= 100.01) }
            }
        }
    }
}
