import Diagnostics

/// A part of a font as a document carries it (ISO 32000-1, 9.7): glyphs, their widths and what they mean.
struct EmbeddedFont: Sendable {
    /// The font's name with six letters before it that tell one part from another (ISO 32000-1, 9.6.4).
    let name: String
    /// The file with the glyphs, and how long it is.
    let file: PDFObjects.Stream
    let length: Int
    /// The entries of `/W`.
    let widths: String
    /// What each glyph means.
    let meanings: PDFObjects.Stream

    /// Takes glyphs out of a font's file.
    ///
    /// - Parameter meanings: what glyphs mean in UTF-16 that stand for no character by themselves.
    init(_ font: FontFile, _ glyphs: [Bool], meanings: [UInt16: [UInt16]] = [:]) throws(Diagnostic) {
        guard let part = font.part(glyphs) else {
            throw .machine("font", "the font \(font.name) cannot be put into a document")
        }
        let numbers = glyphs.indices.filter { glyphs[$0] }
        name = "\(EmbeddedFont.tag(of: numbers))+\(font.name)"
        file = try PDFObjects.Stream(packing: part, level: 9)
        length = part.count
        widths = EmbeddedFont.widths(of: numbers, in: font)
        self.meanings = try PDFObjects.Stream(packing: EmbeddedFont.map(numbers, of: font, meanings))
    }

    /// Writes the font and gives its number.
    func write(to objects: inout PDFObjects, metrics: FontFile.Metrics) -> Int {
        let file = objects.add(file, "/Length1 \(length)")
        let box = metrics.box.map(String.init).joined(separator: " ")
        // 4: its glyphs go by number (ISO 32000-1, table 123).
        let descriptor = objects.add(
            "<< /Type /FontDescriptor /FontName /\(name) /Flags 4 /FontBBox [\(box)] /ItalicAngle \(metrics.italicAngle)"
                + " /Ascent \(metrics.ascent) /Descent \(metrics.descent) /CapHeight \(metrics.capHeight) /StemV 80"
                + " /FontFile2 \(file) 0 R >>")
        let descendant = objects.add(
            "<< /Type /Font /Subtype /CIDFontType2 /BaseFont /\(name)"
                + " /CIDSystemInfo << /Registry (Adobe) /Ordering (Identity) /Supplement 0 >>"
                + " /FontDescriptor \(descriptor) 0 R /CIDToGIDMap /Identity /W [\(widths)] >>")
        let map = objects.add(meanings)
        return objects.add(
            "<< /Type /Font /Subtype /Type0 /BaseFont /\(name) /Encoding /Identity-H"
                + " /DescendantFonts [\(descendant) 0 R] /ToUnicode \(map) 0 R >>")
    }

    /// Six capitals that are others for other glyphs: FNV-1a of their numbers.
    private static func tag(of glyphs: [Int]) -> String {
        var hash: UInt64 = 0xCBF2_9CE4_8422_2325
        for glyph in glyphs { hash = (hash ^ UInt64(glyph)) &* 0x0000_0100_0000_01B3 }
        return String(
            decoding: (0..<6).map { place in UInt8(ascii: "A") + UInt8(hash >> (place * 8) & 0xFF) % 26 }, as: UTF8.self
        )
    }

    /// Runs of neighbours with their widths, such as `36 [640 650] 68 [561]` (ISO 32000-1, 9.7.4.3).
    private static func widths(of glyphs: [Int], in font: FontFile) -> String {
        var out: [UInt8] = []
        var last = -2
        for glyph in glyphs {
            if glyph != last + 1 {
                out.add(last < 0 ? "" : "] ")
                out.add(glyph)
                out.add(" [")
            } else {
                out.add(" ")
            }
            out.add(font.widths[glyph])
            last = glyph
        }
        out.add(last < 0 ? "" : "]")
        return String(decoding: out, as: UTF8.self)
    }

    /// The text that each glyph stands for, as a CMap (ISO 32000-1, 9.10.3).
    private static func map(_ glyphs: [Int], of font: FontFile, _ meanings: [UInt16: [UInt16]]) -> [UInt8] {
        let known = glyphs.compactMap { glyph -> (UInt16, [UInt16])? in
            let number = UInt16(truncatingIfNeeded: glyph)
            if let scalar = Unicode.Scalar(font.characters[glyph]), scalar.value != 0 {
                return (number, Array(String(Character(scalar)).utf16))
            }
            return meanings[number].map { (number, $0) }
        }
        var out: [UInt8] = []
        out.add("/CIDInit /ProcSet findresource begin\n12 dict begin\nbegincmap\n")
        out.add("/CIDSystemInfo << /Registry (Adobe) /Ordering (UCS) /Supplement 0 >> def\n")
        out.add("/CMapName /Adobe-Identity-UCS def\n/CMapType 2 def\n")
        out.add("1 begincodespacerange\n<0000> <ffff>\nendcodespacerange\n")
        for start in stride(from: 0, to: known.count, by: 100) {
            let piece = known[start..<min(start + 100, known.count)]
            out.add(piece.count)
            out.add(" beginbfchar\n")
            for (glyph, text) in piece {
                out.add("<")
                out.add(hexadecimal: glyph)
                out.add("> <")
                for unit in text { out.add(hexadecimal: unit) }
                out.add(">\n")
            }
            out.add("endbfchar\n")
        }
        out.add("endcmap\nCMapName currentdict /CMap defineresource pop\nend\nend\n")
        return out
    }
}

/// The glyphs of a font that a document shows.
struct FontUse {
    let font: FontFile
    private var glyphs: [Bool]
    private var meanings: [UInt16: [UInt16]] = [:]
    private var isCommon: Bool

    init(_ font: FontFile) {
        self.font = font
        isCommon = !font.common.isEmpty
        glyphs = isCommon ? font.common : Array(repeating: false, count: font.widths.count)
    }

    /// Notes what a piece shows. The first meaning of a glyph is the one that counts.
    mutating func note(_ piece: SetPiece) {
        for glyph in piece.glyphs where !glyphs[Int(glyph)] {
            glyphs[Int(glyph)] = true
            isCommon = false
        }
        for (glyph, text) in piece.meanings where meanings[glyph] == nil { meanings[glyph] = text }
    }

    /// The part of the font that the document carries.
    func embedded() throws(Diagnostic) -> EmbeddedFont {
        guard isCommon, meanings.isEmpty else { return try EmbeddedFont(font, glyphs, meanings: meanings) }
        if let known = font.commonPart.withLock({ $0 }) { return known }
        let made = try EmbeddedFont(font, font.common)
        font.commonPart.withLock { $0 = made }
        return made
    }
}
