import CPango

extension Typesetter {
    /// Pango's objects behind a typesetter, kept from one document to the next because opening fonts is the slow part.
    ///
    /// Unchecked: `FontLibrary` hands an engine to one typesetter at a time.
    final class Engine: @unchecked Sendable {
        private let map: UnsafeMutablePointer<PangoFontMap>
        private let context: OpaquePointer
        private var looks: [Appearance.Key: Appearance] = [:]
        /// Text that was set before: letterheads, labels and heads of columns are the same in document after document.
        private var blocks: [BlockKey: TextBlock] = [:]

        private struct BlockKey: Hashable {
            let runs: [TextRun]
            let width: Double?
            let lineHeight: Double
            let alignment: TextAnchor

            /// Of what tells most keys apart; the rest is compared.
            func hash(into hasher: inout Hasher) {
                hasher.combine(runs.count)
                hasher.combine(runs.first?.text)
                hasher.combine(runs.first?.style.size)
                hasher.combine(width)
            }
        }

        init(fonts: OpaquePointer) {
            map = floorpress_font_map(fonts)
            context = pango_font_map_create_context(map)
            let options = cairo_font_options_create()
            defer { cairo_font_options_destroy(options) }
            // A page is not a screen: outlines as drawn, advances unrounded.
            cairo_font_options_set_hint_style(options, CAIRO_HINT_STYLE_NONE)
            cairo_font_options_set_hint_metrics(options, CAIRO_HINT_METRICS_OFF)
            cairo_font_options_set_antialias(options, CAIRO_ANTIALIAS_GRAY)
            pango_cairo_context_set_font_options(context, options)
            pango_context_set_round_glyph_positions(context, 0)
            // Otherwise the environment's language would choose among fallback fonts.
            pango_context_set_language(context, pango_language_from_string("en"))
        }

        deinit {
            blocks.removeAll()
            looks.removeAll()
            floorpress_release(UnsafeMutableRawPointer(context))
            floorpress_release(UnsafeMutableRawPointer(map))
        }

        /// Called between documents: lets go of what has piled up.
        func rest() {
            if blocks.count > 2048 { blocks.removeAll(keepingCapacity: true) }
            if looks.count > 256 { looks.removeAll() }
        }

        /// Sets runs of text, or finds them set.
        func block(_ runs: [TextRun], width: Double?, lineHeight: Double, alignment: TextAnchor) -> TextBlock {
            let key = BlockKey(runs: runs, width: width, lineHeight: lineHeight, alignment: alignment)
            if let known = blocks[key] { return known }
            // Every look is made, and its font opened, before Pango sees the text.
            let isCovered = runs.map { appearance($0.style).suffices(for: $0.text) }
            let layout = layout(runs, width: width)
            if isCovered.contains(false) { OpenFaces.openFonts(of: layout) }
            let block = TextBlock(
                layout: layout, runs: runs, width: width, lineHeight: lineHeight, alignment: alignment)
            blocks[key] = block
            return block
        }

        /// A layout of runs, which the caller owns.
        private func layout(_ runs: [TextRun], width: Double?) -> OpaquePointer {
            let layout: OpaquePointer = pango_layout_new(context)
            if let width {
                pango_layout_set_width(layout, Int32(max(1, min(width, 100_000)) * Double(PANGO_SCALE)))
                pango_layout_set_wrap(layout, PANGO_WRAP_WORD_CHAR)
            }
            guard let first = runs.first else { return layout }
            let base = appearance(first.style)
            pango_layout_set_font_description(layout, base.font)
            if runs.count == 1 {
                set(first.text, of: layout)
                pango_layout_set_attributes(layout, base.attributes)
                return layout
            }
            set(runs.map(\.text).joined(), of: layout)
            let attributes = pango_attr_list_new()
            defer { pango_attr_list_unref(attributes) }
            var start: UInt32 = 0
            for (index, run) in runs.enumerated() {
                let end = start + UInt32(run.text.utf8.count)
                func add(_ attribute: UnsafeMutablePointer<PangoAttribute>?) {
                    guard let attribute else { return }
                    attribute.pointee.start_index = start
                    attribute.pointee.end_index = end
                    pango_attr_list_insert(attributes, attribute)
                }
                add(pango_attr_font_desc_new(appearance(run.style).font))
                add(pango_attr_font_features_new(Appearance.features(run.style)))
                if run.style.tracking != 0 { add(pango_attr_letter_spacing_new(Appearance.units(run.style.tracking))) }
                // No one sees this colour: it keeps Pango from joining two runs into one.
                add(pango_attr_foreground_new(UInt16(truncatingIfNeeded: index), 0, 0))
                start = end
            }
            pango_layout_set_attributes(layout, attributes)
            return layout
        }

        private func set(_ text: String, of layout: OpaquePointer) {
            var text = text
            text.withUTF8 { bytes in
                bytes.withMemoryRebound(to: CChar.self) {
                    pango_layout_set_text(layout, $0.baseAddress, Int32($0.count))
                }
            }
        }

        private func appearance(_ style: TextStyle) -> Appearance {
            let key = Appearance.Key(style)
            if let known = looks[key] { return known }
            let appearance = Appearance(style, in: context)
            looks[key] = appearance
            return appearance
        }
    }
}
