import Glibc

/// Many paths in one piece of memory, each as the system wants it: its very bytes, ended by a zero.
///
/// Ten thousand of them take one allocation instead of ten thousand, and nothing is made of a path that is not asked for.
public struct PathList: Sendable {
    private var bytes: [UInt8] = []
    private var starts = [0]

    /// A list without a path.
    public init() {}

    /// The paths of a sequence, in its order.
    public init(_ paths: some Sequence<String>) {
        for path in paths { append(path) }
    }

    /// How many there are.
    public var count: Int { starts.count - 1 }

    /// The numbers of all paths.
    public var indices: Range<Int> { 0..<count }

    /// Makes room for so many paths with so many bytes in all.
    public mutating func reserve(_ paths: Int, bytes: Int) {
        starts.reserveCapacity(paths + 1)
        self.bytes.reserveCapacity(bytes + paths)
    }

    /// Adds a path.
    public mutating func append(_ path: String) {
        var path = path
        path.withUTF8 { append($0) }
    }

    /// Adds a path by its bytes, none of which may be zero.
    public mutating func append(_ path: UnsafeBufferPointer<UInt8>) {
        bytes.append(contentsOf: path)
        bytes.append(0)
        starts.append(bytes.count)
    }

    /// Adds the path of another list.
    public mutating func append(_ index: Int, of other: PathList) { other.withBytes(index) { append($0) } }

    /// A path as text; what is not UTF-8 in it is replaced.
    public func string(_ index: Int) -> String { withBytes(index) { String(decoding: $0, as: UTF8.self) } }

    /// The bytes of a path, without the zero at its end.
    public func withBytes<Result>(
        _ index: Int, _ body: (UnsafeBufferPointer<UInt8>) throws -> Result
    ) rethrows -> Result {
        try bytes.withUnsafeBufferPointer {
            try body(UnsafeBufferPointer(rebasing: $0[starts[index]..<starts[index + 1] - 1]))
        }
    }

    /// A path as the system wants it.
    public func withPath<Result, Failure: Error>(
        _ index: Int, _ body: (UnsafePointer<CChar>) throws(Failure) -> Result
    ) throws(Failure) -> Result {
        let start = starts[index]
        return try bytes.withUnsafeBufferPointer { (buffer) throws(Failure) in
            // Every path has at least its zero, so there is memory.
            guard let base = buffer.baseAddress else { return try body("") }
            return try body(UnsafeRawPointer(base + start).assumingMemoryBound(to: CChar.self))
        }
    }

    /// Whether a path stands before another one in the order of their bytes.
    public func precedes(_ one: Int, _ other: Int) -> Bool { order(one, self, other) < 0 }

    /// Below zero, zero or above it, as a path stands before one of another list, is it, or stands after it.
    public func order(_ one: Int, _ list: PathList, _ other: Int) -> Int {
        withPath(one) { left in list.withPath(other) { right in Int(strcmp(left, right)) } }
    }

    /// Whether a path is that of another list.
    public func equals(_ one: Int, _ list: PathList, _ other: Int) -> Bool {
        length(one) == list.length(other) && order(one, list, other) == 0
    }

    /// Bytes of a path.
    public func length(_ index: Int) -> Int { starts[index + 1] - starts[index] - 1 }
}
