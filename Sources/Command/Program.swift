import Diagnostics
import Edition
import Synchronization

/// Finds the subcommand, runs it and words what went wrong.
enum Program {
    /// Every subcommand, in the order of the help.
    static let subcommands: [Subcommand] =
        [New.command, Sample.command, Build.command, Check.command, Serve.command] + Clients.commands
        + Exercises.commands + [ExerciseAliases.command] + Foods.commands + [FoodLogs.command]
        + Targets.commands + Pantries.commands + [Shopping.command]
        + PlanAssign.commands + PlanShow.commands + PlanEdit.commands + PlanFormat.commands
        + PlanMaxima.commands + [PlanDrafting.command, PlanAnalysing.command] + MenuAssign.commands + MenuShow.commands
        + MenuEdit.commands
        + MenuFormat.commands + [MenuDrafting.command] + Invoices.commands + Quotes.commands + [CreditNotes.command]
        + Prices.commands + Payments.commands + Subscriptions.commands + Packages.commands + Reminders.commands
        + MoneyFigures.commands + Import.commands + ImportRecords.commands
        + Logs.commands + Measures.commands + Photos.commands + Habits.commands + Goals.commands + Talks.commands
        + Areas.commands + Standings.commands + Runs.commands + BackupCommands.commands + Jobs.commands
        + Automations.commands
        + Outboxes.commands + [Deploys.command, ImportMail.command, ImportDiaries.command, RecordsUpgrade.command]

    private static let kept = Mutex<[any Sendable]>([])

    /// Keeps a value until the command ends.
    static func keepUntilExit(_ value: some Sendable) { kept.withLock { $0.append(value) } }

    /// Runs the command with its words; gives the exit status: 0 done, 1 the studio has errors, 2 wrong usage, 3 the machine.
    static func main(_ words: [String]) -> Int32 {
        do {
            return try run(words)
        } catch let error as UsageError {
            Console.message("floorpress: \(printable(error.message))")
            if let hint = error.hint { Console.message("  hint: \(printable(hint))") }
            Console.message("  hint: `floorpress help` shows what there is")
            return 2
        } catch let error as Mistakes {
            report(error.diagnostics)
            return status(of: error.diagnostics)
        } catch let error as Diagnostic {
            report([error])
            return status(of: [error])
        } catch {
            Console.message("floorpress: \(printable("\(error)"))")
            return 3
        }
    }

    /// Writes diagnostics to standard error.
    static func report(_ diagnostics: [Diagnostic]) {
        Console.endProgress()
        guard !diagnostics.isEmpty else { return }
        Console.message(TextReport(isColoured: Console.isColoured).text(diagnostics))
    }

    /// The exit status for mistakes: the studio's come first, because they are there on any machine.
    static func status(of diagnostics: [Diagnostic]) -> Int32 {
        let errors = diagnostics.filter { $0.severity == .error }
        return errors.isEmpty ? 0 : errors.contains { $0.cause == .studio } ? 1 : 3
    }

    private static func run(_ words: [String]) throws -> Int32 {
        guard let first = words.first else {
            Console.message(overview)
            return 2
        }
        switch first {
        case "--version", "version":
            try Console.result("floorpress \(Version.text)")
            return 0
        case "help", "--help", "-h":
            return try help(Array(words.dropFirst()))
        default:
            break
        }
        let (subcommand, rest) = try find(words)
        if rest.contains("--help") || rest.contains("-h") {
            try Console.result(subcommand.help)
            return 0
        }
        return try subcommand.run(Arguments(rest, options: subcommand.allOptions))
    }

    private static func help(_ words: [String]) throws -> Int32 {
        guard !words.isEmpty else {
            try Console.result(overview)
            return 0
        }
        let group = subcommands.filter { $0.name.split(separator: " ").first.map(String.init) == words[0] }
        if words.count == 1, !group.isEmpty {
            try Console.result(group.map(\.help).joined(separator: "\n"))
            return 0
        }
        try Console.result(find(words).0.help)
        return 0
    }

    /// The subcommand that the first words name, with the words after it.
    private static func find(_ words: [String]) throws(UsageError) -> (Subcommand, [String]) {
        for length in [2, 1] where words.count >= length {
            let name = words[..<length].joined(separator: " ")
            if let found = subcommands.first(where: { $0.name == name }) { return (found, Array(words[length...])) }
        }
        let group = subcommands.filter { $0.name.hasPrefix(words[0] + " ") }
        guard group.isEmpty else {
            let verbs = group.map { String($0.name.dropFirst(words[0].count + 1)) }
            guard words.count > 1, !words[1].hasPrefix("-") else {
                throw UsageError(message: "`\(words[0])` wants one of " + verbs.joined(separator: ", "))
            }
            throw UsageError(
                message: "unknown command `\(words[0]) \(words[1])`", hint: didYouMean(words[1], in: verbs))
        }
        let names = Set(subcommands.compactMap { $0.name.split(separator: " ").first.map(String.init) } + ["help"])
        throw UsageError(message: "unknown command `\(words[0])`", hint: didYouMean(words[0], in: names.sorted()))
    }

    private static var overview: String {
        let width = subcommands.map(\.name.count).max() ?? 0
        let lines = subcommands.map { subcommand in
            "  \(subcommand.name)\(String(repeating: " ", count: width - subcommand.name.count + 2))\(subcommand.about)"
        }
        return """
            floorpress \(Version.text): the press behind a personal trainer's business

            Usage: floorpress COMMAND [options]

            \(lines.joined(separator: "\n"))
              help\(String(repeating: " ", count: width - 2))more about a command: floorpress help build

            Exit status: 0 done, 1 the studio has errors, 2 wrong usage, 3 the machine (disk, permission, a missing font)
            """
    }
}
