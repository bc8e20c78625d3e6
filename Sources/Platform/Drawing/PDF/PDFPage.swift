/// A page while it is drawn: its operators (ISO 32000-1, 7.8.2), and which element of the structure each part of them was drawn in.
struct PDFPage {
    /// Operators that were drawn in one element.
    struct Segment {
        /// The element's index, or -1.
        let element: Int
        /// Where they begin.
        let start: Int
    }

    let size: Size
    private(set) var operators: [UInt8] = []
    private(set) var segments: [Segment] = []
    private var isInText = false
    // What the page is set to, so that nothing is said twice.
    private var fill = Colour.black
    private var line = Stroke(Paint(.black), width: 1)
    private var font = -1
    private var fontSize = 0
    private var textX = 0
    private var textY = 0

    init(size: Size) {
        self.size = size
        operators.reserveCapacity(16_384)
    }

    /// The vertical place of a point as PDF counts, from the lower edge, in hundredths.
    private func upwards(_ y: Double) -> Int { PDFText.hundredths(size.height - y) }

    /// What follows is drawn in an element.
    private mutating func enter(_ element: Int) {
        if let last = segments.last, last.element == element { return }
        endText()
        segments.append(Segment(element: element, start: operators.count))
    }

    private mutating func endText() {
        if isInText { operators.add("ET\n") }
        isInText = false
    }

    private mutating func use(_ colour: Colour) {
        guard fill != colour else { return }
        fill = colour
        add(colour)
        operators.add("rg\n")
    }

    private mutating func add(_ colour: Colour) {
        for part in [colour.red, colour.green, colour.blue] {
            let thousandths = (Int(part) * 1000 + 127) / 255
            switch thousandths {
            case 0: operators.add("0 ")
            case 1000: operators.add("1 ")
            default:
                operators.append(UInt8(ascii: "."))
                if thousandths < 100 { operators.append(UInt8(ascii: "0")) }
                if thousandths < 10 { operators.append(UInt8(ascii: "0")) }
                operators.add(thousandths)
                operators.append(UInt8(ascii: " "))
            }
        }
    }

    // Outlines

    mutating func fill(_ path: Path, with paint: Paint, in element: Int) {
        guard !path.elements.isEmpty else { return }
        enter(element)
        endText()
        use(paint.colour)
        trace(path)
        operators.add("f\n")
    }

    mutating func stroke(_ path: Path, with stroke: Stroke, in element: Int) {
        guard !path.elements.isEmpty else { return }
        enter(element)
        endText()
        use(stroke)
        trace(path)
        operators.add("S\n")
    }

    private mutating func use(_ stroke: Stroke) {
        if line.paint.colour != stroke.paint.colour {
            add(stroke.paint.colour)
            operators.add("RG\n")
        }
        if line.width != stroke.width {
            operators.add(stroke.width)
            operators.add(" w\n")
        }
        if line.isRound != stroke.isRound { operators.add(stroke.isRound ? "1 J 1 j\n" : "0 J 0 j\n") }
        if line.dashes != stroke.dashes {
            operators.append(UInt8(ascii: "["))
            for dash in stroke.dashes {
                operators.add(dash)
                operators.append(UInt8(ascii: " "))
            }
            operators.add("] 0 d\n")
        }
        line = stroke
    }

    private mutating func trace(_ path: Path) {
        for element in path.elements {
            switch element {
            case .move(let point): add(point, "m\n")
            case .line(let point): add(point, "l\n")
            case .curve(let one, let two, let end):
                add(one, "")
                add(two, "")
                add(end, "c\n")
            case .close: operators.add("h\n")
            }
        }
    }

    private mutating func add(_ point: Point, _ name: StaticString) {
        operators.add(hundredths: PDFText.hundredths(point.x))
        operators.append(UInt8(ascii: " "))
        operators.add(hundredths: upwards(point.y))
        operators.append(UInt8(ascii: " "))
        operators.add(name)
    }

    // Text

    /// Shows a piece of text with its baseline at a point.
    mutating func show(_ piece: SetPiece, font: Int, at point: Point, colour: Colour, in element: Int) {
        enter(element)
        if !isInText {
            operators.add("BT\n")
            (isInText, textX, textY) = (true, 0, 0)
        }
        use(colour)
        let size = Int((piece.size * 1000).rounded())
        if self.font != font || fontSize != size {
            operators.add("/F")
            operators.add(font)
            operators.append(UInt8(ascii: " "))
            PDFPage.add(thousandths: size, to: &operators)
            operators.add(" Tf\n")
            (self.font, fontSize) = (font, size)
        }
        let x = PDFText.hundredths(point.x)
        let y = upwards(point.y)
        operators.add(hundredths: x - textX)
        operators.append(UInt8(ascii: " "))
        operators.add(hundredths: y - textY)
        operators.add(" Td\n")
        (textX, textY) = (x, y)
        operators += piece.operators
    }

    /// A number with up to three decimals.
    static func add(thousandths: Int, to bytes: inout [UInt8]) {
        if thousandths.isMultiple(of: 10) { return bytes.add(hundredths: thousandths / 10) }
        if thousandths < 0 { bytes.append(UInt8(ascii: "-")) }
        let (whole, rest) = thousandths.magnitude.quotientAndRemainder(dividingBy: 1000)
        bytes.add(Int(whole))
        bytes.append(UInt8(ascii: "."))
        if rest < 100 { bytes.append(UInt8(ascii: "0")) }
        if rest < 10 { bytes.append(UInt8(ascii: "0")) }
        bytes.add(Int(rest))
    }

    // Forms

    /// Draws a form, by its number, within a rectangle: it fills the unit square.
    mutating func place(form number: Int, in rect: Rect, element: Int) {
        enter(element)
        endText()
        operators.add("q ")
        operators.add(rect.width)
        operators.add(" 0 0 ")
        operators.add(rect.height)
        operators.append(UInt8(ascii: " "))
        operators.add(rect.x)
        operators.append(UInt8(ascii: " "))
        operators.add(hundredths: upwards(rect.maxY))
        operators.add(" cm /X")
        operators.add(number)
        operators.add(" Do Q\n")
    }

    /// Ends the page: after this nothing is drawn on it.
    mutating func end() { endText() }

    /// The operators with each part marked as belonging to its element or as furniture (ISO 32000-1, 14.6 and 14.8.2.2).
    ///
    /// - Parameter mark: gives an element's name and the number of a part of it on this page; nothing for furniture.
    func marked(_ mark: (_ element: Int) -> (name: String, number: Int)?) -> [UInt8] {
        var out: [UInt8] = []
        out.reserveCapacity(operators.count + segments.count * 28)
        for (index, segment) in segments.enumerated() {
            if let (name, number) = mark(segment.element) {
                out.append(UInt8(ascii: "/"))
                out.add(name)
                out.add(" <</MCID ")
                out.add(number)
                out.add(">> BDC\n")
            } else {
                out.add("/Artifact BMC\n")
            }
            let end = index + 1 < segments.count ? segments[index + 1].start : operators.count
            out += operators[segment.start..<end]
            out.add("EMC\n")
        }
        return out
    }
}
