import Artifacts
import Diagnostics
import Quantities

/// What a build did.
public struct BuildReport: Sendable {
    /// A stage of the build and how long it took.
    public struct Stage: Sendable {
        /// Its name.
        public let name: String
        /// Milliseconds.
        public let time_ms: Double
    }

    /// Where the outputs are.
    public let output: String
    /// The moment that counted as now.
    public let at: Instant
    /// Its stages, in order.
    public var stages: [Stage] = []
    /// How long each kind of output took to render, where that was asked for.
    public var profile: [RenderProfile.Row] = []
    /// What the build was made of. A command that ends after its build keeps it until then: to free the pages of a large site one
    /// by one takes longer than to read what changed of it.
    public var keepUntilExit: [any Sendable] = []
    /// What the publication did.
    public var publication = Publication.Report()
    /// How many files each audience has, and of which kinds.
    public var files: [Tally.Share] = []
    /// How many warnings the last build told, where nothing changed since.
    public var standingWarnings = 0
    /// What is worth mending.
    public var warnings: [Diagnostic] = []

    init(output: String, at: Instant) {
        self.output = output
        self.at = at
    }

    /// Milliseconds of all stages.
    public var time_ms: Double { stages.reduce(0) { $0 + $1.time_ms } }

    /// The report as JSON.
    public var json: JSON {
        .members([
            "output": .string(output), "at": .string(at.rfc3339),
            "stages": .array(stages.map { .members(["name": .string($0.name), "ms": .number(rounded($0.time_ms))]) }),
            "rendered": .integer(publication.rendered), "same": .integer(publication.same),
            "carried": .integer(publication.carried), "removed": .integer(publication.removed),
            "bytes": .integer(publication.bytes),
            "files": .object(files.map { JSON.Member($0.audience, .integer($0.count)) }),
            "standingWarnings": .integer(standingWarnings), "warnings": .array(warnings.inReadingOrder().map(\.json)),
            "profile": .array(
                profile.map { row in
                    .members([
                        "kind": .string(row.kind), "count": .integer(row.count),
                        "ms": .number(rounded(Double(row.time_ns) / 1e6)),
                        "slowest_ms": .number(rounded(Double(row.slowest_ns) / 1e6)), "slowest": .string(row.slowest),
                    ])
                }),
        ])
    }

    private func rounded(_ value: Double) -> Double { (value * 10).rounded() / 10 }
}

/// Times the stages of a build for its report; no output sees it.
struct Stopwatch {
    private var last = ContinuousClock.now

    mutating func lap(_ name: String, into report: inout BuildReport) {
        let now = ContinuousClock.now
        let passed = last.duration(to: now).components
        report.stages.append(
            BuildReport.Stage(name: name, time_ms: Double(passed.seconds) * 1e3 + Double(passed.attoseconds) / 1e15))
        last = now
    }
}
