/// Somebody who writes or is written to: an address with, where it is known, a name (RFC 5322, 3.4).
public struct MailAddress: Sendable, Hashable {
    /// The name that is shown; empty where there is none.
    public let name: String
    /// The address, `ana@mail.example`.
    public let address: String

    /// An address; nothing where mail could not be sent to it.
    ///
    /// What is taken is narrower than RFC 5321 allows: no quoted local parts, no comments, no address literals, and no character that could
    /// end a line of the dialogue with a server.
    public init?(name: String = "", address: String) {
        let parts = address.split(separator: "@", omittingEmptySubsequences: false)
        guard parts.count == 2, (1...64).contains(parts[0].utf8.count), (1...253).contains(parts[1].utf8.count),
            parts[0].utf8.allSatisfy(MailAddress.isLocal), parts[0].first != ".", parts[0].last != ".",
            parts[1].split(separator: ".", omittingEmptySubsequences: false).allSatisfy(MailAddress.isLabel)
        else { return nil }
        self.name = String(name.unicodeScalars.map { $0.value < 0x20 || $0.value == 0x7F ? " " : Character($0) })
        self.address = address
    }

    /// An address as it stands in a header or in settings: `Ana Ribeiro <ana@mail.example>`, or the address alone.
    public init?(_ text: String) {
        let text = text.trimmed
        guard text.last == ">", let open = text.lastIndex(of: "<") else {
            self.init(address: text)
            return
        }
        let name = String(text[..<open]).trimmed
        let isQuoted = name.count >= 2 && name.first == "\"" && name.last == "\""
        self.init(
            name: isQuoted ? MailAddress.unquoted(name) : name,
            address: String(text[text.index(after: open)...].dropLast()).trimmed)
    }

    /// The part behind the `@`.
    public var domain: Substring { address.split(separator: "@").last ?? "" }

    /// As a header has it.
    public var header: String {
        guard !name.isEmpty else { return address }
        let isPlain = name.utf8.allSatisfy { MailAddress.isAtom($0) || $0 == UInt8(ascii: " ") }
        if isPlain { return "\(name) <\(address)>" }
        if name.utf8.allSatisfy({ (0x20...0x7E).contains($0) }) {
            let quoted = name.map { $0 == "\"" || $0 == "\\" ? "\\\($0)" : "\($0)" }.joined()
            return "\"\(quoted)\" <\(address)>"
        }
        return "\(EncodedWords.text(name)) <\(address)>"
    }

    private static func unquoted(_ text: String) -> String {
        var result = ""
        var isEscaped = false
        for character in text.dropFirst().dropLast() {
            if character == "\\", !isEscaped {
                isEscaped = true
                continue
            }
            isEscaped = false
            result.append(character)
        }
        return result
    }

    /// `atext` of RFC 5322, 3.2.3.
    private static func isAtom(_ byte: UInt8) -> Bool {
        isAlphanumeric(byte) || "!#$%&'*+-/=?^_`{|}~".utf8.contains(byte)
    }

    private static func isLocal(_ byte: UInt8) -> Bool { isAtom(byte) || byte == UInt8(ascii: ".") }

    private static func isLabel(_ label: Substring) -> Bool {
        (1...63).contains(label.utf8.count) && label.first != "-" && label.last != "-"
            && label.utf8.allSatisfy { isAlphanumeric($0) || $0 == UInt8(ascii: "-") }
    }
}

func isAlphanumeric(_ byte: UInt8) -> Bool {
    (0x30...0x39).contains(byte) || (0x41...0x5A).contains(byte) || (0x61...0x7A).contains(byte)
}

extension StringProtocol {
    var trimmed: String {
        var rest = self[startIndex..<endIndex]
        while let first = rest.first, first.isWhitespace { rest = rest.dropFirst() }
        while let last = rest.last, last.isWhitespace { rest = rest.dropLast() }
        return String(rest)
    }
}
