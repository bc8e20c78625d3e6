import Studio

/// `floorpress sample`.
enum Sample {
    static let command = Subcommand(
        name: "sample", about: "fill the store with twelve invented clients and two years of records",
        details: """
            The same bytes each time. A store that is there already is not touched; with --replace a store that this command
            made is made anew.
            """,
        options: [Option(name: "--replace", about: "replace a sample that is there")], run: run)

    private static func run(_ arguments: Arguments) throws -> Int32 {
        _ = try arguments.operands([])
        let workspace = Workspace(arguments["--studio"] ?? ".")
        try Studio.Sample.fill(
            workspace.folder.path, replacing: arguments.has("--replace"), seller: try workspace.settings().seller)
        Console.message("filled \(workspace.folder.path(RecordStore.fileName))")
        return 0
    }
}
