import Diagnostics
import Testing
import XML
import Trials

/// Writes what a reader tells, one event after the other, with neighbouring texts as one.
final class EventLog: XMLVisitor {
    private(set) var events: [String] = []
    private var pending: [UInt8] = []

    func start(_ element: XMLElement) {
        flush()
        let attributes = element.attributes.map { " \($0.prefix.map { "\($0):" } ?? "")\($0.name)=\($0.value)" }
        events.append("<\(element.qualifiedName)\(attributes.joined())> \(element.line)")
    }

    func text(_ bytes: UnsafeBufferPointer<UInt8>) { pending += bytes }

    func end(_ name: String) {
        flush()
        events.append("</\(name)>")
    }

    func comment(_ text: String) {
        flush()
        events.append("<!--\(text)-->")
    }

    /// All events, the last text too.
    func closed() -> [String] {
        flush()
        return events
    }

    private func flush() {
        if !pending.isEmpty { events.append("“\(String(decoding: pending, as: UTF8.self))”") }
        pending = []
    }
}

/// XML as it comes.
struct XMLReaderTests {
    private func events(_ text: String, pieces: Int = .max) throws -> [String] {
        let log = EventLog()
        let reader = XMLReader(path: "export.xml", visitor: log)
        let bytes = Array(text.utf8)
        var start = 0
        while start < bytes.count {
            let end = start + min(pieces, bytes.count - start)
            try bytes[start..<end].withUnsafeBytes { try reader.feed($0) }
            start = end
        }
        try reader.finish()
        return log.events
    }

    private func mistake(_ text: String) -> Diagnostic? {
        #expect(throws: Diagnostic.self) { try events(text) }
    }

    private static let sample = """
        <?xml version="1.0"?>
        <rss xmlns:wp="http://wp.example/1.2/">
          <wp:post id="7" xml:lang="de">Grüße &amp; K&#xFC;sse</wp:post>
          <!-- aside --><b><![CDATA[<p>1 < 2</p>]]></b>
        </rss>
        """

    @Test("elements, attributes, text, CDATA and comments come in order, with their lines")
    func order() throws {
        let events = try events(Self.sample).filter { !$0.hasPrefix("“\n") }
        #expect(
            events == [
                "<rss> 2", "<wp:post id=7 xml:lang=de> 3", "“Grüße & Küsse”", "</post>", "<!-- aside -->", "<b> 4",
                "“<p>1 < 2</p>”", "</b>", "</rss>",
            ])
    }

    @Test("the pieces that a text comes in make no difference")
    func pieces() throws {
        let whole = try events(Self.sample)
        for size in 1...40 { #expect(try events(Self.sample, pieces: size) == whole) }
    }

    @Test("what is not in order is told with line and column")
    func malformed() {
        let diagnostic = mistake("<a>\n  <b>x</c>\n</a>")
        #expect(diagnostic?.place?.line == 2)
        #expect((diagnostic?.place?.column ?? 0) > 5)
        #expect(diagnostic?.message.contains("mismatch") == true)
        #expect(mistake("<a><b></b>")?.place?.line == 1)
        #expect(mistake("") != nil)
        #expect(mistake("<a>\u{0}</a>") != nil)
    }

    @Test("a file's mistake comes with the line it is in")
    func excerpt() throws {
        let folder = try TemporaryFolder()
        try folder.write("export.xml", "<a>\r\n  <b>über</c>\r\n</a>")
        let path = "\(folder.path)/export.xml"
        let diagnostic = #expect(throws: Diagnostic.self) {
            try XMLReader.read(path, named: "export.xml", visitor: EventLog())
        }
        #expect(diagnostic?.place?.excerpt == "  <b>über</c>")
        #expect(throws: Diagnostic.self) { try XMLReader.read(path, named: "x", limit: 5, visitor: EventLog()) }
    }

    @Test("entities are refused before they can grow, and nothing is read from elsewhere")
    func entities() {
        let bomb = """
            <!DOCTYPE a [
              <!ENTITY b "ha">
              <!ENTITY c "&b;&b;&b;&b;">
            ]>
            <a>&c;</a>
            """
        #expect(mistake(bomb)?.code == "xml-entity")
        #expect(mistake(bomb)?.place?.line == 2)
        #expect(mistake("<!DOCTYPE a [<!ENTITY x SYSTEM \"file:///etc/passwd\">]><a>&x;</a>")?.code == "xml-entity")
        #expect(mistake("<!DOCTYPE a [<!ENTITY % x SYSTEM \"http://x.example/\"> %x;]><a/>")?.code == "xml-entity")
        #expect(mistake("<a>&unknown;</a>") != nil)
    }

    @Test("a document type without entities is read, as health exports have one")
    func documentType() throws {
        let events = try events("<!DOCTYPE a [<!ELEMENT a (#PCDATA)><!ATTLIST a b CDATA #REQUIRED>]><a b=\"1\">x</a>")
        #expect(events == ["<a b=1> 1", "“x”", "</a>"])
    }

    @Test("elements that nest too deeply are refused")
    func depth() {
        #expect(mistake(String(repeating: "<a>", count: 5000)) != nil)
    }

    @Test("whatever the bytes: nothing traps, and events are balanced where the text is in order")
    func fuzz() {
        let seeds = [
            Self.sample, "<!DOCTYPE a [<!ELEMENT a ANY>]><a b='1' c:d='2'><![CDATA[x]]>&lt;&#65;</a>",
        ]
        var mutator = Mutator(
            seed: 71, spice: ["<", ">", "&", "<![CDATA[", "]]>", "<!--", "<!ENTITY x \"y\">", "&x;", "<?", "'", "\""])
        for round in 0..<3000 {
            let log = EventLog()
            let reader = XMLReader(path: "f.xml", visitor: log)
            let bytes = mutator.spoiled(Array(seeds[round % 2].utf8))
            do {
                for byte in bytes.indices where byte % 7 == 0 {
                    try bytes[byte..<min(byte + 7, bytes.count)].withUnsafeBytes { try reader.feed($0) }
                }
                try reader.finish()
                let (starts, ends) = (log.events.count { $0.hasPrefix("<") }, log.events.count { $0.hasPrefix("</") })
                let comments = log.events.count { $0.hasPrefix("<!--") }
                #expect(starts - ends - comments == ends)
            } catch {
                #expect(((error as? Diagnostic)?.place?.line ?? 0) >= 1)
            }
        }
    }
}
