import Diagnostics
import Quantities
import Studio

/// A client as the options of `client add` and `client edit` describe one.
struct ClientForm {
    static let options = [
        Option(name: "--name", value: "NAME", about: "the name as it stands on a letter (a new client must have one)"),
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
    ]
    private let arguments: Arguments

    init(_ arguments: Arguments) { self.arguments = arguments }

    /// A new client.
    func client(_ handle: String, _ settings: Settings, at now: Instant) throws -> Client {
        guard let name = arguments["--name"] else { throw UsageError(message: "`--name` is missing") }
        var random = SystemRandomNumberGenerator()
        return try changing(
            Client(
                id: ULID(at: now, using: &random), handle: handle, name: name, language: settings.locale.language,
                massUnit: settings.locale.massUnit, since: settings.day(at: now)))
    }

    /// A client with what the options say in the place of what was there; an empty value takes away what need not be.
    func changing(_ client: Client) throws -> Client {
        var client = client
        client.name = arguments["--name"] ?? client.name
        client.goal = arguments["--goal"] ?? client.goal
        client.language = try arguments.choice("--language", Language.self) ?? client.language
        client.massUnit = try arguments.choice("--units", MassUnit.self) ?? client.massUnit
        client.sex = try arguments.choice("--sex", Client.Sex.self) ?? client.sex
        client.since = try arguments.date("--since") ?? client.since
        for (option, path) in [
            ("--email", \Client.email), ("--phone", \.phone), ("--street", \.street), ("--postcode", \.postcode),
            ("--city", \.city), ("--country", \.country),
        ] {
            if let text = arguments[option] { client[keyPath: path] = text.isEmpty ? nil : text }
        }
        if arguments["--born"] == "" {
            client.born = nil
        } else if let born = try arguments.date("--born") {
            client.born = born
        }
        if let text = arguments["--height"] { client.height_mm = try height_mm(text) }
        return client
    }

    private func height_mm(_ text: String) throws(UsageError) -> Int? {
        guard !text.isEmpty else { return nil }
        guard let height = Double(text), height.isFinite, (1...300).contains(height) else {
            throw UsageError(message: "`--height` wants centimetres, not `\(text)`")
        }
        return Int((height * 10).rounded())
    }
}
