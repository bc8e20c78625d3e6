import XML

/// An element or a run of text of a piece of HTML.
final class HTMLNode {
    /// The element's name in lower case; empty for text.
    let name: String
    let attributes: [XMLAttribute]
    /// The line it stands on, from one, within its piece.
    let line: Int
    var text: [UInt8] = []
    var children: [HTMLNode] = []

    init(name: String, attributes: [XMLAttribute] = [], line: Int) {
        self.name = name
        self.attributes = attributes
        self.line = line
    }

    var isText: Bool { name.isEmpty }

    subscript(_ attribute: String) -> String? { attributes.first { $0.name == attribute }?.value }

    /// The classes of the element.
    var classes: [Substring] { (self["class"] ?? "").split(whereSeparator: \.isWhitespace) }

    /// All text below, as it stands, without what is never shown.
    var plainText: String {
        if isText { return String(decoding: text, as: UTF8.self) }
        if name == "script" || name == "style" || name == "noscript" { return "" }
        if name == "br" { return "\n" }
        return children.map(\.plainText).joined()
    }

    /// The first element of a name below, in reading order.
    func first(_ wanted: String) -> HTMLNode? {
        for child in children {
            if child.name == wanted { return child }
            if let found = child.first(wanted) { return found }
        }
        return nil
    }

    /// Whether this or something below it is one of these elements.
    func contains(_ names: Set<String>) -> Bool {
        names.contains(name) || children.contains { $0.contains(names) }
    }

    /// Parses a piece of HTML. What nests deeper than 100 elements joins its hundredth.
    static func parse(_ html: String) -> HTMLNode {
        let builder = HTMLTreeBuilder()
        HTMLReader.read(html, visitor: builder)
        return builder.root
    }
}

/// Makes a tree of a reader's events.
private final class HTMLTreeBuilder: XMLVisitor {
    let root = HTMLNode(name: "body", line: 1)
    private var open: [HTMLNode] = []
    /// Elements that began too deep to be opened and have not ended.
    private var tooDeep = 0
    private var line = 1

    func start(_ element: XMLElement) {
        line = element.line
        let node = HTMLNode(name: element.name, attributes: element.attributes, line: element.line)
        (open.last ?? root).children.append(node)
        if tooDeep > 0 || open.count >= 100 { tooDeep += 1 } else { open.append(node) }
    }

    func text(_ bytes: UnsafeBufferPointer<UInt8>) {
        let parent = open.last ?? root
        if let last = parent.children.last, last.isText {
            last.text += bytes
        } else {
            let node = HTMLNode(name: "", line: line)
            node.text = Array(bytes)
            parent.children.append(node)
        }
    }

    func end(_ name: String) {
        if tooDeep > 0 { tooDeep -= 1 } else { _ = open.popLast() }
    }
}
