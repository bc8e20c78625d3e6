import Quantities

extension ClientMenu {
    /// A difference from the template.
    public struct Change: Sendable, Hashable {
        /// What it does.
        public enum Kind: String, Sendable {
            case swap, add, remove, set, note, scale
        }

        /// What it does.
        public let kind: Kind
        /// Its line without the dash, in the common form: `swap: Red lentil chilli → Turkey chilli`.
        public let text: String
        /// The lines below it, in the common form: `if nuts: 150 g Skyr`.
        public let items: [String]
    }

    /// The days and the meal that a difference is about: `Mon, Wed Lunch`, `Sat`, `Snack 16:30`.
    public struct Spot: Sendable, Hashable {
        /// The days; all that it fits where none is named.
        public let weekdays: [Weekday]
        /// The meal; all of them where none is named.
        public let meal: MealName?

        /// Days and a meal.
        public init(weekdays: [Weekday] = [], meal: MealName? = nil) {
            self.weekdays = weekdays
            self.meal = meal
        }

        /// `Mon, Wed Lunch`; empty for the whole menu.
        public var text: String {
            [weekdays.isEmpty ? nil : WeekdayReader.text(weekdays), meal?.text].compactMap { $0 }
                .joined(separator: " ")
        }
    }

    /// A difference as it is worked into a menu, with where its parts stand in the client's text.
    struct Step: Sendable {
        enum Action: Sendable {
            case swap(DishReader.Name, with: [DishReader.Written])
            case addMeal(MealName, [Menu.Plate])
            case addDishes([Menu.Plate])
            case removeMeal(MealName)
            case removeDish(DishReader.Name)
            case set([Menu.Plate])
            case note(String)
            case scale(permille: Int)
        }

        let spot: Spot
        var action: Action
        let kind: Change.Kind
        let text: String
        var items: [MealItem] = []
        /// The whole line.
        let range: Range<Int>
        /// Where days and meal stand.
        let spotRange: Range<Int>
        /// Where the dish or the meal stands that is taken away.
        var nameRange = 0..<0
        /// That name as the library has it.
        var title = ""

        var change: Change { Change(kind: kind, text: text, items: items.map(\.text)) }
    }
}
