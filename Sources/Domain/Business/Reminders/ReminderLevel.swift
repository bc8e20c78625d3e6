/// How firmly money is asked for.
public enum ReminderLevel: Int, Sendable, CaseIterable, Comparable {
    /// A friendly note that something may have been forgotten.
    case notice = 0
    /// The first reminder.
    case first = 1
    /// The second reminder.
    case second = 2
    /// The last one before a lawyer or a court.
    case last = 3

    /// From the friendliest on.
    public static func < (one: ReminderLevel, other: ReminderLevel) -> Bool { one.rawValue < other.rawValue }
}
