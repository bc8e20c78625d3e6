/// Where in HTML or XML a piece of a template stands: decides how a value is escaped there, or that none may stand there.
///
/// Follows the states of the HTML standard's tokenizer (13.2.5) as far as a template's literals need them.
struct MarkupState: Equatable {
    enum Place: Equatable {
        case text
        case tagName
        case endTag
        case inTag
        case attributeName
        case beforeValue
        case quotedValue(quote: UInt8)
        case unquotedValue
        case comment
        case declaration
        /// The content of an element that holds no markup: `script` and `style`.
        case rawText
    }

    /// What an attribute's value is for.
    enum Attribute: Equatable {
        case plain
        case address
        /// Event handlers, styles and documents in attributes: no value may stand there.
        case code
    }

    let isXML: Bool
    private(set) var place = Place.text
    private(set) var attribute = Attribute.plain
    /// Whether something of an attribute's value stands already.
    private(set) var hasValueBegun = false
    private var name: [UInt8] = []
    private var element: [UInt8] = []

    init(isXML: Bool) {
        self.isXML = isXML
    }

    /// Whether two ends of branches are the same for what follows.
    func agrees(with other: MarkupState) -> Bool {
        place == other.place && (isValue ? attribute == other.attribute : true)
            && (place != .rawText || element == other.element)
    }

    private var isValue: Bool {
        if case .quotedValue = place { true } else { place == .beforeValue || place == .unquotedValue }
    }

    /// Notes that a value of unknown text stands here.
    mutating func passValue() {
        if isValue { hasValueBegun = true }
    }

    mutating func pass(_ bytes: ArraySlice<UInt8>) {
        var index = bytes.startIndex
        while index < bytes.endIndex {
            step(bytes[index], bytes[index...])
            index += 1
        }
    }

    private mutating func step(_ byte: UInt8, _ rest: ArraySlice<UInt8>) {
        switch place {
        case .text: if byte == UInt8(ascii: "<") { open(rest) }
        case .tagName: tagName(byte)
        case .endTag: if byte == UInt8(ascii: ">") { place = .text }
        case .inTag, .attributeName: attributeName(byte)
        case .beforeValue: beforeValue(byte)
        case .quotedValue(let quote):
            if byte == quote { place = .inTag } else { hasValueBegun = true }
        case .unquotedValue:
            if isSpace(byte) { place = .inTag } else if byte == UInt8(ascii: ">") { closeTag() }
        case .comment: if rest.starts(with: "-->".utf8) { place = .declaration }
        case .declaration: if byte == UInt8(ascii: ">") { place = .text }
        case .rawText:
            if byte == UInt8(ascii: "<"), rest.dropFirst().first == UInt8(ascii: "/"),
                rest.dropFirst(2).prefix(element.count).elementsEqual(element, by: { lower($0) == $1 })
            {
                place = .endTag
            }
        }
    }

    private mutating func open(_ rest: ArraySlice<UInt8>) {
        let after = rest.dropFirst()
        guard let next = after.first else { return }
        if after.starts(with: "!--".utf8) {
            place = .comment
        } else if next == UInt8(ascii: "!") || next == UInt8(ascii: "?") {
            place = .declaration
        } else if next == UInt8(ascii: "/") {
            place = .endTag
        } else if isLetter(next) {
            place = .tagName
            element = []
        }
    }

    private mutating func tagName(_ byte: UInt8) {
        if isSpace(byte) {
            place = .inTag
            name = []
        } else if byte == UInt8(ascii: ">") {
            closeTag()
        } else if byte != UInt8(ascii: "/") {
            element.append(lower(byte))
        }
    }

    private mutating func attributeName(_ byte: UInt8) {
        switch byte {
        case UInt8(ascii: ">"): closeTag()
        case UInt8(ascii: "/"): name = []
        case UInt8(ascii: "="):
            place = .beforeValue
            attribute = MarkupState.attribute(named: String(decoding: name, as: UTF8.self))
            hasValueBegun = false
            name = []
        case _ where isSpace(byte):
            place = .inTag
        default:
            if place == .inTag { name = [] }
            place = .attributeName
            name.append(lower(byte))
        }
    }

    private mutating func beforeValue(_ byte: UInt8) {
        if byte == UInt8(ascii: "\"") || byte == UInt8(ascii: "'") {
            place = .quotedValue(quote: byte)
        } else if byte == UInt8(ascii: ">") {
            closeTag()
        } else if !isSpace(byte) {
            place = .unquotedValue
        }
    }

    private mutating func closeTag() {
        let holdsNoMarkup = element.elementsEqual("script".utf8) || element.elementsEqual("style".utf8)
        place = !isXML && holdsNoMarkup ? .rawText : .text
    }

    private static func attribute(named name: String) -> Attribute {
        if name.hasPrefix("on") || name == "style" || name == "srcdoc" { return .code }
        let addresses = [
            "href", "src", "action", "formaction", "poster", "cite", "data", "srcset", "ping", "manifest", "background",
            "xlink:href",
        ]
        return addresses.contains(name) ? .address : .plain
    }

    private func isLetter(_ byte: UInt8) -> Bool { (0x61...0x7A).contains(lower(byte)) }
    private func isSpace(_ byte: UInt8) -> Bool { byte == 0x20 || (0x09...0x0D).contains(byte) }
    private func lower(_ byte: UInt8) -> UInt8 { (0x41...0x5A).contains(byte) ? byte + 0x20 : byte }

    static func == (one: MarkupState, other: MarkupState) -> Bool { one.agrees(with: other) }
}

extension MarkupState {
    /// How a value is escaped here, or why none may stand here.
    var escaping: Result<Escaping, Refusal> {
        switch place {
        case .text: .success(isXML ? .xml : .text)
        case .quotedValue:
            switch attribute {
            case .plain: .success(isXML ? .xml : .attribute)
            case .address: .success(isXML ? .xml : hasValueBegun ? .addressPart : .address)
            case .code: .failure(Refusal(place: "an attribute that the browser runs or styles with"))
            }
        case .tagName, .endTag, .inTag, .attributeName: .failure(Refusal(place: "a tag, outside of a quoted value"))
        case .beforeValue, .unquotedValue: .failure(Refusal(place: "an attribute without quotes"))
        case .comment: .failure(Refusal(place: "a comment"))
        case .declaration: .failure(Refusal(place: "a declaration"))
        case .rawText: .failure(Refusal(place: "a script or style element"))
        }
    }

    /// Why no value may stand somewhere.
    struct Refusal: Error {
        let place: String
    }
}
