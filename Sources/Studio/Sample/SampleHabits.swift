import Progress
import Quantities

/// The habits of the sample's clients, and what they did about them: kept on most days, forgotten on some, and by two less and less.
struct SampleHabits {
    /// A habit with how it went.
    private struct Story {
        let habit: Habit
        /// How often it was done at first, and in the last month.
        let kept: (first: Double, last: Double)
        /// The usual amount, where there is one.
        var amount_milli = 0
    }

    private let client: SampleClient
    private let steps: [CivilDate: Int]

    /// - Parameter days: What a watch counted, which tells the steps.
    init(_ client: SampleClient, _ days: [WearableDay]) {
        self.client = client
        steps = Dictionary(days.compactMap { day in day.steps.map { (day.date, $0) } }, uniquingKeysWith: { $1 })
    }

    /// The habits with their logs, in the order they began.
    var all: [(habit: Habit, logs: [HabitLog])] { stories.map { ($0.habit, logs($0)) } }

    private static func day(_ year: Int, _ month: Int, _ day: Int) -> CivilDate { SamplePeriod.date(year, month, day) }

    private static func habit(
        _ name: String, _ title: String, days: Int, target_tenths: Int?, _ unit: String?, from: CivilDate,
        to: CivilDate?
    ) -> Habit {
        Habit(
            name: name, title: title, target_milli: target_tenths.map { $0 * 100 }, unit: unit, daysPerWeek: days,
            from: from,
            to: to)
    }

    private var stories: [Story] {
        let (day, habit) = (SampleHabits.day, SampleHabits.habit)
        switch client.handle {
        case "ana-r":
            return [
                Story(
                    habit: habit("walk", "A walk after lunch", 5, nil, nil, day(2026, 1, 5), nil), kept: (0.7, 0.82)),
                Story(
                    habit: habit("protein", "Protein with every meal", 7, nil, nil, day(2026, 3, 2), nil),
                    kept: (0.66, 0.84)),
                Story(
                    habit: habit("water", "Two litres of water", 7, 20, "l", day(2025, 9, 1), day(2026, 2, 28)),
                    kept: (0.6, 0.8), amount_milli: 2000),
            ]
        case "jonas-w":
            return [
                Story(
                    habit: habit("schritte", "8000 Schritte", 6, 80_000, "Schritte", day(2025, 11, 10), nil),
                    kept: (1, 1)),
                Story(
                    habit: habit("gemuese", "Zweimal am Tag Gemüse", 7, nil, nil, day(2026, 2, 2), nil),
                    kept: (0.55, 0.78)),
            ]
        case "priya-n":
            return [
                Story(
                    habit: habit("breakfast", "Breakfast before work", 5, nil, nil, day(2026, 1, 12), nil),
                    kept: (0.6, 0.88))
            ]
        case "tomasz-k":
            return [
                Story(
                    habit: habit("ruecken", "Zehn Minuten für den Rücken", 7, 100, "min", day(2026, 3, 9), nil),
                    kept: (0.85, 0.7), amount_milli: 11_000)
            ]
        case "fatma-y":
            return [
                Story(
                    habit: habit("beckenboden", "Beckenboden üben", 5, nil, nil, day(2025, 11, 3), nil),
                    kept: (0.8, 0.86))
            ]
        case "marcus-o":
            return [
                Story(
                    habit: habit("bedtime", "In bed before eleven", 5, nil, nil, day(2026, 3, 2), nil),
                    kept: (0.5, 0.72)),
                Story(
                    habit: habit("shake", "A shake after training", 4, nil, nil, day(2026, 6, 1), nil),
                    kept: (0.9, 0.92)),
            ]
        case "heidrun-s":
            return [
                Story(
                    habit: habit("gleichgewicht", "Gleichgewicht üben", 7, 50, "min", day(2025, 9, 1), nil),
                    kept: (0.82, 0.9), amount_milli: 6000)
            ]
        case "linh-t":
            return [
                Story(
                    habit: habit("outside", "Ten minutes outside before noon", 5, nil, nil, day(2026, 4, 6), nil),
                    kept: (0.62, 0.7))
            ]
        case "diego-m":
            return [
                Story(
                    habit: habit("evening", "Nothing to eat after nine", 6, nil, nil, day(2026, 1, 12), nil),
                    kept: (0.82, 0.34)),
                Story(
                    habit: habit("vegetables", "Vegetables twice a day", 7, nil, nil, day(2026, 5, 4), nil),
                    kept: (0.74, 0.4)),
            ]
        case "katarina-b":
            return [
                Story(
                    habit: habit("dehnen", "Waden dehnen nach dem Lauf", 4, nil, nil, day(2026, 4, 6), nil),
                    kept: (0.7, 0.75))
            ]
        case "samuel-l":
            return [
                Story(
                    habit: habit("stairs", "Stairs instead of the lift", 5, nil, nil, day(2025, 11, 3), nil),
                    kept: (0.68, 0.8))
            ]
        default: return []
        }
    }

    private func logs(_ story: Story) -> [HabitLog] {
        var random = SplitMix64(topic: "habit \(story.habit.name) of \(client.handle)")
        let habit = story.habit
        let last = min(habit.to ?? SamplePeriod.last, SamplePeriod.last)
        let length = max(1, habit.from.days(to: last))
        return (0...length).compactMap { offset -> HabitLog? in
            let date = habit.from.adding(days: offset)
            // The last month tells how it goes now; before that it went there slowly.
            let share = min(1, Double(offset) / Double(max(1, length - 28)))
            let chance = story.kept.first + (story.kept.last - story.kept.first) * share * share
            let (isKept, isTold) = (random.chance(chance), !random.chance(0.06))
            let spread = random.normal()
            guard isTold, client.rest(on: date) == nil else { return nil }
            guard habit.unit != "Schritte" else {
                return steps[date].map {
                    HabitLog(date, isDone: habit.isDone(by: $0 * 1000), amount_milli: $0 * 1000)
                }
            }
            guard let target = habit.target_milli else { return HabitLog(date, isDone: isKept, amount_milli: nil) }
            let step = target >= 10_000 ? 1000 : target >= 5000 ? 1000 : 250
            let spare = isKept ? max(0, spread) * 0.15 : -0.3 - 0.1 * abs(spread)
            let amount = max(0, Int(Double(isKept ? max(target, story.amount_milli) : target) * (1 + spare)))
            let rounded = isKept ? (amount + step - 1) / step * step : amount / step * step
            return HabitLog(date, isDone: habit.isDone(by: rounded), amount_milli: rounded)
        }
    }
}
