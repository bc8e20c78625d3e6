import Diagnostics
import Markup

/// A value of a front matter or of a site's settings, whichever language it was written in.
indirect enum Matter: Sendable {
    case text(String)
    /// A number, a date or a truth value as written, without quotes.
    case plain(String)
    case list([Matter])
    case group([Entry])

    /// A key with its value.
    struct Entry: Sendable {
        let key: String
        let value: Matter
        /// The line of the key in its file, from one.
        let line: Int
    }

    /// The text of a single value.
    var text: String? {
        switch self {
        case .text(let text), .plain(let text): text
        default: nil
        }
    }

    var entries: [Entry] { if case .group(let entries) = self { entries } else { [] } }

    var list: [Matter] { if case .list(let list) = self { list } else { [] } }

    /// Whether it says nothing: null, an empty text, an empty list.
    var isEmpty: Bool {
        switch self {
        case .text(let text): text.trimmedSpaces.isEmpty
        case .plain(let text): text.isEmpty || text == "null" || text == "~"
        case .list(let list): list.allSatisfy(\.isEmpty)
        case .group(let entries): entries.isEmpty
        }
    }

    /// The value under a key of a group, or below it by `a.b`.
    subscript(_ path: String) -> Matter? {
        var value: Matter = self
        for part in path.split(separator: ".") {
            guard let found = value.entries.first(where: { $0.key.lowercased() == part.lowercased() }) else {
                return nil
            }
            value = found.value
        }
        return value.isEmpty ? nil : value
    }

    var truth: Bool? {
        switch text?.lowercased() {
        case "true", "yes", "on": true
        case "false", "no", "off": false
        default: nil
        }
    }

    /// The texts of a list, or of a single value as a list of one.
    var texts: [String] {
        switch self {
        case .list(let list): list.compactMap { $0.text?.trimmedSpaces }.filter { !$0.isEmpty }
        default: [text?.trimmedSpaces].compactMap { $0 }.filter { !$0.isEmpty }
        }
    }
}

extension Matter {
    /// A YAML document as a group.
    init(_ document: YAMLDocument) {
        self = .group(Matter.entries(document.entries, document))
    }

    private static func entries(_ entries: [YAMLNode.Entry], _ document: YAMLDocument) -> [Entry] {
        entries.map { entry in
            let line = document.source.line(at: document.bytes(of: entry.keyExtent).lowerBound)
            return Entry(key: entry.key, value: value(entry.value, document), line: line)
        }
    }

    private static func value(_ node: YAMLNode, _ document: YAMLDocument) -> Matter {
        switch node.content {
        case .scalar(let text, let isPlain): isPlain ? .plain(text) : .text(text)
        case .sequence(let nodes): .list(nodes.map { value($0, document) })
        case .mapping(let inner): .group(entries(inner, document))
        }
    }
}

extension Source {
    /// The line of an offset, from one.
    func line(at offset: Int) -> Int {
        bytes[..<min(max(0, offset), bytes.count)].count { $0 == UInt8(ascii: "\n") } + 1
    }
}
