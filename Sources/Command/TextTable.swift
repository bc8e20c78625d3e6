import Diagnostics

/// Rows under heads, in columns as wide as they must be.
struct TextTable {
    private let heads: [String]
    private let rows: [[String]]
    private let amounts: Set<Int>

    /// - Parameter amounts: The columns of amounts, whose digits stand below each other.
    init(_ heads: [String], _ rows: [[String]], amounts: Set<Int> = []) {
        self.heads = heads
        self.rows = rows.map { $0.map(printable) }
        self.amounts = amounts
    }

    /// The table without a newline at its end.
    var text: String {
        let widths = heads.indices.map { column in ([heads] + rows).map { $0[column].count }.max() ?? 0 }
        return ([heads] + rows).map { row in
            let line = zip(row, widths).enumerated().map { column, cell in
                amounts.contains(column)
                    ? String(repeating: " ", count: cell.1 - cell.0.count) + cell.0 : cell.0.padding(cell.1)
            }.joined(separator: "  ")
            return String(line.reversed().drop { $0 == " " }.reversed())
        }.joined(separator: "\n")
    }
}
