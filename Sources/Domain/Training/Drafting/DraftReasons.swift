/// The words of a draft: why it is as it is, for the trainer, and a few sentences for the client.
enum DraftReasons {
    // MARK: For the trainer

    /// What is true of the whole plan.
    static func overview(_ week: DraftedWeek) -> [String] {
        let request = week.request
        let guide = VolumeGuide(goal: request.goal, level: request.level)
        let sets = MuscleGroup.allCases.map { "\($0.rawValue) \(tenths(permille: week.sets_permille(of: $0)))" }
        let range = guide.range(for: .chest)
        return [
            "Hard sets a week by share: \(sets.joined(separator: ", ")). Guide for a large muscle group: "
                + "\(range.lowerBound) to \(range.upperBound) (\(volumeSource(request.goal))).",
            "\(split(request.days)) With the sets of the week equal, how they are spread matters little "
                + "(Schoenfeld, Grgic & Krieger 2019).",
            "\(intensity(request)) Repetitions in reserve: Helms et al. 2016; how near to failure: Refalo et al. 2023, "
                + "Robinson et al. 2024.",
        ] + cautions(request)
    }

    private static func volumeSource(_ goal: PlanGoal) -> String {
        switch goal {
        case .hypertrophy: "after Schoenfeld, Ogborn & Krieger 2017 and Baz-Valle et al. 2022"
        case .strength: "after Ralston et al. 2017"
        default: "after Garber et al. 2011 and Iversen et al. 2021"
        }
    }

    private static func split(_ days: Int) -> String {
        switch days {
        case ...3: "Whole body on each day."
        case 4: "Upper and lower body in turn, so that a muscle rests a day at least."
        case 5: "Pushes, pulls, legs, then upper and lower body: each muscle twice."
        default: "Pushes, pulls and legs, twice."
        }
    }

    private static func intensity(_ request: DraftRequest) -> String {
        switch request.goal {
        case .strength:
            "Few repetitions and long rests in the main lift (ACSM 2009; Grgic et al. 2018); percentages by "
                + "Tuchscherer's chart."
        case .hypertrophy:
            "Growth is alike over a wide range of repetitions (Schoenfeld et al. 2017); rests of two minutes for trained "
                + "people (Schoenfeld et al. 2016)."
        case .endurance: "Many repetitions and short rests (ACSM 2009)."
        case .general: "Eight to fifteen repetitions for all major muscle groups (Garber et al. 2011)."
        case .fatLoss:
            "Food decides about fat; training keeps muscle while weight goes down (Sardeli et al. 2018). Supersets keep "
                + "it short (Iversen et al. 2021)."
        }
    }

    private static func cautions(_ request: DraftRequest) -> [String] {
        let flags = ["hypertension", "osteoporosis", "pelvic-floor"].filter { request.avoid.contains($0) }
        return flags.isEmpty
            ? [] : ["Ask for a physician's word before the first session: \(flags.joined(separator: ", "))."]
    }

    /// Why a block is as it is.
    static func block(_ block: Periodisation.Block, _ request: DraftRequest) -> String {
        let how =
            request.level == .beginner
            ? "Loads go up when all repetitions are done: beginners gain from session to session"
            : "Each week of the block is nearer to failure, and the next block heavier"
        let deload =
            block.endsWithDeload
            ? " Week \(block.weeks.upperBound) has half the sets: athletes and coaches take such a week every four to eight "
                + "(Bell et al. 2023; Rogerson et al. 2024)." : ""
        return how + (request.level == .beginner ? "." : " (Williams et al. 2017).") + deload
    }

    /// Why a day is as it is.
    static func day(_ day: DraftedWeek.Day, minutes: Int) -> [String] {
        var sentences = ["About \(minutes) minutes."]
        if !day.dropped.isEmpty {
            sentences.append("Left out for time: \(list(day.dropped)).")
        }
        if !day.lacking.isEmpty { sentences.append("Nothing in the library fits: \(list(day.lacking)).") }
        return [sentences.joined(separator: " ")]
    }

    private static func list(_ movements: [Movement]) -> String {
        movements.map(\.words).joined(separator: ", ")
    }

    /// Why an exercise stands where it stands.
    static func item(_ item: DraftedWeek.Item, of day: DraftedWeek.Day) -> [String] {
        let movement = item.slot.movement
        var sentences: [String] = []
        let place = movement.words + (movement.isServed(by: item.exercise) ? "" : ", as near as what there is allows")
        switch item.slot.role {
        case .main:
            let isFirst = day.items.first?.exercise == item.exercise
            sentences.append(
                isFirst
                    ? "Main lift (\(place)), first because what comes early gains most (Simão et al. 2012)."
                    : "Main lift: \(place).")
        case .secondary, .accessory: sentences.append(capitalised(place) + ".")
        case .isolation: sentences.append("One joint, after the lifts of several: \(movement.words).")
        case .trunk: sentences.append("Trunk late: it must be fresh while it steadies the lifts.")
        case .conditioning: sentences.append("Heart and lungs, after the sets, so that it takes nothing from them.")
        }
        if let pair = item.pair, day.items.first(where: { $0.pair == pair })?.exercise == item.exercise {
            sentences.append("A superset with the next: less time at little cost (Iversen et al. 2021).")
        }
        if let reason = item.choice.reason { sentences.append(reason) }
        return [sentences.joined(separator: " ")]
    }

    private static func capitalised(_ text: String) -> String { text.prefix(1).uppercased() + text.dropFirst() }

    // MARK: For the client

    /// The words that open the booklet.
    static func introduction(_ request: DraftRequest) -> [String] {
        let days = request.days == 1 ? "one day" : "\(request.days) days"
        let aim =
            switch request.goal {
            case .strength: "to lift more in the main lifts, and to lift it well"
            case .hypertrophy: "to build muscle, evenly and without haste"
            case .endurance: "to keep going for longer before muscles give in"
            case .general: "to be strong and fit enough for whatever the week asks"
            case .fatLoss: "to keep strength and muscle while weight goes down"
            }
        return [
            "\(request.weeks) weeks, \(days) a week, up to \(request.minutes) minutes a session. The aim is \(aim).",
            "RIR says how many good repetitions you could still have done at the end of a set. Take the load that leaves so "
                + "many, and write it down. If a joint hurts, stop that exercise for the day and tell me.",
        ]
    }

    /// The words that open a block.
    static func words(for block: Periodisation.Block) -> String {
        let work =
            switch block.phase {
            case 0: "Find loads that fit, and make every repetition look alike."
            case 2: "The heaviest weeks. Rest as long as the plan says, sleep, and eat."
            default: "Steady work. Add load when the plan says so, not before."
            }
        guard block.endsWithDeload else { return work }
        return work
            + " Week \(block.weeks.upperBound) is light: leave fresher than you came, and do not make up for the sets."
    }
}
