import Diagnostics
import Quantities
import Studio

/// `floorpress client …`.
enum Clients {
    static let commands = [list, show, add, edit, archive, resume, ClientFlags.command]

    private static func roster(_ arguments: Arguments) throws -> Roster {
        try Roster(Workspace(arguments["--studio"] ?? "."))
    }

    private static let json = Option(name: "--json", about: "as JSON on standard output")
    private static let changing = [
        Option(name: "--at", value: "TIME", about: "the time that counts as now"),
        Option(name: "--dry-run", about: "say what would be kept, and keep nothing"),
    ]

    private static let list = Subcommand(
        name: "client list", about: "the clients, by handle",
        options: [Option(name: "--all", about: "the archived ones too"), json]
    ) { arguments in
        _ = try arguments.operands([])
        let clients = try roster(arguments).clients().filter { $0.isActive || arguments.has("--all") }
        if arguments.has("--json") {
            try Console.result(JSON.array(clients.map(\.json)).text)
        } else {
            let rows = clients.map {
                [$0.handle, $0.name, $0.language.rawValue, $0.massUnit.rawValue, $0.since.iso, $0.goal]
            }
            try Console.result(TextTable(["handle", "name", "language", "unit", "since", "goal"], rows).text)
        }
        return 0
    }

    private static let show = Subcommand(
        name: "client show", operands: ["HANDLE"], about: "one client", options: [json]
    ) { arguments in
        let handle = try arguments.operands(["the client's handle"])[0]
        let client = try roster(arguments).client(handle)
        if arguments.has("--json") {
            try Console.result(client.json.text)
        } else {
            try Console.result(client.facts.map { "\(($0.0 + ":").padding(12)) \($0.1)" }.joined(separator: "\n"))
        }
        return 0
    }

    private static let add = Subcommand(
        name: "client add", operands: ["HANDLE"], about: "a new client",
        details: "The handle is the short name for commands and addresses: 1 to 40 of a–z, 0–9 and `-`.",
        options: ClientForm.options + changing + [json]
    ) { arguments in
        let handle = try arguments.operands(["the client's handle"])[0]
        let roster = try roster(arguments)
        let client = try ClientForm(arguments).client(handle, roster.settings, at: Build.now(arguments["--at"]))
        try roster.add(client, at: Build.now(arguments["--at"]), isDryRun: arguments.has("--dry-run"))
        Console.message("\(arguments.has("--dry-run") ? "would add" : "added") client \(client.handle)")
        if arguments.has("--json") { try Console.result(client.json.text) }
        return 0
    }

    private static let edit = Subcommand(
        name: "client edit", operands: ["HANDLE"], about: "change what is known of a client",
        details:
            "What an option names takes the place of what was there; \"\" takes it away. The rest stays, and so do issued documents.",
        options: ClientForm.options + changing + [json]
    ) { arguments in
        let handle = try arguments.operands(["the client's handle"])[0]
        let roster = try roster(arguments)
        let client = try ClientForm(arguments).changing(roster.client(handle))
        let isChanged = try roster.keep(
            client, at: Build.now(arguments["--at"]), isDryRun: arguments.has("--dry-run"))
        let verb = arguments.has("--dry-run") ? "would change" : "changed"
        Console.message(isChanged ? "\(verb) client \(handle)" : "nothing is otherwise: client \(handle)")
        if arguments.has("--json") { try Console.result(client.json.text) }
        return 0
    }

    private static let archive = Subcommand(
        name: "client archive", operands: ["HANDLE"],
        about: "a client whose coaching ended: kept, but nothing is made any more",
        details: """
            The records stay, and so does what was issued. The next build makes no documents and no private area; messages that wait are
            taken off. What is still agreed to be billed is named: it goes on until it is cancelled.
            """, options: changing
    ) { arguments in
        let handle = try arguments.operands(["the client's handle"])[0]
        let billed = try roster(arguments).archive(
            handle, at: Build.now(arguments["--at"]), isDryRun: arguments.has("--dry-run"))
        Console.message("\(arguments.has("--dry-run") ? "would archive" : "archived") client \(handle)")
        for name in billed {
            Console.message("still billed: \(name); `floorpress subscription cancel \(name)` ends it")
        }
        return 0
    }

    private static let resume = Subcommand(
        name: "client resume", operands: ["HANDLE"], about: "an archived client is coached again", options: changing
    ) { arguments in
        let handle = try arguments.operands(["the client's handle"])[0]
        try roster(arguments).resume(
            handle, at: Build.now(arguments["--at"]), isDryRun: arguments.has("--dry-run"))
        Console.message("\(arguments.has("--dry-run") ? "would resume" : "resumed") client \(handle)")
        return 0
    }
}

extension Client {
    /// What is known, for people; what is not known is left out.
    fileprivate var facts: [(String, String)] {
        let address = [street, [postcode, city].compactMap { $0 }.joined(separator: " "), country]
            .compactMap { $0 }.filter { !$0.isEmpty }.joined(separator: ", ")
        let all: [(String, String?)] = [
            ("handle", handle), ("name", name), ("email", email), ("phone", phone),
            ("address", address.isEmpty ? nil : address),
            ("language", language.name), ("unit", massUnit.rawValue), ("born", born?.iso),
            ("height", height_mm.map { "\($0 / 10) cm" }), ("since", since.iso), ("goal", goal.isEmpty ? nil : goal),
            ("flags", flags.isEmpty ? nil : flags.map(\.name).joined(separator: ", ")),
            ("state", isActive ? "active" : "archived"),
        ]
        return all.compactMap { key, value in value.map { (key, $0) } }
    }

    fileprivate var json: JSON {
        .members([
            "handle": .string(handle), "name": .string(name), "email": .optional(email), "phone": .optional(phone),
            "street": .optional(street), "postcode": .optional(postcode), "city": .optional(city),
            "country": .optional(country), "language": .string(language.rawValue), "units": .string(massUnit.rawValue),
            "born": .optional(born?.iso), "sex": .string(sex.rawValue),
            "heightMillimetres": height_mm.map { .integer($0) } ?? .null,
            "since": .string(since.iso), "goal": .string(goal), "flags": .array(flags.map { .string($0.name) }),
            "active": .bool(isActive),
        ])
    }
}
