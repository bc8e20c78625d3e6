import CLinux
import Diagnostics
import Files
import Glibc

extension XMLReader {
    /// Reads a whole file in pieces of 64 KB. Where its XML is not in order, the diagnostic shows the line.
    ///
    /// - Parameters:
    ///   - path: The file on this machine; a symbolic link, a folder or a device in its place is refused.
    ///   - name: The file as the user knows it.
    ///   - limit: The greatest size in bytes.
    public static func read(
        _ path: String, named name: String, limit: Int = 2 << 30, visitor: any XMLVisitor
    ) throws(Diagnostic) {
        let reader = XMLReader(path: name, visitor: visitor)
        do throws(Diagnostic) {
            try pieces(path, name, limit) { (piece) throws(Diagnostic) in try reader.feed(piece) }
            try reader.finish()
        } catch {
            throw withExcerpt(error, path)
        }
    }

    private static func pieces(
        _ path: String, _ name: String, _ limit: Int, _ take: (UnsafeRawBufferPointer) throws(Diagnostic) -> Void
    ) throws(Diagnostic) {
        let descriptor = floorpress_open(AT_FDCWD, path, O_RDONLY | O_NOFOLLOW | O_CLOEXEC | O_NONBLOCK, 0)
        guard descriptor >= 0 else { throw Diagnostic.system(errno, "read", name) }
        defer { close(descriptor) }
        var status = stat()
        guard fstat(descriptor, &status) == 0 else { throw Diagnostic.system(errno, "read", name) }
        guard status.st_mode & S_IFMT == S_IFREG else {
            throw Diagnostic(.error, "not-a-file", "this is not a file", file: name, expected: "a plain file")
        }
        guard status.st_size <= limit else {
            throw Diagnostic(
                .error, "file-too-large", "this file has \(status.st_size) bytes", file: name,
                expected: "at most \(limit) bytes")
        }
        let buffer = UnsafeMutableRawBufferPointer.allocate(byteCount: 1 << 16, alignment: 16)
        defer { buffer.deallocate() }
        while true {
            let count = Glibc.read(descriptor, buffer.baseAddress, buffer.count)
            if count < 0, errno == EINTR { continue }
            guard count >= 0 else { throw Diagnostic.system(errno, "read", name) }
            if count == 0 { return }
            try take(UnsafeRawBufferPointer(rebasing: buffer[..<count]))
        }
    }

    /// The diagnostic with the line it is about, of which at most 400 bytes are looked at.
    private static func withExcerpt(_ diagnostic: Diagnostic, _ path: String) -> Diagnostic {
        guard let place = diagnostic.place, place.excerpt.isEmpty else { return diagnostic }
        var line = 1
        var excerpt: [UInt8] = []
        do throws(Diagnostic) {
            try pieces(path, place.file, .max) { (piece) throws(Diagnostic) in
                for byte in piece where line <= place.line {
                    if byte == UInt8(ascii: "\n") {
                        line += 1
                    } else if line == place.line, excerpt.count < 400, byte != UInt8(ascii: "\r") {
                        excerpt.append(byte)
                    }
                }
            }
        } catch {
            return diagnostic
        }
        let text = String(decoding: excerpt, as: UTF8.self)
        return Diagnostic(
            diagnostic.severity, diagnostic.code, diagnostic.message,
            at: Place(
                file: place.file, line: place.line, column: min(place.column, text.count + 1), length: place.length,
                excerpt: text),
            expected: diagnostic.expected, hint: diagnostic.hint, cause: diagnostic.cause)
    }
}
