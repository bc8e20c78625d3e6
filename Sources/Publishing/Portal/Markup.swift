import Quantities

/// HTML as it is written: every text is escaped, because there is no way to add one that is not.
struct Markup {
    private(set) var bytes: [UInt8] = []

    /// An element with attributes, those without a value left out, and what is in it.
    mutating func element(
        _ name: StaticString, _ attributes: KeyValuePairs<StaticString, String?> = [:],
        _ content: (inout Markup) -> Void
    ) {
        open(name, attributes)
        content(&self)
        bytes += "</".utf8
        add(name)
        bytes.append(UInt8(ascii: ">"))
    }

    /// An element with a text in it.
    mutating func element(
        _ name: StaticString, _ attributes: KeyValuePairs<StaticString, String?> = [:], _ text: String
    ) {
        element(name, attributes) { $0.text(text) }
    }

    /// The beginning of an element, or one that has no end.
    mutating func open(_ name: StaticString, _ attributes: KeyValuePairs<StaticString, String?> = [:]) {
        bytes.append(UInt8(ascii: "<"))
        add(name)
        for (key, value) in attributes {
            guard let value else { continue }
            bytes.append(UInt8(ascii: " "))
            add(key)
            bytes += "=\"".utf8
            text(value)
            bytes.append(UInt8(ascii: "\""))
        }
        bytes.append(UInt8(ascii: ">"))
    }

    /// A text.
    mutating func text(_ text: String) {
        for byte in text.utf8 {
            switch byte {
            case UInt8(ascii: "&"): bytes += "&amp;".utf8
            case UInt8(ascii: "<"): bytes += "&lt;".utf8
            case UInt8(ascii: ">"): bytes += "&gt;".utf8
            case UInt8(ascii: "\""): bytes += "&quot;".utf8
            case UInt8(ascii: "'"): bytes += "&#39;".utf8
            case 0x00...0x08, 0x0B...0x1F, 0x7F: bytes.append(UInt8(ascii: " "))
            default: bytes.append(byte)
            }
        }
    }

    /// A chart as it was drawn, and its figures as a table: what draws them escapes their words.
    mutating func drawing(_ markup: String) { bytes += markup.utf8 }

    private mutating func add(_ word: StaticString) {
        word.withUTF8Buffer { bytes += $0 }
    }
}
