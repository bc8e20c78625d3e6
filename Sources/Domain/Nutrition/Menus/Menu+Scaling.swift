import Quantities

extension Menu.Dish {
    /// So many thousandths of it, in steps that a kitchen can measure: a twentieth of a serving, a gram or millilitre below 50
    /// and five from there on, half a piece or spoon, a quarter of a cup; at least one step. What is fixed or to taste stays.
    func scaled(by permille: Int) -> Menu.Dish {
        switch self {
        case .recipe(let recipe, let servings):
            .recipe(recipe, servings_milli: Menu.Dish.servings(servings, permille))
        case .leftover(let recipe, let servings):
            .leftover(recipe, servings_milli: Menu.Dish.servings(servings, permille))
        case .food(let ingredient): .food(ingredient.scaled(by: permille))
        }
    }

    private static func servings(_ milli: Int, _ permille: Int) -> Int {
        let bounds = DishReader.servings_milli
        return min(max(stepped(milli, permille, step: 50), bounds.lowerBound), bounds.upperBound)
    }

    /// A share to the nearest step, half up; at least one step.
    fileprivate static func stepped(_ milli: Int, _ permille: Int, step: Int) -> Int {
        let exact = Ratio(max(0, permille), 1000).times(max(0, milli)) ?? milli
        return max(step, (exact + step / 2) / step * step)
    }
}

extension Ingredient {
    fileprivate func scaled(by permille: Int) -> Ingredient {
        guard let quantity, !isFixed, quantity.amount_milli > 0 else { return self }
        let exact = quantity.scaled(by: permille).amount_milli
        let step =
            switch quantity.measure {
            case .grams, .millilitres: exact < 50_000 ? 1000 : 5000
            case .teaspoons, .tablespoons, .pieces: 500
            case .cups: 250
            }
        return with(
            Quantity(
                amount_milli: Menu.Dish.stepped(quantity.amount_milli, permille, step: step), quantity.measure))
    }

    /// The food in another amount of the same measure.
    private func with(_ other: Quantity) -> Ingredient {
        let before = quantity?.amount_milli ?? other.amount_milli
        // In 128 bits, because both may be large.
        let mass = Int128(mass_mg) * Int128(other.amount_milli) / Int128(max(1, before))
        return Ingredient(
            food: food, quantity: other, mass_mg: Int(clamping: mass), written: other.text(in: .english), note: note,
            isFixed: isFixed, section: section)
    }

    /// As much of another food: as many grams, or as much of the same measure where the table says what that weighs; nothing
    /// where it does not.
    func replaced(by other: Food) -> Ingredient? {
        guard let quantity else {
            return Ingredient(food: other, quantity: nil, mass_mg: 0, note: nil, section: section)
        }
        let mass: Int?
        switch quantity.measure {
        case .grams: mass = mass_mg
        case .pieces(let unit): mass = other.unit(unit).flatMap { Ratio(quantity.amount_milli, 1000).times($0.mass_mg) }
        case .millilitres, .teaspoons, .tablespoons, .cups:
            mass = other.density_mg_per_ml.flatMap { density in
                // Microlitres by milligrams a millilitre are thousandths of a milligram.
                Ratio(quantity.amount_milli, 1_000_000).times((quantity.measure.volume_ul ?? 0) * density)
            }
        }
        guard let mass, mass > 0 else { return nil }
        return Ingredient(
            food: other, quantity: quantity, mass_mg: mass, written: written, isFixed: isFixed, section: section)
    }
}
