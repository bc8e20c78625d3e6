import CPango
import Synchronization

/// The font files that Cairo has open, which stay open as long as the process runs.
///
/// Cairo 1.16 shares font files between threads and closes one of them once ten are open. Whether a file is in use it asks
/// without the lock of that file (`_has_unlocked_face` in cairo-ft-font.c), so a thread can lose the face it draws with. A
/// face that is locked is never closed. So files are opened here only, by one thread at a time, and their faces stay locked.
enum OpenFaces {
    private static let files = Mutex<Set<String>>([])

    /// Opens the file of a font.
    static func open(_ font: UnsafeMutablePointer<PangoFont>) {
        files.withLock { files in open(font, files: &files) }
    }

    /// Lets Pango set the text of a layout, for which it may look through many fonts and ask Cairo about them, and opens
    /// the files of those it chose.
    static func openFonts(of layout: OpaquePointer) {
        files.withLock { files in
            for index in 0..<pango_layout_get_line_count(layout) {
                guard let line = pango_layout_get_line_readonly(layout, index) else { continue }
                TextBlock.eachRun(of: line) { piece in
                    if let font = piece.pointee.item.pointee.analysis.font { open(font, files: &files) }
                }
            }
            // Asks Cairo for the extents of all glyphs.
            _ = pango_layout_get_unknown_glyphs_count(layout)
        }
    }

    private static func open(_ font: UnsafeMutablePointer<PangoFont>, files: inout Set<String>) {
        var name: UnsafeMutablePointer<FcChar8>?
        guard let pattern = floorpress_font_pattern(font),
            FcPatternGetString(pattern, FC_FILE, 0, &name) == FcResultMatch, let name,
            files.insert(String(cString: name)).inserted, let scaled = floorpress_scaled_font(font)
        else { return }
        // Never given back: with its last user the face would go, and come again unlocked.
        cairo_scaled_font_reference(scaled)
        _ = cairo_ft_scaled_font_lock_face(scaled)
    }
}
