import Quantities
import Studio
import Vault

/// Something that belongs to one client, and whose presence in what another audience gets betrays a leak.
struct Canary: Sendable, Hashable {
    /// What it is, as messages call it: they never say what it says.
    enum Kind: String, Sendable {
        case name, mail = "mail address", phone = "telephone number", note, key, code, number = "invoice number"

        /// Whether not even the trainer's own pages show it.
        var isSecret: Bool { self == .key || self == .code }
    }

    let kind: Kind
    /// The client's handle.
    let owner: String
    /// The forms in which it may stand somewhere, in UTF-8.
    let forms: [[UInt8]]
}

extension Canary {
    /// Shorter texts stand anywhere by chance, and are not looked for.
    static let shortest = 6
    /// Notes are looked for where they are long enough that nobody else would write the same.
    private static let shortestNote = 24

    /// All canaries of a client. What is as true of the studio itself is none.
    static func all(of records: ClientRecords, keys: AreaKeys?, except open: Set<String>) -> [Canary] {
        let client = records.client
        var found: [Canary] = []
        func add(_ kind: Kind, _ text: String?) {
            guard let text, text.utf8.count >= shortest, !open.contains(text.lowercased()) else { return }
            found.append(Canary(kind: kind, owner: client.handle, forms: forms(of: text)))
        }
        if client.name.contains(" ") || client.name.utf8.count >= 8 { add(.name, client.name) }
        add(.mail, client.email)
        if let phone = client.phone, phone.count(where: { $0.isNumber }) >= 7 { add(.phone, phone) }
        for note in notes(of: records) where note.utf8.count >= shortestNote && note.contains(" ") { add(.note, note) }
        for document in records.documents { add(.number, document.number) }
        if let keys {
            for bytes in [keys.key.bytes, keys.credentials.link?.bytes ?? []] { add(.key, bytes.hexadecimal) }
            add(.key, keys.credentials.link?.text)
            add(.code, keys.credentials.code?.text)
            add(.code, keys.credentials.code?.characters)
        }
        return found
    }

    /// What the client, or the trainer about her, wrote in words.
    private static func notes(of records: ClientRecords) -> [String] {
        var notes = [records.client.goal]
        for workout in records.workouts { notes += [workout.note].compactMap { $0 } + workout.sets.compactMap(\.note) }
        for message in records.messages where message.direction == .fromClient { notes.append(message.text) }
        for goal in records.goals { notes += [goal.why].compactMap { $0 } }
        for checkIn in records.checkIns { notes += checkIn.answers.map(\.text) }
        return notes
    }

    /// A text as it is, as HTML and addresses write it, with other white space in it, and in UTF-16.
    private static func forms(of text: String) -> [[UInt8]] {
        var forms: [[UInt8]] = []
        func add(_ form: String) {
            let bytes = Array(form.utf8)
            if !forms.contains(bytes) { forms.append(bytes) }
        }
        add(text)
        var markup = Markup()
        markup.text(text)
        add(String(decoding: markup.bytes, as: UTF8.self))
        for space in ["\n", "\u{A0}", "&nbsp;", "-", "%20", "+"] where text.contains(" ") {
            add(text.split(separator: " ").joined(separator: space))
        }
        forms.append(text.utf16.flatMap { [UInt8($0 >> 8), UInt8(truncatingIfNeeded: $0)] })
        return forms
    }
}
