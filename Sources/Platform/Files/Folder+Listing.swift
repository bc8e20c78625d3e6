import Diagnostics
import Dispatch
import Glibc

extension Folder {
    /// Everything below the folder but what starts with a dot, in the order of the paths' bytes; folders themselves are left
    /// out. An absent folder holds nothing.
    public func list(_ inner: String = "") throws(Diagnostic) -> [Entry] {
        guard let folder = OpenFolder.open(inner.isEmpty ? path : path(inner)) else {
            if errno == ENOENT { return [] }
            throw Diagnostic.system(errno, "list", inner.isEmpty ? path : inner)
        }
        var entries: [Entry] = []
        try Folder.list(folder, inner, into: &entries)
        return entries
    }

    private static func list(_ folder: OpenFolder, _ inner: String, into entries: inout [Entry]) throws(Diagnostic) {
        guard let names = folder.names() else { throw Diagnostic.system(errno, "list", inner) }
        let looks = looks(names, in: folder)
        // A folder stands where its files will stand: as if its name ended in a slash.
        let order = names.indices.filter { !isHidden(names, $0) }.sorted {
            precedes(names, $0, looks[$0].isFolder, $1, looks[$1].isFolder)
        }
        entries.reserveCapacity(entries.count + order.count)
        for index in order {
            let name = names.withPath(index) { String(validatingCString: $0) }
            let shown = name ?? names.withBytes(index) { escaped($0) }
            let path = inner.isEmpty ? shown : "\(inner)/\(shown)"
            guard let stamp = looks[index].stamp else {
                // What was removed just now is not there; what may not be looked at is.
                if looks[index].failure == ENOENT { continue }
                throw Diagnostic.system(looks[index].failure, "list", path)
            }
            if name == nil {
                entries.append(Entry(path: path, kind: .badName, stamp: stamp))
            } else if stamp.isFolder {
                guard let next = names.withPath(index, { folder.folder($0) }) else {
                    if errno == ENOENT { continue }
                    throw Diagnostic.system(errno, "list", path)
                }
                try list(next, path, into: &entries)
            } else {
                entries.append(
                    Entry(path: path, kind: stamp.isFile ? .file : isLink(stamp) ? .symbolicLink : .other, stamp: stamp)
                )
            }
        }
    }

    private struct Look: Sendable {
        var stamp: FileStamp?
        var failure: Int32 = 0
        var isFolder: Bool { stamp?.isFolder ?? false }
    }

    /// The stamps of all names, looked up on two threads where there are many.
    private static func looks(_ names: PathList, in folder: OpenFolder) -> [Look] {
        let parts = names.count < 512 ? 1 : 2
        return [Look](unsafeUninitializedCapacity: names.count) { buffer, count in
            count = names.count
            guard let base = buffer.baseAddress else { return }
            // Unchecked: each part is written by one thread alone, and read when both are done.
            nonisolated(unsafe) let looks = base
            DispatchQueue.concurrentPerform(iterations: parts) { part in
                for index in names.count * part / parts..<names.count * (part + 1) / parts {
                    let stamp = names.withPath(index) { folder.stamp($0) }
                    (looks + index).initialize(to: Look(stamp: stamp, failure: stamp == nil ? errno : 0))
                }
            }
        }
    }

    private static func isHidden(_ names: PathList, _ index: Int) -> Bool {
        names.withBytes(index) { $0.first == UInt8(ascii: ".") }
    }

    private static func isLink(_ stamp: FileStamp) -> Bool { stamp.mode & S_IFMT == S_IFLNK }

    private static func precedes(
        _ names: PathList, _ one: Int, _ oneIsFolder: Bool, _ other: Int, _ otherIsFolder: Bool
    ) -> Bool {
        let (left, right) = (names.length(one), names.length(other))
        let shared = min(left, right)
        let order = names.withPath(one) { one in names.withPath(other) { Int(memcmp(one, $0, shared)) } }
        guard order == 0, left != right else { return order < 0 }
        // One name starts with the other, which goes on with a slash if it is a folder and with nothing if it is a file.
        func next(_ index: Int) -> UInt8 { names.withBytes(index) { $0[shared] } }
        let slash = UInt8(ascii: "/")
        return left < right
            ? !oneIsFolder || slash < next(other) : otherIsFolder && next(one) < slash
    }

    /// A name that is not UTF-8 with its bytes to be seen.
    private static func escaped(_ name: UnsafeBufferPointer<UInt8>) -> String {
        var shown = ""
        for byte in name {
            if (0x20..<0x7F).contains(byte), byte != UInt8(ascii: "\\") {
                shown.unicodeScalars.append(Unicode.Scalar(byte))
            } else {
                let digits = String(byte, radix: 16, uppercase: true)
                shown += "\\x" + (digits.count < 2 ? "0" : "") + digits
            }
        }
        return shown
    }
}
