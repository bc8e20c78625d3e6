import Markup
import Progress
import Quantities

extension Settings {
    /// Reads `checkIn:`, of which the questions left out are the usual ones.
    static func checkInQuestions(_ fields: inout Fields) -> [CheckInQuestion] {
        guard fields.node("questions") != nil else { return CheckInQuestion.usual }
        var names: Set<String> = []
        let questions = fields.groups("questions") { fields -> CheckInQuestion? in
            let name = fields.text("name", isRequired: true) ?? ""
            let ask = fields.text("ask", isRequired: true) ?? ""
            let german = fields.text("german")
            let kind = fields.choice("kind", as: CheckInQuestion.Kind.self) ?? .text
            guard !name.isEmpty, !ask.isEmpty else { return nil }
            guard RecordRules.isSlug(name, limit: 40) else {
                fields.refuse(
                    "name", "bad-value", "`\(name)` cannot be a question's name",
                    expected: "1 to 40 of the characters a–z, 0–9 and `-`")
                return nil
            }
            guard names.insert(name).inserted else {
                fields.refuse(
                    "name", "bad-value", "there is another question `\(name)`", expected: "each name once")
                return nil
            }
            var texts = [Language.english: ask]
            if let german { texts[.german] = german }
            return CheckInQuestion(name, texts, kind: kind)
        }
        return questions.compactMap { $0 }
    }
}
