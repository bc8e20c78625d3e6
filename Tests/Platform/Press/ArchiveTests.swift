import CCrypto
import Diagnostics
import Drawing
import Foundation
import Quantities
import Testing

@testable import Press

/// With `FLOORPRESS_TRIALS` set to a folder, what is made here is left there for the outside checkers.
@Suite("PDF/A-3")
struct ArchiveTests {
    let fonts: FontLibrary
    static let xml = Array("<?xml version=\"1.0\"?>\n<invoice><total currency=\"EUR\">119.00</total></invoice>\n".utf8)
    static let schema = ExtensionSchema(
        "Invoices of a trial", namespace: "https://example.com/trial#", prefix: "trial",
        properties: [.init("Kind", description: "What kind of invoice", value: "A & B")])

    init() throws {
        fonts = try FontLibrary.noto()
    }

    static func attachment(_ name: String, _ content: [UInt8] = xml) -> Press.Attachment {
        Press.Attachment(
            name: name, mediaType: "text/xml", description: "The invoice for programs", relationship: .alternative,
            modified: Instant(seconds: 1_795_253_400), content: content)
    }

    func printed(_ archive: Archive) throws -> [UInt8] {
        var document = PaginatedDocumentTests.document(PackagerTests.blocks)
        document.metadata.subject = "Ein Muster für Prüfer"
        return try document.printed(with: fonts, as: .archival(archive)).pdf
    }

    func file(_ archive: Archive) throws -> PrintedFile {
        let file = try #require(PrintedFile(try printed(archive)))
        #expect(file.complaints == [])
        return file
    }

    @Test("the metadata claim what is kept", arguments: [Archive.Level.a, .b])
    func claim(level: Archive.Level) throws {
        let packet = String(decoding: try file(Archive(level)).root["/Metadata"].data, as: UTF8.self)
        #expect(packet.contains("<pdfaid:part>3</pdfaid:part>"))
        #expect(packet.contains("<pdfaid:conformance>\(level.rawValue)</pdfaid:conformance>"))
        #expect(packet.contains("<pdfuaid:part>1</pdfuaid:part>"))
        #expect(packet.contains("<pdfaSchema:prefix>pdfuaid</pdfaSchema:prefix>"))
    }

    @Test("colours mean sRGB, whose profile is in the file")
    func outputIntent() throws {
        let intent = try #require(try file(Archive()).root["/OutputIntents"].items.first)
        #expect(intent["/S"].text == "/GTS_PDFA1")
        #expect(intent["/DestOutputProfile"]["/N"].text == "3")
        let profile = intent["/DestOutputProfile"].data
        // The profile says its own length and that it is one for RGB (ICC.1:2001-04, 6.1).
        #expect(profile.prefix(4).reduce(0) { $0 << 8 | Int($1) } == profile.count)
        #expect(String(decoding: profile[16..<20], as: UTF8.self) == "RGB ")
    }

    @Test("an attached file is listed by its name, and comes out as it went in")
    func names() throws {
        let file = try file(Archive(attachments: [Self.attachment("factur-x.xml")]))
        let names = file.root["/Names"]["/EmbeddedFiles"]["/Names"].items
        #expect(names.count == 2)
        #expect(names.first?.text == "factur-x.xml")
        let specification = try #require(names.last)
        #expect(specification["/Type"].text == "/Filespec")
        #expect(specification["/F"].text == "factur-x.xml")
        #expect(specification["/UF"].text == "factur-x.xml")
        #expect(specification["/Desc"].text == "The invoice for programs")
        #expect(specification["/EF"]["/F"].data == Self.xml)
        #expect(specification["/EF"]["/UF"].data == Self.xml)
        // The names of places stand beside it.
        #expect(file.root["/Names"]["/Dests"].exists)
    }

    @Test("an attached file tells its size, its time, its type and its MD5")
    func parameters() throws {
        let file = try file(Archive(attachments: [Self.attachment("a.xml")]))
        let stream = try #require(file.root["/AF"].items.first)["/EF"]["/F"]
        #expect(stream["/Type"].text == "/EmbeddedFile")
        #expect(stream["/Subtype"].text == "/text#2fxml")
        #expect(stream["/Params"]["/Size"].text == "\(Self.xml.count)")
        #expect(stream["/Params"]["/ModDate"].text == "D:20261121093000Z")
        var digest = [UInt8](repeating: 0, count: 16)
        EVP_Digest(Self.xml, Self.xml.count, &digest, nil, EVP_md5(), nil)
        #expect(stream["/Params"]["/CheckSum"].bytes == digest)
    }

    @Test("an attached file says what it is to the pages")
    func relationship() throws {
        let file = try file(Archive(attachments: [Self.attachment("a.xml")]))
        #expect(file.root["/AF"].items.map { $0["/AFRelationship"].text } == ["/Alternative"])
    }

    @Test("several files are in the order of their names, whatever order they were given in")
    func several() throws {
        let archive = Archive(attachments: ["b.xml", "ä.xml", "a.xml"].map { name in Self.attachment(name) })
        let names = try file(archive).root["/Names"]["/EmbeddedFiles"]["/Names"].items
        let keys = stride(from: 0, to: names.count, by: 2).map { names[$0].text }
        #expect(keys == ["a.xml", "b.xml", "ä.xml"])
    }

    @Test("a document without named places can carry files too")
    func withoutNames() throws {
        let document = PaginatedDocumentTests.document([.text("x", PackagerTests.body)])
        let archive = Archive(.b, attachments: [Self.attachment("a.xml", [])])
        let file = try #require(PrintedFile(try document.printed(with: fonts, as: .archival(archive)).pdf))
        #expect(file.complaints == [])
        #expect(file.root["/Names"]["/EmbeddedFiles"]["/Names"].items.count == 2)
        #expect(file.root["/AF"].items.first?["/EF"]["/F"].data == [])
    }

    @Test("files that cannot be told apart or have no type are refused")
    func refused() {
        var untyped = Self.attachment("a.xml")
        untyped.mediaType = "xml"
        let twice = [Self.attachment("a.xml"), Self.attachment("a.xml")]
        for attachments in [twice, [Self.attachment("")], [untyped]] {
            let error = #expect(throws: Diagnostic.self) { try printed(Archive(attachments: attachments)) }
            #expect(error?.code == "attachment")
        }
    }

    @Test("terms of one's own are described and given")
    func schemas() throws {
        let packet = String(decoding: try file(Archive(schemas: [Self.schema])).root["/Metadata"].data, as: UTF8.self)
        #expect(packet.contains("<pdfaSchema:namespaceURI>https://example.com/trial#</pdfaSchema:namespaceURI>"))
        #expect(packet.contains("<pdfaProperty:name>Kind</pdfaProperty:name>"))
        #expect(packet.contains("<trial:Kind>A &amp; B</trial:Kind>"))
    }

    @Test("the same archive is the same bytes")
    func deterministic() throws {
        let archive = Archive(attachments: [Self.attachment("a.xml")], schemas: [Self.schema])
        #expect(try printed(archive) == printed(archive))
    }

    @Test("archives of both levels, with and without files, are left for the outside checkers")
    func trials() throws {
        guard let folder = ProcessInfo.processInfo.environment["FLOORPRESS_TRIALS"] else { return }
        let files = [Self.attachment("factur-x.xml"), Self.attachment("notes.xml")]
        for (name, archive) in [
            ("level-a", Archive(.a)), ("level-b", Archive(.b)),
            ("level-a-with-files", Archive(.a, attachments: files, schemas: [Self.schema])),
            ("level-b-with-files", Archive(.b, attachments: files)),
        ] {
            try Data(printed(archive)).write(to: URL(fileURLWithPath: "\(folder)/\(name).pdf"))
        }
    }
}
