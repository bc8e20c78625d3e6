import Diagnostics
import Quantities

extension PlanTemplate {
    /// The plan as a tree for editors and scripts: blocks, days, lines and items, each with its canonical text and, where it was
    /// read from a file, its place (line and column from one, length in characters).
    public var json: JSON {
        .members([
            "name": .string(name), "title": .string(title), "weeks": .integer(weeks),
            "level": .optional(level?.rawValue), "goal": .optional(goal), "equipment": .strings(equipment),
            "ask": .array(
                asks.map { ask in
                    .members([
                        "name": .string(ask.name), "unit": .string(ask.unit.rawValue),
                        "default": .optional(ask.fallback.map { LinePrinter.text($0, ask.unit) }),
                    ])
                }),
            "deload": .array(
                deloads.map { deload in
                    .members([
                        "week": .integer(deload.week), "sets_permille": .integer(deload.sets_permille),
                        "load_permille": .integer(deload.load_permille),
                    ])
                }),
            "tags": .strings(tags), "public": .bool(isPublic), "prose": .strings(prose),
            "blocks": .array(blocks.map(json)),
        ])
    }

    private func json(_ block: Block) -> JSON {
        .members([
            "weeks": .array([.integer(block.weeks.lowerBound), .integer(block.weeks.upperBound)]),
            "name": .string(block.name), "place": block.isWritten ? place(block.range) : .null,
            "prose": .strings(block.prose), "days": .array(block.days.map(json)),
        ])
    }

    private func json(_ day: Day) -> JSON {
        .members([
            "number": .integer(day.number), "name": .string(day.name),
            "weekday": .optional(day.weekday.map { "\($0)" }), "place": place(day.range),
            "prose": .strings(day.prose),
            "lines": .array(
                day.lines.enumerated().map { index, line in
                    json(line, day.lineRanges.indices.contains(index) ? day.lineRanges[index] : 0..<0)
                }),
        ])
    }

    private func json(_ line: Line, _ range: Range<Int>) -> JSON {
        switch line {
        case .free(let label, let text):
            .members([
                "kind": .string("free"), "label": .string(label), "text": .string(text), "place": place(range),
            ])
        case .exercise(let line):
            .members([
                "kind": .string("exercise"), "label": .optional(line.label), "exercise": .string(line.exercise),
                "alias": .optional(line.alias), "text": .string(LinePrinter.text(line)), "place": place(range),
                "exercisePlace": place(line.range),
                "clauses": .array(
                    line.clauses.map { clause in
                        .members(["kind": .string(clause.kind.rawValue), "place": place(clause.range)])
                    }),
                "items": .array(line.items.map { json($0, line.unit) }),
            ])
        }
    }

    private func json(_ item: Item, _ unit: MassUnit) -> JSON {
        let text = JSON.string(LinePrinter.text(item, unit))
        guard case .alternative(let alternative) = item.kind else {
            return .members(["kind": .string(item.kind.word), "text": text, "place": place(item.range)])
        }
        return .members([
            "kind": .string("if"), "flag": .string(alternative.flag), "exercise": .string(alternative.exercise),
            "alias": .optional(alternative.alias), "text": text, "place": place(item.range),
            "items": .array(alternative.items.map { json($0, alternative.unit) }),
        ])
    }

    private func place(_ range: Range<Int>) -> JSON {
        guard !range.isEmpty else { return .null }
        let place = source.place(of: range)
        return .members([
            "line": .integer(place.line), "column": .integer(place.column), "length": .integer(place.length),
        ])
    }
}

extension PlanTemplate.Item.Kind {
    fileprivate var word: String {
        switch self {
        case .wave: "weeks"
        case .alternative: "if"
        case .progress: "progress"
        case .note: "note"
        }
    }
}

extension JSON {
    fileprivate static func strings(_ texts: [String]) -> JSON { .array(texts.map { .string($0) }) }
}
