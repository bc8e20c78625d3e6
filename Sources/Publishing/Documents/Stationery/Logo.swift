import Drawing
import Studio

extension PDFForm {
    /// A picture as PDF's operators. Its longer side is 1000 units, so that two decimals are finer than any printer.
    init(_ picture: VectorPicture) {
        let scale = 1000 / max(picture.width, picture.height)
        func number(_ value: Double) -> String { PDFForm.decimal(value * scale) }
        func point(_ point: VectorPicture.Point) -> String { "\(number(point.x)) \(number(point.y))" }
        var out = ""
        for shape in picture.shapes {
            out += "q\n"
            if let fill = shape.fill { out += "\(PDFForm.parts(of: fill)) rg\n" }
            if let stroke = shape.stroke {
                let style = stroke.isRound ? 1 : 0
                out += "\(PDFForm.parts(of: stroke.colour)) RG \(number(stroke.width)) w \(style) J \(style) j\n"
            }
            for step in shape.steps {
                switch step {
                case .move(let end): out += "\(point(end)) m\n"
                case .line(let end): out += "\(point(end)) l\n"
                case .curve(let one, let two, let end): out += "\(point(one)) \(point(two)) \(point(end)) c\n"
                case .close: out += "h\n"
                }
            }
            let star = shape.isEvenOdd ? "*" : ""
            switch (shape.fill, shape.stroke) {
            case (nil, nil): out += "n"
            case (_?, nil): out += "f" + star
            case (nil, _?): out += "S"
            case (_?, _?): out += "B" + star
            }
            out += "\nQ\n"
        }
        self.init(size: Size(picture.width * scale, picture.height * scale), operators: Array(out.utf8))
    }

    private static func parts(of colour: Studio.Colour) -> String {
        [colour.red, colour.green, colour.blue].map { decimal(Double($0) / 255, places: 4) }.joined(separator: " ")
    }

    /// A number without an exponent; what is beyond all pages is cut.
    private static func decimal(_ value: Double, places: Int = 2) -> String {
        let unit = places == 4 ? 10_000.0 : 100
        let bounded = value.isFinite ? min(max(value, -100_000), 100_000) : 0
        let units = Int64((bounded * unit).rounded())
        let digits = String(units.magnitude)
        let padded = String(repeating: "0", count: max(0, places + 1 - digits.count)) + digits
        return "\(units < 0 ? "-" : "")\(padded.dropLast(places)).\(padded.suffix(places))"
    }
}
