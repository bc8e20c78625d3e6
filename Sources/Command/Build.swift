import Artifacts
import Diagnostics
import Edition
import Glibc
import Quantities
import Studio

/// `floorpress build`.
enum Build {
    static let command = Subcommand(
        name: "build", about: "press everything into Output",
        details: """
            Reads studio.yml, Content, Templates and Data, and makes the public site and the trainer's area. All mistakes are
            reported at once; with an error Output stays as it was. What did not change is carried over.
            The time that counts as now is --at, else the variable SOURCE_DATE_EPOCH, else the clock.
            """,
        options: shared + [
            Option(name: "--output", value: "DIR", about: "the output folder (default: Output in the studio)"),
            Option(name: "--profile", about: "say which template took how long"),
            Option(name: "--json", about: "report as JSON on standard output"),
        ], run: run)

    /// The options of everything that reads the whole studio.
    static let shared = [
        Option(
            name: "--at", value: "TIME",
            about: "the time that counts as now, such as 2026-11-21 or 2026-11-21T09:00:00Z"),
        Option(name: "--drafts", about: "show drafts"),
        Option(name: "--future", about: "show posts whose day is still to come"),
        Option(name: "--threads", value: "N", about: "threads to work with (default: one a processor)"),
    ]

    private static func run(_ arguments: Arguments) throws -> Int32 {
        _ = try arguments.operands([])
        var options = try options(arguments)
        options.output = arguments["--output"]
        options.isProfiled = arguments.has("--profile")
        options.progress = { done, total in Console.progress("pressing \(done) of \(total)") }
        let report = try Edition(Workspace(arguments["--studio"] ?? "."), options).build()
        Console.endProgress()
        Program.keepUntilExit(report)
        Program.report(report.warnings)
        if arguments.has("--json") { try Console.result(report.json.text) } else { Console.message(text(report)) }
        return 0
    }

    /// Reads the shared options.
    static func options(_ arguments: Arguments) throws(UsageError) -> Edition.Options {
        var threads = availableProcessors
        if let text = arguments["--threads"] {
            guard let number = Int(text), (1...256).contains(number) else {
                throw UsageError(message: "`--threads` wants a number from 1 to 256, not `\(text)`")
            }
            threads = number
        }
        var options = Edition.Options(now: try now(arguments["--at"]), threads: threads)
        options.includesDrafts = arguments.has("--drafts")
        options.includesFuture = arguments.has("--future")
        return options
    }

    /// The moment that counts as now.
    static func now(_ text: String?) throws(UsageError) -> Instant {
        if let text {
            if let instant = Instant(rfc3339: text) { return instant }
            if let date = CivilDate(iso: text) { return Instant(date: date, hour: 12) }
            throw UsageError(
                message: "`\(text)` is not a time", hint: "write 2026-11-21 (its noon, UTC) or 2026-11-21T09:00:00Z")
        }
        if let text = Console.environment("SOURCE_DATE_EPOCH") {
            guard let seconds = Int64(text), (0...253_402_300_799).contains(seconds) else {
                throw UsageError(message: "SOURCE_DATE_EPOCH is `\(text)`, not a number of seconds")
            }
            return Instant(seconds: seconds)
        }
        return Instant(seconds: Int64(time(nil)))
    }

    private static func text(_ report: BuildReport) -> String {
        let publication = report.publication
        var lines: [String] = []
        for share in report.files {
            let list = share.kinds.map { "\($0.count) \($0.ending.isEmpty ? "others" : $0.ending)" }.joined(
                separator: ", ")
            lines.append("  \(share.audience.padding(9)) \(String(share.count).padding(6)) files   \(list)")
        }
        let times = report.stages.map { "\($0.name) \(Language.english.number($0.time_ms, places: 1)) ms" }
        lines.append(
            "  rendered \(publication.rendered), carried over \(publication.carried), removed \(publication.removed)")
        lines.append("  " + times.joined(separator: ", "))
        let megabytes = Language.english.number(Double(publication.bytes) / 1_000_000, places: 1)
        let total = Language.english.number(report.time_ms, places: 0)
        if report.standingWarnings > 0 {
            let warnings =
                report.standingWarnings == 1 ? "1 warning stands" : "\(report.standingWarnings) warnings stand"
            lines.append("  nothing changed; \(warnings): floorpress check tells")
        }
        return "\(report.output): \(megabytes) MB in \(total) ms\n" + lines.joined(separator: "\n") + profile(report)
    }
}

extension Build {
    /// What took how long, by kind of output: milliseconds of all threads together.
    fileprivate static func profile(_ report: BuildReport) -> String {
        guard !report.profile.isEmpty else { return "" }
        func milliseconds(_ time_ns: Int64) -> String {
            Language.english.number(Double(time_ns) / 1e6, places: 2, isFixed: true)
        }
        let rows = report.profile.map { row in
            [
                row.kind, String(row.count), milliseconds(row.time_ns),
                milliseconds(row.time_ns / Int64(max(1, row.count))), milliseconds(row.slowest_ns), row.slowest,
            ]
        }
        return "\n" + TextTable(["made by", "files", "ms", "ms each", "slowest", ""], rows).text
    }
}

extension String {
    /// The text with spaces up to a width.
    func padding(_ width: Int) -> String { self + String(repeating: " ", count: max(0, width - count)) }
}
