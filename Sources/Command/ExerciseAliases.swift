import Diagnostics
import Studio

/// `floorpress exercise alias`: what names from elsewhere mean.
enum ExerciseAliases {
    static let command = Subcommand(
        name: "exercise alias", operands: ["[NAME]", "[EXERCISE]"],
        about: "say once which exercise a name from an app means; without words, show what was said",
        details: """
            Sets that came in under NAME are named anew, and those of imports to come. With --remove and NAME alone it is forgotten
            again, and the sets get back the name that they were recorded by.
            """,
        options: [
            Option(name: "--remove", about: "forget what NAME was said to mean"),
            Option(name: "--at", value: "TIME", about: "the time that counts as now"),
            Option(name: "--dry-run", about: "say what would change, and change nothing"),
            Option(name: "--json", about: "the names as JSON on standard output"),
        ]
    ) { arguments in
        let roster = try Roster(Workspace(arguments["--studio"] ?? "."))
        let isDryRun = arguments.has("--dry-run")
        let now = try Build.now(arguments["--at"])
        if arguments.has("--remove") {
            let name = try arguments.operands(["the name"])[0]
            let sets = try roster.removeExerciseAlias(name, at: now, isDryRun: isDryRun)
            Console.message("\(isDryRun ? "would forget" : "forgot") `\(name)`: \(sets) sets named anew")
            return 0
        }
        guard arguments.operands.isEmpty else {
            let words = try arguments.operands(["the name", "the exercise it means"])
            let (title, sets) = try roster.setExerciseAlias(words[0], to: words[1], at: now, isDryRun: isDryRun)
            Console.message(
                "\(isDryRun ? "would take" : "took") `\(words[0])` for \(title): \(sets) \(sets == 1 ? "set" : "sets") named anew"
            )
            return 0
        }
        let aliases = try roster.exerciseAliases()
        if arguments.has("--json") {
            try Console.result(
                JSON.array(
                    aliases.map { .members(["name": .string($0.name), "exercise": .string($0.exercise)]) }
                ).text)
        } else {
            try Console.result(TextTable(["name", "exercise"], aliases.map { [$0.name, $0.exercise] }).text)
        }
        return 0
    }
}
