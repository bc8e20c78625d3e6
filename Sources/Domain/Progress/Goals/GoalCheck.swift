import Quantities

/// What is missing for a goal to be SMART, letter by letter: specific, measurable, achievable, relevant, time-bound.
public struct GoalCheck: Sendable, Hashable {
    /// A letter.
    public enum Criterion: String, Sendable, CaseIterable {
        case specific, measurable, achievable, relevant
        case timeBound = "time-bound"
    }

    /// How a letter stands.
    public enum Standing: String, Sendable, CaseIterable {
        case met
        /// It is there, but something speaks against it, or nothing is known.
        case doubtful
        case missing
    }

    /// A letter with what is to be said of it.
    public struct Finding: Sendable, Hashable {
        /// The letter.
        public let criterion: Criterion
        /// How it stands.
        public let standing: Standing
        /// A sentence.
        public let text: String
    }

    /// The five, in order.
    public let findings: [Finding]

    /// Whether nothing is missing.
    public var isSMART: Bool { findings.allSatisfy { $0.standing != .missing } }

    /// The metrics that are of something, which must be named.
    public static let metricsWithSubject: Set<String> = ["one-rep-max", "reps", "habit"]
    /// The least chance that counts as within reach, in percent.
    public static let likely_percent = 50
    /// The fastest loss of body mass a week that is called sound, in percent. Source: Garthe et al. 2011; Helms et al. 2014 (0.5 to 1 %).
    public static let fastestLoss_percent = 1.0

    /// Checks a goal against readings of its metric up to a day.
    public init(_ goal: Goal, readings: [Reading], on day: CivilDate, in language: Language) {
        let words = GoalWording(language)
        findings = [
            GoalCheck.specific(goal, words), GoalCheck.measurable(goal, readings, words),
            GoalCheck.achievable(goal, readings, day, words), GoalCheck.relevant(goal, words),
            GoalCheck.timeBound(goal, day, words),
        ]
    }

    private static func specific(_ goal: Goal, _ words: GoalWording) -> Finding {
        func finding(_ standing: Standing, _ text: String) -> Finding {
            Finding(criterion: .specific, standing: standing, text: text)
        }
        guard let metric = goal.metric else { return finding(.missing, words.noMetric) }
        guard !metricsWithSubject.contains(metric) || goal.subject != nil else {
            return finding(.missing, words.noSubject)
        }
        return finding(.met, goal.title)
    }

    private static func measurable(_ goal: Goal, _ readings: [Reading], _ words: GoalWording) -> Finding {
        func finding(_ standing: Standing, _ text: String) -> Finding {
            Finding(criterion: .measurable, standing: standing, text: text)
        }
        let lacking = [
            goal.metric == nil ? words.metric : nil, goal.baseline == nil ? words.baseline : nil,
            goal.target == nil ? words.target : nil,
        ].compactMap { $0 }
        guard lacking.isEmpty, let baseline = goal.baseline, let target = goal.target else {
            return finding(.missing, words.lacks(lacking))
        }
        guard baseline != target else { return finding(.missing, words.nowhereToGo) }
        let way = words.way(baseline, target, unit: goal.unit)
        return readings.isEmpty ? finding(.doubtful, words.neverMeasured) : finding(.met, way)
    }

    private static func achievable(
        _ goal: Goal, _ readings: [Reading], _ day: CivilDate, _ words: GoalWording
    ) -> Finding {
        func finding(_ standing: Standing, _ text: String) -> Finding {
            Finding(criterion: .achievable, standing: standing, text: text)
        }
        guard let baseline = goal.baseline, let target = goal.target, let by = goal.by, baseline != target else {
            return finding(.missing, words.nothingToForesee)
        }
        if let progress = goal.progress(readings, on: day), progress.isReached { return finding(.met, words.reached) }
        let weeks = Double(goal.set.days(to: by)) / 7
        if goal.metric == "mass", target < baseline, weeks > 0 {
            let rate = (baseline - target) / baseline / weeks * 100
            if rate > fastestLoss_percent { return finding(.doubtful, words.tooFast(rate)) }
        }
        do throws(Refusal) {
            guard let chance = try goal.chance(readings, on: day) else {
                return finding(.missing, words.nothingToForesee)
            }
            let percent = Int((chance * 100).rounded())
            return finding(percent >= likely_percent ? .met : .doubtful, words.chance(percent, by))
        } catch {
            return finding(.doubtful, words.noForecast(error))
        }
    }

    private static func relevant(_ goal: Goal, _ words: GoalWording) -> Finding {
        guard let why = goal.why else {
            return Finding(criterion: .relevant, standing: .missing, text: words.noReason)
        }
        return Finding(criterion: .relevant, standing: .met, text: why)
    }

    private static func timeBound(_ goal: Goal, _ day: CivilDate, _ words: GoalWording) -> Finding {
        func finding(_ standing: Standing, _ text: String) -> Finding {
            Finding(criterion: .timeBound, standing: standing, text: text)
        }
        guard let by = goal.by else { return finding(.missing, words.noDay) }
        guard by >= day else { return finding(.doubtful, words.over(by)) }
        return finding(.met, words.until(by, days: day.days(to: by)))
    }
}
