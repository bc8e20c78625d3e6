/// Separated values for people and spreadsheets: commas, CRLF, UTF-8 with a mark so that Excel knows it (RFC 4180).
enum PlainTable {
    /// A table's bytes.
    static func bytes(_ head: [String], _ rows: [[String]]) -> [UInt8] {
        let lines = ([head] + rows).map { $0.map(cell).joined(separator: ",") + "\r\n" }
        return [0xEF, 0xBB, 0xBF] + lines.joined().utf8
    }

    private static func cell(_ text: String) -> String {
        let safe = isNumber(text) ? text : safe(text)
        guard safe.contains(where: { "\",;\n\r".contains($0) }) || safe != text else { return safe }
        return "\"" + safe.split(separator: "\"", omittingEmptySubsequences: false).joined(separator: "\"\"") + "\""
    }

    /// A text on one line that no spreadsheet takes for a formula: one that begins like it gets an apostrophe before it (OWASP, CSV Injection).
    static func safe(_ text: String) -> String {
        let line = String(text.map { $0.isNewline || $0 == "\t" ? " " : $0 })
        guard let first = line.first(where: { !$0.isWhitespace }), "=+-@".contains(first) else { return line }
        return "'" + line
    }

    /// Amounts below zero begin with a minus and mean no formula.
    private static func isNumber(_ text: String) -> Bool {
        let digits = text.hasPrefix("-") ? text.dropFirst() : text[...]
        return !digits.isEmpty && digits.utf8.allSatisfy { (0x30...0x39).contains($0) || $0 == 0x2E }
    }
}
