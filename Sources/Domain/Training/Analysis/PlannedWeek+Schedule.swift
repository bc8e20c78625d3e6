extension PlannedWeek {
    /// The weeks of a client's schedule, on its dates. Loads are masses there, so that no percentage is known.
    static func weeks(of schedule: PlanSchedule) -> [PlannedWeek] {
        schedule.blocks.flatMap { block in
            block.weeks.enumerated().map { index, week in
                PlannedWeek(
                    week: week, isDeload: block.days.contains { isDeload($0, index) },
                    sessions: block.days.map { day in
                        PlannedSession(
                            number: day.number, name: day.name,
                            day: day.dates.indices.contains(index)
                                ? day.dates[index].dayNumber : week * 7 + day.number,
                            items: day.items.compactMap { item($0, index) }, range: nil)
                    })
            }
        }
    }

    private static func isDeload(_ day: PlanSchedule.Day, _ index: Int) -> Bool {
        day.items.contains {
            guard case .exercise(let exercise) = $0, exercise.weeks.indices.contains(index) else { return false }
            return exercise.weeks[index].isDeload
        }
    }

    private static func item(_ item: PlanSchedule.Item, _ index: Int) -> PlannedItem? {
        switch item {
        case .free(let label, let text): return .free(label: label, text: text)
        case .exercise(let exercise):
            guard exercise.weeks.indices.contains(index) else { return nil }
            let week = exercise.weeks[index]
            return .exercise(
                PlannedExercise(
                    exercise: exercise.exercise, label: exercise.label, prescription: week.prescription,
                    effort: week.effort, rest_s: exercise.rest_s, tempo: exercise.tempo))
        }
    }
}
