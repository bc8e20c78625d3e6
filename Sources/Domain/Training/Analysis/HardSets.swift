/// Which sets are counted.
///
/// A *working set* is every set of an exercise that is no locomotion, mobility or balance; warm-ups are free text and never
/// counted. A *hard set* is a working set that is at least RPE 6 (four repetitions or fewer in reserve), or at least 60 % of a
/// maximum, or as many repetitions as possible; where the line says neither effort nor percentage it is taken at its word and
/// counts, except for power, which is meant to be fast and not hard. Sets within about four repetitions of failure are what the
/// dose of strength and growth is counted in (Helms et al. 2016 for the scale, Robinson et al. 2024 for the distance); 60 % of the
/// maximum is where the ACSM's 2009 position stand begins for novices.
extension PlannedExercise {
    /// Whether the exercise loads muscles with sets.
    var isResistance: Bool {
        switch exercise.pattern {
        case .locomotion, .mobility, .balance: false
        default: true
        }
    }

    /// The working sets.
    var workingSets: Int { isResistance ? sets : 0 }

    /// The sets, one where only a time or a distance is given.
    var sets: Int { min(max(prescription.sets ?? 1, 0), 1000) }

    /// The hard sets.
    var hardSets: Int { isHard ? workingSets : 0 }

    /// The mean RPE in tenths that is asked for.
    var rpe_tenths: Int? {
        switch effort {
        case nil: nil
        case .rpe(let tenths): (tenths.lowerBound + tenths.upperBound + 1) / 2
        case .rir(let reserve): max(0, 100 - 5 * (reserve.lowerBound + reserve.upperBound))
        }
    }

    /// The repetitions of all sets, both sides counted; the middle of a range, the least where it is open.
    var reps: Int {
        let sides = prescription.isEach ? 2 : 1
        switch prescription.work {
        case .reps(let reps), .atLeast(let reps): return workingSets * sides * min(reps, 1000)
        case .range(let low, let high): return (workingSets * sides * (min(low, 1000) + min(high, 1000)) + 1) / 2
        case .amrap, .duration_s, .distance_m: return 0
        }
    }

    private var isHard: Bool {
        if case .amrap = prescription.work { return true }
        if let percent_permille, percent_permille >= 600 { return true }
        if let rpe_tenths { return rpe_tenths >= 60 }
        return percent_permille == nil && exercise.pattern != .power
    }
}
