/// What a place in a day is for.
enum Movement: String, CaseIterable {
    case squat, lunge, hinge, horizontalPush, verticalPush, horizontalPull, verticalPull
    case sideShoulders, rearShoulders, biceps, triceps, quadriceps, hamstrings, calves
    case trunk, conditioning

    /// What it is called in a sentence.
    var words: String {
        switch self {
        case .horizontalPush: "horizontal push"
        case .verticalPush: "vertical push"
        case .horizontalPull: "horizontal pull"
        case .verticalPull: "vertical pull"
        case .sideShoulders: "side shoulders"
        case .rearShoulders: "rear shoulders"
        default: rawValue
        }
    }

    /// The patterns that serve it; none for single joints, which are chosen by muscle.
    var patterns: [Exercise.Pattern] {
        switch self {
        case .squat: [.squat]
        case .lunge: [.lunge]
        case .hinge: [.hinge]
        case .horizontalPush: [.horizontalPush]
        case .verticalPush: [.verticalPush]
        case .horizontalPull: [.horizontalPull]
        case .verticalPull: [.verticalPull]
        case .trunk: [.core, .rotation]
        case .conditioning: [.locomotion]
        default: []
        }
    }

    /// What takes its place where nothing fits.
    var standIn: Movement? {
        switch self {
        case .squat: .lunge
        case .lunge: .squat
        case .horizontalPush: .verticalPush
        case .verticalPush: .horizontalPush
        case .horizontalPull: .verticalPull
        case .verticalPull: .horizontalPull
        default: nil
        }
    }

    /// The muscle of a single joint.
    var muscle: Muscle? {
        switch self {
        case .sideShoulders: .sideShoulders
        case .rearShoulders: .rearShoulders
        case .biceps: .biceps
        case .triceps: .triceps
        case .quadriceps: .quadriceps
        case .hamstrings: .hamstrings
        case .calves: .calves
        default: nil
        }
    }

    var isPush: Bool { self == .horizontalPush || self == .verticalPush }
    var isPull: Bool { self == .horizontalPull || self == .verticalPull }
    var isKnee: Bool { self == .squat || self == .lunge }

    /// Whether an exercise serves it.
    func isServed(by exercise: Exercise) -> Bool {
        if let muscle {
            return exercise.mechanic == .isolation && exercise.force != .static
                && exercise.share_permille(of: muscle) >= 750
        }
        guard patterns.contains(exercise.pattern) else { return false }
        // Holding still is for the trunk, and so are single joints.
        return self == .trunk || self == .conditioning || (exercise.force != .static && exercise.mechanic == .compound)
    }
}
