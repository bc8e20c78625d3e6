import Studio

/// `floorpress new`.
enum New {
    static let command = Subcommand(
        name: "new", operands: ["DIR"], about: "start a fresh studio in a folder",
        details: "Writes studio.yml and a few pages that build as they are.", run: run)

    private static func run(_ arguments: Arguments) throws -> Int32 {
        let path = try arguments.operands(["the folder"])[0]
        let files = try Starter.write(to: path)
        Console.message(
            "a studio in \(path):\n" + files.map { "  \($0)" }.joined(separator: "\n")
                + "\nnext: edit studio.yml, then `floorpress build --studio \(path)`")
        return 0
    }
}
