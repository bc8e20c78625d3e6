import Diagnostics
import Synchronization

/// Bytes that two artifacts have in common: rendered for whichever is pressed first, and kept for the other one.
///
/// Artifacts are pressed in the order of their paths, so between the two can lie those of thousands of clients: they wait in a file and
/// not in memory.
public final class SharedRender: Sendable {
    private enum State {
        case fresh
        case kept(Spill.Piece)
    }

    private let state = Mutex(State.fresh)
    private let spill: Spill
    private let render: @Sendable () throws(Diagnostic) -> [UInt8]

    /// - Parameters:
    ///   - spill: Where the bytes wait.
    ///   - render: Makes the bytes.
    public init(_ spill: Spill, render: @escaping @Sendable () throws(Diagnostic) -> [UInt8]) {
        self.spill = spill
        self.render = render
    }

    /// The bytes, rendered where nobody did before, or where they could not be kept.
    public func bytes() throws(Diagnostic) -> [UInt8] {
        try state.withLock { state throws(Diagnostic) in
            if case .kept(let piece) = state, let bytes = spill.read(piece) { return bytes }
            let bytes = try render()
            state = spill.keep(bytes).map { .kept($0) } ?? .fresh
            return bytes
        }
    }
}
