import Charts
import Press

/// Where the client stands: what she wants, where she begins, how it has gone so far.
extension BookletDocument {
    var foundation: [Block] {
        let chart = chartBlocks
        let foundation = booklet.foundation
        guard !chart.isEmpty || !foundation.goal.isEmpty || !foundation.baseline.isEmpty else { return [] }
        var blocks: [Block] = [.pageBreak(.page), chapter(wording.progress, "progress")]
        if !foundation.goal.isEmpty {
            blocks += [section(wording.goal, "goal"), .text(foundation.goal, stationery.body)]
        }
        if !foundation.baseline.isEmpty {
            blocks += [section(wording.baseline, "baseline"), .table(facts(foundation.baseline))]
        }
        return blocks + chart
    }

    /// Facts as a table of names, values and remarks.
    func facts(_ facts: [Booklet.Fact]) -> Table {
        let hasRemarks = facts.contains { !$0.remark.isEmpty }
        return Table(
            columns: [.init(.natural), .init(.natural, .end)] + (hasRemarks ? [.init(.share(1))] : []),
            rows: facts.map { fact in
                Table.Row(
                    [Table.Cell(fact.name, isHead: true), Table.Cell([.bold(fact.value)])]
                        + (hasRemarks ? [Table.Cell([Run(fact.remark, paint: Stationery.quiet)])] : []))
            }, style: stationery.table, below: 6)
    }

    private var chartBlocks: [Block] {
        guard let chart = booklet.weight, !chart.points.isEmpty || !chart.trend.isEmpty else { return [] }
        return [
            section(wording.weight, "weight"),
            .figure(
                Figure(height: 210, above: 6, below: 10, keepsWithNext: true, alternative: chart.summary) {
                    sheet, rect in
                    chart.draw(on: sheet.canvas, in: rect)
                }),
            .text(wording.progressText, stationery.body), .text(chart.summary, stationery.small),
            .table(months(of: chart)),
        ]
    }

    /// The numbers behind the chart, month by month of the last half year.
    private func months(of chart: TimeSeriesChart) -> Table {
        func number(_ value: Double?) -> Table.Cell {
            Table.Cell(value.map { language.number($0, places: 1, isFixed: true) } ?? "–")
        }
        let unit = " (\(chart.unit))"
        let head = zip(wording.progressHead, ["", "", unit, unit]).map { Table.Cell($0 + $1) }
        return Table(
            columns: [.init(.share(1)), .init(.natural, .end), .init(.natural, .end), .init(.natural, .end)],
            head: [Table.Row(head)],
            rows: chart.months.suffix(6).map { month in
                Table.Row([
                    Table.Cell("\(language.monthName(month.month)) \(month.year)", isHead: true), "\(month.count)",
                    number(month.mean), number(month.trend),
                ])
            }, style: stationery.table, above: 16)
    }
}
