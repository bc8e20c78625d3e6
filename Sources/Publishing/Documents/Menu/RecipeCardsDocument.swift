import Diagnostics
import Drawing
import Press
import Quantities

/// The recipes of a menu in type that can be read from the stove: two to a page, to be cut in the middle, where both fit half of
/// one, otherwise one to a page.
public struct RecipeCardsDocument: Sendable {
    /// What it says.
    public let cards: [RecipeCard]
    /// The menu's title.
    public let menu: String
    /// The client's name.
    public let client: String
    /// The studio's name.
    public let studio: String
    /// How it looks.
    public let stationery: Stationery
    /// The language of its labels.
    public let language: Language
    /// The size of the paper: the stationery's where nothing is said.
    public let paper: Size

    /// Makes the cards of a client's menu.
    public init(_ meals: ClientMeals, studio: String, stationery: Stationery, paper: Size? = nil) {
        cards = RecipeCard.cards(of: meals)
        menu = meals.menu.title(in: meals.language)
        client = meals.client
        language = meals.language
        self.studio = studio
        self.stationery = stationery
        self.paper = paper ?? stationery.paper.size
    }

    /// The sizes of type for half a page, in points: of those at which a recipe fits the largest, and the same for all such recipes.
    private static let halfSizes = [13.0, 12.5, 12, 11.5, 11]
    /// The sizes of type for a whole page; at the last one a recipe may take two.
    private static let wholeSizes = [13.0, 12, 11, 10, 9]

    private var format: PageFormat {
        PageFormat(size: paper, top: mm(19), bottom: mm(14), inner: mm(20), outer: mm(20))
    }

    /// What half a page holds above and below the cut.
    private var halfHeight: Double { paper.height / 2 - format.top - mm(8) }

    /// The file, made at a moment.
    ///
    /// Throws `unknown-glyph`, `too-tall`, or `missing-font` and other errors of the machine.
    public func pdf(at instant: Instant) throws(Diagnostic) -> [UInt8] { try printed(at: instant).pdf }

    /// The printed document.
    public func printed(at instant: Instant) throws(Diagnostic) -> PrintedDocument {
        let fonts = try FontLibrary.noto()
        let words = MenuWording(language)
        var blocks: [Block] = []
        var halved: Set<Int> = []
        var page = 0
        for sheet in try sheets(fonts) {
            // A recipe that no page holds goes on over further ones.
            page += 1
            blocks.append(.pageBreak(.page))
            for (index, card) in sheet.enumerated() {
                blocks += card.blocks
                guard index == 0, sheet.count > 1 else { continue }
                // The second card begins as far below the cut as the first one below the edge.
                blocks.append(.space(paper.height / 2 - card.height))
                halved.insert(page)
            }
            page += (sheet.map(\.pages).max() ?? 1) - 1
        }
        let name = "\(words.recipes): \(menu)"
        let document = PaginatedDocument(
            metadata: DocumentMetadata(title: name, author: studio, created: instant), language: language.rawValue,
            design: design(halved), blocks: blocks)
        return try document.printed(with: fonts)
    }

    private func design(_ halved: Set<Int>) -> PageDesign {
        PageDesign(format) { page, sheet in
            let style = TextStyle(size: 7.6, paint: Stationery.quiet)
            func frame(from top: Double, to bottom: Double) {
                stationery.bar(on: sheet, at: Point(page.content.x, top + mm(11)))
                sheet.text("\(client) · \(menu)", at: Point(page.content.x, bottom - mm(7)), style)
                sheet.text(studio, at: Point(page.content.maxX, bottom - mm(7)), style, anchor: .end)
            }
            guard halved.contains(page.number) else { return frame(from: 0, to: page.size.height) }
            let middle = page.size.height / 2
            frame(from: 0, to: middle)
            frame(from: middle, to: page.size.height)
            sheet.rule(from: 0, to: page.size.width, y: middle, Stationery.hairline)
        }
    }

    /// A recipe as it is set, with the height and the pages that it takes.
    private struct SetCard {
        let blocks: [Block]
        let height: Double
        let pages: Int
    }

    /// The recipes by pages: two where both fit half of one.
    private func sheets(_ fonts: FontLibrary) throws(Diagnostic) -> [[SetCard]] {
        let size = try sizeOfHalves(fonts)
        var sheets: [[SetCard]] = []
        // The page whose lower half is free: the next short recipe goes there, even if a long one comes between.
        var open: Int?
        for index in cards.indices {
            guard let size, let half = try set(index, size: size, within: halfHeight, fonts) else {
                sheets.append([try whole(index, fonts)])
                continue
            }
            if let page = open {
                sheets[page].append(half)
                open = nil
            } else {
                open = sheets.count
                sheets.append([half])
            }
        }
        return sheets
    }

    /// The largest size at which every recipe fits half a page that does so at any; nothing where none does.
    private func sizeOfHalves(_ fonts: FontLibrary) throws(Diagnostic) -> Double? {
        var common: Double?
        for index in cards.indices {
            for size in RecipeCardsDocument.halfSizes where size <= common ?? .infinity {
                guard try set(index, size: size, within: halfHeight, fonts) != nil else { continue }
                common = size
                break
            }
        }
        return common
    }

    private func whole(_ index: Int, _ fonts: FontLibrary) throws(Diagnostic) -> SetCard {
        let height = format.content(ofPage: 1).height
        for size in RecipeCardsDocument.wholeSizes {
            if let card = try set(index, size: size, within: height, fonts) { return card }
        }
        let blocks = blocks(index, size: RecipeCardsDocument.wholeSizes.last ?? 9, isFlowing: true)
        let pages = try document(blocks).pageCount(with: fonts)
        return SetCard(blocks: blocks, height: height, pages: pages)
    }

    /// A recipe at a size, where it fits a height.
    private func set(
        _ index: Int, size: Double, within height: Double, _ fonts: FontLibrary
    ) throws(Diagnostic) -> SetCard? {
        let blocks = blocks(index, size: size, isFlowing: false)
        guard let taken = try document(blocks).heightOnOnePage(with: fonts), taken <= height else { return nil }
        return SetCard(blocks: blocks, height: taken, pages: 1)
    }

    private func blocks(_ index: Int, size: Double, isFlowing: Bool) -> [Block] {
        RecipeSetting(stationery, MenuWording(language), size: size, isFlowing: isFlowing)
            .blocks(cards[index], level: 1, name: "recipe-\(index + 1)")
    }

    private func document(_ blocks: [Block]) -> PaginatedDocument {
        PaginatedDocument(
            metadata: DocumentMetadata(title: "", author: "", created: Instant(seconds: 0)),
            language: language.rawValue, design: PageDesign(format), blocks: blocks)
    }
}
