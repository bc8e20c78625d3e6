extension Booklet {
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
        /// How heavy the sets are in the mean, such as `72 %` or `RPE 8`; may be empty.
        public var intensity: String
        /// How long a session takes, such as `55 min`; may be empty.
        public var duration: String
        /// Whether the load is taken back.
        public var isDeload: Bool

        /// Makes a week.
        public init(
            number: Int, block: String, dates: String, sessions: Int, sets: Int, intensity: String = "",
            duration: String = "", isDeload: Bool = false
        ) {
            self.number = number
            self.block = block
            self.dates = dates
            self.sessions = sessions
            self.sets = sets
            self.intensity = intensity
            self.duration = duration
            self.isDeload = isDeload
        }
    }

    /// A session that comes again each week of its block.
    public struct Session: Sendable, Hashable {
        /// The day, such as `Day 1: Lower`.
        public var title: String
        /// The block, such as `Weeks 1–3: Base`.
        public var block: String
        /// The numbers of the weeks, from one.
        public var weeks: [Int]
        /// The day of each week, such as `Mon 30 Nov`.
        public var dates: [String]
        /// Sentences to the client about the day.
        public var introduction: [String]
        /// What is done, in order.
        public var steps: [Step]

        /// Makes a session.
        public init(
            title: String, block: String, weeks: [Int], dates: [String] = [], introduction: [String] = [],
            steps: [Step]
        ) {
            self.title = title
            self.block = block
            self.weeks = weeks
            self.dates = dates
            self.introduction = introduction
            self.steps = steps
        }

        /// The exercises that are logged.
        var exercises: [Exercise] {
            steps.compactMap { step in if case .exercise(let exercise) = step { exercise } else { nil } }
        }
    }

    /// A part of a session.
    public enum Step: Sendable, Hashable {
        /// An exercise that is logged.
        case exercise(Exercise)
        /// Words only, such as a warm-up: what it is and what to do.
        case text(title: String, body: String)
    }

    /// One exercise of a session, with what is prescribed for each week.
    public struct Exercise: Sendable, Hashable {
        /// What is written down of each set.
        public enum Log: Sendable, Hashable {
            case reps, time, distance
        }

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
        /// What each week of the session says beyond that, in order.
        public var targets: [Target]
        /// What is written down of each set.
        public var log: Log
        /// Whether there is a load to write down.
        public var hasLoad: Bool
        /// The most sets that a week asks for.
        public var sets: Int

        /// Makes an exercise.
        public init(
            label: String = "", name: String, prescription: String, details: [String] = [], alternatives: [String] = [],
            progression: String = "", note: String = "", targets: [Target], log: Log = .reps, hasLoad: Bool = true,
            sets: Int = 3
        ) {
            self.label = label
            self.name = name
            self.prescription = prescription
            self.details = details
            self.alternatives = alternatives
            self.progression = progression
            self.note = note
            self.targets = targets
            self.log = log
            self.hasLoad = hasLoad
            self.sets = sets
        }
    }

    /// What a week asks for of an exercise.
    public struct Target: Sendable, Hashable {
        /// The load, and what else differs from the other weeks; empty where it is left to the client.
        public var work: String
        /// All that is to be done that week, such as `2 × 5 · 55 kg · RPE 7`.
        public var whole: String
        /// The sets that lead up to it, such as `20 × 10 · 32.5 × 5`; may be empty.
        public var warmUp: String
        /// What goes on each side of the bar, such as `15 + 1.25`; may be empty.
        public var plates: String
        /// Why the load changed, in a sentence; may be empty.
        public var reason: String

        /// Makes a target.
        public init(
            _ work: String, whole: String = "", warmUp: String = "", plates: String = "", reason: String = ""
        ) {
            self.work = work
            self.whole = whole
            self.warmUp = warmUp
            self.plates = plates
            self.reason = reason
        }
    }
}
