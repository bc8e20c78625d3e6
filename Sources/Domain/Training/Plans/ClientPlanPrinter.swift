import Quantities

/// Writes a client's plan in one form: what is read from it is equal to what was written.
///
/// Front matter with a comment is kept as it is; exercises are named by their titles. A plan that is written for one client is
/// written like a template.
public enum ClientPlanPrinter {
    /// The whole text.
    public static func text(_ plan: ClientPlan) -> String {
        guard !plan.isBespoke else { return PlanPrinter.text(plan.template) }
        var text = "---\n" + matter(plan) + "---\n"
        var comments = plan.comments[...]
        var position = 0
        func write(_ lines: [String]) {
            for line in lines {
                let indent = String(line.prefix { $0 == " " })
                while let comment = comments.first, comment.position <= position {
                    text += comment.lines(indent: indent)
                    comments.removeFirst()
                }
                text += line + "\n"
                position += 1
            }
        }
        for change in plan.changes { write(lines(change)) }
        if !comments.isEmpty, !plan.changes.isEmpty { text += "\n" }
        for comment in comments { text += comment.lines() }
        return text
    }

    /// The front matter of a plan that stands on a template.
    ///
    /// - Parameter answers: In the order in which they are to stand.
    public static func matter(
        uses template: String, start: CivilDate, days: [Weekday], answers: [ClientPlan.Answer]
    ) -> String {
        var lines = ["uses: \(template)", "start: \(start.iso)"]
        if !days.isEmpty {
            lines.append(
                "days: " + days.map { String(Language.english.weekdayName($0).prefix(3)) }.joined(separator: ", "))
        }
        lines += answers.map { "\($0.name): \(LinePrinter.text($0.mass, $0.unit))" }
        return lines.joined(separator: "\n") + "\n"
    }

    private static func matter(_ plan: ClientPlan) -> String {
        guard !plan.frontMatter.contains("#") else {
            return plan.frontMatter.hasSuffix("\n") ? plan.frontMatter : plan.frontMatter + "\n"
        }
        return matter(uses: plan.template.name, start: plan.start, days: plan.days, answers: plan.given)
    }

    /// A difference as its line without the dash: `swap: Plank → Dead bug, 3 × 8 each`.
    public static func text(_ change: ClientPlan.Change) -> String {
        switch change {
        case .swap(let exercise, let swap):
            "swap: \(exercise) → " + ([swap.exercise] + clauses(swap)).joined(separator: ", ")
        case .cap(let exercise, let mass, let unit): "\(exercise): never above \(LinePrinter.text(mass, unit))"
        case .add(let day, let line): "add to \(day.text): \(line.exercise), \(clauses(line))"
        case .remove(let day, let exercise): "remove from \(day.text): \(exercise)"
        case .note(let day, let text): "note to \(day.text): \(text)"
        }
    }

    private static func lines(_ change: ClientPlan.Change) -> [String] {
        var lines = ["- " + text(change)]
        guard case .add(_, let line) = change else { return lines }
        for item in line.items { lines.append("  - " + LinePrinter.text(item, line.unit)) }
        return lines
    }

    /// The clauses of a line, without the name before them.
    private static func clauses(_ line: PlanTemplate.ExerciseLine) -> String {
        var line = line
        line.label = nil
        line.alias = ""
        return String(LinePrinter.text(line).dropFirst(2))
    }

    private static func clauses(_ swap: ClientPlan.Replacement) -> [String] {
        var clauses: [String] = []
        var line = PlanTemplate.ExerciseLine(
            exercise: "", prescription: swap.prescription ?? Prescription(sets: nil, work: .amrap))
        line.load = swap.load
        line.effort = swap.effort
        line.tempo = swap.tempo
        line.rest_s = swap.rest_s
        line.adjust_permille = swap.adjust_permille
        line.isOptional = swap.isOptional
        line.unit = swap.unit
        if swap.prescription != nil {
            clauses.append(self.clauses(line))
        } else {
            // Without sets the load stands for itself.
            line.load = nil
            let rest = self.clauses(line).split(separator: ", ").dropFirst().joined(separator: ", ")
            if let load = swap.load { clauses.append("at " + LinePrinter.text(load, swap.unit)) }
            if !rest.isEmpty { clauses.append(rest) }
        }
        if let permille = swap.load_permille { clauses.append("load \(LinePrinter.tenths(permille))%") }
        return clauses
    }
}
