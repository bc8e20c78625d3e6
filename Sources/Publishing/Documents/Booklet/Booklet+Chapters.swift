extension Booklet {
    /// A code to read with a telephone.
    public struct Code: Sendable, Hashable {
        /// Where it leads.
        public var address: String
        /// What is to be found there.
        public var caption: String

        /// Makes a code.
        public init(_ address: String, caption: String) {
            self.address = address
            self.caption = caption
        }
    }

    /// A fact with its name.
    public struct Fact: Sendable, Hashable {
        /// The name.
        public var name: String
        /// The fact.
        public var value: String
        /// Where it comes from or how it is to be read; may be empty.
        public var remark: String

        /// Makes a fact.
        public init(_ name: String, _ value: String, remark: String = "") {
            self.name = name
            self.value = value
            self.remark = remark
        }
    }

    /// What the client wants and where she begins.
    public struct Foundation: Sendable, Hashable {
        /// What she wants, in her words; may be empty.
        public var goal: String
        /// Where she begins: weights, girths, maxima that loads are computed from.
        public var baseline: [Fact]

        /// Makes a foundation.
        public init(goal: String = "", baseline: [Fact] = []) {
            self.goal = goal
            self.baseline = baseline
        }
    }

    /// A muscle with its share in an exercise.
    public struct Share: Sendable, Hashable {
        /// The muscle.
        public var name: String
        /// The percent of a set that counts for it.
        public var percent: Int

        /// Makes a share.
        public init(_ name: String, percent: Int) {
            self.name = name
            self.percent = percent
        }
    }

    /// How an exercise is done.
    public struct Card: Sendable, Hashable {
        /// The exercise.
        public var name: String
        /// What it is.
        public var description: String
        /// The muscles that work, with the percent of a set that counts for each.
        public var muscles: [Share]
        /// What to think of.
        public var cues: [String]
        /// What goes wrong.
        public var errors: [String]
        /// Where more is to be seen.
        public var address: String?

        /// Makes a card.
        public init(
            name: String, description: String, muscles: [Share], cues: [String],
            errors: [String], address: String? = nil
        ) {
            self.name = name
            self.description = description
            self.muscles = muscles
            self.cues = cues
            self.errors = errors
            self.address = address
        }
    }

    /// A month as a row of days.
    public struct Month: Sendable, Hashable {
        /// Its name with the year.
        public var title: String
        /// The first letters of the weekdays of its days, from the first on.
        public var initials: [String]
        /// The days of it, from one, on which a session is planned.
        public var sessions: Set<Int>

        /// Makes a month.
        public init(title: String, initials: [String], sessions: Set<Int>) {
            self.title = title
            self.initials = initials
            self.sessions = sessions
        }
    }

    /// A planned session and its day.
    public struct SessionDate: Sendable, Hashable {
        /// The week, from one.
        public var week: Int
        /// The session.
        public var session: String
        /// The day.
        public var date: String

        /// Makes a date.
        public init(week: Int, session: String, date: String) {
            self.week = week
            self.session = session
            self.date = date
        }
    }

    /// What to eat: ranges with their sources, the week, the recipes.
    public struct Nutrition: Sendable, Hashable {
        /// A day with its meals.
        public struct Day: Sendable, Hashable {
            /// The day.
            public var name: String
            /// What is eaten at each meal of the week's grid; empty where nothing is.
            public var meals: [String]
            /// What it comes to, such as `2,150 kcal`.
            public var total: String

            /// Makes a day.
            public init(name: String, meals: [String], total: String) {
                self.name = name
                self.meals = meals
                self.total = total
            }
        }

        /// A recipe in the client's portion.
        public struct Recipe: Sendable, Hashable {
            /// Its title.
            public var title: String
            /// How long it takes and what it is scaled to.
            public var note: String
            /// Quantity and name of what goes in.
            public var ingredients: [Fact]
            /// What is done.
            public var steps: [String]
            /// What a portion contains.
            public var facts: String

            /// Makes a recipe.
            public init(title: String, note: String, ingredients: [Fact], steps: [String], facts: String) {
                self.title = title
                self.note = note
                self.ingredients = ingredients
                self.steps = steps
                self.facts = facts
            }
        }

        /// Ranges, each with its source.
        public var ranges: [Fact]
        /// The menu's title.
        public var menu: String
        /// The names of the meals, the heads of the week's grid.
        public var meals: [String]
        /// The days of the week.
        public var days: [Day]
        /// The recipes of the menu.
        public var recipes: [Recipe]

        /// Makes the chapter.
        public init(
            ranges: [Fact] = [], menu: String = "", meals: [String] = [], days: [Day] = [], recipes: [Recipe] = []
        ) {
            self.ranges = ranges
            self.menu = menu
            self.meals = meals
            self.days = days
            self.recipes = recipes
        }
    }
}
