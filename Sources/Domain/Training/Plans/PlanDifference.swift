import Quantities

/// What two worked-out plans of a client prescribe differently, session by session.
public struct PlanDifference: Sendable {
    /// One difference, in weeks that have it alike.
    public struct Entry: Sendable, Hashable {
        /// The weeks.
        public var weeks: ClosedRange<Int>
        /// The day's number.
        public let day: Int
        /// The exercise, or the label of a line of free text; empty for the session as a whole.
        public let subject: String
        /// What of it differs: `sets`, `load`, `effort`, `rest`, `tempo`, `progress`, `note`, `label`, `exercise`, `session`, `text`,
        /// `words`.
        public let aspect: String
        /// What was there, in words.
        public let before: String?
        /// What is there now, in words.
        public let after: String?
    }

    /// All of it, by week and day.
    public let entries: [Entry]
    /// By how many days all sessions move; nothing where they do not move, or not all alike.
    public let shift: Int?

    /// Holds two plans against each other.
    ///
    /// - Parameter wording: The words for loads and prescriptions, in the client's unit.
    public init(from old: PlanSchedule, to new: PlanSchedule, wording: PlanWording) {
        let (before, after) = (Session.all(old, wording), Session.all(new, wording))
        let byKey = Dictionary(before.map { ($0.key, $0) }) { first, _ in first }
        let keys = Set(after.map(\.key))
        let shifts = Set(
            after.compactMap { session in byKey[session.key].map { $0.date.days(to: session.date) } })
        let common = shifts.count == 1 ? shifts.first : nil
        shift = common.flatMap { $0 == 0 ? nil : $0 }
        var found: [Entry] = []
        for session in after {
            if let other = byKey[session.key] {
                found += session.differences(from: other, withDates: common == nil)
            } else {
                found.append(session.entry("", "session", nil, session.name))
            }
        }
        for session in before where !keys.contains(session.key) {
            found.append(session.entry("", "session", session.name, nil))
        }
        entries = PlanDifference.merged(found)
    }

    /// Whether nothing differs.
    public var isEmpty: Bool { entries.isEmpty && shift == nil }

    /// `Week 2 Day 1 Back squat: 60 kg → 62.5 kg`, a line each.
    public var lines: [String] {
        var lines = entries.map(PlanDifference.line)
        if let shift {
            let days = abs(shift) == 1 ? "1 day" : "\(abs(shift)) days"
            lines.insert("All sessions: \(days) \(shift < 0 ? "earlier" : "later")", at: 0)
        }
        return lines
    }

    private static func line(_ entry: Entry) -> String {
        let weeks =
            entry.weeks.count == 1
            ? "Week \(entry.weeks.lowerBound)" : "Weeks \(entry.weeks.lowerBound)–\(entry.weeks.upperBound)"
        let place = "\(weeks) Day \(entry.day)"
        let named = entry.subject.isEmpty ? place : "\(place) \(entry.subject)"
        let aspect = ["sets", "load", "effort", "exercise"].contains(entry.aspect) ? "" : " \(entry.aspect)"
        switch (entry.before, entry.after) {
        case (let before?, let after?): return "\(named)\(aspect): \(before) → \(after)"
        case (nil, let after?): return "\(named)\(aspect): + \(after)"
        case (let before?, nil): return "\(named)\(aspect): − \(before)"
        case (nil, nil): return named
        }
    }

    /// Joins what weeks that follow each other have alike.
    private static func merged(_ entries: [Entry]) -> [Entry] {
        var merged: [Entry] = []
        for entry in entries.sorted(by: { $0.weeks.lowerBound < $1.weeks.lowerBound }) {
            let index = merged.lastIndex { other in
                other.weeks.upperBound + 1 == entry.weeks.lowerBound && other.day == entry.day
                    && other.subject == entry.subject && other.aspect == entry.aspect && other.before == entry.before
                    && other.after == entry.after
            }
            if let index {
                merged[index].weeks = merged[index].weeks.lowerBound...entry.weeks.upperBound
            } else {
                merged.append(entry)
            }
        }
        // The sort keeps the order of what belongs to one day.
        return merged.enumerated().sorted { one, other in
            (one.element.weeks.lowerBound, one.element.day, one.offset)
                < (other.element.weeks.lowerBound, other.element.day, other.offset)
        }.map(\.element)
    }
}

/// A session as a list of facts in words.
private struct Session {
    struct Key: Hashable {
        let week: Int
        let day: Int
    }

    /// An exercise, or a line of free text, with what is said of it.
    struct Part {
        let subject: String
        let whole: String
        let facts: [(aspect: String, text: String?)]
    }

    let key: Key
    let name: String
    let date: CivilDate
    private var parts: [Part] = []

    static func all(_ schedule: PlanSchedule, _ wording: PlanWording) -> [Session] {
        schedule.blocks.flatMap { block in
            block.weeks.enumerated().flatMap { index, week in
                block.days.compactMap { day -> Session? in
                    guard day.dates.indices.contains(index) else { return nil }
                    return Session(day, week: week, index, wording)
                }
            }
        }
    }

    private init(_ day: PlanSchedule.Day, week: Int, _ index: Int, _ wording: PlanWording) {
        key = Key(week: week, day: day.number)
        name = day.name.isEmpty ? "Day \(day.number)" : day.name
        date = day.dates[index]
        var seen: [String: Int] = [:]
        func subject(_ title: String) -> String {
            let count = (seen[title] ?? 0) + 1
            seen[title] = count
            return count == 1 ? title : "\(title) (\(count))"
        }
        for text in day.prose {
            parts.append(Part(subject: "", whole: text, facts: []))
        }
        for item in day.items {
            switch item {
            case .free(let label, let text):
                parts.append(Part(subject: subject(label), whole: text, facts: [("text", text)]))
            case .exercise(let exercise):
                guard exercise.weeks.indices.contains(index) else { continue }
                let week = exercise.weeks[index]
                parts.append(
                    Part(
                        subject: subject(exercise.exercise.title), whole: wording.text(week),
                        facts: [
                            ("sets", wording.text(week.prescription)), ("load", week.load.map { wording.text($0) }),
                            ("effort", week.effort.map { wording.text($0) }),
                            ("rest", exercise.rest_s.map { wording.duration($0) }),
                            ("tempo", exercise.tempo.map { LinePrinter.text($0) }), ("label", exercise.label),
                            ("optional", exercise.isOptional ? "yes" : nil),
                            ("progress", joined(exercise.progressions.map { wording.text($0) })),
                            ("note", joined(exercise.notes)),
                        ]))
            }
        }
    }

    func entry(_ subject: String, _ aspect: String, _ before: String?, _ after: String?) -> PlanDifference.Entry {
        PlanDifference.Entry(
            weeks: key.week...key.week, day: key.day, subject: subject, aspect: aspect, before: before, after: after)
    }

    func differences(from other: Session, withDates: Bool) -> [PlanDifference.Entry] {
        var found: [PlanDifference.Entry] = []
        if withDates, other.date != date { found.append(entry("", "date", other.date.iso, date.iso)) }
        let (old, new) = (other.words, words)
        for text in old where !new.contains(text) { found.append(entry("", "words", text, nil)) }
        for text in new where !old.contains(text) { found.append(entry("", "words", nil, text)) }
        let before = Dictionary(other.parts.map { ($0.subject, $0) }) { first, _ in first }
        let after = Set(parts.map(\.subject))
        for part in parts where !part.subject.isEmpty {
            guard let old = before[part.subject] else {
                found.append(entry("", "exercise", nil, "\(part.subject), \(part.whole)"))
                continue
            }
            for (fact, past) in zip(part.facts, old.facts) where fact.text != past.text {
                found.append(entry(part.subject, fact.aspect, past.text, fact.text))
            }
        }
        for part in other.parts where !part.subject.isEmpty && !after.contains(part.subject) {
            found.append(entry("", "exercise", "\(part.subject), \(part.whole)", nil))
        }
        return found
    }

    private var words: [String] { parts.filter(\.subject.isEmpty).map(\.whole) }
}

private func joined(_ texts: [String]) -> String? { texts.isEmpty ? nil : texts.joined(separator: "; ") }
