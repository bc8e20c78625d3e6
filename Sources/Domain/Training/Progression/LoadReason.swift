import Quantities

/// Why a load is what it is; `PlanWording` puts it into a sentence.
public enum LoadReason: Sendable, Hashable {
    /// What was done in the session that a reason looks back on.
    public struct Done: Sendable, Hashable {
        /// The load; nothing where none was logged.
        public let load: PlanSchedule.Resolved?
        /// Sets, with the least of their repetitions, seconds or metres, as the plan asks for.
        public let prescription: Prescription
        /// The repetitions, seconds or metres of each set.
        public let amounts: [Int]
        /// How hard it was, in the plan's own terms, where it was rated.
        public let effort: Rating?
        /// How many calendar weeks before the week that the reason stands with.
        public let weeksAgo: Int
    }

    /// A rating of one set.
    public enum Rating: Sendable, Hashable {
        /// RPE in tenths.
        case rpe(tenths: Int)
        /// Repetitions in reserve, in tenths.
        case rir(tenths: Int)
    }

    /// Nothing was logged yet: the plan's own load, or the client's choice where it names none.
    case start(PlanSchedule.Resolved?)
    /// It went well: so much more. `isShown` is false where the plates have no load in between yet.
    case added(Done, Mass, isShown: Bool)
    /// It went well, and the load is as heavy as it may be.
    case limit(Done, Mass)
    /// On the way to more repetitions: so many now, with the same load.
    case reps(Done, Int)
    /// All repetitions are there, and there is no load to add to.
    case top(Done)
    /// Missed, the so-manieth time in a row: the same again.
    case missed(Done, Int)
    /// Missed so many times in a row: so many thousandths less.
    case back(Done, misses: Int, permille: Int)
    /// Fewer sets than planned, of so many: the same again.
    case unfinished(Done, of: Int)
    /// Harder than meant: the same again.
    case hard(Done)
    /// By its rating: so much more or less, to come to an RPE in tenths.
    case adjusted(Done, Mass, rpe_tenths: Int)
    /// As hard as meant: the same again.
    case fits(Done, rpe_tenths: Int)
    /// A week with less, in thousandths of the load.
    case deload(permille: Int)
}
