import Quantities
import Training

/// A workout as an app exported it, on its way into the records.
struct ForeignWorkout {
    /// A set with the name that its exercise has there.
    struct Set {
        let set: SetLog
        let superset: Int?
        let line: Int
    }

    let startedAt: Instant
    let title: String
    let line: Int
    var duration_s: Int?
    var note: String?
    var sets: [Set] = []
}
