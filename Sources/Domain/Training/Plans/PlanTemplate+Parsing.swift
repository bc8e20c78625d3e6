import Diagnostics
import Markup
import Quantities

extension PlanTemplate {
    /// Reads a plan template. Every mistake is reported; with errors there is none.
    public static func parse(
        _ source: Source, name: String, library: ExerciseLibrary, into diagnostics: inout [Diagnostic]
    ) -> PlanTemplate? {
        var found: [Diagnostic] = []
        let plan = read(source, name: name, library: library, into: &found)
        diagnostics += found
        return found.hasErrors ? nil : plan
    }

    /// Reads a plan template as far as it can be read, for tools that show a plan while it is written.
    ///
    /// Every mistake is reported, in the order of the file. A line with a mistake is there with what could be read of it,
    /// an unknown exercise by the name that is written. Nothing where the front matter is out of order.
    public static func read(
        _ source: Source, name: String, library: ExerciseLibrary, into diagnostics: inout [Diagnostic]
    ) -> PlanTemplate? {
        if let mistake = source.controlCharacter() { diagnostics.append(mistake) }
        guard let matter = FrontMatter.parse(source, into: &diagnostics) else { return nil }
        var fields = Fields(matter.document)
        let read = read(source, matter, &fields, name: name, library: library)
        diagnostics += (read.diagnostics + fields.finish()).inReadingOrder()
        return read.plan
    }

    /// Reads a plan whose front matter may hold more keys: these are asked for before or after, and whoever calls finishes the
    /// fields.
    static func read(
        _ source: Source, _ matter: FrontMatter, _ fields: inout Fields, name: String, library: ExerciseLibrary
    ) -> (plan: PlanTemplate, diagnostics: [Diagnostic]) {
        var plan = PlanTemplate(name: name, source: source)
        let isLengthKnown = plan.read(&fields)
        plan.frontMatter = source.text(matter.document.range).replacing("\r\n", with: "\n")
        let variables = fields.keys(of: "ask")
        var reader = PlanReader(plan, library: library, variables: variables, isLengthKnown: isLengthKnown)
        reader.read(matter.body)
        return (reader.plan, reader.diagnostics)
    }

    /// Reads the keys; tells whether it is known how many weeks the plan has.
    private mutating func read(_ fields: inout Fields) -> Bool {
        title = fields.text("title", isRequired: true) ?? ""
        let count = fields.integer("weeks", in: 1...52)
        if let count {
            weeks = count
        } else if fields.node("weeks") == nil {
            fields.refuse("weeks", "missing-key", "the key `weeks` is missing", expected: "`weeks: 6`")
        }
        level = fields.choice("level", as: Exercise.Level.self)
        goal = fields.text("goal")
        equipment = fields.texts("equipment")
        tags = fields.texts("tags")
        let isDraft = fields.boolean("draft") ?? false
        isPublic = (fields.boolean("public") ?? false) && !isDraft
        asks = fields.group("ask") { fields in fields.entries.compactMap { PlanTemplate.ask($0.key, &fields) } } ?? []
        readDeloads(&fields, upTo: count ?? 52)
        return count != nil
    }

    /// `kg`, or `kg = 2.5`.
    private static func ask(_ name: String, _ fields: inout Fields) -> Ask? {
        let isFirst = fields.entries.first { $0.key.lowercased() == name.lowercased() }?.key == name
        guard isFirst, name.first?.isLetter == true,
            name.allSatisfy({ $0.isLetter || $0.isNumber || " -".contains($0) })
        else {
            _ = fields.node(name)
            fields.refuse(
                name, "bad-value", "`\(name)` is not a name for an answer",
                expected: "letters, digits, spaces and hyphens, no other name the same: squat max")
            return nil
        }
        guard let text = fields.text(name, isRequired: true) else { return nil }
        let scratch = Source(path: "", text: text)
        var scanner = LineScanner(scratch, 0..<scratch.bytes.count)
        guard let unit = scanner.massUnit(), scanner.isAtEnd || scanner.take("=") && !scanner.isAtEnd else {
            fields.refuse(
                name, "bad-value", "`\(text)` does not say what to ask for",
                expected: "kg or lb, with a default if wanted: kg = 2.5")
            return nil
        }
        guard !scanner.isAtEnd else { return Ask(name: name, unit: unit, fallback: nil) }
        guard let amount = scanner.thousandths(), scanner.isAtEnd, amount <= 1_000_000 else {
            fields.refuse(
                name, "bad-value", "`\(text)` has no default that fits", expected: "0 to 1000, such as kg = 2.5")
            return nil
        }
        return Ask(name: name, unit: unit, fallback: Mass(Double(amount) / 1000, unit))
    }

    /// `week 6, sets 50%, load 90%`; several in a list or with `;` between.
    private mutating func readDeloads(_ fields: inout Fields, upTo last: Int) {
        guard let node = fields.node("deload") else { return }
        var texts: [String] = []
        switch node.content {
        case .scalar(let text, _): texts = text.split(separator: ";").map(String.init)
        case .sequence(let nodes): texts = nodes.map { $0.scalar ?? "" }
        case .mapping: texts = [""]
        }
        for text in texts {
            guard let found = PlanTemplate.deloads(text, upTo: last),
                found.allSatisfy({ deload(in: $0.week) == nil })
            else {
                fields.refuse(
                    "deload", "bad-value", "`\(text.trimmed)` does not say when and how",
                    expected:
                        "a week of the plan, once, and percentages up to 100: week 6, sets 50%, load 90%; several with `;` between"
                )
                return
            }
            deloads += found
        }
        deloads.sort { $0.week < $1.week }
    }

    /// `week 6, sets 50%, load 90%`, `weeks 4, 8, sets 50%, load 90%`.
    private static func deloads(_ text: String, upTo last: Int) -> [Deload]? {
        let scratch = Source(path: "", text: text)
        var scanner = LineScanner(scratch, 0..<scratch.bytes.count)
        guard scanner.take(oneOf: ["weeks", "week"]) != nil else { return nil }
        var weeks: [Int] = []
        while let week = scanner.integer(), scanner.take(",") {
            guard (1...last).contains(week), !weeks.contains(week) else { return nil }
            weeks.append(week)
        }
        guard !weeks.isEmpty, scanner.take("sets"), let sets = scanner.permille(), scanner.take(","),
            scanner.take("load"), let load = scanner.permille(), scanner.isAtEnd, (1...1000).contains(sets),
            (1...1000).contains(load)
        else { return nil }
        return weeks.map { Deload(week: $0, sets_permille: sets, load_permille: load) }
    }
}

extension Fields {
    /// The keys of a group as written, whether or not their values could be read.
    fileprivate func keys(of group: String) -> [String] {
        guard case .mapping(let entries)? = self.entries.first(where: { $0.key == group })?.value.content else {
            return []
        }
        return entries.map(\.key)
    }
}
