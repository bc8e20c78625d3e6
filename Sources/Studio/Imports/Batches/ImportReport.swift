import Diagnostics

/// What an import of records came to. It names lines and reasons, never what stands in them.
public struct ImportReport: Sendable {
    /// How much something that was found weighs.
    public enum Weight: String, Sendable, CaseIterable {
        /// Rows that could not be read and did not come in.
        case skipped
        /// Records that are there with other figures, and stay as they are.
        case differing
        /// Rows that hold nothing to keep, as they should.
        case empty
        /// What came in otherwise than it stands there.
        case note
    }

    /// Lines of one reason.
    public struct Remark: Sendable, Hashable {
        /// How much it weighs.
        public let weight: Weight
        /// Why, in words.
        public let reason: String
        /// The lines, from one, in order.
        public internal(set) var lines: LineRanges
    }

    /// An exercise that the library does not know.
    public struct UnknownExercise: Sendable, Hashable {
        /// Its name in the file.
        public let name: String
        /// How many sets came in under it.
        public let sets: Int
    }

    /// What kind of file it is.
    public let kind: ImportBatch.Kind
    /// The file.
    public let source: String
    /// Whose records came, by handle; nothing where clients themselves did.
    public let client: String?
    /// Whether nothing was kept.
    public let isDryRun: Bool
    /// The batch, where something was kept.
    public internal(set) var batch: ULID?
    /// When this very file was imported before, if it was: then it was not read again.
    public internal(set) var earlier: ImportBatch?
    /// What is new, by noun: `workout` 12, `set` 240.
    public internal(set) var added: [(noun: String, count: Int)] = []
    /// How many records were there already, just so.
    public internal(set) var known = 0
    /// What else is to be told, in the order found.
    public private(set) var remarks: [Remark] = []
    /// The names that the library does not know, the commonest first.
    public internal(set) var unknownExercises: [UnknownExercise] = []

    private var places: [String: Int] = [:]

    init(kind: ImportBatch.Kind, source: String, client: String?, isDryRun: Bool) {
        self.kind = kind
        self.source = source
        self.client = client
        self.isDryRun = isDryRun
    }

    /// Notes a reason for a line.
    mutating func note(_ weight: Weight, _ reason: String, line: Int) {
        let key = weight.rawValue + reason
        if let place = places[key] {
            remarks[place].lines.add(line)
        } else {
            places[key] = remarks.count
            remarks.append(Remark(weight: weight, reason: reason, lines: LineRanges(line)))
        }
    }

    /// How many lines of a weight there are.
    public func count(_ weight: Weight) -> Int {
        remarks.reduce(0) { $1.weight == weight ? $0 + $1.lines.count : $0 }
    }

    /// Whether rows were left out that should have come in.
    public var hasProblems: Bool { count(.skipped) > 0 }
}

/// Numbers of lines, in runs.
public struct LineRanges: Sendable, Hashable {
    /// The runs, in the order they were added.
    public private(set) var ranges: [ClosedRange<Int>]

    init(_ line: Int) { ranges = [line...line] }

    mutating func add(_ line: Int) {
        if let last = ranges.last, last.upperBound + 1 == line {
            ranges[ranges.count - 1] = last.lowerBound...line
        } else if ranges.last?.contains(line) != true {
            ranges.append(line...line)
        }
    }

    /// How many lines.
    public var count: Int { ranges.reduce(0) { $0 + $1.count } }

    /// The first runs, in words: `lines 3, 7 to 9 and 12 more`.
    public func text(most: Int = 12) -> String {
        let shown = ranges.prefix(most)
        let list = shown.map { range in
            switch range.count {
            case 1: "\(range.lowerBound)"
            case 2: "\(range.lowerBound), \(range.upperBound)"
            default: "\(range.lowerBound) to \(range.upperBound)"
            }
        }
        let rest = count - shown.reduce(0) { $0 + $1.count }
        return (count == 1 ? "line " : "lines ") + list.joined(separator: ", ") + (rest > 0 ? " and \(rest) more" : "")
    }
}
