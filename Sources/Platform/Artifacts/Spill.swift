import Glibc
import Synchronization

/// A file without a name, in which bytes wait until they are asked for again.
///
/// Nobody else can open it, and whatever ends the process ends it too. It is made when the first bytes come. Where it cannot be made,
/// or the disk is full, nothing is kept.
public final class Spill: Sendable {
    /// Where some bytes are.
    struct Piece: Sendable {
        let offset: Int
        let count: Int
    }

    private struct State {
        var descriptor: Int32?
        var end = 0
    }

    private let folder: String
    private let state = Mutex(State())

    /// - Parameter folder: On whose disk the bytes wait.
    public init(in folder: String) {
        self.folder = folder
    }

    deinit {
        state.withLock { state in
            if let descriptor = state.descriptor, descriptor >= 0 { close(descriptor) }
        }
    }

    /// Keeps bytes; nothing where that is not possible.
    func keep(_ bytes: [UInt8]) -> Piece? {
        let (descriptor, offset) = state.withLock { state in
            let descriptor = state.descriptor ?? open(folder, Spill.nameless | O_RDWR | O_CLOEXEC, 0o600)
            state.descriptor = descriptor
            defer { state.end += bytes.count }
            return (descriptor, state.end)
        }
        guard descriptor >= 0 else { return nil }
        let isWhole = bytes.withUnsafeBytes { buffer in
            var done = 0
            while done < buffer.count {
                let written = pwrite(
                    descriptor, buffer.baseAddress?.advanced(by: done), buffer.count - done, off_t(offset + done))
                if written < 0, errno == EINTR { continue }
                guard written > 0 else { return false }
                done += written
            }
            return true
        }
        return isWhole ? Piece(offset: offset, count: bytes.count) : nil
    }

    /// The bytes that were kept; nothing where they cannot be read.
    func read(_ piece: Piece) -> [UInt8]? {
        guard let descriptor = state.withLock({ $0.descriptor }), descriptor >= 0 else { return nil }
        let bytes = [UInt8](unsafeUninitializedCapacity: piece.count) { buffer, count in
            while count < piece.count {
                let read = pread(
                    descriptor, buffer.baseAddress?.advanced(by: count), piece.count - count,
                    off_t(piece.offset + count))
                if read < 0, errno == EINTR { continue }
                guard read > 0 else { return }
                count += read
            }
        }
        return bytes.count == piece.count ? bytes : nil
    }

    /// `O_TMPFILE` of Linux, which is a macro that Swift cannot read.
    private static let nameless = 0o20_000_000 | O_DIRECTORY
}
