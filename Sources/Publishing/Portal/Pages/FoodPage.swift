import Documents
import Quantities

extension AreaPages {
    /// The week's menu, what to buy with boxes to tick, and the recipes.
    func food(_ markup: inout Markup) {
        guard let meals = content.meals else { return }
        let menu = MenuSheet(meals)
        markup.element("h1", [:], menu.title)
        markup.element("p", ["class": "period"], menu.subtitle)
        for (day, weekday) in zip(menu.days, meals.menu.days.map(\.weekday)) {
            markup.element("details", ["class": "day", "data-weekday": "\(weekday.rawValue)"]) { markup in
                markup.element("summary") {
                    $0.element("strong", [:], day.name)
                    $0.element("small", [:], "\(day.energy), \(day.protein)")
                }
                for (name, meal) in zip(menu.meals, day.meals) {
                    guard let meal else { continue }
                    markup.element("h3", [:], meal.time.isEmpty ? name : "\(name), \(meal.time)")
                    markup.element("ul") { markup in
                        for dish in meal.dishes {
                            markup.element("li") {
                                $0.text(dish.name)
                                let notes = [dish.portion, dish.cooking].filter { !$0.isEmpty }.joined(separator: "; ")
                                if !notes.isEmpty { $0.element("small", [:], notes) }
                            }
                        }
                    }
                    paragraphs(meal.notes, &markup)
                }
            }
        }
        for trip in meals.trips { shopping(trip.sheet, from: trip.days.lowerBound, &markup) }
        recipes(RecipeCard.cards(of: meals), &markup)
    }

    private func shopping(_ sheet: ShoppingSheet, from day: CivilDate, _ markup: inout Markup) {
        markup.element("section", ["class": "shopping"]) { markup in
            markup.element("h2", [:], words.shopping)
            markup.element("p", ["class": "period"], sheet.subtitle)
            for aisle in sheet.aisles {
                markup.element("h3", [:], aisle.name)
                for item in aisle.items {
                    markup.element("label", ["class": "tick"]) { markup in
                        markup.open("input", ["type": "checkbox", "data-tick": "\(day.iso)/\(item.name)"])
                        markup.element("span", [:], item.name)
                        markup.element(
                            "small", [:], [item.quantity, item.packs].filter { !$0.isEmpty }.joined(separator: ", "))
                    }
                }
            }
            fact(words.toTaste, sheet.toTaste.joined(separator: ", "), &markup)
            fact(
                words.atHome, sheet.atHome.map { "\($0.name) \($0.quantity)" }.joined(separator: ", "), &markup)
        }
    }

    private func recipes(_ cards: [RecipeCard], _ markup: inout Markup) {
        guard !cards.isEmpty else { return }
        markup.element("h2", [:], words.recipes)
        for card in cards {
            markup.element("details") { markup in
                markup.element("summary") { $0.element("strong", [:], card.title) }
                paragraphs([card.note], &markup)
                for group in card.groups {
                    if !group.title.isEmpty { markup.element("h3", [:], group.title) }
                    markup.element("table") { markup in
                        if card.pots.count > 1 {
                            markup.element("tr") { markup in
                                markup.element("td", [:], "")
                                for pot in card.pots { markup.element("th", [:], "\(pot.portions) \(pot.days)") }
                            }
                        }
                        for ingredient in group.ingredients {
                            markup.element("tr") { markup in
                                markup.element("th", ["scope": "row"], ingredient.name + ingredient.note)
                                for amount in ingredient.amounts { markup.element("td", [:], amount) }
                            }
                        }
                    }
                }
                markup.element("ol") { markup in for step in card.steps { markup.element("li", [:], step) } }
                paragraphs(card.remarks + [card.facts.joined(separator: " · "), card.allergens], &markup)
            }
        }
    }
}
