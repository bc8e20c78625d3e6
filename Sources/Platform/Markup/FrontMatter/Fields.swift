import Diagnostics
import Quantities

/// Reads the keys of a YAML mapping as typed values and notes every mistake, the unknown keys last.
///
///     var fields = Fields(document)
///     let title = fields.text("title", isRequired: true)
///     let date = fields.date("date")
///     diagnostics += fields.finish()
///
/// A key is known because it was asked for, so the list of keys and the code that reads them cannot part.
public struct Fields {
    /// The document that the keys stand in.
    public let document: YAMLDocument
    /// The keys as written.
    public let entries: [YAMLNode.Entry]
    /// The mistakes found so far.
    public private(set) var diagnostics: [Diagnostic] = []
    private let owner: Range<Int>
    private let path: String
    private var known: [String] = []

    /// Reads the root of a document.
    public init(_ document: YAMLDocument) {
        self.document = document
        entries = document.entries
        owner = document.range.lowerBound..<document.range.lowerBound
        path = ""
    }

    private init(_ document: YAMLDocument, _ entries: [YAMLNode.Entry], owner: Range<Int>, path: String) {
        self.document = document
        self.entries = entries
        self.owner = owner
        self.path = path
    }

    /// The node under a key, which from now on is a known one; nothing where it is absent or null.
    public mutating func node(_ key: String) -> YAMLNode? {
        known.append(key)
        guard let node = entries.first(where: { $0.key == key })?.value, !node.isNull else { return nil }
        return node
    }

    /// The bytes of the value under a key, for a diagnostic about it; those of the group where the key is absent.
    public func range(_ key: String) -> Range<Int> {
        entries.first { $0.key == key }.map { document.bytes(of: $0.value.extent) } ?? owner
    }

    /// Notes a mistake about the value under a key.
    public mutating func refuse(
        _ key: String, _ code: String, _ message: String, expected: String? = nil, hint: String? = nil
    ) {
        diagnostics.append(
            document.source.error(code, message, at: range(key), expected: expected, hint: hint))
    }

    /// Notes a mistake of which the place is known.
    public mutating func note(_ diagnostic: Diagnostic) { diagnostics.append(diagnostic) }

    /// Notes something worth mending about the value under a key.
    public mutating func warn(
        _ key: String, _ code: String, _ message: String, expected: String? = nil, hint: String? = nil
    ) {
        diagnostics.append(
            document.source.warning(code, message, at: range(key), expected: expected, hint: hint))
    }

    /// A text; required ones must be there and not empty.
    public mutating func text(_ key: String, isRequired: Bool = false) -> String? {
        guard let node = node(key) else {
            if isRequired { missing(key) }
            return nil
        }
        guard let text = node.scalar else {
            mismatch(key, node, "a text")
            return nil
        }
        let trimmed = text.trimmingSpaces()
        if trimmed.isEmpty, isRequired {
            refuse(key, "empty-value", "`\(path)\(key)` is empty", expected: "a text")
        }
        return trimmed.isEmpty ? nil : trimmed
    }

    /// A whole number within bounds.
    public mutating func integer(_ key: String, in bounds: ClosedRange<Int>) -> Int? {
        guard let node = node(key) else { return nil }
        guard let number = node.scalar.flatMap({ Int($0) }), bounds.contains(number) else {
            mismatch(key, node, "a whole number from \(bounds.lowerBound) to \(bounds.upperBound)")
            return nil
        }
        return number
    }

    /// A number within bounds; decimals with a point.
    public mutating func number(_ key: String, in bounds: ClosedRange<Double>) -> Double? {
        guard let node = node(key) else { return nil }
        guard let number = node.scalar.flatMap({ Double($0) }), number.isFinite, bounds.contains(number) else {
            mismatch(key, node, "a number from \(bounds.lowerBound) to \(bounds.upperBound)")
            return nil
        }
        return number
    }

    /// `true` or `false`.
    public mutating func boolean(_ key: String) -> Bool? {
        guard let node = node(key) else { return nil }
        switch node.scalar {
        case "true", "yes": return true
        case "false", "no": return false
        default:
            mismatch(key, node, "true or false")
            return nil
        }
    }

    /// A date as `2026-11-21`.
    public mutating func date(_ key: String, isRequired: Bool = false) -> CivilDate? {
        guard let node = node(key) else {
            if isRequired { missing(key, expected: "a date such as 2026-11-21") }
            return nil
        }
        guard let date = node.scalar.flatMap({ CivilDate(iso: $0) }) else {
            let written = node.scalar.map { "`\($0)`" } ?? node.kindInWords
            refuse(
                key, "bad-date", "\(written) is not a date", expected: "year-month-day, such as 2026-11-21",
                hint: node.scalar.flatMap(dateMeant).map { "did you mean \($0)?" })
            return nil
        }
        return date
    }

    /// One of the cases of an enumeration, by raw value.
    public mutating func choice<Choice: RawRepresentable & CaseIterable>(_ key: String, as: Choice.Type) -> Choice?
    where Choice.RawValue == String {
        guard let node = node(key) else { return nil }
        guard let text = node.scalar, let choice = Choice(rawValue: text) else {
            let all = Choice.allCases.map(\.rawValue)
            refuse(
                key, "unknown-value", "`\(node.scalar ?? node.kindInWords)` is not known for `\(path)\(key)`",
                expected: "one of " + all.joined(separator: ", "),
                hint: node.scalar.flatMap { didYouMean($0, in: all) })
            return nil
        }
        return choice
    }

    /// A list of texts; a single text counts as a list of one, and commas part a single text's items.
    public mutating func texts(_ key: String) -> [String] {
        guard let node = node(key) else { return [] }
        switch node.content {
        case .scalar(let text, _):
            return text.split(separator: ",").map { String($0).trimmingSpaces() }.filter { !$0.isEmpty }
        case .sequence(let nodes):
            let texts = nodes.compactMap(\.scalar).map { $0.trimmingSpaces() }.filter { !$0.isEmpty }
            if texts.count < nodes.count { mismatch(key, node, "a list of texts, none of them empty") }
            return texts
        case .mapping:
            mismatch(key, node, "a list of texts")
            return []
        }
    }

    /// A list of texts, each with where it stands, for what can only be judged later.
    public mutating func placedTexts(_ key: String) -> [(text: String, place: Place)] {
        guard let node = node(key) else { return [] }
        guard case .sequence(let nodes) = node.content else {
            return texts(key).map { ($0, document.source.place(of: range(key))) }
        }
        let placed = nodes.compactMap { item in
            item.scalar.map { ($0.trimmingSpaces(), document.source.place(of: document.bytes(of: item.extent))) }
        }
        if placed.count < nodes.count { mismatch(key, node, "a list of texts") }
        return placed
    }

    /// Reads a group of keys; its mistakes join these. Nothing where the group is absent.
    public mutating func group<Value>(_ key: String, _ read: (inout Fields) -> Value) -> Value? {
        guard let node = node(key) else { return nil }
        guard case .mapping(let entries) = node.content else {
            mismatch(key, node, "a group of keys, each on an indented line")
            return nil
        }
        let keyExtent = self.entries.first { $0.key == key }?.keyExtent ?? node.extent
        var fields = Fields(document, entries, owner: document.bytes(of: keyExtent), path: "\(path)\(key).")
        let value = read(&fields)
        diagnostics += fields.finish()
        return value
    }

    /// Reads a list of groups.
    public mutating func groups<Value>(_ key: String, _ read: (inout Fields) -> Value) -> [Value] {
        guard let node = node(key) else { return [] }
        guard case .sequence(let nodes) = node.content else {
            mismatch(key, node, "a list")
            return []
        }
        return nodes.enumerated().compactMap { index, item in
            guard case .mapping(let entries) = item.content else {
                mismatch(key, item, "a group of keys")
                return nil
            }
            var fields = Fields(
                document, entries, owner: document.bytes(of: item.extent), path: "\(path)\(key)[\(index + 1)].")
            let value = read(&fields)
            diagnostics += fields.finish()
            return value
        }
    }

    /// Every mistake, with an error for each key that nobody asked for.
    public func finish() -> [Diagnostic] {
        let candidates = Set(known).sorted()
        let absent = candidates.filter { name in !entries.contains { $0.key == name } }
        return diagnostics
            + entries.filter { !known.contains($0.key) }.map { entry in
                document.source.error(
                    "unknown-key", "unknown key `\(path)\(entry.key)`", at: document.bytes(of: entry.keyExtent),
                    expected: "one of " + candidates.joined(separator: ", "),
                    hint: didYouMean(entry.key, in: absent) ?? didYouMean(entry.key, in: candidates))
            }
    }

    private mutating func missing(_ key: String, expected: String? = nil) {
        refuse(key, "missing-key", "the key `\(path)\(key)` is missing", expected: expected ?? "`\(key): …`")
    }

    private mutating func mismatch(_ key: String, _ node: YAMLNode, _ expected: String) {
        let written = node.scalar.map { "`\($0)`" } ?? node.kindInWords
        let diagnostic = document.source.error(
            "bad-value", "\(written) does not fit `\(path)\(key)`", at: document.bytes(of: node.extent),
            expected: expected)
        diagnostics.append(diagnostic)
    }
}

/// The ISO form of a date that was written another way, where it can be told: `21.11.2026`, `2026/1/5`.
private func dateMeant(_ text: String) -> String? {
    let parts = text.split(whereSeparator: { "./- ".contains($0) }).map(String.init)
    let numbers = parts.compactMap { Int($0) }
    guard parts.count == 3, numbers.count == 3 else { return nil }
    if parts[0].count == 4 { return CivilDate(year: numbers[0], month: numbers[1], day: numbers[2])?.iso }
    if parts[2].count == 4, text.contains(".") {
        return CivilDate(year: numbers[2], month: numbers[1], day: numbers[0])?.iso
    }
    return nil
}

extension String {
    /// The text without white space at its ends.
    public func trimmingSpaces() -> String {
        guard let start = firstIndex(where: { !$0.isWhitespace }), let end = lastIndex(where: { !$0.isWhitespace })
        else { return "" }
        return String(self[start...end])
    }
}
