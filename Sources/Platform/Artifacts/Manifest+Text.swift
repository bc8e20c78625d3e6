import Files

/// The manifest as it is kept: lines of text, the same bytes for the same content.
///
///     floorpress manifest 1
///     who made it
///     @fact its value
///     fingerprint size nanoseconds path
///
/// Facts and paths are in order. Thirty thousand lines are read in a few milliseconds, because they are read before every
/// build, even one with nothing to do.
extension Manifest {
    /// Bytes; so that the sizes of no manifest add up to more than a number holds.
    private static let largestFile = 1 << 40
    private static let format = "floorpress manifest 1"
    private static let feed = UInt8(ascii: "\n")

    /// Reads the manifest of an output folder; nothing where there is none or it is not in order.
    public static func read(in output: Folder) -> Manifest? {
        guard let bytes = try? output.read(fileName, limit: 1 << 30) else { return nil }
        return bytes.withUnsafeBufferPointer { parse($0) }
    }

    private static func parse(_ bytes: UnsafeBufferPointer<UInt8>) -> Manifest? {
        var lines = Lines(bytes)
        guard let first = lines.next(), first.elementsEqual(format.utf8), let maker = lines.next() else { return nil }
        var facts: [String: String] = [:]
        var files = PathList()
        var entries: [Entry] = []
        let expected = bytes.count / 80
        files.reserve(expected, bytes: bytes.count / 2)
        entries.reserveCapacity(expected)
        while let line = lines.next() {
            if line.first == UInt8(ascii: "@") {
                guard let (key, value) = fact(line.dropFirst()) else { return nil }
                facts[key] = value
                continue
            }
            var words = Words(line)
            guard let fingerprint = words.fingerprint(), let size = words.number(), size <= largestFile,
                let modified = words.number(), let path = words.rest(), isInside(path)
            else { return nil }
            files.append(path)
            guard files.count < 2 || files.precedes(files.count - 2, files.count - 1) else { return nil }
            entries.append(Entry(fingerprint: fingerprint, size: size, modified_ns: Int64(modified)))
        }
        return Manifest(maker: String(decoding: maker, as: UTF8.self), facts: facts, files: files, entries: entries)
    }

    private static func fact(_ line: Slice<UnsafeBufferPointer<UInt8>>) -> (String, String)? {
        guard let space = line.firstIndex(of: 0x20), space > line.startIndex else { return nil }
        return (
            String(decoding: line[..<space], as: UTF8.self),
            String(decoding: line[line.index(after: space)...], as: UTF8.self)
        )
    }

    /// What the last publication claims is removed by its path, which must not lead out of the folder.
    private static func isInside(_ path: UnsafeBufferPointer<UInt8>) -> Bool {
        guard path.first != UInt8(ascii: "/") else { return false }
        var dots = 0
        var isDots = true
        for byte in path {
            switch byte {
            case 0: return false
            case UInt8(ascii: "/"):
                if isDots, dots == 2 { return false }
                (dots, isDots) = (0, true)
            case UInt8(ascii: "."): dots += 1
            default: isDots = false
            }
        }
        return !(isDots && dots == 2)
    }

    /// The manifest as it is kept.
    var bytes: [UInt8] {
        var out: [UInt8] = []
        out.reserveCapacity(entries.count * 112 + 1024)
        out += "\(Manifest.format)\n\(maker)\n".utf8
        for key in facts.keys.sorted() { out += "@\(key) \(facts[key, default: ""])\n".utf8 }
        for (index, entry) in entries.enumerated() {
            entry.fingerprint.appendHex(to: &out)
            out.append(0x20)
            out.append(number: UInt64(clamping: entry.size))
            out.append(0x20)
            // A time before 1970 is not kept; such a file is looked at again.
            out.append(number: UInt64(clamping: entry.modified_ns))
            out.append(0x20)
            files.withBytes(index) { out.append(contentsOf: $0) }
            out.append(Manifest.feed)
        }
        return out
    }
}
