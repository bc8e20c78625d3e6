import Quantities

/// How a logged session of an exercise compares with what was planned for it.
///
/// - **Success**: as many working sets as planned, none lighter than planned, every one with the repetitions (seconds, metres)
///   that the plan asks for, and none rated more than one point harder than it asks. Of a range the lower end is asked for, because
///   whoever is within the range did what the plan said; to reach the upper end is what `reps to N` is there for. One point is
///   about what trained people err by when they rate (Zourdos et al. 2016; Helms et al. 2016), so less says nothing.
/// - **Miss**: a set with fewer repetitions, or a lighter load. Who takes less than planned will not do better with more, whatever the
///   reason was.
/// - **Held**: everything else, such as a session broken off whose sets were fine, or one that was harder than meant. It neither adds nor takes away, and
///   counts for no rule.
///
/// Loads are compared as they are on the plates, so that 57.6 kg on paper and 57.5 kg on the bar are one. Warm-ups and drop
/// sets are not looked at; where more sets were logged than planned, the heaviest count.
public struct SessionOutcome: Sendable, Hashable {
    /// The verdicts.
    public enum Verdict: Sendable, Hashable {
        case success
        case miss
        /// Fewer sets than planned, all of them fine.
        case unfinished
        /// Everything was done, and it was harder than meant.
        case hard
    }

    /// The verdict.
    public let verdict: Verdict
    /// The day.
    public let date: CivilDate
    /// The load of the lightest set that counted, where loads were logged.
    public let load: Mass?
    /// How many sets counted.
    public let sets: Int
    /// The least of the repetitions; seconds or metres where these are asked for.
    public let amount: Int
    /// The repetitions, seconds or metres of each set that counted, in their order.
    public let amounts: [Int]
    /// The highest rating in tenths, where sets were rated.
    public let rpe_tenths: Int?
    /// The set of that rating.
    let rated: SetLog?

    /// How much harder than meant, in tenths of RPE, is still as meant.
    static let tolerance_tenths = 10

    /// Compares sets with what was planned; nothing where no working set is among them.
    ///
    /// - Parameters:
    ///   - load: The planned load on the plates; nothing where there is none, so that no load is too light.
    ///   - leeway_permille: By how much the client may take less (`adjust up to`).
    init?(
        _ logged: [SetLog], on date: CivilDate, prescription: Prescription, load: Mass?, effort: Effort?,
        leeway_permille: Int = 0, round: (Mass) -> Mass = { $0 }
    ) {
        let work = logged.filter(\.isWork)
        guard !work.isEmpty else { return nil }
        let wanted = max(1, min(prescription.sets ?? 1, 1000))
        let heaviest = work.enumerated().sorted {
            ($1.element.load?.bounded.grams ?? 0, $0.offset) < ($0.element.load?.bounded.grams ?? 0, $1.offset)
        }.prefix(wanted).map(\.element)
        let amounts = heaviest.map { SessionOutcome.amount(of: $0, for: prescription.work) }
        let loads = heaviest.compactMap { $0.load?.bounded }
        self.date = date
        self.load = loads.count == heaviest.count ? loads.min() : nil
        sets = heaviest.count
        amount = amounts.min() ?? 0
        self.amounts = amounts
        rated = heaviest.filter { $0.rating != nil }.max { ($0.rating ?? 0) < ($1.rating ?? 0) }
        rpe_tenths = rated?.rating
        let isLight: Bool =
            if let planned = load, let lifted = self.load {
                round(lifted) < round(planned)
                    && lifted < planned.bounded.share(1000 - max(0, min(leeway_permille, 1000)))
            } else { false }
        if isLight || amount < SessionOutcome.least(of: prescription.work) {
            verdict = .miss
        } else if sets < wanted {
            verdict = .unfinished
        } else if let rating = rpe_tenths, let highest = effort?.highestRPE_tenths,
            rating > highest + SessionOutcome.tolerance_tenths
        {
            verdict = .hard
        } else {
            verdict = .success
        }
    }

    private static func amount(of set: SetLog, for work: Prescription.Work) -> Int {
        switch work {
        case .duration_s: max(0, min(set.duration_s ?? 0, 1_000_000))
        case .distance_m: max(0, min(set.distance_m ?? 0, 1_000_000))
        default: set.countedReps
        }
    }

    /// What every set must have.
    static func least(of work: Prescription.Work) -> Int {
        switch work {
        case .reps(let reps), .range(let reps, _), .atLeast(let reps): reps
        case .amrap: 1
        case .duration_s(let amount), .distance_m(let amount): amount
        }
    }
}

extension Effort {
    /// The hardest that is meant, as RPE in tenths; a repetition in reserve is a point less than ten.
    var highestRPE_tenths: Int {
        switch self {
        case .rpe(let tenths): tenths.upperBound
        case .rir(let range): 100 - 10 * max(0, min(range.lowerBound, 10))
        }
    }
}
