// Documents by the hundred, for timing from outside: `floorpress-bench invoices N`, `floorpress-bench booklets N`.
import Artifacts
import Glibc
import Synchronization

let words = CommandLine.arguments
guard words.count == 3, let count = Int(words[2]), count > 0, ["invoices", "booklets"].contains(words[1]) else {
    print("usage: floorpress-bench invoices|booklets N")
    exit(2)
}

let threads = availableProcessors
let bytes = Atomic<Int>(0)
let failures = Atomic<Int>(0)
let isInvoices = words[1] == "invoices"
parallelEach(count, threads: threads, grain: 1) { index in
    do {
        let pdf = isInvoices ? try TrialDocuments.invoice(index) : try TrialDocuments.booklet(index)
        bytes.add(pdf.count, ordering: .relaxed)
    } catch {
        failures.add(1, ordering: .relaxed)
    }
}
print("\(count) \(words[1]), \(bytes.load(ordering: .relaxed) / count) bytes each, \(threads) threads")
exit(failures.load(ordering: .relaxed) == 0 ? 0 : 1)
