/// Diagnostics as people read them: one paragraph each, with the line and a caret under what is meant.
///
///     Content/blog/first.md:3:1: error: unknown key `tittle`
///       3 | tittle: First
///         | ^^^^^^
///       expected: one of date, description, tags, title
///       hint: did you mean `title`?
public struct TextReport: Sendable {
    private let isColoured: Bool

    /// Makes a report; colour is for terminals.
    public init(isColoured: Bool = false) {
        self.isColoured = isColoured
    }

    /// All diagnostics in reading order, and a closing line that counts them.
    public func text(_ diagnostics: [Diagnostic]) -> String {
        guard !diagnostics.isEmpty else { return "" }
        let paragraphs = diagnostics.inReadingOrder().map(paragraph)
        return paragraphs.joined(separator: "\n") + "\n" + summary(diagnostics) + "\n"
    }

    private func paragraph(_ diagnostic: Diagnostic) -> String {
        var head = ""
        if let place = diagnostic.place {
            head = "\(place.file):\(place.line):\(place.column): "
        } else if let file = diagnostic.file {
            head = "\(file): "
        }
        var lines = [
            paint(printable(head), .bold)
                + paint("\(diagnostic.severity.rawValue): ", diagnostic.severity == .error ? .red : .yellow)
                + paint(printable(diagnostic.message), .bold)
        ]
        if let place = diagnostic.place, !place.isPrivate {
            let (shown, before) = window(of: place)
            let number = "\(place.line)"
            let gutter = String(repeating: " ", count: number.count)
            let meant = shown.dropFirst(before).prefix(place.length)
            let caret = String(repeating: "^", count: max(1, meant.reduce(0) { $0 + width(of: $1) }))
            lines.append("  \(number) | \(printable(shown))")
            let padding = shown.prefix(before).map { $0 == "\t" ? "\t" : String(repeating: " ", count: width(of: $0)) }
            lines.append("  \(gutter) | \(padding.joined())\(paint(caret, .green))")
        }
        if let expected = diagnostic.expected { lines.append("  expected: \(printable(expected))") }
        if let hint = diagnostic.hint { lines.append("  hint: \(printable(hint))") }
        return lines.joined(separator: "\n") + "\n"
    }

    /// The part of a long line around the column, and how many of its characters stand before the caret.
    private func window(of place: Place) -> (text: String, before: Int) {
        let line = Array(place.excerpt)
        let column = min(place.column - 1, line.count)
        guard line.count > 110 else { return (place.excerpt, column) }
        let start = max(0, min(column - 50, line.count - 100))
        let text = String(line[start..<min(start + 100, line.count)])
        let lead = start > 0 ? "…" : ""
        return (lead + text + (start + 100 < line.count ? "…" : ""), column - start + lead.count)
    }

    private func summary(_ diagnostics: [Diagnostic]) -> String {
        let errors = diagnostics.count { $0.severity == .error }
        let warnings = diagnostics.count - errors
        let parts = [(errors, "error"), (warnings, "warning")].filter { $0.0 > 0 }
            .map { "\($0.0) \($0.1)\($0.0 == 1 ? "" : "s")" }
        return parts.joined(separator: ", ")
    }

    private enum Paint: String {
        case bold = "1"
        case red = "1;31"
        case yellow = "1;33"
        case green = "32"
    }

    private func paint(_ text: String, _ paint: Paint) -> String {
        isColoured && !text.isEmpty ? "\u{1B}[\(paint.rawValue)m\(text)\u{1B}[0m" : text
    }
}

/// Text fit for a terminal: control characters, which a hostile file could use to rewrite the screen, are shown as U+FFFD.
public func printable(_ text: String) -> String {
    guard text.unicodeScalars.contains(where: { isControl($0) }) else { return text }
    return String(String.UnicodeScalarView(text.unicodeScalars.map { isControl($0) ? "\u{FFFD}" : $0 }))
}

private func isControl(_ scalar: Unicode.Scalar) -> Bool {
    (scalar.value < 0x20 && scalar != "\t") || (0x7F...0x9F).contains(scalar.value)
        || (0x202A...0x202E).contains(scalar.value) || (0x2066...0x2069).contains(scalar.value)
}

/// How many columns a character takes on a terminal: two for East Asian wide ones and pictographs.
private func width(of character: Character) -> Int {
    guard let scalar = character.unicodeScalars.first?.value else { return 0 }
    let isWide =
        (0x1100...0x115F).contains(scalar) || (0x2E80...0xA4CF).contains(scalar) || (0xAC00...0xD7A3).contains(scalar)
        || (0xF900...0xFAFF).contains(scalar) || (0xFE30...0xFE6F).contains(scalar)
        || (0xFF00...0xFF60).contains(scalar) || (0x1F1E6...0x1F1FF).contains(scalar)
        || (0x1F300...0x1FAFF).contains(scalar)
    return isWide ? 2 : 1
}
