import Diagnostics
import Files
import Glibc

/// How the folders of one tree looked when nothing lay in them but what was claimed.
///
/// Nothing can be added to a folder, removed from it or renamed in it without its stamp of change moving on, and no program can
/// set that back. So one look at each folder tells whether it still holds those very files under those very names. A tree keeps
/// them in a file of its own, beside the manifest:
///
///     floorpress folders 1
///     inode nanoseconds path
struct FolderStamps: Sendable {
    static let fileName = ".folders"
    private static let format = "floorpress folders 1"

    struct Stamp: Sendable, Equatable {
        var inode: UInt64
        /// Zero for a folder that changed within the very tick of the clock in which it was looked at: it could change once more
        /// and look the same.
        var changed_ns: Int64

        var isSettled: Bool { changed_ns > 0 }

        /// That of a folder nobody has looked at.
        static let unknown = Stamp(inode: 0, changed_ns: 0)

        /// The stamp of a folder that was looked at after the clock showed this moment.
        init(_ stamp: FileStamp, after moment_ns: Int64) {
            inode = stamp.inode
            // Some file systems count in whole seconds.
            let tick: Int64 = stamp.changed_ns % 1_000_000_000 == 0 ? 2_000_000_000 : 0
            changed_ns = stamp.changed_ns < moment_ns - tick ? stamp.changed_ns : 0
        }

        fileprivate init(inode: UInt64, changed_ns: Int64) {
            self.inode = inode
            self.changed_ns = changed_ns
        }
    }

    /// One stamp a folder, in the order of the tree's folders.
    var stamps: [Stamp]

    /// The moment, by the clock that file systems stamp with.
    static var moment_ns: Int64 {
        var time = timespec()
        clock_gettime(CLOCK_REALTIME_COARSE, &time)
        return Int64(time.tv_sec) &* 1_000_000_000 &+ Int64(time.tv_nsec)
    }

    /// Looks at all folders of a tree; nothing where one of them is not there.
    static func take(_ open: OpenTree, threads: Int) -> FolderStamps? {
        let parts = runs(open.tree.count, of: 256)
        let taken = parallelMap(parts, threads: threads, grain: 1) { part -> [Stamp] in
            let moment = moment_ns
            return part.compactMap { take($0, open, moment) }
        }
        let stamps = taken.flatMap(\.self)
        return stamps.count == open.tree.count ? FolderStamps(stamps: stamps) : nil
    }

    /// Looks again at some folders.
    mutating func renew(_ folders: some Sequence<Int>, of open: OpenTree) -> Bool {
        let moment = FolderStamps.moment_ns
        for folder in folders {
            guard let stamp = FolderStamps.take(folder, open, moment) else { return false }
            stamps[folder] = stamp
        }
        return true
    }

    private static func take(_ folder: Int, _ open: OpenTree, _ moment: Int64) -> Stamp? {
        guard let stamp = open.stamp(folder: folder), stamp.isFolder else { return nil }
        return Stamp(stamp, after: moment)
    }

    // MARK: As a file

    /// Reads what a tree keeps, if it is of exactly these folders.
    static func read(in root: Folder, of tree: FolderTree) -> FolderStamps? {
        guard let bytes = try? root.read(fileName, limit: 1 << 28) else { return nil }
        return bytes.withUnsafeBufferPointer { parse($0, tree) }
    }

    static func parse(_ bytes: UnsafeBufferPointer<UInt8>, _ tree: FolderTree) -> FolderStamps? {
        var lines = Lines(bytes)
        guard let first = lines.next(), first.elementsEqual(format.utf8) else { return nil }
        var stamps: [Stamp] = []
        stamps.reserveCapacity(tree.count)
        while let line = lines.next() {
            var words = Words(line)
            guard stamps.count < tree.count, let inode = words.number(), let changed = words.number(),
                let path = words.rest(),
                tree.folders.withBytes(stamps.count, { $0.count == path.count && $0.elementsEqual(path) })
            else { return nil }
            stamps.append(Stamp(inode: UInt64(inode), changed_ns: Int64(changed)))
        }
        return stamps.count == tree.count ? FolderStamps(stamps: stamps) : nil
    }

    /// What a tree keeps.
    func bytes(of tree: FolderTree) -> [UInt8] {
        var out = Array("\(FolderStamps.format)\n".utf8)
        out.reserveCapacity(tree.count * 72)
        for (index, stamp) in stamps.enumerated() {
            out.append(number: stamp.inode)
            out.append(0x20)
            out.append(number: UInt64(clamping: stamp.changed_ns))
            out.append(0x20)
            tree.folders.withBytes(index) { out.append(contentsOf: $0) }
            out.append(UInt8(ascii: "\n"))
        }
        return out
    }
}

/// The numbers below a count in runs of at most so many.
func runs(_ count: Int, of size: Int) -> [Range<Int>] {
    stride(from: 0, to: count, by: size).map { $0..<min($0 + size, count) }
}
