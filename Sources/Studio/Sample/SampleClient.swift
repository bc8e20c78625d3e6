import Quantities

/// An invented client with what the generators need to know.
struct SampleClient {
    /// A body mass on a day; between two of them it runs straight.
    struct Waypoint {
        let day: CivilDate
        let kilograms: Double
    }

    /// Days without records, and how much strength is left after them.
    struct Break {
        let days: ClosedRange<CivilDate>
        /// The share of the load that the first workout after it starts with.
        let restart: Double
        /// Whether the scale rests as well.
        let hidesMass: Bool
    }

    /// An exercise in a session and how its load runs.
    struct Lift {
        enum Step {
            /// Kilograms that the loads go in, or pounds for clients who think in them.
            case barbell, dumbbell, stack
            /// No load: repetitions, or seconds.
            case bodyweight, seconds
        }

        let title: String
        let step: Step
        let sets: Int
        let reps: Int
        /// The load in kilograms at the start and after two years.
        let start: Double
        let end: Double
    }

    struct Session {
        let title: String
        let lifts: [Lift]
    }

    /// What is billed.
    enum Offer {
        /// Every month the same.
        case online(price_minor: Int64)
        /// So many sessions when the last ones are used up.
        case package(sessions: Int, price_minor: Int64)
        /// The sessions of the month, and an online part.
        case hybrid(session_minor: Int64, online_minor: Int64)
    }

    var client: Client
    var format: Engagement.Format
    /// The last day of the coaching, if it has ended.
    var until: CivilDate?
    var waypoints: [Waypoint]
    /// The waist at the first waypoint, in millimetres.
    var waist_mm: Int
    /// The body fat at the first waypoint, in thousandths, for those who measure it.
    var bodyFat_permille: Int?
    /// Weigh-ins in a week.
    var weighIns: ClosedRange<Int>
    var breaks: [Break] = []
    var sessions: [Session]
    var days: [Weekday]
    var offer: Offer
    var plan: SamplePlan?
    var menu: SampleMenu?

    var id: ULID { client.id }
    var handle: String { client.handle }

    /// The break that a day lies in.
    func rest(on day: CivilDate) -> Break? { breaks.first { $0.days.contains(day) } }
}

/// A client's menu as it is assigned.
struct SampleMenu {
    var uses = "training-week"
    var start: CivilDate
    /// As the text writes it; empty for one.
    var people = ""
    var target = ""
    var changes: [String] = []
    /// What stands in the template that the changes are made for.
    var needs: [String] = []
    /// Why there are changes.
    var reason = ""

    /// The menu as it fits a studio's template: one that is not the sample's is given as it is.
    func fitting(_ templates: [String: MenuVersion.Template]) -> SampleMenu {
        let text = templates[uses]?.text ?? ""
        guard needs.allSatisfy({ text.contains($0) }), templates[uses] != nil else {
            return SampleMenu(start: start, people: people)
        }
        return self
    }

    /// The text in the language of clients' menus.
    var text: String {
        var matter = ["uses: \(uses)", "start: \(start.iso)"]
        if !people.isEmpty { matter.append("people: \(people)") }
        if !target.isEmpty { matter.append("target: \(target)") }
        return "---\n" + matter.joined(separator: "\n") + "\n---\n" + changes.map { "- \($0)\n" }.joined()
    }
}

/// A client's plan as it is assigned.
struct SamplePlan {
    let uses: String
    let start: CivilDate
    let days: String
    /// The variables of the template with their values, in order.
    var answers: [(String, String)] = []
    var changes: [String] = []
    let reason: String

    /// The text in the language of client plans.
    var text: String {
        let matter = ["uses: \(uses)", "start: \(start.iso)", "days: \(days)"] + answers.map { "\($0.0): \($0.1)" }
        let head = (["---"] + matter + ["---"]).joined(separator: "\n") + "\n"
        return head + changes.map { "- \($0)\n" }.joined()
    }
}
