import Diagnostics

/// A canvas that makes a PDF: pages, tags for screen readers, links and an outline.
///
/// Starts on the first page. What is drawn outside of tags is furniture of the page, and so is what is drawn in an element beside other
/// elements in it. For one thread.
public final class PDFCanvas: Canvas {
    let metadata: DocumentMetadata
    let typesetter: Typesetter
    private(set) var pages: [PDFPage]
    private(set) var structure = PDFStructure()
    private(set) var fonts: [FontUse] = []
    private var fontNumbers: [ObjectIdentifier: Int] = [:]
    private(set) var forms: [PDFForm] = []
    private(set) var links: [PDFLink] = []
    private(set) var destinations: [String: PDFPlace] = [:]
    private(set) var entries: [OutlineEntry] = []
    private var isTagging = true
    private(set) var failure: Diagnostic?

    /// Makes a document whose first page has this size in points.
    public init(size: Size, metadata: DocumentMetadata, typesetter: Typesetter) {
        self.metadata = metadata
        self.typesetter = typesetter
        pages = [PDFPage(size: size)]
    }

    /// The elements of the structure in the order in which they were opened.
    public var elements: [StructureElement] { structure.elements }

    private var page: Int { pages.count - 1 }

    /// Ends the page. The next one has this size.
    public func nextPage(size: Size) {
        pages[page].end()
        pages.append(PDFPage(size: size))
    }

    // Canvas

    /// Fills an outline.
    public func fill(_ path: Path, with paint: Paint) {
        pages[page].fill(path, with: paint, in: structure.current)
        note { path.bounds }
    }

    /// Draws along an outline.
    public func stroke(_ path: Path, with stroke: Stroke) {
        pages[page].stroke(path, with: stroke, in: structure.current)
        note { path.bounds }
    }

    /// Draws round dots, all alike: lines of no length with round ends, all in one operator.
    public func dots(_ centres: [Point], diameter: Double, with paint: Paint) {
        var path = Path()
        for centre in centres {
            path.move(to: centre)
            path.line(to: centre)
        }
        stroke(path, with: Stroke(paint, width: diameter, isRound: true))
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

    /// Draws a form within a rectangle.
    public func place(_ form: PDFForm, in rect: Rect) {
        forms.append(form)
        pages[page].place(form: forms.count - 1, in: rect, element: structure.current)
        note { rect }
    }

    /// Tells the open figures and links where something was drawn.
    private func note(_ rect: () -> Rect?) {
        if structure.measured > 0, let rect = rect() { structure.note(rect, page: page) }
    }

    // Text

    /// Draws a block of text, or some of its lines, with its upper left corner at a point.
    public func draw(_ block: TextBlock, lines range: Range<Int>? = nil, at point: Point) {
        let set = block.set
        if !set.isComplete { failure = failure ?? .machine("drawing", "a font's file cannot be read") }
        let hasLinks = block.hasLinks && isTagging
        for (row, index) in (range ?? 0..<set.lines.count).clamped(to: 0..<set.lines.count).enumerated() {
            let baseline = point.y + Double(row) * block.lineHeight + block.ascent
            let left = point.x + block.lines[index].x
            var link: LinkTarget?
            var isOpen = false
            func close() {
                if isOpen { structure.end() }
                isOpen = false
            }
            for piece in set.lines[index] {
                let run = block.runs[piece.run]
                if hasLinks, !isOpen || run.link != link {
                    close()
                    link = run.link
                    // Beside a link, bare text would fall out of the structure.
                    if let link {
                        begin(link, text: run.text)
                    } else {
                        structure.begin(StructureElement(name: "Span", attributes: .none))
                    }
                    isOpen = true
                }
                show(piece, at: Point(left + piece.x, baseline), colour: run.style.paint.colour)
            }
            close()
        }
    }

    private func show(_ piece: SetPiece, at point: Point, colour: Colour) {
        let number: Int
        if let known = fontNumbers[ObjectIdentifier(piece.font)] {
            number = known
        } else {
            number = fonts.count
            fontNumbers[ObjectIdentifier(piece.font)] = number
            fonts.append(FontUse(piece.font))
        }
        fonts[number].note(piece)
        pages[page].show(piece, font: number, at: point, colour: colour, in: structure.current)
        note {
            Rect(x: point.x, y: point.y - 0.8 * piece.size, width: piece.width, height: 1.05 * piece.size)
        }
    }

    // Structure

    /// Opens an element of the document's structure.
    public func open(_ tag: StructureTag, _ attributes: StructureAttributes = .none) {
        if isTagging { structure.begin(StructureElement(name: tag.rawValue, attributes: attributes)) }
    }

    /// Closes the element that was opened last.
    public func close(_ tag: StructureTag) {
        if isTagging { structure.end() }
    }

    /// Draws what belongs to one element of the document's structure.
    public func tagged<Failure: Error>(
        _ tag: StructureTag, _ attributes: StructureAttributes = .none, _ draw: () throws(Failure) -> Void
    ) throws(Failure) {
        open(tag, attributes)
        try draw()
        close(tag)
    }

    /// Draws furniture: it is seen and no part of the structure.
    public func untagged<Failure: Error>(_ draw: () throws(Failure) -> Void) throws(Failure) {
        let before = isTagging
        isTagging = false
        defer { isTagging = before }
        try draw()
    }

    private func begin(_ link: LinkTarget, text: String) {
        let words = text.contains { !$0.isWhitespace } ? text : link.address
        let element = structure.begin(
            StructureElement(name: "Link", attributes: StructureAttributes(linkText: words)))
        links.append(PDFLink(target: link, text: words, element: element))
    }

    /// Draws something that leads somewhere as a whole; `text` tells where to, for people who cannot see it.
    public func linked<Failure: Error>(
        to target: LinkTarget, text: String = "", _ draw: () throws(Failure) -> Void
    ) throws(Failure) {
        guard isTagging else { return try draw() }
        begin(target, text: text)
        try draw()
        structure.end()
    }

    /// Names this place of the page, for links and the outline. The first place of a name counts.
    public func destination(_ name: String, at point: Point) {
        if destinations[name] == nil { destinations[name] = PDFPlace(page: page, point: point) }
    }

    /// Adds an entry to the outline, under another entry or at the top.
    ///
    /// - Returns: what later entries name to stand under this one.
    @discardableResult
    public func outline(_ title: String, to destination: String, under parent: Int? = nil) -> Int {
        entries.append(OutlineEntry(title: title, destination: destination, parent: parent))
        return entries.count - 1
    }

    /// The first place that something leads to and that is nowhere.
    private var lostName: String? {
        for link in links {
            if case .destination(let name) = link.target, destinations[name] == nil { return name }
        }
        return entries.first { destinations[$0.destination] == nil }?.destination
    }

    /// Ends the last page and gives the file.
    ///
    /// - Parameter describe: adds what is not drawn, such as metadata.
    ///
    /// Throws `unknown-glyph` with the characters that no font has, what `describe` throws, or an error of the machine.
    public func finish(
        _ describe: (inout PDFObjects) throws(Diagnostic) -> PDFCatalog = { _ throws(Diagnostic) in PDFCatalog() }
    ) throws(Diagnostic) -> [UInt8] {
        if let unknown = typesetter.unknownGlyphs { throw unknown }
        if let failure { throw failure }
        if let lost = lostName {
            throw .machine("drawing", "a link leads to `\(lost)`, which is nowhere in the document")
        }
        pages[page].end()
        var writer = PDFFileWriter(self)
        return try writer.file(describe)
    }
}

/// A place of a document.
struct PDFPlace {
    /// The page's index.
    let page: Int
    /// The place, as the canvas counts.
    let point: Point
}

/// A link of a document.
struct PDFLink {
    let target: LinkTarget
    /// Where it leads, in words.
    let text: String
    /// Its element of the structure.
    let element: Int
}

/// An entry of the outline.
struct OutlineEntry {
    let title: String
    let destination: String
    let parent: Int?
}

extension LinkTarget {
    /// The address or the name, for want of better words.
    fileprivate var address: String {
        switch self {
        case .destination(let name): name
        case .uri(let address): address
        }
    }
}

extension Path {
    /// The smallest rectangle around its points; nothing where it has none.
    fileprivate var bounds: Rect? {
        var points: [Point] = []
        for element in elements {
            switch element {
            case .move(let point), .line(let point): points.append(point)
            case .curve(let one, let two, let end): points += [one, two, end]
            case .close: break
            }
        }
        guard let first = points.first else { return nil }
        var (left, right, upper, lower) = (first.x, first.x, first.y, first.y)
        for point in points {
            (left, right) = (min(left, point.x), max(right, point.x))
            (upper, lower) = (min(upper, point.y), max(lower, point.y))
        }
        return Rect(x: left, y: upper, width: right - left, height: lower - upper)
    }
}
