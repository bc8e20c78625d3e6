extension PlanAnalysis.Week {
    /// Counts a week.
    ///
    /// - Parameter full: The hard sets of the last week that was no deload.
    init(_ planned: PlannedWeek, after full: Int?) {
        let exercises = planned.sessions.flatMap(\.exercises)
        week = planned.week
        sets = exercises.reduce(0) { $0 + $1.workingSets }
        let hardSets = exercises.reduce(0) { $0 + $1.hardSets }
        self.hardSets = hardSets
        reps = exercises.reduce(0) { $0 + $1.reps }
        isDeload = planned.isDeload || full.map { hardSets * 4 <= $0 * 3 && $0 > 0 } ?? false
        percent_permille = PlanAnalysis.weighted(exercises) { $0.percent_permille }
        rpe_tenths = PlanAnalysis.weighted(exercises) { $0.rpe_tenths }
        locomotion_s = exercises.reduce(0) { $0 + $1.locomotion_s }
        sessions = planned.sessions.map {
            PlanAnalysis.Session(number: $0.number, name: $0.name, seconds: SessionLength.seconds($0))
        }
        muscles = PlanAnalysis.volumes(planned, of: Muscle.allCases) { $0.share_permille(of: $1) }
            .filter { $0.sets_permille > 0 }
        groups = PlanAnalysis.volumes(planned, of: MuscleGroup.allCases) { $0.share_permille(of: $1) }
        balance = PatternBalance(exercises)
    }
}

extension PlanAnalysis {
    /// The mean of a value over working sets, half rounded up.
    fileprivate static func weighted(_ exercises: [PlannedExercise], _ value: (PlannedExercise) -> Int?) -> Int? {
        var (sum, count) = (0, 0)
        for exercise in exercises where exercise.isResistance {
            guard let value = value(exercise) else { continue }
            sum += value * exercise.workingSets
            count += exercise.workingSets
        }
        return mean(sum, of: count)
    }

    /// The hard sets of a week by share, and on how many days there is a whole one.
    fileprivate static func volumes<Part>(
        _ week: PlannedWeek, of parts: [Part], share: (Exercise, Part) -> Int
    ) -> [Volume<Part>] {
        parts.map { part in
            let days = week.sessions.map { session in
                session.exercises.reduce(0) { $0 + $1.hardSets * share($1.exercise, part) }
            }
            return Volume(part: part, sets_permille: days.reduce(0, +), days: days.filter { $0 >= 1000 }.count)
        }
    }
}
