import Quantities

/// How a studio is read.
public struct ReadOptions: Sendable {
    /// The moment that counts as now.
    public var now: Instant
    /// The day of that moment in the studio's zone; set while reading.
    var today = CivilDate(dayNumber: 0)
    /// Whether drafts are shown.
    public var includesDrafts = false
    /// Whether posts whose day is still to come are shown.
    public var includesFuture = false
    /// Which press reads: what another one remembers may not fit.
    public var maker = ""
    /// Threads to read with.
    public var threads: Int

    /// Options for a moment.
    public init(now: Instant, threads: Int) {
        self.now = now
        self.threads = threads
    }
}
