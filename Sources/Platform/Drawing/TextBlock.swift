import CPango

/// Text that has been set: lines of shaped glyphs with their places.
///
/// Belongs to the typesetter that set it and to that typesetter's thread.
public final class TextBlock {
    /// One line of a block.
    public struct Line {
        /// From the block's left side to the line's beginning.
        public let x: Double
        /// The width of the line's text.
        public let width: Double
        let line: UnsafeMutablePointer<PangoLayoutLine>
    }

    private let layout: OpaquePointer
    private let text: UnsafePointer<CChar>
    /// Where each run ends, in bytes of the text.
    private let ends: [Int]
    let runs: [TextRun]
    /// The lines from top to bottom; at least one.
    public let lines: [Line]
    /// The distance of baselines.
    public let lineHeight: Double
    /// The characters that no font has.
    let unknownScalars: [Unicode.Scalar]
    private let capHeight: Double
    /// Its lines as PDF shows them, and whether all of them can be shown.
    private(set) lazy var set: (lines: [[SetPiece]], isComplete: Bool) = setLines()

    init(layout: OpaquePointer, runs: [TextRun], width: Double?, lineHeight: Double, alignment: TextAnchor) {
        self.layout = layout
        self.runs = runs
        self.lineHeight = lineHeight
        text = pango_layout_get_text(layout)
        var end = 0
        ends = runs.map { run in
            end += run.text.utf8.count
            return end
        }
        // Noto's capitals are 0.714 of the size in all families used; lines are centred on them.
        capHeight = 0.714 * (runs.map(\.style.size).max() ?? 0)
        var lines: [Line] = []
        var unknown: [Unicode.Scalar] = []
        for index in 0..<pango_layout_get_line_count(layout) {
            guard let line = pango_layout_get_line_readonly(layout, index) else { continue }
            var length: Int32 = 0
            TextBlock.eachRun(of: line) { run in
                length += pango_glyph_string_get_width(run.pointee.glyphs)
                unknown += TextBlock.unknown(in: run)
            }
            let lineWidth = Double(length) / Double(PANGO_SCALE)
            let isRightToLeft = pango_layout_line_get_resolved_direction(line) == PANGO_DIRECTION_RTL
            let free = (width ?? lineWidth) - lineWidth
            let x: Double =
                switch alignment {
                case .start: isRightToLeft ? free : 0
                case .middle: free / 2
                case .end: isRightToLeft ? 0 : free
                }
            lines.append(Line(x: x, width: lineWidth, line: line))
        }
        self.lines = lines
        unknownScalars = unknown
    }

    deinit {
        floorpress_release(UnsafeMutableRawPointer(layout))
    }

    /// The width of the longest line.
    public var naturalWidth: Double { lines.map(\.width).max() ?? 0 }

    /// The height of all lines.
    public var height: Double { Double(lines.count) * lineHeight }

    /// From a line's upper edge to its baseline.
    public var ascent: Double { (lineHeight + capHeight) / 2 }

    /// Whether its first line runs from right to left.
    public var isRightToLeft: Bool {
        lines.first.map { pango_layout_line_get_resolved_direction($0.line) == PANGO_DIRECTION_RTL } ?? false
    }

    /// Whether some part of it is a link.
    public var hasLinks: Bool { runs.contains { $0.link != nil } }

    /// Hands out the shaped pieces of a line with the index of the run they belong to and their distance from the line's beginning.
    func eachPiece(
        of line: Line, _ body: (_ run: Int, _ piece: UnsafeMutablePointer<PangoGlyphItem>, _ x: Double) -> Void
    ) {
        // The drawing fails when it is finished; Pango's boxes for what is missing would open one more font.
        guard unknownScalars.isEmpty else { return }
        var x = 0.0
        var run = 0
        TextBlock.eachRun(of: line.line) { piece in
            let offset = Int(piece.pointee.item.pointee.offset)
            // Pieces of right-to-left text may come in any order.
            if run > 0, offset < ends[run - 1] { run = 0 }
            while run + 1 < ends.count, offset >= ends[run] { run += 1 }
            if run < runs.count { body(run, piece, x) }
            x += Double(pango_glyph_string_get_width(piece.pointee.glyphs)) / Double(PANGO_SCALE)
        }
    }

    private func setLines() -> (lines: [[SetPiece]], isComplete: Bool) {
        var isComplete = true
        let set = lines.map { line in
            var pieces: [SetPiece] = []
            eachPiece(of: line) { run, piece, x in
                let size = runs[run].style.size
                if let made = SetPiece(piece, of: text, size: size, run: run, x: x) {
                    pieces.append(made)
                } else {
                    isComplete = false
                }
            }
            return pieces
        }
        return (set, isComplete)
    }

    /// The text in UTF-8, as the pieces refer to it.
    var bytes: UnsafePointer<CChar> { text }

    /// Hands out the shaped pieces of a line.
    static func eachRun(
        of line: UnsafeMutablePointer<PangoLayoutLine>, _ body: (UnsafeMutablePointer<PangoGlyphItem>) -> Void
    ) {
        var next = line.pointee.runs
        while let node = next {
            if let run = node.pointee.data { body(run.assumingMemoryBound(to: PangoGlyphItem.self)) }
            next = node.pointee.next
        }
    }

    private static func unknown(in run: UnsafeMutablePointer<PangoGlyphItem>) -> [Unicode.Scalar] {
        let glyphs = run.pointee.glyphs.pointee
        var unknown: [Unicode.Scalar] = []
        for index in 0..<Int(glyphs.num_glyphs) {
            let glyph = glyphs.glyphs[index].glyph
            // Pango marks a character that it has no glyph for with this bit (PANGO_GLYPH_UNKNOWN_FLAG).
            guard glyph & 0x1000_0000 != 0, let scalar = Unicode.Scalar(glyph & 0x0FFF_FFFF) else { continue }
            unknown.append(scalar)
        }
        return unknown
    }
}
