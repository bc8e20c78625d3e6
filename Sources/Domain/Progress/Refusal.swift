import Quantities

/// Why a figure is not given: a sentence that the client can read, instead of a silent zero.
public struct Refusal: Error, Sendable, Hashable {
    /// The reasons there are.
    public enum Reason: Sendable, Hashable {
        /// Fewer days with a reading than a formula needs.
        case tooFewReadings(have: Int, need: Int)
        /// The readings span fewer days than a rate needs.
        case tooShort(have_days: Int, need_days: Int)
        /// No reading is near enough to the beginning of the span.
        case gap(days: Int)
        /// Fewer sessions were due than a share needs.
        case tooFewDue(have: Int, need: Int)
        /// Fewer readings than a figure needs.
        case few(Figure, have: Int, need: Int)
        /// The readings span fewer days than a figure needs.
        case short(Figure, have_days: Int, need_days: Int)
        /// A share of nothing, or of less.
        case notPositive
        /// All readings are alike.
        case noVariation
        /// Readings follow those before so closely that an interval would be too narrow; in percent.
        case dependentReadings(correlation_percent: Int)
        /// Rising and falling are both possible.
        case noDirection
        /// A day further ahead than the readings reach back.
        case tooFarAhead(ahead_days: Int, span_days: Int)
        /// Another device measured from a day on.
        case deviceChanged(CivilDate)
    }

    /// Figures that can be refused.
    public enum Figure: String, Sendable, CaseIterable {
        case plateau, forecast, weekOfHRV, baselineOfHRV, loadRatio, monotony
    }

    /// The reason.
    public let reason: Reason

    /// Makes a refusal.
    public init(_ reason: Reason) {
        self.reason = reason
    }

    /// The reason in words.
    public func text(in language: Language) -> String {
        switch (reason, language) {
        case (.tooFewReadings(let have, let need), .english):
            "\(have) \(have == 1 ? "reading" : "readings") so far; a trend needs \(need)"
        case (.tooFewReadings(let have, let need), .german):
            "bisher \(have) \(have == 1 ? "Messung" : "Messungen"); ein Trend braucht \(need)"
        case (.tooShort(let have, let need), .english):
            "readings over \(have) \(have == 1 ? "day" : "days") so far; a weekly rate needs \(need)"
        case (.tooShort(let have, let need), .german):
            "bisher Messungen über \(have) \(have == 1 ? "Tag" : "Tage"); eine Wochenrate braucht \(need)"
        case (.gap(let days), .english): "no reading for \(days) days; a weekly rate needs more of them"
        case (.gap(let days), .german): "\(days) Tage ohne Messung; eine Wochenrate braucht mehr davon"
        case (.tooFewDue(let have, let need), .english): "\(have) due so far; a share needs \(need)"
        case (.tooFewDue(let have, let need), .german): "bisher \(have) fällig; ein Anteil braucht \(need)"
        default: laterText(in: language)
        }
    }

    private func laterText(in language: Language) -> String {
        func word(_ english: String, _ german: String) -> String { language == .german ? german : english }
        switch reason {
        case .few(let figure, let have, let need):
            return word(
                "\(have) \(have == 1 ? "reading" : "readings") so far; \(figure.english) needs \(need)",
                "bisher \(have) \(have == 1 ? "Wert" : "Werte"); \(figure.german) braucht \(need)")
        case .short(let figure, let have, let need):
            return word(
                "\(have) \(have == 1 ? "day" : "days") so far; \(figure.english) needs \(need)",
                "bisher \(have) \(have == 1 ? "Tag" : "Tage"); \(figure.german) braucht \(need)")
        case .notPositive: return word("there is nothing to take a share of", "es gibt nichts, wovon ein Anteil wäre")
        case .noVariation: return word("all readings are alike", "alle Werte sind gleich")
        case .dependentReadings(let percent):
            return word(
                "the readings follow each other too closely for an honest interval (correlation \(percent) %)",
                "die Werte hängen zu eng aneinander für eine ehrliche Spanne (Korrelation \(percent) %)")
        case .noDirection:
            return word("rising and falling are both possible", "Steigen und Fallen sind beide möglich")
        case .tooFarAhead(let ahead, let span):
            return word(
                "\(ahead) days ahead is further than the \(span) days that were measured",
                "\(ahead) Tage voraus ist weiter als die \(span) gemessenen Tage")
        case .deviceChanged(let date):
            return word(
                "another device measures since \(language.longDate(date))",
                "seit dem \(language.longDate(date)) misst ein anderes Gerät")
        case .tooFewReadings, .tooShort, .gap, .tooFewDue: return ""
        }
    }
}

extension Refusal.Figure {
    fileprivate var english: String {
        switch self {
        case .plateau: "a test for a plateau"
        case .forecast: "a forecast"
        case .weekOfHRV: "a week of heart rate variability"
        case .baselineOfHRV: "a baseline of heart rate variability"
        case .loadRatio: "the long average of load"
        case .monotony: "a figure for monotony"
        }
    }

    fileprivate var german: String {
        switch self {
        case .plateau: "eine Prüfung auf Stillstand"
        case .forecast: "eine Vorhersage"
        case .weekOfHRV: "eine Woche Herzfrequenzvariabilität"
        case .baselineOfHRV: "ein Ausgangswert der Herzfrequenzvariabilität"
        case .loadRatio: "das lange Mittel der Belastung"
        case .monotony: "eine Zahl für Eintönigkeit"
        }
    }
}
