import CLinux
import Diagnostics
import Files
import Glibc
import Quantities

/// The log of runs: one JSON object a line, with keys of records and never what a record says of a person.
final class RunLog {
    /// How much something matters.
    enum Level: String {
        case debug, info, warning, error
    }

    private let descriptor: Int32
    private let isVerbose: Bool
    private let run: String
    private let show: (String) -> Void

    /// A log file; where it cannot be opened, nothing is logged and that is told.
    ///
    /// - Parameters:
    ///   - show: Takes a line for the terminal.
    ///   - isVerbose: Whether everything is shown there, not what matters alone.
    init(_ path: String, run: String, isVerbose: Bool, show: @escaping (String) -> Void) {
        self.run = run
        self.isVerbose = isVerbose
        self.show = show
        RunLog.turn(path)
        try? WholeFile.makeParents(of: path)
        descriptor = floorpress_open(AT_FDCWD, path, O_WRONLY | O_APPEND | O_CREAT | O_CLOEXEC | O_NOFOLLOW, 0o600)
        if descriptor < 0 { show("the log cannot be written: \(String(cString: strerror(errno)))") }
    }

    deinit { if descriptor >= 0 { close(descriptor) } }

    /// Beyond 8 MB a log is put aside, and the one before it is gone.
    private static func turn(_ path: String) {
        var status = stat()
        if lstat(path, &status) == 0, status.st_size > 8 << 20 { rename(path, "\(path).1") }
    }

    func write(_ level: Level, _ event: String, _ facts: KeyValuePairs<String, String> = [:]) {
        var now = timespec()
        clock_gettime(CLOCK_REALTIME, &now)
        var members = [
            JSON.Member("at", .string(Instant(seconds: Int64(now.tv_sec)).rfc3339)),
            JSON.Member("level", .string(level.rawValue)), JSON.Member("run", .string(run)),
            JSON.Member("event", .string(event)),
        ]
        members += facts.map { JSON.Member($0.key, .string($0.value)) }
        if descriptor >= 0 {
            let line = JSON.object(members).compact + "\n"
            Array(line.utf8).withUnsafeBytes { _ = Glibc.write(descriptor, $0.baseAddress, $0.count) }
        }
        if isVerbose || level == .warning || level == .error {
            show("\(event): " + facts.map { "\($0.key) \(printable($0.value))" }.joined(separator: ", "))
        }
    }
}
