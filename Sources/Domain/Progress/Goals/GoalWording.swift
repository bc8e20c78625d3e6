import Quantities

/// The sentences of a goal's check.
struct GoalWording {
    private let language: Language

    init(_ language: Language) {
        self.language = language
    }

    private func word(_ english: String, _ german: String) -> String { language == .german ? german : english }

    var metric: String { word("what is measured", "was gemessen wird") }
    var baseline: String { word("where it begins", "wo es beginnt") }
    var target: String { word("where it leads", "wohin es führt") }
    var noMetric: String { word("it is not told what is measured", "es ist nicht gesagt, was gemessen wird") }
    var noSubject: String {
        word("it is not told of which exercise or habit", "es ist nicht gesagt, von welcher Übung oder Gewohnheit")
    }
    var nowhereToGo: String {
        word("it begins where it leads to", "es beginnt, wo es hinführt")
    }
    var neverMeasured: String { word("it was never measured so far", "es wurde bisher nie gemessen") }
    var nothingToForesee: String {
        word("without figures and a day nothing can be foreseen", "ohne Zahlen und Tag lässt sich nichts absehen")
    }
    var reached: String { word("it is reached", "es ist erreicht") }
    var noReason: String { word("it is not told why it matters", "es ist nicht gesagt, warum es zählt") }
    var noDay: String { word("it has no day", "es hat keinen Tag") }

    func lacks(_ parts: [String]) -> String {
        word("not told: ", "nicht gesagt: ") + parts.joined(separator: ", ")
    }

    func amount(_ value: Double, unit: String?) -> String {
        language.number(value, places: 1) + (unit.map { "\u{A0}\($0)" } ?? "")
    }

    func way(_ baseline: Double, _ target: Double, unit: String?) -> String {
        let ends = (amount(baseline, unit: unit), amount(target, unit: unit))
        return word("from \(ends.0) to \(ends.1)", "von \(ends.0) auf \(ends.1)")
    }

    func tooFast(_ percent: Double) -> String {
        let rate = language.number(percent, places: 1)
        return word(
            "\(rate) % of body mass a week is faster than the 0.5 to 1 % that keep muscle",
            "\(rate) % des Körpergewichts pro Woche ist schneller als die 0,5 bis 1 %, bei denen Muskeln bleiben")
    }

    func chance(_ percent: Int, _ day: CivilDate) -> String {
        let told = percent < 1 ? word("under 1", "unter 1") : percent > 99 ? word("over 99", "über 99") : "\(percent)"
        return word(
            "as it goes, it is reached on \(language.longDate(day)) with a chance of \(told) %",
            "so wie es läuft, ist es am \(language.longDate(day)) mit \(told) % Wahrscheinlichkeit erreicht")
    }

    func noForecast(_ refusal: Refusal) -> String {
        let reason = refusal.text(in: language)
        return word("not known yet: \(reason)", "noch nicht bekannt: \(reason)")
    }

    func over(_ day: CivilDate) -> String {
        word("its day was \(language.longDate(day))", "sein Tag war der \(language.longDate(day))")
    }

    func until(_ day: CivilDate, days: Int) -> String {
        let left =
            days == 1 ? word("one day left", "noch ein Tag") : word("\(days) days left", "noch \(days) Tage")
        return word("by \(language.longDate(day)), \(left)", "bis \(language.longDate(day)), \(left)")
    }
}
