// Documents and pictures by the hundred, for timing from outside: `floorpress-bench invoices N`, `booklets N`, `social N`,
// and plan templates, which are read: `plans N`.
import Artifacts
import Glibc
import Synchronization

let kinds: [String: @Sendable (Int) throws -> [UInt8]] = [
    "invoices": { try TrialDocuments.invoice($0) }, "booklets": { try TrialDocuments.booklet($0) },
    "social": { try TrialPictures.social($0) }, "plans": { try TrialPlans.plan($0) },
]
let words = CommandLine.arguments
guard words.count == 3, let count = Int(words[2]), count > 0, let make = kinds[words[1]] else {
    print("usage: floorpress-bench \(kinds.keys.sorted().joined(separator: "|")) N")
    exit(2)
}

let threads = availableProcessors
let bytes = Atomic<Int>(0)
let failures = Atomic<Int>(0)
parallelEach(count, threads: threads, grain: 1) { index in
    do {
        bytes.add(try make(index).count, ordering: .relaxed)
    } catch {
        failures.add(1, ordering: .relaxed)
    }
}
print("\(count) \(words[1]), \(bytes.load(ordering: .relaxed) / count) bytes each, \(threads) threads")
exit(failures.load(ordering: .relaxed) == 0 ? 0 : 1)
