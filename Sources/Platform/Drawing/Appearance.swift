import CPango

/// A style as Pango takes it, with the font that most of its text is set in.
final class Appearance {
    /// What Pango needs to know of a style; the colour is not its business.
    struct Key: Hashable {
        let typeface: Typeface
        let size: Double
        let isBold: Bool
        let isItalic: Bool
        let hasTabularFigures: Bool
        let tracking: Double

        init(_ style: TextStyle) {
            typeface = style.typeface
            size = style.size
            isBold = style.isBold
            isItalic = style.isItalic
            hasTabularFigures = style.hasTabularFigures
            tracking = style.tracking
        }
    }

    /// The description of the font.
    let font: OpaquePointer
    /// The attributes of text that is in this style throughout.
    let attributes: OpaquePointer
    private let base: UnsafeMutablePointer<PangoFont>?
    private let characters: OpaquePointer?

    init(_ style: TextStyle, in context: OpaquePointer) {
        font = pango_font_description_new()
        pango_font_description_set_family(font, style.typeface.rawValue)
        pango_font_description_set_absolute_size(font, style.size * Double(PANGO_SCALE))
        pango_font_description_set_weight(font, style.isBold ? PANGO_WEIGHT_BOLD : PANGO_WEIGHT_NORMAL)
        pango_font_description_set_style(font, style.isItalic ? PANGO_STYLE_ITALIC : PANGO_STYLE_NORMAL)
        attributes = pango_attr_list_new()
        pango_attr_list_insert(attributes, pango_attr_font_features_new(Appearance.features(style)))
        if style.tracking != 0 {
            pango_attr_list_insert(attributes, pango_attr_letter_spacing_new(Appearance.units(style.tracking)))
        }
        base = pango_context_load_font(context, font)
        var characters: OpaquePointer?
        if let base, let pattern = floorpress_font_pattern(base),
            FcPatternGetCharSet(pattern, FC_CHARSET, 0, &characters) == FcResultMatch
        {
            self.characters = characters
        } else {
            self.characters = nil
        }
        if let base { OpenFaces.open(base) }
    }

    deinit {
        pango_font_description_free(font)
        pango_attr_list_unref(attributes)
        if let base { floorpress_release(base) }
    }

    /// Whether the style's own font, which is open, is all that a text needs.
    ///
    /// Scripts that Pango treats alike: Latin, Greek, Cyrillic and their punctuation, where no emoji are.
    func suffices(for text: String) -> Bool {
        text.unicodeScalars.allSatisfy { scalar in
            switch scalar.value {
            case 0x20...0x7E: true
            case 0xA0...0x24F, 0x370...0x52F, 0x1E00...0x1FFF, 0x2010...0x2027, 0x2030...0x203A, 0x2070...0x20BF,
                0x2190...0x2193, 0x2200...0x22FF:
                FcCharSetHasChar(characters, scalar.value) != 0
            default: false
            }
        }
    }

    /// Ligatures are off: they would put a second subset of the font into the file, and some readers copy them badly.
    static func features(_ style: TextStyle) -> String {
        style.hasTabularFigures ? "liga=0,tnum=1,lnum=1" : "liga=0"
    }

    /// Points in Pango's units.
    static func units(_ points: Double) -> Int32 { Int32((points * Double(PANGO_SCALE)).rounded()) }
}
