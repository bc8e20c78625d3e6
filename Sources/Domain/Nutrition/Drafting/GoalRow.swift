/// A goal of a target as bounds on a sum over everything that is eaten in a day.
struct GoalRow: Sendable {
    /// The goal, by its number in the target.
    let goal: Int
    /// What is summed, in kcal or g, for what somebody eats.
    let weigh: @Sendable (Nutrients) -> Double
    let least: Double?
    let most: Double?
    /// What counts as the whole when a miss is measured.
    let size: Double
    /// Whether it is about energy itself.
    let isEnergy: Bool
    /// What is aimed at within the bounds: the single value of a goal that has one.
    let aim: Double?

    /// The rows of a target.
    ///
    /// - Parameters:
    ///   - tolerance: By which share single values may be missed.
    ///   - margin: By which share of the width ranges are drawn in, so that rounding does not lead out of them.
    static func all(_ request: MenuRequest, tolerance: Double, margin: Double) -> [GoalRow] {
        request.target.goals.enumerated().flatMap { index, goal in
            rows(goal, index, request, tolerance: tolerance, margin: margin)
        }
    }

    private static func rows(
        _ goal: MenuTarget.Goal, _ index: Int, _ request: MenuRequest, tolerance: Double, margin: Double
    ) -> [GoalRow] {
        let nutrient = goal.nutrient
        var least = goal.least.map(Double.init)
        var most = goal.most.map(Double.init)
        var aim: Double?
        if let one = least, one == most {
            aim = one
            least = one * (1 - tolerance)
            most = one * (1 + tolerance)
        } else {
            // Half a thousandth of the day's energy is what rounding can make of a share, and less of anything else.
            let inner = max(goal.basis == .energyShare ? 0.6 : 2, margin * ((most ?? 0) - (least ?? 0)))
            least = least.map { $0 + inner }
            most = most.map { $0 - inner }
        }
        switch goal.basis {
        case .absolute, .perKilogram:
            let factor = goal.basis == .absolute ? 1 : Double(request.bodyMass?.grams ?? 0) / 1000
            guard factor > 0 else { return [] }
            func amount(_ milli: Double?) -> Double? { milli.map { $0 / 1000 * factor } }
            let size = max(1, amount(aim) ?? amount(most) ?? amount(least) ?? 1)
            return [
                GoalRow(
                    goal: index, weigh: { $0.amount(of: nutrient) }, least: amount(least), most: amount(most),
                    size: size,
                    isEnergy: nutrient == .energy, aim: amount(aim))
            ]
        case .energyShare:
            guard let perGram = nutrient.energyPerGram_kcal.map(Double.init) else { return [] }
            let energy = request.energy_kcal ?? 2000
            func row(_ share: Double, isLeast: Bool, isAim: Bool = false) -> GoalRow {
                GoalRow(
                    goal: index,
                    weigh: { perGram * $0.amount(of: nutrient) - share / 1000 * $0.energy_kcal },
                    least: isAim || !isLeast ? nil : 0, most: isAim || isLeast ? nil : 0,
                    size: max(1, share / 1000 * energy), isEnergy: false, aim: isAim ? 0 : nil)
            }
            return (least.map { [row($0, isLeast: true)] } ?? []) + (most.map { [row($0, isLeast: false)] } ?? [])
                + (aim.map { [row($0, isLeast: true, isAim: true)] } ?? [])
        }
    }
}

extension MenuRequest {
    /// The energy that a day is to come to, in kcal: the middle of its goal, or the bound where it has but one.
    var energy_kcal: Double? {
        target.goals.first { $0.nutrient == .energy }.flatMap { goal in
            let bounds = [goal.least, goal.most].compactMap { $0 }.map { Double($0) / 1000 }
            return bounds.isEmpty ? nil : bounds.reduce(0, +) / Double(bounds.count)
        }
    }
}
