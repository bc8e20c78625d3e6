/// Writes XML 1.0 in UTF-8: one element a line, the same bytes for the same content.
///
/// Elements without content are left out, as rules for e-invoices forbid them. Names are taken as they are; texts and values may be anything:
/// what XML cannot hold is dropped, line ends become line feeds.
struct XMLWriter {
    private(set) var bytes: [UInt8]
    private var depth = 0

    init() {
        bytes = Array("<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n".utf8)
        bytes.reserveCapacity(16_384)
    }

    /// Writes an element with a text; nothing where there is none but white space.
    mutating func text(_ name: StaticString, _ text: String?, _ attribute: (name: StaticString, value: String)? = nil) {
        guard let text, !text.isBlank else { return }
        start(name, attribute)
        append(text, isAttribute: false)
        end(name)
    }

    /// Writes an element with others in it; nothing where `content` writes none.
    mutating func element(
        _ name: StaticString, _ attributes: [(name: StaticString, value: String)] = [],
        _ content: (inout XMLWriter) -> Void
    ) {
        let before = bytes.count
        indent()
        raw("<")
        raw(name)
        for attribute in attributes { add(attribute) }
        raw(">\n")
        let inside = bytes.count
        depth += 1
        content(&self)
        depth -= 1
        guard bytes.count > inside else {
            bytes.removeLast(bytes.count - before)
            return
        }
        indent()
        end(name)
    }

    private mutating func start(_ name: StaticString, _ attribute: (name: StaticString, value: String)?) {
        indent()
        raw("<")
        raw(name)
        if let attribute { add(attribute) }
        raw(">")
    }

    private mutating func end(_ name: StaticString) {
        raw("</")
        raw(name)
        raw(">\n")
    }

    private mutating func add(_ attribute: (name: StaticString, value: String)) {
        raw(" ")
        raw(attribute.name)
        raw("=\"")
        append(attribute.value, isAttribute: true)
        raw("\"")
    }

    private mutating func indent() { bytes.append(contentsOf: repeatElement(UInt8(ascii: " "), count: 2 * depth)) }

    private mutating func raw(_ text: StaticString) {
        bytes.append(contentsOf: UnsafeBufferPointer(start: text.utf8Start, count: text.utf8CodeUnitCount))
    }

    /// The bytes that stand for themselves wherever they stand; EF begins the two characters that XML cannot hold.
    private static let isPlain: [Bool] = (0...255).map { $0 >= 0x20 && $0 != 0xEF && !"&<>\"".utf8.contains($0) }

    private mutating func append(_ text: String, isAttribute: Bool) {
        var text = text
        let isPlain = text.withUTF8 { utf8 in
            guard utf8.allSatisfy({ XMLWriter.isPlain[Int($0)] }) else { return false }
            bytes.append(contentsOf: utf8)
            return true
        }
        guard !isPlain else { return }
        var previous: Unicode.Scalar = " "
        for scalar in text.unicodeScalars {
            defer { previous = scalar }
            switch scalar {
            case "&": raw("&amp;")
            case "<": raw("&lt;")
            case ">": raw("&gt;")
            case "\"" where isAttribute: raw("&quot;")
            case "\n" where isAttribute, "\t" where isAttribute: raw(" ")
            case "\n": if previous != "\r" { raw("\n") }
            case "\r": raw("\n")
            case "\t": raw("\t")
            // XML 1.0, production 2: no other control characters, no halves of pairs (which Swift has not), no FFFE and FFFF.
            case _ where scalar.value < 0x20 || scalar.value == 0xFFFE || scalar.value == 0xFFFF: break
            default: bytes.append(contentsOf: UTF8.encode(scalar).map(Array.init) ?? [])
            }
        }
    }
}
