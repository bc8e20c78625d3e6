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
        }
    }
}
