import Nutrition

/// Where a shop has what a database puts into its categories.
enum FoodAisles {
    /// The words of a category of FoodData Central that decide, the first that is found.
    private static let words: KeyValuePairs<String, Aisle> = [
        "frozen": .frozen, "spice": .spicesOils, "fats and oils": .spicesOils, "oil": .spicesOils, "dairy": .dairy,
        "egg": .dairy, "cheese": .dairy, "milk": .dairy, "yogurt": .dairy, "poultry": .meatFish, "beef": .meatFish,
        "pork": .meatFish, "lamb": .meatFish, "sausage": .meatFish, "meat": .meatFish, "fish": .meatFish,
        "seafood": .meatFish, "fruits": .produce, "baked": .bakery, "bread": .bakery, "beverage": .drinks,
        "drink": .drinks,
        "juice": .drinks,
        "vegetable": .produce, "soup": .tins, "sauce": .tins, "canned": .tins,
    ]

    /// By the words of a category: `Dairy and Egg Products`.
    static func aisle(ofCategory category: String) -> Aisle {
        let category = category.lowercased()
        return words.first { category.contains($0.key) }?.value ?? .dryGoods
    }

    /// Tags of Open Food Facts that decide, the first that is found; the narrow ones stand before the wide.
    private static let tags: KeyValuePairs<String, Aisle> = [
        "frozen-foods": .frozen, "canned-foods": .tins, "canned-vegetables": .tins, "canned-fishes": .tins,
        "condiments": .tins, "sauces": .tins, "spreads": .tins, "breads": .bakery, "pastries": .bakery,
        "dairies": .dairy, "cheeses": .dairy, "yogurts": .dairy, "eggs": .dairy, "dairy-substitutes": .dairy,
        "meats": .meatFish, "fishes": .meatFish, "seafood": .meatFish, "meat-alternatives": .dairy,
        "vegetable-oils": .spicesOils, "fats": .spicesOils, "vinegars": .spicesOils, "spices": .spicesOils,
        "salts": .spicesOils, "beverages": .drinks, "waters": .drinks, "fresh-vegetables": .produce,
        "fresh-fruits": .produce, "fruits": .produce, "vegetables": .produce,
    ]

    /// By the tags of a product.
    static func aisle(ofTags found: [String]) -> Aisle {
        tags.first { found.contains($0.key) }?.value ?? .dryGoods
    }
}
