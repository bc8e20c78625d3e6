import Charts

/// A chart with its place in a page and what it means.
public struct NamedChart: Sendable {
    /// What it is called in addresses: `weight`.
    public let id: String
    /// The chart.
    public let chart: any Chart
    /// A sentence on what it shows, where from, and what it does not say.
    public let note: String

    init(_ id: String, _ chart: any Chart, _ note: String = "") {
        self.id = id
        self.chart = chart
        self.note = note
    }

    /// What it shows.
    public var title: String { chart.title }
}
