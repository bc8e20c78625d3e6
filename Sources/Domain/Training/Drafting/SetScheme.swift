/// Repetitions, rest and distance from failure of a place in a day.
///
/// - Strength: few repetitions with heavy loads in the main lift; rests of three minutes there, two after it (ACSM 2009; Grgic et
///   al. 2018: trained people gain more with over two minutes).
/// - Growth: from about 5 to 30 repetitions growth is alike close to failure (Schoenfeld et al. 2017), 6 to 15 take the least time
///   and trouble; two minutes and more between sets of several joints (Schoenfeld et al. 2016), less for one joint.
/// - Muscular endurance: 15 repetitions and more with short rests (ACSM 2009).
/// - General fitness and fat loss: 8 to 15 repetitions (Garber et al. 2011).
/// - Efforts by repetitions in reserve (Helms et al. 2016): growth needs no failure, but not to be far from it (Refalo et al. 2023),
///   strength still less (Robinson et al. 2024). Beginners judge them badly and gain anyhow: they keep two or three.
struct SetScheme {
    let work: Prescription.Work
    let rest_s: Int
    /// The repetitions in reserve of a block's first and last week; none where effort is no matter of repetitions.
    let reserve: (first: Int, last: Int)?

    /// The scheme of an exercise.
    ///
    /// - Parameter phase: 0 for a plan's first block, 2 for its last, 1 between or where there is one only.
    init(
        for exercise: Exercise, role: TrainingSplit.Role, request: DraftRequest, phase: Int
    ) {
        let (goal, level) = (request.goal, request.level)
        if role == .trunk, exercise.isHeld {
            let seconds = level == .beginner ? 20 : level == .intermediate ? 30 : 40
            self.init(work: .duration_s(seconds + 5 * phase), rest_s: 45, reserve: nil)
            return
        }
        if role == .trunk {
            self.init(work: .range(8, 12), rest_s: 45, reserve: nil)
            return
        }
        let (low, high) = SetScheme.reps(goal, level, role, phase)
        let work = low == high ? Prescription.Work.reps(low) : .range(low, high)
        let reserve: (Int, Int)
        switch (level, role) {
        case (.beginner, _): reserve = (3, 2)
        case (_, .isolation): reserve = (2, 1)
        case (.intermediate, _): reserve = (3, 1)
        case (.advanced, _): reserve = (goal == .strength ? 3 : 2, 1)
        }
        self.init(work: work, rest_s: SetScheme.rest_s(goal, level, role), reserve: reserve)
    }

    private init(work: Prescription.Work, rest_s: Int, reserve: (Int, Int)?) {
        self.work = work
        self.rest_s = rest_s
        self.reserve = reserve
    }

    private static func reps(
        _ goal: PlanGoal, _ level: Exercise.Level, _ role: TrainingSplit.Role, _ phase: Int
    ) -> (Int, Int) {
        func of(_ choices: [(Int, Int)]) -> (Int, Int) { choices[min(max(phase, 0), choices.count - 1)] }
        switch (goal, role) {
        case (.strength, .main) where level == .beginner: return of([(6, 6), (5, 5), (5, 5)])
        case (.strength, .main): return of([(6, 6), (5, 5), (3, 3)])
        case (.strength, .secondary): return of([(6, 8), (6, 8), (4, 6)])
        case (.strength, .accessory): return of([(8, 10), (8, 10), (6, 8)])
        case (.strength, _): return (10, 12)
        case (.hypertrophy, .main): return level == .beginner ? (8, 12) : of([(8, 12), (6, 10), (6, 8)])
        case (.hypertrophy, .secondary): return level == .beginner ? (10, 12) : of([(10, 12), (8, 12), (8, 10)])
        case (.hypertrophy, .accessory): return (10, 12)
        case (.hypertrophy, _): return of([(12, 15), (10, 15), (10, 12)])
        case (.endurance, .main): return of([(12, 15), (15, 20), (15, 20)])
        case (.endurance, _): return (15, 20)
        case (_, .main): return of([(10, 12), (8, 12), (8, 10)])
        case (_, .secondary), (_, .accessory): return (10, 12)
        default: return (12, 15)
        }
    }

    private static func rest_s(_ goal: PlanGoal, _ level: Exercise.Level, _ role: TrainingSplit.Role) -> Int {
        switch (goal, role) {
        case (.strength, .main): 180
        case (.strength, .secondary): 120
        case (.strength, .accessory): 90
        case (.hypertrophy, .main), (.hypertrophy, .secondary): level == .beginner ? 90 : 120
        case (.hypertrophy, .accessory): 90
        case (.endurance, .main), (.endurance, .secondary): 60
        case (.endurance, _): 45
        case (_, .main), (_, .secondary): 90
        case (_, _): 60
        }
    }
}

extension Exercise {
    /// Whether a set is a time for which a position is held. Of the static exercises for one side that is only so of planks: a
    /// dead bug and a Pallof press count repetitions although the trunk keeps still.
    fileprivate var isHeld: Bool {
        force == .static && pattern == .core && (!isUnilateral || title.lowercased().contains("plank"))
    }
}
