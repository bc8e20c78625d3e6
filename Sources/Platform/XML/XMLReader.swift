import CXML
import Diagnostics

/// Reads XML as it comes, in pieces of any size, with memory that does not grow with the text.
///
/// Nothing is fetched, no external subset is read, and declarations of entities are refused, be they outside or inside: they
/// are what blows a small file up to gigabytes and what reads other files of the machine. The five entities of XML itself and
/// character references are known. Elements nest at most 256 deep and an attribute or a name has at most ten million bytes
/// (libxml2's own bounds).
public final class XMLReader {
    private let path: String
    private let visitor: any XMLVisitor
    private var context: xmlParserCtxtPtr?
    private var refusal: Diagnostic?
    private var isFinished = false

    /// A reader of a text that the user knows as `path`.
    public init(path: String, visitor: any XMLVisitor) {
        self.path = path
        self.visitor = visitor
        LibXML.prepare()
        var handler = xmlSAXHandler()
        handler.initialized = UInt32(XML_SAX2_MAGIC)
        handler.startElementNs = { owner, name, prefix, namespace, _, _, count, _, attributes in
            XMLReader.of(owner)?.start(name, prefix, namespace, Int(count), attributes)
        }
        handler.endElementNs = { owner, name, _, _ in
            XMLReader.of(owner)?.visitor.end(LibXML.string(name))
        }
        handler.characters = { owner, bytes, count in XMLReader.of(owner)?.text(bytes, count) }
        handler.ignorableWhitespace = { owner, bytes, count in XMLReader.of(owner)?.text(bytes, count) }
        handler.cdataBlock = { owner, bytes, count in XMLReader.of(owner)?.text(bytes, count) }
        handler.comment = { owner, text in XMLReader.of(owner)?.visitor.comment(LibXML.string(text)) }
        handler.entityDecl = { owner, name, _, _, _, _ in XMLReader.of(owner)?.refuse(entity: LibXML.string(name)) }
        handler.unparsedEntityDecl = { owner, name, _, _, _ in
            XMLReader.of(owner)?.refuse(entity: LibXML.string(name))
        }
        // What is wrong is asked for after each piece; without this libxml2 would write it to standard error.
        handler.serror = { _, _ in }
        context = xmlCreatePushParserCtxt(&handler, Unmanaged.passUnretained(self).toOpaque(), nil, 0, nil)
        if let context { xmlCtxtUseOptions(context, Int32(XML_PARSE_NONET.rawValue)) }
    }

    deinit {
        if let context {
            if let document = context.pointee.myDoc { xmlFreeDoc(document) }
            xmlFreeParserCtxt(context)
        }
    }

    /// Reads the next piece. Throws what is wrong with the text, once; nothing more can be fed then.
    public func feed(_ bytes: UnsafeRawBufferPointer) throws(Diagnostic) {
        // libxml2 counts in 32 bits.
        var start = 0
        while start < bytes.count {
            let count = min(bytes.count - start, 1 << 20)
            try parse(UnsafeRawBufferPointer(rebasing: bytes[start..<start + count]), isLast: false)
            start += count
        }
    }

    /// Says that the text is at its end.
    public func finish() throws(Diagnostic) {
        guard !isFinished else { return }
        try parse(UnsafeRawBufferPointer(start: nil, count: 0), isLast: true)
        isFinished = true
    }

    private func parse(_ bytes: UnsafeRawBufferPointer, isLast: Bool) throws(Diagnostic) {
        guard let context else { throw .machine("xml", "the reader of XML could not be made", file: path) }
        guard !isFinished else { return }
        let pointer = bytes.baseAddress?.assumingMemoryBound(to: CChar.self)
        let status = xmlParseChunk(context, pointer, Int32(bytes.count), isLast ? 1 : 0)
        if let refusal {
            isFinished = true
            throw refusal
        }
        // Doubts that keep nobody from reading, such as a namespace that is no address, are passed over.
        if status != 0, context.pointee.wellFormed == 0 {
            isFinished = true
            throw failure(context)
        }
    }

    /// The line that is being read, from one.
    public var line: Int { context?.pointee.input.map { Int($0.pointee.line) } ?? 1 }

    private func failure(_ context: xmlParserCtxtPtr) -> Diagnostic {
        let error = xmlCtxtGetLastError(context)
        let told = error?.pointee.message.map { String(cString: $0) } ?? "it cannot be read"
        let line = max(1, Int(error?.pointee.line ?? 1))
        let column = max(1, Int(error?.pointee.int2 ?? 1))
        return Diagnostic(
            .error, "xml", "this is not XML in order: " + LibXML.sentence(told),
            at: Place(file: path, line: line, column: column, length: 1, excerpt: ""),
            hint: "the file may be cut off, or may have been changed by hand; export it once more")
    }

    private func refuse(entity name: String) {
        guard let context, refusal == nil else { return }
        let input = context.pointee.input
        refusal = Diagnostic(
            .error, "xml-entity", "the declaration of the entity `\(name)` is not read",
            at: Place(
                file: path, line: max(1, Int(input?.pointee.line ?? 1)), column: max(1, Int(input?.pointee.col ?? 1)),
                length: 1, excerpt: ""),
            hint: "no export of a program declares entities; they can be used to harm who reads the file")
        xmlStopParser(context)
    }

    private func text(_ bytes: UnsafePointer<xmlChar>?, _ count: Int32) {
        visitor.text(UnsafeBufferPointer(start: bytes, count: Int(count)))
    }

    private func start(
        _ name: UnsafePointer<xmlChar>?, _ prefix: UnsafePointer<xmlChar>?, _ namespace: UnsafePointer<xmlChar>?,
        _ count: Int, _ raw: UnsafeMutablePointer<UnsafePointer<xmlChar>?>?
    ) {
        guard visitor.wants(XMLStart(name: name, attributes: raw, count: count)) else { return }
        var attributes: [XMLAttribute] = []
        if let raw {
            attributes.reserveCapacity(count)
            // Five pointers each: name, prefix, namespace, start and end of the value.
            for index in 0..<count {
                let five = raw + index * 5
                guard let start = five[3], let end = five[4] else { continue }
                let value = UnsafeBufferPointer(start: start, count: end - start)
                attributes.append(
                    XMLAttribute(
                        name: LibXML.string(five[0]), prefix: five[1].map { LibXML.string($0) },
                        value: String(decoding: value, as: UTF8.self)))
            }
        }
        visitor.start(
            XMLElement(
                name: LibXML.string(name), prefix: prefix.map { LibXML.string($0) },
                namespace: namespace.map { LibXML.string($0) }, attributes: attributes, line: line))
    }

    private static func of(_ owner: UnsafeMutableRawPointer?) -> XMLReader? {
        owner.map { Unmanaged<XMLReader>.fromOpaque($0).takeUnretainedValue() }
    }
}

/// What both readers need of libxml2.
enum LibXML {
    /// Sets libxml2's tables up once for the process, before threads could do so at the same time.
    private static let isReady: Bool = {
        xmlInitParser()
        return true
    }()

    static func prepare() { _ = isReady }

    static func string(_ text: UnsafePointer<xmlChar>?) -> String {
        guard let text else { return "" }
        return String(decodingCString: text, as: UTF8.self)
    }

    /// libxml2's words without the line's end and the full stop.
    static func sentence(_ told: String) -> String {
        var text = told.split(whereSeparator: \.isNewline).first.map(String.init) ?? told
        while text.last == "." || text.last == " " { text.removeLast() }
        return text
    }
}
