/// A drawing as PDF's own operators (ISO 32000-1, 8.10), placed on pages as a whole.
///
/// Paths give each coordinate on the page; in here they are small whole numbers, which makes a QR code's squares a third as long.
public struct PDFForm: Sendable, Hashable {
    /// Its size in units of its own, which are stretched to where it is placed.
    public let size: Size
    /// What draws it: x to the right and y downwards from the upper left corner.
    public let operators: [UInt8]

    /// Makes a form of operators for paths and colours.
    public init(size: Size, operators: [UInt8]) {
        self.size = size
        self.operators = operators
    }

    /// The dictionary of its stream: it fills the unit square, whose upper left corner is (0, 1).
    var entries: String {
        let (width, height) = (PDFForm.decimal(size.width), PDFForm.decimal(size.height))
        return "/Type /XObject /Subtype /Form /BBox [0 0 \(width) \(height)]"
            + " /Matrix [\(PDFForm.decimal(1 / size.width)) 0 0 \(PDFForm.decimal(-1 / size.height)) 0 1] /Resources << >>"
    }

    /// A number with up to nine decimals, which PDF writes without an exponent.
    private static func decimal(_ value: Double) -> String {
        guard value.isFinite, abs(value) < 1e9 else { return "0" }
        let billionths = Int64((value * 1e9).rounded())
        let digits = String(billionths.magnitude)
        let padded = String(repeating: "0", count: max(0, 10 - digits.count)) + digits
        return "\(billionths < 0 ? "-" : "")\(padded.dropLast(9)).\(padded.suffix(9))"
    }
}

extension QRCode {
    /// The code with its quiet zone, a module to a unit. Runs of dark modules that lie below each other are one rectangle.
    public var form: PDFForm {
        let whole = side + 2 * QRCode.quietZone
        var out = Array("0 g\n".utf8)
        out.reserveCapacity(side * side * 4)
        for row in 0..<side {
            for run in runs(in: row) where row == 0 || !runs(in: row - 1).contains(run) {
                var height = 1
                while row + height < side, runs(in: row + height).contains(run) { height += 1 }
                for number in [run.lowerBound + QRCode.quietZone, row + QRCode.quietZone, run.count, height] {
                    out.add(number)
                    out.append(UInt8(ascii: " "))
                }
                out.add("re\n")
            }
        }
        out.add("f")
        return PDFForm(size: Size(Double(whole), Double(whole)), operators: out)
    }
}
