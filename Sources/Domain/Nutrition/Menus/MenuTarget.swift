import Quantities

/// What a day of a menu is meant to come to: `2100 kcal; protein 1.8 g/kg; fat 25–35 %`.
public struct MenuTarget: Sendable, Hashable {
    /// What an amount is measured by.
    public enum Basis: Sendable, Hashable {
        /// Thousandths of a kilocalorie or gram a day.
        case absolute
        /// Thousandths of a gram for each kilogram of body mass.
        case perKilogram
        /// Thousandths of the day's energy, at 4 kcal a gram of protein or carbohydrate and 9 of fat.
        case energyShare
    }

    /// A bound on one nutrient.
    public struct Goal: Sendable, Hashable {
        /// The nutrient.
        public let nutrient: Nutrient
        /// What its bounds are measured by.
        public let basis: Basis
        /// The least, in thousandths of the basis.
        public let least: Int?
        /// The most, in thousandths of the basis.
        public let most: Int?

        /// Makes a goal.
        public init(_ nutrient: Nutrient, _ basis: Basis, least: Int?, most: Int?) {
            self.nutrient = nutrient
            self.basis = basis
            self.least = least
            self.most = most
        }

        /// The goal in words: `2,100 kcal`, `protein 1.8 g/kg`, `fat 25–35 %`.
        public func text(in language: Language) -> String {
            let places = basis == .energyShare ? 1 : 3
            func number(_ milli: Int) -> String {
                language.number(scaled: Int64(milli), places: places, isFixed: false)
            }
            let bounds =
                switch (least, most) {
                case (let least?, let most?): least == most ? number(least) : "\(number(least))–\(number(most))"
                case (let least?, nil): (language == .german ? "mindestens " : "at least ") + number(least)
                case (nil, let most?): (language == .german ? "höchstens " : "at most ") + number(most)
                case (nil, nil): "–"
                }
            let unit =
                switch basis {
                case .absolute: nutrient.unit
                case .perKilogram: "g/kg"
                case .energyShare: "%"
                }
            let name = nutrient == .energy ? "" : nutrient.word(in: language) + " "
            return "\(name)\(bounds)\u{A0}\(unit)"
        }
    }

    /// How a day stands to a goal.
    public struct Result: Sendable, Hashable {
        /// The goal.
        public let goal: Goal
        /// What the day comes to, in thousandths of the goal's basis.
        public let actual: Int
        /// By how much it misses the bounds, in thousandths of the basis: negative below, positive above, zero within.
        public let miss: Int

        /// Whether the goal is met: within its bounds, or within five percent of a single value, which no kitchen hits
        /// exactly.
        public var isMet: Bool {
            guard let least = goal.least, least == goal.most else { return miss == 0 }
            return abs(miss) * 20 <= least
        }
    }

    /// The goals, as written.
    public let goals: [Goal]

    /// A target of goals.
    public init(_ goals: [Goal] = []) {
        self.goals = goals
    }

    /// How a day stands to each goal. Goals by body mass are left out where there is none, and shares where there is no
    /// energy.
    public func results(for day: Nutrients, bodyMass: Mass?) -> [Result] {
        goals.compactMap { goal in
            guard let actual = MenuTarget.actual(goal, day, bodyMass) else { return nil }
            let below = goal.least.map { min(0, actual - $0) } ?? 0
            let above = goal.most.map { max(0, actual - $0) } ?? 0
            return Result(goal: goal, actual: actual, miss: below + above)
        }
    }

    private static func actual(_ goal: Goal, _ day: Nutrients, _ bodyMass: Mass?) -> Int? {
        switch goal.basis {
        case .absolute: return day[goal.nutrient]
        case .energyShare: return day.energyShare_permille(of: goal.nutrient)
        case .perKilogram:
            guard let bodyMass, bodyMass.grams > 0 else { return nil }
            return day.scaled(by: 1000, over: bodyMass.grams)[goal.nutrient]
        }
    }
}

extension Nutrient {
    /// Its name within a sentence: `saturates`, `Eiweiß`.
    public func word(in language: Language) -> String {
        switch (self, language) {
        case (.saturated, .english): "saturates"
        case (.saturated, .german): "gesättigte Fettsäuren"
        case (.sugar, .english): "sugars"
        case (.sugar, .german): "Zucker"
        case (_, .english): name(in: .english).lowercased()
        case (_, .german): name(in: .german)
        }
    }
}
