import Quantities

/// How the loads of an exercise become loads that the client can put together, and may lift.
struct LoadRounding: Sendable, Hashable {
    let plates: Plates
    /// What it is loaded with; the step alone where the bar is not the one that the plates know.
    let kind: Exercise.LoadKind
    /// The smallest change that the plan names.
    let step: Mass?
    /// What the client must never exceed.
    let limit: Mass?

    init(_ plates: Plates, for exercise: Exercise, step: Mass?, limit: Mass?) {
        self.plates = plates
        kind = exercise.load == .barbell && !exercise.usesStraightBar ? .other : exercise.load
        self.step = step
        self.limit = limit?.bounded
    }

    /// The nearest load that there is, and none above the limit; the limit itself where everything that there is lies above it.
    func callAsFunction(_ mass: Mass) -> Mass {
        let near = plates.rounded(mass, for: kind, step: step)
        guard let limit, near > limit else { return near }
        return min(plates.rounded(limit, for: kind, step: step, .down), limit)
    }

    /// The load, or the limit where it is above it.
    func held(_ mass: Mass) -> Mass { limit.map { min($0, mass) } ?? mass }

    /// The smallest change: the plan's, else that of the plates.
    var smallestStep: Mass { step ?? plates.step }
}

extension Exercise {
    /// The bars that weigh something else than the studio's.
    private static let otherBars: Set<String> = [
        "EZ bar", "trap bar", "safety squat bar", "landmine", "Smith machine",
    ]
    /// Lifts with one dumbbell in both hands, or on the hips.
    private static let singleDumbbell: Set<String> = ["goblet-squat", "sumo-squat", "dumbbell-hip-thrust"]

    /// Whether it is done with the bar that the plates belong to.
    var usesStraightBar: Bool { load == .barbell && Exercise.otherBars.isDisjoint(with: equipment) }

    /// Whether its load is that of each hand.
    var isLoadedPerHand: Bool { load == .dumbbell && !Exercise.singleDumbbell.contains(name) }

    /// Whether it can be loaded with a mass at all.
    var takesMass: Bool { ![.bodyweight, .band, .none].contains(load) }
}
