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

/// Calls two functions side by side, where there is a thread for the second one, and returns what both make.
public func inParallel<One: Sendable, Other: Sendable>(
    threads: Int, _ one: @Sendable () -> One, _ other: @Sendable () -> Other
) -> (One, Other) {
    let (first, second) = (Slots<One>(count: 1), Slots<Other>(count: 1))
    parallelEach(2, threads: threads, grain: 1) { $0 == 0 ? first.set(0, one()) : second.set(0, other()) }
    return (first.take()[0], second.take()[0])
}

/// One place a result, each written once and then taken.
///
/// Unchecked: every index is written by the one thread that was handed it, and all are taken only after those threads are done.
private final class Slots<Value>: @unchecked Sendable {
    private let storage: UnsafeMutableBufferPointer<Value>

    init(count: Int) { storage = .allocate(capacity: count) }

    deinit { storage.deallocate() }

    func set(_ index: Int, _ value: Value) { storage.initializeElement(at: index, to: value) }

    /// All values, moved out of their places; called once, when every place is written.
    func take() -> [Value] {
        Array(unsafeUninitializedCapacity: storage.count) { values, count in
            count = values.moveInitialize(fromContentsOf: storage)
        }
    }
}
