import Quantities

/// Writes the front matter of a plan that was made and not read.
enum MatterPrinter {
    /// The keys, a line each, without the dashes around them.
    static func text(_ plan: PlanTemplate) -> String {
        var lines = ["title: \(scalar(plan.title))", "weeks: \(plan.weeks)"]
        if let level = plan.level { lines.append("level: \(level.rawValue)") }
        if let goal = plan.goal { lines.append("goal: \(scalar(goal))") }
        if !plan.equipment.isEmpty { lines.append("equipment: \(list(plan.equipment))") }
        if !plan.asks.isEmpty {
            lines.append("ask:")
            lines += plan.asks.map { ask in
                let fallback = ask.fallback.map { " = " + LinePrinter.amount($0, ask.unit) } ?? ""
                return "  \(scalar(ask.name)): \(ask.unit.rawValue)\(fallback)"
            }
        }
        if !plan.deloads.isEmpty { lines.append("deload: \(deloads(plan.deloads))") }
        if !plan.tags.isEmpty { lines.append("tags: \(list(plan.tags))") }
        if plan.isPublic { lines.append("public: true") }
        return lines.joined(separator: "\n") + "\n"
    }

    /// Weeks with the same less share an entry: `weeks 4, 8, sets 50%, load 90%`.
    private static func deloads(_ deloads: [PlanTemplate.Deload]) -> String {
        var groups: [(weeks: [Int], deload: PlanTemplate.Deload)] = []
        for deload in deloads {
            let index = groups.firstIndex {
                $0.deload.sets_permille == deload.sets_permille && $0.deload.load_permille == deload.load_permille
            }
            if let index { groups[index].weeks.append(deload.week) } else { groups.append(([deload.week], deload)) }
        }
        return groups.map { weeks, deload in
            "\(weeks.count == 1 ? "week" : "weeks") \(weeks.map(String.init).joined(separator: ", ")), "
                + "sets \(share(deload.sets_permille))%, load \(share(deload.load_permille))%"
        }.joined(separator: "; ")
    }

    private static func share(_ permille: Int) -> String {
        permille % 10 == 0 ? "\(permille / 10)" : "\(permille / 10).\(permille % 10)"
    }

    private static func list(_ texts: [String]) -> String { "[" + texts.map(scalar).joined(separator: ", ") + "]" }

    /// A YAML scalar: plain where it can be mistaken for nothing else, in double quotes otherwise (YAML 1.1, 5.7).
    private static func scalar(_ text: String) -> String {
        let words = ["true", "false", "yes", "no", "on", "off", "null", "y", "n"]
        let isPlain =
            text.first?.isASCIILetter == true && text.last != " "
            && text.allSatisfy { $0.isASCIILetter || $0.isWholeNumber && $0.isASCII || " -’".contains($0) }
            && !words.contains(text.lowercased())
        guard !isPlain else { return text }
        var quoted = "\""
        for scalar in text.unicodeScalars {
            switch scalar {
            case "\"", "\\": quoted += "\\\(scalar)"
            case "\n": quoted += "\\n"
            case "\t": quoted += "\\t"
            case _ where scalar.value < 0x20 || (0x7F...0x9F).contains(scalar.value):
                quoted += "\\x" + String(scalar.value + 0x100, radix: 16, uppercase: true).dropFirst()
            case "\u{2028}", "\u{2029}", "\u{FEFF}": quoted += "\\u" + String(scalar.value, radix: 16, uppercase: true)
            default: quoted.unicodeScalars.append(scalar)
            }
        }
        return quoted + "\""
    }
}

extension Character {
    fileprivate var isASCIILetter: Bool { isASCII && isLetter }
}
