import Quantities

/// A figure of a day: what trends, tests and forecasts are made of.
public struct Reading: Sendable, Hashable {
    /// The day.
    public let date: CivilDate
    /// The figure, in whatever unit the series has.
    public let value: Double

    /// Makes a reading.
    public init(_ date: CivilDate, _ value: Double) {
        self.date = date
        self.value = value
    }
}

extension [Reading] {
    /// The readings by date, one a day: of several the last counts. Figures that are not finite are left out.
    public var daily: [Reading] {
        let sorted = enumerated().filter { $0.element.value.isFinite && $0.element.value.magnitude < 1e12 }
            .sorted { ($0.element.date, $0.offset) < ($1.element.date, $1.offset) }.map(\.element)
        return zip(sorted, sorted.dropFirst().map(Optional.some) + [nil]).filter { $0.date != $1?.date }.map(\.0)
    }

    /// The readings of the days that end with a day.
    public func last(_ days: Int, to day: CivilDate) -> [Reading] {
        filter { $0.date > day.adding(days: -days) && $0.date <= day }
    }
}
