/// What a week's menu says, worded and formatted in its language: what is left is to set it.
public struct MenuSheet: Sendable, Hashable {
    /// A part of a meal.
    public struct Dish: Sendable, Hashable {
        /// What it is.
        public var name: String
        /// How much of it is eaten; empty where the name says it.
        public var portion: String
        /// What is cooked, where that is more than is eaten; empty otherwise.
        public var cooking: String
        /// Whether it was cooked before.
        public var isLeftover: Bool
    }

    /// A meal of a day.
    public struct Meal: Sendable, Hashable {
        /// When; empty where that is open.
        public var time: String
        /// What is eaten.
        public var dishes: [Dish]
        /// The trainer's words.
        public var notes: [String]
    }

    /// A day with its meals.
    public struct Day: Sendable, Hashable {
        /// The day.
        public var name: String
        /// A few letters of it, for narrow columns.
        public var shortName: String
        /// What is eaten at each meal of the grid; nothing where nothing is.
        public var meals: [Meal?]
        /// What it comes to, such as `2,150 kcal`.
        public var energy: String
        /// The protein in it, such as `132 g protein`.
        public var protein: String
    }

    /// The menu's title.
    public var title: String
    /// Whom it is for, and what a day is meant to come to.
    public var subtitle: String
    /// The names of the meals, the heads of the grid.
    public var meals: [String]
    /// The days of the week.
    public var days: [Day]
}
