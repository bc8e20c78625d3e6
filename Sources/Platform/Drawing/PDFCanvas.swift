import CPango
import Diagnostics
import Quantities

/// What a reader shows about a document.
public struct DocumentMetadata: Sendable, Hashable {
    /// The title.
    public var title: String
    /// Who made it.
    public var author: String
    /// What it is about.
    public var subject: String
    /// When it was made; the press has no clock of its own.
    public var created: Instant

    /// Makes the metadata of a document.
    public init(title: String, author: String, subject: String = "", created: Instant) {
        self.title = title
        self.author = author
        self.subject = subject
        self.created = created
    }
}

/// A canvas that makes a PDF: pages, tags for screen readers, links and an outline.
///
/// Starts on the first page. What is drawn outside of tags is furniture of the page. For one thread.
public final class PDFCanvas: Canvas {
    private let surface: OpaquePointer
    private let context: CairoContext
    private let output: ByteSink
    private let typesetter: Typesetter
    private var isTagging = true
    /// The elements of the structure in the order in which they were opened. Cairo numbers them in that order too.
    public private(set) var elements: [StructureElement] = []
    /// The forms in the order in which they were placed. Cairo numbers what stands for them in that order too.
    public private(set) var forms: [PDFForm] = []
    private var placeholders: [OpaquePointer] = []

    /// Makes a document whose first page has this size in points.
    public init(size: Size, metadata: DocumentMetadata, typesetter: Typesetter) {
        output = ByteSink()
        self.typesetter = typesetter
        surface = cairo_pdf_surface_create_for_stream(
            { sink, bytes, count in
                guard let sink, let bytes else { return CAIRO_STATUS_WRITE_ERROR }
                let buffer = UnsafeBufferPointer(start: bytes, count: Int(count))
                Unmanaged<ByteSink>.fromOpaque(sink).takeUnretainedValue().bytes.append(contentsOf: buffer)
                return CAIRO_STATUS_SUCCESS
            }, Unmanaged.passUnretained(output).toOpaque(), size.width, size.height)
        let date = metadata.created.rfc3339
        for (key, value) in [
            (CAIRO_PDF_METADATA_TITLE, metadata.title), (CAIRO_PDF_METADATA_AUTHOR, metadata.author),
            (CAIRO_PDF_METADATA_SUBJECT, metadata.subject), (CAIRO_PDF_METADATA_CREATOR, "Floorpress"),
            (CAIRO_PDF_METADATA_CREATE_DATE, date), (CAIRO_PDF_METADATA_MOD_DATE, date),
        ] where !value.isEmpty {
            cairo_pdf_surface_set_metadata(surface, key, value)
        }
        context = CairoContext(pointer: cairo_create(surface))
    }

    deinit {
        for placeholder in placeholders { cairo_surface_destroy(placeholder) }
        cairo_destroy(context.pointer)
        // Cairo writes what is left into the sink, which is still there.
        cairo_surface_destroy(surface)
    }

    /// Ends the page. The next one has this size.
    public func nextPage(size: Size) {
        cairo_show_page(context.pointer)
        cairo_pdf_surface_set_size(surface, size.width, size.height)
    }

    /// Ends the last page and gives the file.
    ///
    /// Throws `unknown-glyph` with the characters that no font has, or an error of the machine.
    public func finish() throws(Diagnostic) -> [UInt8] {
        if let unknown = typesetter.unknownGlyphs { throw unknown }
        cairo_show_page(context.pointer)
        let drawn = cairo_status(context.pointer)
        cairo_surface_finish(surface)
        let status = drawn == CAIRO_STATUS_SUCCESS ? cairo_surface_status(surface) : drawn
        guard status == CAIRO_STATUS_SUCCESS else {
            throw .machine("drawing", "a page cannot be drawn: \(String(cString: cairo_status_to_string(status)))")
        }
        return output.bytes
    }

    // Canvas

    /// Fills an outline.
    public func fill(_ path: Path, with paint: Paint) {
        context.trace(path)
        context.use(paint)
        cairo_fill(context.pointer)
    }

    /// Draws along an outline.
    public func stroke(_ path: Path, with stroke: Stroke) {
        context.trace(path)
        context.draw(stroke)
    }

    /// Draws round dots, all alike.
    public func dots(_ centres: [Point], diameter: Double, with paint: Paint) {
        context.dots(centres, diameter: diameter, with: paint)
    }

    /// Draws one line of text with its baseline at a point.
    public func text(_ text: String, at point: Point, style: TextStyle, anchor: TextAnchor) {
        let block = typesetter.line(text, style)
        let shift =
            switch anchor {
            case .start: 0.0
            case .middle: block.naturalWidth / 2
            case .end: block.naturalWidth
            }
        draw(block, at: Point(point.x - shift, point.y - block.ascent))
    }

    /// Draws a form within a rectangle. Cairo knows no forms: it draws a picture of two by two dots in its place, which the packager
    /// exchanges.
    public func place(_ form: PDFForm, in rect: Rect) {
        // One for each place: a picture that is drawn twice on a page Cairo lists twice under one name.
        guard let placeholder = cairo_image_surface_create(CAIRO_FORMAT_RGB24, 2, 2) else { return }
        placeholders.append(placeholder)
        forms.append(form)
        cairo_save(context.pointer)
        cairo_translate(context.pointer, rect.x, rect.y)
        cairo_scale(context.pointer, rect.width / 2, rect.height / 2)
        cairo_set_source_surface(context.pointer, placeholder, 0, 0)
        // Painted without an outline, a picture that is the first thing on its page takes the tags around it away (Cairo 1.16).
        cairo_new_path(context.pointer)
        cairo_rectangle(context.pointer, 0, 0, 2, 2)
        cairo_fill(context.pointer)
        cairo_restore(context.pointer)
    }

    // Text

    /// Draws a block of text, or some of its lines, with its upper left corner at a point.
    public func draw(_ block: TextBlock, lines range: Range<Int>? = nil, at point: Point) {
        let lines = block.lines[(range ?? 0..<block.lines.count).clamped(to: 0..<block.lines.count)]
        let hasLinks = block.hasLinks && isTagging
        for (row, line) in lines.enumerated() {
            let baseline = point.y + Double(row) * block.lineHeight + block.ascent
            var link: LinkTarget?
            var isOpen = false
            func close() {
                guard isOpen else { return }
                end(link == nil ? "Span" : "Link")
                isOpen = false
            }
            block.eachPiece(of: line) { run, piece, x in
                if hasLinks, !isOpen || run.link != link {
                    close()
                    link = run.link
                    // Beside a link, bare text would fall out of the structure.
                    if let link {
                        begin(link, text: run.text)
                    } else {
                        begin("Span")
                    }
                    isOpen = true
                }
                context.use(run.style.paint)
                cairo_move_to(context.pointer, point.x + line.x + x, baseline)
                pango_cairo_show_glyph_item(context.pointer, block.bytes, piece)
            }
            close()
        }
    }

    // Structure

    /// Opens an element of the document's structure.
    public func open(_ tag: StructureTag, _ attributes: StructureAttributes = .none) {
        if isTagging { begin(tag.rawValue, attributes) }
    }

    /// Closes the element that was opened last.
    public func close(_ tag: StructureTag) {
        if isTagging { end(tag.rawValue) }
    }

    /// Draws what belongs to one element of the document's structure.
    public func tagged<Failure: Error>(
        _ tag: StructureTag, _ attributes: StructureAttributes = .none, _ draw: () throws(Failure) -> Void
    ) throws(Failure) {
        open(tag, attributes)
        try draw()
        close(tag)
    }

    private func begin(_ name: String, _ attributes: StructureAttributes = .none, cairo: String? = nil) {
        elements.append(StructureElement(name: name, attributes: attributes))
        cairo_tag_begin(context.pointer, name, cairo)
    }

    private func begin(_ link: LinkTarget, text: String) {
        let words = text.contains { !$0.isWhitespace } ? text : link.address
        begin("Link", StructureAttributes(linkText: words), cairo: link.attributes)
    }

    private func end(_ name: String) { cairo_tag_end(context.pointer, name) }

    /// Draws furniture: it is seen and no part of the structure.
    public func untagged<Failure: Error>(_ draw: () throws(Failure) -> Void) throws(Failure) {
        let before = isTagging
        isTagging = false
        defer { isTagging = before }
        try draw()
    }

    /// Draws something that leads somewhere as a whole; `text` tells where to, for people who cannot see it. Inside an element
    /// of the structure only: a link without one damages the file.
    public func linked<Failure: Error>(
        to target: LinkTarget, text: String = "", _ draw: () throws(Failure) -> Void
    ) throws(Failure) {
        guard isTagging else { return try draw() }
        begin(target, text: text)
        try draw()
        end("Link")
    }

    /// Names this height of the page, for links and the outline.
    public func destination(_ name: String, at point: Point) {
        let x = SVGCanvas.number(point.x)
        let y = SVGCanvas.number(point.y)
        cairo_tag_begin(context.pointer, "cairo.dest", "name='\(quoted(name))' x=\(x) y=\(y)")
        cairo_tag_end(context.pointer, "cairo.dest")
    }

    /// Adds an entry to the outline, under another entry or at the top.
    ///
    /// - Returns: what later entries name to stand under this one.
    @discardableResult
    public func outline(_ title: String, to destination: String, under parent: Int32? = nil) -> Int32 {
        let target = LinkTarget.destination(destination).attributes
        return cairo_pdf_surface_add_outline(
            surface, parent ?? 0, title, target,
            parent == nil ? CAIRO_PDF_OUTLINE_FLAG_OPEN : cairo_pdf_outline_flags_t(0))
    }
}

/// Where Cairo writes a file to.
final class ByteSink {
    var bytes: [UInt8] = []

    init() { bytes.reserveCapacity(32_768) }
}

extension LinkTarget {
    /// The address or the name, for want of better words.
    fileprivate var address: String {
        switch self {
        case .destination(let name): name
        case .uri(let address): address
        }
    }

    /// The target as Cairo's tag attributes write it.
    fileprivate var attributes: String {
        switch self {
        case .destination(let name): "dest='\(quoted(name))'"
        case .uri(let address): "uri='\(quoted(address))'"
        }
    }
}

/// A value for Cairo's tag attributes, where a quote would end it.
private func quoted(_ text: String) -> String {
    text.reduce(into: "") { out, character in
        if character == "'" || character == "\\" { out.append("\\") }
        out.append(character)
    }
}
