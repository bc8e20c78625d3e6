import Diagnostics
import Studio
import Training

/// `floorpress plan format`, `plan check` and `plan tree`: templates as texts.
enum PlanFormat {
    static let commands = [format, check, tree]

    private static let files = TemplateFormat.operand("plans", "template")

    private static let format = Subcommand(
        name: "plan format", operands: ["[FILE…]"], about: "write plan templates in the one form that all share",
        details: files + """


            Signs, spaces and the order of clauses change; words, comments and the order of lines never do. A file with
            mistakes stays as it is.
            """,
        options: TemplateFormat.formatOptions
    ) { arguments in
        try TemplateFormat.format(arguments, "plan") { try workspace(arguments).planFiles().files }
    }

    private static let check = Subcommand(
        name: "plan check", operands: ["[FILE…]"], about: "find every mistake in plan templates", details: files,
        options: TemplateFormat.checkOptions
    ) { arguments in
        try TemplateFormat.check(arguments, "plan", workspace(arguments).planFiles().files)
    }

    private static let tree = Subcommand(
        name: "plan tree", operands: ["FILE"], about: "a plan template as JSON, with the place of every part",
        details: """
            For editors: the mistakes, and the plan as far as it can be read, with blocks, days, lines, clauses and the exercises
            that names stand for. FILE is a path, the name of a template in Content/plans, or `-` for standard input.
            """
    ) { arguments in
        let word = try arguments.operands(["the plan's file"])[0]
        let plans = try workspace(arguments).planFiles().files
        let file = try TemplateFormat.read(try plans.paths([word])[0], plans)
        try Console.result(
            JSON.members([
                "file": .string(file.source.path), "formatted": .bool(file.isFormatted),
                "diagnostics": .array(file.diagnostics.inReadingOrder().map(\.json)),
                "plan": file.template?.json ?? .null,
            ]).text)
        return Program.status(of: file.diagnostics)
    }

    private static func workspace(_ arguments: Arguments) -> Workspace { Workspace(arguments["--studio"] ?? ".") }
}
