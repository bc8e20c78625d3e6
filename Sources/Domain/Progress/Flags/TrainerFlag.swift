import Quantities

/// Something that a trainer should look at, found by a rule, with the figures it was found by. It is never a diagnosis.
public struct TrainerFlag: Sendable, Hashable {
    /// What was found, with its evidence.
    public enum Finding: Sendable, Hashable {
        /// Fewer of the planned sessions are done than in the weeks before.
        case decliningAdherence(now: Adherence, before: Adherence)
        /// Nothing was logged for so many days.
        case inactive(days: Int, since: CivilDate)
        /// So many planned sessions in a row were missed.
        case missedSessions(count: Int, since: CivilDate)
        /// A figure that is to move stands still: by how much it moves in percent a week, over so many days.
        case plateau(of: String, weekly_percent: Double, days: Int)
        /// The load of the last week is far above that of the last four, in AU.
        case loadRise(acute: Double, chronic: Double)
        /// Pain was reported, in the client's own words.
        case painReported(on: CivilDate, words: String)
        /// A goal that will not be reached as it goes, with its chance in percent where there is one.
        case goalAtRisk(title: String, by: CivilDate, chance_percent: Int?, way_percent: Int, time_percent: Int)
        /// The plan ends.
        case planEnding(on: CivilDate)
        /// Few credits of a package are left.
        case packageRunningOut(title: String, left: Int, until: CivilDate?)
        /// An invoice is late.
        case paymentOverdue(number: String, days: Int, open: String)
        /// A message waits for an answer.
        case unanswered(since: CivilDate)
    }

    /// How soon to look.
    public enum Urgency: Int, Sendable, CaseIterable, Comparable {
        case now, soon

        /// By how soon.
        public static func < (one: Urgency, other: Urgency) -> Bool { one.rawValue < other.rawValue }
    }

    /// What was found.
    public let finding: Finding

    /// Makes a flag.
    public init(_ finding: Finding) {
        self.finding = finding
    }

    /// The short name of its rule.
    public var name: String {
        switch finding {
        case .decliningAdherence: "declining-adherence"
        case .inactive: "inactive"
        case .missedSessions: "missed-sessions"
        case .plateau: "plateau"
        case .loadRise: "load-rise"
        case .painReported: "pain-reported"
        case .goalAtRisk: "goal-at-risk"
        case .planEnding: "plan-ending"
        case .packageRunningOut: "package-running-out"
        case .paymentOverdue: "payment-overdue"
        case .unanswered: "unanswered"
        }
    }

    /// How soon to look.
    public var urgency: Urgency {
        switch finding {
        case .painReported, .paymentOverdue, .unanswered, .missedSessions, .inactive: .now
        default: .soon
        }
    }
}
