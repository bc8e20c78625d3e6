import Diagnostics
import Drawing
import Testing
import Trials

@testable import Press

@Suite("Objects of Cairo's files")
struct PDFFileTests {
    private func drawn() throws -> (file: [UInt8], elements: [StructureElement]) {
        try FontLibrary.noto().withTypesetter { typesetter throws(Diagnostic) in
            let canvas = PDFCanvas(
                size: Size(100, 100), metadata: PaginatedDocumentTests.metadata, typesetter: typesetter)
            canvas.text("1", at: Point(5, 9), style: TextStyle(size: 9))
            canvas.open(.document)
            canvas.destination("top", at: Point(0, 0))
            canvas.tagged(.paragraph) {
                let run = TextRun("Łink", TextStyle(size: 9), link: .destination("top"))
                canvas.draw(typesetter.block([run], width: 60, lineHeight: 14), at: Point(20, 60))
            }
            canvas.close(.document)
            return (try canvas.finish(), canvas.elements)
        }
    }

    @Test("spoiled files are packaged or refused and never trap")
    func fuzz() throws {
        let (file, elements) = try drawn()
        let packager = Packager(
            metadata: PaginatedDocumentTests.metadata, language: "en", elements: elements,
            conformance: .archival(Archive(.b, attachments: [ArchiveTests.attachment("a.xml")])))
        #expect(try packager.packaged(file).count > file.count)
        var mutator = Mutator(
            seed: 11, spice: ["<<", ">>", "/K", "R", "endobj\n", "0 obj", "9999999999", "stream\n", "/Type /Page", "("])
        var refused = 0
        for _ in 0..<3000 {
            do throws(Diagnostic) {
                _ = try packager.packaged(mutator.spoiled(file))
            } catch {
                #expect(error.cause == .machine)
                refused += 1
            }
        }
        #expect(refused > 100)
    }

    @Test("each object of the file may be spoiled by itself")
    func fuzzObjects() throws {
        let (file, elements) = try drawn()
        let packager = Packager(
            metadata: PaginatedDocumentTests.metadata, language: "en", elements: elements, conformance: .accessible)
        // Bytes are changed where they stand, so that the table of objects stays true.
        var random = SeededGenerator(seed: 3)
        for _ in 0..<6000 {
            var spoiled = file
            for _ in 0..<3 {
                let at = Int.random(in: 0..<file.count, using: &random)
                spoiled[at] = Array("<>/()[]0 9R\nx".utf8).randomElement(using: &random) ?? 0
            }
            _ = try? packager.packaged(spoiled)
        }
    }

    @Test(
        "what is no file of Cairo's is refused",
        arguments: [
            "", "%PDF-1.5", "startxref\n0\n%%EOF\n",
            "xref\n0 1\n0000000000 65535 f \ntrailer\n<<>>\nstartxref\n0\n%%EOF\n",
            "xref\n0 99999999999\nstartxref\n0\n%%EOF\n", "startxref\n99\n%%EOF\n", "startxref\n-1\n%%EOF\n",
        ])
    func foreign(text: String) {
        let error = #expect(throws: Diagnostic.self) { _ = try PDFFile(Array(text.utf8)) }
        #expect(error?.cause == .machine)
    }

    @Test("data that end with a carriage return are written in ASCII")
    func carriageReturn() {
        let text = String(decoding: PDFFile.stream([1, 2, 13], isPacked: true, ""), as: UTF8.self)
        #expect(text.contains("/Filter [/ASCII85Decode /FlateDecode]"))
        #expect(text.hasSuffix("~>\nendstream"))
        #expect(text.contains("/Length 6"))
    }

    @Test("a picture is not smoothed, and its data come out as they were though they end with a carriage return")
    func picture() throws {
        // The last byte of packed data is a sum of all, so that some data or other end with any byte.
        let candidates = try (0..<5000).map { [UInt8($0 % 251), UInt8($0 / 251), 7] }.map {
            (data: $0, packed: try Zlib.packed($0))
        }
        let picture = try #require(candidates.first { $0.packed.last == 13 })
        let drawn = Self.file([
            Array("<< /Type /Catalog /Pages 4 0 R >>".utf8), Array("<< /Producer (x) >>".utf8),
            Array(
                "<< /Length 5 0 R\n   /Filter /FlateDecode\n   /Subtype /Image\n   /Interpolate true\n   /Width 3\n>>\nstream\n"
                    .utf8) + picture.packed + Array("\nendstream".utf8),
            Array("<< /Type /Pages /Kids [ 3 0 R ] /Count 0 >>".utf8), Array("   \(picture.packed.count)".utf8),
        ])
        let packager = Packager(
            metadata: PaginatedDocumentTests.metadata, language: "en", elements: [], conformance: .accessible)
        let packaged = try packager.packaged(drawn)
        let stream = try #require(PrintedFile(packaged)).objects[2]
        #expect(stream["/Width"].text == "3")
        #expect(!stream["/Interpolate"].exists)
        #expect(stream.data == picture.data)
        #expect(String(decoding: packaged, as: UTF8.self).contains("~>\nendstream"))
    }

    /// A file as Cairo lays it out: the catalog first, then the information.
    private static func file(_ objects: [[UInt8]]) -> [UInt8] {
        var out = Array("%PDF-1.5\n".utf8)
        var table = "xref\n0 \(objects.count + 1)\n0000000000 65535 f \n"
        for (index, object) in objects.enumerated() {
            let offset = String(out.count)
            table += String(repeating: "0", count: 10 - offset.count) + offset + " 00000 n \n"
            out += Array("\(index + 1) 0 obj\n".utf8) + object + Array("\nendobj\n".utf8)
        }
        let trailer = "trailer\n<< /Size \(objects.count + 1)\n   /Root 1 0 R\n   /Info 2 0 R\n>>\n"
        return out + Array("\(table)\(trailer)startxref\n\(out.count)\n%%EOF\n".utf8)
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

    @Test("data unpack to what they were, and spoiled ones are refused")
    func zlib() throws {
        let data = (0..<100_000).map { UInt8($0 % 7) }
        let packed = try Zlib.packed(data)
        #expect(try Zlib.unpacked(packed[...]) == data)
        #expect(throws: Diagnostic.self) { try Zlib.unpacked(packed.dropFirst(3)) }
        #expect(throws: Diagnostic.self) { try Zlib.unpacked([]) }
    }
}
