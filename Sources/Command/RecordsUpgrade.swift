import Studio

/// `floorpress records upgrade`.
enum RecordsUpgrade {
    static let command = Subcommand(
        name: "records upgrade", about: "bring the records of an older version up to date, after a backup",
        details: """
            Any command that changes records does this by itself. The store as it was stays beside it, so that the older
            version of the press can go on with that.
            """
    ) { arguments in
        _ = try arguments.operands([])
        let workspace = Workspace(arguments["--studio"] ?? ".")
        _ = try workspace.settings()
        try workspace.upgradeRecords()
        Console.message("the records are up to date: \(RecordStore.fileName)")
        return 0
    }
}
