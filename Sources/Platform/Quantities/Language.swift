/// A language that the press speaks, with how it writes dates and numbers.
public enum Language: String, Sendable, CaseIterable {
    case english = "en"
    case german = "de"

    /// The language's own name for itself.
    public var name: String { self == .english ? "English" : "Deutsch" }

    /// A date in words: `21 November 2026`, `21. November 2026`.
    public func longDate(_ date: CivilDate) -> String {
        let parts = date.parts
        return "\(parts.day)\(self == .german ? "." : "") \(monthName(parts.month)) \(parts.year)"
    }

    /// A date in figures as it is written on a letter: `21/11/2026`, `21.11.2026`.
    public func shortDate(_ date: CivilDate) -> String {
        let parts = date.parts
        let separator = self == .german ? "." : "/"
        return [padded(parts.day, 2), padded(parts.month, 2), padded(parts.year, 4)].joined(separator: separator)
    }

    /// The name of a month, from one.
    public func monthName(_ month: Int) -> String {
        let names = self == .english ? Language.englishMonths : Language.germanMonths
        return names.indices.contains(month - 1) ? names[month - 1] : ""
    }

    /// The first three letters of a month's name, for the axes of charts.
    public func shortMonthName(_ month: Int) -> String { String(monthName(month).prefix(3)) }

    /// The name of a day of the week.
    public func weekdayName(_ day: Weekday) -> String {
        (self == .english ? Language.englishDays : Language.germanDays)[day.rawValue]
    }

    /// A number with up to `places` decimals, half away from zero, in groups of three from 1000 on: `1,234.5`, `1.234,5`.
    ///
    /// With `isFixed` all places are shown, otherwise trailing zeros are left out.
    public func number(_ value: Double, places: Int = 0, isFixed: Bool = false) -> String {
        let scale = (0..<max(0, min(places, 9))).reduce(1.0) { scaled, _ in scaled * 10 }
        guard value.isFinite, abs(value) < 1e15, abs(value) * scale < 9e18 else { return "–" }
        let units = Int64((abs(value) * scale).rounded(.toNearestOrAwayFromZero))
        let text = number(scaled: units, places: places, isFixed: isFixed)
        return value < 0 && units > 0 ? "−" + text : text
    }

    /// A number kept as a scaled integer, such as 1999 with two places for 19.99.
    public func number(scaled units: Int64, places: Int, isFixed: Bool = true) -> String {
        let places = max(0, min(places, 9))
        let scale = (0..<places).reduce(UInt64(1)) { scaled, _ in scaled * 10 }
        let magnitude = units.magnitude
        var whole = String(magnitude / scale)
        var index = whole.count - 3
        while index > 0 {
            whole.insert(self == .german ? "." : ",", at: whole.index(whole.startIndex, offsetBy: index))
            index -= 3
        }
        var fraction = places == 0 ? "" : padded(Int(magnitude % scale), places)
        if !isFixed { while fraction.last == "0" { fraction.removeLast() } }
        let sign = units < 0 ? "−" : ""
        return fraction.isEmpty ? sign + whole : sign + whole + (self == .german ? "," : ".") + fraction
    }

    /// A mass in a unit with up to one decimal: `82.5 kg`, `181,9 lb`; a no-break space stands between. With `isFixed` all
    /// places are shown, as a column of figures wants.
    public func mass(_ mass: Mass, in unit: MassUnit, places: Int = 1, isFixed: Bool = false) -> String {
        "\(number(mass.amount(in: unit), places: places, isFixed: isFixed))\u{A0}\(unit.rawValue)"
    }

    private static let englishMonths = [
        "January", "February", "March", "April", "May", "June", "July", "August", "September", "October", "November",
        "December",
    ]
    private static let germanMonths = [
        "Januar", "Februar", "März", "April", "Mai", "Juni", "Juli", "August", "September", "Oktober", "November",
        "Dezember",
    ]
    private static let englishDays = ["Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday"]
    private static let germanDays = ["Montag", "Dienstag", "Mittwoch", "Donnerstag", "Freitag", "Samstag", "Sonntag"]
}
