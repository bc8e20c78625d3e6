import Diagnostics
import Quantities
import Studio

/// `floorpress jobs …`.
enum Jobs {
    static let commands = [list, show, retry, cancel]

    private static let json = Option(name: "--json", about: "as JSON on standard output")
    private static let changing = [
        Option(name: "--at", value: "TIME", about: "the time that counts as now"),
        Option(name: "--dry-run", about: "say what would be done, and do nothing"),
    ]

    static func desk(_ arguments: Arguments) throws -> AutomationDesk {
        try AutomationDesk(Workspace(arguments["--studio"] ?? "."), at: Build.now(arguments["--at"]))
    }

    private static let list = Subcommand(
        name: "jobs list", about: "what runs did and what they left, the newest first",
        details:
            "Without options what waits, what failed for good and what a run is at; `--all` shows what was done too.",
        options: [Option(name: "--all", about: "all of them"), json]
    ) { arguments in
        _ = try arguments.operands([])
        let states: Set<Job.State> = arguments.has("--all") ? Set(Job.State.allCases) : [.waiting, .running, .dead]
        let jobs = try desk(arguments).jobs(states)
        if arguments.has("--json") {
            try Console.result(JSON.array(jobs.map(\.json)).text)
        } else {
            let time = try LocalTime(arguments)
            let rows = jobs.map { job in
                [
                    job.key.text, job.state.rawValue, "\(job.attempts)", time.text(job.changed),
                    job.error ?? job.outcome,
                ]
            }
            try Console.result(TextTable(["job", "state", "tries", "changed", ""], rows).text)
        }
        return 0
    }

    private static let show = Subcommand(
        name: "jobs show", operands: ["JOB"], about: "all about a job, with why it failed", options: [json]
    ) { arguments in
        let job = try desk(arguments).job(arguments.operands(["the job's key"])[0])
        if arguments.has("--json") {
            try Console.result(job.json.text)
        } else {
            let time = try LocalTime(arguments)
            var rows = [
                ["state", job.state.rawValue], ["tries", "\(job.attempts)"], ["first due", time.text(job.created)],
            ]
            rows.append(["changed", time.text(job.changed)])
            if job.state == .waiting { rows.append(["not before", time.text(job.notBefore)]) }
            if !job.outcome.isEmpty { rows.append(["outcome", job.outcome]) }
            if let error = job.error { rows.append(["error", error]) }
            try Console.result(TextTable([job.key.text, ""], rows).text)
        }
        return 0
    }

    private static let retry = Subcommand(
        name: "jobs retry", operands: ["JOB"], about: "have a job tried again with the next run", options: changing
    ) { try change($0, isCancelled: false) }

    private static let cancel = Subcommand(
        name: "jobs cancel", operands: ["JOB"], about: "take a job off that was not done", options: changing
    ) { try change($0, isCancelled: true) }

    private static func change(_ arguments: Arguments, isCancelled: Bool) throws -> Int32 {
        let key = try arguments.operands(["the job's key"])[0]
        let isDryRun = arguments.has("--dry-run")
        try desk(arguments).change(key, isCancelled: isCancelled, isDryRun: isDryRun)
        let words = isCancelled ? "cancelled" : "to be tried again"
        Console.message("\(key) \(isDryRun ? "would be" : "is") \(words)")
        return 0
    }
}

extension Job {
    fileprivate var json: JSON {
        .members([
            "job": .string(key.text), "kind": .string(key.kind), "state": .string(state.rawValue),
            "tries": .integer(attempts), "notBefore": .string(notBefore.rfc3339), "outcome": .string(outcome),
            "error": .optional(error), "created": .string(created.rfc3339), "changed": .string(changed.rfc3339),
        ])
    }
}
