import Quantities

extension PlanSchedule {
    /// The days of all sessions, by date.
    public var dates: [CivilDate] { blocks.flatMap { $0.days.flatMap(\.dates) }.sorted() }

    /// The mean rating in tenths that each session asks for, by date; sessions whose lines name no effort are left out.
    public var efforts: [(date: CivilDate, rpe_tenths: Int)] {
        var efforts: [(date: CivilDate, rpe_tenths: Int)] = []
        for block in blocks {
            for day in block.days {
                for (index, date) in day.dates.enumerated() {
                    let ratings = day.items.compactMap { item -> Int? in
                        guard case .exercise(let exercise) = item, exercise.weeks.indices.contains(index) else {
                            return nil
                        }
                        switch exercise.weeks[index].effort {
                        case nil: return nil
                        case .rpe(let tenths): return (tenths.lowerBound + tenths.upperBound) / 2
                        case .rir(let reserve): return max(0, 100 - 5 * (reserve.lowerBound + reserve.upperBound))
                        }
                    }
                    if !ratings.isEmpty { efforts.append((date, ratings.reduce(0, +) / ratings.count)) }
                }
            }
        }
        return efforts.sorted { $0.date < $1.date }
    }
}
