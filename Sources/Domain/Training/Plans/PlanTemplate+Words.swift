import Diagnostics
import Quantities

/// A template in another language, `foundation-strength.de.md`: the same plan, line by line, in other words.
extension PlanTemplate {
    /// Where another template is another plan, and not this one in other words; nothing where it is this one.
    ///
    /// Titles, names of blocks and days, prose, free text and notes are words; weeks, days, exercises and what is said of them are
    /// the plan.
    public func mistake(in translation: PlanTemplate) -> Diagnostic? {
        let source = translation.source
        func differs(_ what: String, at range: Range<Int>) -> Diagnostic {
            source.error(
                "other-plan", "\(what) than in \(self.source.path)", at: range,
                expected: "the same plan in other words: the same weeks, days and lines in the same order")
        }
        if weeks != translation.weeks || asks != translation.asks || deloads != translation.deloads {
            return differs("`weeks`, `ask` or `deload` says something else", at: 0..<0)
        }
        guard blocks.map(\.weeks) == translation.blocks.map(\.weeks) else {
            return differs("the blocks have other weeks", at: translation.blocks.first?.range ?? 0..<0)
        }
        for (block, other) in zip(blocks, translation.blocks) {
            guard block.days.map(\.number) == other.days.map(\.number),
                block.days.map(\.weekday) == other.days.map(\.weekday)
            else { return differs("the block has other days", at: other.range) }
            for (day, other) in zip(block.days, other.days) {
                for (index, pair) in zip(day.lines, other.lines).enumerated()
                where pair.0.withoutWords != pair.1.withoutWords {
                    let range = other.lineRanges.indices.contains(index) ? other.lineRanges[index] : other.range
                    return differs("this line says something else", at: range)
                }
                if day.lines.count != other.lines.count {
                    return differs(
                        "the day has \(other.lines.count) lines, not \(day.lines.count), other", at: other.range)
                }
            }
        }
        return nil
    }
}

extension PlanTemplate.Line {
    /// What it asks for, without words for the client.
    fileprivate var withoutWords: PlanTemplate.Line {
        switch self {
        case .free(let label, _): return .free(label: label, text: "")
        case .exercise(let line):
            var line = line.withoutPlaces
            line.alias = nil
            line.items = line.items.withoutWords
            return .exercise(line)
        }
    }
}

extension [PlanTemplate.Item] {
    fileprivate var withoutWords: [PlanTemplate.Item] {
        compactMap { item in
            switch item.kind {
            case .note: return nil
            case .alternative(var alternative):
                alternative.alias = nil
                alternative.items = alternative.items.withoutWords
                return PlanTemplate.Item(.alternative(alternative))
            case .wave, .progress: return item
            }
        }
    }
}
