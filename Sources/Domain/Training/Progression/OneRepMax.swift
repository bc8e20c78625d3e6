import Quantities

/// The most that can be lifted once, from a set of several repetitions.
///
/// - Epley (1985): w · (1 + r / 30)
/// - Brzycki (1993): 36 · w / (37 − r)
/// - Lombardi (1989): w · r^0.10
/// - From RPE: 100 · w / p(k), k = r + 10 − RPE (`RPEChart`)
///
/// Masses in grams. A set of one repetition is a measurement and no estimate. The three formulas are made for sets to failure and part beyond
/// ten repetitions (Reynolds, Gordon & Robergs 2006), so they refuse more than ten, and sets with more than one repetition left; the chart
/// takes what is further from failure as far as it goes.
public struct OneRepMax: Sendable, Hashable {
    /// How it was come by.
    public enum Method: Sendable, Hashable {
        /// One repetition was lifted.
        case lifted
        /// By Epley, Brzycki and Lombardi.
        case formulas
        /// By the chart of RPE, of a version.
        case chart(version: String)
    }

    /// From the least estimate to the most; one value where it was lifted or comes from the chart.
    public let range: ClosedRange<Mass>
    /// How it was come by.
    public let method: Method

    /// Why there is none.
    public enum Refusal: Error, Sendable, Hashable {
        /// No load, or none that a person lifts.
        case noLoad
        /// No repetitions.
        case noReps
        /// More repetitions than the formulas hold for.
        case tooManyReps(Int)
        /// The set was rated easier than the formulas allow, in tenths of RPE.
        case farFromFailure(rpe_tenths: Int)
        /// It is not known how near to failure the set was.
        case unrated
        /// The rating is easier than the chart begins.
        case tooEasy(rpe_tenths: Int)
        /// The rating is above ten.
        case badRating
        /// Repetitions and reserve lie beyond the end of the chart.
        case offChart(reps: Int, rpe_tenths: Int)
        /// Nothing was logged lately.
        case noLog
    }

    /// The least rating of a set that counts as near failure, in tenths: one repetition was left.
    public static let nearFailure_tenths = 90

    /// Epley's estimate in grams.
    public static func epley(_ load: Mass, reps: Int) -> Mass { mass(load, reps) { $0 * (1 + $1 / 30) } }
    /// Brzycki's estimate in grams.
    public static func brzycki(_ load: Mass, reps: Int) -> Mass { mass(load, reps) { $0 * 36 / (37 - $1) } }
    /// Lombardi's estimate in grams.
    public static func lombardi(_ load: Mass, reps: Int) -> Mass { mass(load, reps) { $0 * tenthRoot($1) } }

    /// The range of the three formulas for a set near failure.
    ///
    /// - Parameter rpe_tenths: The set's rating. Without one only a set to failure counts.
    public static func formulas(
        _ load: Mass, reps: Int, rpe_tenths: Int?, isToFailure: Bool = false
    ) -> Result<OneRepMax, Refusal> {
        guard (1...2_000_000).contains(load.grams) else { return .failure(.noLoad) }
        guard reps >= 1 else { return .failure(.noReps) }
        if reps == 1 { return .success(OneRepMax(range: load...load, method: .lifted)) }
        guard reps <= 10 else { return .failure(.tooManyReps(reps)) }
        if !isToFailure {
            guard let rpe_tenths else { return .failure(.unrated) }
            guard rpe_tenths <= 100 else { return .failure(.badRating) }
            guard rpe_tenths >= nearFailure_tenths else { return .failure(.farFromFailure(rpe_tenths: rpe_tenths)) }
        }
        let all = [epley(load, reps: reps), brzycki(load, reps: reps), lombardi(load, reps: reps)].sorted()
        return .success(OneRepMax(range: all[0]...all[2], method: .formulas))
    }

    /// The estimate by the chart of RPE.
    public static func chart(_ load: Mass, reps: Int, rpe_tenths: Int) -> Result<OneRepMax, Refusal> {
        guard (1...2_000_000).contains(load.grams) else { return .failure(.noLoad) }
        guard reps >= 1 else { return .failure(.noReps) }
        guard reps <= 10 else { return .failure(.tooManyReps(reps)) }
        guard rpe_tenths <= 100 else { return .failure(.badRating) }
        guard rpe_tenths >= 65 else { return .failure(.tooEasy(rpe_tenths: rpe_tenths)) }
        guard let percent = RPEChart.percent(reps: reps, rpe_tenths: rpe_tenths) else {
            return .failure(.offChart(reps: reps, rpe_tenths: rpe_tenths))
        }
        let mass = Mass(grams: Int((Double(load.grams) * 100 / percent).rounded()))
        return .success(OneRepMax(range: mass...mass, method: .chart(version: RPEChart.version)))
    }

    private static func mass(_ load: Mass, _ reps: Int, _ formula: (Double, Double) -> Double) -> Mass {
        let load = load.bounded
        guard reps > 1 else { return load }
        return Mass(grams: Int(formula(Double(load.grams), Double(min(reps, 36))).rounded()))
    }

    /// r^0.10 by Newton's method; the domain has no mathematics of the system, and nine digits are plenty for grams.
    private static func tenthRoot(_ value: Double) -> Double {
        var root = 1 + (value - 1) / 10
        for _ in 0..<60 {
            let square = root * root
            let ninth = square * square * square * square * root
            root = (9 * root + value / ninth) / 10
        }
        return root
    }
}
