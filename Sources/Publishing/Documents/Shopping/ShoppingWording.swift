import Quantities

/// The words of a shopping list in a language.
struct ShoppingWording: Sendable {
    let title: String
    let item: String
    let quantity: String
    let packs: String
    let meals: String
    let toTaste: String
    /// What stands for an aisle in a table of all.
    let toTasteAisle: String
    let atHome: String
    let atHomeHead: [String]
    let nothing: String
    let eachWeek: String
    /// How much is left.
    let left: @Sendable (_ quantity: String) -> String
    /// The number of a page.
    let page: @Sendable (_ number: Int, _ count: Int) -> String

    init(_ language: Language) {
        switch language {
        case .english:
            title = "Shopping list"
            item = "Food"
            quantity = "Quantity"
            packs = "Packs"
            meals = "Needed for"
            toTaste = "To taste, probably at home"
            toTasteAisle = "To taste"
            atHome = "From your cupboard"
            atHomeHead = ["Food", "Used", "Left"]
            nothing = "There is nothing to buy."
            eachWeek = "each week"
            left = { "\($0) left" }
            page = { number, count in "Page \(number) of \(count)" }
        case .german:
            title = "Einkaufsliste"
            item = "Lebensmittel"
            quantity = "Menge"
            packs = "Packungen"
            meals = "Gebraucht für"
            toTaste = "Nach Geschmack, vermutlich im Haus"
            toTasteAisle = "Nach Geschmack"
            atHome = "Aus deinem Vorrat"
            atHomeHead = ["Lebensmittel", "Verbraucht", "Bleibt"]
            nothing = "Es ist nichts zu kaufen."
            eachWeek = "jede Woche"
            left = { "\($0) bleiben" }
            page = { number, count in "Seite \(number) von \(count)" }
        }
    }
}
