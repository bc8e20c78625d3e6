import Diagnostics
import Quantities
import Testing

@testable import Drawing

@Suite("Objects of PDF files")
struct PDFObjectsTests {
    @Test("data that end with a carriage return are written in ASCII")
    func carriageReturn() throws {
        // The last byte of packed data is a sum of all, so that some data or other end with any byte.
        let candidates = (0..<5000).map { [UInt8($0 % 251), UInt8($0 / 251), 7] }
        let data = try #require(try candidates.first { try Zlib.packed($0).last == 13 })
        var objects = PDFObjects(capacity: 0)
        let number = objects.add(try PDFObjects.Stream(packing: data), "/X 1")
        let text = String(decoding: objects.file(root: number, information: number), as: UTF8.self)
        #expect(text.contains(" /Filter [/ASCII85Decode /FlateDecode] /X 1 >>\nstream\n"))
        #expect(text.contains("~>\nendstream\nendobj\n"))
    }

    @Test("ASCII85 as in its examples", arguments: [("", "~>"), ("Man ", "9jqo^~>"), ("Man sure.", "9jqo^F*2M7/c~>")])
    func ascii85(text: String, encoded: String) {
        #expect(String(decoding: ASCII85.encoded(Array(text.utf8)), as: UTF8.self) == encoded)
    }

    @Test("four empty bytes are one letter in ASCII85, and fewer are not")
    func ascii85Zeros() {
        #expect(ASCII85.encoded([0, 0, 0, 0]) == Array("z~>".utf8))
        #expect(ASCII85.encoded([0, 0]) == Array("!!!~>".utf8))
    }

    @Test("what may not stand in a name is written as a number")
    func names() {
        #expect(PDFText.name("text/xml") == "/text#2fxml")
        #expect(PDFText.name("a b#ü") == "/a#20b#23#c3#bc")
        #expect(PDFText.text("ż😀") == "<feff017cd83dde00>")
    }

    @Test(
        "lengths are decimals without needless zeros, and what no page can hold is none",
        arguments: [
            (0, "0"), (1.5, "1.5"), (-0.25, "-.25"), (0.05, ".05"), (-12.004, "-12"), (841.89, "841.89"), (100, "100"),
            (.nan, "0"), (.infinity, "0"), (1e300, "0"),
        ])
    func lengths(length: Double, written: String) {
        var bytes: [UInt8] = []
        bytes.add(length)
        #expect(String(decoding: bytes, as: UTF8.self) == written)
    }

    @Test("every whole number is written as it is", arguments: [0, 9, 10, -10, 12_345, Int.max, Int.min])
    func wholeNumbers(number: Int) {
        var bytes: [UInt8] = []
        bytes.add(number)
        #expect(String(decoding: bytes, as: UTF8.self) == "\(number)")
    }

    @Test("data are packed to the same bytes each time, on many threads too")
    func zlib() async throws {
        let data = (0..<100_000).map { UInt8($0 % 7) }
        let packed = try Zlib.packed(data)
        #expect(packed.count < 1000)
        await withTaskGroup(of: [UInt8]?.self) { group in
            for _ in 0..<16 { group.addTask { try? Zlib.packed(data) } }
            for await other in group { #expect(other == packed) }
        }
    }
}
