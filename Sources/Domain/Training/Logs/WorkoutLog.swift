import Quantities

/// A set as it was done.
public struct SetLog: Sendable, Hashable {
    /// The kinds of set.
    public enum Kind: String, Sendable, CaseIterable {
        case normal, warmup, drop, failure
    }

    /// The exercise, by title.
    public let exercise: String
    /// The kind of set.
    public let kind: Kind
    /// The load.
    public let load: Mass?
    /// Repetitions.
    public let reps: Int?
    /// Seconds.
    public let duration_s: Int?
    /// Metres.
    public let distance_m: Int?
    /// Rating of perceived exertion in tenths.
    public let rpe_tenths: Int?
    /// What the client wrote beside it.
    public let note: String?

    /// Makes a set.
    public init(
        exercise: String, kind: Kind = .normal, load: Mass? = nil, reps: Int? = nil, duration_s: Int? = nil,
        distance_m: Int? = nil, rpe_tenths: Int? = nil, note: String? = nil
    ) {
        self.exercise = exercise
        self.kind = kind
        self.load = load
        self.reps = reps
        self.duration_s = duration_s
        self.distance_m = distance_m
        self.rpe_tenths = rpe_tenths
        self.note = note
    }
}

/// A workout as it was done.
public struct WorkoutLog: Sendable, Hashable {
    /// When it began.
    public let startedAt: Instant
    /// Its title.
    public let title: String
    /// Seconds it took.
    public let duration_s: Int?
    /// The rating of the whole session in tenths (CR-10).
    public let sessionRPE_tenths: Int?
    /// What the client wrote about it.
    public let note: String?
    /// The sets, in order.
    public let sets: [SetLog]

    /// Makes a workout.
    public init(
        startedAt: Instant, title: String, duration_s: Int? = nil, sessionRPE_tenths: Int? = nil, note: String? = nil,
        sets: [SetLog]
    ) {
        self.startedAt = startedAt
        self.title = title
        self.duration_s = duration_s
        self.sessionRPE_tenths = sessionRPE_tenths
        self.note = note
        self.sets = sets
    }

    /// Load times repetitions over all sets but warm-ups, in grams.
    public var tonnage_g: Int {
        sets.reduce(0) { $1.kind == .warmup ? $0 : $0 + ($1.load?.grams ?? 0) * ($1.reps ?? 0) }
    }
}
