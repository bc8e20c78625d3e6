/// Separated values for people and spreadsheets, as RFC 4180 has them.
public enum CSV {
    /// Rows with commas between their cells and CRLF at their ends.
    public static func text(_ rows: [[String]]) -> String {
        rows.map { $0.map(cell).joined(separator: ",") + "\r\n" }.joined()
    }

    /// A cell: in quotes where it wants them, on one line, and never a formula.
    static func cell(_ text: String) -> String {
        let safe = isNumber(text) ? text : safe(text)
        let wantsQuotes = safe.unicodeScalars.contains { ",;\"".unicodeScalars.contains($0) } || safe.first == "'"
        return wantsQuotes ? quoted(safe) : safe
    }

    /// A text in quotes, those in it doubled.
    public static func quoted(_ text: String) -> String {
        "\"" + text.split(separator: "\"", omittingEmptySubsequences: false).joined(separator: "\"\"") + "\""
    }

    /// A text on one line that no spreadsheet takes for a formula: one that begins like it gets an apostrophe before it (OWASP, CSV Injection).
    public static func safe(_ text: String) -> String {
        let line = String(text.map { $0.isNewline || $0 == "\t" || $0 == "\u{A0}" ? " " : $0 })
        let first = line.unicodeScalars.first { !$0.properties.isWhitespace }
        guard let first, "=+-@＝＋－＠".unicodeScalars.contains(first) else { return line }
        return "'" + line
    }

    /// Amounts below zero begin with a minus and mean no formula.
    private static func isNumber(_ text: String) -> Bool {
        let digits = text.hasPrefix("-") ? text.dropFirst() : text[...]
        return !digits.isEmpty && digits.utf8.allSatisfy { (0x30...0x39).contains($0) || $0 == 0x2E }
    }
}
