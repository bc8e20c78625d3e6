import Quantities

/// A goal as the records keep it.
public struct GoalRecord: Sendable, Hashable {
    /// How it stands.
    public enum State: String, Sendable, CaseIterable {
        case open, reached, dropped
    }

    /// A step on the way.
    public struct Milestone: Sendable, Hashable {
        /// What it is.
        public var title: String
        /// Its figure in thousandths of the goal's unit.
        public var target_milli: Int?
        /// The day it is to be reached by.
        public var by: CivilDate?
        /// The day it was reached.
        public var reached: CivilDate?

        /// Makes a milestone.
        public init(title: String, target_milli: Int? = nil, by: CivilDate? = nil, reached: CivilDate? = nil) {
            self.title = title
            self.target_milli = target_milli
            self.by = by
            self.reached = reached
        }
    }

    /// The short name that commands use: `squat-100`.
    public var name: String
    /// What the client reads.
    public var title: String
    /// What is measured: a measure such as `waist`, `one-rep-max`, `reps`, `sessions-per-week`, `habit` or `custom`.
    public var metric: String?
    /// Of what: the exercise of a one-rep maximum, the name of a habit.
    public var subject: String?
    /// The unit of the figures.
    public var unit: String?
    /// Where it begins, in thousandths of the unit.
    public var baseline_milli: Int?
    /// Where it leads, in thousandths of the unit.
    public var target_milli: Int?
    /// The day it was set.
    public var set: CivilDate
    /// The day it is to be reached by.
    public var by: CivilDate?
    /// Why it matters.
    public var why: String?
    /// How it stands.
    public var state = State.open
    /// The day it was reached or dropped.
    public var closed: CivilDate?
    /// The steps on the way.
    public var milestones: [Milestone] = []

    /// A goal of which only its words are known.
    public init(name: String, title: String, set: CivilDate) {
        self.name = name
        self.title = title
        self.set = set
    }

    /// The metrics beside the measures.
    public static let metrics = ["one-rep-max", "reps", "sessions-per-week", "habit", "custom"]

    /// What the goal does not say yet of what makes it SMART (Doran 1981): in the order of the letters.
    public var missing: [String] {
        [
            metric == nil ? "a metric" : nil, baseline_milli == nil ? "a baseline" : nil,
            target_milli == nil ? "a target" : nil, why == nil ? "why it matters" : nil, by == nil ? "a day" : nil,
        ].compactMap { $0 }
    }
}
