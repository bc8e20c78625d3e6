import Quantities

extension Plates {
    /// Which way a load goes to one that there is.
    public enum Direction: Sendable {
        /// To the nearest; the heavier of two that are as near, as masses are rounded elsewhere.
        case nearest
        /// Not above it; the lightest there is where all are above.
        case down
    }

    /// A load that can be put together for an exercise: bar and pairs of plates, a dumbbell, a kettlebell, or whole steps.
    ///
    /// Rounding twice changes nothing more. Loads below nothing become nothing, loads beyond 2000 kg stay there.
    ///
    /// - Parameter step: The smallest change that the client's plan names, where it names one: coarser than the plates it
    ///   leaves out what lies between, and it takes the place of the step of machines.
    public func rounded(
        _ mass: Mass, for kind: Exercise.LoadKind, step: Mass? = nil, _ direction: Direction = .nearest
    ) -> Mass {
        let mass = mass.bounded
        guard mass.grams > 0 else { return Mass(grams: 0) }
        switch kind {
        case .barbell where !sides.isEmpty:
            let loads = barLoads(step: step)
            return Plates.mass(pick(mass, loads, direction), unit)
        case .dumbbell where !dumbbells_milli.isEmpty: return Plates.mass(pick(mass, dumbbells_milli, direction), unit)
        case .kettlebell where !kettlebells_milli.isEmpty:
            return Plates.mass(pick(mass, kettlebells_milli, direction), unit)
        default: return stepped(mass, step ?? self.step, direction)
        }
    }

    /// Whether loads for a kind of exercise are of certain sizes, so that even a load that the plan names must be one of them.
    public func hasSizes(for kind: Exercise.LoadKind) -> Bool {
        switch kind {
        case .barbell: !sides.isEmpty
        case .dumbbell: !dumbbells_milli.isEmpty
        case .kettlebell: !kettlebells_milli.isEmpty
        default: false
        }
    }

    /// What a whole gram can miss a size in pounds by, in thousandths: half a gram and less is no difference.
    private var slack_milli: Int { unit == .pounds ? 2 : 0 }

    private func milli(_ mass: Mass) -> Int { Int((mass.amount(in: unit) * 1000).rounded()) }

    private func stepped(_ mass: Mass, _ step: Mass, _ direction: Direction) -> Mass {
        let step = step.bounded
        guard step.grams > 0 else { return mass }
        // Steps are counted in the plates' unit, so that thirty steps of 5 lb are 150 lb and not thirty roundings.
        let size = max(1, milli(step))
        let units = milli(mass)
        let count = direction == .down ? (units + slack_milli) / size : (units + size / 2) / size
        return Plates.mass(count * size, unit)
    }

    private func barLoads(step: Mass?) -> [Int] {
        let all = sides.map { bar_milli + 2 * $0.sum_milli }
        guard let step, let least = plates.last.map({ 2 * $0.size_milli }) else { return all }
        let wanted = milli(step.bounded)
        // A step that the plates cannot make, or that is as fine as theirs, says nothing about them.
        guard wanted > least, wanted % least == 0 else { return all }
        return all.filter { ($0 - bar_milli) % wanted == 0 }
    }

    private func pick(_ mass: Mass, _ sorted: [Int], _ direction: Direction) -> Int {
        let wanted = milli(mass)
        guard let first = sorted.first, let last = sorted.last else { return wanted }
        let above = sorted.firstIndex { $0 > wanted + slack_milli }
        guard let above else { return last }
        guard above > 0 else { return first }
        let below = sorted[above - 1]
        if direction == .down { return below }
        return sorted[above] - wanted <= wanted - below ? sorted[above] : below
    }

    /// What is put on each side of the bar for a load, the largest plate first; nothing where the load cannot be put together.
    public func perSide(_ mass: Mass) -> PlatesPerSide? {
        let wanted = milli(mass.bounded) - bar_milli
        guard !sides.isEmpty, wanted >= 0, let side = sides.first(where: { abs(2 * $0.sum_milli - wanted) <= 2 }) else {
            return nil
        }
        return PlatesPerSide(unit: unit, bar_milli: bar_milli, plates_milli: side.plates_milli)
    }
}

/// The plates on one side of a bar.
public struct PlatesPerSide: Sendable, Hashable {
    /// The unit on the plates.
    public let unit: MassUnit
    /// The bar, in thousandths of the unit.
    public let bar_milli: Int
    /// Sizes in thousandths of the unit, the largest first, each as often as it is put on; none for the bar alone.
    public let plates_milli: [Int]
}

extension Mass {
    /// The mass within nothing and 2000 kg, the most that a log can hold: arithmetic with such masses cannot overflow.
    var bounded: Mass { Mass(grams: max(0, min(grams, 2_000_000))) }

    /// Thousandths of it, half away from zero; both sides are bounded first.
    func share(_ permille: Int) -> Mass {
        Mass(grams: (bounded.grams * max(0, min(permille, 10_000)) + 500) / 1000).bounded
    }
}
