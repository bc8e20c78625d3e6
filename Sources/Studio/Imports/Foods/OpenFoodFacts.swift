import Diagnostics
import Nutrition
import Tables

/// Reads the exports of Open Food Facts: its table of all products or of a search, its lines of JSON, and its answers for single
/// products. The data are under the Open Database License, which wants its name beside them.
///
/// The fields: <https://world.openfoodfacts.org/data/data-fields.txt>.
enum OpenFoodFacts {
    /// Of a product whatever its form: by the name of a field its value as text.
    typealias Fields = (_ name: String) -> String

    private static let figures: KeyValuePairs<Nutrient, String> = [
        .energy: "energy-kcal_100g", .protein: "proteins_100g", .fat: "fat_100g",
        .saturated: "saturated-fat_100g", .carbohydrate: "carbohydrates_100g", .sugar: "sugars_100g",
        .fibre: "fiber_100g", .salt: "salt_100g",
    ]

    private static let allergens: [String: Allergen] = [
        "gluten": .gluten, "crustaceans": .crustaceans, "eggs": .eggs, "fish": .fish, "peanuts": .peanuts,
        "soybeans": .soya, "milk": .milk, "nuts": .nuts, "celery": .celery, "mustard": .mustard,
        "sesame-seeds": .sesame, "sulphur-dioxide-and-sulphites": .sulphites, "lupin": .lupin, "molluscs": .molluscs,
    ]

    /// The chosen products of a table, in their order, and how many were chosen.
    static func foods(
        ofTable path: String, _ choice: FoodChoice, most: Int
    ) throws(Diagnostic) -> (foods: [ForeignFood], count: Int) {
        let reader = try TableReader(path)
        let head = TableHead(try reader.next() ? reader.texts : [])
        guard let code = head["code"], let name = head["product_name"] else {
            throw Diagnostic(
                .error, "not-an-export", "this table has no columns `code` and `product_name`", file: path,
                expected: "an export of Open Food Facts, or a folder of CSV files of FoodData Central")
        }
        var foods: [ForeignFood] = []
        var count = 0
        while try reader.next() {
            guard choice.takes(id: reader.text(code), name: reader.text(name)) else { continue }
            count += 1
            guard foods.count < most else { continue }
            foods.append(food { head[$0].map { reader.text($0) } ?? "" })
        }
        return (foods, count)
    }

    /// The product that fields tell of.
    static func food(_ field: Fields) -> ForeignFood {
        let code = field("code")
        var food = ForeignFood(id: code, name: name(field), source: "Open Food Facts \(code) (ODbL)")
        let german = field("product_name_de")
        food.german = german.isEmpty ? nil : german
        for (nutrient, name) in figures {
            if let amount = Double(field(name)) { food.set(nutrient, amount) }
        }
        if food.figures_milli[.energy] == nil {
            let joules = Double(field("energy-kj_100g")) ?? Double(field("energy_100g"))
            if let joules { food.set(.energy, joules / 4.184) }
        }
        if food.figures_milli[.salt] == nil, let sodium = Double(field("sodium_100g")) { food.set(.salt, sodium * 2.5) }
        food.aisle = FoodAisles.aisle(ofTags: tags(field("categories_tags")))
        food.allergens = allergens(field)
        food.diets = diets(field)
        (food.pack_g, food.isLiquid) = pack(field)
        return food
    }

    private static func name(_ field: Fields) -> String {
        let name = [field("product_name_en"), field("product_name"), field("generic_name")].first { !$0.isEmpty } ?? ""
        let brand = field("brands").split(separator: ",").first.map(String.init) ?? ""
        guard !brand.isEmpty, !name.isEmpty, !name.lowercased().contains(brand.lowercased()) else { return name }
        return "\(name) (\(brand))"
    }

    private static func tags(_ text: String) -> [String] {
        text.split { $0 == "," || $0 == " " }.map { String($0.drop { $0 != ":" }.dropFirst()) }
    }

    /// What the label names. An empty field says that nobody entered them, not that there are none; a tag outside of the fourteen is
    /// passed over.
    private static func allergens(_ field: Fields) -> [Allergen]? {
        let text = [field("allergens_tags"), field("allergens")].first { !$0.isEmpty } ?? ""
        guard !text.isEmpty else { return nil }
        let found = tags(text).compactMap { allergens[$0] }
        return Allergen.allCases.filter(found.contains)
    }

    private static func diets(_ field: Fields) -> [Diet] {
        let told = Set(tags(field("ingredients_analysis_tags")) + tags(field("labels_tags")))
        if told.contains("vegan"), !told.contains("non-vegan") { return [.vegan, .vegetarian] }
        return told.contains("vegetarian") && !told.contains("non-vegetarian") ? [.vegetarian] : []
    }

    /// `500 g`, `1.5 l`, `6 x 33 cl`: what the pack weighs, a litre for a kilogram, and whether it is measured by volume.
    private static func pack(_ field: Fields) -> (Int?, Bool) {
        let text = field("quantity").lowercased()
        let unit = String(text.reversed().prefix { $0.isLetter }.reversed())
        let isLiquid = ["ml", "cl", "dl", "l", "litre", "liter"].contains(unit)
        if let mass = Double(field("product_quantity")), (1...100_000).contains(mass) { return (Int(mass), isLiquid) }
        let factors: [String: Double] = ["g": 1, "kg": 1000, "ml": 1, "cl": 10, "dl": 100, "l": 1000]
        let number = text.prefix { $0.isNumber || $0 == "." || $0 == "," }.map { $0 == "," ? "." : String($0) }.joined()
        guard let factor = factors[unit], let count = Double(number), !text.contains("x"),
            (1...100_000).contains(count * factor)
        else { return (nil, isLiquid) }
        return (Int(count * factor), isLiquid)
    }
}

extension ForeignFood {
    /// Notes grams or kilocalories in 100 g.
    fileprivate mutating func set(_ nutrient: Nutrient, _ amount: Double) {
        guard amount.isFinite, abs(amount) < 1_000_000 else { return }
        figures_milli[nutrient] = Int((amount * 1000).rounded())
    }
}
