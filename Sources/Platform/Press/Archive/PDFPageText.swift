/// What the codes of fonts stand for, by the names under which pages use them.
///
/// Names are taken to mean the same on all pages, as they do in our files.
struct FontMaps {
    private var maps: [String: [Int: [UInt8]]] = [:]
    private var wide: Set<String> = []

    init(_ file: [UInt8], _ streams: [PDFWords.Stream]) {
        var byObject: [Int: [UInt8]] = [:]
        for stream in streams { if let data = stream.data { byObject[stream.number] = data } }
        // `/Font << /F0 7 0 R /F1 8 0 R >>` in the resources of a page, `/ToUnicode 9 0 R` in object 7.
        var at = 0
        while let place = PDFWords.next("/Font", in: file, from: at) {
            at = place + 5
            let open = file[at...].drop { $0 <= 0x20 }
            guard open.starts(with: "<<".utf8), let end = PDFWords.next(">>", in: file, from: open.startIndex) else {
                continue
            }
            for entry in file[(open.startIndex + 2)..<end].split(separator: UInt8(ascii: "/")) {
                let name = entry.prefix { $0 > 0x20 }
                let key = String(decoding: name, as: UTF8.self)
                guard maps[key] == nil, let font = PDFWords.reference(in: file, after: name.endIndex),
                    let object = PDFWords.object(font, in: file),
                    let mark = PDFWords.next("/ToUnicode", in: Array(object), from: 0),
                    let number = PDFWords.reference(in: Array(object), after: mark + 10), let map = byObject[number]
                else { continue }
                maps[key] = FontMaps.read(map)
                if PDFWords.contains("/Type0", object) { wide.insert(key) }
            }
            at = end
        }
    }

    /// The text of codes in a font; where it has no map, each code as the sign of that number.
    func text(_ codes: [UInt8], _ font: String) -> [UInt8] {
        guard let map = maps[font] else {
            return Array(String(String.UnicodeScalarView(codes.map { Unicode.Scalar($0) })).utf8)
        }
        if wide.contains(font) {
            return stride(from: 0, to: codes.count - 1, by: 2).flatMap {
                map[Int(codes[$0]) << 8 | Int(codes[$0 + 1])] ?? []
            }
        }
        return codes.flatMap { map[Int($0)] ?? [$0] }
    }

    /// The pairs of a CMap: `<01> <0041>`, `<01> <05> <0041>`, `<01> <02> [<0041> <0042>]`.
    private static func read(_ map: [UInt8]) -> [Int: [UInt8]] {
        var found: [Int: [UInt8]] = [:]
        func section(_ begin: StaticString, _ end: StaticString, _ body: ([[UInt8]]) -> Void) {
            var at = 0
            while let start = PDFWords.next(begin, in: map, from: at) {
                let stop = PDFWords.next(end, in: map, from: start) ?? map.count
                body(strings(map[start..<stop]))
                at = stop + 1
            }
        }
        section("beginbfchar", "endbfchar") { strings in
            for index in stride(from: 0, to: strings.count - 1, by: 2) {
                found[code(strings[index])] = PDFWords.utf8(bigEndian: strings[index + 1])
            }
        }
        section("beginbfrange", "endbfrange") { strings in
            var index = 0
            while index + 2 < strings.count {
                let (low, high) = (code(strings[index]), code(strings[index + 1]))
                guard low <= high, high - low < 65_536 else { return }
                // A list has as many strings as the range has codes; a range of one string counts on from it.
                let rest = strings.count - index - 2
                let isList = high > low && rest >= high - low + 1 && strings[index + 2].count == 2 && map.contains(0x5B)
                if isList {
                    for step in 0...(high - low) {
                        found[low + step] = PDFWords.utf8(bigEndian: strings[index + 2 + step])
                    }
                    index += 3 + high - low
                } else {
                    var units = strings[index + 2]
                    for step in 0...(high - low) {
                        found[low + step] = PDFWords.utf8(bigEndian: units)
                        if let last = units.indices.last { units[last] &+= 1 }
                    }
                    index += 3
                }
            }
        }
        return found
    }

    private static func strings(_ part: ArraySlice<UInt8>) -> [[UInt8]] {
        part.split(separator: UInt8(ascii: "<")).dropFirst().map { piece in
            PDFWords.unpackedHexadecimal(piece.prefix { $0 != UInt8(ascii: ">") })
        }
    }

    private static func code(_ bytes: [UInt8]) -> Int { bytes.suffix(2).reduce(0) { $0 << 8 | Int($1) } }
}

extension PDFWords {
    /// The number in ` 7 0 R` after a place.
    static func reference(in bytes: [UInt8], after place: Int) -> Int? {
        let digits = bytes[min(place, bytes.count)...].drop { $0 == 0x20 }.prefix { isDigit($0) }
        guard !digits.isEmpty, digits.count < 9 else { return nil }
        let rest = bytes[digits.endIndex...].prefix(4)
        guard rest.elementsEqual(" 0 R".utf8) else { return nil }
        return Int(String(decoding: digits, as: UTF8.self))
    }

    /// What stands in an object.
    static func object(_ number: Int, in file: [UInt8]) -> ArraySlice<UInt8>? {
        let head = Array("\n\(number) 0 obj".utf8)
        guard file.count > head.count else { return nil }
        var at = 0
        while let start = next(" 0 obj", in: file, from: at) {
            let begin = start + 6 - head.count
            if begin >= 0, file[begin..<(start + 6)].elementsEqual(head) {
                return file[start..<(next("endobj", in: file, from: start) ?? file.count)]
            }
            at = start + 6
        }
        return nil
    }
}

/// The text that a page's operators show, in their order; what stands apart is parted by a space.
enum PageText {
    static func text(of data: [UInt8], _ fonts: FontMaps) -> [UInt8] {
        guard PDFWords.contains("Tf", data[...]) else { return [] }
        var out: [UInt8] = []
        var font = ""
        var name = ""
        var pieces: [UInt8] = []
        var at = 0
        while at < data.count {
            let byte = data[at]
            switch byte {
            case UInt8(ascii: "/"):
                let word = data[(at + 1)...].prefix { $0 > 0x20 && $0 != UInt8(ascii: "/") && $0 != UInt8(ascii: "<") }
                name = String(decoding: word, as: UTF8.self)
                at = word.endIndex
            case UInt8(ascii: "<") where at + 1 < data.count && data[at + 1] != UInt8(ascii: "<"):
                let digits = data[(at + 1)...].prefix { $0 != UInt8(ascii: ">") }
                pieces += PDFWords.unpackedHexadecimal(digits)
                at = digits.endIndex + 1
            case UInt8(ascii: "("):
                let (bytes, end) = PDFWords.literal(in: data, from: at)
                pieces += bytes
                at = end
            case UInt8(ascii: "T") where at + 1 < data.count:
                switch data[at + 1] {
                case UInt8(ascii: "f"): font = name
                case UInt8(ascii: "j"), UInt8(ascii: "J"):
                    out += fonts.text(pieces, font)
                    pieces = []
                case UInt8(ascii: "d"), UInt8(ascii: "D"), UInt8(ascii: "m"), UInt8(ascii: "*"): out.append(0x20)
                default: break
                }
                at += 2
            default: at += 1
            }
        }
        return collapsed(out)
    }

    /// White space as one space, so that a name is found over the end of a line.
    private static func collapsed(_ text: [UInt8]) -> [UInt8] {
        var out: [UInt8] = []
        for byte in text {
            if byte == 0x20 || byte == 0x0A { if out.last != 0x20 { out.append(0x20) } } else { out.append(byte) }
        }
        return out
    }
}
