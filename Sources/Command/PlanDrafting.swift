import Diagnostics
import Studio
import Training

/// `floorpress plan draft`.
enum PlanDrafting {
    static let command = Subcommand(
        name: "plan draft", about: "draft a plan template by rules, to be edited",
        details: """
            Writes Content/plans/NAME.md in the plan language, with the reasons and their sources as comments. The same request
            gives the same draft. Nothing is given to a client by it.
            """,
        options: [
            Option(
                name: "--goal", value: "GOAL",
                about: PlanGoal.allCases.map(\.rawValue).joined(separator: ", ")),
            Option(name: "--days", value: "N", about: "days a week, 1 to 6"),
            Option(name: "--weeks", value: "N", about: "weeks, 2 to 16"),
            Option(name: "--level", value: "LEVEL", about: "beginner, intermediate or advanced (default: beginner)"),
            Option(
                name: "--equipment", value: "LIST",
                about: "what there is, with commas; `none`, or `gym` for all that exercises need"),
            Option(
                name: "--avoid", value: "LIST", about: "flags that must not speak against an exercise: knee,shoulder"),
            Option(
                name: "--minutes", value: "N",
                about: "how long a session may take, 20 to 150 (default: 60, strength 75)"),
            Option(name: "--name", value: "NAME", about: "the file's name (default: from goal, days and weeks)"),
            Option(name: "--output", value: "-", about: "`-` for standard output instead of a file"),
            Option(name: "--force", about: "write over a plan of that name"),
        ], run: run)

    private static func run(_ arguments: Arguments) throws -> Int32 {
        _ = try arguments.operands([])
        let workspace = Workspace(arguments["--studio"] ?? ".")
        let library = try workspace.exercises().library
        let request = try request(arguments, library)
        let draft: PlanDraft
        do throws(Diagnostic) {
            draft = try PlanDraft(request, library: library)
        } catch {
            throw Mistakes(error)
        }
        guard let output = arguments["--output"] else {
            let name = arguments["--name"] ?? "\(request.goal.rawValue)-\(request.days)-days-\(request.weeks)-weeks"
            let path = try workspace.writePlan(name, draft.text, isReplacing: arguments.has("--force"))
            for warning in draft.warnings { Console.message("note: \(warning.message)") }
            Console.message(
                "drafted \(path)\nnext: read and edit it; `floorpress plan analyse \(name)` counts its sets")
            return 0
        }
        guard output == "-" else {
            throw UsageError(message: "`--output` knows `-` alone", hint: "`--name` says what the file is called")
        }
        try Console.output(draft.text)
        return 0
    }

    private static func request(_ arguments: Arguments, _ library: ExerciseLibrary) throws(UsageError) -> DraftRequest {
        guard let goal = try arguments.choice("--goal", PlanGoal.self) else {
            throw UsageError(
                message: "`--goal` is missing",
                hint: "one of " + PlanGoal.allCases.map(\.rawValue).joined(separator: ", "))
        }
        guard let days = try number("--days", DraftRequest.possibleDays, arguments) else {
            throw UsageError(message: "`--days` is missing", hint: "how many days a week, 1 to 6")
        }
        guard let weeks = try number("--weeks", DraftRequest.possibleWeeks, arguments) else {
            throw UsageError(message: "`--weeks` is missing", hint: "how many weeks, 2 to 16")
        }
        guard arguments["--equipment"] != nil else {
            throw UsageError(
                message: "`--equipment` is missing", hint: "such as dumbbells,bench; `none`, or `gym` for all")
        }
        let known = Set(library.equipment + Exercise.knownEquipment)
        var equipment = try arguments.list("--equipment", from: ["none", "gym"] + known.sorted())
        if equipment.contains("gym") { equipment = known.sorted() }
        let flags = Set(library.flags + Exercise.knownFlags).sorted()
        return DraftRequest(
            goal: goal, level: try arguments.choice("--level", Exercise.Level.self) ?? .beginner, days: days,
            weeks: weeks, equipment: equipment.filter { $0 != "none" },
            avoid: try arguments.list("--avoid", from: flags),
            minutes: try number("--minutes", DraftRequest.possibleMinutes, arguments))
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
