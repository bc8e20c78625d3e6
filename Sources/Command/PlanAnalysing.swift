import Diagnostics
import Edition
import Quantities
import Studio
import Training

/// `floorpress plan analyse`.
enum PlanAnalysing {
    static let command = Subcommand(
        name: "plan analyse", operands: ["TEMPLATE"],
        about: "count a plan's sets for each muscle, volume, intensity, balance and time",
        details: """
            TEMPLATE is the name of a plan in Content/plans or the path of a file; with --client it is left out. What deserves a
            second look is told as warnings. How things are counted stands in the documentation of plans.
            """,
        options: [
            Option(name: "--client", value: "HANDLE", about: "the plan of a client instead of a template"),
            Option(name: "--week", value: "N", about: "one week in detail"),
            Option(name: "--minutes", value: "N", about: "how long a session may take (default: 90)"),
            Option(name: "--at", value: "TIME", about: "the time that counts as now, for --client"),
            Option(name: "--json", about: "as JSON on standard output"),
        ], run: run)

    private static func run(_ arguments: Arguments) throws -> Int32 {
        let limit_s = try number("--minutes", 1...1000, arguments).map { $0 * 60 } ?? PlanAnalysis.usualLimit_s
        let found = try analysis(arguments, limit_s: limit_s)
        var weeks = found.analysis.weeks
        if let wanted = try number("--week", 1...52, arguments) {
            weeks = weeks.filter { $0.week == wanted }
            guard !weeks.isEmpty else {
                throw UsageError(message: "the plan has \(found.analysis.weeks.count) weeks, and no week \(wanted)")
            }
        }
        let warnings = found.warnings + found.analysis.warnings.map { $0.diagnostic(in: found.source) }
        if arguments.has("--json") {
            try Console.result(found.analysis.json(title: found.title, weeks: weeks, warnings: warnings).text)
            return 0
        }
        let report = PlanReport(found.analysis, title: found.title)
        try Console.result(arguments["--week"] == nil ? report.overview : report.detail(of: weeks))
        Program.report(warnings)
        return 0
    }

    /// What is analysed, with its title and where its warnings point.
    private struct Found {
        let title: String
        let analysis: PlanAnalysis
        let source: Source
        let warnings: [Diagnostic]
    }

    private static func analysis(_ arguments: Arguments, limit_s: Int) throws -> Found {
        let workspace = Workspace(arguments["--studio"] ?? ".")
        guard let handle = arguments["--client"] else {
            let name = try arguments.operands(["the plan's name or file"])[0]
            let (plans, library) = try workspace.planFiles()
            let path = try plans.paths([name])[0]
            let file: TemplateFiles<PlanTemplate>.File
            do throws(Diagnostic) {
                file = try plans.read(path)
            } catch {
                throw Mistakes(error)
            }
            guard let template = file.template, !file.diagnostics.hasErrors else { throw Mistakes(file.diagnostics) }
            return Found(
                title: template.title, analysis: PlanAnalysis(template, library: library, limit_s: limit_s),
                source: file.source, warnings: file.diagnostics)
        }
        _ = try arguments.operands([])
        let (snapshot, _) = try workspace.read(ReadOptions(now: Build.now(arguments["--at"]), threads: 1))
        _ = try Roster(workspace).client(handle)
        guard let records = snapshot.records.client(handle), let version = records.plan else {
            throw Mistakes(
                Diagnostic(
                    .error, "no-plan", "client `\(handle)` has no plan",
                    hint: "give her one, or name a template instead"))
        }
        var diagnostics: [Diagnostic] = []
        let step = records.client.massUnit == .pounds ? Mass(5, .pounds) : Mass(2.5, .kilograms)
        guard
            let plan = ClientPlan.parse(
                version.source(handle: handle), templates: snapshot.knowledge.plans,
                library: snapshot.knowledge.exercises, into: &diagnostics),
            let schedule = PlanSchedule(
                plan, flags: Set(records.client.flags(on: snapshot.today).map(\.name)),
                library: snapshot.knowledge.exercises, step: step, into: &diagnostics)
        else { throw Mistakes(diagnostics) }
        return Found(
            title: "\(plan.template.title) for \(handle)",
            analysis: PlanAnalysis(schedule, of: plan.template, limit_s: limit_s), source: plan.source,
            warnings: diagnostics)
    }

    private static func number(_ name: String, _ bounds: ClosedRange<Int>, _ arguments: Arguments) throws(UsageError)
        -> Int?
    {
        guard let text = arguments[name] else { return nil }
        guard let number = Int(text), bounds.contains(number) else {
            throw UsageError(
                message: "`\(name)` wants a number from \(bounds.lowerBound) to \(bounds.upperBound), not `\(text)`")
        }
        return number
    }
}
