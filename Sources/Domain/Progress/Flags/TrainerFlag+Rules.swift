import Quantities

/// The rules, each with its bounds. They are ours: they say when a trainer would want to look, and nothing of why.
extension TrainerFlag {
    /// Twenty points fewer in four weeks than in the four before, of at least six due in both.
    public static func decliningAdherence(_ sessions: PlannedSessions) -> TrainerFlag? {
        let middle = sessions.today.adding(days: -28)
        guard let now = try? sessions.adherence(over: 28), let before = try? sessions.adherence(over: 28, to: middle),
            now.due >= 6, before.due >= 6, before.percent - now.percent >= 20
        else { return nil }
        return TrainerFlag(.decliningAdherence(now: now, before: before))
    }

    /// Nothing logged for two weeks, neither workout nor reading nor check-in, after there had been something.
    public static func inactive(last: CivilDate?, on day: CivilDate) -> TrainerFlag? {
        guard let last, last <= day, last.days(to: day) >= 14 else { return nil }
        return TrainerFlag(.inactive(days: last.days(to: day), since: last))
    }

    /// Two planned sessions in a row.
    public static func missedSessions(_ sessions: PlannedSessions) -> TrainerFlag? {
        let missed = sessions.missedInARow
        guard missed >= 2, let first = sessions.dues.suffix(missed).first else { return nil }
        return TrainerFlag(.missedSessions(count: missed, since: first.date))
    }

    /// A plateau of something that is meant to move.
    ///
    /// - Parameter subject: What stands still, as the trainer reads it.
    public static func plateau(of subject: String, _ readings: [Reading], on day: CivilDate) -> TrainerFlag? {
        guard let found = try? Plateau(readings.last(70, to: day)), found.verdict == .plateau,
            found.days.upperBound.days(to: day) <= 14
        else { return nil }
        return TrainerFlag(
            .plateau(
                of: subject, weekly_percent: found.weekly_percent,
                days: found.days.lowerBound.days(to: found.days.upperBound)))
    }

    /// The load of late is one and a half times that of long. Training rose sharply; it is no measure of a risk of injury.
    public static func loadRise(_ loads: DailyLoads, on day: CivilDate) -> TrainerFlag? {
        guard let ratio = try? loads.ratio(on: day), ratio.value >= 1.5 else { return nil }
        return TrainerFlag(.loadRise(acute: ratio.acute, chronic: ratio.chronic))
    }

    /// An answer to the question about pain within two weeks that says more than no.
    public static func painReported(_ checkIns: [CheckIn], on day: CivilDate) -> TrainerFlag? {
        for checkIn in checkIns.reversed() where checkIn.date <= day && checkIn.date.days(to: day) <= 14 {
            guard let answer = checkIn.answers.first(where: { $0.name == "pain" }) else { continue }
            guard !isDenial(answer) else { return nil }
            return TrainerFlag(.painReported(on: checkIn.date, words: answer.text))
        }
        return nil
    }

    /// Whether an answer says that nothing hurts.
    static func isDenial(_ answer: CheckIn.Answer) -> Bool {
        if let number = answer.number_milli { return number <= 0 }
        let words = answer.text.lowercased().split { !$0.isLetter && !$0.isNumber }.map(String.init)
        let denials: Set<String> = [
            "no", "none", "nothing", "nope", "fine", "nein", "nichts", "keine", "kein", "keiner", "0", "ok", "okay",
        ]
        let fillers: Set<String> = [
            "pain", "at", "all", "this", "week", "everything", "is", "good", "schmerzen", "schmerz", "diese", "woche",
            "alles", "gut", "hurts", "hurt", "really", "weh", "getan", "wehgetan", "hat",
        ]
        return words.isEmpty
            || (words.contains(where: denials.contains)
                && words.allSatisfy { denials.contains($0) || fillers.contains($0) })
    }

    /// A goal whose chance is under one half; where there is no forecast, one that lags 25 points behind its time.
    public static func goalAtRisk(_ goal: Goal, readings: [Reading], on day: CivilDate) -> TrainerFlag? {
        guard let by = goal.by, let progress = goal.progress(readings, on: day), !progress.isReached,
            let time = progress.time_percent, time >= 10
        else { return nil }
        let chance = (try? goal.chance(readings, on: day)).flatMap { $0 }
        let percent = chance.map { Int(($0 * 100).rounded()) }
        let isAtRisk = percent.map { $0 < 50 } ?? (time - progress.percent >= 25)
        guard isAtRisk else { return nil }
        return TrainerFlag(
            .goalAtRisk(
                title: goal.title, by: by, chance_percent: percent, way_percent: progress.percent, time_percent: time))
    }

    /// A plan that ends within two weeks, or ended within the last four.
    public static func planEnding(_ last: CivilDate?, on day: CivilDate) -> TrainerFlag? {
        guard let last, (-28...14).contains(day.days(to: last)) else { return nil }
        return TrainerFlag(.planEnding(on: last))
    }

    /// A package with two credits or fewer, or one that ends within two weeks with some left.
    public static func packageRunningOut(
        title: String, left: Int, until: CivilDate?, on day: CivilDate
    ) -> TrainerFlag? {
        let ends = until.map { (0...14).contains(day.days(to: $0)) && left > 0 } ?? false
        guard (0...2).contains(left) || ends, until.map({ $0 >= day }) ?? true else { return nil }
        return TrainerFlag(.packageRunningOut(title: title, left: left, until: until))
    }

    /// An invoice a day late or more.
    public static func paymentOverdue(number: String, due: CivilDate, open: String, on day: CivilDate) -> TrainerFlag? {
        guard due < day else { return nil }
        return TrainerFlag(.paymentOverdue(number: number, days: due.days(to: day), open: open))
    }

    /// A message that was the last word of its thread for two days.
    public static func unanswered(since date: CivilDate?, on day: CivilDate) -> TrainerFlag? {
        guard let date, date.days(to: day) >= 2 else { return nil }
        return TrainerFlag(.unanswered(since: date))
    }
}
