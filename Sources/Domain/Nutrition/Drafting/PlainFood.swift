/// A food that is eaten as it is, beside a dish or as a small meal, in portions of a sensible size.
struct PlainFood: Sendable, Hashable {
    /// What it is in a meal.
    enum Role: Sendable, Hashable, CaseIterable {
        case fruit, vegetable
        /// Yoghurt, cheese, eggs and the like.
        case protein
        /// What wants bread below it.
        case spread
        case bread
        case nuts
        case drink
        /// What a studio's own menus name.
        case other
    }

    /// How a portion is written.
    enum Measure: Sendable, Hashable {
        case grams(Int)
        case millilitres(Int)
        case pieces(Int, unit: String)
    }

    let food: Food
    /// The smallest portion.
    let measure: Measure
    /// What that weighs, in milligrams.
    let portion_mg: Int
    /// How many portions are the most in one day.
    let most: Int
    let meals: [MealKind]
    let role: Role

    /// What so many portions contain, to the thousandth as a menu that names them says it.
    func nutrients(portions: Int) -> Nutrients { Nutrients(mixing: [(food.per100g, portion_mg * max(0, portions))]) }

    /// So many portions in words that a menu reads: `2 eggs`, `150 g Skyr`, `2 slices Rye bread`.
    func text(portions: Int, in foods: FoodTable) -> String {
        switch measure {
        case .grams(let grams): return "\(grams * portions) g \(food.name)"
        case .millilitres(let volume): return "\(volume * portions) ml \(food.name)"
        case .pieces(let count, unit: "piece"):
            let number = count * portions
            return "\(number) \(number == 1 ? food.name.lowercased() : plural(in: foods))"
        case .pieces(let count, let unit):
            let number = count * portions
            return "\(number) \(UnitWords.name(of: unit, isOne: number == 1, in: .english)) \(food.name)"
        }
    }

    /// The plural of its name, where the table reads it as this food.
    private func plural(in foods: FoodTable) -> String {
        let name = food.name.lowercased()
        let plural =
            name.hasSuffix("y") && !name.hasSuffix("ey")
            ? name.dropLast() + "ies"
            : ["s", "x", "ch", "sh", "o"].contains(where: name.hasSuffix) && !name.hasSuffix("avocado")
                ? name + "es" : name + "s"
        return foods.find(plural)?.name == food.name ? plural : food.name
    }
}

extension Food {
    /// Grams of fruit and vegetables in so many milligrams of it, as WHO counts its 400 g a day: fresh, frozen or tinned, and no
    /// starchy roots. Pulses, which count for one portion at most, are left out.
    func produce_g(_ mass_mg: Int) -> Double {
        let words = Words.key(name).split(separator: " ")
        guard diets.contains(.vegan), !words.contains(where: { ["potato", "potatoes", "fries"].contains($0) }) else {
            return 0
        }
        let isProduce =
            switch aisle {
            case .produce: true
            case .frozen: per100g[.energy] <= 100_000
            case .tins: per100g[.energy] <= 60_000
            default: false
            }
        return isProduce ? Double(mass_mg) / 1000 : 0
    }
}
