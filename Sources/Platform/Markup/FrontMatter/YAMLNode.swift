import Diagnostics

/// A value of a YAML text with where it stands.
public struct YAMLNode: Sendable {
    /// What the value is.
    public indirect enum Content: Sendable {
        /// A scalar as written, and whether it stood without quotes.
        case scalar(String, isPlain: Bool)
        case sequence([YAMLNode])
        case mapping([Entry])
    }

    /// One key of a mapping with its value.
    public struct Entry: Sendable {
        /// The key.
        public let key: String
        /// Where the key stands.
        public let keyExtent: Extent
        /// The value.
        public let value: YAMLNode
    }

    /// Where a node stands: lines and columns from zero, columns in code points, as libyaml counts them.
    public struct Extent: Sendable {
        let line: Int
        let column: Int
        let endLine: Int
        let endColumn: Int
    }

    /// What the value is.
    public let content: Content
    /// Where it stands.
    public let extent: Extent

    /// The scalar's text, if it is one.
    public var scalar: String? {
        if case .scalar(let text, _) = content { text } else { nil }
    }

    /// Whether it is a plain scalar that YAML reads as nothing: empty, `~` or `null`.
    public var isNull: Bool {
        if case .scalar(let text, true) = content { text.isEmpty || text == "~" || text == "null" } else { false }
    }

    /// The kind of value in words, for messages.
    var kindInWords: String {
        switch content {
        case .scalar: "a single value"
        case .sequence: "a list"
        case .mapping: "a group of keys"
        }
    }
}

/// A YAML text read from a part of a source, with its root mapping and the way back from its marks to bytes.
public struct YAMLDocument: Sendable {
    /// The source it was read from.
    public let source: Source
    /// The bytes of the source that are YAML.
    public let range: Range<Int>
    /// The keys of the root, in the order they are written.
    public let entries: [YAMLNode.Entry]

    /// The bytes of the source that an extent covers.
    public func bytes(of extent: YAMLNode.Extent) -> Range<Int> {
        let start = offset(line: extent.line, column: extent.column)
        return start..<max(start, offset(line: extent.endLine, column: extent.endColumn))
    }

    private func offset(line: Int, column: Int) -> Int {
        YAMLDocument.offset(in: source, range: range, line: line, column: column)
    }

    static func offset(in source: Source, range: Range<Int>, line: Int, column: Int) -> Int {
        var index = range.lowerBound
        var remaining = line
        while remaining > 0, index < range.upperBound {
            let length = lineBreak(in: source.bytes[index..<range.upperBound])
            if length > 0 { remaining -= 1 }
            index += max(1, length)
        }
        var columns = column
        while columns > 0, index < range.upperBound, source.bytes[index] != UInt8(ascii: "\n") {
            index += 1
            while index < range.upperBound, source.bytes[index] & 0xC0 == 0x80 { index += 1 }
            columns -= 1
        }
        return index
    }

    /// How many bytes a line break here has, or zero. YAML 1.1 (5.4, `b-char`), which libyaml reads, knows five.
    private static func lineBreak(in bytes: ArraySlice<UInt8>) -> Int {
        switch bytes.first {
        case UInt8(ascii: "\n"): 1
        case UInt8(ascii: "\r"): bytes.starts(with: "\r\n".utf8) ? 2 : 1
        case 0xC2: bytes.starts(with: "\u{85}".utf8) ? 2 : 0
        case 0xE2: bytes.starts(with: "\u{2028}".utf8) || bytes.starts(with: "\u{2029}".utf8) ? 3 : 0
        default: 0
        }
    }
}
