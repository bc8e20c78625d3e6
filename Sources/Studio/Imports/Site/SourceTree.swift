import Diagnostics
import Files

/// The folder of an old site: listed once, so that only what lies in it can ever be read, and no link is followed.
struct SourceTree: Sendable {
    /// The greatest size of a text.
    static let textLimit = 64 << 20

    let folder: Folder
    /// The plain files, in the order of their paths.
    let paths: [String]
    /// Symbolic links and other things that are not files.
    let refused: [String]
    private let known: Set<String>

    /// Lists a folder, without the parts of it that programs made.
    init(_ folder: Folder, without skipped: Set<String>) throws(Diagnostic) {
        self.folder = folder
        let entries = try folder.list().filter { entry in
            let first = entry.path.prefix { $0 != "/" }
            return !skipped.contains(String(first))
        }
        paths = entries.filter { $0.kind == .file }.map(\.path)
        refused = entries.filter { $0.kind != .file }.map(\.path)
        known = Set(paths)
    }

    func contains(_ path: String) -> Bool { known.contains(path) }

    func read(_ path: String, limit: Int = SourceTree.textLimit) throws(Diagnostic) -> [UInt8] {
        try folder.read(path, limit: limit)
    }

    /// The paths below a folder, without that folder's name.
    func below(_ prefix: String) -> [(path: String, inner: String)] {
        let start = prefix.isEmpty ? "" : prefix + "/"
        return paths.filter { $0.hasPrefix(start) }.map { ($0, String($0.dropFirst(start.count))) }
    }
}

extension String {
    /// The folder of a path, without a slash at its end; empty for a file at the top.
    var folderPart: String { lastIndex(of: "/").map { String(self[..<$0]) } ?? "" }

    /// The last part of a path.
    var filePart: String { split(separator: "/").last.map(String.init) ?? "" }

    /// A path without `.` and `..`; nothing where it leads out of its root.
    static func normalisedPath(_ path: String, from folder: String = "") -> String? {
        var parts = path.hasPrefix("/") ? [] : folder.split(separator: "/").map(String.init)
        for part in path.split(separator: "/") {
            switch part {
            case ".": continue
            case "..":
                guard parts.popLast() != nil else { return nil }
            default: parts.append(String(part))
            }
        }
        return parts.joined(separator: "/")
    }

    /// The text with `%C3%A4` and the like as the letters they stand for; as it is where they are no UTF-8.
    var percentDecoded: String {
        guard contains("%") else { return self }
        let bytes = Array(utf8)
        var out: [UInt8] = []
        var index = 0
        while index < bytes.count {
            if bytes[index] == UInt8(ascii: "%"), index + 2 < bytes.count,
                let value = UInt8(String(decoding: bytes[index + 1...index + 2], as: UTF8.self), radix: 16),
                value >= 0x20
            {
                out.append(value)
                index += 3
            } else {
                out.append(bytes[index])
                index += 1
            }
        }
        return String(validating: out, as: UTF8.self) ?? self
    }
}
