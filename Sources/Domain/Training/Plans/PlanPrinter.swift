import Quantities

/// Writes a plan template in the one form that `plan format` gives every file.
///
/// Nothing is lost and nothing changes its place: reading what was written gives an equal plan, and writing that gives the same
/// text. What has a form of its own is brought into it: signs (`×`, `–`, `−`), units, the order of clauses (sets, load, effort,
/// tempo, rest, adjustment, optional), indents and empty lines. Front matter is written as it was, because its comments and
/// quotes are the trainer's, and so is the name that an exercise is called by.
public struct PlanPrinter {
    private enum Kind { case heading, prose, item }

    private let plan: PlanTemplate
    private var out = ""
    private var last: Kind?
    /// How many headings, paragraphs, lines and items are written, which is what comments count by.
    private var position = 0
    private var nextComment = 0

    private init(_ plan: PlanTemplate) {
        self.plan = plan
    }

    /// The text of a whole template.
    public static func text(_ plan: PlanTemplate) -> String {
        var printer = PlanPrinter(plan)
        printer.print()
        return printer.out
    }

    private mutating func print() {
        out = "---\n" + (plan.frontMatter.isEmpty ? MatterPrinter.text(plan) : plan.frontMatter)
        if !out.hasSuffix("\n") { out += "\n" }
        out += "---\n"
        for text in plan.prose { prose(text) }
        for block in plan.blocks {
            if block.isWritten { write(.heading, "## " + PlanPrinter.heading(block)) }
            for text in block.prose { prose(text) }
            for day in block.days {
                write(.heading, "### " + PlanPrinter.heading(day))
                for text in day.prose { prose(text) }
                for line in day.lines { self.line(line) }
            }
        }
        // Comments behind the last line stand apart from it, or they would belong to it.
        if nextComment < plan.comments.count {
            if last != nil { out += "\n" }
            comments(before: .max, indent: "", mayPart: true)
        }
    }

    private mutating func line(_ line: PlanTemplate.Line) {
        switch line {
        case .free(let label, let text): write(.item, "- \(label): \(text)")
        case .exercise(let line):
            write(.item, "- " + LinePrinter.text(line))
            for item in line.items { self.item(item, line.unit, indent: "  ") }
        }
    }

    private mutating func item(_ item: PlanTemplate.Item, _ unit: MassUnit, indent: String) {
        write(.item, "- " + LinePrinter.text(item, unit), indent: indent)
        guard case .alternative(let alternative) = item.kind else { return }
        for inner in alternative.items { self.item(inner, alternative.unit, indent: indent + "  ") }
    }

    /// A paragraph. A line that would be a heading at the margin was none because of its indent, and keeps one.
    private mutating func prose(_ text: String) {
        let lines = text.split(separator: "\n", omittingEmptySubsequences: false).map { line in
            line.first == "#" ? "    \(line)" : String(line)
        }
        write(.prose, lines.joined(separator: "\n"))
    }

    private mutating func write(_ kind: Kind, _ text: String, indent: String = "") {
        if let last, kind != .item || last != .item { out += "\n" }
        comments(before: position, indent: indent, mayPart: kind != .item)
        out += indent + text + "\n"
        last = kind
        position += 1
    }

    private mutating func comments(before position: Int, indent: String, mayPart: Bool) {
        while nextComment < plan.comments.count, plan.comments[nextComment].position <= position {
            let comment = plan.comments[nextComment]
            nextComment += 1
            out += comment.lines(indent: indent)
            let isLastOfAll = position == .max && nextComment == plan.comments.count
            if mayPart, comment.isApart, !isLastOfAll { out += "\n" }
        }
    }

    // MARK: Headings

    /// `Weeks 1–3: Base`.
    static func heading(_ block: PlanTemplate.Block) -> String {
        let weeks =
            block.weeks.count == 1
            ? "Week \(block.weeks.lowerBound)" : "Weeks \(block.weeks.lowerBound)–\(block.weeks.upperBound)"
        return block.name.isEmpty ? weeks : "\(weeks): \(block.name)"
    }

    /// `Day 1: Lower`, `Monday: Lower`, `Monday`.
    static func heading(_ day: PlanTemplate.Day) -> String {
        guard let weekday = day.weekday else {
            return day.name.isEmpty ? "Day \(day.number)" : "Day \(day.number): \(day.name)"
        }
        let name = Language.english.weekdayName(weekday)
        return day.name.isEmpty || day.name == name ? name : "\(name): \(day.name)"
    }
}
