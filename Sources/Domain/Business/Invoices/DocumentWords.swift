import Quantities

/// Sentences that stand alike on the page and in the e-invoice, in a language.
public struct DocumentWords: Sendable {
    private let language: Language
    private let isAmerican: Bool

    /// The words of a language; with `isAmerican` dates are written as in the United States.
    public init(_ language: Language, isAmerican: Bool = false) {
        self.language = language
        self.isAmerican = isAmerican && language == .english
    }

    /// The words of a document.
    public init(of draft: InvoiceDraft) {
        self.init(draft.language, isAmerican: draft.preset == .unitedStates)
    }

    /// A day in words: `1 December 2026`, `December 1, 2026`, `1. Dezember 2026`.
    public func date(_ day: CivilDate) -> String {
        guard isAmerican else { return language.longDate(day) }
        return "\(language.monthName(day.month)) \(day.day), \(day.year)"
    }

    /// A span of days in words, the shorter where both lie in a month.
    public func dates(from first: CivilDate, to last: CivilDate) -> String {
        guard first != last else { return date(first) }
        let (start, end) = (first.parts, last.parts)
        guard start.year == end.year, start.month == end.month else { return "\(date(first)) – \(date(last))" }
        if isAmerican { return "\(language.monthName(end.month)) \(start.day)–\(end.day), \(end.year)" }
        return "\(start.day)\(isGerman ? "." : "")–\(date(last))"
    }

    private var isGerman: Bool { language == .german }

    /// A percentage: `2.5%`, `2,5 %`.
    public func percent(bp: Int) -> String { percent(scaled: Int64(bp), places: 2) }

    /// The rate of a category: `8.875%`, `19 %`.
    public func percent(_ category: TaxCategory) -> String { percent(scaled: Int64(category.rate_milli), places: 3) }

    private func percent(scaled: Int64, places: Int) -> String {
        let number = language.number(scaled: scaled, places: places, isFixed: false)
        return isGerman ? "\(number)\u{A0}%" : "\(number)%"
    }

    /// A discount on a line: `10% discount`.
    public func discount(_ discount: Discount?) -> String {
        let word = isGerman ? "Rabatt" : "discount"
        if case .share(let bp) = discount { return "\(percent(bp: bp)) \(word)" }
        return isGerman ? word : "Discount"
    }

    /// A discount on all lines: `Friends of the studio, 10% discount`.
    public func discount(_ discount: DocumentDiscount?) -> String {
        let words = self.discount(discount?.discount)
        return discount?.reason.map { $0.isBlank ? words : "\($0), \(words)" } ?? words
    }

    /// By when to pay, and what paying sooner saves: a sentence each. Nothing where nothing is due.
    public func terms(of draft: InvoiceDraft, due: Money) -> [String] {
        guard due.minor > 0 else { return [] }
        let last = date(draft.dueDate)
        var sentences = [isGerman ? "Zahlbar bis \(last) ohne Abzug." : "Payable in full by \(last)."]
        for terms in draft.skonto {
            guard let saved = try? terms.amount(of: due), let left = try? due.subtracting(saved) else { continue }
            let day = date(draft.issueDate.adding(days: terms.days))
            let rate = percent(bp: terms.rate_bp)
            let (saving, rest) = (saved.text(in: language), left.text(in: language))
            sentences.append(
                isGerman
                    ? "Bei Zahlung bis \(day) \(rate) Skonto (\(saving)): zu zahlen sind dann \(rest)."
                    : "Paid by \(day), \(rate) (\(saving)) may be taken off: \(rest) is due then.")
        }
        return sentences
    }
}
