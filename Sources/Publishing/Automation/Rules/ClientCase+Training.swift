import Progress
import Quantities
import Studio
import Training

extension ClientCase {
    /// What a rule has to write about whose time lies in a span, the earliest first.
    func occasions(_ rule: MailRule, _ span: Range<Instant>) -> [Occasion] {
        guard fits(rule.condition) else { return [] }
        let found: [Occasion] =
            switch rule.trigger {
            case .missedSession(let after): missedSessions(rule, after: after)
            case .noLog(let days): silence(rule, days: days)
            case .weekly(let weekday): weeks(rule, weekday, span)
            case .goalReached: goals(rule)
            case .milestoneReached: milestones(rule)
            case .planEnding(let days): planEnding(rule, days: days)
            case .planCompleted: planCompleted(rule)
            case .invoiceIssued: invoicesIssued(rule)
            case .invoiceDue(let days): invoicesDue(rule, days: days)
            case .reminderIssued: remindersIssued(rule)
            case .trialEnding(let days): trialsEnding(rule, days: days)
            case .birthday: birthdays(rule, span)
            }
        return found.filter { span.contains($0.due) }.sorted { $0.due < $1.due }
    }

    private func missedSessions(_ rule: MailRule, after: Span) -> [Occasion] {
        // A session that is still to come may be missed: a preview shows it, and no run comes so far.
        let missed = planned(on: max(today, sessions.last?.date.adding(days: 1) ?? today)).dues.filter { !$0.isDone }
        // Who has been away for long is not told of each session: that nothing was logged is said once, by the rule for it.
        let end = silent
        return missed.filter { due in end.map { due.date < $0 } ?? true }.map { due in
            var screen = screen
            screen.title = sessions.first { $0.date == due.date }?.title
            screen.dateText = text(due.date)
            return Occasion(
                rule: rule, subject: due.date.iso,
                due: clock.midnight(of: due.date.adding(days: 1)).adding(seconds: after.seconds),
                reason: "no log of the session of \(due.date.iso)", screen: screen)
        }
    }

    /// The day from which on somebody counts as away: so long after what was logged last, or after the plan began.
    private var silent: CivilDate? {
        if let last = trained.max() {
            let days = settings.automation.rules.compactMap { rule -> Int? in
                guard case .noLog(let days) = rule.trigger, rule.isActive, rule.to == .client else { return nil }
                return days
            }
            return days.min().map { last.adding(days: $0) }
        }
        return sessions.first.map { $0.date.adding(days: 14) }
    }

    private func silence(_ rule: MailRule, days: Int) -> [Occasion] {
        // Who never logged anything keeps no log here.
        guard let last = trained.max() else { return [] }
        let day = last.adding(days: days)
        var screen = screen
        screen.days = days
        screen.dateText = text(last)
        return [
            Occasion(
                rule: rule, subject: last.iso, due: rule.at.moment(of: day, on: clock),
                reason: "nothing logged since \(last.iso)", screen: screen)
        ]
    }

    private func weeks(_ rule: MailRule, _ weekday: Weekday, _ span: Range<Instant>) -> [Occasion] {
        var day = clock.date(at: span.lowerBound)
        day = day.adding(days: (weekday.rawValue - day.weekday.rawValue + 7) % 7)
        var found: [Occasion] = []
        while day <= clock.date(at: span.upperBound), found.count < 60 {
            var screen = screen
            // A week is over with the Sunday before, or with the day itself.
            let end = weekday == .sunday ? day : day.adding(days: -1 - day.weekday.rawValue)
            screen.dateText = text(end)
            screen.questions = settings.checkInQuestions.map { $0.text(in: language) }
            screen.items = summary(to: end)
            found.append(
                Occasion(
                    rule: rule, subject: day.iso, due: rule.at.moment(of: day, on: clock),
                    reason: "every \(Language.english.weekdayName(weekday))", screen: screen))
            day = day.adding(days: 7)
        }
        return found
    }

    /// The figures of the seven days that end with a day.
    private func summary(to day: CivilDate) -> [MailScreen.Item] {
        let first = day.adding(days: -6)
        let isGerman = language == .german
        let workouts = records.workouts.filter { (first...day).contains(clock.date(at: $0.startedAt)) }
        var items: [MailScreen.Item] = []
        let due = planned(on: day.adding(days: 1)).dues.filter { (first...day).contains($0.date) }
        items.append(
            .init(
                label: isGerman ? "Einheiten" : "Sessions",
                value: due.isEmpty
                    ? "\(workouts.count)"
                    : "\(due.count { $0.isDone }) \(isGerman ? "von" : "of") \(due.count)"))
        let sets = workouts.reduce(0) { $0 + $1.sets.count }
        if sets > 0 { items.append(.init(label: isGerman ? "Sätze" : "Sets", value: "\(sets)")) }
        let tonnage_g = workouts.reduce(0) { $0 + $1.tonnage_g }
        if tonnage_g > 0 {
            items.append(
                .init(
                    label: isGerman ? "Bewegt" : "Moved",
                    value: language.mass(Mass(grams: tonnage_g), in: client.massUnit, places: 0)))
        }
        if let trend = try? WeightTrend(records.measurements.filter { $0.date <= day }),
            let change = try? trend.weeklyChange()
        {
            let amount = Mass(grams: Int(change.grams.rounded())).amount(in: client.massUnit)
            items.append(
                .init(
                    label: isGerman ? "Gewicht, Trend je Woche" : "Weight, trend a week",
                    value:
                        "\(amount > 0 ? "+" : "")\(language.number(amount, places: 2, isFixed: true)) \(client.massUnit.rawValue)"
                ))
        }
        return items
    }

    private func goals(_ rule: MailRule) -> [Occasion] {
        records.goals.compactMap { goal in
            guard goal.state == .reached, let closed = goal.closed else { return nil }
            var screen = screen
            screen.title = goal.title
            screen.dateText = text(closed)
            return Occasion(
                rule: rule, subject: "\(goal.name)-\(closed.iso)", due: rule.at.moment(of: closed, on: clock),
                reason: "the goal `\(goal.name)` was reached on \(closed.iso)", screen: screen)
        }
    }

    private func milestones(_ rule: MailRule) -> [Occasion] {
        records.goals.flatMap { goal in
            goal.milestones.enumerated().compactMap { index, milestone -> Occasion? in
                guard let reached = milestone.reached else { return nil }
                var screen = screen
                screen.title = milestone.title
                screen.dateText = text(reached)
                screen.note = goal.title
                return Occasion(
                    rule: rule, subject: "\(goal.name)-\(index + 1)-\(reached.iso)",
                    due: rule.at.moment(of: reached, on: clock),
                    reason: "step \(index + 1) of `\(goal.name)` was reached on \(reached.iso)", screen: screen)
            }
        }
    }

    private func planEnding(_ rule: MailRule, days: Int) -> [Occasion] {
        guard let last = sessions.last?.date, let first = sessions.first?.date, last.adding(days: -days) > first else {
            return []
        }
        var screen = screen
        screen.title = planTitle
        screen.dateText = text(last)
        return [
            Occasion(
                rule: rule, subject: last.iso, due: rule.at.moment(of: last.adding(days: -days), on: clock),
                reason: "the plan ends on \(last.iso)", screen: screen)
        ]
    }

    private func planCompleted(_ rule: MailRule) -> [Occasion] {
        guard let last = sessions.last?.date else { return [] }
        let dues = planned(on: last.adding(days: 1)).dues
        var screen = screen
        screen.title = planTitle
        screen.dateText = text(last)
        screen.count = dues.count { $0.isDone }
        screen.due = dues.count
        return [
            Occasion(
                rule: rule, subject: last.iso, due: rule.at.moment(of: last.adding(days: 1), on: clock),
                reason: "the plan ended on \(last.iso)", screen: screen)
        ]
    }

    private func birthdays(_ rule: MailRule, _ span: Range<Instant>) -> [Occasion] {
        guard let born = client.born else { return [] }
        let years =
            clock.date(at: span.lowerBound)
            .year...max(
                clock.date(at: span.lowerBound).year, clock.date(at: span.upperBound).year)
        return years.prefix(3).compactMap { year in
            let (_, month, day) = born.parts
            // Who was born on 29 February is wished well on the 28th of other years.
            guard
                let date = CivilDate(
                    year: year, month: month, day: min(day, CivilDate.daysInMonth(year: year, month: month)))
            else { return nil }
            return Occasion(
                rule: rule, subject: "\(year)", due: rule.at.moment(of: date, on: clock),
                reason: "the client's birthday",
                screen: screen)
        }
    }
}
