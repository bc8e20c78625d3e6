import CLinux
import Diagnostics
import Files
import Glibc

/// A file read byte by byte, a block at a time.
final class BlockInput {
    private static let blockSize = 256 << 10

    private let descriptor: Int32
    private let file: String
    private var block: [UInt8] = []
    private var index = 0
    private var isAtEnd = false

    /// Opens a plain file.
    init(_ path: String, name: String) throws(Diagnostic) {
        file = name
        let opened = floorpress_open(AT_FDCWD, path, O_RDONLY | O_CLOEXEC | O_NONBLOCK, 0)
        guard opened >= 0 else { throw Diagnostic.system(errno, "read", name) }
        var status = stat()
        guard fstat(opened, &status) == 0, status.st_mode & S_IFMT == S_IFREG else {
            close(opened)
            throw Diagnostic(.error, "not-a-file", "this is not a file", file: name, expected: "a plain file")
        }
        descriptor = opened
    }

    deinit { close(descriptor) }

    /// The bytes of the first block, none of which is taken.
    func head() throws(Diagnostic) -> ArraySlice<UInt8> {
        _ = try peek()
        return block[index...]
    }

    /// Takes what is left of the present block, or the next one; nothing at the end.
    func takeBlock() throws(Diagnostic) -> ArraySlice<UInt8>? {
        guard try peek() != nil else { return nil }
        defer { index = block.count }
        return block[index...]
    }

    func skip(_ count: Int) { index = min(block.count, index + count) }

    /// The next byte, which is left where it is; nothing at the end.
    func peek() throws(Diagnostic) -> UInt8? {
        if index < block.count { return block[index] }
        return try fill() ? block[index] : nil
    }

    /// Takes the next byte; nothing at the end.
    func take() throws(Diagnostic) -> UInt8? {
        if index >= block.count {
            guard try fill() else { return nil }
        }
        defer { index += 1 }
        return block[index]
    }

    /// Takes bytes into others up to one of three that end a run, which is left where it is, but no more than the block has.
    func takeRun(upTo one: UInt8, _ other: UInt8, _ third: UInt8, into bytes: inout [UInt8]) {
        block.withUnsafeBufferPointer { block in
            var end = index
            while end < block.count, block[end] != one, block[end] != other, block[end] != third { end += 1 }
            bytes.append(contentsOf: UnsafeBufferPointer(rebasing: block[index..<end]))
            index = end
        }
    }

    private func fill() throws(Diagnostic) -> Bool {
        guard !isAtEnd else { return false }
        var failure: Int32 = 0
        let descriptor = descriptor
        block = [UInt8](unsafeUninitializedCapacity: BlockInput.blockSize) { buffer, count in
            var got = -1
            repeat { got = read(descriptor, buffer.baseAddress, buffer.count) } while got < 0 && errno == EINTR
            if got < 0 { failure = errno }
            count = max(0, got)
        }
        index = 0
        guard failure == 0 else { throw Diagnostic.system(failure, "read", file) }
        isAtEnd = block.isEmpty
        return !isAtEnd
    }
}
