/// A text that was changed, with the line of the old file that each of its lines comes from.
struct LinedText: Sendable {
    private(set) var bytes: [UInt8] = []
    /// The old line of each line, from one.
    private(set) var lines: [Int]
    /// The old line that what is added next comes from.
    var line: Int {
        didSet { if isAtLineStart { lines[lines.count - 1] = line } }
    }

    /// An empty text that begins at a line.
    init(line: Int) {
        self.line = line
        lines = [line]
    }

    /// A text as it stands in the old file from a line on. Ends of lines become those of Unix.
    init(_ old: ArraySlice<UInt8>, line: Int) {
        self.init(line: line)
        var index = old.startIndex
        while index < old.endIndex {
            let byte = old[index]
            index += 1
            if byte == 0x0D {
                if index < old.endIndex, old[index] == 0x0A { index += 1 }
                add([0x0A], isOld: true)
            } else {
                add([byte], isOld: true)
            }
        }
    }

    private var isAtLineStart: Bool { bytes.isEmpty || bytes.last == 0x0A }

    /// Adds bytes; those of the old file move its line on.
    mutating func add(_ more: some Sequence<UInt8>, isOld: Bool) {
        for byte in more {
            bytes.append(byte)
            guard byte == 0x0A else { continue }
            lines.append(line)
            if isOld { line += 1 }
        }
    }

    /// Adds something that must stand alone between empty lines; `next` is what follows it.
    mutating func add(block text: String, next: ArraySlice<UInt8>) {
        while bytes.last == 0x20 || bytes.last == 0x09 { bytes.removeLast() }
        if !bytes.isEmpty {
            if bytes.last != 0x0A { add([0x0A], isOld: false) }
            if bytes.dropLast().last != 0x0A, bytes.count > 1 { add([0x0A], isOld: false) }
        }
        add(text.utf8, isOld: false)
        let rest = next.prefix { $0 != 0x0A }
        if rest.contains(where: { $0 != 0x20 && $0 != 0x09 }) {
            add([0x0A, 0x0A], isOld: false)
        } else {
            let after = next.dropFirst(rest.count + 1).prefix { $0 != 0x0A }
            if after.contains(where: { $0 != 0x20 && $0 != 0x09 }) { add([0x0A], isOld: false) }
        }
    }

    /// The old line of a line of this text, both from one.
    func oldLine(_ number: Int) -> Int { lines.indices.contains(number - 1) ? lines[number - 1] : lines.last ?? 1 }

    /// Whether what was added last is the beginning of a link's address.
    var endsInAddress: Bool { bytes.suffix(2).elementsEqual("](".utf8) }
}

/// Walks over bytes from left to right.
struct ByteCursor {
    let bytes: ArraySlice<UInt8>
    var index: Int
    /// Where the next end of a tag stands, by its text; nothing where there is none any more. Looked for once, because a text
    /// can have many beginnings without an end.
    private var ends: [String: Int?] = [:]

    init(_ bytes: ArraySlice<UInt8>) {
        self.bytes = bytes
        index = bytes.startIndex
    }

    var isAtEnd: Bool { index >= bytes.endIndex }
    var peek: UInt8? { index < bytes.endIndex ? bytes[index] : nil }

    func starts(with text: StaticString) -> Bool {
        text.withUTF8Buffer { wanted in bytes[index...].starts(with: wanted) }
    }

    /// Where an end stands next, at or after here; remembered for the next time it is asked for.
    mutating func end(_ text: String) -> Int? {
        if let known = ends[text] {
            guard let known else { return nil }
            if known >= index { return known }
        }
        let found = find(text, from: index)
        ends[text] = .some(found)
        return found
    }

    /// Where a text stands next, at or after an offset, at most so many bytes on.
    func find(_ text: String, from start: Int, within limit: Int = .max) -> Int? {
        let wanted = Array(text.utf8)
        guard let first = wanted.first, start <= bytes.endIndex else { return nil }
        var index = start
        let last = limit < bytes.endIndex - start ? start + limit : bytes.endIndex
        while index + wanted.count <= last {
            guard let next = bytes[index..<last].firstIndex(of: first) else { return nil }
            index = next
            if bytes[index...].starts(with: wanted) { return index }
            index += 1
        }
        return nil
    }

    mutating func skipSpaces() {
        while let byte = peek, [0x20, 0x09, 0x0A, 0x0D].contains(byte) { index += 1 }
    }

    /// A word up to white space or one of the bytes given.
    mutating func word(upTo stops: [UInt8] = []) -> String {
        let start = index
        while let byte = peek, byte > 0x20, !stops.contains(byte) { index += 1 }
        return String(decoding: bytes[start..<index], as: UTF8.self)
    }

    /// A text in quotes, from its first quote on; `\"` is a quote within.
    mutating func quoted() -> String {
        guard let quote = peek else { return "" }
        index += 1
        var out: [UInt8] = []
        while let byte = peek {
            index += 1
            if byte == quote { break }
            if byte == UInt8(ascii: "\\"), quote != UInt8(ascii: "`"), let next = peek {
                out.append(next)
                index += 1
            } else {
                out.append(byte)
            }
        }
        return String(decoding: out, as: UTF8.self)
    }

    /// What a tag was given: by name, and by place.
    mutating func arguments() -> (named: [String: String], placed: [String]) {
        var named: [String: String] = [:]
        var placed: [String] = []
        while true {
            skipSpaces()
            guard let byte = peek else { return (named, placed) }
            let before = index
            if [UInt8(ascii: "\""), UInt8(ascii: "'"), UInt8(ascii: "`")].contains(byte) {
                placed.append(quoted())
            } else {
                let name = word(upTo: [UInt8(ascii: "=")])
                if peek == UInt8(ascii: "="), !name.isEmpty {
                    index += 1
                    if let quote = peek, [UInt8(ascii: "\""), UInt8(ascii: "'"), UInt8(ascii: "`")].contains(quote) {
                        named[name] = quoted()
                    } else {
                        named[name] = word()
                    }
                } else if !name.isEmpty {
                    placed.append(name)
                }
            }
            if index == before { index += 1 }
        }
    }
}
