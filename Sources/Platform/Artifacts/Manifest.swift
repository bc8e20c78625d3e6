import Files

/// What the last publication made: the paths it claims, what each depended on, and how each file looked when written.
public struct Manifest: Sendable {
    struct Entry: Sendable {
        let fingerprint: Fingerprint
        let size: Int
        let modified_ns: Int64
    }

    /// What made it: a manifest of another press, or of another version of it, is no ground to carry anything over.
    public let maker: String
    /// Facts about the build, one a key, such as the signature of its inputs.
    public let facts: [String: String]
    /// The paths it claims, in the order of their bytes, none twice.
    let files: PathList
    /// What is known of each of them.
    let entries: [Entry]

    static let fileName = ".manifest"

    /// - Parameter files: In the order of their bytes, with an entry each.
    init(maker: String, facts: [String: String], files: PathList, entries: [Entry]) {
        self.maker = maker
        self.facts = facts
        self.files = files
        self.entries = entries
    }

    init(maker: String, facts: [String: String], entries: [String: Entry]) {
        let unsorted = Array(entries)
        let all = PathList(unsorted.lazy.map(\.key))
        let order = all.indices.sorted { all.precedes($0, $1) }
        var files = PathList()
        for index in order { files.append(index, of: all) }
        self.init(maker: maker, facts: facts, files: files, entries: order.map { unsorted[$0].value })
    }

    /// The number of files it claims.
    public var count: Int { entries.count }

    /// Bytes of all files it claims.
    public var size: Int { entries.reduce(0) { $0 + $1.size } }

    /// The paths it claims, in the order of their bytes.
    public var paths: [String] { files.indices.map { files.string($0) } }

    /// The same with other facts.
    func with(facts: [String: String]) -> Manifest {
        Manifest(maker: maker, facts: facts, files: files, entries: entries)
    }
}

extension Manifest {
    /// What the file at a path depended on when it was written, or nothing where there was none.
    public func fingerprint(of path: String) -> Fingerprint? {
        var wanted = PathList()
        wanted.append(path)
        var (low, high) = (0, files.count)
        while low < high {
            let middle = low + (high - low) / 2
            let order = files.order(middle, wanted, 0)
            if order == 0 { return entries[middle].fingerprint }
            if order < 0 { low = middle + 1 } else { high = middle }
        }
        return nil
    }
}
