import Diagnostics

extension Typesetter {
    /// The error that names the characters no font has, and the text they were first met in; nothing where all were set.
    public var unknownGlyphs: Diagnostic? {
        guard let first = unknown.first else { return nil }
        var seen: [Unicode.Scalar] = []
        for character in unknown where !seen.contains(character.scalar) { seen.append(character.scalar) }
        let names = seen.prefix(8).map { scalar in
            let digits = String(scalar.value, radix: 16, uppercase: true)
            return "\(Character(scalar)) (U+\(String(repeating: "0", count: max(0, 4 - digits.count)))\(digits))"
        }
        let more = seen.count > 8 ? " and \(seen.count - 8) more" : ""
        let excerpt = first.text.count > 60 ? String(first.text.prefix(60)) + "…" : first.text
        return Diagnostic(
            .error, "unknown-glyph", "no font has \(names.joined(separator: ", "))\(more) in “\(excerpt)”",
            hint: "write it in other characters, or leave the symbol out")
    }
}
