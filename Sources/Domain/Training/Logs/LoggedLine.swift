import Diagnostics
import Quantities

/// An exercise with its sets as a trainer types them: `Back squat: 3 × 5 @ 80 kg RPE 8, 5 @ 85 kg RIR 1`.
///
/// Groups of sets stand behind the colon, with commas between them: `3 × 5 @ 80 kg`, `80 kg × 5`, `warm-up 8 @ 40 kg`,
/// `3 × 45 s`, `5 km in 25:30`, `drop 12 @ 60 kg`, `8` with the body alone. A load without a unit has the client's. RIR is kept as
/// the RPE that it means, 10 − RIR.
public struct LoggedLine: Sendable, Hashable {
    /// The exercise as written.
    public let exercise: String
    /// Where it stands.
    public let exercisePlace: Place
    /// The sets, in order, each under the exercise's name as written.
    public let sets: [SetLog]

    private static let mostSets = 50
    private static let expected = "such as 3 × 5 @ 80 kg RPE 8, 80 kg × 5, 3 × 45 s or 5 km in 25 min"

    /// Reads a line. What is wrong is thrown with its place.
    ///
    /// - Parameter unit: The unit of loads that have none.
    public init(_ text: String, unit: MassUnit) throws(Diagnostic) {
        let source = Source(path: "sets", bytes: DecimalComma.pointed(Array(text.utf8)))
        guard let colon = source.bytes.firstIndex(of: UInt8(ascii: ":")) else {
            throw source.error(
                "bad-log", "there is no colon between the exercise and its sets", at: 0..<source.bytes.count,
                expected: "`Back squat: 3 × 5 @ 80 kg`")
        }
        let name = source.trimmed(0..<colon)
        guard !name.isEmpty else {
            throw source.error(
                "bad-log", "the exercise is missing", at: 0..<colon + 1, expected: "`Back squat: 3 × 5 @ 80 kg`")
        }
        exercise = source.line(name)
        exercisePlace = source.place(of: name)
        var sets: [SetLog] = []
        let groups = source.parts(of: colon + 1..<source.bytes.count, between: UInt8(ascii: ","))
        for group in groups.flatMap({ source.parts(of: $0, between: UInt8(ascii: ";")) }) {
            sets += try LoggedLine.sets(source, group, exercise, unit)
        }
        guard !sets.isEmpty else {
            throw source.error(
                "bad-log", "there are no sets", at: colon..<source.bytes.count, expected: LoggedLine.expected)
        }
        self.sets = sets
    }

    private struct Group {
        var kind = SetLog.Kind.normal
        var count = 1
        var reps: Int?
        var load: Mass?
        var duration_s: Int?
        var distance_m: Int?
        var rpe_tenths: Int?
    }

    private static func sets(
        _ source: Source, _ range: Range<Int>, _ exercise: String, _ unit: MassUnit
    ) throws(Diagnostic) -> [SetLog] {
        var scanner = LineScanner(source, range)
        var group = Group()
        if scanner.take("warm-up") || scanner.take("warmup") {
            group.kind = .warmup
        } else if scanner.take("drop") {
            group.kind = .drop
        } else if scanner.take("failure") {
            group.kind = .failure
        }
        try work(&scanner, &group)
        try rest(&scanner, &group, unit)
        guard (1...mostSets).contains(group.count) else {
            throw source.error("bad-log", "these are too many sets", at: range, expected: "at most \(mostSets)")
        }
        guard (0...10_000).contains(group.reps ?? 1), (0...2_000_000).contains(group.load?.grams ?? 0) else {
            throw source.error("bad-log", "this is not believable", at: range, expected: expected)
        }
        let set = SetLog(
            exercise: exercise, kind: group.kind, load: group.load, reps: group.reps, duration_s: group.duration_s,
            distance_m: group.distance_m, rpe_tenths: group.rpe_tenths)
        return Array(repeating: set, count: group.count)
    }

    /// What was done: repetitions, a time or a distance, once or several times.
    private static func work(_ scanner: inout LineScanner, _ group: inout Group) throws(Diagnostic) {
        if let load = scanner.mass() {
            group.load = load
            guard scanner.times(), let reps = scanner.integer() else {
                throw refusal(scanner, "repetitions are missing")
            }
            group.reps = reps
            return
        }
        if done(&scanner, &group) { return }
        guard let first = scanner.integer() else { throw refusal(scanner, "this is no set") }
        guard scanner.times() else {
            group.reps = first
            return
        }
        group.count = first
        if done(&scanner, &group) { return }
        guard let reps = scanner.integer() else { throw refusal(scanner, "repetitions are missing") }
        group.reps = reps
    }

    private static func done(_ scanner: inout LineScanner, _ group: inout Group) -> Bool {
        if let distance = scanner.distance_m() {
            group.distance_m = distance
            if scanner.take("in") { group.duration_s = scanner.duration_s() ?? clock_s(&scanner) }
            return true
        }
        guard let duration = scanner.duration_s() ?? clock_s(&scanner) else { return false }
        group.duration_s = duration
        return true
    }

    /// A time as a stop watch shows it, up to a day: `25:30`, `1:05:00`.
    private static func clock_s(_ scanner: inout LineScanner) -> Int? {
        let before = scanner
        var total = 0
        var parts = 0
        repeat {
            guard parts < 3, let part = scanner.integer(), parts == 0 || part < 60, part <= 1440 else { break }
            total = total * 60 + part
            parts += 1
        } while scanner.take(":")
        guard (2...3).contains(parts), (1...86_400).contains(total) else {
            scanner = before
            return nil
        }
        return total
    }

    /// The load and how hard it was, in any order.
    private static func rest(
        _ scanner: inout LineScanner, _ group: inout Group, _ unit: MassUnit
    ) throws(Diagnostic) {
        while !scanner.isAtEnd {
            if scanner.take("@") || scanner.take("at") {
                if scanner.take("RPE") {
                    try effort(&scanner, &group, isRPE: true)
                } else if scanner.take("bodyweight") {
                    continue
                } else if let load = scanner.mass() {
                    group.load = load
                } else if let amount = scanner.thousandths() {
                    group.load = Mass(Double(amount) / 1000, unit)
                } else {
                    throw refusal(scanner, "the load cannot be read")
                }
            } else if scanner.take("RPE") {
                try effort(&scanner, &group, isRPE: true)
            } else if scanner.take("RIR") {
                try effort(&scanner, &group, isRPE: false)
            } else if scanner.take("reps") {
                continue
            } else {
                throw refusal(scanner, "this is not known here")
            }
        }
    }

    private static func effort(
        _ scanner: inout LineScanner, _ group: inout Group, isRPE: Bool
    ) throws(Diagnostic) {
        let before = scanner
        guard let amount = scanner.thousandths(), amount % 500 == 0, (0...10_000).contains(amount),
            !isRPE || amount >= 1000
        else { throw refusal(before, isRPE ? "RPE is from 1 to 10, in halves" : "RIR is from 0 to 10, in halves") }
        group.rpe_tenths = isRPE ? amount / 100 : max(10, 100 - amount / 100)
    }

    private static func refusal(_ scanner: LineScanner, _ message: String) -> Diagnostic {
        scanner.source.error("bad-log", message, at: scanner.rest, expected: expected)
    }
}
