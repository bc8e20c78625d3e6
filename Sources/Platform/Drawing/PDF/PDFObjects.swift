import CCrypto
import Diagnostics

/// The objects of a PDF file (ISO 32000-1, 7.3.10), written one after the other, in any order of their numbers.
public struct PDFObjects {
    /// Data as they stand in a file.
    public struct Stream: Sendable, Hashable {
        let data: [UInt8]
        /// The entry of the dictionary that says how they are packed; may be empty.
        let filter: String

        /// Data as they are.
        public init(plain data: [UInt8]) {
            self.data = data
            filter = ""
        }

        /// Data, packed: at level 4 a file is one percent larger than at 6, and packed in two thirds of the time. Throws `out-of-memory`.
        ///
        /// Packed data that end with a carriage return are written in ASCII: with the line feed that follows them they would look
        /// one byte shorter than `/Length` says (ISO 19005-3, 6.1.7.1).
        public init(packing data: [UInt8], level: Int32 = 4) throws(Diagnostic) {
            let packed = try Zlib.packed(data, level: level)
            let looksShort = packed.last == UInt8(ascii: "\r")
            self.data = looksShort ? ASCII85.encoded(packed) : packed
            filter = looksShort ? " /Filter [/ASCII85Decode /FlateDecode]" : " /Filter /FlateDecode"
        }
    }

    private var bytes: [UInt8] = []
    /// Where each object begins; 0 for one that is not written yet.
    private var offsets: [Int] = [0]

    /// No object yet.
    init(capacity: Int) {
        bytes.reserveCapacity(capacity)
        // Bytes above 127 in a remark tell programs that this is no text (ISO 32000-1, 7.5.2).
        bytes.add("%PDF-1.7\n%")
        bytes += [0xB5, 0xED, 0xAE, 0xFB, 0x0A]
    }

    /// Takes numbers for objects that are written later, and gives the first.
    public mutating func reserve(_ count: Int = 1) -> Int {
        let first = offsets.count
        offsets += repeatElement(0, count: count)
        return first
    }

    /// Writes an object.
    public mutating func write(_ number: Int, _ inner: String) {
        write(number) { $0.add(inner) }
    }

    /// Writes an object by what appends its inner part.
    mutating func write(_ number: Int, _ body: (inout [UInt8]) -> Void) {
        guard offsets.indices.contains(number) else { return }
        offsets[number] = bytes.count
        bytes.add(number)
        bytes.add(" 0 obj\n")
        body(&bytes)
        bytes.add("\nendobj\n")
    }

    /// Writes a stream whose dictionary has these entries besides.
    public mutating func write(_ number: Int, _ stream: Stream, _ entries: String = "") {
        write(number) { bytes in
            bytes.add("<< /Length ")
            bytes.add(stream.data.count)
            bytes.add(stream.filter)
            bytes.add(" ")
            bytes.add(entries)
            bytes.add(" >>\nstream\n")
            bytes += stream.data
            bytes.add("\nendstream")
        }
    }

    /// Adds an object and gives its number.
    public mutating func add(_ inner: String) -> Int {
        let number = reserve()
        write(number, inner)
        return number
    }

    /// Adds a stream and gives its number.
    public mutating func add(_ stream: Stream, _ entries: String = "") -> Int {
        let number = reserve()
        write(number, stream, entries)
        return number
    }

    /// The file: the same bytes for the same objects, its identifier made of them.
    consuming func file(root: Int, information: Int) -> [UInt8] {
        var out = bytes
        let identifier = PDFText.hexadecimal(PDFObjects.identifier(of: out))
        let start = out.count
        out.reserveCapacity(start + offsets.count * 20 + 512)
        out.add("xref\n0 ")
        out.add(offsets.count)
        out.add("\n0000000000 65535 f \n")
        for offset in offsets.dropFirst() { PDFObjects.append(offset, to: &out) }
        out.add("trailer\n<< /Size \(offsets.count) /Root \(root) 0 R /Info \(information) 0 R")
        out.add(" /ID [\(identifier) \(identifier)] >>\nstartxref\n\(start)\n%%EOF\n")
        return out
    }

    /// An entry of the table: ten digits, five digits, a letter (ISO 32000-1, 7.5.4).
    private static func append(_ offset: Int, to table: inout [UInt8]) {
        var divisor = 1_000_000_000
        while divisor > 0 {
            table.append(UInt8(ascii: "0") + UInt8(offset / divisor % 10))
            divisor /= 10
        }
        table.add(offset > 0 ? " 00000 n \n" : " 65535 f \n")
    }

    /// The first half of SHA-256: the identifier only has to differ where files do (ISO 32000-1, 14.4).
    private static func identifier(of bytes: [UInt8]) -> [UInt8] {
        var digest = [UInt8](repeating: 0, count: 32)
        SHA256(bytes, bytes.count, &digest)
        return Array(digest[..<16])
    }
}
