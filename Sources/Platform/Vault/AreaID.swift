/// 16 bytes that name an area or an object in it: 32 hexadecimal digits where they are a folder's or a file's name.
public struct AreaID: Sendable, Hashable, CustomStringConvertible {
    /// Its 16 bytes.
    public let bytes: [UInt8]

    /// The id of keys and index, which are one of a kind in their area.
    static let zero = AreaID(unchecked: [UInt8](repeating: 0, count: 16))

    /// An id of 16 bytes, or nothing.
    public init?(_ bytes: some Collection<UInt8>) {
        guard bytes.count == 16 else { return nil }
        self.bytes = Array(bytes)
    }

    init(unchecked bytes: [UInt8]) { self.bytes = bytes }

    /// A new id.
    public static func random(using generator: inout some RandomNumberGenerator) -> AreaID {
        AreaID(unchecked: randomBytes(16, using: &generator))
    }

    /// Reads 32 hexadecimal digits in lower case.
    public init?(hex: String) {
        guard let bytes = [UInt8](hexadecimal: hex), bytes.count == 16 else { return nil }
        self.bytes = bytes
    }

    /// 32 hexadecimal digits in lower case.
    public var hex: String { bytes.hexadecimal }

    /// The same digits.
    public var description: String { hex }
}

extension [UInt8] {
    /// Two hexadecimal digits a byte, in lower case.
    public var hexadecimal: String {
        let digits = Array<UInt8>("0123456789abcdef".utf8)
        return String(decoding: flatMap { [digits[Int($0 >> 4)], digits[Int($0 & 15)]] }, as: UTF8.self)
    }

    /// Reads two hexadecimal digits a byte, in lower case.
    public init?(hexadecimal text: String) {
        let digits = text.utf8.map { digit -> UInt8 in
            switch digit {
            case UInt8(ascii: "0")...UInt8(ascii: "9"): digit - UInt8(ascii: "0")
            case UInt8(ascii: "a")...UInt8(ascii: "f"): digit - UInt8(ascii: "a") + 10
            default: 255
            }
        }
        guard digits.count.isMultiple(of: 2), !digits.contains(255) else { return nil }
        self = stride(from: 0, to: digits.count, by: 2).map { digits[$0] << 4 | digits[$0 + 1] }
    }

    /// A number, the highest byte first.
    init(bigEndian number: some FixedWidthInteger) {
        self = Swift.withUnsafeBytes(of: number.bigEndian) { Array($0) }
    }
}

extension ArraySlice<UInt8> {
    /// The number that the bytes are, the highest first.
    var bigEndianNumber: UInt64 { reduce(0) { $0 << 8 | UInt64($1) } }
}
