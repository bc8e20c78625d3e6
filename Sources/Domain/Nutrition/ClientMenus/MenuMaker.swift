import Diagnostics
import Quantities

/// Works a client's differences into a menu, from top to bottom; one that changes nothing is a mistake.
///
/// Shares of the whole (`scale`) come first, so that amounts in other lines are eaten as they are written.
struct MenuMaker {
    private(set) var menu: Menu
    var findings: Findings
    private let source: Source
    private var scaled: Set<[Int]> = []

    init(_ menu: Menu, _ findings: Findings) {
        self.menu = menu
        self.findings = findings
        source = findings.source
    }

    mutating func apply(_ steps: [ClientMenu.Step]) {
        for step in steps {
            if case .scale(let permille) = step.action { scale(step, permille) }
        }
        for step in steps {
            switch step.action {
            case .scale: break
            case .swap(let name, let dishes): swap(step, name, dishes)
            case .addMeal(let name, let plates): add(step, name, plates)
            case .addDishes(let plates):
                change(step) { meal in
                    meal.plates += plates
                    for index in meal.alternatives.indices { meal.alternatives[index].plates += plates }
                }
            case .removeMeal(let name): remove(step, name)
            case .removeDish(let name): remove(step, name)
            case .set(let plates):
                let origin = Menu.Origin(source, step.range)
                change(step) { meal in
                    meal.plates = plates
                    meal.alternatives = []
                    meal.origin = origin
                    for item in step.items { item.add(to: &meal) }
                }
            case .note(let text): note(step, text)
            }
        }
    }

    // MARK: Meals and dishes

    /// A meal by the places of its day and of itself.
    private struct Index { let day: Int, meal: Int }

    /// The days of the spot that the menu has.
    private func days(_ spot: ClientMenu.Spot) -> [Int] {
        menu.days.indices.filter { spot.weekdays.isEmpty || spot.weekdays.contains(menu.days[$0].weekday) }
    }

    /// The meals that a step is about. A day that is named and lacks the meal is a mistake, as is a meal that no day has.
    private mutating func meals(_ step: ClientMenu.Step) -> [Index] {
        guard hasDays(step) else { return [] }
        var found: [Index] = []
        for day in days(step.spot) {
            let meals = menu.days[day].meals.indices.filter { step.spot.meal?.names(menu.days[day].meals[$0]) ?? true }
            if meals.isEmpty, !step.spot.weekdays.isEmpty {
                refuseMeal(step, step.spotRange, step.spot.meal?.text, on: menu.days[day])
                return []
            }
            found += meals.map { Index(day: day, meal: $0) }
        }
        if found.isEmpty { refuseSpot(step) }
        return found
    }

    /// Whether the menu has every day that is named.
    private mutating func hasDays(_ step: ClientMenu.Step) -> Bool {
        guard let missing = step.spot.weekdays.first(where: { menu.day($0) == nil }) else { return true }
        findings.error(
            "not-in-menu", "the menu says nothing of \(Language.english.weekdayName(missing))", at: step.spotRange,
            expected: "one of " + menu.days.map { Language.english.weekdayName($0.weekday) }.joined(separator: ", "))
        return false
    }

    /// Changes each meal that a step is about. Two meals of a day with one name must be told apart by their times.
    private mutating func change(_ step: ClientMenu.Step, _ change: (inout Menu.Meal) -> Void) {
        let found = meals(step)
        guard isPlain(step, found, step.spot.meal) else { return }
        for index in found { change(&menu.days[index.day].meals[index.meal]) }
    }

    private mutating func isPlain(_ step: ClientMenu.Step, _ found: [Index], _ name: MealName?) -> Bool {
        guard let name,
            let day = menu.days.indices.first(where: { day in found.count { $0.day == day } > 1 })
        else { return true }
        let times = menu.days[day].meals.filter { name.names($0) }.compactMap(\.time)
        findings.error(
            "not-in-menu",
            "\(Language.english.weekdayName(menu.days[day].weekday)) has several meals called `\(name.text)`",
            at: step.spot.meal == nil ? step.nameRange : step.spotRange,
            expected: "its time behind it: \(name.name) 16:30",
            hint: times.isEmpty ? nil : "they are at " + times.joined(separator: " and "))
        return false
    }

    // MARK: Actions

    private mutating func scale(_ step: ClientMenu.Step, _ permille: Int) {
        for index in meals(step) {
            guard scaled.insert([index.day, index.meal]).inserted else {
                let meal = menu.days[index.day].meals[index.meal].name
                let day = Language.english.weekdayName(menu.days[index.day].weekday)
                return findings.error(
                    "menu-wording", "\(day) `\(meal)` is scaled already", at: step.range,
                    expected: "one share for each meal")
            }
            func larger(_ plates: [Menu.Plate]) -> [Menu.Plate] {
                plates.map { Menu.Plate(dish: $0.dish.scaled(by: permille), origin: $0.origin) }
            }
            let meal = menu.days[index.day].meals[index.meal]
            menu.days[index.day].meals[index.meal].plates = larger(meal.plates)
            for number in meal.alternatives.indices {
                menu.days[index.day].meals[index.meal].alternatives[number].plates = larger(
                    meal.alternatives[number].plates)
            }
        }
    }

    private mutating func swap(_ step: ClientMenu.Step, _ name: DishReader.Name, _ dishes: [DishReader.Written]) {
        let found = meals(step)
        guard !found.isEmpty else { return }
        let hits = found.filter { has(name, menu.days[$0.day].meals[$0.meal]) }
        if !step.spot.weekdays.isEmpty,
            let day = days(step.spot).first(where: { day in !hits.contains { $0.day == day } })
        {
            return refuseDish(step, on: menu.days[day].weekday)
        }
        guard !hits.isEmpty else { return refuseDish(step, on: nil) }
        for index in hits {
            var meal = menu.days[index.day].meals[index.meal]
            // The trainer has chosen for this client; whether that is fit for her flags is looked at all the same.
            if has(name, meal.plates) { meal.alternatives.removeAll { !has(name, $0.plates) } }
            guard let plates = swapped(meal.plates, name, dishes) else { return }
            meal.plates = plates
            for number in meal.alternatives.indices {
                guard let plates = swapped(meal.alternatives[number].plates, name, dishes) else { return }
                meal.alternatives[number].plates = plates
            }
            menu.days[index.day].meals[index.meal] = meal
        }
    }

    private func has(_ name: DishReader.Name, _ plates: [Menu.Plate]) -> Bool {
        plates.contains { name.names($0.dish) }
    }

    private func has(_ name: DishReader.Name, _ meal: Menu.Meal) -> Bool {
        has(name, meal.plates) || meal.alternatives.contains { has(name, $0.plates) }
    }

    /// Dishes with others in the place of one; nothing where it is not known how much of them, which is reported.
    private mutating func swapped(
        _ plates: [Menu.Plate], _ name: DishReader.Name, _ dishes: [DishReader.Written]
    ) -> [Menu.Plate]? {
        var swapped: [Menu.Plate] = []
        for plate in plates {
            guard name.names(plate.dish) else {
                swapped.append(plate)
                continue
            }
            for written in dishes {
                guard let dish = dish(written, for: plate.dish) else { return nil }
                swapped.append(Menu.Plate(dish: dish, origin: Menu.Origin(source, written.range)))
            }
        }
        return swapped
    }

    private mutating func dish(_ written: DishReader.Written, for old: Menu.Dish) -> Menu.Dish? {
        switch written.part {
        case .food(let ingredient): return .food(ingredient)
        case .bare(let food):
            if case .food(let before) = old, let kept = before.replaced(by: food) { return .food(kept) }
            let amount = old.text(in: .english)
            findings.error(
                "no-quantity", "nothing says how much of `\(food.name)` stands for \(amount)", at: written.range,
                expected: "such as 40 g \(food.name)")
            return nil
        case .recipe(let recipe, let servings, let isLeftover):
            switch old {
            case .recipe(_, let kept):
                return isLeftover
                    ? .leftover(recipe, servings_milli: servings ?? kept)
                    : .recipe(recipe, servings_milli: servings ?? kept)
            case .leftover(_, let kept): return .leftover(recipe, servings_milli: servings ?? kept)
            case .food:
                return isLeftover
                    ? .leftover(recipe, servings_milli: servings ?? 1000)
                    : .recipe(recipe, servings_milli: servings ?? 1000)
            }
        }
    }

    /// A new meal on each day, at its place by time.
    private mutating func add(_ step: ClientMenu.Step, _ name: MealName, _ plates: [Menu.Plate]) {
        var meal = Menu.Meal(
            name: name.name, time_min: name.time_min, plates: plates, origin: Menu.Origin(source, step.range))
        for item in step.items { item.add(to: &meal) }
        for weekday in step.spot.weekdays {
            if menu.day(weekday) == nil {
                menu.days.append(Menu.Day(weekday: weekday))
                menu.days.sort { $0.weekday.rawValue < $1.weekday.rawValue }
            }
            guard let day = menu.days.firstIndex(where: { $0.weekday == weekday }) else { continue }
            let same = menu.days[day].meals.filter { name.names($0) && $0.time_min == name.time_min }
            guard same.isEmpty else {
                let text = Language.english.weekdayName(weekday)
                return findings.error(
                    "menu-wording", "\(text) has a meal `\(name.text)` already", at: step.nameRange,
                    expected: "another name or time",
                    hint: "`set \(WeekdayReader.text([weekday])) \(name.text): …` changes it, "
                        + "`add to \(WeekdayReader.text([weekday])) \(name.text): …` adds a dish to it")
            }
            let place = name.time_min.flatMap { time in
                menu.days[day].meals.firstIndex { ($0.time_min ?? -1) > time }
            }
            menu.days[day].meals.insert(meal, at: place ?? menu.days[day].meals.count)
        }
    }

    private mutating func remove(_ step: ClientMenu.Step, _ name: MealName) {
        guard hasDays(step) else { return }
        var found: [Index] = []
        for day in days(step.spot) {
            let meals = menu.days[day].meals.indices.filter { name.names(menu.days[day].meals[$0]) }
            guard !meals.isEmpty else {
                return refuseMeal(step, step.nameRange, name.text, on: menu.days[day])
            }
            found += meals.map { Index(day: day, meal: $0) }
        }
        guard isPlain(step, found, name) else { return }
        for index in found.reversed() { menu.days[index.day].meals.remove(at: index.meal) }
    }

    private mutating func remove(_ step: ClientMenu.Step, _ name: DishReader.Name) {
        let found = meals(step)
        guard isPlain(step, found, step.spot.meal) else { return }
        let hits = found.filter { has(name, menu.days[$0.day].meals[$0.meal]) }
        let isMissing = step.spot.weekdays.isEmpty ? hits.isEmpty : hits.count < found.count
        guard !isMissing else {
            guard !found.isEmpty else { return }
            let day = days(step.spot).first { day in !hits.contains { $0.day == day } }
            return refuseDish(step, on: day.map { menu.days[$0].weekday })
        }
        for index in hits {
            var meal = menu.days[index.day].meals[index.meal]
            meal.plates.removeAll { name.names($0.dish) }
            guard !meal.plates.isEmpty else {
                let day = WeekdayReader.text([menu.days[index.day].weekday])
                return findings.error(
                    "menu-wording", "without `\(step.title)` nothing is left of `\(meal.name)`", at: step.nameRange,
                    expected: "another dish in its place, with `swap`",
                    hint: "`remove from \(day): \(meal.name)` takes the whole meal away")
            }
            for number in meal.alternatives.indices {
                meal.alternatives[number].plates.removeAll { name.names($0.dish) }
            }
            meal.alternatives.removeAll(where: \.plates.isEmpty)
            menu.days[index.day].meals[index.meal] = meal
        }
    }

    private mutating func note(_ step: ClientMenu.Step, _ text: String) {
        guard step.spot.meal == nil else { return change(step) { $0.notes.append(text) } }
        guard hasDays(step) else { return }
        for day in days(step.spot) { menu.days[day].prose.append(text) }
    }
}
