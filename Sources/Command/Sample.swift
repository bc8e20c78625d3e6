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
        // A studio that has not written its address yet gets invoices all the same, from the sample's own trainer.
        let settings = try workspace.settings()
        let seller = settings.seller
        let isComplete =
            !seller.street.isEmpty && !seller.postcode.isEmpty && !seller.city.isEmpty
            && (seller.vatID != nil || seller.taxNumber != nil)
        try Studio.Sample.fill(
            workspace.folder.path, replacing: arguments.has("--replace"),
            seller: isComplete ? seller : Studio.Sample.seller, account: settings.account,
            hasAreas: settings.areas.url != nil)
        Console.message("filled \(workspace.folder.path(RecordStore.fileName))")
        return 0
    }
}
