import CPango

/// A shaped piece of a line of text as PDF shows it (ISO 32000-1, 9.4.3). It does not know where it stands, so text that documents have in
/// common is written once.
struct SetPiece {
    /// The file that its glyphs are in.
    let font: FontFile
    /// The size of the type.
    let size: Double
    /// From the line's beginning to its own.
    let x: Double
    /// How wide it is.
    let width: Double
    /// The run of the block that it belongs to.
    let run: Int
    /// What shows it.
    let operators: [UInt8]
    /// The glyphs in it.
    let glyphs: [UInt16]
    /// What glyphs mean here that stand for no character by themselves, in UTF-16.
    let meanings: [(glyph: UInt16, text: [UInt16])]

    init?(
        _ item: UnsafeMutablePointer<PangoGlyphItem>, of text: UnsafePointer<CChar>, size: Double, run: Int, x: Double
    ) {
        guard let font = item.pointee.item.pointee.analysis.font.flatMap(FontFile.file), size.isFinite, size > 0,
            size < 10_000
        else { return nil }
        var writer = ShowWriter(font: font, size: size)
        let glyphs = item.pointee.glyphs.pointee
        let count = Int(glyphs.num_glyphs)
        let length = Int(item.pointee.item.pointee.length)
        let start = UnsafeRawPointer(text) + Int(item.pointee.item.pointee.offset)
        let isRightToLeft = item.pointee.item.pointee.analysis.level & 1 == 1
        var index = 0
        while index < count {
            // Glyphs and characters that go together: a letter, or a letter with its marks.
            let from = Int(glyphs.log_clusters[index])
            var next = index + 1
            while next < count, Int(glyphs.log_clusters[next]) == from { next += 1 }
            let until =
                isRightToLeft
                ? (index > 0 ? Int(glyphs.log_clusters[index - 1]) : length)
                : (next < count ? Int(glyphs.log_clusters[next]) : length)
            let characters = UnsafeRawBufferPointer(start: start + from, count: max(0, min(until, length) - from))
            writer.add(UnsafeBufferPointer(start: glyphs.glyphs + index, count: next - index), meaning: characters)
            index = next
        }
        writer.finish()
        self.font = font
        self.size = size
        self.run = run
        self.x = x
        width = Double(writer.pen) / Double(PANGO_SCALE)
        operators = writer.operators
        self.glyphs = writer.glyphs
        meanings = writer.meanings
    }
}

/// Writes glyphs and the distances between them.
private struct ShowWriter {
    let font: FontFile
    let size: Double
    private(set) var operators: [UInt8] = []
    private(set) var glyphs: [UInt16] = []
    private(set) var meanings: [(glyph: UInt16, text: [UInt16])] = []
    /// How far the text has come, in Pango's units.
    private(set) var pen = 0
    /// How far it has come by what is written, in thousandths of the size.
    private var written = 0.0
    private var isOpen = false
    private var isInGlyphs = false

    init(font: FontFile, size: Double) {
        self.font = font
        self.size = size
    }

    mutating func add(_ group: UnsafeBufferPointer<PangoGlyphInfo>, meaning: UnsafeRawBufferPointer) {
        let visible = group.count { isVisible($0.glyph) }
        let scalar = visible == 1 ? ShowWriter.onlyScalar(meaning) : nil
        let isPlain = visible == 0 || group.allSatisfy { !isVisible($0.glyph) || stands($0.glyph, for: scalar) }
        let text = isPlain ? [] : Array(String(decoding: meaning, as: UTF8.self).utf16)
        // What is read aloud and copied, where the glyphs alone do not tell it (ISO 32000-1, 14.9.4).
        if !text.isEmpty {
            close()
            operators.add("/Span <</ActualText <feff")
            for unit in text { operators.add(hexadecimal: unit) }
            operators.add(">>> BDC\n")
        }
        for glyph in group {
            if isVisible(glyph.glyph) { show(glyph, meaning: text) }
            pen += Int(glyph.geometry.width)
        }
        if !text.isEmpty {
            close()
            operators.add("EMC\n")
        }
    }

    mutating func finish() { close() }

    /// Pango marks what takes no room and is not drawn with a number of its own (PANGO_GLYPH_EMPTY).
    private func isVisible(_ glyph: UInt32) -> Bool { Int(glyph) < font.widths.count }

    /// Whether a glyph says by itself which character it is. A space that does not break is one to a reader.
    private func stands(_ glyph: UInt32, for scalar: UInt32?) -> Bool {
        let known = font.characters[Int(glyph)]
        return known != 0 && (known == scalar || known == 0x20 && scalar == 0xA0)
    }

    private mutating func show(_ glyph: PangoGlyphInfo, meaning: [UInt16]) {
        let number = UInt16(truncatingIfNeeded: glyph.glyph)
        let rise = -Int(glyph.geometry.y_offset)
        if rise != 0 {
            close()
            operators.add(Double(rise) / Double(PANGO_SCALE))
            operators.add(" Ts\n")
        }
        let wanted = Double(pen + Int(glyph.geometry.x_offset)) / Double(PANGO_SCALE) * 1000 / size
        let difference = (written - wanted).rounded()
        if !isOpen {
            operators.append(UInt8(ascii: "["))
            isOpen = true
        }
        if difference != 0, difference.magnitude < 1e9 {
            if isInGlyphs { operators.append(UInt8(ascii: ">")) }
            isInGlyphs = false
            operators.add(Int(difference))
            written -= difference
        }
        if !isInGlyphs { operators.append(UInt8(ascii: "<")) }
        isInGlyphs = true
        operators.add(hexadecimal: number)
        written += font.widths[Int(number)]
        glyphs.append(number)
        if font.characters[Int(number)] == 0 {
            meanings.append((number, meaning.isEmpty ? [0xFFFD] : meaning))
        }
        if rise != 0 {
            close()
            operators.add("0 Ts\n")
        }
    }

    private mutating func close() {
        guard isOpen else { return }
        operators.add(isInGlyphs ? ">]TJ\n" : "]TJ\n")
        (isOpen, isInGlyphs) = (false, false)
    }

    private static func onlyScalar(_ text: UnsafeRawBufferPointer) -> UInt32? {
        if text.count == 1, text[0] < 0x80 { return UInt32(text[0]) }
        guard text.count <= 4 else { return nil }
        let scalars = String(decoding: text, as: UTF8.self).unicodeScalars
        return scalars.count == 1 ? scalars.first?.value : nil
    }
}
