import Markup

/// A line or more of inline text on its way from HTML to Markdown.
///
/// Markdown says much by where spaces and stars stand, and HTML says nothing by it; so the text is gathered as atoms, put into
/// the order that Markdown wants, and only then written.
struct InlineText {
    /// What can stand around other text.
    enum Mark: Hashable {
        case strong, emphasis, deleted
        case link(String)

        var isLink: Bool { if case .link = self { true } else { false } }
    }

    enum Atom: Hashable {
        /// Characters without white space.
        case word(String)
        case space
        case lineBreak
        case paragraphBreak
        case open(Mark)
        case close(Mark)
        case code(String)
        /// Markdown that is ready, such as an image.
        case ready(String)
        /// An address that is its own text.
        case address(String)
    }

    /// Where the text stands, which says what must be escaped.
    enum Setting {
        case paragraph, heading, cell
    }

    private(set) var atoms: [Atom] = []
    private var open: [Mark] = []

    /// Whether there is nothing to see.
    var isEmpty: Bool {
        !atoms.contains {
            switch $0 {
            case .word, .code, .ready, .address: true
            default: false
            }
        }
    }

    // MARK: Gathering

    /// Adds text. With `breaksLines` a line's end is one, and an empty line begins a paragraph, as WordPress has it.
    mutating func add(_ text: String, breaksLines: Bool = false) {
        var word = ""
        var newlines = 0
        var hasSpace = false
        func flushSpace(_ atoms: inout InlineText) {
            if breaksLines, newlines > 0 {
                atoms.append(newlines > 1 ? .paragraphBreak : .lineBreak)
            } else if hasSpace || newlines > 0 {
                atoms.append(.space)
            }
            newlines = 0
            hasSpace = false
        }
        for character in text {
            if character == "\n" || character == "\r\n" || character == "\r" {
                if !word.isEmpty { append(.word(word)) }
                word = ""
                newlines += 1
            } else if character == " " || character == "\t" || character == "\u{C}" {
                if !word.isEmpty { append(.word(word)) }
                word = ""
                hasSpace = true
            } else {
                if word.isEmpty { flushSpace(&self) }
                word.append(character)
            }
        }
        if !word.isEmpty { append(.word(word)) } else { flushSpace(&self) }
    }

    mutating func begin(_ mark: Mark) {
        // A mark within itself says nothing more, and a link cannot hold another.
        let isInside = open.contains(mark) || (mark.isLink && open.contains(where: \.isLink))
        open.append(mark)
        if !isInside { append(.open(mark)) }
    }

    mutating func end() {
        guard let mark = open.popLast() else { return }
        let isInside = open.contains(mark) || (mark.isLink && open.contains(where: \.isLink))
        if !isInside { append(.close(mark)) }
    }

    /// Adds an atom, with spaces moved out of marks and what is empty or doubled left out.
    mutating func append(_ atom: Atom) {
        switch atom {
        case .space, .lineBreak, .paragraphBreak: appendSpace(atom)
        case .close(let mark):
            var spaces: [Atom] = []
            while let last = atoms.last, last.isSpace { spaces.insert(atoms.removeLast(), at: 0) }
            if atoms.last == .open(mark) { atoms.removeLast() } else { atoms.append(atom) }
            for space in spaces { appendSpace(space) }
        case .open(let mark):
            if !mark.isLink, atoms.last == .close(mark) { atoms.removeLast() } else { atoms.append(atom) }
        case .word(let text):
            if case .word(let before) = atoms.last {
                atoms[atoms.count - 1] = .word(before + text)
            } else {
                atoms.append(atom)
            }
        default: atoms.append(atom)
        }
    }

    private mutating func appendSpace(_ space: Atom) {
        var opened: [Atom] = []
        while case .open = atoms.last { opened.append(atoms.removeLast()) }
        switch (atoms.last, space) {
        case (nil, _), (.paragraphBreak, _), (.lineBreak, .space), (.space, .space): break
        case (.lineBreak, .lineBreak): atoms[atoms.count - 1] = .paragraphBreak
        case (.space, _), (.lineBreak, .paragraphBreak): atoms[atoms.count - 1] = space
        default: atoms.append(space)
        }
        atoms += opened.reversed()
    }

    // MARK: Writing

    /// The text as paragraphs of Markdown, none of them empty.
    func paragraphs() -> [String] {
        var parts: [[Atom]] = [[]]
        var around: [Mark] = []
        for atom in atoms {
            switch atom {
            case .paragraphBreak:
                parts[parts.count - 1] += around.reversed().map { .close($0) }
                parts.append(around.map { .open($0) })
                continue
            case .open(let mark): around.append(mark)
            case .close(let mark): around.removeAll { $0 == mark }
            default: break
            }
            parts[parts.count - 1].append(atom)
        }
        return parts.map { InlineText.markdown($0, .paragraph) }.filter { !$0.isEmpty }
    }

    /// The text as one line of Markdown.
    func line(_ setting: Setting) -> String {
        InlineText.markdown(atoms.map { $0.isSpace ? .space : $0 }, setting)
    }

    /// The atoms as Markdown. Where stars would not be read as what they mean, as within a word before a bracket, they are left
    /// out: the words matter more.
    private static func markdown(_ atoms: [Atom], _ setting: Setting) -> String {
        let text = MarkdownWriter(setting).text(atoms)
        let pairs = pairs(atoms)
        guard !pairs.isEmpty else { return text }
        let plain = without(Set(pairs.flatMap { [$0.0, $0.1] }), atoms, setting)
        let meant = words(plain)
        if words(text) == meant { return text }
        // Mostly it is one mark that cannot stand.
        for pair in pairs.prefix(20) {
            let text = without([pair.0, pair.1], atoms, setting)
            if words(text) == meant { return text }
        }
        return plain
    }

    /// Where marks that are no links begin and end.
    private static func pairs(_ atoms: [Atom]) -> [(Int, Int)] {
        var open: [Int] = []
        var pairs: [(Int, Int)] = []
        for (index, atom) in atoms.enumerated() {
            switch atom {
            case .open(let mark) where !mark.isLink: open.append(index)
            case .close(let mark) where !mark.isLink: if let start = open.popLast() { pairs.append((start, index)) }
            default: break
            }
        }
        return pairs
    }

    private static func without(_ left: Set<Int>, _ atoms: [Atom], _ setting: Setting) -> String {
        var rest = InlineText()
        for (index, atom) in atoms.enumerated() where !left.contains(index) { rest.append(atom) }
        return MarkdownWriter(setting).text(rest.atoms)
    }

    /// The letters that a reader of the Markdown sees.
    private static func words(_ markdown: String) -> [UInt8] {
        let bytes = Array(markdown.utf8)
        let tree = MarkdownTree.parse(bytes[...])
        return tree.nodes.isEmpty ? [] : tree.plainText(of: 0).utf8.filter { $0 > 0x20 }
    }
}

extension InlineText.Atom {
    var isSpace: Bool {
        switch self {
        case .space, .lineBreak, .paragraphBreak: true
        default: false
        }
    }
}
