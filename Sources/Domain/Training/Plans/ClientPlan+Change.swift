import Quantities

extension ClientPlan {
    /// A day of the template as a difference names it.
    public enum DayName: Sendable, Hashable {
        /// `Day 1`.
        case number(Int)
        /// `Monday`, where the template has days of the week.
        case weekday(Weekday)

        /// Whether it is this day that is meant.
        public func names(_ day: PlanTemplate.Day) -> Bool {
            switch self {
            case .number(let number): day.number == number
            case .weekday(let weekday): day.weekday == weekday
            }
        }

        /// `Day 1`, `Monday`.
        public var text: String {
            switch self {
            case .number(let number): "Day \(number)"
            case .weekday(let weekday): Language.english.weekdayName(weekday)
            }
        }
    }

    /// What takes an exercise's place. What is not said stays as the template has it.
    public struct Replacement: Sendable, Hashable {
        /// The exercise's title.
        public let exercise: String
        /// Other sets and repetitions.
        public var prescription: Prescription?
        /// Thousandths of the load.
        public var load_permille: Int?
        /// Another load.
        public var load: Load?
        /// Another effort.
        public var effort: Effort?
        /// Another rest, in seconds.
        public var rest_s: Int?
        /// Another tempo.
        public var tempo: Tempo?
        /// Thousandths by which the client may adjust the load.
        public var adjust_permille: Int?
        /// Whether it may be left out.
        public var isOptional = false
        /// The unit that its masses are written in.
        public var unit = MassUnit.kilograms

        /// Another exercise, and everything else as it was.
        public init(exercise: String) {
            self.exercise = exercise
        }
    }

    /// A difference from the template.
    public enum Change: Sendable, Hashable {
        /// `swap: Plank -> Dead bug, 3 x 8 each`, on every day that has the exercise.
        case swap(exercise: String, with: Replacement)
        /// `Back squat: never above 65 kg`, with the unit it is written in.
        case cap(exercise: String, Mass, MassUnit)
        /// `add to Day 1: Pallof press, 3 x 10 each`, in every block that has the day.
        case add(day: DayName, PlanTemplate.ExerciseLine)
        /// `remove from Day 2: Run`.
        case remove(day: DayName, exercise: String)
        /// `note to Day 1: Start with the left leg.`
        case note(day: DayName, String)
    }

    /// The least load that a client must never exceed in an exercise, known by any of some titles; nothing without a limit.
    public func limit(of titles: [String]) -> Mass? {
        changes.compactMap { change in
            if case .cap(let title, let mass, _) = change, titles.contains(title) { mass } else { nil }
        }.min()
    }
}

extension PlanTemplate.ExerciseLine {
    /// The line with what a client's plan puts in its place.
    ///
    /// The alternatives for flags go with the exercise: the trainer has chosen for this client, and whether the choice is fit
    /// for her flags is looked at all the same.
    func taking(_ swap: ClientPlan.Replacement, _ exercise: Exercise) -> Self {
        var alternative = PlanTemplate.Alternative(
            flag: "", exercise: swap.exercise, load_permille: swap.load_permille, prescription: swap.prescription)
        alternative.load = swap.load
        alternative.effort = swap.effort
        alternative.unit = swap.unit
        var line = taking(alternative, exercise)
        if swap.exercise == self.exercise {
            // The exercise stays, so what is said of it does.
            for item in items {
                if case .note = item.kind, !line.items.contains(item) { line.items.append(item) }
            }
        } else {
            line.items.removeAll { if case .alternative = $0.kind { true } else { false } }
        }
        line.rest_s = swap.rest_s ?? rest_s
        line.tempo = swap.tempo ?? tempo
        line.adjust_permille = swap.adjust_permille ?? adjust_permille
        line.isOptional = swap.isOptional || isOptional
        return line
    }
}
