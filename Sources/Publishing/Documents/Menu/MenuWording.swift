import Quantities

/// The words of menus and recipe cards in a language.
struct MenuWording: Sendable {
    let menu: String
    let recipes: String
    let target: String
    let leftover: String
    let energy: String
    let legend: String
    let serving: String
    let allergens: String
    let keeps: @Sendable (_ days: Int) -> String
    let cook: @Sendable (_ portions: String) -> String
    let also: @Sendable (_ days: String) -> String
    let cookedFor: @Sendable (_ people: String) -> String

    init(_ language: Language) {
        switch language {
        case .english:
            menu = "Menu"
            recipes = "Recipes"
            target = "A day is meant to come to"
            leftover = "leftover"
            energy = "Day"
            legend = "Portions are what you eat. “Cook” is the whole pot: for everybody at the table and for the days in brackets."
            serving = "portion"
            allergens = "Allergens"
            keeps = { "keeps \($0) \($0 == 1 ? "day" : "days") in the fridge" }
            cook = { "Cook \($0)" }
            also = { "also for \($0)" }
            cookedFor = { "cooked for \($0)" }
        case .german:
            menu = "Speiseplan"
            recipes = "Rezepte"
            target = "Ein Tag soll ergeben"
            leftover = "Rest"
            energy = "Tag"
            legend =
                "Portionen sind, was du isst. „Kochen“ meint den ganzen Topf: für alle am Tisch und für die Tage in Klammern."
            serving = "Portion"
            allergens = "Allergene"
            keeps = { "hält sich \($0) \($0 == 1 ? "Tag" : "Tage") im Kühlschrank" }
            cook = { "\($0) kochen" }
            also = { "auch für \($0)" }
            cookedFor = { "gekocht für \($0)" }
        }
    }
}
