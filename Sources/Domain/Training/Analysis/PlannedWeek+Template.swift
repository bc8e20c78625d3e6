import Quantities

extension PlannedWeek {
    /// The weeks of a template. Days that are not named by weekday are taken to be spread as usual.
    static func weeks(of template: PlanTemplate, library: ExerciseLibrary) -> [PlannedWeek] {
        template.blocks.flatMap { block in
            let weekdays = weekdays(of: block)
            return block.weeks.enumerated().map { index, week in
                let deload = template.deload(in: week)
                let sessions = zip(block.days, weekdays).map { day, weekday in
                    PlannedSession(
                        number: day.number, name: day.name, day: week * 7 + weekday,
                        items: day.lines.compactMap { item($0, index, deload, library) }, range: day.range)
                }
                return PlannedWeek(week: week, isDeload: deload != nil, sessions: sessions)
            }
        }
    }

    private static func weekdays(of block: PlanTemplate.Block) -> [Int] {
        let named = block.days.compactMap { $0.weekday?.rawValue }
        return named.count == block.days.count ? named : usualWeekdays(block.days.count)
    }

    private static func item(
        _ line: PlanTemplate.Line, _ index: Int, _ deload: PlanTemplate.Deload?, _ library: ExerciseLibrary
    ) -> PlannedItem? {
        switch line {
        case .free(let label, let text): return .free(label: label, text: text)
        case .exercise(let line):
            guard let exercise = library.find(line.exercise) else { return nil }
            let week = line.week(index)
            var planned = PlannedExercise(
                exercise: exercise, label: line.label, prescription: week.prescription, effort: week.effort,
                percent_permille: week.load?.percent_permille, rest_s: line.rest_s, tempo: line.tempo)
            if let deload {
                planned.percent_permille = planned.percent_permille.map { $0 * deload.load_permille / 1000 }
                planned.prescription.sets = planned.prescription.sets.map {
                    max(1, ($0 * deload.sets_permille + 500) / 1000)
                }
            }
            return .exercise(planned)
        }
    }
}

extension Load {
    /// Thousandths of a maximum, where it is given so.
    var percent_permille: Int? {
        if case .percent(let permille, _) = self { permille } else { nil }
    }
}
