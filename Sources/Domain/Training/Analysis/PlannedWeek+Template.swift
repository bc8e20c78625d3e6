extension PlannedWeek {
    /// The weeks of a template. Days that are not named by weekday are taken to be spread as usual.
    static func weeks(of template: PlanTemplate, library: ExerciseLibrary) -> [PlannedWeek] {
        template.blocks.flatMap { block in
            block.weeks.enumerated().map { index, week in
                let deload = template.deload.flatMap { $0.week == week ? $0 : nil }
                let weekdays = weekdays(of: block)
                let sessions = block.days.enumerated().map { place, day in
                    PlannedSession(
                        number: day.number, name: day.name,
                        day: week * 7 + (weekdays.indices.contains(place) ? weekdays[place] : 6),
                        items: day.lines.compactMap { item($0, index, deload, library) }, range: day.place)
                }
                return PlannedWeek(week: week, isDeload: deload != nil, sessions: sessions)
            }
        }
    }

    private static func weekdays(of block: PlanTemplate.Block) -> [Int] {
        let names = ["Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday"]
        let named = block.days.compactMap { names.firstIndex(of: $0.name) }
        return named.count == block.days.count ? named : usualWeekdays(block.days.count)
    }

    private static func item(
        _ line: PlanTemplate.Line, _ index: Int, _ deload: PlanTemplate.Deload?, _ library: ExerciseLibrary
    ) -> PlannedItem? {
        switch line {
        case .free(let label, let text): return .free(label: label, text: text)
        case .exercise(let line):
            guard let exercise = library.find(line.exercise) else { return nil }
            var planned = PlannedExercise(
                exercise: exercise, label: line.label, prescription: line.prescription, effort: line.effort,
                percent_permille: line.load?.percent_permille, rest_s: line.rest_s, tempo: line.tempo)
            if line.weeks.indices.contains(index) {
                switch line.weeks[index] {
                case .permille(let permille):
                    if planned.percent_permille != nil { planned.percent_permille = permille }
                case .mass: break
                case .effort(let effort): planned.effort = effort
                case .prescription(let prescription): planned.prescription = prescription
                }
            }
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

extension PlanTemplate.Day {
    /// Where it stands in the file: its first exercise.
    fileprivate var place: Range<Int>? {
        for case .exercise(let line) in lines where !line.range.isEmpty { return line.range }
        return nil
    }
}

extension Load {
    fileprivate var percent_permille: Int? {
        if case .percent(let permille, _) = self { permille } else { nil }
    }
}
