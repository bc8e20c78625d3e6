import Diagnostics
import Glibc

/// The terminal: results go to standard output, messages to standard error.
enum Console {
    /// Whether messages are read on a terminal.
    static let isTerminal = isatty(2) == 1

    /// Whether messages may be coloured: on a terminal that wants it (no-color.org).
    static let isColoured = isTerminal && environment("NO_COLOR") == nil && environment("TERM") != "dumb"

    /// Writes a result. A reader that is gone, or a full disk, is the machine's fault.
    static func result(_ text: String) throws(Mistakes) {
        guard write(text + "\n", to: 1) else {
            throw Mistakes(.machine("output", "cannot write the result: \(String(cString: strerror(errno)))"))
        }
    }

    /// Writes a text as it is.
    static func output(_ text: String) throws(Mistakes) {
        guard write(text, to: 1) else {
            throw Mistakes(.machine("output", "cannot write the result: \(String(cString: strerror(errno)))"))
        }
    }

    /// Everything on standard input, up to 16 MB.
    static func input() throws(Diagnostic) -> [UInt8] {
        var bytes: [UInt8] = []
        var chunk = [UInt8](repeating: 0, count: 1 << 16)
        while true {
            let count = read(0, &chunk, chunk.count)
            if count < 0, errno == EINTR { continue }
            guard count >= 0 else {
                throw .machine("input", "cannot read standard input: \(String(cString: strerror(errno)))")
            }
            if count == 0 { return bytes }
            bytes += chunk[..<count]
            guard bytes.count <= 16 << 20 else {
                throw Diagnostic(
                    .error, "file-too-large", "there is too much on standard input", expected: "at most 16 MB")
            }
        }
    }

    /// Writes a message.
    static func message(_ text: String) { _ = write(text + "\n", to: 2) }

    /// Shows how far long work is, on a terminal only; the next message takes its place.
    static func progress(_ text: String) {
        guard isTerminal else { return }
        _ = write("\r\u{1B}[K" + text, to: 2)
    }

    /// Takes the progress line away.
    static func endProgress() {
        guard isTerminal else { return }
        _ = write("\r\u{1B}[K", to: 2)
    }

    /// A variable of the environment, if it is set and not empty.
    static func environment(_ name: String) -> String? {
        guard let value = getenv(name), value[0] != 0 else { return nil }
        return String(cString: value)
    }

    private static func write(_ text: String, to descriptor: Int32) -> Bool {
        var text = text
        return text.withUTF8 { bytes in
            var written = 0
            while written < bytes.count {
                let count = Glibc.write(descriptor, bytes.baseAddress.map { $0 + written }, bytes.count - written)
                if count < 0, errno == EINTR { continue }
                if count <= 0 { return false }
                written += count
            }
            return true
        }
    }
}
