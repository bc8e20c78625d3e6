/// What a template may look at.
public enum Value: Sendable {
    /// Nothing: prints nothing and is false.
    case none
    /// Text, which is always escaped.
    case text(String)
    /// Markup made by the press itself.
    case html(TrustedHTML)
    case integer(Int)
    case boolean(Bool)
    case list([Value])
    case record(Record)

    /// Whether it counts as true in a condition: not nothing, not false, not zero, not empty.
    var isTruthy: Bool {
        switch self {
        case .none: false
        case .text(let text): !text.isEmpty
        case .html(let html): !html.bytes.isEmpty
        case .integer(let number): number != 0
        case .boolean(let value): value
        case .list(let values): !values.isEmpty
        case .record: true
        }
    }

    func equals(_ other: Value) -> Bool {
        switch (self, other) {
        case (.none, .none): true
        case (.text(let one), .text(let other)): one == other
        case (.integer(let one), .integer(let other)): one == other
        case (.boolean(let one), .boolean(let other)): one == other
        case (.none, .text(let other)): other.isEmpty
        case (.text(let one), .none): one.isEmpty
        default: false
        }
    }
}

/// A record's values in the order of its shape's fields; shared, never changed.
///
/// Unchecked: the values are written while the record is made, before anyone else can see it.
public final class Record: @unchecked Sendable {
    private let slots: UnsafeMutablePointer<Value>
    private let count: Int

    /// Takes over values that lie in memory of their own, which is given back with the record.
    @usableFromInline init(taking slots: UnsafeMutablePointer<Value>, count: Int) {
        self.slots = slots
        self.count = count
    }

    deinit {
        slots.deinitialize(count: count)
        slots.deallocate()
    }

    /// The value of a field, for as long as somebody holds the record.
    @inline(__always)
    func pointer(to slot: Int) -> UnsafePointer<Value> { UnsafePointer(slots + slot) }
}

/// Markup that may stand in a page as it is.
///
/// It cannot be made from a `String`: only the press's own renderers (Markdown, charts) make it, of bytes in which every
/// foreign text was escaped.
public struct TrustedHTML: Sendable {
    /// The markup, UTF-8.
    public let bytes: [UInt8]

    /// Vouches for bytes that a renderer of the press made.
    package init(rendered bytes: [UInt8]) {
        self.bytes = bytes
    }
}
