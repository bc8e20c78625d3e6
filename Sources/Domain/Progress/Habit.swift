import Quantities

/// Something that a client wants to do on so many days of a week: steps, water, a walk.
public struct Habit: Sendable, Hashable {
    /// The short name that commands use: `steps`.
    public let name: String
    /// What the client reads.
    public let title: String
    /// How much of it makes a day, in thousandths; none where it is done or not.
    public let target_milli: Int?
    /// The unit of the amount, as in `l`.
    public let unit: String?
    /// On how many days of a week.
    public let daysPerWeek: Int
    /// The first day.
    public let from: CivilDate
    /// The last day; none while it runs.
    public let to: CivilDate?

    /// Makes a habit.
    public init(
        name: String, title: String, target_milli: Int? = nil, unit: String? = nil, daysPerWeek: Int = 7,
        from: CivilDate, to: CivilDate? = nil
    ) {
        self.name = name
        self.title = title
        self.target_milli = target_milli
        self.unit = unit
        self.daysPerWeek = daysPerWeek
        self.from = from
        self.to = to
    }

    /// Whether an amount makes a day.
    public func isDone(by amount_milli: Int) -> Bool { amount_milli >= target_milli ?? 1 }
}

/// What a client did about a habit on a day.
public struct HabitLog: Sendable, Hashable {
    /// The day.
    public let date: CivilDate
    /// Whether it was done.
    public let isDone: Bool
    /// How much, in thousandths, where that was told.
    public let amount_milli: Int?

    /// Makes a log.
    public init(_ date: CivilDate, isDone: Bool, amount_milli: Int? = nil) {
        self.date = date
        self.isDone = isDone
        self.amount_milli = amount_milli
    }
}
