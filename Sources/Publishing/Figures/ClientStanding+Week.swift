import Quantities

extension ClientStanding {
    /// A session of the plan in the week that runs.
    public struct Session: Sendable, Hashable {
        /// The day.
        public let date: CivilDate
        /// What the plan calls it.
        public let title: String
        /// Whether it was done, on its day or on another of the week.
        public let isDone: Bool
    }

    /// The sessions of the week of the standing's day, by date.
    public var thisWeek: [Session] {
        let monday = day.adding(days: -day.weekday.rawValue)
        var done: [CivilDate: Int] = [:]
        for due in sessions.dues where due.isDone { done[due.date, default: 0] += 1 }
        var found: [Session] = []
        for block in schedule?.blocks ?? [] {
            for planned in block.days {
                for date in planned.dates where date >= monday && date <= monday.adding(days: 6) {
                    let isDone = (done[date] ?? 0) > 0
                    if isDone { done[date, default: 0] -= 1 }
                    found.append(Session(date: date, title: planned.name, isDone: isDone))
                }
            }
        }
        return found.enumerated().sorted { ($0.element.date, $0.offset) < ($1.element.date, $1.offset) }.map(\.element)
    }

    /// A day ahead that the trainer should know of.
    public struct Event: Sendable, Hashable {
        /// The day.
        public let date: CivilDate
        /// What happens.
        public let text: String
    }

    /// What lies within some days ahead: plans and packages that end, goals and milestones that are due.
    public func events(within days: Int) -> [Event] {
        let range = day...day.adding(days: days)
        var events: [Event] = []
        if let last = planSpan?.upperBound, range.contains(last), let planTitle {
            events.append(
                Event(date: last, text: wording.word("\(planTitle): the last session", "\(planTitle): letzte Einheit")))
        }
        for record in records.goals where record.state == .open {
            if let by = record.by, range.contains(by) {
                events.append(Event(date: by, text: wording.word("Goal: \(record.title)", "Ziel: \(record.title)")))
            }
            for milestone in record.milestones where milestone.reached == nil {
                guard let by = milestone.by, range.contains(by) else { continue }
                events.append(
                    Event(
                        date: by,
                        text: wording.word("Milestone: \(milestone.title)", "Etappe: \(milestone.title)")))
            }
        }
        for package in desk.packages[records.client.handle] ?? [] where package.left > 0 {
            guard let last = package.expiresOn, range.contains(last) else { continue }
            events.append(
                Event(
                    date: last,
                    text: wording.word(
                        "\(package.text): \(package.left) left, the last day",
                        "\(package.text): noch \(package.left), letzter Tag")))
        }
        return events.enumerated().sorted { ($0.element.date, $0.offset) < ($1.element.date, $1.offset) }.map(\.element)
    }
}
