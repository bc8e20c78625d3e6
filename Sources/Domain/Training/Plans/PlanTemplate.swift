import Diagnostics
import Quantities

/// A training plan that is no one's yet: `Content/plans/*.md`.
public struct PlanTemplate: Sendable {
    /// Something to ask for when the plan is given to a client.
    public struct Ask: Sendable, Hashable {
        /// What the plan calls it: `squat max`.
        public let name: String
        /// The unit it is answered in.
        public let unit: MassUnit
        /// The answer where none is given.
        public let fallback: Mass?
    }

    /// A week with less.
    public struct Deload: Sendable, Hashable {
        /// The week.
        public let week: Int
        /// Thousandths of the sets.
        public let sets_permille: Int
        /// Thousandths of the load.
        public let load_permille: Int
    }

    /// Weeks that belong together.
    public struct Block: Sendable {
        /// The weeks.
        public var weeks: ClosedRange<Int>
        /// Its name, if it has one.
        public var name: String
        /// The coach's words.
        public var prose: [String] = []
        /// Its days, in order.
        public var days: [Day] = []
    }

    /// A day of a block.
    public struct Day: Sendable {
        /// Its number from one, counted where it is a weekday.
        public var number: Int
        /// Its name.
        public var name: String
        /// The coach's words.
        public var prose: [String] = []
        /// Its lines, in order.
        public var lines: [Line] = []
    }

    /// A line of a day.
    public enum Line: Sendable {
        case exercise(ExerciseLine)
        /// `Warm-up: 8 min easy bike`.
        case free(label: String, text: String)
    }

    /// An exercise of a day.
    public struct ExerciseLine: Sendable {
        /// The superset's label, `A1`.
        public var label: String?
        /// The exercise's title.
        public var exercise: String
        /// What is to be done.
        public var prescription: Prescription
        /// With what load.
        public var load: Load?
        /// How hard.
        public var effort: Effort?
        /// Seconds of rest.
        public var rest_s: Int?
        /// How fast.
        public var tempo: Tempo?
        /// Thousandths by which the client may adjust the load.
        public var adjust_permille: Int?
        /// Whether it may be left out.
        public var isOptional = false
        /// One value for each week of the block.
        public var weeks: [WeekValue] = []
        /// What to do instead for a flag.
        public var alternatives: [Alternative] = []
        /// How it grows.
        public var progressions: [Progression] = []
        /// The coach's words.
        public var notes: [String] = []
        /// Where it stands in the file.
        public var range = 0..<0
    }

    /// What a week of a wave changes.
    public enum WeekValue: Sendable, Hashable {
        case permille(Int)
        case mass(Mass)
        case effort(Effort)
        case prescription(Prescription)
    }

    /// An exercise for a client with a flag.
    public struct Alternative: Sendable, Hashable {
        /// The flag: `knee`.
        public let flag: String
        /// The exercise's title.
        public let exercise: String
        /// Thousandths of the load, where the line says so.
        public let load_permille: Int?
        /// Another prescription, where the line says so.
        public let prescription: Prescription?
    }

    /// The file's name without ending.
    public let name: String
    /// The title.
    public var title = ""
    /// How many weeks.
    public var weeks = 1
    /// Who it is for.
    public var level: Exercise.Level?
    /// What it is for.
    public var goal: String?
    /// What it needs.
    public var equipment: [String] = []
    /// What to ask the client.
    public var asks: [Ask] = []
    /// The week with less.
    public var deload: Deload?
    /// What it is about.
    public var tags: [String] = []
    /// Whether the public site shows it as a sample.
    public var isPublic = false
    /// The words that open the booklet.
    public var prose: [String] = []
    /// Its blocks, by week.
    public var blocks: [Block] = []
    /// The text it was read from.
    public let source: Source

    init(name: String, source: Source) {
        self.name = name
        self.source = source
    }
}
