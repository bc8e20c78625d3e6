import Diagnostics

/// Reads a text file line by line, however long the file is.
public final class TextLines {
    /// The number of the present line, from one; zero before the first.
    public private(set) var number = 0
    /// The bytes of the present line without its end.
    public private(set) var bytes: [UInt8] = []

    private static let longest = 16 << 20
    private let file: String
    private let input: BlockInput

    /// Opens a file.
    ///
    /// - Parameter name: What messages call it; its path without it.
    public init(_ path: String, name: String? = nil) throws(Diagnostic) {
        file = name ?? path
        input = try BlockInput(path, name: file)
        if try input.head().starts(with: [0xEF, 0xBB, 0xBF]) { input.skip(3) }
    }

    /// Goes on to the next line; false at the end of the file.
    public func next() throws(Diagnostic) -> Bool {
        bytes.removeAll(keepingCapacity: true)
        guard try input.peek() != nil else { return false }
        number += 1
        while let byte = try input.take(), byte != UInt8(ascii: "\n") {
            guard bytes.count < TextLines.longest else {
                throw Diagnostic(
                    .error, "not-a-table", "line \(number) has no end", file: file,
                    expected: "lines of at most 16 MB")
            }
            bytes.append(byte)
        }
        if bytes.last == UInt8(ascii: "\r") { bytes.removeLast() }
        return true
    }
}
