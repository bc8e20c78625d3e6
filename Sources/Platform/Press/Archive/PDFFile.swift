import CCrypto
import Diagnostics

/// A file that Cairo 1.16 wrote, whose objects can be changed: what is not changed is copied as it stands.
///
/// It knows no more of PDF than such files need: one table of objects, no object streams, no encryption. What else it meets it
/// refuses. A library for any PDF takes apart and writes anew what is only copied here, the fonts' objects and all: with libqpdf
/// an invoice took 1.7 ms longer, like this it takes 0.3 ms.
struct PDFFile {
    /// An object of the file.
    private enum Object {
        /// There is none by that number.
        case free
        /// As Cairo wrote it: where it stands in the file, from its number to `endobj`, and its inner part.
        case kept(whole: Range<Int>, inner: Range<Int>)
        /// What now stands between its number and `endobj`.
        case changed([UInt8])
    }

    /// The file as it was.
    let bytes: [UInt8]
    /// The number of the catalog.
    let root: Int
    /// The number of the information dictionary.
    let information: Int
    private var objects: [Object]

    /// Reads the table of the objects of a file.
    ///
    /// Throws `pdf` for what Cairo does not write.
    init(_ bytes: [UInt8]) throws(Diagnostic) {
        self.bytes = bytes
        let table = try PDFFile.tableOffset(bytes)
        var lexer = PDFLexer(bytes, in: table..<bytes.count)
        guard lexer.stands("xref\n0 ") else { throw PDFLexer.broken("no table of objects") }
        lexer.at += 7
        let count = PDFFile.number(&lexer) ?? 0
        guard lexer.next == 10, count > 0, count <= (bytes.count - lexer.at) / 20 else {
            throw PDFLexer.broken("a broken table of objects")
        }
        let first = lexer.at + 1
        lexer.at = first + count * 20
        guard lexer.stands("trailer\n") else { throw PDFLexer.broken("a file without a trailer") }
        let trailer = try PDFDictionary(bytes, in: lexer.at + 8..<bytes.count)
        guard let root = trailer.reference("/Root"), let information = trailer.reference("/Info"),
            (1..<count).contains(root), (1..<count).contains(information), root != information
        else { throw PDFLexer.broken("a trailer without a catalog") }
        self.root = root
        self.information = information
        var starts: [(offset: Int, number: Int)] = []
        for number in 1..<count {
            let entry = first + number * 20
            guard bytes[entry + 17] == UInt8(ascii: "n") else { continue }
            var digits = PDFLexer(bytes, in: entry..<entry + 10)
            guard let offset = PDFFile.number(&digits), offset < table else {
                throw PDFLexer.broken("a broken table of objects")
            }
            starts.append((offset, number))
        }
        starts.sort { $0.offset < $1.offset }
        objects = Array(repeating: .free, count: count)
        for (index, start) in starts.enumerated() {
            let end = index + 1 < starts.count ? starts[index + 1].offset : table
            objects[start.number] = try PDFFile.object(start.number, bytes, in: start.offset..<end)
        }
    }

    /// The numbers that objects have.
    var numbers: Range<Int> { 1..<objects.count }

    /// Where the inner part of an object stands in the file as it was, or nothing where there is none or it has been changed.
    func place(_ number: Int) -> Range<Int>? {
        guard objects.indices.contains(number), case .kept(_, let inner) = objects[number] else { return nil }
        return inner
    }

    /// An object's dictionary as it was; nothing for a number, an array or one that has been changed.
    func dictionary(_ number: Int) throws(Diagnostic) -> PDFDictionary? {
        guard let inner = place(number), bytes[inner.lowerBound...].starts(with: "<<".utf8) else { return nil }
        return try PDFDictionary(bytes, in: inner)
    }

    /// Where the data of a stream stand, or nothing for what is none.
    func stream(_ number: Int, _ dictionary: PDFDictionary) throws(Diagnostic) -> Range<Int>? {
        guard let inner = place(number) else { return nil }
        var lexer = PDFLexer(bytes, in: dictionary.end..<inner.upperBound)
        lexer.skipSpace()
        guard lexer.stands("stream\n") else { return nil }
        let tail = "\nendstream".utf8
        let start = lexer.at + 7
        let end = inner.upperBound - tail.count
        guard start <= end, bytes[end..<inner.upperBound].elementsEqual(tail) else {
            throw PDFLexer.broken("a stream that does not end")
        }
        return start..<end
    }

    /// Adds entries, such as `/F 4`, to a dictionary that has not been changed yet.
    mutating func add(_ entries: String, to number: Int, _ dictionary: PDFDictionary) {
        guard let inner = place(number) else { return }
        objects[number] = .changed(
            bytes[inner.lowerBound..<dictionary.inner] + Array(" \(entries)".utf8)
                + bytes[dictionary.inner..<inner.upperBound])
    }

    /// Gives an object another inner part.
    mutating func replace(_ number: Int, with inner: [UInt8]) {
        guard objects.indices.contains(number) else { return }
        objects[number] = .changed(inner)
    }

    /// Takes an object out of the file.
    mutating func free(_ number: Int) {
        if objects.indices.contains(number) { objects[number] = .free }
    }

    /// Gives a stream other data, packed already. Its dictionary keeps its other entries, save `dropped`.
    mutating func replace(
        _ number: Int, _ dictionary: PDFDictionary, withPacked data: [UInt8], dropping dropped: [Range<Int>] = []
    ) throws(Diagnostic) {
        // Its length may be an object of its own, which is then another's no more.
        if let length = dictionary.reference("/Length") { free(length) }
        let out = [dictionary.entry("/Length"), dictionary.entry("/Filter")].compactMap { $0 } + dropped
        var entries: [UInt8] = []
        var at = dictionary.inner
        for range in out.sorted(by: { $0.lowerBound < $1.lowerBound }) {
            entries += bytes[at..<range.lowerBound]
            at = range.upperBound
        }
        entries += bytes[at..<dictionary.end - 2]
        objects[number] = .changed(PDFFile.stream(data, isPacked: true, String(decoding: entries, as: UTF8.self)))
    }

    /// Adds an object and gives its number.
    mutating func add(_ inner: [UInt8]) -> Int {
        objects.append(.changed(inner))
        return objects.count - 1
    }

    /// Adds an object and gives its number.
    mutating func add(_ inner: String) -> Int { add(Array(inner.utf8)) }

    /// The inner part of a stream.
    ///
    /// Packed data that end with a carriage return are written in ASCII: with the line feed that follows them they would look one
    /// byte shorter than `/Length` says (ISO 19005-3, 6.1.7.1).
    static func stream(_ data: [UInt8], isPacked: Bool, _ entries: String) -> [UInt8] {
        let isShort = isPacked && looksShort(data.last)
        let data = isShort ? ASCII85.encoded(data) : data
        let filter = !isPacked ? "" : isShort ? " /Filter [/ASCII85Decode /FlateDecode]" : " /Filter /FlateDecode"
        return Array("<< /Length \(data.count)\(filter) \(entries) >>\nstream\n".utf8) + data + "\nendstream".utf8
    }

    /// Whether the last byte of a stream would be taken for a part of the line's end that follows it.
    static func looksShort(_ last: UInt8?) -> Bool { last == UInt8(ascii: "\r") }

    /// The file as PDF 1.7, the same bytes for the same objects, its identifier made of them.
    func written() -> [UInt8] {
        var out: [UInt8] = []
        out.reserveCapacity(bytes.count + objects.count * 24 + 8192)
        // Bytes above 127 in a remark tell programs that this is no text (ISO 32000-1, 7.5.2).
        out += "%PDF-1.7\n%".utf8
        out += [0xB5, 0xED, 0xAE, 0xFB, 0x0A]
        var table = Array("xref\n0 \(objects.count)\n".utf8)
        var isUsed = false
        for (number, object) in objects.enumerated() {
            let offset = out.count
            switch object {
            case .free: isUsed = false
            case .kept(let whole, _):
                out += bytes[whole]
                isUsed = true
            case .changed(let inner):
                out += "\(number) 0 obj\n".utf8
                out += inner
                out += "\nendobj\n".utf8
                isUsed = true
            }
            PDFFile.append(isUsed ? offset : 0, isUsed: isUsed, to: &table)
        }
        let identifier = PDFText.hexadecimal(PDFFile.identifier(of: out))
        let start = out.count
        out += table
        out +=
            "trailer\n<< /Size \(objects.count) /Root \(root) 0 R /Info \(information) 0 R /ID [\(identifier) \(identifier)] >>\n"
            .utf8
        out += "startxref\n\(start)\n%%EOF\n".utf8
        return out
    }

    /// An entry of the table: ten digits, five digits, a letter (ISO 32000-1, 7.5.4).
    private static func append(_ offset: Int, isUsed: Bool, to table: inout [UInt8]) {
        var divisor = 1_000_000_000
        while divisor > 0 {
            table.append(UInt8(ascii: "0") + UInt8(offset / divisor % 10))
            divisor /= 10
        }
        table += isUsed ? " 00000 n \n".utf8 : " 65535 f \n".utf8
    }

    /// The first half of SHA-256: the identifier only has to differ where files do (ISO 32000-1, 14.4).
    private static func identifier(of bytes: [UInt8]) -> [UInt8] {
        var digest = [UInt8](repeating: 0, count: 32)
        SHA256(bytes, bytes.count, &digest)
        return Array(digest[..<16])
    }

    private static func object(
        _ number: Int, _ bytes: [UInt8], in whole: Range<Int>
    ) throws(Diagnostic) -> Object {
        var lexer = PDFLexer(bytes, in: whole)
        let tail = "\nendobj\n".utf8
        guard PDFFile.number(&lexer) == number, lexer.stands(" 0 obj\n"),
            lexer.at + 7 <= whole.upperBound - tail.count,
            bytes[whole.upperBound - tail.count..<whole.upperBound].elementsEqual(tail)
        else { throw PDFLexer.broken("object \(number) in an unknown way") }
        return .kept(whole: whole, inner: lexer.at + 7..<whole.upperBound - tail.count)
    }

    /// Where the last lines of a file say that its table of objects begins.
    private static func tableOffset(_ bytes: [UInt8]) throws(Diagnostic) -> Int {
        let tail = bytes.suffix(64)
        let words = tail.split(whereSeparator: { $0 <= 32 }).suffix(3).map { String(decoding: $0, as: UTF8.self) }
        guard words.count == 3, words[0] == "startxref", words[2] == "%%EOF", let offset = Int(words[1]),
            (0..<bytes.count).contains(offset)
        else { throw PDFLexer.broken("no end of the file") }
        return offset
    }

    private static func number(_ lexer: inout PDFLexer) -> Int? {
        let start = lexer.at
        while let byte = lexer.next, (UInt8(ascii: "0")...UInt8(ascii: "9")).contains(byte) { lexer.at += 1 }
        return lexer.at - start > 10 ? nil : Int(String(decoding: lexer.bytes[start..<lexer.at], as: UTF8.self))
    }
}

/// Texts as PDF writes them.
enum PDFText {
    /// A text for people, in UTF-16 (ISO 32000-1, 7.9.2.2).
    static func text(_ text: String) -> String {
        hexadecimal([0xFE, 0xFF] + text.utf16.flatMap { [UInt8($0 >> 8), UInt8($0 & 0xFF)] })
    }

    /// Bytes in hexadecimal digits.
    static func hexadecimal(_ bytes: [UInt8]) -> String {
        let digits = Array("0123456789abcdef".utf8)
        var out: [UInt8] = [UInt8(ascii: "<")]
        out.reserveCapacity(bytes.count * 2 + 2)
        for byte in bytes {
            out.append(digits[Int(byte >> 4)])
            out.append(digits[Int(byte & 15)])
        }
        out.append(UInt8(ascii: ">"))
        return String(decoding: out, as: UTF8.self)
    }

    /// A name, without its slash; what may not stand in one is written as a number (ISO 32000-1, 7.3.5).
    static func name(_ name: String) -> String {
        var out = "/"
        for byte in name.utf8 {
            if PDFLexer.isRegular[Int(byte)], byte < 127, byte != UInt8(ascii: "#") {
                out.unicodeScalars.append(Unicode.Scalar(byte))
            } else {
                let digits = String(byte, radix: 16)
                out += "#" + (digits.count == 1 ? "0" : "") + digits
            }
        }
        return out
    }
}
