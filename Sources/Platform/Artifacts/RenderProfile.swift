import Diagnostics
import Synchronization

/// How long the artifacts of each kind took to render.
public final class RenderProfile: Sendable {
    /// What was rendered of one kind.
    public struct Row: Sendable {
        /// The kind: a template, or the ending of the file.
        public let kind: String
        /// How many were rendered.
        public var count = 0
        /// Nanoseconds of all of them, on whatever threads.
        public var time_ns: Int64 = 0
        /// Nanoseconds of the slowest.
        public var slowest_ns: Int64 = 0
        /// The path of the slowest.
        public var slowest = ""
    }

    private let rows = Mutex<[String: Row]>([:])

    /// An empty profile.
    public init() {}

    /// The kinds, those that took longest first.
    public var all: [Row] {
        rows.withLock { rows in
            rows.values.sorted { ($0.time_ns, $1.kind) > ($1.time_ns, $0.kind) }
        }
    }

    func add(_ artifact: Artifact, _ time_ns: Int64) {
        rows.withLock { rows in
            var row = rows[artifact.kind] ?? Row(kind: artifact.kind)
            row.count += 1
            row.time_ns += time_ns
            if time_ns > row.slowest_ns {
                row.slowest_ns = time_ns
                row.slowest = artifact.path
            }
            rows[artifact.kind] = row
        }
    }
}

extension [Artifact] {
    /// The same artifacts, each timed where it is rendered.
    public func timed(by profile: RenderProfile) -> [Artifact] {
        map { artifact in
            var timed = artifact
            timed.render = { () throws(Diagnostic) in
                let start = ContinuousClock.now
                let bytes = try artifact.render()
                let passed = start.duration(to: .now).components
                profile.add(artifact, passed.seconds * 1_000_000_000 + passed.attoseconds / 1_000_000_000)
                return bytes
            }
            return timed
        }
    }
}
