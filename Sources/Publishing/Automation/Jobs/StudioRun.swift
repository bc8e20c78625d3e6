import Diagnostics
import Edition
import Files
import Glibc
import Quantities
import Store
import Studio

/// One run: everything that is due is done, each thing once.
public struct StudioRun {
    /// How to run.
    public struct Options {
        /// The moment that counts as now.
        public var now: Instant
        /// Threads to build with.
        public var threads: Int
        /// What is done; everything without.
        public var kinds: Set<String> = []
        /// Whether all is only worked out and told.
        public var isDryRun = false
        /// Whether every step is told.
        public var isVerbose = false
        /// Takes lines for the terminal.
        public var show: (String) -> Void = { _ in }

        /// Options for a moment.
        public init(now: Instant, threads: Int) {
            self.now = now
            self.threads = threads
        }
    }

    /// What became of a step.
    public struct Step: Sendable {
        /// The job's key.
        public let key: String
        /// `done`, `failed`, `dead`, `waiting` or `left`.
        public let state: String
        /// What came of it, in a line.
        public let outcome: String
    }

    /// What became of all of them.
    public struct Report: Sendable {
        /// The steps, in order; none where another run is at work.
        public var steps: [Step] = []
        /// Whether another run was at work, so that nothing was done.
        public var isBusy = false
        /// What went wrong.
        public var diagnostics: [Diagnostic] = []
    }

    /// What a run can do, in its order.
    public static let kinds = [
        "backup", "invoices", "payment-reminders", "messages", "send", "retention", "build", "deploy",
    ]

    let workspace: Workspace
    let settings: Settings
    let options: Options
    let today: CivilDate

    /// Prepares a run of a studio.
    public init(_ workspace: Workspace, _ options: Options) throws(Mistakes) {
        self.workspace = workspace
        self.options = options
        settings = try workspace.settings()
        today = settings.day(at: options.now)
    }

    /// Does what is due.
    public func run() throws(Mistakes) -> Report {
        var report = Report()
        let lock: RunLock?
        let connection: Connection
        do throws(Diagnostic) {
            lock = try RunLock.take(in: workspace.folder)
            guard lock != nil else {
                report.isBusy = true
                return report
            }
            connection = try RecordStore.openForChanging(in: workspace.folder)
        } catch {
            throw Mistakes(error)
        }
        defer { withExtendedLifetime(lock) {} }
        let name = "\(options.now.rfc3339)-\(getpid())"
        let path = settings.automation.log
        let log = RunLog(
            path.hasPrefix("/") ? path : workspace.folder.path(path), run: name, isVerbose: options.isVerbose,
            show: options.show)
        log.write(.info, "begin", ["studio": "\(today.iso)"])
        let jobs = JobRepository(connection)
        for work in try ordered(works(connection, log), jobs, connection)
        where options.kinds.isEmpty || options.kinds.contains(work.key.kind) {
            do {
                guard !options.isDryRun else {
                    report.steps.append(Step(key: work.key.text, state: "would", outcome: try work.body()))
                    continue
                }
                switch try jobs.begin(work.key, lease: name, isRepeatable: work.isRepeatable, at: options.now) {
                case .leave(let state):
                    let word = state == .done ? "left" : state.rawValue
                    report.steps.append(Step(key: work.key.text, state: word, outcome: ""))
                    log.write(.debug, word, ["job": work.key.text])
                    if state == .dead {
                        report.diagnostics.append(
                            Diagnostic(
                                .error, "dead-job", "the job `\(work.key.text)` is dead", file: RecordStore.fileName,
                                hint:
                                    "`floorpress jobs show \(work.key.text)` tells why, `jobs retry` has it tried again"
                            ))
                    }
                    continue
                case .go: break
                }
            } catch {
                report.diagnostics += mistakes(error, connection)
                continue
            }
            do {
                let outcome = try work.body()
                try jobs.finish(work.key, outcome: outcome, at: options.now)
                report.steps.append(Step(key: work.key.text, state: "done", outcome: outcome))
                log.write(.info, "done", ["job": work.key.text, "outcome": outcome])
            } catch {
                let found = mistakes(error, connection)
                let first = found.first { $0.severity == .error }
                let reason =
                    (first.map { [$0.file, $0.message].compactMap { $0 }.joined(separator: ": ") } ?? "it failed")
                    + (found.count > 1 ? " (and \(found.count - 1) more)" : "")
                do { try jobs.fail(work.key, error: reason, at: options.now) } catch {
                    report.diagnostics += mistakes(error, connection)
                }
                report.steps.append(Step(key: work.key.text, state: "failed", outcome: reason))
                report.diagnostics += found
                log.write(.error, "failed", ["job": work.key.text, "error": reason])
            }
        }
        log.write(.info, "end")
        if !options.isDryRun, let file = settings.automation.metrics {
            do {
                try Metrics(connection, at: options.now, failed: report.steps.count { $0.state == "failed" })
                    .write(file.hasPrefix("/") ? file : workspace.folder.path(file))
            } catch {
                report.diagnostics += mistakes(error, connection)
            }
        }
        return report
    }

    /// Work that was interrupted again and again comes last: what takes a run down must not keep the rest from being done.
    private func ordered(_ works: [Work], _ jobs: JobRepository, _ connection: Connection) throws(Mistakes) -> [Work] {
        let interruptions: [String: Int]
        do { interruptions = try jobs.interruptions() } catch { throw Mistakes(connection.diagnostic(for: error)) }
        func isSuspect(_ work: Work) -> Bool { interruptions[work.key.text, default: 0] >= 3 }
        return works.filter { !isSuspect($0) } + works.filter(isSuspect)
    }

    private func mistakes(_ error: any Error, _ connection: Connection) -> [Diagnostic] {
        (error as? Mistakes)?.diagnostics ?? [connection.diagnostic(for: error)]
    }
}
