/// Values packed one behind the other as bytes, to be read again by the very same press: for what is remembered between builds.
///
/// Numbers are LEB128, texts and lists stand behind their length. There is no schema: reader and writer agree by being
/// written side by side.
public struct PackedWriter: Sendable {
    /// The bytes so far.
    public private(set) var bytes: [UInt8] = []

    /// An empty writer.
    public init() {}

    /// Packs a number.
    public mutating func add(_ number: Int) {
        // Zigzag, so that small negative numbers stay small.
        var rest = UInt64(bitPattern: Int64(number << 1) ^ Int64(number >> 63))
        while rest >= 0x80 {
            bytes.append(UInt8(truncatingIfNeeded: rest) | 0x80)
            rest >>= 7
        }
        bytes.append(UInt8(truncatingIfNeeded: rest))
    }

    /// Packs a text.
    public mutating func add(_ text: String) {
        var text = text
        text.withUTF8 { utf8 in
            add(utf8.count)
            bytes.append(contentsOf: utf8)
        }
    }

    /// Packs bytes that were packed before, as they are.
    public mutating func append(_ packed: some Sequence<UInt8>) { bytes.append(contentsOf: packed) }

    /// Packs a text or that there is none.
    public mutating func add(_ text: String?) {
        add(text == nil ? 0 : 1)
        if let text { add(text) }
    }

    /// Packs a number or that there is none.
    public mutating func add(_ number: Int?) {
        add(number == nil ? 0 : 1)
        if let number { add(number) }
    }

    /// Packs a list.
    public mutating func add<Element>(_ list: [Element], _ pack: (inout PackedWriter, Element) -> Void) {
        add(list.count)
        for element in list { pack(&self, element) }
    }
}

/// Reads what a `PackedWriter` wrote. What does not fit throws: the bytes come from a disk.
public struct PackedReader: Sendable {
    /// The bytes were not written by the same press.
    public struct Misfit: Error {
        /// Makes one.
        public init() {}
    }

    private let bytes: ArraySlice<UInt8>
    private var index: Int

    /// Reads from a slice of bytes.
    public init(_ bytes: ArraySlice<UInt8>) {
        self.bytes = bytes
        index = bytes.startIndex
    }

    /// Whether everything was read.
    public var isAtEnd: Bool { index == bytes.endIndex }

    /// Reads a number.
    public mutating func number() throws(Misfit) -> Int {
        var value: UInt64 = 0
        var shift: UInt64 = 0
        while true {
            guard index < bytes.endIndex, shift < 64 else { throw Misfit() }
            let byte = bytes[index]
            index += 1
            value |= UInt64(byte & 0x7F) << shift
            if byte < 0x80 { return Int(bitPattern: UInt(value >> 1)) ^ -Int(value & 1) }
            shift += 7
        }
    }

    /// Reads a length that the remaining bytes can hold.
    private mutating func length() throws(Misfit) -> Int {
        let length = try number()
        guard length >= 0, length <= bytes.endIndex - index else { throw Misfit() }
        return length
    }

    /// Reads a text.
    public mutating func text() throws(Misfit) -> String {
        let length = try length()
        defer { index += length }
        return String(decoding: bytes[index..<index + length], as: UTF8.self)
    }

    /// Reads a text or that there is none.
    public mutating func optionalText() throws(Misfit) -> String? { try number() == 0 ? nil : try text() }

    /// Reads a number or that there is none.
    public mutating func optionalNumber() throws(Misfit) -> Int? { try number() == 0 ? nil : try number() }

    /// Reads a list.
    public mutating func list<Element>(_ read: (inout PackedReader) throws(Misfit) -> Element) throws(Misfit)
        -> [Element]
    {
        let count = try length()
        var list: [Element] = []
        list.reserveCapacity(count)
        for _ in 0..<count { list.append(try read(&self)) }
        return list
    }

    /// Reads a slice of a known length.
    public mutating func slice(_ length: Int) throws(Misfit) -> ArraySlice<UInt8> {
        guard length >= 0, length <= bytes.endIndex - index else { throw Misfit() }
        defer { index += length }
        return bytes[index..<index + length]
    }
}
