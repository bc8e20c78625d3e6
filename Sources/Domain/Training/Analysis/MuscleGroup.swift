/// Muscles that trainers plan as one. A set counts for a group by the largest share that it has in one of its muscles.
public enum MuscleGroup: String, Sendable, CaseIterable {
    case quadriceps, hamstrings, glutes, calves, chest, back, shoulders, biceps, triceps, core

    /// The muscles of the group.
    public var muscles: [Muscle] {
        switch self {
        case .quadriceps: [.quadriceps]
        case .hamstrings: [.hamstrings]
        case .glutes: [.glutes]
        case .calves: [.calves]
        case .chest: [.chest]
        case .back: [.upperBack, .lats]
        case .shoulders: [.frontShoulders, .sideShoulders, .rearShoulders]
        case .biceps: [.biceps]
        case .triceps: [.triceps]
        case .core: [.core, .obliques]
        }
    }

    /// Whether it is one of the large groups, for which guidelines name weekly sets. The small ones work along with them.
    public var isLarge: Bool {
        switch self {
        case .quadriceps, .hamstrings, .glutes, .chest, .back, .shoulders: true
        case .calves, .biceps, .triceps, .core: false
        }
    }
}

extension Exercise {
    /// How much of a set counts for a muscle, in thousandths.
    func share_permille(of muscle: Muscle) -> Int { muscles.first { $0.muscle == muscle }?.permille ?? 0 }

    /// How much of a set counts for a group, in thousandths.
    func share_permille(of group: MuscleGroup) -> Int { group.muscles.map { share_permille(of: $0) }.max() ?? 0 }
}
