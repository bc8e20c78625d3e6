import Drawing

extension Composer {
    /// The rows of a table as items, its head first.
    func table(_ table: Table, width: Double, path: [StructureNode]) -> [FlowItem] {
        let widths = self.widths(of: table, in: width)
        let tablePath = path + [node(.table, isLeaf: false)]
        func item(_ row: Table.Row, _ kind: FlowItem.Kind, isHead: Bool = false) -> FlowItem {
            self.row(row, kind, of: table, widths: widths, isHead: isHead, path: tablePath)
        }
        var head = table.head.map { row in
            var item = item(row, .tableHead, isHead: true)
            item.keepsWithNext = true
            return item
        }
        let flow = TableFlow(
            rowCount: table.rows.count, head: head,
            carry: table.carry.map { carry in
                { rows in
                    let rows = carry(rows)
                    return (item(rows.foot, .carryFoot), item(rows.head, .carryHead))
                }
            })
        var rows = table.rows.enumerated().map { index, row in
            var item = item(row, .row(index))
            item.keepsWithNext = row.keepsWithNext
            item.above = row.above
            item.table = flow
            return item
        }
        if !head.isEmpty {
            head[0].above = table.above
        } else if !rows.isEmpty {
            rows[0].above = table.above
        }
        if let last = rows.indices.last {
            rows[last].below = table.below
            rows[last].keepsWithNext = table.keepsWithNext
        }
        return rows.isEmpty ? [] : head + rows
    }

    private func row(
        _ row: Table.Row, _ kind: FlowItem.Kind, of table: Table, widths: [Double], isHead: Bool,
        path: [StructureNode]
    ) -> FlowItem {
        enum Content {
            case text(TextBlock)
            case stack(Stack)
        }
        let style = row.style ?? (isHead ? table.style.head : table.style.cell)
        var x = 0.0
        var column = 0
        var height = 0.0
        var cells: [(x: Double, tag: StructureTag, attributes: StructureAttributes, content: Content)] = []
        for (index, cell) in row.cells.enumerated() where column < widths.count {
            let last = min(column + cell.span, widths.count)
            let width = widths[column..<last].reduce(0, +) + table.style.gap * Double(last - column - 1)
            // To a reader every row fills all columns: the last cell reaches to the end.
            let isLast = index == row.cells.count - 1 || last == widths.count
            let span = (isLast ? widths.count : last) - column
            let (tag, attributes) = structure(of: cell, isHead: isHead, span: span, columns: widths.count)
            switch cell.content {
            case .text(let runs):
                let text = block(runs, style, width: width, alignment: table.columns[column].alignment)
                cells.append((x, tag, attributes, .text(text)))
                height = max(height, text.height)
            case .blocks(let blocks):
                let stack = Stack(items(blocks, width: width))
                cells.append((x, tag, attributes, .stack(stack)))
                height = max(height, stack.height)
            }
            x += width + table.style.gap
            column = last
        }
        let rule = row.rule ?? (isHead ? table.style.headRule : table.style.rule)
        let padding = table.style.padding
        let total = height + 2 * padding
        let full = widths.reduce(0, +) + table.style.gap * Double(max(0, widths.count - 1))
        return FlowItem(kind: kind, height: total, path: path + [node(.tableRow, isLeaf: false)]) { sheet, point in
            for cell in cells {
                let origin = Point(point.x + cell.x, point.y + padding)
                sheet.canvas.tagged(cell.tag, cell.attributes) {
                    switch cell.content {
                    case .text(let text): sheet.canvas.draw(text, at: origin)
                    case .stack(let stack): stack.paint(on: sheet, at: origin)
                    }
                }
            }
            if let rule {
                sheet.canvas.untagged {
                    sheet.rule(from: point.x, to: point.x + full, y: point.y + total - rule.width / 2, rule)
                }
            }
        }
    }

    /// What a cell is to a reader. A head over all columns heads the rows below it, as that of a table's part.
    private func structure(
        of cell: Table.Cell, isHead: Bool, span: Int, columns: Int
    ) -> (StructureTag, StructureAttributes) {
        guard isHead || cell.isHead else { return (.tableCell, StructureAttributes(columnSpan: span)) }
        let headsColumns = isHead || columns > 1 && span == columns
        return (.tableHead, StructureAttributes(scope: headsColumns ? .column : .row, columnSpan: span))
    }

    private func widths(of table: Table, in width: Double) -> [Double] {
        var widths = [Double](repeating: 0, count: table.columns.count)
        var shares = 0.0
        for (index, column) in table.columns.enumerated() {
            switch column.width {
            case .fixed(let points): widths[index] = points
            case .share(let share): shares += share
            case .natural:
                // The amount carried after the last row is the widest as a rule.
                let carry = table.carry.map { $0(table.rows.count) }
                let carried = carry.map { [$0.foot, $0.head] } ?? []
                for (row, style) in carried.map({ ($0, table.style.cell) }) + table.head.map({ ($0, table.style.head) })
                    + table.rows.map({ ($0, table.style.cell) })
                {
                    widths[index] = max(widths[index], natural(row, column: index, style: row.style ?? style))
                }
            }
        }
        let free = max(0, width - widths.reduce(0, +) - table.style.gap * Double(max(0, widths.count - 1)))
        for (index, column) in table.columns.enumerated() {
            if case .share(let share) = column.width, shares > 0 { widths[index] = free * share / shares }
        }
        return widths
    }

    /// The width of a row's text in a column, where a cell has that column to itself; rounded up so that it does not wrap.
    private func natural(_ row: Table.Row, column: Int, style: ParagraphStyle) -> Double {
        var start = 0
        for cell in row.cells {
            if start == column, cell.span == 1, case .text(let runs) = cell.content {
                let text = typesetter.block(runs.map { $0.resolved(style.text) }, lineHeight: style.lineHeight)
                return text.naturalWidth.rounded(.up) + 0.5
            }
            start += cell.span
        }
        return 0
    }
}
