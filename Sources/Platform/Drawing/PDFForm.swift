/// A drawing as PDF's own operators (ISO 32000-1, 8.10), placed on pages as a whole.
///
/// Cairo prints each coordinate of a path with all its decimals, and half of an invoice's time went into the squares of its code. In
/// here they are small whole numbers.
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
                    out += String(number).utf8
                    out.append(UInt8(ascii: " "))
                }
                out += "re\n".utf8
            }
        }
        out += "f".utf8
        return PDFForm(size: Size(Double(whole), Double(whole)), operators: out)
    }
}
