import Diagnostics

extension Menu {
    /// The menu as someone with flags eats it: of each meal the first alternative for one of the flags that offends
    /// none of them, else the meal itself.
    ///
    /// A flag that names a diet (`vegetarian`) or an allergen (`nuts`, `dairy`) must be kept by every meal; each meal
    /// that does not is an error that says where, and so is each leftover that nothing is left of. Other flags only choose
    /// alternatives.
    public func adapted(to flags: some Sequence<String>) -> (menu: Menu, problems: [Diagnostic]) {
        let (menu, offences) = choosing(flags)
        var problems: [Diagnostic] = []
        var reported: [(Origin, String)] = []
        for (meal, offence) in offences {
            let origin = offence.origin(in: meal, of: source)
            // A line may stand for the meals of several days, and is one mistake.
            guard !reported.contains(where: { $0.0.isAlso(origin) && $0.1 == offence.flag }) else { continue }
            reported.append((origin, offence.flag))
            problems.append(offence.problem(in: meal, at: origin, of: source))
        }
        return (menu, problems + menu.pots.mistakes.map(\.1))
    }

    /// The menu with what people with flags eat, and what offends these flags all the same.
    func choosing(_ flags: some Sequence<String>) -> (menu: Menu, offences: [(Meal, MenuOffence)]) {
        let flags = Set(flags.map { $0.lowercased() }).sorted()
        var menu = self
        var found: [(Meal, MenuOffence)] = []
        for day in menu.days.indices {
            for index in menu.days[day].meals.indices {
                let meal = menu.days[day].meals[index]
                let (plates, offences) = Menu.choice(for: flags, of: meal)
                menu.days[day].meals[index].plates = plates
                menu.days[day].meals[index].alternatives = []
                found += offences.map { (meal, $0) }
            }
        }
        return (menu, found)
    }

    private static func choice(for flags: [String], of meal: Meal) -> ([Plate], [MenuOffence]) {
        let candidates = meal.alternatives.filter { flags.contains($0.flag) }.map(\.plates) + [meal.plates]
        let judged = candidates.map { plates in (plates, flags.compactMap { MenuOffence(plates, $0) }) }
        return judged.first { $0.1.isEmpty } ?? judged.first ?? (meal.plates, [])
    }
}

/// What offends a flag.
struct MenuOffence {
    let flag: String
    private let culprits: [(food: Food, plate: Menu.Plate)]
    private let isDiet: Bool

    /// Nothing where all dishes keep the flag.
    init?(_ plates: [Menu.Plate], _ flag: String) {
        let foods = plates.flatMap { plate in plate.dish.foods.map { (food: $0, plate: plate) } }
        if let diet = Diet(rawValue: flag) {
            culprits = foods.filter { !$0.food.diets.contains(diet) }
            isDiet = true
        } else {
            let allergens = Allergen.meant(by: flag)
            culprits = foods.filter { $0.food.mayHave(allergens) }
            isDiet = false
        }
        if culprits.isEmpty { return nil }
        self.flag = flag
    }

    /// Where it is to be told: the meal's line, or the line of a client's menu that brought the food.
    func origin(in meal: Menu.Meal, of source: Source) -> Menu.Origin {
        culprits.first { $0.plate.origin.source !== source }?.plate.origin ?? meal.origin
    }

    func problem(in meal: Menu.Meal, at origin: Menu.Origin, of source: Source) -> Diagnostic {
        var names: [String] = []
        for culprit in culprits where !names.contains(culprit.food.name) { names.append(culprit.food.name) }
        let list = names.prefix(3).map { "`\($0)`" }.joined(separator: ", ")
        let message =
            isDiet
            ? "`\(meal.name)` is not \(flag): it has \(list)"
            : "`\(meal.name)` has \(list), which the flag `\(flag)` rules out"
        let isOwn = origin.source !== source
        return origin.error(
            "menu-unfit", message,
            expected: isOwn ? "a dish that fits all flags" : "an alternative that fits all flags",
            hint: isOwn ? nil : "add `- if \(flag): …` under the meal")
    }
}
