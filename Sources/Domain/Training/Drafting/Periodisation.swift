/// How the weeks of a plan are divided: blocks that grow harder, each with a week of less at its end.
///
/// Periodised plans gain a little more strength than unvaried ones (Williams et al. 2017; Moesgaard et al. 2022). How often a deload
/// should come nobody has shown; athletes and coaches take about a week every four to eight (Bell et al. 2023; Rogerson et al.
/// 2024), the more so the harder they train. Hence one after at most seven weeks for beginners, five for intermediates, four for
/// the advanced; the sets are halved and more is kept in reserve. Plans that are shorter have none.
enum Periodisation {
    /// Weeks that belong together.
    struct Block: Hashable {
        let weeks: ClosedRange<Int>
        /// Which rep scheme, 0 to 2.
        let phase: Int
        /// Whether its last week is one with less.
        let endsWithDeload: Bool
        let name: String

        /// The weeks before the deload.
        var loadingWeeks: Int { weeks.count - (endsWithDeload ? 1 : 0) }
    }

    /// What a deload leaves: half the sets, nine tenths of the load, four repetitions in reserve.
    static let deload = "sets 50%, load 90%"
    static let deloadReserve = 4

    /// The blocks of a request.
    static func blocks(_ request: DraftRequest) -> [Block] {
        let longest = request.level == .beginner ? 7 : request.level == .intermediate ? 5 : 4
        guard request.weeks > longest else {
            return [Block(weeks: 1...request.weeks, phase: 1, endsWithDeload: false, name: "Base")]
        }
        let count = (request.weeks + longest) / (longest + 1)
        var blocks: [Block] = []
        var week = 1
        for index in 0..<count {
            // Blocks that are a week longer come first, while loads are low.
            let length = request.weeks / count + (index < request.weeks % count ? 1 : 0)
            let phase = count == 1 ? 1 : index * 2 / (count - 1)
            blocks.append(
                Block(
                    weeks: week...(week + length - 1), phase: phase, endsWithDeload: true,
                    name: name(index, of: count)))
            week += length
        }
        return blocks
    }

    private static func name(_ cycle: Int, of cycles: Int) -> String {
        if cycle == 0 { return "Base" }
        return cycle == cycles - 1 ? "Peak" : cycles > 3 ? "Build \(cycle)" : "Build"
    }

    /// The percentages in thousandths at which so many repetitions leave so many in reserve, from Tuchscherer's chart, for
    /// repetitions to failure from 1 to 12.
    static let percent_permille = [1000, 955, 922, 892, 863, 837, 811, 786, 762, 739, 707, 680]

    /// The load for repetitions with some in reserve, rounded to whole percents of the maximum.
    static func percent(reps: Int, reserve: Int) -> Int {
        let index = min(max(reps + reserve - 1, 0), percent_permille.count - 1)
        return (percent_permille[index] + 5) / 10
    }

    /// The repetitions in reserve of each week of a block, from the first to the last in even steps.
    static func reserves(from first: Int, to last: Int, weeks: Int) -> [Int] {
        guard weeks > 1 else { return [first] }
        return (0..<weeks).map { first - (first - last) * $0 / (weeks - 1) }
    }
}
