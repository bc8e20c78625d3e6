import Quantities

/// A message that came in, as far as it can be read. Whatever stands in it, it is read: what is broken is passed over.
public struct ReceivedMail: Sendable, Hashable {
    /// A file that came with it.
    public struct File: Sendable, Hashable {
        /// What its sender called it; nothing is to be trusted in it.
        public let name: String
        /// Its type as the message says.
        public let type: String
        /// What is in it.
        public let bytes: [UInt8]
    }

    /// Who wrote, where the address can be read.
    public internal(set) var from: MailAddress?
    /// The name of the message, without brackets; empty where it has none.
    public internal(set) var id = ""
    /// The names of the messages that it answers.
    public internal(set) var answers: [String] = []
    /// When it was written.
    public internal(set) var date: Instant?
    /// The subject.
    public internal(set) var subject = ""
    /// The text; that of the HTML where there is nothing else.
    public internal(set) var text = ""
    /// Whether a machine wrote it: notices of delivery, answers of those who are away (RFC 3834).
    public internal(set) var isAutomatic = false
    /// The files.
    public internal(set) var files: [File] = []

    /// Messages in messages beyond so many are passed over.
    static let depthLimit = 12
    /// Parts beyond so many are passed over.
    static let partLimit = 500

    /// Reads a message.
    public init(_ bytes: ArraySlice<UInt8>) {
        let (headers, body) = MailHead.split(bytes)
        from = headers["from"].flatMap { ReceivedMail.address($0) }
        id = ReceivedMail.ids(headers["message-id"] ?? "").first ?? ""
        answers = ReceivedMail.ids(headers["in-reply-to"] ?? "") + ReceivedMail.ids(headers["references"] ?? "")
        date = headers["date"].flatMap { MailDate.instant($0) }
        subject = EncodedWords.read(headers["subject"] ?? "").trimmed
        let submitted = (headers["auto-submitted"] ?? "no").trimmed.lowercased()
        isAutomatic =
            !submitted.hasPrefix("no") || headers["return-path"]?.trimmed == "<>"
            || ["bulk", "junk", "list"].contains((headers["precedence"] ?? "").trimmed.lowercased())
        var parts = MailParts()
        parts.read(headers, body, depth: 0)
        text =
            parts.plain.isEmpty
            ? HTMLText.text(parts.html.joined(separator: "\n")) : parts.plain.joined(separator: "\n")
        files = parts.files
    }

    /// The text without what was quoted of earlier messages at its end.
    public var ownText: String {
        var lines = text.split(omittingEmptySubsequences: false, whereSeparator: \.isNewline).map(String.init)
        func isBlank(_ line: String) -> Bool { line.allSatisfy(\.isWhitespace) }
        while let last = lines.last, last.hasPrefix(">") || isBlank(last) { lines.removeLast() }
        if let cut = lines.firstIndex(where: ReceivedMail.opensQuote) {
            let rest = lines[(cut + 1)...]
            // Only a quotation that reaches to the end is one that the program added.
            if rest.allSatisfy({ $0.hasPrefix(">") || isBlank($0) }) || ReceivedMail.isRule(lines[cut]) {
                lines = Array(lines[..<cut])
            }
        }
        if let signature = lines.lastIndex(of: "-- ") { lines = Array(lines[..<signature]) }
        return lines.joined(separator: "\n").trimmed
    }

    private static func opensQuote(_ line: String) -> Bool {
        let line = line.trimmed
        if isRule(line) { return true }
        return line.hasSuffix(":")
            && ["On ", "Am ", "Le ", "El "].contains { line.hasPrefix($0) } && line.contains { $0.isNumber }
    }

    /// What Outlook and others put above the message that is answered.
    private static func isRule(_ line: String) -> Bool {
        let words = line.trimmed.lowercased()
        return words == "-----original message-----" || words == "-----ursprüngliche nachricht-----"
            || words.hasPrefix("________________________________")
    }

    private static func address(_ text: String) -> MailAddress? {
        // Of several writers the first counts; a comma in a quoted name parts nobody.
        var isQuoted = false
        let first = text.prefix { character in
            if character == "\"" { isQuoted.toggle() }
            return isQuoted || character != ","
        }
        let read = String(first).trimmed
        guard read.hasSuffix(">"), let open = read.lastIndex(of: "<") else { return MailAddress(read) }
        let name = EncodedWords.read(String(read[..<open]).trimmed)
        return MailAddress(name: name, address: String(read[read.index(after: open)...].dropLast()).trimmed)
    }

    private static func ids(_ text: String) -> [String] {
        text.split(separator: "<").compactMap { part in
            guard let end = part.firstIndex(of: ">") else { return nil }
            let id = String(part[..<end])
            return id.contains("@") && id.utf8.count <= 500 && !id.contains(where: \.isWhitespace) ? id : nil
        }
    }
}
