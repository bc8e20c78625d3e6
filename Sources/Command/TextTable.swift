import Diagnostics

/// Rows under heads, in columns as wide as they must be.
struct TextTable {
    private let heads: [String]
    private let rows: [[String]]

    init(_ heads: [String], _ rows: [[String]]) {
        self.heads = heads
        self.rows = rows.map { $0.map(printable) }
    }

    /// The table without a newline at its end.
    var text: String {
        let widths = heads.indices.map { column in ([heads] + rows).map { $0[column].count }.max() ?? 0 }
        return ([heads] + rows).map { row in
            let line = zip(row, widths).map { $0.padding($1) }.joined(separator: "  ")
            return String(line.reversed().drop { $0 == " " }.reversed())
        }.joined(separator: "\n")
    }
}
