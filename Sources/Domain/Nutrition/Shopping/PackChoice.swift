/// The packs that cover an amount: those that leave the least over, of these the fewest, of these the larger ones.
///
/// What is sold in 400 g and 800 g is bought for 900 g as one of each.
public struct PackChoice: Sendable, Hashable {
    /// Packs of one size.
    public struct Packs: Sendable, Hashable {
        /// What one weighs, in grams.
        public let size_g: Int
        /// How many.
        public let count: Int
    }

    /// The packs, the largest first; empty where there is nothing to cover or nothing to choose from.
    public let packs: [Packs]

    /// How many grams they are together.
    public var mass_g: Int { packs.reduce(0) { $0 + $1.size_g * $1.count } }

    /// The rows of the table of best sums that are worked out at most; where sizes have so little in common that they would
    /// want more, the largest is bought alone.
    private static let most = 200_000

    /// Chooses packs for an amount.
    ///
    /// - Parameters:
    ///   - mass_g: The amount in grams; at most a hundred tonnes are covered.
    ///   - sizes_g: The sizes that are sold, in grams.
    public init(covering mass_g: Int, of sizes_g: [Int]) {
        let sizes = Set(sizes_g.filter { $0 > 0 && $0 <= 1_000_000 }).sorted(by: >)
        let need = min(mass_g, 100_000_000)
        guard let largest = sizes.first, need > 0 else {
            packs = []
            return
        }
        guard sizes.count > 1 else {
            packs = [Packs(size_g: largest, count: (need + largest - 1) / largest)]
            return
        }
        let unit = sizes.reduce(0, PackChoice.commonDivisor)
        let parts = sizes.map { $0 / unit }
        let target = (need + unit - 1) / unit
        // More than so much is covered by the largest pack alone: of as many smaller ones as the largest has units, some come to a
        // whole number of largest ones, which are fewer.
        let (bound, isOver) = parts[0].multipliedReportingOverflow(by: parts[1] + 1)
        let whole = isOver ? 0 : max(0, (target - bound) / parts[0])
        guard target - whole * parts[0] + parts[0] <= PackChoice.most else {
            packs = [Packs(size_g: largest, count: (need + largest - 1) / largest)]
            return
        }
        var counts = PackChoice.counts(target - whole * parts[0], of: parts)
        counts[0] += whole
        packs = zip(sizes, counts).compactMap { $1 > 0 ? Packs(size_g: $0, count: $1) : nil }
    }

    /// How many of each size, the largest first, come to the least that is at least the target.
    private static func counts(_ target: Int, of sizes: [Int]) -> [Int] {
        let top = target + sizes[0]
        // The fewest packs that come to exactly so much, and the first of them; larger sizes are tried first, so they win a tie.
        var fewest = [Int](repeating: .max, count: top + 1)
        var last = [Int](repeating: 0, count: top + 1)
        fewest[0] = 0
        for sum in 1...max(1, top) where sum <= top {
            for (index, size) in sizes.enumerated()
            where size <= sum && fewest[sum - size] != .max && fewest[sum - size] + 1 < fewest[sum] {
                fewest[sum] = fewest[sum - size] + 1
                last[sum] = index
            }
        }
        var counts = [Int](repeating: 0, count: sizes.count)
        guard var sum = (max(0, target)...top).first(where: { fewest[$0] != .max }) else { return counts }
        while sum > 0 {
            counts[last[sum]] += 1
            sum -= sizes[last[sum]]
        }
        return counts
    }

    private static func commonDivisor(_ one: Int, _ other: Int) -> Int {
        var (one, other) = (one, other)
        while other != 0 { (one, other) = (other, one % other) }
        return one
    }
}
