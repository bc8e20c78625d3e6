import Diagnostics

extension Menu {
    /// The menu as someone with flags eats it: of each meal the first alternative for one of the flags that offends
    /// none of them, else the meal itself.
    ///
    /// A flag that names a diet (`vegetarian`) or an allergen (`nuts`, `dairy`) must be kept by every meal; each meal
    /// that does not is an error that says where. Other flags only choose alternatives.
    public func adapted(to flags: some Sequence<String>) -> (menu: Menu, problems: [Diagnostic]) {
        let flags = Set(flags.map { $0.lowercased() }).sorted()
        var menu = self
        var problems: [Diagnostic] = []
        var reported: Set<Int> = []
        for day in menu.days.indices {
            for index in menu.days[day].meals.indices {
                let meal = menu.days[day].meals[index]
                let (dishes, offences) = Menu.choice(for: flags, of: meal)
                menu.days[day].meals[index].dishes = dishes
                menu.days[day].meals[index].alternatives = []
                // A meal of several days is one line, and one mistake.
                guard !offences.isEmpty, reported.insert(meal.range.lowerBound).inserted else { continue }
                problems += offences.map { problem($0, in: meal) }
            }
        }
        return (menu, problems)
    }

    /// What offends a flag.
    private struct Offence {
        let flag: String
        let culprits: [Food]
        let isDiet: Bool
    }

    private static func choice(for flags: [String], of meal: Meal) -> ([Dish], [Offence]) {
        let candidates = meal.alternatives.filter { flags.contains($0.flag) }.map(\.dishes) + [meal.dishes]
        let judged = candidates.map { ($0, offences($0, flags)) }
        return judged.first { $0.1.isEmpty } ?? judged.first ?? (meal.dishes, [])
    }

    private static func offences(_ dishes: [Dish], _ flags: [String]) -> [Offence] {
        flags.compactMap { flag in
            let foods = dishes.flatMap(\.foods)
            if let diet = Diet(rawValue: flag) {
                let culprits = foods.filter { !$0.diets.contains(diet) }
                return culprits.isEmpty ? nil : Offence(flag: flag, culprits: culprits, isDiet: true)
            }
            let allergens = Allergen.meant(by: flag)
            let culprits = foods.filter { $0.mayHave(allergens) }
            return culprits.isEmpty ? nil : Offence(flag: flag, culprits: culprits, isDiet: false)
        }
    }

    private func problem(_ offence: Offence, in meal: Meal) -> Diagnostic {
        var names: [String] = []
        for food in offence.culprits where !names.contains(food.name) { names.append(food.name) }
        let list = names.prefix(3).map { "`\($0)`" }.joined(separator: ", ")
        let message =
            offence.isDiet
            ? "`\(meal.name)` is not \(offence.flag): it has \(list)"
            : "`\(meal.name)` has \(list), which the flag `\(offence.flag)` rules out"
        return source.error(
            "menu-unfit", message, at: meal.range, expected: "an alternative that fits all flags",
            hint: "add `- if \(offence.flag): …` under the meal")
    }
}
