import CQREncode
import Diagnostics

/// A QR code (ISO/IEC 18004): squares that a telephone's camera reads as a text.
public struct QRCode: Sendable, Hashable {
    /// How much of it may be hidden or damaged.
    public enum Correction: Sendable, Hashable {
        /// About 7, 15, 25 and 30 percent.
        case low, medium, quartile, high

        fileprivate var level: QRecLevel {
            switch self {
            case .low: QR_ECLEVEL_L
            case .medium: QR_ECLEVEL_M
            case .quartile: QR_ECLEVEL_Q
            case .high: QR_ECLEVEL_H
            }
        }
    }

    /// How many modules each side has, the quiet zone not among them.
    public let side: Int
    /// The columns of dark modules that stand together, row by row.
    private let darkRuns: [[Range<Int>]]
    /// Whether each module is dark, row by row.
    private let modules: [Bool]

    /// The modules that must stay light around it.
    public static let quietZone = 4

    /// The code of a text, in UTF-8.
    ///
    /// Throws `qr-too-long` where no code can hold the text: 2,331 bytes with medium correction, 2,953 with low.
    public init(_ text: String, correction: Correction = .medium) throws(Diagnostic) {
        let bytes = Array(text.utf8)
        let code = bytes.withUnsafeBufferPointer {
            QRcode_encodeData(Int32(clamping: $0.count), $0.baseAddress, 0, correction.level)
        }
        guard let code, let data = code.pointee.data, !bytes.isEmpty else {
            throw Diagnostic(
                .error, "qr-too-long", "a QR code cannot hold \(bytes.count) bytes", expected: "1 to 2,331 bytes")
        }
        defer { QRcode_free(code) }
        side = Int(code.pointee.width)
        // The lowest bit of each byte is the module's colour.
        modules = UnsafeBufferPointer(start: data, count: side * side).map { $0 & 1 == 1 }
        darkRuns = QRCode.runs(of: modules, side: side)
    }

    private static func runs(of modules: [Bool], side: Int) -> [[Range<Int>]] {
        (0..<side).map { row in
            var runs: [Range<Int>] = []
            var column = 0
            while column < side {
                guard modules[row * side + column] else {
                    column += 1
                    continue
                }
                let start = column
                while column < side, modules[row * side + column] { column += 1 }
                runs.append(start..<column)
            }
            return runs
        }
    }

    /// The columns of dark modules that stand together in a row.
    func runs(in row: Int) -> [Range<Int>] { darkRuns.indices.contains(row) ? darkRuns[row] : [] }

    /// Whether a module is dark.
    public func isDark(column: Int, row: Int) -> Bool {
        (0..<side).contains(column) && (0..<side).contains(row) && modules[row * side + column]
    }

    /// Its dark parts as one outline within a square, the quiet zone included; neighbours in a row are one rectangle, so that no
    /// hairline of white runs between them.
    public func path(in square: Rect) -> Path {
        let module = min(square.width, square.height) / Double(side + 2 * QRCode.quietZone)
        var path = Path()
        for row in 0..<side {
            for run in runs(in: row) {
                path.add(
                    Rect(
                        x: square.x + module * Double(run.lowerBound + QRCode.quietZone),
                        y: square.y + module * Double(row + QRCode.quietZone),
                        width: module * Double(run.count), height: module))
            }
        }
        return path
    }
}
