import Studio

/// `floorpress menu format` and `menu check`: menus as texts.
enum MenuFormat {
    static let commands = [format, check]

    private static let files = TemplateFormat.operand("menus", "menu")

    private static let format = Subcommand(
        name: "menu format", operands: ["[FILE…]"], about: "write menus in the one form that all share",
        details: files + """


            Signs, spaces, times and the days of headings change; words, comments and the order of lines never do. A file with
            mistakes stays as it is.
            """,
        options: TemplateFormat.formatOptions
    ) { arguments in
        try TemplateFormat.format(arguments, "menu") { try workspace(arguments).menuFiles() }
    }

    private static let check = Subcommand(
        name: "menu check", operands: ["[FILE…]"], about: "find every mistake in menus", details: files,
        options: TemplateFormat.checkOptions
    ) { arguments in
        try TemplateFormat.check(arguments, "menu", workspace(arguments).menuFiles())
    }

    private static func workspace(_ arguments: Arguments) -> Workspace { Workspace(arguments["--studio"] ?? ".") }
}
