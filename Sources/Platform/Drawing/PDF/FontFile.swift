import CPango
import Synchronization

/// A font's file as documents carry parts of it: how wide its glyphs are and which characters they stand for. Opened once and kept as long
/// as the process runs.
///
/// Unchecked: HarfBuzz's face and font are made immutable before anybody else sees them, and are then for all threads.
final class FontFile: @unchecked Sendable {
    /// A box and lengths in thousandths of the size (ISO 32000-1, 9.8).
    struct Metrics {
        let box: [Int]
        let ascent: Int
        let descent: Int
        let capHeight: Int
        /// Degrees, negative where it leans to the right.
        let italicAngle: Int
    }

    /// The PostScript name, such as `NotoSans-Bold`.
    let name: String
    let metrics: Metrics
    /// How wide each glyph is, in thousandths of the size.
    let widths: [Double]
    /// The character that each glyph stands for, 0 where there is none: one that the font draws by it, the lowest of several.
    let characters: [UInt32]
    /// Glyphs that documents carry whether they need them or not, so that most carry the same part of the file; may be empty.
    private(set) var common: [Bool] = []
    /// The part with nothing but the common glyphs.
    let commonPart = Mutex<EmbeddedFont?>(nil)
    private let face: OpaquePointer
    private let font: OpaquePointer

    private init?(path: String, index: UInt32) {
        guard let blob = hb_blob_create_from_file_or_fail(path) else { return nil }
        defer { hb_blob_destroy(blob) }
        guard let face = hb_face_create(blob, index), let font = hb_font_create(face) else { return nil }
        (self.face, self.font) = (face, font)
        hb_face_make_immutable(face)
        hb_font_make_immutable(font)
        let count = Int(hb_face_get_glyph_count(face))
        let unit = 1000 / Double(max(1, hb_face_get_upem(face)))
        name = FontFile.name(of: face)
        widths = (0..<min(count, 65_536)).map { Double(hb_font_get_glyph_h_advance(font, UInt32($0))) * unit }
        metrics = FontFile.metrics(of: face, font, unit: unit)
        characters = FontFile.characters(of: face, font, count: widths.count)
        guard !widths.isEmpty else { return nil }
        if FontFile.isCommon(name) { common = glyphs(of: FontFile.commonCharacters) }
    }

    deinit {
        hb_font_destroy(font)
        hb_face_destroy(face)
    }

    private struct Key: Hashable {
        let path: String
        let index: Int32
    }

    private static let opened = Mutex<[Key: FontFile]>([:])

    /// The file of a font of Pango's; nothing where it has none that can be read.
    static func file(of font: UnsafeMutablePointer<PangoFont>) -> FontFile? {
        var path: UnsafeMutablePointer<FcChar8>?
        guard let pattern = floorpress_font_pattern(font),
            FcPatternGetString(pattern, FC_FILE, 0, &path) == FcResultMatch, let path
        else { return nil }
        var index: Int32 = 0
        if FcPatternGetInteger(pattern, FC_INDEX, 0, &index) != FcResultMatch { index = 0 }
        let key = Key(path: String(cString: path), index: index)
        return opened.withLock { opened in
            if let known = opened[key] { return known }
            let file = FontFile(path: key.path, index: UInt32(truncatingIfNeeded: index))
            opened[key] = file
            return file
        }
    }

    /// A TrueType file with these glyphs alone, under the numbers that they have; nothing where the font cannot be taken apart.
    ///
    /// Without hinting: pages are drawn as outlines, and instructions would be a third of the file.
    func part(_ glyphs: [Bool]) -> [UInt8]? {
        guard let input = hb_subset_input_create_or_fail() else { return nil }
        defer { hb_subset_input_destroy(input) }
        hb_subset_input_set_flags(
            input, HB_SUBSET_FLAGS_NO_HINTING.rawValue | HB_SUBSET_FLAGS_RETAIN_GIDS.rawValue)
        let wanted = hb_subset_input_glyph_set(input)
        for (glyph, isWanted) in glyphs.enumerated() where isWanted { hb_set_add(wanted, UInt32(glyph)) }
        // What draws glyphs stays; which character they are for and how they go together the document says itself.
        let dropped = hb_subset_input_set(input, HB_SUBSET_SETS_DROP_TABLE_TAG)
        for tag in FontFile.tables(of: face) where !FontFile.kept.contains(tag) { hb_set_add(dropped, tag) }
        guard let part = hb_subset_or_fail(face, input) else { return nil }
        defer { hb_face_destroy(part) }
        guard let blob = hb_face_reference_blob(part) else { return nil }
        defer { hb_blob_destroy(blob) }
        var length: UInt32 = 0
        guard let data = hb_blob_get_data(blob, &length), length > 0 else { return nil }
        return Array(UnsafeRawBufferPointer(start: data, count: Int(length)))
    }

    /// Which glyphs a text needs, figures of either kind among them.
    private func glyphs(of text: String) -> [Bool] {
        var wanted = [Bool](repeating: false, count: widths.count)
        FontFile.shape(text, with: font) { glyph, _ in if glyph < wanted.count { wanted[glyph] = true } }
        return wanted
    }

    /// The fonts that nearly every page is set in.
    private static func isCommon(_ name: String) -> Bool { name == "NotoSans-Regular" || name == "NotoSans-Bold" }

    /// What letters to clients in English and German are written with.
    private static let commonCharacters =
        String(String.UnicodeScalarView((0x20...0x7E).compactMap(Unicode.Scalar.init)))
        + "ÄÖÜäöüßÀÁÂÇÉÈÊËÍÎÑÓÔÚàáâãåæçéèêëíîïñóôõøúû€£§°·×–—‘’‚“”„…•−½"

    private static let kept = Set(["glyf", "head", "hhea", "hmtx", "loca", "maxp"].map(tag))

    private static func tag(_ name: String) -> UInt32 { name.utf8.reduce(0) { $0 << 8 | UInt32($1) } }

    private static func tables(of face: OpaquePointer) -> [UInt32] {
        var count: UInt32 = 64
        var tags = [UInt32](repeating: 0, count: 64)
        hb_face_get_table_tags(face, 0, &count, &tags)
        return Array(tags.prefix(Int(count)))
    }

    /// Hands out the glyphs of a text with the place of their characters, in bytes: with the figures that text has and with those that are
    /// equally wide.
    private static func shape(_ text: String, with font: OpaquePointer, _ body: (_ glyph: Int, _ at: Int) -> Void) {
        for names in [["liga"], ["liga", "tnum", "lnum"]] {
            var features = names.map { name in
                hb_feature_t(tag: tag(name), value: name == "liga" ? 0 : 1, start: 0, end: .max)
            }
            guard let buffer = hb_buffer_create() else { return }
            defer { hb_buffer_destroy(buffer) }
            hb_buffer_add_utf8(buffer, text, -1, 0, -1)
            hb_buffer_guess_segment_properties(buffer)
            hb_shape(font, buffer, &features, UInt32(features.count))
            var count: UInt32 = 0
            guard let glyphs = hb_buffer_get_glyph_infos(buffer, &count) else { return }
            for index in 0..<Int(count) { body(Int(glyphs[index].codepoint), Int(glyphs[index].cluster)) }
        }
    }

    private static func characters(of face: OpaquePointer, _ font: OpaquePointer, count: Int) -> [UInt32] {
        var characters = [UInt32](repeating: 0, count: count)
        guard let all = hb_set_create() else { return characters }
        defer { hb_set_destroy(all) }
        hb_face_collect_unicodes(face, all)
        var character: UInt32 = .max  // HB_SET_VALUE_INVALID: before the first
        var glyph: UInt32 = 0
        while hb_set_next(all, &character) != 0 {
            guard hb_font_get_nominal_glyph(font, character, &glyph) != 0, Int(glyph) < count else { continue }
            if characters[Int(glyph)] == 0 { characters[Int(glyph)] = character }
        }
        let digits = "0123456789"
        shape(digits, with: font) { glyph, at in
            if glyph > 0, glyph < count, characters[glyph] == 0 { characters[glyph] = UInt32(0x30 + at) }
        }
        return characters
    }

    private static func name(of face: OpaquePointer) -> String {
        var size: UInt32 = 128
        var text = [CChar](repeating: 0, count: 128)
        hb_ot_name_get_utf8(face, hb_ot_name_id_t(HB_OT_NAME_ID_POSTSCRIPT_NAME), nil, &size, &text)
        let name = text.prefix { $0 != 0 }.map { UInt8(bitPattern: $0) }.filter {
            PDFText.isRegular[Int($0)] && $0 < 127
        }
        return name.isEmpty ? "Unnamed" : String(decoding: name, as: UTF8.self)
    }

    private static func metrics(of face: OpaquePointer, _ font: OpaquePointer, unit: Double) -> Metrics {
        func metric(_ tag: hb_ot_metrics_tag_t) -> Int {
            var position: hb_position_t = 0
            hb_ot_metrics_get_position_with_fallback(font, tag, &position)
            return Int((Double(position) * unit).rounded())
        }
        // The box of all glyphs stands in `head` from byte 36 (OpenType 1.9).
        var box = [0, 0, 1000, 1000]
        if let head = hb_face_reference_table(face, tag("head")) {
            defer { hb_blob_destroy(head) }
            var length: UInt32 = 0
            if let data = hb_blob_get_data(head, &length), length >= 44 {
                let bytes = UnsafeRawBufferPointer(start: data, count: Int(length))
                box = [36, 38, 40, 42].map { at in
                    let number = Int16(bitPattern: UInt16(bytes[at]) << 8 | UInt16(bytes[at + 1]))
                    return Int((Double(number) * unit).rounded())
                }
            }
        }
        return Metrics(
            box: box, ascent: metric(HB_OT_METRICS_TAG_HORIZONTAL_ASCENDER),
            descent: metric(HB_OT_METRICS_TAG_HORIZONTAL_DESCENDER), capHeight: metric(HB_OT_METRICS_TAG_CAP_HEIGHT),
            italicAngle: Int(hb_style_get_value(font, HB_STYLE_TAG_SLANT_ANGLE).rounded()))
    }
}
