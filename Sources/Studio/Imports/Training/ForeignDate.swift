import Quantities

/// A time as apps write it: a day with a time on the wall, or a moment.
enum ForeignDate: Hashable {
    /// A day and the seconds from midnight; where only the day is known, none.
    case wall(CivilDate, second: Int?)
    /// A moment with its offset from UTC.
    case moment(Instant)

    /// `2026-05-01 18:23:11`, `2026-05-01T18:23:11+02:00`, `2026-05-01`, `22 Dec 2025, 08:00`, `25. Juli 2026, 14:21`,
    /// `Dec 22, 2025, 8:00 PM`, `01.05.2026 18:23`. Dates in figures with slashes are read nowhere alike, so they are not read.
    init?(_ text: String) {
        if let instant = Instant(rfc3339: text) {
            self = .moment(instant)
            return
        }
        // Apple writes the offset without a colon and after a space: `2026-05-01 18:23:11 +0200`.
        if let instant = ForeignDate.spaced(text) {
            self = .moment(instant)
            return
        }
        guard text.utf8.count <= 64, !text.contains("/") else { return nil }
        let text = ForeignDate.parted(text)
        let words = text.split { !$0.isLetter && !$0.isNumber }.map { $0.lowercased() }
        guard let (date, count) = ForeignDate.date(text, words) else { return nil }
        var rest = Array(words.dropFirst(count))
        if rest.first == "um" || rest.first == "at" { rest.removeFirst() }
        if rest.last == "uhr" { rest.removeLast() }
        if rest.isEmpty {
            self = .wall(date, second: nil)
            return
        }
        guard let second = ForeignDate.second(rest) else { return nil }
        self = .wall(date, second: second)
    }

    /// The day and how many words it took.
    private static func date(_ text: String, _ words: [String]) -> (CivilDate, Int)? {
        guard words.count >= 3 else { return nil }
        if words[0].count == 4, let year = number(words[0]), let month = number(words[1]), let day = number(words[2]) {
            return CivilDate(year: year, month: month, day: day).map { ($0, 3) }
        }
        guard let year = number(words[2]), words[2].count == 4 else { return nil }
        if let day = number(words[0]), let month = months[words[1]] {
            return CivilDate(year: year, month: month, day: day).map { ($0, 3) }
        }
        if let month = months[words[0]], let day = number(words[1]) {
            return CivilDate(year: year, month: month, day: day).map { ($0, 3) }
        }
        // Figures alone are a date only with points between them.
        guard text.prefix(10).contains("."), let day = number(words[0]), let month = number(words[1]) else {
            return nil
        }
        return CivilDate(year: year, month: month, day: day).map { ($0, 3) }
    }

    /// `18`, `23`, `11` and `pm`.
    private static func second(_ words: [String]) -> Int? {
        var parts = words
        var half: String?
        if let last = parts.last, last == "am" || last == "pm" { half = parts.popLast() }
        let numbers = parts.compactMap(number)
        guard numbers.count == parts.count, (1...3).contains(numbers.count), numbers.count > 1 || half != nil else {
            return nil
        }
        var hour = numbers[0]
        if let half {
            guard (1...12).contains(hour) else { return nil }
            hour = hour % 12 + (half == "pm" ? 12 : 0)
        }
        let minute = numbers.count > 1 ? numbers[1] : 0
        let second = numbers.count > 2 ? numbers[2] : 0
        guard hour < 24, minute < 60, second < 60 else { return nil }
        return hour * 3600 + minute * 60 + second
    }

    /// `2026-05-01T18:23` with a space in place of the `T`.
    private static func parted(_ text: String) -> String {
        var bytes = Array(text.utf8)
        if bytes.count > 11, bytes[4] == UInt8(ascii: "-"), bytes[10] == UInt8(ascii: "T") { bytes[10] = 0x20 }
        return String(decoding: bytes, as: UTF8.self)
    }

    private static func spaced(_ text: String) -> Instant? {
        let bytes = Array(text.utf8)
        guard bytes.count == 25, bytes[19] == UInt8(ascii: " ") else { return nil }
        let joined = bytes[..<19] + bytes[20..<23] + [UInt8(ascii: ":")] + bytes[23...]
        return Instant(rfc3339: String(decoding: joined, as: UTF8.self))
    }

    private static func number(_ word: String) -> Int? {
        guard (1...4).contains(word.utf8.count), word.utf8.allSatisfy({ (0x30...0x39).contains($0) }) else {
            return nil
        }
        return Int(word)
    }

    /// Names of months and what they are shortened to, in the languages that apps are common in.
    private static let months: [String: Int] = {
        let names = [
            [
                "january", "januar", "januari", "janvier", "enero", "gennaio", "janeiro", "jan", "janv", "ene", "gen",
                "jän",
            ],
            ["february", "februar", "februari", "février", "febrero", "febbraio", "fevereiro", "feb", "févr", "fev"],
            ["march", "märz", "maart", "mars", "marzo", "março", "mar", "mär", "mrz", "mrt"],
            ["april", "avril", "abril", "aprile", "apr", "avr", "abr"],
            ["may", "mai", "mei", "mayo", "maggio", "maio", "mag"],
            ["june", "juni", "juin", "junio", "giugno", "junho", "jun", "giu"],
            ["july", "juli", "juillet", "julio", "luglio", "julho", "jul", "juil", "lug"],
            ["august", "augustus", "août", "agosto", "aug", "ago"],
            ["september", "septembre", "septiembre", "settembre", "setembro", "sep", "sept", "set"],
            ["october", "oktober", "octobre", "octubre", "ottobre", "outubro", "oct", "okt", "ott", "out"],
            ["november", "novembre", "noviembre", "novembro", "nov"],
            ["december", "dezember", "décembre", "diciembre", "dicembre", "dezembro", "dec", "dez", "déc", "dic"],
        ]
        var months: [String: Int] = [:]
        for (index, words) in names.enumerated() { for word in words { months[word] = index + 1 } }
        return months
    }()
}
