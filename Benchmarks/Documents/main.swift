// Documents and pictures by the hundred, for timing from outside: `floorpress-bench invoices N`, `booklets N`, `social N`,
// charts (`charts N`), and plan templates, which are read: `plans N`. With `FILE` behind the number the first one is kept.
// `dashboard STUDIO` renders the trainer's pages of a studio.
import Artifacts
import Files
import Glibc
import Synchronization

let kinds: [String: @Sendable (Int) throws -> [UInt8]] = [
    "invoices": { try TrialDocuments.invoice($0) }, "booklets": { try TrialDocuments.booklet($0) },
    "social": { try TrialPictures.social($0) }, "plans": { try TrialPlans.plan($0) },
    "charts": { TrialCharts.chart($0) },
]
let words = CommandLine.arguments
if words.count == 3, words[1] == "dashboard" {
    print(try TrialDashboard.run(words[2]))
    exit(0)
}
guard words.count == 3 || words.count == 4, let count = Int(words[2]), count > 0, let make = kinds[words[1]] else {
    print("usage: floorpress-bench \(kinds.keys.sorted().joined(separator: "|")) N [FILE], or dashboard STUDIO")
    exit(2)
}

let threads = availableProcessors
let bytes = Atomic<Int>(0)
let failures = Atomic<Int>(0)
parallelEach(count, threads: threads, grain: 1) { index in
    do {
        let made = try make(index)
        bytes.add(made.count, ordering: .relaxed)
        if index == 0, words.count == 4 { try WholeFile.create(words[3], made) }
    } catch {
        failures.add(1, ordering: .relaxed)
    }
}
print("\(count) \(words[1]), \(bytes.load(ordering: .relaxed) / count) bytes each, \(threads) threads")
exit(failures.load(ordering: .relaxed) == 0 ? 0 : 1)
