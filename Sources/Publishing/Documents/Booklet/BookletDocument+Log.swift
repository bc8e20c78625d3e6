import Drawing
import Press

/// The right page of a session's spread, and the blank log: boxes to write in.
extension BookletDocument {
    private static let boxes = Stroke(Paint(Colour(grey: 0x8C)), width: 0.5)
    private static let label = TextStyle(size: 6.8, hasTabularFigures: true, paint: Stationery.quiet)

    /// Boxes for every set of every week of a session.
    func log(of session: Booklet.Session, after name: String) -> [Block] {
        guard !session.exercises.isEmpty, !session.weeks.isEmpty else { return [] }
        var title = stationery.section
        title.above = 0
        let heading = Heading(
            3, "\(session.title) – \(wording.log)", name: "\(name)-log", style: title, isListed: false)
        let labels = session.weeks.enumerated().map { index, week in
            let date = session.dates.indices.contains(index) ? "  \(session.dates[index])" : ""
            return "\(wording.weekLetter)\(week)\(date)"
        }
        let attendance = BoxGrid(
            columns: wording.attendance, rows: labels, rowHeight: rowHeight(session), labelWidth: 84,
            label: BookletDocument.label, stroke: BookletDocument.boxes)
        return [.pageBreak(.page), .heading(heading), attendance.block(below: 10)]
            + session.exercises.map { exercise in .together([grid(exercise, of: session)]) }
    }

    /// As high as lets a session's boxes fit on one page, and no lower than a hand can write in.
    private func rowHeight(_ session: Booklet.Session) -> Double {
        let heads = 30 + 28 * Double(session.exercises.count)
        let lines = Double(session.weeks.count * (session.exercises.count + 1))
        let height = format.content(ofPage: 1).height - heads
        return min(24, max(13.5, height / max(1, lines)))
    }

    private func grid(_ exercise: Booklet.Exercise, of session: Booklet.Session) -> Block {
        let rows = session.weeks.enumerated().map { index, week in
            let work = exercise.targets.indices.contains(index) ? exercise.targets[index].work : ""
            return "\(wording.weekLetter)\(week)" + (work.isEmpty ? "" : "  \(work)")
        }
        let longest = Double(rows.map(\.count).max() ?? 0)
        let grid = BoxGrid(
            columns: columns(exercise).map(\.name), shares: columns(exercise).map(\.share), rows: rows,
            rowHeight: rowHeight(session), labelWidth: min(150, max(84, 8 + 3.9 * longest)),
            label: BookletDocument.label, stroke: BookletDocument.boxes)
        var name = stationery.cell
        name.text.isBold = true
        name.above = 8
        name.keepsWithNext = true
        let label = exercise.label.isEmpty ? [] : [Run("\(exercise.label)  ", paint: Paint(stationery.accent))]
        return .together([
            .paragraph(
                Paragraph(
                    label + [Run(exercise.name), Run("   \(exercise.prescription)", paint: Stationery.quiet)], name)),
            grid.block(),
        ])
    }

    /// A box for the load, one for each set, one for what was left; a single wide one where the sets are many.
    private func columns(_ exercise: Booklet.Exercise) -> [(name: String, share: Double)] {
        let load: [(String, Double)] = exercise.hasLoad ? [("\(wording.load) (\(booklet.massUnit))", 1.5)] : []
        let unit =
            switch exercise.log {
            case .reps: wording.repetitions
            case .time: wording.time
            case .distance: wording.distance
            }
        let sets: [(String, Double)] =
            exercise.sets > 8
            ? [(unit, 6)] : (1...max(1, exercise.sets)).map { (exercise.sets < 2 ? unit : "\(unit) \($0)", 1) }
        return load + sets + [(exercise.log == .reps ? wording.reserve : wording.effortLetter, 1)]
    }
}
