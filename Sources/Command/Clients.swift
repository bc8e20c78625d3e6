import Diagnostics
import Quantities
import Studio

/// `floorpress client …`.
enum Clients {
    static let commands = [list, show, add, ClientFlags.command]

    private static func roster(_ arguments: Arguments) throws -> Roster {
        try Roster(Workspace(arguments["--studio"] ?? "."))
    }

    private static let json = Option(name: "--json", about: "as JSON on standard output")

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
        options: [
            Option(name: "--name", value: "NAME", about: "the name as it stands on a letter (required)"),
            Option(name: "--email", value: "ADDRESS", about: "the address for mail"),
            Option(name: "--phone", value: "NUMBER", about: "the telephone number"),
            Option(name: "--street", value: "STREET", about: "street and number"),
            Option(name: "--postcode", value: "CODE", about: "postcode"),
            Option(name: "--city", value: "CITY", about: "city"),
            Option(name: "--country", value: "CODE", about: "country, as DE or GB"),
            Option(name: "--language", value: "CODE", about: "en or de (default: the studio's)"),
            Option(name: "--units", value: "UNIT", about: "kg or lb (default: the studio's)"),
            Option(name: "--born", value: "DATE", about: "day of birth"),
            Option(name: "--sex", value: "SEX", about: "female, male or unspecified: only formulas ask for it"),
            Option(name: "--height", value: "CM", about: "height in centimetres"),
            Option(name: "--since", value: "DATE", about: "first day of coaching (default: today)"),
            Option(name: "--goal", value: "TEXT", about: "what the client wants, in one sentence"),
            Option(name: "--at", value: "TIME", about: "the time that counts as now"),
            Option(name: "--dry-run", about: "say what would be kept, and keep nothing"),
            json,
        ]
    ) { arguments in
        let handle = try arguments.operands(["the client's handle"])[0]
        let roster = try roster(arguments)
        let client = try ClientForm(arguments, roster.settings, at: Build.now(arguments["--at"])).client(handle)
        try roster.add(client, at: Build.now(arguments["--at"]), isDryRun: arguments.has("--dry-run"))
        Console.message("\(arguments.has("--dry-run") ? "would add" : "added") client \(client.handle)")
        if arguments.has("--json") { try Console.result(client.json.text) }
        return 0
    }
}

/// A client as the options of `client add` describe one.
private struct ClientForm {
    private let arguments: Arguments
    private let settings: Settings
    private let now: Instant

    init(_ arguments: Arguments, _ settings: Settings, at now: Instant) {
        self.arguments = arguments
        self.settings = settings
        self.now = now
    }

    func client(_ handle: String) throws -> Client {
        guard let name = arguments["--name"] else { throw UsageError(message: "`--name` is missing") }
        let today = settings.day(at: now)
        var random = SystemRandomNumberGenerator()
        var client = Client(
            id: ULID(at: now, using: &random), handle: handle, name: name,
            language: try arguments.choice("--language", Language.self) ?? settings.locale.language,
            massUnit: try arguments.choice("--units", MassUnit.self) ?? settings.locale.massUnit,
            since: try arguments.date("--since") ?? today)
        client.email = arguments["--email"]
        client.phone = arguments["--phone"]
        client.street = arguments["--street"]
        client.postcode = arguments["--postcode"]
        client.city = arguments["--city"]
        client.country = arguments["--country"]
        client.born = try arguments.date("--born")
        client.sex = try arguments.choice("--sex", Client.Sex.self) ?? .unspecified
        client.goal = arguments["--goal"] ?? ""
        if let text = arguments["--height"] {
            guard let height = Double(text), height.isFinite, (1...300).contains(height) else {
                throw UsageError(message: "`--height` wants centimetres, not `\(text)`")
            }
            client.height_mm = Int((height * 10).rounded())
        }
        return client
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
