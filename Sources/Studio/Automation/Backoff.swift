/// How long to wait before the next try, and when to give up.
public enum Backoff {
    /// Tries before something counts as dead.
    public static let limit = 8

    /// Seconds to wait after so many tries: one minute, then longer, at most half a day.
    public static func wait_s(after attempts: Int) -> Int64 {
        let waits: [Int64] = [60, 300, 1800, 7200, 14_400, 28_800, 43_200]
        return waits[max(0, min(attempts, waits.count) - 1)]
    }
}
