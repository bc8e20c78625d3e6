import Artifacts
import Diagnostics
import Synchronization
import Testing
import Trials

/// What two artifacts have in common.
struct SharedRenderTests {
    private final class Counter: Sendable {
        let count = Atomic<Int>(0)
        func next() -> Int { count.add(1, ordering: .relaxed).newValue }
    }

    @Test("bytes are rendered once, are the same for both, and leave no file behind")
    func once() throws {
        let folder = try TemporaryFolder()
        let spill = Spill(in: folder.path)
        let counter = Counter()
        let lengths = [0, 1, 5000, 3_000_000]
        let shared = lengths.map { length in
            SharedRender(spill) { () throws(Diagnostic) in
                let number = counter.next()
                return (0..<length).map { UInt8(truncatingIfNeeded: $0 &* 31 &+ number) }
            }
        }
        let first = try parallelMap(shared, threads: 4, grain: 1) { try? $0.bytes() }.map { try #require($0) }
        #expect(first.map(\.count) == lengths)
        for (bytes, shared) in zip(first, shared) { #expect(try shared.bytes() == bytes) }
        #expect(counter.count.load(ordering: .relaxed) == lengths.count)
        #expect(try folder.folder.list("").isEmpty)
    }

    @Test("where nothing can be kept they are rendered again, and a mistake is told each time")
    func again() throws {
        let folder = try TemporaryFolder()
        let counter = Counter()
        let shared = SharedRender(Spill(in: folder.path + "/nowhere")) { () throws(Diagnostic) in
            [UInt8(counter.next())]
        }
        #expect(try shared.bytes() == [1])
        #expect(try shared.bytes() == [2])
        let broken = SharedRender(Spill(in: folder.path)) { () throws(Diagnostic) in
            throw Diagnostic(.error, "broken", "it is broken \(counter.next())")
        }
        #expect(throws: Diagnostic.self) { try broken.bytes() }
        #expect(throws: Diagnostic.self) { try broken.bytes() }
        #expect(counter.count.load(ordering: .relaxed) == 4)
    }
}
