import CLinux
import Diagnostics
import Files
import Glibc

/// Reads a file of separated values row by row, however long the file is: memory holds one row and one block.
///
/// What programs export under the name CSV differs: cells end with a comma, a semicolon or a tab; lines end in LF, CRLF or CR; a
/// byte order mark may come first. All of that is told from the file. A cell that begins with a quote ends with one, and
/// two quotes in it stand for one (RFC 4180); in files with tabs quotes are letters like others, since those who write them do not
/// double them. Empty lines are passed over.
public final class TableReader {
    /// What stands between the cells of a row.
    public enum Separator: UInt8, Sendable, CaseIterable {
        case comma = 0x2C
        case semicolon = 0x3B
        case tab = 0x09
    }

    /// What stands between the cells.
    public let separator: Separator
    /// The line on which the present row begins, from one; zero before the first.
    public private(set) var line = 0
    /// How many cells the present row has.
    public var count: Int { ends.count }

    /// Longer rows are no rows of a table.
    private static let longestRow = 4 << 20
    private static let mostCells = 10_000

    private let file: String
    private let input: BlockInput
    private var nextLine = 1
    /// The bytes of the row's cells, one after the other, without separators and quotes.
    private var bytes: [UInt8] = []
    /// Where each cell ends in them.
    private var ends: [Int] = []

    /// Opens a table. Nothing is read through a symbolic link's target that is no plain file.
    ///
    /// - Parameters:
    ///   - separator: What stands between the cells; told by the first line without it.
    ///   - name: What messages call the file; its path without it.
    public init(_ path: String, separator: Separator? = nil, name: String? = nil) throws(Diagnostic) {
        file = name ?? path
        let input = try BlockInput(path, name: file)
        let head = try input.head()
        if head.starts(with: [0xFF, 0xFE]) || head.starts(with: [0xFE, 0xFF]) {
            throw Diagnostic(
                .error, "not-utf8", "this file is written in UTF-16", file: file, expected: "UTF-8",
                hint: "save it as CSV with the encoding UTF-8")
        }
        if head.starts(with: [0xEF, 0xBB, 0xBF]) { input.skip(3) }
        self.separator = separator ?? TableReader.separator(of: head)
        self.input = input
    }

    /// The sign that parts the first line into the most cells.
    private static func separator(of head: ArraySlice<UInt8>) -> Separator {
        var counts: [UInt8: Int] = [:]
        var isQuoted = false
        var hasText = false
        for byte in head {
            if byte == UInt8(ascii: "\"") { isQuoted.toggle() }
            if isQuoted { continue }
            if byte == UInt8(ascii: "\n") || byte == UInt8(ascii: "\r") {
                if hasText { break }
                continue
            }
            hasText = true
            counts[byte, default: 0] += 1
        }
        func count(_ separator: Separator) -> Int { counts[separator.rawValue] ?? 0 }
        let most = Separator.allCases.max { (count($0), $1.rawValue) < (count($1), $0.rawValue) } ?? .comma
        return count(most) > 0 ? most : .comma
    }

    // MARK: Rows

    /// Goes on to the next row; false at the end of the file.
    public func next() throws(Diagnostic) -> Bool {
        while true {
            bytes.removeAll(keepingCapacity: true)
            ends.removeAll(keepingCapacity: true)
            line = nextLine
            guard try input.peek() != nil else { return false }
            try readRow()
            if ends.count > 1 || !bytes.isEmpty { return true }
        }
    }

    private func readRow() throws(Diagnostic) {
        var isAtStart = true
        while let byte = try input.take() {
            switch byte {
            case separator.rawValue:
                try endCell()
                isAtStart = true
                continue
            case UInt8(ascii: "\n"):
                nextLine += 1
                try endCell()
                return
            case UInt8(ascii: "\r"):
                if try input.peek() == UInt8(ascii: "\n") { _ = try input.take() }
                nextLine += 1
                try endCell()
                return
            case UInt8(ascii: "\"") where isAtStart && separator != .tab:
                try readQuoted()
            default:
                try append(byte)
                input.takeRun(upTo: separator.rawValue, UInt8(ascii: "\n"), UInt8(ascii: "\r"), into: &bytes)
            }
            isAtStart = false
        }
        try endCell()
    }

    /// What stands between two quotes, whose lines belong to the cell.
    private func readQuoted() throws(Diagnostic) {
        let opened = nextLine
        while let byte = try input.take() {
            if byte == UInt8(ascii: "\"") {
                guard try input.peek() == UInt8(ascii: "\"") else { return }
                _ = try input.take()
            }
            if byte == UInt8(ascii: "\n") { nextLine += 1 }
            try append(byte)
            input.takeRun(upTo: UInt8(ascii: "\""), UInt8(ascii: "\n"), UInt8(ascii: "\n"), into: &bytes)
        }
        throw Diagnostic(
            .error, "csv-quote", "the quote that opens in line \(opened) is never closed", file: file,
            hint: "a quote inside a quoted cell is written twice: \"\"")
    }

    private func append(_ byte: UInt8) throws(Diagnostic) {
        guard bytes.count < TableReader.longestRow else { throw tooLong }
        bytes.append(byte)
    }

    private func endCell() throws(Diagnostic) {
        guard ends.count < TableReader.mostCells else { throw tooLong }
        ends.append(bytes.count)
    }

    private var tooLong: Diagnostic {
        Diagnostic(
            .error, "not-a-table", "the row that begins in line \(line) has no end", file: file,
            expected: "separated values, a row on each line",
            hint: "a quote that is never closed makes one row of all that follows")
    }

    // MARK: Cells

    /// A cell without white space at its ends; empty where the row has no such cell. What is not UTF-8 is read as Windows-1252, which
    /// is what else such files are written in.
    public func text(_ index: Int) -> String {
        guard let range = range(index) else { return "" }
        return String(validating: bytes[range], as: UTF8.self) ?? Windows1252.text(bytes[range])
    }

    /// Whether a cell is empty or absent.
    public func isEmpty(_ index: Int) -> Bool { range(index)?.isEmpty ?? true }

    /// The bytes of a cell without white space at its ends; nothing where the row has no such cell.
    public func withBytes<Result>(_ index: Int, _ body: (ArraySlice<UInt8>) -> Result) -> Result? {
        range(index).map { body(bytes[$0]) }
    }

    /// Whether a cell has just these bytes; false where the row has no such cell.
    public func holds(_ index: Int, _ wanted: [UInt8]) -> Bool {
        range(index).map { bytes[$0].elementsEqual(wanted) } ?? false
    }

    /// All cells of the row.
    public var texts: [String] { (0..<count).map(text) }

    private func range(_ index: Int) -> Range<Int>? {
        guard ends.indices.contains(index) else { return nil }
        var (start, end) = (index == 0 ? 0 : ends[index - 1], ends[index])
        while start < end, TableReader.isSpace(bytes[start]) { start += 1 }
        while start < end, TableReader.isSpace(bytes[end - 1]) { end -= 1 }
        return start..<end
    }

    private static func isSpace(_ byte: UInt8) -> Bool { byte == 0x20 || (0x09...0x0D).contains(byte) }
}
