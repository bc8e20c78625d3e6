/// A plan week by week, as it is analysed: what templates, a client's schedules and drafts have in common.
struct PlannedWeek {
    let week: Int
    /// Whether the plan calls it the week with less.
    let isDeload: Bool
    let sessions: [PlannedSession]
}

/// One day's training.
struct PlannedSession {
    let number: Int
    let name: String
    /// Days since some day that is the same for the whole plan.
    let day: Int
    let items: [PlannedItem]
    /// Where the day stands in the template.
    let range: Range<Int>?
}

/// A line of a day.
enum PlannedItem {
    case exercise(PlannedExercise)
    case free(label: String, text: String)
}

/// An exercise with what is to be done of it on one day.
struct PlannedExercise {
    let exercise: Exercise
    var label: String?
    var prescription: Prescription
    var effort: Effort?
    /// Thousandths of a maximum, where the load is given so.
    var percent_permille: Int?
    var rest_s: Int?
    var tempo: Tempo?
}

extension PlannedSession {
    /// The exercises, in order.
    var exercises: [PlannedExercise] {
        items.compactMap { if case .exercise(let exercise) = $0 { exercise } else { nil } }
    }
}

/// On which days of the week so many sessions are usually done, Monday being 0, with days between where there are enough.
func usualWeekdays(_ count: Int) -> [Int] {
    switch count {
    case ...0: []
    case 1: [0]
    case 2: [0, 3]
    case 3: [0, 2, 4]
    case 4: [0, 1, 3, 4]
    case 5: [0, 1, 2, 4, 5]
    default: (0..<count).map { min($0, 6) }
    }
}
