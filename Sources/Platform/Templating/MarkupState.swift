/// Where in HTML or XML a piece of a template stands: decides how a value is escaped there, or that none may stand there.
///
/// Follows the states of the HTML standard's tokenizer (13.2.5) as far as a template's literals need them.
struct MarkupState: Equatable {
    enum Place: Equatable {
        case text
        /// Behind a `<` that may open a tag.
        case tagOpen
        case tagName
        case endTag
        case inTag
        case attributeName
        case beforeValue
        case quotedValue(quote: UInt8)
        case unquotedValue
        /// Behind `<!`, where two dashes open a comment.
        case declarationOpen
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
    /// Whether it is no markup at all, but the text of a mail.
    let isPlain: Bool
    private(set) var place = Place.text
    private(set) var attribute = Attribute.plain
    /// Whether something of an attribute's value stands already.
    private(set) var hasValueBegun = false
    /// Whether the address that stands here begins with a scheme that is not an allowed one, such as `javascript:`.
    private var hasOtherScheme = false
    /// What the template itself has written of the value.
    private var prefix: [UInt8] = []
    private var name: [UInt8] = []
    private var element: [UInt8] = []
    /// How many bytes of `-->` or of `</script` stand directly before.
    private var run = 0

    init(isXML: Bool, isPlain: Bool = false) {
        self.isXML = isXML
        self.isPlain = isPlain
    }

    /// Whether two ends of branches are the same for what follows.
    func agrees(with other: MarkupState) -> Bool {
        guard place == other.place else { return false }
        switch place {
        case .text, .tagOpen, .endTag, .comment, .declaration: return true
        case .declarationOpen: return run == other.run
        case .rawText: return element == other.element
        case .tagName, .inTag, .attributeName, .beforeValue, .quotedValue, .unquotedValue:
            let isSameElement = element == other.element || !(mayHoldCode || other.mayHoldCode)
            return isSameElement && (!isValue || attribute == other.attribute)
        }
    }

    /// Takes on the stricter of two states that agree, for what follows both.
    mutating func join(_ other: MarkupState) {
        hasValueBegun = hasValueBegun || other.hasValueBegun
        hasOtherScheme = hasOtherScheme || other.hasOtherScheme
        run = min(run, other.run)
        if prefix != other.prefix, other.prefix == [UInt8(ascii: "/")] { prefix = other.prefix }
        if name != other.name { name = Array("on".utf8) }
    }

    /// Whether the element is, or may with more letters become, one whose content the browser runs or styles with.
    private var mayHoldCode: Bool {
        !isXML && ["script", "style"].contains { $0.utf8.starts(with: element) }
    }

    private var isValue: Bool {
        if case .quotedValue = place { true } else { place == .beforeValue || place == .unquotedValue }
    }

    /// Notes that a value of unknown text stands here.
    mutating func passValue() {
        guard isValue else { return }
        if !hasValueBegun { prefix = [] }
        hasValueBegun = true
    }

    /// Follows the markup over bytes of a template. Every state is kept between calls, because a statement may part a tag
    /// anywhere.
    mutating func pass(_ bytes: ArraySlice<UInt8>) {
        guard !isPlain else { return }
        for byte in bytes { step(byte) }
    }

    private mutating func step(_ byte: UInt8) {
        switch place {
        case .text: if byte == UInt8(ascii: "<") { place = .tagOpen }
        case .tagOpen: tagOpen(byte)
        case .tagName: tagName(byte)
        case .endTag: if byte == UInt8(ascii: ">") { place = .text }
        case .inTag, .attributeName: attributeName(byte)
        case .beforeValue: beforeValue(byte)
        case .quotedValue(let quote):
            if byte == quote { place = .inTag } else { valueByte(byte) }
        case .unquotedValue:
            if isSpace(byte) { place = .inTag } else if byte == UInt8(ascii: ">") { closeTag() }
        case .declarationOpen: declarationOpen(byte)
        case .comment:
            if byte == UInt8(ascii: ">"), run >= 2 { place = .text }
            run = byte == UInt8(ascii: "-") ? min(run + 1, 2) : 0
        case .declaration: if byte == UInt8(ascii: ">") { place = .text }
        case .rawText: rawText(byte)
        }
    }

    private mutating func tagOpen(_ byte: UInt8) {
        switch byte {
        case UInt8(ascii: "!"):
            place = .declarationOpen
            run = 0
        case UInt8(ascii: "?"): place = .declaration
        case UInt8(ascii: "/"): place = .endTag
        case UInt8(ascii: "<"): break
        case _ where isLetter(byte):
            place = .tagName
            element = [lower(byte)]
        default: place = .text
        }
    }

    private mutating func declarationOpen(_ byte: UInt8) {
        switch byte {
        case UInt8(ascii: "-"):
            run += 1
            // The dashes that open a comment also count for closing it: `<!-->` is a whole one.
            if run == 2 { place = .comment }
        case UInt8(ascii: ">"): place = .text
        default: place = .declaration
        }
    }

    private mutating func rawText(_ byte: UInt8) {
        let end = Array("</".utf8) + element
        if run == end.count {
            if isSpace(byte) || byte == UInt8(ascii: "/") {
                place = .endTag
            } else if byte == UInt8(ascii: ">") {
                place = .text
            } else {
                run = byte == UInt8(ascii: "<") ? 1 : 0
            }
        } else if lower(byte) == end[run] {
            run += 1
        } else {
            run = byte == UInt8(ascii: "<") ? 1 : 0
        }
    }

    private mutating func valueByte(_ byte: UInt8) {
        if !hasValueBegun { prefix = [] }
        hasValueBegun = true
        prefix.append(byte)
        if byte == UInt8(ascii: ":"), attribute == .address {
            hasOtherScheme = hasOtherScheme || !Escaping.hasAllowedScheme(prefix)
        }
    }

    private mutating func tagName(_ byte: UInt8) {
        if isSpace(byte) {
            place = .inTag
            name = []
        } else if byte == UInt8(ascii: ">") {
            closeTag()
        } else if byte == UInt8(ascii: "/") {
            place = .inTag
            name = []
        } else {
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
            hasOtherScheme = false
            prefix = []
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
        run = 0
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
        case .text: .success(isPlain ? .plain : isXML ? .xml : .text)
        case .quotedValue:
            switch attribute {
            case .plain: .success(isXML ? .xml : .attribute)
            case .address where hasOtherScheme && !isXML:
                .failure(Refusal(place: "an address of another kind than https, http, mailto, tel or sms"))
            case .address: .success(isXML ? .xml : addressEscaping)
            case .code: .failure(Refusal(place: "an attribute that the browser runs or styles with"))
            }
        case .tagOpen, .tagName, .endTag, .inTag, .attributeName:
            .failure(Refusal(place: "a tag, outside of a quoted value"))
        case .beforeValue, .unquotedValue: .failure(Refusal(place: "an attribute without quotes"))
        case .comment: .failure(Refusal(place: "a comment"))
        case .declarationOpen, .declaration: .failure(Refusal(place: "a declaration"))
        case .rawText: .failure(Refusal(place: "a script or style element"))
        }
    }

    private var addressEscaping: Escaping {
        if !hasValueBegun { return .address }
        return prefix == [UInt8(ascii: "/")] ? .rootedPart : .addressPart
    }

    /// Why no value may stand somewhere.
    struct Refusal: Error {
        let place: String
    }
}
