import Quantities

/// What there is to lift: a bar with its plates, dumbbells, kettlebells, and the step of everything else.
///
/// Masses are kept in thousandths of the unit that is stamped on them, so that four plates of 2.5 lb are 10 lb exactly and
/// not four roundings to the gram.
public struct Plates: Sendable, Hashable {
    /// Plates of one size.
    public struct Plate: Sendable, Hashable {
        /// The size, in thousandths of the unit.
        public let size_milli: Int
        /// How many there are, both sides together.
        public let count: Int

        /// Plates of one size.
        public init(size_milli: Int, count: Int) {
            self.size_milli = size_milli
            self.count = count
        }
    }

    /// The unit on the plates.
    public let unit: MassUnit
    /// The bar.
    public let bar_milli: Int
    /// The plates, the largest first.
    public let plates: [Plate]
    /// The dumbbells, the lightest first, each of one hand.
    public let dumbbells_milli: [Int]
    /// The kettlebells, the lightest first.
    public let kettlebells_milli: [Int]
    /// The step of machines, cables and whatever else is loaded.
    public let step: Mass
    /// What one side of the bar can hold, by sum; nothing where no plates are known and everything goes in steps.
    let sides: [Side]

    /// Plates that make a sum on one side.
    struct Side: Sendable, Hashable {
        let sum_milli: Int
        /// Sizes, the largest first, each as often as it is put on.
        let plates_milli: [Int]
    }

    /// The heaviest side that is looked at, in thousandths of the unit: no bar holds more.
    private static let heaviestSide_milli = 500_000
    /// More sums than any set of real plates makes; beyond, the lighter ones are kept.
    private static let mostSides = 4000

    /// What there is to lift. Sizes that are not positive are left out; the order does not matter.
    public init(
        _ unit: MassUnit, bar_milli: Int, plates: [Plate], dumbbells_milli: [Int], kettlebells_milli: [Int],
        step_milli: Int
    ) {
        self.unit = unit
        self.bar_milli = max(0, min(bar_milli, 100_000))
        self.plates = plates.filter { (1...100_000).contains($0.size_milli) && $0.count >= 2 }
            .sorted { ($0.size_milli, $0.count) > ($1.size_milli, $1.count) }
        self.dumbbells_milli = Set(dumbbells_milli.filter { (1...500_000).contains($0) }).sorted()
        self.kettlebells_milli = Set(kettlebells_milli.filter { (1...500_000).contains($0) }).sorted()
        step = Plates.mass(max(0, min(step_milli, 500_000)), unit)
        sides = Plates.sides(of: self.plates)
    }

    /// Everything in even steps: a client of whom no more is known.
    public init(step: Mass, unit: MassUnit = .kilograms) {
        self.unit = unit
        self.step = step
        (bar_milli, plates, dumbbells_milli, kettlebells_milli, sides) = (0, [], [], [], [])
    }

    /// The usual set of a gym in a unit.
    public static func usual(in unit: MassUnit) -> Plates { unit == .kilograms ? kilograms : pounds }

    private static let kilograms = Plates(
        .kilograms, bar_milli: 20_000,
        plates: [(20_000, 10), (15_000, 2), (10_000, 4), (5000, 4), (2500, 4), (1250, 2)].map(Plate.init),
        dumbbells_milli: (1...10).map { $0 * 1000 } + (6...25).map { $0 * 2000 },
        kettlebells_milli: [4, 6, 8, 10, 12, 16, 20, 24, 28, 32, 36, 40, 48].map { $0 * 1000 }, step_milli: 2500)

    private static let pounds = Plates(
        .pounds, bar_milli: 45_000,
        plates: [(45_000, 10), (35_000, 2), (25_000, 4), (10_000, 4), (5000, 4), (2500, 2)].map(Plate.init),
        dumbbells_milli: (1...24).map { $0 * 5000 },
        kettlebells_milli: [9, 13, 18, 26, 35, 44, 53, 62, 70, 79, 88, 106].map { $0 * 1000 }, step_milli: 5000)

    /// Every sum that pairs of plates can make, each with the fewest plates, and of as many the largest.
    private static func sides(of plates: [Plate]) -> [Side] {
        var found: [Int: [Int]] = [0: []]
        for plate in plates {
            let sums = found.sorted { $0.key < $1.key }
            for (sum, below) in sums {
                for pairs in 1...max(1, min(plate.count / 2, 50)) {
                    let total = sum + pairs * plate.size_milli
                    guard total <= heaviestSide_milli else { break }
                    let all = below + Array(repeating: plate.size_milli, count: pairs)
                    if let known = found[total], !isBetter(all, than: known) { continue }
                    found[total] = all
                }
            }
            if found.count > mostSides {
                found = Dictionary(uniqueKeysWithValues: found.sorted { $0.key < $1.key }.prefix(mostSides).map { $0 })
            }
        }
        return found.sorted { $0.key < $1.key }.map { Side(sum_milli: $0.key, plates_milli: $0.value) }
    }

    /// Whether plates are fewer than others, or as many with the larger ones first.
    private static func isBetter(_ plates: [Int], than others: [Int]) -> Bool {
        plates.count != others.count ? plates.count < others.count : others.lexicographicallyPrecedes(plates)
    }

    static func mass(_ milli: Int, _ unit: MassUnit) -> Mass { Mass(Double(milli) / 1000, unit) }

    /// The bar alone.
    public var bar: Mass { Plates.mass(bar_milli, unit) }
}
