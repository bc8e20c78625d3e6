import Diagnostics
import Markup
import Quantities

/// A training plan that is no one's yet: `Content/plans/*.md`.
///
/// Two templates are equal when they mean the same and hold the same words, wherever these stand in their files.
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
    public struct Block: Sendable, Hashable {
        /// The weeks.
        public var weeks: ClosedRange<Int>
        /// Its name, if it has one.
        public var name: String
        /// The coach's words.
        public var prose: [String] = []
        /// Its days, in order.
        public var days: [Day] = []
        /// Whether it has a heading; a plan that is one block needs none.
        public var isWritten = true
        /// Where its heading stands in the file.
        public var range = 0..<0
    }

    /// A day of a block.
    public struct Day: Sendable, Hashable {
        /// Its number from one, counted where it is a weekday.
        public var number: Int
        /// Its name; that of the weekday where it has none of its own.
        public var name: String
        /// The day of the week, where the heading names one.
        public var weekday: Weekday?
        /// The coach's words.
        public var prose: [String] = []
        /// Its lines, in order.
        public var lines: [Line] = []
        /// Where its heading stands in the file.
        public var range = 0..<0
        /// Where each of its lines stands in the file.
        public var lineRanges: [Range<Int>] = []
    }

    /// A line of a day.
    public enum Line: Sendable, Hashable {
        case exercise(ExerciseLine)
        /// `Warm-up: 8 min easy bike`.
        case free(label: String, text: String)
    }

    /// A comment in the file, `<!-- … -->`, which means nothing to the press.
    public typealias Comment = OutlineComment

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
    /// The weeks with less, in order.
    public var deloads: [Deload] = []
    /// What it is about.
    public var tags: [String] = []
    /// Whether the public site shows it as a sample.
    public var isPublic = false
    /// The words that open the booklet.
    public var prose: [String] = []
    /// Its blocks, by week.
    public var blocks: [Block] = []
    /// Its comments, in order.
    public var comments: [Comment] = []
    /// The front matter between its dashes as it is written; empty where the plan was not read from a file.
    public var frontMatter = ""
    /// The text it was read from.
    public let source: Source

    /// An empty plan, for what makes plans and does not read them.
    public init(name: String, source: Source = Source(path: "", bytes: [])) {
        self.name = name
        self.source = source
    }

    /// The first week with less.
    public var deload: Deload? { deloads.first }

    /// What a week has less, if it is one with less.
    public func deload(in week: Int) -> Deload? { deloads.first { $0.week == week } }

    /// The labels of lines that are no exercises.
    public static let freeLabels = ["Warm-up", "Cool-down", "Finisher", "Mobility", "Note"]
}

extension PlanTemplate: Equatable {
    /// Whether both mean the same and hold the same words.
    public static func == (one: PlanTemplate, other: PlanTemplate) -> Bool {
        one.name == other.name && one.title == other.title && one.weeks == other.weeks && one.level == other.level
            && one.goal == other.goal && one.equipment == other.equipment && one.asks == other.asks
            && one.deloads == other.deloads && one.tags == other.tags && one.isPublic == other.isPublic
            && one.prose == other.prose && one.comments == other.comments
            && one.blocks.map(\.withoutPlaces) == other.blocks.map(\.withoutPlaces)
    }
}

extension PlanTemplate.Block {
    /// The same block with no word of where it stands.
    public var withoutPlaces: Self {
        var block = self
        block.range = 0..<0
        block.days = days.map { day in
            var day = day
            day.range = 0..<0
            day.lineRanges = []
            day.lines = day.lines.map { line in
                if case .exercise(let line) = line { .exercise(line.withoutPlaces) } else { line }
            }
            return day
        }
        return block
    }
}
