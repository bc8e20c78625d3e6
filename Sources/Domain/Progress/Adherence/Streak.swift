/// How often in a row something was done.
public struct Streak: Sendable, Hashable {
    /// Up to now.
    public let current: Int
    /// The most there ever were.
    public let longest: Int

    /// Counts, from the oldest to the newest.
    public init(_ done: some Sequence<Bool>) {
        var run = 0
        var longest = 0
        for isDone in done {
            run = isDone ? run + 1 : 0
            longest = max(longest, run)
        }
        current = run
        self.longest = longest
    }
}
