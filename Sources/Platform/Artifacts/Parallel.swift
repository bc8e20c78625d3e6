import CLinux
import Dispatch
import Synchronization

/// The number of processors that this process may use.
public var availableProcessors: Int { Int(floorpress_processors()) }

/// Calls `body` for every index from zero, on as many threads as asked for, and returns when all are done.
///
/// Indices are handed out in runs of `grain` as threads come free, so uneven work evens out. `body` runs on several threads at
/// once and must only touch what is its own.
public func parallelEach(_ count: Int, threads: Int, grain: Int = 16, _ body: @Sendable (Int) -> Void) {
    let next = Atomic<Int>(0)
    let workers = max(1, min(threads, (count + grain - 1) / max(1, grain)))
    guard workers > 1 else {
        for index in 0..<count { body(index) }
        return
    }
    DispatchQueue.concurrentPerform(iterations: workers) { _ in
        while true {
            let start = next.add(grain, ordering: .relaxed).oldValue
            guard start < count else { return }
            for index in start..<min(start + grain, count) { body(index) }
        }
    }
}

/// Maps every element on as many threads as asked for; the results stand in the order of the elements.
public func parallelMap<Element: Sendable, Result: Sendable>(
    _ elements: [Element], threads: Int, grain: Int = 16, _ transform: @Sendable (Element) -> Result
) -> [Result] {
    let results = Slots<Result>(count: elements.count)
    parallelEach(elements.count, threads: threads, grain: grain) { index in
        results.set(index, transform(elements[index]))
    }
    return results.take()
}

/// One place a result, each written once.
///
/// Unchecked: every index is written by the one thread that was handed it, and all are read only after those threads are done.
private final class Slots<Value>: @unchecked Sendable {
    private let storage: UnsafeMutableBufferPointer<Value?>

    init(count: Int) {
        storage = .allocate(capacity: count)
        storage.initialize(repeating: nil)
    }

    deinit {
        storage.deinitialize()
        storage.deallocate()
    }

    func set(_ index: Int, _ value: Value) { storage[index] = value }

    func take() -> [Value] { storage.compactMap { $0 } }
}
