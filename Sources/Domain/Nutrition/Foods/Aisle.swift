import Quantities

/// A part of a shop, in the order of a usual one.
public enum Aisle: String, Sendable, CaseIterable {
    /// Vegetables and fruit.
    case produce
    /// Bread.
    case bakery
    /// Milk, cheese, eggs.
    case dairy
    /// Meat and fish.
    case meatFish = "meat-fish"
    /// Grains, pulses, nuts.
    case dryGoods = "dry-goods"
    /// Tins and jars.
    case tins
    /// Frozen food.
    case frozen
    /// Spices, oils and vinegars.
    case spicesOils = "spices-oils"
    /// Drinks.
    case drinks

    /// Its name.
    public func name(in language: Language) -> String {
        switch (self, language) {
        case (.produce, .english): "Fruit and vegetables"
        case (.produce, .german): "Obst und Gemüse"
        case (.bakery, .english): "Bakery"
        case (.bakery, .german): "Brot"
        case (.dairy, .english): "Dairy and eggs"
        case (.dairy, .german): "Milchprodukte und Eier"
        case (.meatFish, .english): "Meat and fish"
        case (.meatFish, .german): "Fleisch und Fisch"
        case (.dryGoods, .english): "Dry goods"
        case (.dryGoods, .german): "Trockenwaren"
        case (.tins, .english): "Tins and jars"
        case (.tins, .german): "Konserven"
        case (.frozen, .english): "Frozen"
        case (.frozen, .german): "Tiefkühlkost"
        case (.spicesOils, .english): "Spices and oils"
        case (.spicesOils, .german): "Gewürze und Öle"
        case (.drinks, .english): "Drinks"
        case (.drinks, .german): "Getränke"
        }
    }
}
