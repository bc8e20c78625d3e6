import Diagnostics
import Markup

/// A meal as a line names it: `Lunch`, or `Snack 16:30` where a day has two of them.
public struct MealName: Sendable, Hashable {
    /// What it is called.
    public let name: String
    /// When, in minutes from midnight, if that is said.
    public let time_min: Int?

    /// `Snack 16:30`.
    public var text: String { time_min.map { "\(name) \(Menu.Meal.text($0))" } ?? name }

    /// Whether it is this meal that is meant: by its name, or the German one of a usual meal, and its time.
    func names(_ meal: Menu.Meal) -> Bool {
        let key = Words.key(name)
        guard
            key == Words.key(meal.name) || key == Words.key(Menu.title(ofMeal: meal.name, in: .german))
                || meal.words.map({ Words.key($0) }) == key
        else { return false }
        return time_min == nil || time_min == meal.time_min
    }

    /// Reads a name and, where its last word is one, a time; a mistake is reported.
    static func read(_ source: Source, _ range: Range<Int>, into findings: inout Findings) -> MealName? {
        var words = source.text(range).split(whereSeparator: \.isWhitespace).map(String.init)
        var time: Int?
        if let last = words.last, last.first?.isNumber == true, last.contains(":") {
            let parts = last.split(separator: ":", omittingEmptySubsequences: false).map { Int($0) }
            guard parts.count == 2, let hour = parts[0], let minute = parts[1], (0...23).contains(hour),
                (0...59).contains(minute)
            else {
                findings.error("menu-wording", "`\(last)` is not a time", at: range, expected: "such as 07:30")
                return nil
            }
            time = hour * 60 + minute
            words.removeLast()
        }
        guard !words.isEmpty else {
            findings.error("menu-wording", "the meal has no name", at: range, expected: "such as Lunch 13:00: …")
            return nil
        }
        return MealName(name: words.joined(separator: " "), time_min: time)
    }

    /// What stands before the first colon that is not part of a time, and what stands after it; nothing without one.
    static func cut(_ source: Source, _ range: Range<Int>) -> (head: Range<Int>, body: Range<Int>)? {
        func isDigit(_ index: Int) -> Bool { range.contains(index) && (0x30...0x39).contains(source.bytes[index]) }
        for index in range
        where source.bytes[index] == UInt8(ascii: ":") && !(isDigit(index - 1) && isDigit(index + 1)) {
            return (range.lowerBound..<index, index + 1..<range.upperBound)
        }
        return nil
    }
}
