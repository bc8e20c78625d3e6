import Diagnostics
import Quantities

extension Menu {
    /// A meal as part of the week.
    public struct Sitting: Sendable, Hashable {
        /// The day.
        public let weekday: Weekday
        /// What the meal is called.
        public let meal: String
        /// Thousandths of a serving that are eaten there.
        public let servings_milli: Int
    }

    /// A recipe that is cooked on a day: for the meal of that day, and for those that eat what is left.
    public struct Cooking: Sendable, Hashable {
        /// The day.
        public let weekday: Weekday
        /// The meal that it is cooked for.
        public let meal: String
        /// The recipe.
        public let recipe: Recipe
        /// Thousandths of servings to cook for one eater: those of the meal and of all that eat what is left.
        public internal(set) var servings_milli: Int
        /// What is eaten of it later, in order; the week goes round, so Sunday's pot may feed Monday.
        public internal(set) var leftovers: [Sitting] = []
    }

    /// What is cooked when, in the order of the week.
    public var cookings: [Cooking] { pots.cookings }

    /// An error for each dish that is eaten as a leftover and that nothing is left of, of the meals themselves and of what
    /// people with one of the menu's flags eat instead.
    var leftoverMistakes: [Diagnostic] {
        var found = pots.mistakes
        let flags = Set(days.flatMap(\.meals).flatMap(\.alternatives).map(\.flag)).sorted()
        for flag in flags {
            for mistake in choosing([flag]).menu.pots.mistakes where !found.contains(where: { $0.0.isAlso(mistake.0) })
            {
                found.append(mistake)
            }
        }
        return found.map(\.1)
    }

    /// The leftovers of the meals themselves, and what they are eaten from.
    var pots: Pots { Pots(self) }

    /// The pots of a week, each with what is eaten of it.
    struct Pots {
        private(set) var cookings: [Cooking] = []
        private(set) var mistakes: [(Origin, Diagnostic)] = []

        /// A recipe on the table: cooked or left over.
        private struct Serving {
            let day: Weekday
            let order: Int
            let meal: String
            let recipe: Recipe
            let servings_milli: Int
            let origin: Origin
        }

        init(_ menu: Menu) {
            var cooked: [Serving] = []
            var left: [Serving] = []
            var order = 0
            for day in menu.days {
                for meal in day.meals {
                    for plate in meal.plates {
                        order += 1
                        switch plate.dish {
                        case .recipe(let recipe, let servings):
                            cooked.append(
                                Serving(
                                    day: day.weekday, order: order, meal: meal.name, recipe: recipe,
                                    servings_milli: servings, origin: plate.origin))
                        case .leftover(let recipe, let servings):
                            left.append(
                                Serving(
                                    day: day.weekday, order: order, meal: meal.name, recipe: recipe,
                                    servings_milli: servings, origin: plate.origin))
                        case .food: break
                        }
                    }
                }
            }
            cookings = cooked.map {
                Cooking(weekday: $0.day, meal: $0.meal, recipe: $0.recipe, servings_milli: $0.servings_milli)
            }
            for serving in left { eat(serving, cooked) }
        }

        /// Takes a leftover from the youngest pot of its recipe.
        private mutating func eat(_ serving: Serving, _ cooked: [Serving]) {
            var best: (index: Int, age_days: Int)?
            for (index, pot) in cooked.enumerated() where pot.recipe.name == serving.recipe.name {
                var age = (serving.day.rawValue - pot.day.rawValue + 7) % 7
                if age == 0, pot.order > serving.order { age = 7 }
                if best.map({ age <= $0.age_days }) ?? true { best = (index, age) }
            }
            let title = serving.recipe.title
            guard let best else {
                return refuse(
                    serving, "no other day cooks `\(title)`, so nothing of it is left",
                    expected: "the dish without `leftover` on an earlier day")
            }
            let keeps = serving.recipe.keeps_days
            guard best.age_days <= keeps else {
                let day = Language.english.weekdayName(cooked[best.index].day)
                let days = keeps == 1 ? "1 day" : "\(keeps) days"
                return refuse(
                    serving,
                    keeps == 0
                        ? "`\(title)` does not keep until \(Language.english.weekdayName(serving.day)): it is to be eaten at once"
                        : "`\(title)` of \(day) does not keep until \(Language.english.weekdayName(serving.day)): it keeps \(days)",
                    expected: "an earlier cooking within the days that it keeps",
                    hint: keeps == 0 ? "`keeps: 3 days` in the recipe says how long it does" : nil)
            }
            let sitting = Sitting(
                weekday: serving.day, meal: serving.meal, servings_milli: serving.servings_milli)
            cookings[best.index].leftovers.append(sitting)
            // Servings are bounded when they are read; what was made otherwise stops at the most.
            let sum = cookings[best.index].servings_milli.addingReportingOverflow(serving.servings_milli)
            cookings[best.index].servings_milli = sum.overflow ? Int.max : sum.partialValue
            let day = cookings[best.index].weekday.rawValue
            cookings[best.index].leftovers.sort { one, other in
                (one.weekday.rawValue - day + 7) % 7 < (other.weekday.rawValue - day + 7) % 7
            }
        }

        private mutating func refuse(
            _ serving: Serving, _ message: String, expected: String, hint: String? = nil
        ) {
            guard !mistakes.contains(where: { $0.0.isAlso(serving.origin) }) else { return }
            mistakes.append(
                (serving.origin, serving.origin.error("no-leftover", message, expected: expected, hint: hint)))
        }
    }
}
