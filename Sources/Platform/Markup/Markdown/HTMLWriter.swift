import CSigns

/// Appends HTML to bytes, escaping what is text.
public struct HTMLWriter: Sendable {
    /// What was written so far.
    public private(set) var bytes: [UInt8] = []

    /// An empty writer.
    public init(capacity: Int = 0) {
        bytes.reserveCapacity(capacity)
    }

    /// Appends markup as it is.
    @inline(__always)
    public mutating func markup(_ markup: StaticString) {
        bytes.append(contentsOf: UnsafeBufferPointer(start: markup.utf8Start, count: markup.utf8CodeUnitCount))
    }

    /// Appends markup made elsewhere.
    public mutating func markup(_ markup: some Sequence<UInt8>) { bytes.append(contentsOf: markup) }

    /// Appends a number.
    public mutating func number(_ number: Int) { bytes.append(contentsOf: String(number).utf8) }

    /// Appends text, with `& < > "` as entities, so that it can stand in an element or in a quoted attribute.
    public mutating func text(_ text: ArraySlice<UInt8>) {
        text.withUnsafeBufferPointer { escape($0) }
    }

    /// Appends text, with `& < > "` as entities.
    public mutating func text(_ text: String) {
        var text = text
        text.withUTF8 { escape($0) }
    }

    private mutating func escape(_ text: UnsafeBufferPointer<UInt8>) {
        var start = 0
        while let rest = text.baseAddress.map({ $0 + start }) {
            let index = start + floorpress_markup_sign(rest, text.count - start)
            bytes.append(contentsOf: UnsafeBufferPointer(rebasing: text[start..<index]))
            guard index < text.count else { return }
            switch text[index] {
            case UInt8(ascii: "&"): markup("&amp;")
            case UInt8(ascii: "<"): markup("&lt;")
            case UInt8(ascii: ">"): markup("&gt;")
            default: markup("&quot;")
            }
            start = index + 1
        }
    }
}
