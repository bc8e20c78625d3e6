import Charts

/// What a client's booklet says, worded and formatted in the client's language: what is left is to set it.
public struct Booklet: Sendable {
    /// One exercise of a session, with what is prescribed for each week.
    public struct Exercise: Sendable, Hashable {
        /// Its label in a superset, such as `A1`; may be empty.
        public var label: String
        /// The exercise.
        public var name: String
        /// Sets, repetitions and effort, such as `4 × 5 at 72 %`.
        public var prescription: String
        /// Rest, tempo and the like, one each.
        public var details: [String]
        /// What this client does instead, and when.
        public var alternatives: [String]
        /// How it goes on, in a sentence; may be empty.
        public var progression: String
        /// A remark of the trainer's; may be empty.
        public var note: String
        /// The load or the prescription of each week of the session, in order; empty texts where it is left to the client.
        public var targets: [String]

        /// Makes an exercise.
        public init(
            label: String = "", name: String, prescription: String, details: [String] = [], alternatives: [String] = [],
            progression: String = "", note: String = "", targets: [String]
        ) {
            self.label = label
            self.name = name
            self.prescription = prescription
            self.details = details
            self.alternatives = alternatives
            self.progression = progression
            self.note = note
            self.targets = targets
        }
    }

    /// A part of a session.
    public enum Step: Sendable, Hashable {
        /// An exercise that is logged.
        case exercise(Exercise)
        /// Words only, such as a warm-up: what it is and what to do.
        case text(title: String, body: String)
    }

    /// A session that comes again each week of its block.
    public struct Session: Sendable, Hashable {
        /// The day, such as `Day 1: Lower`.
        public var title: String
        /// The block, such as `Weeks 1–3: Base`.
        public var block: String
        /// The numbers of the weeks, from one.
        public var weeks: [Int]
        /// Sentences to the client about the day.
        public var introduction: [String]
        /// What is done, in order.
        public var steps: [Step]

        /// Makes a session.
        public init(title: String, block: String, weeks: [Int], introduction: [String] = [], steps: [Step]) {
            self.title = title
            self.block = block
            self.weeks = weeks
            self.introduction = introduction
            self.steps = steps
        }
    }

    /// A week in the overview of the plan.
    public struct Week: Sendable, Hashable {
        /// The number, from one.
        public var number: Int
        /// The block's name.
        public var block: String
        /// The dates.
        public var dates: String
        /// How many sessions.
        public var sessions: Int
        /// How many sets.
        public var sets: Int
        /// Whether the load is taken back.
        public var isDeload: Bool

        /// Makes a week.
        public init(number: Int, block: String, dates: String, sessions: Int, sets: Int, isDeload: Bool = false) {
            self.number = number
            self.block = block
            self.dates = dates
            self.sessions = sessions
            self.sets = sets
            self.isDeload = isDeload
        }
    }

    /// The client's name.
    public var client: String
    /// The plan's title.
    public var plan: String
    /// The dates from the first to the last day.
    public var period: String
    /// The version of the client's plan.
    public var version: Int
    /// The trainer's name.
    public var trainer: String
    /// The studio's name.
    public var studio: String
    /// Who the plan is for and what it is about, paragraph by paragraph.
    public var introduction: [String]
    /// The chart of the body weight, if there is any.
    public var weight: TimeSeriesChart?
    /// The weeks of the plan.
    public var weeks: [Week]
    /// The sessions, block by block.
    public var sessions: [Session]
    /// The unit that loads are written in, such as `kg`.
    public var massUnit: String

    /// Makes the content of a booklet.
    public init(
        client: String, plan: String, period: String, version: Int, trainer: String, studio: String,
        introduction: [String] = [], weight: TimeSeriesChart? = nil, weeks: [Week], sessions: [Session],
        massUnit: String = "kg"
    ) {
        self.client = client
        self.plan = plan
        self.period = period
        self.version = version
        self.trainer = trainer
        self.studio = studio
        self.introduction = introduction
        self.weight = weight
        self.weeks = weeks
        self.sessions = sessions
        self.massUnit = massUnit
    }
}
