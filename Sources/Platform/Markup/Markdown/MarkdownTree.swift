/// A Markdown text as a tree of values, flat in memory: nodes in reading order, each knowing where its subtree ends, and one
/// blob that holds all their texts. Nothing of cmark remains in it.
public struct MarkdownTree: Sendable {
    /// The kinds of node, blocks first.
    public enum Kind: UInt8, Sendable {
        case document, blockQuote, list, item, codeBlock, htmlBlock, paragraph, heading, thematicBreak
        case footnoteDefinition, table, tableRow, tableCell
        case text, softBreak, lineBreak, code, inlineHTML, emphasis, strong, link, image, footnoteReference,
            strikethrough

        /// Whether nodes of this kind stand inside a line.
        public var isInline: Bool { rawValue >= Kind.text.rawValue }
    }

    /// A piece of the blob.
    public struct Slice: Sendable {
        var start: Int32 = 0
        var count: Int32 = 0

        /// Whether there is no text.
        public var isEmpty: Bool { count == 0 }
        var range: Range<Int> { Int(start)..<Int(start) + Int(count) }
    }

    /// One node.
    public struct Node: Sendable {
        /// Its kind.
        public let kind: Kind
        /// One level of a heading, a list's start, a table cell's alignment (`l`, `c`, `r` as ASCII, else 0).
        public internal(set) var number: Int32 = 0
        /// Whether a list is ordered, a task is done, a table row is the head.
        public internal(set) var flag = false
        /// Whether a list is tight, an item is a task.
        public internal(set) var secondFlag = false
        /// The index after the last node below this one.
        public internal(set) var end: Int32 = 0
        /// The literal text; of a code block its content.
        public internal(set) var text = Slice()
        /// The target of a link or image; the info string of a code block.
        public internal(set) var target = Slice()
        /// The title of a link or image.
        public internal(set) var title = Slice()
        /// The first line, from one, counted from the start of the text that was parsed.
        public internal(set) var line: Int32 = 0
        /// The first column, from one, in bytes.
        public internal(set) var column: Int32 = 0
        /// The last line.
        public internal(set) var endLine: Int32 = 0
        /// The last column, included.
        public internal(set) var endColumn: Int32 = 0

        init(kind: Kind) { self.kind = kind }
    }

    /// The nodes in reading order; the first is the document.
    public internal(set) var nodes: [Node] = []
    var blob: [UInt8] = []

    /// The text of a slice.
    public func string(_ slice: Slice) -> String { String(decoding: blob[slice.range], as: UTF8.self) }

    /// The plain text below a node: words without markup, images as their alternative text, wiki links as their words.
    public func plainText(of index: Int) -> String {
        var out: [UInt8] = []
        var linkEnd: Int32 = 0
        for inner in index..<Int(nodes[index].end) {
            switch nodes[inner].kind {
            case .link, .image: linkEnd = max(linkEnd, nodes[inner].end)
            case .text where inner >= linkEnd: WikiMark.appendWords(of: blob[nodes[inner].text.range], to: &out)
            case .text, .code: out += blob[nodes[inner].text.range]
            case .softBreak, .lineBreak: out.append(0x20)
            default: break
            }
        }
        return String(decoding: out, as: UTF8.self)
    }

    /// The tree with source ranges, one node a line, indented: `Heading @1:1-1:7 level 1`. For tests and for looking.
    public var dump: String {
        var out = ""
        var open: [Int32] = []
        for (index, node) in nodes.enumerated() {
            while let end = open.last, end <= index { open.removeLast() }
            let name = "\(node.kind)"
            out += String(repeating: "  ", count: open.count) + name.prefix(1).uppercased() + name.dropFirst()
            out += " @\(node.line):\(node.column)-\(node.endLine):\(node.endColumn)"
            if node.kind == .heading { out += " level \(node.number)" }
            if !node.target.isEmpty { out += " target “\(string(node.target))”" }
            if !node.text.isEmpty { out += " “\(string(node.text))”" }
            out += "\n"
            open.append(node.end)
        }
        return out
    }
}
