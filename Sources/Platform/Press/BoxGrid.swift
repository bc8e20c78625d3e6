import Drawing

/// Empty boxes to write in: a column for each thing to note, a line for each week or set.
public struct BoxGrid: Sendable, Hashable {
    /// What is written in each column.
    public var columns: [String]
    /// How wide each column is beside the others; all alike where nothing is said.
    public var shares: [Double] = []
    /// What each line is for.
    public var rows: [String]
    /// The height of a line of boxes.
    public var rowHeight: Double
    /// The width that the names of lines take.
    public var labelWidth: Double
    /// The type of the names.
    public var label: TextStyle
    /// The sides of the boxes.
    public var stroke: Stroke

    /// Makes a grid.
    public init(
        columns: [String], shares: [Double] = [], rows: [String], rowHeight: Double, labelWidth: Double,
        label: TextStyle, stroke: Stroke
    ) {
        self.columns = columns
        self.shares = shares
        self.rows = rows
        self.rowHeight = rowHeight
        self.labelWidth = labelWidth
        self.label = label
        self.stroke = stroke
    }

    private var headHeight: Double { columns.allSatisfy(\.isEmpty) ? 0 : label.size * 1.6 }

    /// The grid as a block. It is furniture to a screen reader: there is nothing to read in it.
    public func block(above: Double = 0, below: Double = 0) -> Block {
        .figure(
            Figure(height: headHeight + Double(rows.count) * rowHeight, above: above, below: below) { sheet, rect in
                sheet.canvas.untagged { draw(on: sheet, in: rect) }
            })
    }

    private func draw(on sheet: Sheet, in rect: Rect) {
        guard !columns.isEmpty, !rows.isEmpty else { return }
        let left = rect.x + labelWidth
        let sides = sides(from: left, to: rect.maxX)
        let top = rect.y + headHeight
        let bottom = top + Double(rows.count) * rowHeight
        for (index, name) in columns.enumerated() where !name.isEmpty {
            let middle = (sides[index] + sides[index + 1]) / 2
            sheet.text(name, at: Point(middle, top - label.size * 0.5), label, anchor: .middle)
        }
        for (index, name) in rows.enumerated() where !name.isEmpty {
            let baseline = top + rowHeight * (Double(index) + 0.5) + label.size * 0.36
            sheet.text(name, at: Point(left - 5, baseline), label, anchor: .end)
        }
        var lines = Path()
        for index in 0...rows.count {
            let y = top + Double(index) * rowHeight
            lines.move(to: Point(left, y))
            lines.line(to: Point(rect.maxX, y))
        }
        for x in sides {
            lines.move(to: Point(x, top))
            lines.line(to: Point(x, bottom))
        }
        sheet.canvas.stroke(lines, with: stroke)
    }

    /// Where the columns begin, and where the last one ends.
    private func sides(from left: Double, to right: Double) -> [Double] {
        let widths = columns.indices.map { shares.indices.contains($0) ? max(0.01, shares[$0]) : 1 }
        let unit = (right - left) / widths.reduce(0, +)
        return widths.reduce(into: [left]) { $0.append(($0.last ?? left) + $1 * unit) }
    }
}
