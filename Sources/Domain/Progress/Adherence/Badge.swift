import Quantities

/// Something to be glad about, by rule: nobody hands it out, and nobody takes it away.
public struct Badge: Sendable, Hashable {
    /// What it is for.
    public enum Kind: Sendable, Hashable {
        /// So many workouts.
        case workouts(Int)
        /// So many tonnes moved.
        case tonnes(Int)
        /// So many weeks in a row with every session.
        case weeks(Int)
    }

    /// What it is for.
    public let kind: Kind
    /// The day on which it was earned.
    public let date: CivilDate

    /// The counts of workouts that are told.
    public static let workoutSteps = [1, 10, 25, 50, 100, 200, 300, 500, 750, 1000]
    /// The tonnes that are told.
    public static let tonneSteps = [10, 50, 100, 250, 500, 1000, 2000, 5000]
    /// The weeks in a row that are told.
    public static let weekSteps = [4, 8, 12, 26, 52, 104]

    /// What was earned, by day.
    ///
    /// - Parameters:
    ///   - workouts: The days of workouts with what was moved in grams, in any order.
    ///   - weeks: The weeks of a plan, by date.
    public static func earned(
        _ workouts: [(date: CivilDate, tonnage_g: Int)], weeks: [PlannedSessions.Week] = []
    ) -> [Badge] {
        var badges: [Badge] = []
        var tonnage_kg = 0
        for (index, workout) in workouts.sorted(by: { $0.date < $1.date }).enumerated() {
            if workoutSteps.contains(index + 1) {
                badges.append(Badge(kind: .workouts(index + 1), date: workout.date))
            }
            let before = tonnage_kg
            tonnage_kg += max(0, min(workout.tonnage_g, 1_000_000_000)) / 1000
            for tonnes in tonneSteps where before < tonnes * 1000 && tonnage_kg >= tonnes * 1000 {
                badges.append(Badge(kind: .tonnes(tonnes), date: workout.date))
            }
        }
        var run = 0
        var told: Set<Int> = []
        for week in weeks {
            run = week.done == week.due ? run + 1 : 0
            if weekSteps.contains(run), told.insert(run).inserted {
                badges.append(Badge(kind: .weeks(run), date: week.monday.adding(days: 6)))
            }
        }
        return badges.enumerated().sorted { ($0.element.date, $0.offset) < ($1.element.date, $1.offset) }.map(\.element)
    }

    /// What it is for, in words.
    public func text(in language: Language) -> String {
        func number(_ value: Int) -> String { language.number(Double(value)) }
        return switch (kind, language) {
        case (.workouts(1), .english): "the first workout"
        case (.workouts(1), .german): "das erste Training"
        case (.workouts(let count), .english): "\(number(count)) workouts"
        case (.workouts(let count), .german): "\(number(count)) Trainings"
        case (.tonnes(let count), .english): "\(number(count)) tonnes moved"
        case (.tonnes(let count), .german): "\(number(count)) Tonnen bewegt"
        case (.weeks(let count), .english): "\(count) weeks in a row with every session"
        case (.weeks(let count), .german): "\(count) Wochen am Stück jede Einheit"
        }
    }
}
