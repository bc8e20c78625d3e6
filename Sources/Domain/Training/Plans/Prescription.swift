import Quantities

/// What is to be done of an exercise, apart from the load.
public struct Prescription: Sendable, Hashable {
    /// What one set is.
    public enum Work: Sendable, Hashable {
        case reps(Int)
        case range(Int, Int)
        /// So many, in the last set as many as possible.
        case atLeast(Int)
        /// As many as possible.
        case amrap
        case duration_s(Int)
        case distance_m(Int)
    }

    /// The number of sets; none where only a duration or a distance is given.
    public var sets: Int?
    /// What one set is.
    public var work: Work
    /// Whether it is meant per side.
    public var isEach = false

    /// Makes a prescription.
    public init(sets: Int?, work: Work, isEach: Bool = false) {
        self.sets = sets
        self.work = work
        self.isEach = isEach
    }
}

/// The load of an exercise.
public enum Load: Sendable, Hashable {
    /// Tenths of a percent of a variable that the client's plan answers.
    case percent(permille: Int, of: String)
    /// A mass, or one in each hand.
    case mass(Mass, isEach: Bool)
    /// The own body, with more or less on it.
    case bodyweight(extra: Mass?)
}

/// How hard a set is meant to be.
public enum Effort: Sendable, Hashable {
    /// Rating of perceived exertion, in tenths; both the same where it is one value.
    case rpe(tenths: ClosedRange<Int>)
    /// Repetitions in reserve.
    case rir(ClosedRange<Int>)
}

/// How fast a repetition is, in seconds; `nil` is explosive, written `X`.
public struct Tempo: Sendable, Hashable {
    /// Lowering.
    public let eccentric: Int?
    /// At the bottom.
    public let bottom: Int?
    /// Lifting.
    public let concentric: Int?
    /// At the top.
    public let top: Int?
}

/// How a prescription changes from log to log.
public enum Progression: Sendable, Hashable {
    /// `+ 2.5 kg each week`, or each success.
    case add(Step, each: Occasion)
    /// `reps to 10, then + 2.5 kg`.
    case double(reps: Int, then: Step)
    /// `adjust to RPE 8, up to 5%`.
    case adjust(rpe_tenths: Int, permille: Int)
    /// `after 2 misses − 10%`.
    case back(misses: Int, permille: Int)

    /// How much more.
    public enum Step: Sendable, Hashable {
        case mass(Mass)
        case permille(Int)
        /// A variable of the plan, such as `step`.
        case variable(String)
    }

    /// When.
    public enum Occasion: String, Sendable {
        case week, success
    }
}
