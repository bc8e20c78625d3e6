import Quantities

/// What the sample's clients want to reach: most goals say all that a goal should, two do not, one was reached and one was dropped.
struct SampleGoals {
    private let handle: String

    init(_ client: SampleClient) {
        handle = client.handle
    }

    private static func day(_ year: Int, _ month: Int, _ day: Int) -> CivilDate { SamplePeriod.date(year, month, day) }

    private static func goal(
        _ name: String, _ title: String, _ metric: String?, of subject: String? = nil, from: Double? = nil,
        to: Double? = nil, _ unit: String? = nil, set: CivilDate, by: CivilDate? = nil, why: String? = nil,
        _ milestones: [GoalRecord.Milestone] = []
    ) -> GoalRecord {
        var goal = GoalRecord(name: name, title: title, set: set)
        (goal.metric, goal.subject, goal.unit) = (metric, subject, unit)
        goal.baseline_milli = from.map { Int($0 * 1000) }
        goal.target_milli = to.map { Int($0 * 1000) }
        (goal.by, goal.why, goal.milestones) = (by, why, milestones)
        return goal
    }

    private static func step(
        _ title: String, _ target: Double? = nil, by: CivilDate? = nil, reached: CivilDate? = nil
    ) -> GoalRecord.Milestone {
        GoalRecord.Milestone(title: title, target_milli: target.map { Int($0 * 1000) }, by: by, reached: reached)
    }

    /// The goals, the oldest first.
    var all: [GoalRecord] {
        let day = SampleGoals.day
        switch handle {
        case "ana-r":
            return [
                SampleGoals.goal(
                    "squat-80", "Squat 80 kg", "one-rep-max", of: "Back squat", from: 75, to: 80, "kg",
                    set: day(2026, 6, 1), by: day(2027, 2, 28), why: "More than her own weight, with a calm knee",
                    [
                        SampleGoals.step("77 kg", 77, by: day(2026, 8, 31), reached: day(2026, 9, 14)),
                        SampleGoals.step("79 kg", 79, by: day(2026, 12, 15)),
                    ]),
                SampleGoals.goal(
                    "mass-64", "64 kg in spring", "mass", from: 66.1, to: 64, "kg", set: day(2026, 1, 5),
                    by: day(2027, 3, 31), why: "Lighter on the knee when running",
                    [SampleGoals.step("65 kg", 65, by: day(2026, 12, 31))]),
            ]
        case "jonas-w":
            return [
                closed(
                    SampleGoals.goal(
                        "unter-90", "Unter 90 kg", "mass", from: 104.6, to: 90, "kg", set: day(2024, 11, 18),
                        by: day(2026, 6, 30), why: "Ohne Pause in den vierten Stock",
                        [
                            SampleGoals.step("100 kg", 100, by: day(2025, 3, 31), reached: day(2025, 3, 10)),
                            SampleGoals.step("95 kg", 95, by: day(2025, 12, 31), reached: day(2025, 11, 24)),
                        ]), .reached, day(2026, 4, 27)),
                SampleGoals.goal(
                    "taille-95", "Taille unter 95 cm", "waist", from: 99.5, to: 95, "cm", set: day(2026, 5, 4),
                    by: day(2027, 1, 31), why: "Der Hausarzt misst im Februar wieder"),
            ]
        case "priya-n":
            return [
                SampleGoals.goal(
                    "mass-58", "58 kg, most of it muscle", "mass", from: 55.9, to: 58, "kg", set: day(2026, 2, 2),
                    by: day(2027, 1, 31), why: "To feel strong, not slight",
                    [SampleGoals.step("57 kg", 57, by: day(2026, 9, 30), reached: day(2026, 10, 5))]),
                SampleGoals.goal(
                    "pull-ups", "Five strict pull-ups", "reps", of: "Pull-up", from: 1, to: 5, set: day(2025, 1, 6),
                    by: day(2026, 12, 20), why: "Since school nobody thought she could"),
            ]
        case "tomasz-k":
            return [
                SampleGoals.goal(
                    "ruecken", "Drei Monate ohne Rückenschmerz", "custom", set: day(2026, 3, 9),
                    by: day(2026, 12, 31), why: "Die Arbeit auf der Baustelle")
            ]
        case "marcus-o":
            return [
                SampleGoals.goal(
                    "deadlift-455", "455 pounds off the floor", "one-rep-max", of: "Deadlift", from: 420, to: 455, "lb",
                    set: day(2026, 3, 2), by: day(2027, 3, 31), why: "A bet with his brother",
                    [
                        SampleGoals.step("430 lb", 430, by: day(2026, 6, 30), reached: day(2026, 7, 6)),
                        SampleGoals.step("445 lb", 445, by: day(2026, 12, 31)),
                    ]),
                SampleGoals.goal(
                    "mass-200", "Two hundred pounds", "mass", from: 184, to: 200, "lb", set: day(2025, 11, 24),
                    by: day(2027, 2, 28), why: "The frame is there, it wants filling"),
            ]
        case "heidrun-s":
            return [
                SampleGoals.goal(
                    "gleichgewicht", "Jeden Tag Gleichgewicht üben", "habit", of: "gleichgewicht", from: 5, to: 7,
                    "days", set: day(2026, 1, 5), by: day(2026, 12, 31), why: "Sicher auf dem Weg zu den Enkeln")
            ]
        case "diego-m": return diego
        case "katarina-b":
            return [
                SampleGoals.goal(
                    "zwei-einheiten", "Zweimal in der Woche Kraft", "sessions-per-week", from: 1.4, to: 2,
                    "per week", set: day(2026, 9, 28), by: day(2027, 3, 31), why: "Beine, die bis zum Schluss tragen")
            ]
        case "samuel-l":
            return [SampleGoals.goal("ski", "A whole day on skis at seventy", nil, set: day(2025, 1, 13))]
        default: return []
        }
    }

    private var diego: [GoalRecord] {
        let day = SampleGoals.day
        return [
            closed(
                SampleGoals.goal(
                    "mass-185", "Thirty pounds less", "mass", from: 214, to: 185, "lb", set: day(2024, 11, 18),
                    by: day(2025, 12, 31), why: "Ninety minutes on Sundays with the old team",
                    [
                        SampleGoals.step("205 lb", 205, by: day(2025, 2, 28), reached: day(2025, 2, 10)),
                        SampleGoals.step("195 lb", 195, by: day(2025, 5, 31), reached: day(2025, 4, 28)),
                    ]), .reached, day(2025, 11, 3)),
            closed(
                SampleGoals.goal(
                    "run-5k", "Run five kilometres", "custom", set: day(2025, 3, 3), by: day(2025, 9, 30)),
                .dropped, day(2025, 6, 16)),
            SampleGoals.goal(
                "waist-35", "A waist of 35 inches", "waist", from: 37.5, to: 35, "in", set: day(2026, 5, 18),
                by: day(2026, 12, 31), why: "His father was diabetic at fifty"),
        ]
    }

    private func closed(_ goal: GoalRecord, _ state: GoalRecord.State, _ date: CivilDate) -> GoalRecord {
        var goal = goal
        (goal.state, goal.closed) = (state, date)
        return goal
    }
}
