import Quantities
import Studio

/// Something that a rule writes about: this client, this occasion, at this time.
struct Occasion: Sendable {
    /// The rule.
    let rule: MailRule
    /// What it is about, the same whenever it is worked out: `2026-11-19`.
    let subject: String
    /// When it is to go out.
    let due: Instant
    /// Why, in words for the trainer, without a name.
    let reason: String
    /// What the template is given.
    var screen: MailScreen
    /// Documents of the client's own that go along.
    var documents: [ULID] = []

    /// What it is sent once for.
    func key(for client: Client) -> String { "\(rule.name)/\(subject)/\(client.id)" }

    /// What a message is about, by what it is sent once for.
    static func subject(of key: String, rule: String, client: Client) -> String? {
        let (start, end) = ("\(rule)/", "/\(client.id)")
        guard key.hasPrefix(start), key.hasSuffix(end), key.count >= start.count + end.count else { return nil }
        return String(key.dropFirst(start.count).dropLast(end.count))
    }
}
