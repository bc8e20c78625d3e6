import Progress
import Quantities
import Studio
import Training

/// What a report says of some days, worked out of how the client stands on the last of them.
struct ReportFacts {
    private let standing: ClientStanding
    private let days: ClosedRange<CivilDate>
    private let before: ClosedRange<CivilDate>

    init(_ standing: ClientStanding, _ days: ClosedRange<CivilDate>) {
        self.standing = standing
        self.days = days
        let length = days.lowerBound.days(to: days.upperBound) + 1
        before = days.lowerBound.adding(days: -length)...days.lowerBound.adding(days: -1)
    }

    private var language: Language { standing.language }
    private var unit: MassUnit { standing.unit }
    private func word(_ english: String, _ german: String) -> String { standing.wording.word(english, german) }
    private func number(_ value: Double, _ places: Int = 0) -> String { language.number(value, places: places) }
    private func previously(_ text: String) -> String { word("before: \(text)", "zuvor: \(text)") }

    /// A difference with its sign: `+1.2 kg`.
    private func signed(_ value: Double, _ places: Int, _ unit: String) -> String {
        let text = language.number(value, places: places, isFixed: true)
        let isNothing = !text.contains { ("1"..."9").contains($0) }
        let plain = isNothing ? language.number(0, places: places, isFixed: true) : (value > 0 ? "+" : "") + text
        return unit.isEmpty ? plain : "\(plain)\u{A0}\(unit)"
    }

    // MARK: Figures

    var all: [ProgressReport.Fact] {
        [sessions, moved, weight, girth, sleep, steps, variability, energy].compactMap { $0 }
    }

    private func counted(_ range: ClosedRange<CivilDate>) -> Result<Adherence, Refusal> {
        let length = range.lowerBound.days(to: range.upperBound) + 1
        do throws(Refusal) {
            return .success(try standing.sessions.adherence(over: length, to: range.upperBound))
        } catch {
            return .failure(error)
        }
    }

    private func workouts(_ range: ClosedRange<CivilDate>) -> [(log: WorkoutLog, date: CivilDate)] {
        standing.workouts.filter { range.contains($0.date) }
    }

    private var sessions: ProgressReport.Fact? {
        let count = workouts(days).count
        let name = word("Sessions", "Einheiten")
        switch counted(days) {
        case .success(let adherence):
            let remark = (try? counted(before).get()).map { previously("\($0.percent)\u{A0}%") } ?? ""
            let told = word("\(adherence.done) of \(adherence.due)", "\(adherence.done) von \(adherence.due)")
            return ProgressReport.Fact(
                name: name, value: told,
                remark: ["\(adherence.percent)\u{A0}%", remark].filter { !$0.isEmpty }.joined(separator: ", "))
        case .failure:
            guard count > 0 || !workouts(before).isEmpty else { return nil }
            return ProgressReport.Fact(
                name: name, value: "\(count)", remark: previously("\(workouts(before).count)"))
        }
    }

    private var moved: ProgressReport.Fact? {
        let isMetric = unit == .kilograms
        func amount(_ range: ClosedRange<CivilDate>) -> Double {
            let grams = workouts(range).reduce(0.0) { $0 + Double($1.log.tonnage_g) }
            return grams / (isMetric ? 1_000_000 : unit.grams * 1000)
        }
        let (now, then) = (amount(days), amount(before))
        guard now > 0 || then > 0 else { return nil }
        let name = isMetric ? "t" : word("thousand lb", "Tausend lb")
        return ProgressReport.Fact(
            name: word("Load moved", "Bewegte Last"), value: "\(number(now, 1))\u{A0}\(name)",
            remark: then > 0 ? previously("\(number(then, 1))\u{A0}\(name)") : "")
    }

    /// By how much the trend moved from the first day to the last.
    private var weight: ProgressReport.Fact? {
        guard standing.records.measurements.contains(where: { $0.mass != nil && $0.date <= days.upperBound }) else {
            return nil
        }
        let name = word("Weight, trend", "Gewicht, Trend")
        switch standing.weight {
        case .failure(let refusal):
            return ProgressReport.Fact(name: name, value: "–", remark: refusal.text(in: language))
        case .success(let trend):
            guard let last = trend.points.last, last.date >= days.lowerBound else { return nil }
            let now = language.mass(Mass(grams: Int(last.mass_g.rounded())), in: unit, isFixed: true)
            guard let first = trend.points.last(where: { $0.date < days.lowerBound }) ?? trend.points.first else {
                return nil
            }
            let change = (last.mass_g - first.mass_g) / unit.grams
            return ProgressReport.Fact(
                name: name, value: now,
                remark: word(
                    "\(signed(change, 1, unit.rawValue)) in these days",
                    "\(signed(change, 1, unit.rawValue)) in diesen Tagen"))
        }
    }

    private var girth: ProgressReport.Fact? {
        let waists = standing.records.measurements.filter { $0.waist_mm != nil && $0.date <= days.upperBound }
        guard let last = waists.last, days.contains(last.date), let now = last.waist_mm else { return nil }
        let (factor, name) = unit == .kilograms ? (10.0, "cm") : (25.4, "in")
        let value = "\(language.number(Double(now) / factor, places: 1, isFixed: true))\u{A0}\(name)"
        let earlier = waists.last { $0.date < days.lowerBound }?.waist_mm
        return ProgressReport.Fact(
            name: word("Waist", "Taille"), value: value,
            remark: earlier.map {
                word(
                    "\(signed(Double(now - $0) / factor, 1, name)) in these days",
                    "\(signed(Double(now - $0) / factor, 1, name)) in diesen Tagen")
            } ?? "")
    }

    /// The mean of days, where there are five at least.
    private func mean(_ values: [(date: CivilDate, value: Int, device: String?)], _ range: ClosedRange<CivilDate>)
        -> Double?
    {
        let known = values.filter { range.contains($0.date) }
        guard known.count >= 5 else { return nil }
        return Double(known.reduce(0) { $0 + $1.value }) / Double(known.count)
    }

    private var sleep: ProgressReport.Fact? {
        let nights = standing.wearable(\.sleep_min)
        guard let now = mean(nights, days) else { return nil }
        func told(_ minutes: Double) -> String { "\(language.number(minutes / 60, places: 1, isFixed: true))\u{A0}h" }
        return ProgressReport.Fact(
            name: word("Sleep, a night", "Schlaf pro Nacht"), value: told(now),
            remark: mean(nights, before).map { previously(told($0)) } ?? "")
    }

    private var steps: ProgressReport.Fact? {
        let steps = standing.wearable(\.steps)
        guard let now = mean(steps, days) else { return nil }
        func told(_ steps: Double) -> String { number((steps / 100).rounded() * 100) }
        return ProgressReport.Fact(
            name: word("Steps a day", "Schritte am Tag"), value: told(now),
            remark: mean(steps, before).map { previously(told($0)) } ?? "")
    }

    private var variability: ProgressReport.Fact? {
        let samples = standing.variability
        guard samples.contains(where: { days.contains($0.date) }) else { return nil }
        let name = word("Heart rate variability", "Herzfrequenzvariabilität")
        do throws(Refusal) {
            let band = try HRVBand(samples, on: days.upperBound)
            let told =
                switch band.standing {
                case .below: word("below the usual", "unter dem Üblichen")
                case .within: word("as usual", "wie üblich")
                case .above: word("above the usual", "über dem Üblichen")
                }
            return ProgressReport.Fact(
                name: name, value: told, remark: word("the last 7 days beside 60", "die letzten 7 Tage neben 60"))
        } catch {
            return ProgressReport.Fact(name: name, value: "–", remark: error.text(in: language))
        }
    }

    /// The mean answer about energy in check-ins.
    private var energy: ProgressReport.Fact? {
        func mean(_ range: ClosedRange<CivilDate>) -> Double? {
            let answers = standing.records.checkIns.filter { range.contains($0.date) }.compactMap { checkIn in
                checkIn.answers.first { $0.name == "energy" }?.number_milli
            }
            return answers.isEmpty ? nil : Double(answers.reduce(0, +)) / Double(answers.count) / 1000
        }
        guard let now = mean(days) else { return nil }
        return ProgressReport.Fact(
            name: word("Energy, of 5", "Energie, von 5"), value: language.number(now, places: 1, isFixed: true),
            remark: mean(before).map { previously(language.number($0, places: 1, isFixed: true)) } ?? "")
    }

    // MARK: Words

    var lead: String {
        var sentences: [String] = []
        let count = workouts(days).count
        if count > 0 {
            switch counted(days) {
            case .success(let adherence) where adherence.done == adherence.due:
                sentences.append(
                    word(
                        "You did every one of \(adherence.due) sessions.",
                        "Du hast jede von \(adherence.due) Einheiten gemacht."))
            case .success(let adherence):
                sentences.append(
                    word(
                        "You did \(adherence.done) of \(adherence.due) sessions.",
                        "Du hast \(adherence.done) von \(adherence.due) Einheiten gemacht."))
            case .failure:
                sentences.append(
                    word(
                        "You trained \(count == 1 ? "once" : "\(count) times").",
                        "Du hast \(count == 1 ? "einmal" : "\(count)-mal") trainiert."))
            }
        } else if !standing.workouts.isEmpty {
            sentences.append(
                word("No session was logged in these days.", "In diesen Tagen ist keine Einheit eingetragen."))
        }
        let best = Set(found.map(\.exercise)).count
        if best > 0 {
            sentences.append(
                word(
                    "In \(best) \(best == 1 ? "exercise" : "exercises") it was more than ever before.",
                    "In \(best) \(best == 1 ? "Übung" : "Übungen") war es mehr als je zuvor."))
        }
        let reached = goals.filter(\.isReached).count
        if reached > 0 {
            sentences.append(
                word(
                    reached == 1 ? "You reached a goal." : "You reached \(reached) goals.",
                    reached == 1 ? "Du hast ein Ziel erreicht." : "Du hast \(reached) Ziele erreicht."))
        }
        if sentences.isEmpty {
            sentences.append(word("Nothing was logged in these days.", "In diesen Tagen ist nichts eingetragen."))
        }
        return sentences.joined(separator: " ")
    }

    private var found: [PersonalRecord] { standing.personalRecords.filter { days.contains($0.date) } }

    /// Of each exercise and kind the last record of the days, at most twelve.
    var records: [ProgressReport.Line] {
        var last: [(key: String, record: PersonalRecord)] = []
        for record in found {
            let kind =
                switch record.kind {
                case .load, .estimate: "load"
                case .reps: "reps"
                case .duration_s: "time"
                }
            let key = "\(record.exercise)\n\(kind)"
            last.removeAll { $0.key == key }
            last.append((key, record))
        }
        return last.suffix(12).map { _, record in
            ProgressReport.Line(
                name: standing.title(of: record.exercise),
                cells: [record.text(in: language, unit: unit), language.longDate(record.date)])
        }
    }

    var badges: [String] { standing.badges.filter { days.contains($0.date) }.map { $0.text(in: language) } }

    var habits: [ProgressReport.Line] {
        standing.records.habits.compactMap { kept in
            guard kept.habit.from <= days.upperBound, kept.habit.to.map({ $0 >= days.lowerBound }) ?? true else {
                return nil
            }
            let record = HabitRecord(kept.habit, kept.logs)
            let length = days.lowerBound.days(to: days.upperBound) + 1
            let share: String
            do throws(Refusal) {
                let adherence = try record.adherence(over: length, to: days.upperBound)
                share = word(
                    "\(adherence.done) of \(adherence.due) (\(adherence.percent)\u{A0}%)",
                    "\(adherence.done) von \(adherence.due) (\(adherence.percent)\u{A0}%)")
            } catch {
                share = "–"
            }
            return ProgressReport.Line(
                name: kept.habit.title, cells: [share, "\(record.streak(to: days.upperBound).current)"])
        }
    }

    var wins: [ProgressReport.Line] {
        standing.records.checkIns.filter { days.contains($0.date) }.compactMap { checkIn in
            checkIn.answers.first { $0.name == "win" }.map {
                ProgressReport.Line(name: language.longDate(checkIn.date), cells: [$0.text])
            }
        }
    }

    var goals: [ProgressReport.Way] {
        standing.goals(closedSince: days.lowerBound).filter { $0.record.state != .dropped }.map { standing in
            let goal = standing.goal
            let isReached = standing.record.state == .reached || standing.progress?.isReached ?? false
            func amount(_ value: Double) -> String {
                number(value, 1) + (goal.unit.map { "\u{A0}\($0)" } ?? "")
            }
            var figures = ""
            if let baseline = goal.baseline, let target = goal.target {
                figures = word(
                    "from \(amount(baseline)) to \(amount(target))", "von \(amount(baseline)) auf \(amount(target))")
                if let latest = standing.progress?.latest {
                    figures = word(
                        "\(amount(latest.value)) now, \(figures)", "jetzt \(amount(latest.value)), \(figures)")
                }
            }
            return ProgressReport.Way(
                title: goal.title, why: goal.why, figures: figures,
                percent: standing.progress.map { max(0, min(100, $0.percent)) } ?? (isReached ? 100 : nil),
                time_percent: standing.progress?.time_percent, outlook: outlook(standing, isReached),
                isReached: isReached)
        }
    }

    /// What is to be expected, what comes next, and by when.
    private func outlook(_ standing: GoalStanding, _ isReached: Bool) -> String {
        if isReached {
            let date = standing.record.closed.map {
                " " + word("on \(language.longDate($0))", "am \(language.longDate($0))")
            }
            return word("reached", "erreicht") + (date ?? "")
        }
        var parts: [String] = []
        switch standing.chance {
        case .success?:
            if let text = standing.check.findings.first(where: { $0.criterion == .achievable })?.text {
                parts.append(text)
            }
        case .failure(let refusal)?:
            parts.append(
                word("no forecast: \(refusal.text(in: language))", "keine Vorhersage: \(refusal.text(in: language))"))
        case nil: break
        }
        if let next = standing.progress?.next ?? standing.goal.milestones.first(where: { $0.reached == nil }) {
            let by = next.by.map { word(" by \(language.longDate($0))", " bis \(language.longDate($0))") } ?? ""
            parts.append(word("next: \(next.title)\(by)", "als Nächstes: \(next.title)\(by)"))
        }
        return parts.joined(separator: "; ")
    }
}
