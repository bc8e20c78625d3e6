import Diagnostics
import Files
import Glibc
import Synchronization

/// A tree of folders and files that a publication fills or brings up to date: the stage, or the twin.
struct Tree: Sendable {
    let root: OpenFolder
    /// The folder that messages name.
    let shown: Folder
    let threads: Int

    /// The modes of what only its owner may see, and of the rest, before the process's mask.
    private static let modes: (folder: (private: UInt32, open: UInt32), file: (private: UInt32, open: UInt32)) = (
        (0o700, 0o755), (0o600, 0o644)
    )

    func failure(_ number: Int32, _ path: String) -> Diagnostic { .system(number, "write", shown.path(path)) }

    // MARK: What the press keeps

    /// Writes a file that the press keeps for itself: it names private pages.
    func keep(_ name: String, _ bytes: [UInt8]) throws(Diagnostic) {
        try root.create(name, bytes, mode: Tree.modes.file.private, isPrivate: true, shown: shown.path(name))
    }

    /// Marks a tree as one that is being changed: without these files it is trusted by no build.
    func open() throws(Diagnostic) { try remove(PathList([FolderStamps.fileName, Manifest.fileName])) }

    /// Marks a tree as one that holds what its manifest says. Comes last.
    func close(_ tree: FolderTree, _ stamps: FolderStamps) throws(Diagnostic) {
        try keep(FolderStamps.fileName, stamps.bytes(of: tree))
    }

    /// The stamps of all folders after a difference: those of before where nothing was touched.
    func stamps(
        _ before: FolderStamps, _ difference: Difference, of tree: FolderTree, touched: some Sequence<Int>
    ) throws(Diagnostic) -> FolderStamps {
        var (stamps, again) = (before, difference.touched.union(touched))
        again.remove(-1)
        stamps.stamps = difference.before.map { $0 < 0 ? .unknown : before.stamps[$0] }
        guard stamps.renew(again, of: OpenTree(tree, in: root)) else { throw failure(errno, FolderStamps.fileName) }
        return stamps
    }

    /// Keeps everyone else out of the tree, whatever is in it.
    func restrict() throws(Diagnostic) {
        guard fchmod(root.descriptor, Tree.modes.folder.private) == 0 else { throw failure(errno, "") }
    }

    // MARK: Folders

    /// Makes folders, parents first.
    func make(_ folders: some Sequence<Int>, of tree: FolderTree) throws(Diagnostic) {
        for folder in folders where !make(folder, of: tree) { throw failure(errno, tree.folders.string(folder)) }
    }

    /// Makes one folder, whose parent is there; gives false, with `errno` set, where that fails.
    func make(_ folder: Int, of tree: FolderTree) -> Bool {
        let isPrivate = tree.folders.withBytes(folder) { Audience.isPrivate($0) }
        let mode = isPrivate ? Tree.modes.folder.private : Tree.modes.folder.open
        return tree.folders.withPath(folder) { root.makeFolder($0, mode: mode, isPrivate: isPrivate) }
    }

    // MARK: Files

    /// Links files of another tree into this one, which has none of them.
    ///
    /// - Parameter folders: What makes their folders, where they are not there.
    func link(_ files: PathList, from other: OpenFolder, into folders: GrowingFolders? = nil) throws(Diagnostic) {
        let failed = Mutex<Diagnostic?>(nil)
        let isGivenUp = Atomic<Bool>(false)
        parallelEach(files.count, threads: threads, grain: 64) { index in
            guard !isGivenUp.load(ordering: .relaxed) else { return }
            do throws(Diagnostic) {
                try folders?.ready(forFile: index)
                guard link(files, index, from: other) else { throw failure(errno, files.string(index)) }
            } catch {
                isGivenUp.store(true, ordering: .relaxed)
                failed.withLock { $0 = $0 ?? error }
            }
        }
        if let failure = failed.withLock({ $0 }) { throw failure }
    }

    /// Links a file of another tree into this one.
    func link(_ files: PathList, _ index: Int, from other: OpenFolder) -> Bool {
        files.withPath(index) { linkat(other.descriptor, $0, root.descriptor, $0, 0) == 0 }
    }

    /// Links a file of the root folder.
    func link(_ name: String, from other: OpenFolder) -> Bool {
        linkat(other.descriptor, name, root.descriptor, name, 0) == 0
    }

    /// Writes a new file whose folder is there.
    func create(_ files: PathList, _ index: Int, _ bytes: [UInt8]) throws(Diagnostic) {
        let isPrivate = files.withBytes(index) { Audience.isPrivate($0) }
        let mode = isPrivate ? Tree.modes.file.private : Tree.modes.file.open
        try files.withPath(index) { path throws(Diagnostic) in
            try root.create(path, bytes, mode: mode, isPrivate: isPrivate, shown: shown.path(files.string(index)))
        }
    }

    /// Takes from others what they may not see of a file, though it was written when they might.
    func hide(_ files: PathList, _ index: Int) {
        guard files.withBytes(index, { Audience.isPrivate($0) }) else { return }
        files.withPath(index) { _ = fchmodat(root.descriptor, $0, Tree.modes.file.private, 0) }
    }

    // MARK: Removing

    /// Removes paths, whatever is there; no link is followed on the way to them.
    func remove(_ paths: PathList) throws(Diagnostic) {
        for index in paths.indices { try remove(paths, index) }
    }

    /// Removes a path, whatever is there.
    func remove(_ paths: PathList, _ index: Int) throws(Diagnostic) {
        let path = paths.string(index)
        let length = paths.withBytes(index) { path in
            path.lastIndex(of: UInt8(ascii: "/")) ?? -1
        }
        var folder: OpenFolder? = root
        if length >= 0 {
            var above = PathList()
            paths.withBytes(index) { above.append(UnsafeBufferPointer(rebasing: $0[..<length])) }
            folder = above.withPath(0) { root.folder($0) }
        }
        guard let folder else { throw failure(errno, path) }
        let number = paths.withPath(index) { folder.remove($0 + length + 1, threads: threads) }
        guard number == 0 else { throw failure(number, path) }
    }
}
