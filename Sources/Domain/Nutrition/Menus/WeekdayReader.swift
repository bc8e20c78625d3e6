import Diagnostics
import Quantities

/// Reads the days of a heading: `Mon, Wed, Fri`, `Mon–Fri`, `Every day`, in English or German.
enum WeekdayReader {
    /// A word that is no day.
    struct Problem: Error {
        let word: String
        let hint: String?
    }

    /// The days, in the order they are written, and the words that are none.
    static func read(_ text: String) -> (days: [Weekday], problems: [Problem]) {
        switch text.lowercased() {
        case "every day", "daily", "jeden tag", "täglich": return (Weekday.allCases, [])
        case "weekdays", "werktags": return (Array(Weekday.allCases.prefix(5)), [])
        case "weekend", "weekends", "wochenende": return (Array(Weekday.allCases.suffix(2)), [])
        default: break
        }
        var days: [Weekday] = []
        var problems: [Problem] = []
        for part in text.split(whereSeparator: { $0 == "," || $0 == "&" || $0 == "+" }) {
            do throws(Problem) {
                days += try span(part)
            } catch {
                problems.append(error)
            }
        }
        return (days, days.isEmpty && problems.isEmpty ? [Problem(word: text, hint: nil)] : problems)
    }

    /// `Mon`, or `Mon–Fri`; a span may run over Sunday.
    private static func span(_ part: Substring) throws(Problem) -> [Weekday] {
        let ends = part.split(whereSeparator: { $0 == "–" || $0 == "-" || $0 == "—" }).map { $0.trimmingWhitespace }
        guard let first = ends.first, ends.count <= 2 else {
            throw Problem(word: String(part.trimmingWhitespace), hint: nil)
        }
        let start = try day(first)
        guard ends.count == 2 else { return [start] }
        let count = (try day(ends[1]).rawValue - start.rawValue + 7) % 7
        return (0...count).compactMap { Weekday(rawValue: (start.rawValue + $0) % 7) }
    }

    /// Whether a heading names its days in German.
    static func language(_ text: String) -> Language {
        let word = text.lowercased().prefix { $0.isLetter }
        let days = Weekday.allCases.map { Language.german.weekdayName($0).lowercased() }
        let isGerman =
            ["jeden", "täglich", "werktags", "wochenende"].contains(String(word))
            || days.contains { $0 == word || $0.prefix(2) == word }
        return isGerman ? .german : .english
    }

    /// Days as a heading writes them, Monday first: `Mon, Wed–Fri`, `Every day`.
    static func text(_ days: [Weekday], in language: Language = .english) -> String {
        if Set(days).count == 7 { return language == .german ? "Jeden Tag" : "Every day" }
        let numbers = Set(days.map(\.rawValue)).sorted()
        func name(_ number: Int) -> String {
            Weekday(rawValue: number).map {
                String(language.weekdayName($0).prefix(language == .german ? 2 : 3))
            } ?? ""
        }
        var parts: [String] = []
        var index = 0
        while index < numbers.count {
            var last = index
            while last + 1 < numbers.count, numbers[last + 1] == numbers[last] + 1 { last += 1 }
            if last - index >= 2 {
                parts.append("\(name(numbers[index]))–\(name(numbers[last]))")
            } else {
                parts += numbers[index...last].map(name)
            }
            index = last + 1
        }
        return parts.joined(separator: ", ")
    }

    private static func day(_ word: Substring) throws(Problem) -> Weekday {
        let wanted = word.lowercased().hasSuffix(".") ? String(word.lowercased().dropLast()) : word.lowercased()
        for day in Weekday.allCases {
            let (english, german) = (
                Language.english.weekdayName(day).lowercased(), Language.german.weekdayName(day).lowercased()
            )
            if wanted.count >= 3, english.hasPrefix(wanted) { return day }
            if wanted == german || wanted == german.prefix(2) { return day }
        }
        let names = [Language.english, .german].flatMap { language in Weekday.allCases.map { language.weekdayName($0) }
        }
        throw Problem(word: String(word), hint: didYouMean(String(word.prefix(40)), in: names))
    }
}
