import CXML

/// Reads HTML as browsers find it: whatever stands there, something is made of it.
///
/// Names come in lower case; elements that were never closed are closed where HTML says so; no `html`, `body` or `p` is
/// invented. Lines end as on Unix. What is not UTF-8 comes out as U+FFFD.
public final class HTMLReader {
    private let visitor: any XMLVisitor
    private var context: htmlParserCtxtPtr?
    /// libxml2 stops after the element that it takes for the root; this one, which HTML does not know, holds all others.
    private static let wrapper = "floorpress-piece"

    private init(_ visitor: any XMLVisitor) {
        self.visitor = visitor
        LibXML.prepare()
        var handler = htmlSAXHandler()
        handler.initialized = UInt32(XML_SAX2_MAGIC)
        handler.startElement = { owner, name, attributes in HTMLReader.of(owner)?.start(name, attributes) }
        handler.endElement = { owner, name in HTMLReader.of(owner)?.end(LibXML.string(name).lowercased()) }
        handler.characters = { owner, bytes, count in HTMLReader.of(owner)?.text(bytes, count) }
        handler.ignorableWhitespace = { owner, bytes, count in HTMLReader.of(owner)?.text(bytes, count) }
        handler.cdataBlock = { owner, bytes, count in HTMLReader.of(owner)?.text(bytes, count) }
        handler.comment = { owner, text in HTMLReader.of(owner)?.visitor.comment(LibXML.string(text)) }
        handler.serror = { _, _ in }
        context = htmlCreatePushParserCtxt(
            &handler, Unmanaged.passUnretained(self).toOpaque(), nil, 0, nil, XML_CHAR_ENCODING_UTF8)
        let options =
            HTML_PARSE_NONET.rawValue | HTML_PARSE_NOIMPLIED.rawValue | HTML_PARSE_IGNORE_ENC.rawValue
            | HTML_PARSE_RECOVER.rawValue
        if let context { htmlCtxtUseOptions(context, Int32(options)) }
    }

    deinit {
        if let context {
            if let document = context.pointee.myDoc { xmlFreeDoc(document) }
            htmlFreeParserCtxt(context)
        }
    }

    /// Reads a piece of HTML.
    ///
    /// - Returns: Whether the reader came to its end; where it did not, the visitor has seen the beginning.
    @discardableResult
    public static func read(_ html: String, visitor: any XMLVisitor) -> Bool {
        let reader = HTMLReader(visitor)
        // A zero would end the text for libxml2, and no control character means anything in HTML.
        var bytes = Array("<\(wrapper)>\(html)</\(wrapper)>".utf8)
        for index in bytes.indices where bytes[index] < 0x20 && bytes[index] != 0x09 && bytes[index] != 0x0A {
            let isOldLineEnd = bytes[index] == 0x0D && bytes[index + 1] != 0x0A
            bytes[index] = isOldLineEnd ? 0x0A : 0x20
        }
        guard let context = reader.context, bytes.count < Int(Int32.max) else { return false }
        // libxml2 knows the reader by its address alone, so it must outlive the parse.
        return withExtendedLifetime(reader) {
            bytes.withUnsafeBytes { raw in
                let start = raw.baseAddress?.assumingMemoryBound(to: CChar.self)
                _ = htmlParseChunk(context, start, Int32(raw.count), 1)
                return context.pointee.disableSAX == 0
            }
        }
    }

    private func text(_ bytes: UnsafePointer<xmlChar>?, _ count: Int32) {
        visitor.text(UnsafeBufferPointer(start: bytes, count: Int(count)))
    }

    private func end(_ name: String) { if name != HTMLReader.wrapper { visitor.end(name) } }

    private func start(_ name: UnsafePointer<xmlChar>?, _ raw: UnsafeMutablePointer<UnsafePointer<xmlChar>?>?) {
        let tag = LibXML.string(name).lowercased()
        guard tag != HTMLReader.wrapper else { return }
        var attributes: [XMLAttribute] = []
        var index = 0
        while let raw, let name = raw[index] {
            attributes.append(
                XMLAttribute(name: LibXML.string(name).lowercased(), value: LibXML.string(raw[index + 1])))
            index += 2
        }
        let line = context?.pointee.input.map { Int($0.pointee.line) } ?? 1
        visitor.start(XMLElement(name: tag, attributes: attributes, line: line))
    }

    private static func of(_ owner: UnsafeMutableRawPointer?) -> HTMLReader? {
        owner.map { Unmanaged<HTMLReader>.fromOpaque($0).takeUnretainedValue() }
    }
}
