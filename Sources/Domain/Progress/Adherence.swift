/// The share of what was due that was done, over a stretch of days: done / due. Excused sessions do not count as due.
///
/// Refuses under 3 due, where one missed session would move the share by half.
public struct Adherence: Sendable, Hashable {
    /// How many were done, at most as many as were due.
    public let done: Int
    /// How many were due.
    public let due: Int

    /// The fewest due that make a share.
    public static let leastDue = 3

    /// The adherence of counts; what was done beyond what was due does not make up for another week.
    public init(done: Int, due: Int) throws(Refusal) {
        guard due >= Adherence.leastDue else { throw Refusal(.tooFewDue(have: max(0, due), need: Adherence.leastDue)) }
        self.done = max(0, min(done, due))
        self.due = due
    }

    /// Whole percent, half up.
    public var percent: Int { Int((Double(done) * 100 / Double(due)).rounded(.toNearestOrAwayFromZero)) }
}
