import Diagnostics
import Files
import Quantities
import Store
import Studio

/// Figures of the automation for Prometheus' node exporter (its textfile collector): counts and times, and nobody's name.
struct Metrics {
    private var lines: [String] = []

    init(_ connection: Connection, at now: Instant, failed: Int) throws {
        gauge("floorpress_run_timestamp_seconds", "When the last run was.", [("", Int(now.seconds))])
        gauge("floorpress_run_failed_jobs", "Jobs that failed in the last run.", [("", failed)])
        let counts = try OutboxRepository(connection).counts()
        gauge(
            "floorpress_messages", "Messages by how they stand.",
            OutgoingMessage.State.allCases.map { ("{state=\"\($0.word)\"}", counts[$0] ?? 0) })
        let jobs = try JobRepository(connection).all()
        gauge(
            "floorpress_jobs", "Jobs by how they stand.",
            Job.State.allCases.map { state in ("{state=\"\(state.rawValue)\"}", jobs.count { $0.state == state }) })
        let done = Dictionary(grouping: jobs.filter { $0.state == .done }, by: \.key.kind)
        gauge(
            "floorpress_job_success_timestamp_seconds", "When a kind of job was last done.",
            done.keys.sorted().map { kind in
                ("{kind=\"\(kind)\"}", Int((done[kind] ?? []).map(\.changed.seconds).max() ?? 0))
            })
    }

    private mutating func gauge(_ name: String, _ help: String, _ values: [(labels: String, value: Int)]) {
        lines += ["# HELP \(name) \(help)", "# TYPE \(name) gauge"]
        lines += values.map { "\(name)\($0.labels) \($0.value)" }
    }

    /// Writes the file whole, as its reader wants it.
    func write(_ path: String) throws(Diagnostic) {
        try WholeFile.makeParents(of: path)
        try WholeFile.replace(path, Array((lines.joined(separator: "\n") + "\n").utf8), mode: 0o644)
    }
}
