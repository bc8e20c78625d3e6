extension PlannedWeek {
    /// The weeks of a client's schedule, on its dates.
    ///
    /// - Parameter template: What the schedule was made from. Loads are masses in a schedule; of which maximum they are a
    ///   percentage stands in the template's line of the same exercise.
    static func weeks(of schedule: PlanSchedule, template: PlanTemplate?) -> [PlannedWeek] {
        schedule.blocks.flatMap { block in
            block.weeks.enumerated().map { index, week in
                let written = template?.blocks.first { $0.weeks.contains(week) }
                let deload = template?.deload(in: week)
                return PlannedWeek(
                    week: week, isDeload: block.days.contains { isDeload($0, index) },
                    sessions: block.days.map { day in
                        let lines = written?.days.first { $0.number == day.number }?.exerciseLines ?? []
                        return PlannedSession(
                            number: day.number, name: day.name,
                            day: day.dates.indices.contains(index)
                                ? day.dates[index].dayNumber : week * 7 + day.number,
                            items: day.items.compactMap { item($0, index, lines, deload) }, range: nil)
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

    private static func item(
        _ item: PlanSchedule.Item, _ index: Int, _ lines: [PlanTemplate.ExerciseLine], _ deload: PlanTemplate.Deload?
    ) -> PlannedItem? {
        switch item {
        case .free(let label, let text): return .free(label: label, text: text)
        case .exercise(let exercise):
            guard exercise.weeks.indices.contains(index) else { return nil }
            let week = exercise.weeks[index]
            let title = exercise.replaced?.exercise.title ?? exercise.exercise.title
            let percent = lines.first { $0.exercise == title }?.week(index).load?.percent_permille
            return .exercise(
                PlannedExercise(
                    exercise: exercise.exercise, label: exercise.label, prescription: week.prescription,
                    effort: week.effort,
                    percent_permille: percent.map { $0 * (deload?.load_permille ?? 1000) / 1000 },
                    rest_s: exercise.rest_s, tempo: exercise.tempo))
        }
    }
}

extension PlanTemplate.Day {
    fileprivate var exerciseLines: [PlanTemplate.ExerciseLine] {
        lines.compactMap { if case .exercise(let line) = $0 { line } else { nil } }
    }
}
