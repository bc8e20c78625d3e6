import Drawing
import Quantities
import Testing

@testable import Documents

@Suite("Documents on the studio's paper")
struct DocumentPaperTests {
    @Test(
        "a shopping list is as large as the paper",
        arguments: [(Paper.a4, "595.28 841.89"), (.letter, "612 792")])
    func shoppingList(paper: Paper, size: String) throws {
        let sheet = ShoppingSheet(
            title: "Training week", subtitle: "for 2",
            aisles: [.init("Dairy", [.init(name: "Quark", quantity: "500 g")])])
        let stationery = Stationery(accent: Colour(grey: 0x30), paper: paper)
        let document = ShoppingListDocument(sheet, studio: "Studio", stationery: stationery, language: .english)
        let text = String(decoding: try document.pdf(at: Instant(seconds: 1_795_253_400)), as: UTF8.self)
        #expect(text.contains("/MediaBox [0 0 \(size)]"))
    }
}
