import Diagnostics
import Markup

/// What stands below a meal: `if legumes: Turkey chilli × 1`, `note: Freezes well.`
enum MealItem {
    case alternative(Menu.Alternative, text: String)
    case note(String)

    /// The line in the common form.
    var text: String {
        switch self {
        case .alternative(let alternative, let text): "if \(alternative.flag): \(text)"
        case .note(let note): "note: \(note)"
        }
    }

    /// Adds it to a meal.
    func add(to meal: inout Menu.Meal) {
        switch self {
        case .alternative(let alternative, _): meal.alternatives.append(alternative)
        case .note(let note): meal.notes.append(note)
        }
    }

    /// What came of reading a line.
    enum Reading {
        case item(MealItem)
        /// A mistake that is reported.
        case mistake
        /// Something else.
        case none
    }

    /// Reads an item that begins with `if` or `note`.
    static func read(
        _ source: Source, _ range: Range<Int>, _ reader: DishReader, isTitled: Bool = false,
        into findings: inout Findings
    ) -> Reading {
        var line = LineReader(source, range)
        if line.take(word: "if") {
            guard let (head, body) = MealName.cut(source, range) else {
                findings.error(
                    "menu-wording", "there is no colon after the flag", at: range,
                    expected: "such as if nuts: 150 g Skyr")
                return .mistake
            }
            let flag = source.line(line.index..<max(line.index, head.upperBound)).lowercased()
            guard !flag.isEmpty, flag.allSatisfy({ $0.isLetter || $0.isNumber || $0 == "-" }) else {
                findings.error(
                    "menu-wording", "`\(flag)` is not a flag", at: head, expected: "one word: - if nuts: 150 g Skyr")
                return .mistake
            }
            let (plates, text) = reader.dishes(source, body, isTitled: isTitled, into: &findings)
            if source.trimmed(body).isEmpty {
                findings.error(
                    "menu-wording", "it does not say what is eaten instead", at: range,
                    expected: "such as if nuts: 150 g Skyr")
                return .mistake
            }
            return .item(.alternative(Menu.Alternative(flag: flag, plates: plates), text: text))
        }
        if line.take(word: "note"), line.take(":") {
            let note = source.line(line.rest)
            guard !note.isEmpty else {
                findings.error("menu-wording", "this note is empty", at: range, expected: "words")
                return .mistake
            }
            return .item(.note(note))
        }
        return .none
    }
}
