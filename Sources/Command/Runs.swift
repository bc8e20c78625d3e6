import Automation
import Diagnostics
import Glibc
import Quantities
import Studio

/// `floorpress run` and `floorpress watch`.
enum Runs {
    static let commands = [run, watch]

    private static let shared = [
        Option(name: "--threads", value: "N", about: "threads to build with (default: one a processor)"),
        Option(
            name: "--only", value: "KIND", about: "this kind of work alone: \(StudioRun.kinds.joined(separator: ", "))",
            isRepeatable: true),
        Option(name: "--verbose", about: "tell every step"),
    ]

    private static let run = Subcommand(
        name: "run", about: "do what is due: backup, bills, reminders, messages, build, deployment",
        details: """
            Can be run at any time and as often as wanted, by a timer or by hand: what was done is not done again, what failed is tried
            again later, and what was missed while the machine was off is caught up with, messages only as far as they are not too late.
            Only one run is at work at a time. See Documentation/automation.md.
            """,
        options: [
            Option(name: "--at", value: "TIME", about: "the time that counts as now"),
            Option(name: "--dry-run", about: "work out what is due, and do nothing"),
            Option(name: "--json", about: "the report as JSON on standard output"),
        ] + shared
    ) { arguments in
        _ = try arguments.operands([])
        let report = try StudioRun(Workspace(arguments["--studio"] ?? "."), options(arguments)).run()
        Console.endProgress()
        tell(report, isDryRun: arguments.has("--dry-run"))
        if arguments.has("--json") { try Console.result(report.json.text) }
        return Program.status(of: report.diagnostics)
    }

    private static let watch = Subcommand(
        name: "watch", about: "do what is due again and again, for a laptop without a timer",
        details: "Ends with control-C. A machine that slept goes on where it was.",
        options: [
            Option(name: "--every", value: "TIME", about: "how often, such as 15m or 1h (default: 15m)"),
            Option(name: "--times", value: "N", about: "end after so many runs"),
        ] + shared
    ) { arguments in
        _ = try arguments.operands([])
        guard let every = Span(arguments["--every"] ?? "15m"), (60...86_400).contains(every.seconds) else {
            throw UsageError(message: "`--every` wants a time from 1m to 24h, not `\(arguments["--every"] ?? "")`")
        }
        var left = try arguments.number("--times") ?? Int.max
        let workspace = Workspace(arguments["--studio"] ?? ".")
        while true {
            do {
                let report = try StudioRun(workspace, options(arguments)).run()
                Console.endProgress()
                tell(report, isDryRun: false)
            } catch let mistakes as Mistakes {
                Program.report(mistakes.diagnostics)
            }
            left -= 1
            guard left > 0 else { return 0 }
            // The wall's clock tells when the next one is due, so that hours of sleep count.
            let next = time(nil) + Int(every.seconds)
            while time(nil) < next { sleep(UInt32(max(1, min(20, next - time(nil))))) }
        }
    }

    private static func options(_ arguments: Arguments) throws -> StudioRun.Options {
        var options = StudioRun.Options(
            now: try Build.now(arguments["--at"]), threads: try Build.options(arguments).threads)
        options.kinds = Set(arguments.all("--only"))
        for kind in arguments.all("--only") where !StudioRun.kinds.contains(kind) {
            throw UsageError(
                message: "`--only` knows no `\(kind)`",
                hint: didYouMean(kind, in: StudioRun.kinds) ?? "one of " + StudioRun.kinds.joined(separator: ", "))
        }
        options.isDryRun = arguments.has("--dry-run")
        options.isVerbose = arguments.has("--verbose")
        options.show = { Console.message($0) }
        return options
    }

    private static func tell(_ report: StudioRun.Report, isDryRun: Bool) {
        if report.isBusy { Console.message("another run is at work: nothing was done") }
        for step in report.steps where step.state != "left" {
            Console.message(
                "\(step.key): "
                    + (isDryRun
                        ? "would do: \(step.outcome)"
                        : step.state == "done" ? step.outcome : "\(step.state) \(printable(step.outcome))"))
        }
        Program.report(report.diagnostics)
    }
}

extension StudioRun.Report {
    fileprivate var json: JSON {
        .members([
            "busy": .bool(isBusy),
            "steps": .array(
                steps.map {
                    .members(["job": .string($0.key), "state": .string($0.state), "outcome": .string($0.outcome)])
                }), "errors": .integer(diagnostics.count { $0.severity == .error }),
        ])
    }
}
