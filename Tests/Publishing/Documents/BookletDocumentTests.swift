import Charts
import Diagnostics
import Drawing
import Progress
import Quantities
import Testing

@testable import Documents
@testable import Press

@Suite("Booklet")
struct BookletDocumentTests {
    static let instant = Instant(seconds: 1_795_253_400)
    static let stationery = Stationery(accent: Colour(red: 11, green: 110, blue: 79))

    static func booklet(exercises: Int, weeks: [Int] = [1, 2, 3], weight: TimeSeriesChart? = nil) -> Booklet {
        let steps = (1...exercises).map { number in
            Booklet.Step.exercise(
                Booklet.Exercise(
                    label: "A\(number)", name: "Back squat", prescription: "4 × 5", details: ["rest 3 min"],
                    alternatives: ["Box squat (knee)"], progression: "Add 2.5 kg.", note: "Brace.",
                    targets: weeks.map { Booklet.Target("\(50 + $0) kg") }))
        }
        let session = Booklet.Session(
            title: "Day 1: Lower", block: "Weeks 1–3: Base", weeks: weeks, introduction: ["Take your time."],
            steps: [.text(title: "Warm-up", body: "8 min")] + steps)
        return Booklet(
            client: "Ana Ruiz", plan: "Foundation Strength", period: "1 December 2026 – 11 January 2027", version: 3,
            trainer: "Mara Lindqvist", studio: "Studio Nordlicht", introduction: ["A plan."], weight: weight,
            weeks: weeks.map {
                Booklet.Week(number: $0, block: "Base", dates: "1–7 Dec", sessions: 2, sets: 30, isDeload: $0 == 3)
            }, sessions: [session, session])
    }

    static func document(_ booklet: Booklet, _ language: Language = .english, paper: Size = PageFormat.a4)
        -> BookletDocument
    {
        BookletDocument(booklet, stationery: stationery, language: language, paper: paper)
    }

    @Test("each session is a spread, what to do on the left, boxes on the right", arguments: Language.allCases)
    func pages(language: Language) throws {
        // Cover, contents, guide, overview, an empty page, two spreads, measurements, notes.
        let printed = try Self.document(Self.booklet(exercises: 4), language).printed(at: Self.instant)
        #expect(printed.pageCount == 11)
    }

    @Test("an exercise is never split over pages, however many there are", arguments: [1, 5, 9, 16])
    func neverSplit(count: Int) throws {
        let document = Self.document(Self.booklet(exercises: count, weeks: [1, 2, 3, 4, 5, 6]))
        let pages = try FontLibrary.noto().withTypesetter { typesetter throws(Diagnostic) in
            let page = PaginatedDocument(
                metadata: DocumentMetadata(title: "", author: "", created: Self.instant), language: "en",
                design: PageDesign(document.format), blocks: document.session(0))
            return try page.layout(with: typesetter).map { page in
                page.map { (kind: $0.item.kind, bottom: $0.y + $0.item.height) }
            }
        }
        let rows = pages.flatMap { $0 }.map(\.kind).filter { if case .row = $0 { true } else { false } }
        #expect(rows == (0...count).map { .row($0) })
        let height = document.format.content(ofPage: 1).height
        #expect(pages.allSatisfy { $0.allSatisfy { $0.bottom <= height + 0.01 } })
    }

    @Test("with measurements there is a chart, and what it shows is told in words")
    func chart() throws {
        let measurements = (0..<30).map { day in
            Measurement(
                date: CivilDate(dayNumber: 20_700 + day * 3), mass: Mass(grams: 82_000 - day * 70 + day % 3 * 300))
        }
        let chart = TimeSeriesChart.weight(measurements, in: .kilograms, language: .english, accent: .black)
        #expect(chart.points.count == 30)
        #expect(chart.trend.count == 30)
        let printed = try Self.document(Self.booklet(exercises: 2, weight: chart)).printed(at: Self.instant)
        // The chart's page stands where the empty one was.
        #expect(printed.pageCount == 11)
        #expect(printed.alternatives == [chart.summary])
    }

    @Test("too few measurements are shown without a trend")
    func fewMeasurements() {
        let measurements = (0..<6).map {
            Measurement(date: CivilDate(dayNumber: 20_700 + $0), mass: Mass(grams: 80_000))
        }
        let chart = TimeSeriesChart.weight(measurements, in: .pounds, language: .german, accent: .black)
        #expect(chart.points.count == 6)
        #expect(chart.trend.isEmpty)
        #expect(chart.unit == "lb")
    }

    @Test("two runs give the same bytes, on A4 and on US Letter")
    func deterministic() throws {
        for paper in [PageFormat.a4, PageFormat.letter] {
            let document = Self.document(Self.booklet(exercises: 5), .german, paper: paper)
            #expect(try document.pdf(at: Self.instant) == document.pdf(at: Self.instant))
        }
    }

    @Test("a shopping list goes on over pages and keeps each aisle's name with what is in it")
    func shoppingList() throws {
        let items = (1...9).map {
            ShoppingSheet.Item(
                name: "Oats \($0)", quantity: "\($0 * 100) g", packs: "1", meals: ["Overnight oats (Mon)"])
        }
        let sheet = ShoppingSheet(
            title: "Training week", subtitle: "for 2",
            aisles: (1...6).map { ShoppingSheet.Aisle("Aisle \($0)", items) },
            toTaste: ["salt"])
        for language in Language.allCases {
            let document = ShoppingListDocument(
                sheet, studio: "Studio Nordlicht", stationery: Self.stationery, language: language)
            #expect(try document.pdf(at: Self.instant) == document.pdf(at: Self.instant))
            let pages = try FontLibrary.noto().withTypesetter { typesetter throws(Diagnostic) in
                let format = PageFormat(size: PageFormat.a4, top: 70, bottom: 60, inner: 60, outer: 60)
                let page = PaginatedDocument(
                    metadata: DocumentMetadata(title: "", author: "", created: Self.instant), language: "en",
                    design: PageDesign(format), blocks: [.table(document.table(ShoppingWording(language)))])
                return try page.layout(with: typesetter).map { $0.map(\.item.kind) }
            }
            #expect(pages.count > 1)
            #expect(pages.allSatisfy { $0.first == .tableHead })
            // Each tenth row is the name of an aisle.
            for case .row(let index)? in pages.map(\.last) { #expect(index % 10 != 0) }
        }
    }
}
