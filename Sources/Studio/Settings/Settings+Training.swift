import Diagnostics
import Markup
import Quantities
import Training

extension Settings {
    /// What there is to train with, for those who count in kilograms and for those who count in pounds.
    public struct Gym: Sendable {
        /// What bears kilograms.
        public var kilograms = Plates.usual(in: .kilograms)
        /// What bears pounds.
        public var pounds = Plates.usual(in: .pounds)

        /// A usual gym.
        public init() {}

        /// What a client of a unit lifts.
        public func plates(in unit: MassUnit) -> Plates { unit == .kilograms ? kilograms : pounds }
    }

    /// Reads `training:`, of which each part left out is that of a usual gym.
    static func gym(_ fields: inout Fields) -> Gym {
        var gym = Gym()
        _ = fields.group("plates") { fields in
            _ = fields.group("kg") { gym.kilograms = plates(&$0, .kilograms) }
            _ = fields.group("lb") { gym.pounds = plates(&$0, .pounds) }
        }
        return gym
    }

    private static func plates(_ fields: inout Fields, _ unit: MassUnit) -> Plates {
        let usual = Plates.usual(in: unit)
        let bar = fields.number("bar", in: 1...100).map(milli) ?? usual.bar_milli
        let discs = fields.group("plates") { fields in
            var sizes: Set<Int> = []
            return fields.entries.compactMap { entry -> Plates.Plate? in
                let count = fields.integer(entry.key, in: 1...40)
                guard let size = size(entry.key, in: 0.25...100), size % 250 == 0 else {
                    fields.refuse(
                        entry.key, "bad-value", "`\(entry.key)` is not the size of a plate",
                        expected:
                            "a mass in \(unit.rawValue) in quarters, such as 1.25, and how many there are: `1.25: 2`")
                    return nil
                }
                guard let count else { return nil }
                guard sizes.insert(size).inserted else {
                    fields.refuse(
                        entry.key, "bad-value", "plates of `\(entry.key)` stand here already, written otherwise",
                        expected: "each size once")
                    return nil
                }
                if count % 2 == 1 {
                    fields.refuse(
                        entry.key, "bad-value", "\(count) plates cannot be shared by the two sides of a bar",
                        expected: "an even number, both sides together")
                    return nil
                }
                return Plates.Plate(size_milli: size, count: count)
            }
        }
        let dumbbells = sizes("dumbbells", &fields)
        let kettlebells = sizes("kettlebells", &fields)
        let step = fields.number("step", in: 0.1...50).map(milli) ?? milli(usual.step.amount(in: unit))
        return Plates(
            unit, bar_milli: bar, plates: discs ?? usual.plates, dumbbells_milli: dumbbells ?? usual.dumbbells_milli,
            kettlebells_milli: kettlebells ?? usual.kettlebells_milli, step_milli: step)
    }

    /// `1-10 by 1, 12-50 by 2`, `8, 12, 16`.
    private static func sizes(_ key: String, _ fields: inout Fields) -> [Int]? {
        guard fields.node(key) != nil else { return nil }
        var all: [Int] = []
        for text in fields.texts(key) {
            let words = text.split(separator: " ").map(String.init)
            let ends = words.first.map { $0.split(whereSeparator: { "-–".contains($0) }).map(String.init) } ?? []
            if words.count == 1, ends.count == 1, let size = size(text, in: 0.25...200) {
                all.append(size)
            } else if words.count == 3, words[1] == "by", ends.count == 2, let first = size(ends[0], in: 0.25...200),
                let last = size(ends[1], in: 0.25...200), let step = size(words[2], in: 0.25...50), first <= last,
                (last - first) % step == 0
            {
                all += Array(stride(from: first, through: last, by: step))
            } else {
                fields.refuse(
                    key, "bad-value", "`\(text)` is not a size of \(key), and no row of sizes",
                    expected: "such as `8, 12, 16` or `1-10 by 1, 12-50 by 2`")
                return nil
            }
        }
        return all
    }

    private static func size(_ text: String, in bounds: ClosedRange<Double>) -> Int? {
        Double(text).flatMap { $0.isFinite && bounds.contains($0) ? milli($0) : nil }
    }

    private static func milli(_ amount: Double) -> Int { Int((amount * 1000).rounded()) }
}
