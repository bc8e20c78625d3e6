/// A meal of a drafted day: what it is called, when it is, and which share of the day's energy it is to bring.
///
/// How energy is spread over a day is habit more than physiology, so the shares are ours, and wide.
struct MealSlot: Sendable, Hashable {
    let name: String
    let time: String
    let kind: MealKind
    /// Percent of the day's energy.
    let share_percent: ClosedRange<Int>

    /// The meals of a day, in order.
    static func all(_ count: Int) -> [MealSlot] {
        let breakfast = MealSlot(name: "Breakfast", time: "07:30", kind: .breakfast, share_percent: 20...30)
        let lunch = MealSlot(name: "Lunch", time: "13:00", kind: .lunch, share_percent: 30...40)
        let snack = MealSlot(name: "Snack", time: "16:30", kind: .snack, share_percent: 5...15)
        let dinner = MealSlot(name: "Dinner", time: "19:30", kind: .dinner, share_percent: 25...35)
        let early = MealSlot(name: "Second breakfast", time: "10:00", kind: .snack, share_percent: 5...15)
        let late = MealSlot(name: "Late snack", time: "21:30", kind: .snack, share_percent: 5...15)
        switch count {
        case ...2: return [lunch.with(40...60), dinner.with(40...60)]
        case 3: return [breakfast.with(25...35), lunch, dinner.with(30...40)]
        case 4: return [breakfast, lunch, snack, dinner]
        case 5: return [breakfast, early, lunch.with(25...35), snack, dinner]
        default: return [breakfast.with(15...25), early, lunch.with(25...35), snack, dinner.with(20...30), late]
        }
    }

    private func with(_ share_percent: ClosedRange<Int>) -> MealSlot {
        MealSlot(name: name, time: time, kind: kind, share_percent: share_percent)
    }
}
