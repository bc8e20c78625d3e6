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
    let entries: [String: Entry]

    static let fileName = ".manifest"
    /// Bytes; so that the sizes of no manifest add up to more than a number holds.
    private static let largestFile = 1 << 40
    private static let format = "floorpress manifest 1"

    init(maker: String, facts: [String: String], entries: [String: Entry]) {
        self.maker = maker
        self.facts = facts
        self.entries = entries
    }

    /// The number of files it claims.
    public var count: Int { entries.count }

    /// Bytes of all files it claims.
    public var size: Int { entries.values.reduce(0) { $0 + $1.size } }

    /// The paths it claims, in order.
    public var paths: [String] { entries.keys.sorted() }

    /// Reads the manifest of an output folder; nothing where there is none or it is not in order.
    public static func read(in output: Folder) -> Manifest? {
        guard let bytes = try? output.read(fileName, limit: 1 << 30) else { return nil }
        var lines = bytes.split(separator: UInt8(ascii: "\n"), omittingEmptySubsequences: true).makeIterator()
        guard lines.next().map({ $0.elementsEqual(format.utf8) }) == true, let maker = lines.next() else { return nil }
        var facts: [String: String] = [:]
        var entries: [String: Entry] = [:]
        entries.reserveCapacity(bytes.count / 96)
        while let line = lines.next() {
            if line.first == UInt8(ascii: "@") {
                let parts = line.dropFirst().split(separator: 0x20, maxSplits: 1, omittingEmptySubsequences: false)
                guard parts.count == 2, !parts[0].isEmpty else { return nil }
                facts[String(decoding: parts[0], as: UTF8.self)] = String(decoding: parts[1], as: UTF8.self)
                continue
            }
            let parts = line.split(separator: 0x20, maxSplits: 3)
            guard parts.count == 4, let fingerprint = Fingerprint(hex: parts[0]), let size = number(parts[1]),
                size <= largestFile, let modified = number(parts[2])
            else { return nil }
            let path = String(decoding: parts[3], as: UTF8.self)
            // What the last publication claims is removed by its path, which must not lead out of the folder.
            guard !path.hasPrefix("/"), !path.split(separator: "/").contains("..") else { return nil }
            entries[path] = Entry(
                fingerprint: fingerprint, size: size, modified_ns: Int64(modified))
        }
        return Manifest(maker: String(decoding: maker, as: UTF8.self), facts: facts, entries: entries)
    }

    /// The manifest as it is kept, the same bytes for the same content.
    var bytes: [UInt8] {
        var out = Array("\(Manifest.format)\n\(maker)\n".utf8)
        for key in facts.keys.sorted() { out += "@\(key) \(facts[key, default: ""])\n".utf8 }
        for path in paths {
            guard let entry = entries[path] else { continue }
            out += "\(entry.fingerprint.hex) \(entry.size) \(entry.modified_ns) \(path)\n".utf8
        }
        return out
    }

    private static func number(_ digits: ArraySlice<UInt8>) -> Int? {
        guard (1...19).contains(digits.count) else { return nil }
        var value: UInt64 = 0
        for byte in digits {
            guard (UInt8(ascii: "0")...UInt8(ascii: "9")).contains(byte) else { return nil }
            value = value * 10 + UInt64(byte - UInt8(ascii: "0"))
        }
        return Int(exactly: value)
    }
}
