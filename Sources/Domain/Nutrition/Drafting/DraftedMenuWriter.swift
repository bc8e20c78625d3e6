import Quantities

/// Writes a draft as a menu, with its reasons as comments.
struct DraftedMenuWriter {
    private let larder: DraftLarder
    private let days: [DraftedDay]
    private let report: DraftReport
    private var request: MenuRequest { larder.request }

    init(_ larder: DraftLarder, _ days: [DraftedDay], _ report: DraftReport) {
        self.larder = larder
        self.days = days
        self.report = report
    }

    /// The whole text.
    var text: String {
        var lines = ["---", "title: \(quoted(title))", "target: \(request.target.text)", "---", ""]
        lines += comments(reasons)
        for (index, weekday) in request.weekdays.enumerated() {
            lines += ["", "## \(Language.english.weekdayName(weekday).prefix(3))", ""]
            lines += comments([summary(index)])
            for (slot, parts) in zip(larder.slots, days[index].meals) {
                lines.append(
                    "- \(slot.name) \(slot.time): " + parts.map { $0.text(larder) }.joined(separator: " + "))
            }
        }
        return lines.joined(separator: "\n") + "\n"
    }

    private var title: String {
        if let title = request.title { return title }
        let energy = request.energy_kcal.map { " of \(Language.english.number($0)) kcal" } ?? ""
        let diet = request.diets.first.map { ", \($0.rawValue)" } ?? ""
        return "\(request.days == 7 ? "A week" : request.days == 1 ? "A day" : "\(request.days) days")\(energy)\(diet)"
    }

    /// A title as YAML takes it, whatever it holds.
    private func quoted(_ text: String) -> String {
        let isPlain = text.allSatisfy { $0.isLetter || $0.isNumber || " ,.-–".contains($0) }
        let isWords = text.contains(where: \.isLetter) && text.contains(" ") && text.last != " "
        if isPlain, isWords, let first = text.first, first.isLetter || first.isNumber { return text }
        let escaped = text.map { character in
            character == "\\" || character == "\"" ? "\\\(character)" : character.isNewline ? " " : String(character)
        }
        return "\"\(escaped.joined())\""
    }

    private func comments(_ sentences: [String]) -> [String] {
        // Two hyphens would end a comment.
        sentences.map { "<!-- \($0.split(separator: "--").joined(separator: "–")) -->" }
    }

    // MARK: Reasons

    private var reasons: [String] {
        let shares = larder.slots.map { "\($0.name) \(span($0.share_percent)) %" }.joined(separator: ", ")
        let often = request.mostRepeats
        var lines = [
            "Drafted by rules from this request: \(request.words). Read it and edit it; nobody eats by it until you assign it.",
            report.results.joined().allSatisfy(\.isMet)
                ? "Each day keeps every goal: single values within five percent, ranges within their bounds."
                : "Nothing meets the target on every day; this is the nearest. Days that miss a goal say so.",
            "Energy over the day: \(shares); these shares are ours. A dish comes in quarters of a serving, from half a one to two.",
            "For variety a dish comes at most \(times(often)) a week, a breakfast or snack \(times(2 * often)), and never twice on a day.",
            "400 g of fruit and vegetables a day are aimed at (WHO, Healthy diet); potatoes and pulses are not counted.",
        ]
        if let limit = request.mostTime_min {
            lines.append("From Monday to Friday no dish takes longer than \(limit) min.")
        }
        if !request.cookDays.isEmpty {
            let names = request.cookDays.map { Language.english.weekdayName($0) }.joined(separator: ", ")
            lines.append("Cooked on \(names); on other days only what is ready in \(MenuRequest.quick_min) min.")
        }
        lines += pots
        let dropped = larder.dropped.map { "\($0.recipe.title) \(($0.reasons.first ?? "").filter { $0 != "`" })" }
        if !dropped.isEmpty { lines.append("Left out: " + dropped.joined(separator: "; ") + ".") }
        return lines + report.notes.map { $0.filter { $0 != "`" } + "." }
    }

    /// What is cooked once and eaten more than once.
    private var pots: [String] {
        let shared = report.cookings.filter { $0.eaten.count > 1 }.map { pot in
            let recipe = larder.recipes[pot.recipe]
            let days = pot.eaten.map { String(Language.english.weekdayName($0).prefix(3)) }.joined(separator: ", ")
            let keeps = recipe.keeps_days == 1 ? "1 day" : "\(recipe.keeps_days) days"
            return
                "\(recipe.title), \(Decimal.text(thousandths: pot.quarters * 250)) servings for \(days) (keeps \(keeps))"
        }
        return shared.isEmpty ? [] : ["Cooked once, eaten again: " + shared.joined(separator: "; ") + "."]
    }

    /// What a day comes to, and what is cooked on it.
    private func summary(_ index: Int) -> String {
        let day = days[index]
        let results = report.results[index].map { result in
            let name = result.goal.nutrient == .energy ? "" : result.goal.nutrient.word(in: .english) + " "
            return name + result.amount + (result.isMet ? "" : " (asked for: \(result.goal.text))")
        }
        let produce = "\(Language.english.number(day.produce_g(larder))) g of fruit and vegetables"
        let cooked = report.cookings.filter { $0.weekday == request.weekdays[index] }.map { pot in
            "\(larder.recipes[pot.recipe].title) × \(Decimal.text(thousandths: pot.quarters * 250))"
        }
        return (results + [produce]).joined(separator: "; ")
            + (cooked.isEmpty ? "." : ". To make: " + cooked.joined(separator: ", ") + ".")
    }

    private func times(_ count: Int) -> String { count == 1 ? "once" : count == 2 ? "twice" : "\(count) times" }

    private func span(_ range: ClosedRange<Int>) -> String { "\(range.lowerBound)–\(range.upperBound)" }
}

extension MenuRequest {
    /// The request in words, without whom it is for.
    var words: String {
        var parts = ["target \(target.text)", "\(meals) meals", days == 1 ? "1 day" : "\(days) days"]
        if !diets.isEmpty { parts.append("diet \(diets.map(\.rawValue).joined(separator: ", "))") }
        if !avoid.isEmpty { parts.append("without \(avoid.map(\.word).joined(separator: ", "))") }
        if let mostTime_min { parts.append("at most \(mostTime_min) min from Monday to Friday") }
        if !cookDays.isEmpty {
            parts.append("cooking on \(cookDays.map { Language.english.weekdayName($0) }.joined(separator: ", "))")
        }
        parts.append("each dish at most \(mostRepeats) × a week")
        return parts.joined(separator: "; ")
    }
}
