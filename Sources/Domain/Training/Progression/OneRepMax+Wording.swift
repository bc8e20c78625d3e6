import Quantities

extension OneRepMax.Refusal {
    /// The reason in words that the client can read.
    public func text(in language: Language) -> String {
        func word(_ english: String, _ german: String) -> String { language == .german ? german : english }
        func rating(_ tenths: Int) -> String { language.number(scaled: Int64(tenths), places: 1, isFixed: false) }
        return switch self {
        case .noLoad: word("no load was logged", "keine Last eingetragen")
        case .noReps: word("no repetition was logged", "keine Wiederholung eingetragen")
        case .tooManyReps(let reps):
            word(
                "\(reps) repetitions; an estimate holds up to 10",
                "\(reps) Wiederholungen; eine Schätzung trägt bis 10")
        case .farFromFailure(let tenths):
            word(
                "RPE \(rating(tenths)) is far from failure; the formulas need RPE 9 or more",
                "RPE \(rating(tenths)) ist weit vom Versagen; die Formeln brauchen mindestens RPE 9")
        case .unrated:
            word(
                "not rated, so it is not known how near to failure it was",
                "ohne Bewertung, also unbekannt, wie nah am Versagen")
        case .tooEasy(let tenths):
            word(
                "RPE \(rating(tenths)) is easier than the chart begins, at 6.5",
                "RPE \(rating(tenths)) ist leichter, als die Tabelle beginnt, bei 6,5")
        case .badRating: word("a rating above 10", "eine Bewertung über 10")
        case .offChart(let reps, let tenths):
            word(
                "\(reps) repetitions at RPE \(rating(tenths)) lie beyond the end of the chart",
                "\(reps) Wiederholungen bei RPE \(rating(tenths)) liegen jenseits der Tabelle")
        case .noLog:
            word("no working set in the last eight weeks", "kein Arbeitssatz in den letzten acht Wochen")
        }
    }
}

extension OneRepMax.Method {
    /// How it was come by.
    public func text(in language: Language) -> String {
        switch self {
        case .lifted: language == .german ? "gehoben" : "lifted"
        case .formulas: "Epley, Brzycki, Lombardi"
        case .chart(let version): language == .german ? "RPE-Tabelle (\(version))" : "RPE chart (\(version))"
        }
    }
}
