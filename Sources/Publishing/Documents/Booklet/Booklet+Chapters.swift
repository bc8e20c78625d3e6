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
        /// Ranges, each with its source.
        public var ranges: [Fact]
        /// The week's menu.
        public var menu: MenuSheet?
        /// The recipes of the menu.
        public var recipes: [RecipeCard]

        /// Makes the chapter.
        public init(ranges: [Fact] = [], menu: MenuSheet? = nil, recipes: [RecipeCard] = []) {
            self.ranges = ranges
            self.menu = menu
            self.recipes = recipes
        }
    }
}
