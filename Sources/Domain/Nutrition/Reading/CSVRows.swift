import Diagnostics

/// A file of comma-separated values (RFC 4180) by rows, each cell with where it stands.
///
/// Lines end in LF or CRLF; a byte order mark is passed over and so are empty lines.
struct CSVRows {
    /// One cell.
    struct Cell {
        /// Its text without the quotes around it, and without white space at its ends where it has none.
        let text: String
        /// Where it stands, the quotes with it.
        let range: Range<Int>
    }

    let rows: [[Cell]]

    /// Reads a whole source; what is not in order is noted and what can be read is read.
    init(_ source: Source, into findings: inout Findings) {
        let bytes = source.bytes
        var rows: [[Cell]] = []
        var row: [Cell] = []
        var index = bytes.starts(with: [0xEF, 0xBB, 0xBF]) ? 3 : 0
        while index < bytes.count {
            let (cell, after) = CSVRows.cell(bytes, index, &findings)
            row.append(cell)
            index = after
            if index < bytes.count, bytes[index] == UInt8(ascii: ",") {
                index += 1
                if index == bytes.count { row.append(Cell(text: "", range: index..<index)) }
                continue
            }
            if index < bytes.count, bytes[index] == UInt8(ascii: "\r") { index += 1 }
            if index < bytes.count, bytes[index] == UInt8(ascii: "\n") { index += 1 }
            if row.count > 1 || row.first?.text.isEmpty == false { rows.append(row) }
            row = []
        }
        if !row.isEmpty { rows.append(row) }
        self.rows = rows
    }

    /// The cell that starts here, and the offset of the comma, line end or file end after it.
    private static func cell(_ bytes: [UInt8], _ start: Int, _ findings: inout Findings) -> (Cell, Int) {
        guard bytes[start] == UInt8(ascii: "\"") else {
            var end = start
            while end < bytes.count, bytes[end] != UInt8(ascii: ","), !isLineEnd(bytes, end) { end += 1 }
            let text = decoded(bytes[start..<end], start..<end, &findings)
            return (Cell(text: String(text.trimmingWhitespace), range: start..<end), end)
        }
        var content: [UInt8] = []
        var index = start + 1
        while index < bytes.count {
            if bytes[index] != UInt8(ascii: "\"") {
                content.append(bytes[index])
                index += 1
            } else if index + 1 < bytes.count, bytes[index + 1] == UInt8(ascii: "\"") {
                content.append(bytes[index])
                index += 2
            } else {
                break
            }
        }
        guard index < bytes.count else {
            findings.error(
                "csv-quote", "the quote that opens here is never closed", at: start..<start + 1,
                hint: "a quote inside a quoted cell is written twice: \"\"")
            return (Cell(text: "", range: start..<bytes.count), bytes.count)
        }
        let closed = index + 1
        var end = closed
        while end < bytes.count, bytes[end] != UInt8(ascii: ","), !isLineEnd(bytes, end) { end += 1 }
        if end > closed {
            findings.error(
                "csv-quote", "text follows a closing quote", at: closed..<end,
                expected: "a comma or the end of the line", hint: "a quote inside a quoted cell is written twice: \"\"")
        }
        return (Cell(text: decoded(content[...], start..<closed, &findings), range: start..<closed), end)
    }

    private static func isLineEnd(_ bytes: [UInt8], _ index: Int) -> Bool {
        bytes[index] == UInt8(ascii: "\n")
            || bytes[index] == UInt8(ascii: "\r")
                && (index + 1 == bytes.count || bytes[index + 1] == UInt8(ascii: "\n"))
    }

    private static func decoded(_ bytes: ArraySlice<UInt8>, _ range: Range<Int>, _ findings: inout Findings) -> String {
        guard let text = String(validating: bytes, as: UTF8.self) else {
            findings.error(
                "not-utf8", "this cell is not UTF-8", at: range, hint: "save the file with the encoding UTF-8")
            return ""
        }
        return text
    }
}

extension StringProtocol {
    /// The text without white space at its ends.
    var trimmingWhitespace: SubSequence {
        guard let start = firstIndex(where: { !$0.isWhitespace }), let end = lastIndex(where: { !$0.isWhitespace })
        else { return self[startIndex..<startIndex] }
        return self[start...end]
    }
}
