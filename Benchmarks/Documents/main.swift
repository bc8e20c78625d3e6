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

// The first one is made before the clock starts: it reads the fonts.
do {
    let first = try make(0)
    if words.count == 4 { try WholeFile.create(words[3], first) }
} catch {
    print("\(error)")
    exit(1)
}

/// Processor time of this process, in seconds.
func processorTime() -> Double {
    var time = timespec()
    clock_gettime(CLOCK_PROCESS_CPUTIME_ID, &time)
    return Double(time.tv_sec) + Double(time.tv_nsec) / 1e9
}

let threads = availableProcessors
let bytes = Atomic<Int>(0)
let failures = Atomic<Int>(0)
let start = processorTime()
parallelEach(count, threads: threads, grain: 1) { index in
    do {
        let made = try make(index)
        bytes.add(made.count, ordering: .relaxed)
    } catch {
        failures.add(1, ordering: .relaxed)
    }
}
let worked = processorTime() - start
print(
    "\(count) \(words[1]), \(bytes.load(ordering: .relaxed) / count) bytes each, \(threads) threads, \(worked) s of processor time"
)
exit(failures.load(ordering: .relaxed) == 0 ? 0 : 1)
