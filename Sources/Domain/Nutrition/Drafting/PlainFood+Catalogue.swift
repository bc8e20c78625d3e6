extension PlainFood {
    /// The foods of a table that are eaten as they are: those of our own list that the table has, and those that the studio's
    /// menus name alone, in the portions that they name.
    static func all(_ foods: FoodTable, menus: [Menu]) -> [PlainFood] {
        var found: [PlainFood] = []
        var names: Set<String> = []
        for entry in catalogue {
            guard let food = foods.find(entry.name), Words.key(food.name) == Words.key(entry.name),
                names.insert(food.name).inserted
            else { continue }
            found.append(PlainFood(food, entry))
        }
        for menu in menus.sorted(by: { $0.name < $1.name }) {
            for meal in menu.days.flatMap(\.meals) {
                for case .food(let ingredient) in meal.dishes where names.insert(ingredient.food.name).inserted {
                    if let plain = PlainFood(ingredient, eatenAt: meal.name) { found.append(plain) }
                }
            }
        }
        return found
    }

    private init(_ food: Food, _ entry: Entry) {
        let measure: Measure
        let portion_mg: Int
        if let name = entry.unit, let unit = food.unit(name) {
            let count = entry.count
            measure = .pieces(count, unit: unit.name)
            portion_mg = unit.mass_mg * count
        } else if entry.role == .drink, let density = food.density_mg_per_ml {
            measure = .millilitres(entry.grams)
            portion_mg = entry.grams * density
        } else {
            measure = .grams(entry.grams)
            portion_mg = entry.grams * 1000
        }
        self.init(
            food: food, measure: measure, portion_mg: portion_mg, most: entry.most, meals: entry.meals,
            role: entry.role)
    }

    private init?(_ ingredient: Ingredient, eatenAt meal: String) {
        let measure: Measure
        switch ingredient.quantity {
        case .some(let quantity) where quantity.measure == .grams && quantity.amount_milli % 1000 == 0:
            measure = .grams(quantity.amount_milli / 1000)
        case .some(let quantity) where quantity.amount_milli % 1000 == 0:
            guard case .pieces(let unit) = quantity.measure, let known = ingredient.food.unit(unit),
                known.mass_mg * (quantity.amount_milli / 1000) == ingredient.mass_mg
            else { return nil }
            measure = .pieces(quantity.amount_milli / 1000, unit: unit)
        default: return nil
        }
        let kind: MealKind =
            switch meal.lowercased() {
            case "breakfast", "frühstück": .breakfast
            case "lunch", "mittagessen": .lunch
            case "dinner", "supper", "abendessen": .dinner
            default: .snack
            }
        self.init(
            food: ingredient.food, measure: measure, portion_mg: ingredient.mass_mg, most: 1, meals: [kind],
            role: .other)
    }

    /// A line of our list.
    private struct Entry {
        let name: String
        let role: Role
        var unit: String?
        var count = 1
        /// The portion, where the table has no such unit; of a drink in millilitres.
        let grams: Int
        let most: Int
        let meals: [MealKind]
    }

    private static let morning: [MealKind] = [.breakfast, .snack]
    private static let mains: [MealKind] = [.lunch, .dinner]

    private static func fruit(_ name: String, _ grams: Int, piece: Bool = false, most: Int = 1) -> Entry {
        Entry(
            name: name, role: .fruit, unit: piece ? "piece" : nil, grams: grams, most: most, meals: MealKind.allCases)
    }

    private static func vegetable(_ name: String, _ grams: Int, piece: Bool = false, snack: Bool = false) -> Entry {
        Entry(
            name: name, role: .vegetable, unit: piece ? "piece" : nil, grams: grams, most: 2,
            meals: snack ? mains + [.snack] : mains)
    }

    private static func protein(
        _ name: String, _ grams: Int, _ most: Int, _ meals: [MealKind] = morning, unit: String? = nil
    ) -> Entry {
        Entry(name: name, role: .protein, unit: unit, grams: grams, most: most, meals: meals)
    }

    private static func spread(_ name: String, _ grams: Int, _ most: Int, unit: String? = nil, count: Int = 1) -> Entry
    {
        Entry(name: name, role: .spread, unit: unit, count: count, grams: grams, most: most, meals: [.breakfast])
    }

    private static func bread(_ name: String, _ grams: Int, unit: String = "slice", most: Int = 3) -> Entry {
        Entry(
            name: name, role: .bread, unit: unit, grams: grams, most: most, meals: [.breakfast, .lunch, .dinner])
    }

    private static func nuts(_ name: String, most: Int = 2) -> Entry {
        Entry(name: name, role: .nuts, grams: 15, most: most, meals: morning)
    }

    /// What is eaten as it is, by the names of our own food table, with portions that are ours.
    private static let catalogue: [Entry] =
        [
            fruit("Banana", 120, piece: true), fruit("Apple", 170, piece: true), fruit("Orange", 180, piece: true),
            fruit("Pear", 180, piece: true), fruit("Kiwi", 75, piece: true, most: 2),
            fruit("Mandarin", 88, piece: true, most: 2), fruit("Strawberries", 125, most: 2), fruit("Grapes", 100),
            fruit("Blueberries", 100), fruit("Raspberries", 100), fruit("Nectarine", 142, piece: true),
            fruit("Peach", 150, piece: true), fruit("Plum", 66, piece: true, most: 2), fruit("Pineapple", 100),
            fruit("Frozen blueberries", 100), fruit("Frozen raspberries", 100),
            vegetable("Carrot", 70, piece: true, snack: true), vegetable("Cucumber", 100, snack: true),
            vegetable("Tomato", 100, piece: true), vegetable("Cherry tomatoes", 100, snack: true),
            vegetable("Red pepper", 80, snack: true), vegetable("Kohlrabi", 100, snack: true),
            vegetable("Romaine lettuce", 60), vegetable("Mixed salad leaves", 60), vegetable("Lamb's lettuce", 60),
            vegetable("Sugar snap peas", 80, snack: true),
            protein("Skyr", 100, 3, morning + mains), protein("Low-fat quark", 125, 2, morning + mains),
            protein("Cottage cheese", 100, 2), protein("Greek yoghurt", 150, 1), protein("Yoghurt", 150, 1),
            protein("Soya yoghurt", 150, 2, morning + mains), protein("Whey protein powder", 30, 1),
            protein("Egg", 55, 3, [.breakfast], unit: "piece"), protein("Egg, hard-boiled", 50, 2, [.snack]),
            protein("Smoked tofu", 50, 2), protein("Turkey breast slices", 50, 2), protein("Smoked salmon", 50, 2),
            protein("Cooked ham", 50, 1, [.breakfast]), protein("Emmental", 25, 2, [.breakfast], unit: "slice"),
            protein("Cheddar", 25, 2, [.breakfast], unit: "slice"),
            protein("Gouda", 25, 2, [.breakfast], unit: "slice"),
            protein("Low-fat mozzarella", 60, 1, [.breakfast]),
            spread("Hummus", 30, 2), spread("Peanut butter", 15, 2), spread("Avocado", 75, 1),
            spread("Light cream cheese", 25, 2), spread("Butter", 10, 1),
            bread("Wholemeal bread", 45), bread("Rye bread", 50), bread("Sourdough bread", 50),
            bread("Pumpernickel", 40), bread("Crispbread", 10, most: 4),
            bread("Wholemeal roll", 60, unit: "piece", most: 2),
            nuts("Almonds"), nuts("Walnuts"), nuts("Hazelnuts"), nuts("Cashews"), nuts("Sunflower seeds"),
            nuts("Pumpkin seeds"),
            Entry(name: "Milk", role: .drink, grams: 200, most: 1, meals: morning),
            Entry(name: "Unsweetened soya drink", role: .drink, grams: 200, most: 1, meals: morning),
            Entry(name: "Soya drink", role: .drink, grams: 200, most: 1, meals: morning),
            Entry(name: "Rice cakes", role: .nuts, unit: "piece", count: 2, grams: 16, most: 2, meals: [.snack]),
            Entry(name: "Dark chocolate", role: .nuts, grams: 10, most: 2, meals: [.snack]),
        ]
}
