/// Writes inline atoms as Markdown, with everything escaped that would otherwise mean something.
struct MarkdownWriter {
    private let setting: InlineText.Setting
    private var out = ""
    private var linkDepth = 0
    private var isAtLineStart: Bool { out.isEmpty || out.hasSuffix("\n") }

    init(_ setting: InlineText.Setting) {
        self.setting = setting
    }

    /// A text escaped, as for the words of a link or an image.
    static func escaped(_ text: String, in setting: InlineText.Setting = .paragraph) -> String {
        var inline = InlineText()
        inline.add(text)
        var writer = MarkdownWriter(setting)
        writer.linkDepth = 1
        return writer.text(inline.atoms.map { $0.isSpace ? .space : $0 })
    }

    /// An address fit to stand between the brackets of a link.
    static func destination(_ target: String) -> String {
        var out = ""
        for scalar in target.unicodeScalars {
            switch scalar {
            case _
            where scalar.value <= 0x20 || (0x7F...0x9F).contains(scalar.value)
                || "<>()\\\"`".unicodeScalars.contains(scalar):
                for byte in String(scalar).utf8 {
                    let digits = String(byte, radix: 16, uppercase: true)
                    out += "%" + (digits.count < 2 ? "0" : "") + digits
                }
            case "|": out += "%7C"
            default: out.unicodeScalars.append(scalar)
            }
        }
        return withoutEntities(out)
    }

    /// An address whose ampersands are themselves.
    private static func withoutEntities(_ target: String) -> String {
        guard target.contains("&"), target.contains(";") else { return target }
        let letters = Array(target)
        return letters.indices.map { index in
            letters[index] == "&" && isEntity(letters[(index + 1)...]) ? "&amp;" : String(letters[index])
        }.joined()
    }

    /// An image.
    static func image(_ alternative: String, _ target: String, caption: String? = nil) -> String {
        var text = "![\(escaped(alternative))](\(destination(target))"
        if let caption = caption.map({ escaped($0) }), !caption.isEmpty {
            text += " \"\(caption.replacing("\"", with: "\\\""))\""
        }
        return text + ")"
    }

    /// The atoms as Markdown.
    func text(_ atoms: [InlineText.Atom]) -> String {
        var writer = self
        let first = atoms.firstIndex { !$0.isSpace } ?? atoms.endIndex
        let end = atoms.lastIndex { !$0.isSpace }.map { $0 + 1 } ?? first
        let atoms = Array(atoms[first..<max(first, end)])
        for (index, atom) in atoms.enumerated() {
            writer.write(atom, next: index + 1 < atoms.count ? atoms[index + 1] : nil)
        }
        return writer.out
    }

    private mutating func write(_ atom: InlineText.Atom, next: InlineText.Atom?) {
        switch atom {
        case .word(let text): word(text, next: next)
        case .space: out += " "
        case .lineBreak, .paragraphBreak: out += setting == .paragraph ? "\\\n" : " "
        case .open(.strong), .close(.strong): out += "**"
        case .open(.emphasis), .close(.emphasis): out += "*"
        case .open(.deleted), .close(.deleted): out += "~~"
        case .open(.link):
            out += "["
            linkDepth += 1
        case .close(.link(let target)):
            out += "](\(MarkdownWriter.destination(target)))"
            linkDepth = max(0, linkDepth - 1)
        case .code(let text): code(text)
        case .ready(let markdown): out += markdown
        case .address(let target): address(target)
        }
    }

    private mutating func code(_ text: String) {
        let flat = text.split(whereSeparator: \.isNewline).joined(separator: " ")
        guard flat.contains(where: { $0 != " " }) else { return }
        var longest = 0
        var run = 0
        for character in flat {
            run = character == "`" ? run + 1 : 0
            longest = max(longest, run)
        }
        let fence = String(repeating: "`", count: longest + 1)
        let padding =
            flat.hasPrefix("`") || flat.hasSuffix("`") || (flat.hasPrefix(" ") && flat.hasSuffix(" ")) ? " " : ""
        let inner = setting == .cell ? flat.replacing("|", with: "\\|") : flat
        out += fence + padding + inner + padding + fence
    }

    private mutating func address(_ target: String) {
        let isPlain = target.unicodeScalars.allSatisfy { $0.value > 0x20 && !"<>|\\`".unicodeScalars.contains($0) }
        if isPlain, linkDepth == 0 {
            out += "<\(MarkdownWriter.withoutEntities(target))>"
        } else {
            escape(Array(target), next: nil)
        }
    }

    /// A word, with addresses in it as links, because that is what readers take them for.
    private mutating func word(_ text: String, next: InlineText.Atom?) {
        if isPlain(text) {
            out += text
            return
        }
        guard linkDepth == 0, let start = MarkdownWriter.addressStart(in: text) else {
            return escape(Array(text), next: next)
        }
        escape(Array(text[..<start]), next: nil)
        var end = text.endIndex
        while end > start, ".,;:!?)\"'*_]>".contains(text[text.index(before: end)]) { end = text.index(before: end) }
        let rest = String(text[end...])
        address(String(text[start..<end]))
        if !rest.isEmpty { escape(Array(rest), next: next) }
    }

    /// Whether a word has only letters, digits and signs that never mean anything, as most words do.
    private func isPlain(_ text: String) -> Bool {
        let startsLine = isAtLineStart
        return text.utf8.allSatisfy { byte in
            switch byte {
            case 0x30...0x39, 0x41...0x5A, 0x61...0x7A, 0x80..., UInt8(ascii: ","), UInt8(ascii: ";"),
                UInt8(ascii: "'"),
                UInt8(ascii: "\""), UInt8(ascii: "?"), UInt8(ascii: "/"), UInt8(ascii: "("), UInt8(ascii: "%"):
                true
            case UInt8(ascii: "."), UInt8(ascii: "-"), UInt8(ascii: ")"): !startsLine
            default: false
            }
        }
    }

    private static func addressStart(in text: String) -> String.Index? {
        guard text.contains("://") else { return nil }
        for scheme in ["https://", "http://"] {
            if let range = text.firstRange(of: scheme), range.upperBound < text.endIndex,
                text[range.upperBound].isLetter || text[range.upperBound].isNumber,
                !text[range.lowerBound...].contains(where: { "<>|\\`".contains($0) })
            {
                return range.lowerBound
            }
        }
        return nil
    }

    private mutating func escape(_ letters: [Character], next: InlineText.Atom?) {
        let startsLine = isAtLineStart && setting != .cell
        for (index, letter) in letters.enumerated() {
            let before = index > 0 ? letters[index - 1] : nil
            let after = index + 1 < letters.count ? letters[index + 1] : nil
            switch letter {
            case "\\", "`", "*", "]": out += "\\\(letter)"
            case "[":
                // Two brackets would be a link by name.
                if before == "[" { out += " " }
                out += "\\["
            case "_": out += isWordLetter(before) && isWordLetter(after) ? "_" : "\\_"
            case "~" where before == "~" || after == "~" || startsLine && index == 0: out += "\\~"
            case "<" where after.map { $0.isLetter || "/!?".contains($0) } ?? !(next?.isSpace ?? true): out += "\\<"
            case "&" where MarkdownWriter.isEntity(letters[(index + 1)...]): out += "\\&"
            case "|" where setting == .cell || (startsLine && index == 0): out += "\\|"
            case "!" where after == nil && isLink(next): out += "\\!"
            case ">" where startsLine && index == 0: out += "\\>"
            case "#" where index == 0 && letters.allSatisfy({ $0 == "#" }): out += "\\#"
            case "-", "+", "=", ":":
                let isRule = startsLine && index == 0 && letters.allSatisfy { "-+=:|".contains($0) }
                out += isRule ? "\\\(letter)" : "\(letter)"
            case ".", ")":
                let isNumber =
                    startsLine && index > 0 && after == nil
                    && letters[..<index].allSatisfy { "0123456789".contains($0) }
                out += isNumber ? "\\\(letter)" : "\(letter)"
            default: out.append(letter)
            }
        }
    }

    private func isWordLetter(_ letter: Character?) -> Bool { letter.map { $0.isLetter || $0.isNumber } ?? false }

    private func isLink(_ atom: InlineText.Atom?) -> Bool {
        if case .open(.link) = atom { true } else { false }
    }

    private static func isEntity(_ letters: ArraySlice<Character>) -> Bool {
        guard let end = letters.prefix(40).firstIndex(of: ";"), end > letters.startIndex else { return false }
        return letters[letters.startIndex..<end].allSatisfy { $0.isLetter || $0.isNumber || $0 == "#" }
    }
}
