import Quantities

/// The sets that lead up to the first working set of a lift with a barbell.
///
/// Our rule: the bar × 10, then 40 % × 5, 60 % × 3 and 80 % × 2 of the working load, on the client's plates. It follows what
/// strength coaches commonly do: the load rises while the repetitions fall, so that the ramp prepares and does not tire. A
/// step that is not heavier than the one before it, or not lighter than the work, is left out. There is none where the
/// working load is under one and a half times the bar: there the first set is light enough.
public struct WarmUpSet: Sendable, Hashable {
    /// The load.
    public let load: Mass
    /// Repetitions.
    public let reps: Int

    private static let steps: [(permille: Int, reps: Int)] = [(400, 5), (600, 3), (800, 2)]

    /// The ramp to a working load; none for light loads, and none without a bar.
    public static func ramp(to load: Mass, with plates: Plates, step: Mass? = nil) -> [WarmUpSet] {
        let (load, bar) = (load.bounded, plates.bar)
        guard bar.grams > 0, load.grams * 2 >= bar.grams * 3 else { return [] }
        var ramp = [WarmUpSet(load: bar, reps: 10)]
        for (permille, reps) in steps {
            let next = plates.rounded(load.share(permille), for: .barbell, step: step)
            if let last = ramp.last, next > last.load, next < load { ramp.append(WarmUpSet(load: next, reps: reps)) }
        }
        return ramp
    }
}
