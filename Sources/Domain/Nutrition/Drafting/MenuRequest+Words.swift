import Diagnostics
import Quantities

extension MenuRequest {
    /// Flags with which eating is no matter of rules: they are for a dietitian or a physician.
    public static let professionalFlags = ["pregnant", "eating-disorder", "kidney", "minor", "diabetes"]

    /// The refusal for a word that names such a flag.
    public static func refusal(for word: String) -> Diagnostic? {
        let flag = Words.key(word).split(separator: " ").joined(separator: "-")
        guard professionalFlags.contains(flag) else { return nil }
        return .noDraft(
            "no menu is drafted by rules with the flag `\(flag)`",
            hint: "ask a dietitian, and write the menu by what they say")
    }

    /// The names in a list with commas between them, where a name may hold commas itself (`Red lentils, dry`): of the names
    /// that something is known for, the longest.
    public static func names<Value>(
        _ text: String, _ find: (String) -> Value?
    ) -> (values: [Value], unknown: [String]) {
        let parts = text.split(separator: ",").map { String($0.trimmingWhitespace) }.filter { !$0.isEmpty }
        var (values, unknown): ([Value], [String]) = ([], [])
        var start = 0
        while start < parts.count {
            let ends = stride(from: min(parts.count, start + 4), to: start, by: -1)
            let found = ends.lazy.compactMap { end in
                find(parts[start..<end].joined(separator: ", ")).map { (value: $0, end: end) }
            }.first
            if let found { values.append(found.value) } else { unknown.append(parts[start]) }
            start = found?.end ?? start + 1
        }
        return (values, unknown)
    }

    /// Minutes of a time such as `30 min`, `45` or `1 h`, from one minute to a day.
    public static func minutes(_ text: String) -> Int? {
        let digits = text.prefix { $0.isASCII && $0.isNumber }
        guard let number = Int(digits), (1...1440).contains(number) else { return nil }
        switch text.dropFirst(digits.count).trimmingWhitespace {
        case "", "min", "minutes": return number
        case "h": return number <= 24 ? number * 60 : nil
        default: return nil
        }
    }

    /// Body mass such as `75kg`, `75.5` or `165 lb`, from 20 to 400 kg.
    public static func mass(_ text: String) -> Mass? {
        let digits = text.prefix { $0.isASCII && $0.isNumber || $0 == "." }
        guard let milli = Decimal.thousandths(digits) else { return nil }
        let unit: MassUnit
        switch text.dropFirst(digits.count).trimmingWhitespace {
        case "", "kg": unit = .kilograms
        case "lb": unit = .pounds
        default: return nil
        }
        let mass = Mass(Double(milli) / 1000, unit)
        return (20_000...400_000).contains(mass.grams) ? mass : nil
    }

    /// Days of the week such as `Sun,Wed`, each once, Monday first, or the word that is none.
    public static func weekdays(_ text: String) throws(Diagnostic) -> [Weekday] {
        let (days, problems) = WeekdayReader.read(text)
        if let problem = problems.first {
            throw Diagnostic(
                .error, "menu-days", "`\(problem.word)` is not a day of the week", expected: "such as Sun,Wed",
                hint: problem.hint)
        }
        return Weekday.allCases.filter(days.contains)
    }
}
