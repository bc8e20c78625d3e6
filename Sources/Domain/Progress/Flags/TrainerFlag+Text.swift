import Quantities

extension TrainerFlag {
    /// What was found, in a few words.
    public func title(in language: Language) -> String {
        func word(_ english: String, _ german: String) -> String { language == .german ? german : english }
        return switch finding {
        case .decliningAdherence: word("Adherence declines", "Weniger Einheiten als zuvor")
        case .inactive: word("Nothing logged", "Nichts eingetragen")
        case .missedSessions: word("Sessions missed", "Einheiten versäumt")
        case .plateau(let subject, _, _): word("Plateau: \(subject)", "Stillstand: \(subject)")
        case .loadRise: word("Load rose sharply", "Belastung stark gestiegen")
        case .painReported: word("Pain reported", "Schmerz gemeldet")
        case .goalAtRisk(let title, _, _, _, _): word("Goal at risk: \(title)", "Ziel gefährdet: \(title)")
        case .planEnding: word("Plan ends", "Plan endet")
        case .packageRunningOut: word("Package runs out", "Paket läuft aus")
        case .paymentOverdue: word("Payment overdue", "Zahlung überfällig")
        case .unanswered: word("Message unanswered", "Nachricht unbeantwortet")
        }
    }

    /// The figures that it was found by, in a sentence.
    public func evidence(in language: Language) -> String {
        func word(_ english: String, _ german: String) -> String { language == .german ? german : english }
        func date(_ date: CivilDate) -> String { language.longDate(date) }
        func figure(_ value: Double) -> String { language.number(value, places: 0) }
        switch finding {
        case .decliningAdherence(let now, let before):
            return word(
                "\(now.done) of \(now.due) sessions (\(now.percent) %) in four weeks, \(before.done) of \(before.due) (\(before.percent) %) in the four before",
                "\(now.done) von \(now.due) Einheiten (\(now.percent) %) in vier Wochen, \(before.done) von \(before.due) (\(before.percent) %) in den vier davor"
            )
        case .inactive(let days, let since):
            return word(
                "nothing for \(days) days; the last entry is of \(date(since))",
                "seit \(days) Tagen nichts; der letzte Eintrag ist vom \(date(since))")
        case .missedSessions(let count, let since):
            return word(
                "\(count) planned sessions in a row, the first on \(date(since))",
                "\(count) geplante Einheiten nacheinander, die erste am \(date(since))")
        case .plateau(_, let percent, let days):
            let rate = language.number(percent, places: 2, isFixed: true)
            return word(
                "\(rate) % a week over \(days) days, and surely within ±0.25 %",
                "\(rate) % pro Woche über \(days) Tage, und sicher innerhalb von ±0,25 %")
        case .loadRise(let acute, let chronic):
            let ratio = language.number(acute / max(chronic, 1e-9), places: 2, isFixed: true)
            return word(
                "\(figure(acute)) AU a day of late, \(figure(chronic)) of long: \(ratio) times as much",
                "zuletzt \(figure(acute)) AE am Tag, auf Dauer \(figure(chronic)): das \(ratio)-Fache")
        case .painReported(let day, let words):
            return word("on \(date(day)): “\(words)”", "am \(date(day)): „\(words)“")
        case .goalAtRisk(_, let by, let chance, let way, let time):
            let foreseen = chance.map { percent in
                let told = percent < 1 ? word("under 1", "unter 1") : "\(percent)"
                return word("; as it goes, a chance of \(told) %", "; so wie es läuft, zu \(told) % erreicht")
            }
            let way = language.number(Double(way))
            return word(
                "\(way) % of the way in \(time) % of the time until \(date(by))",
                "\(way) % des Wegs in \(time) % der Zeit bis \(date(by))") + (foreseen ?? "")
        case .planEnding(let day):
            return word("its last session is on \(date(day))", "seine letzte Einheit ist am \(date(day))")
        case .packageRunningOut(let title, let left, let until):
            let credits = left == 1 ? word("one credit", "eine Einheit") : word("\(left) credits", "\(left) Einheiten")
            let end = until.map { word(", until \(date($0))", ", bis \(date($0))") } ?? ""
            return word("\(title): \(credits) left\(end)", "\(title): noch \(credits)\(end)")
        case .paymentOverdue(let number, let days, let open):
            return word(
                "\(number): \(open), \(days) \(days == 1 ? "day" : "days") late",
                "\(number): \(open), \(days) \(days == 1 ? "Tag" : "Tage") zu spät")
        case .unanswered(let since): return word("since \(date(since))", "seit dem \(date(since))")
        }
    }
}
