import Quantities

/// The days from the first to the last on which something was supplied.
public struct SupplyPeriod: Sendable, Hashable {
    /// The first day.
    public var from: CivilDate
    /// The last day.
    public var to: CivilDate

    /// Makes a period.
    public init(from: CivilDate, to: CivilDate) {
        self.from = from
        self.to = to
    }
}
