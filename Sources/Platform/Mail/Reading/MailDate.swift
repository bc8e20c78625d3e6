import Quantities

/// The moments of messages (RFC 5322, 3.3): `Sat, 21 Nov 2026 10:30:00 +0100 (CET)`.
enum MailDate {
    static func instant(_ text: String) -> Instant? {
        let fields = text.prefix { $0 != "(" }.split { $0 == " " || $0 == "\t" || $0 == "," }.map(String.init)
        var words = fields[...]
        if let first = words.first, Int(first) == nil { words = words.dropFirst() }
        guard words.count >= 4 else { return nil }
        let parts = Array(words)
        let months = ["jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec"]
        guard let day = Int(parts[0]), let month = months.firstIndex(of: String(parts[1].lowercased().prefix(3))),
            var year = Int(parts[2]), (0...9999).contains(year)
        else { return nil }
        if parts[2].count == 2 { year += year < 50 ? 2000 : 1900 }
        let clock = parts[3].split(separator: ":").map { Int($0) ?? -1 }
        guard (2...3).contains(clock.count), (0...23).contains(clock[0]), (0...59).contains(clock[1]),
            let date = CivilDate(year: year, month: month + 1, day: day)
        else { return nil }
        let second = clock.count == 3 ? clock[2] : 0
        guard (0...60).contains(second) else { return nil }
        return Instant(
            date: date, hour: clock[0], minute: clock[1], second: min(second, 59),
            offset: parts.count > 4 ? offset(parts[4]) : 0)
    }

    /// Seconds ahead of UTC; zones that are named by letters count as UTC, as RFC 5322, 4.3 wants it of those it does not list.
    private static func offset(_ zone: String) -> Int {
        guard zone.count == 5, let sign = zone.first, sign == "+" || sign == "-", let digits = Int(zone.dropFirst()),
            digits / 100 < 24, digits % 100 < 60
        else { return 0 }
        return (digits / 100 * 3600 + digits % 100 * 60) * (sign == "-" ? -1 : 1)
    }
}
