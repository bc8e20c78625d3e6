/// When the studio is open: days that share their hours, as `Mo-Fr 07:00-20:00`.
public struct OpeningHours: Sendable, Equatable {
    /// The days of the week, Monday first.
    public enum Day: String, CaseIterable, Sendable {
        case monday = "Mo"
        case tuesday = "Tu"
        case wednesday = "We"
        case thursday = "Th"
        case friday = "Fr"
        case saturday = "Sa"
        case sunday = "Su"

        /// The name that schema.org gives the day.
        public var schemaName: String {
            switch self {
            case .monday: "Monday"
            case .tuesday: "Tuesday"
            case .wednesday: "Wednesday"
            case .thursday: "Thursday"
            case .friday: "Friday"
            case .saturday: "Saturday"
            case .sunday: "Sunday"
            }
        }
    }

    /// The days, in the order of the week.
    public let days: [Day]
    /// When it opens, `07:00`.
    public let opens: String
    /// When it closes, `20:00`.
    public let closes: String

    /// Reads `Mo-Fr 07:00-20:00` or `Sa 09:00-13:00` or `Mo,We 07:00-12:00`.
    public init?(_ text: String) {
        let parts = text.split(separator: " ")
        guard parts.count == 2, let days = OpeningHours.days(parts[0]) else { return nil }
        let times = parts[1].split(separator: "-", omittingEmptySubsequences: false).map(String.init)
        guard times.count == 2, times.allSatisfy(OpeningHours.isTime), times[0] < times[1] else { return nil }
        self.days = days
        opens = times[0]
        closes = times[1]
    }

    private static func days(_ text: Substring) -> [Day]? {
        var found: Set<Day> = []
        for part in text.split(separator: ",", omittingEmptySubsequences: false) {
            let ends = part.split(separator: "-", omittingEmptySubsequences: false).compactMap { end in
                Day.allCases.firstIndex { $0.rawValue == end }
            }
            switch (ends.count, part.split(separator: "-", omittingEmptySubsequences: false).count) {
            case (1, 1): found.insert(Day.allCases[ends[0]])
            case (2, 2) where ends[0] < ends[1]: found.formUnion(Day.allCases[ends[0]...ends[1]])
            default: return nil
            }
        }
        return Day.allCases.filter { found.contains($0) }
    }

    private static func isTime(_ text: String) -> Bool {
        let bytes = Array(text.utf8)
        guard bytes.count == 5, bytes[2] == UInt8(ascii: ":"), let hour = Int(text.prefix(2)),
            let minute = Int(text.suffix(2)), bytes[0] != UInt8(ascii: "+"), bytes[3] != UInt8(ascii: "+")
        else { return false }
        return (0...24).contains(hour) && (0...59).contains(minute) && (hour < 24 || minute == 0)
    }
}
