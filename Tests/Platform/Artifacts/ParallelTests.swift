import Artifacts
import Synchronization
import Testing

/// Work on many threads.
struct ParallelTests {
    @Test(
        "results stand in the order of the elements, however many threads and however large the runs",
        arguments: [(0, 4, 16), (1, 4, 16), (15, 1, 4), (1000, 2, 1), (1000, 8, 7), (1000, 64, 999), (17, 100, 16)])
    func order(count: Int, threads: Int, grain: Int) {
        let numbers = Array(0..<count)
        #expect(parallelMap(numbers, threads: threads, grain: grain) { "\($0 * $0)" } == numbers.map { "\($0 * $0)" })
    }

    @Test("uneven work keeps its order too")
    func uneven() {
        let numbers = Array(0..<300)
        let sums = parallelMap(numbers, threads: 4, grain: 1) { number in
            (0..<(number % 7) * 500).reduce(number) { $0 ^ $1 ^ $1 }
        }
        #expect(sums == numbers)
    }

    @Test("results that are nothing are results")
    func optionals() {
        #expect(
            parallelMap(Array(0..<100), threads: 4, grain: 3) { $0 % 3 == 0 ? nil : $0 }
                == (0..<100).map { $0 % 3 == 0 ? nil : $0 })
    }

    @Test("every index is handed out once")
    func once() {
        let seen = Mutex([Int](repeating: 0, count: 5000))
        parallelEach(5000, threads: 8, grain: 13) { index in seen.withLock { $0[index] += 1 } }
        #expect(seen.withLock { $0.allSatisfy { $0 == 1 } })
    }
}
