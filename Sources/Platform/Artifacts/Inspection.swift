import Files

/// What a look at a tree found that is not as its manifest says.
struct Inspection: Sendable {
    /// For each file whether it is not as it was written.
    private(set) var isBroken: [Bool]
    /// Whether any file is not as it was written.
    private(set) var hasBroken = false
    /// Whether a folder is not there, or something else in its place.
    private(set) var lacksFolders = false
    /// The folders whose stamps did not vouch for what lies in them, so that they were read through.
    private(set) var read: [Int] = []
    /// What nobody claims: files, folders, links.
    private(set) var strangers = PathList()
    /// How the folders look.
    private(set) var stamps: FolderStamps

    /// Whether the tree is exactly what the manifest says.
    var isClean: Bool { !hasBroken && !lacksFolders && strangers.count == 0 }

    /// Looks at every folder of a tree, and reads those through that are not stamped as they were kept.
    ///
    /// - Parameter kept: What the tree keeps of its folders; without it every folder is read.
    init(_ open: OpenTree, of files: PathList, kept: FolderStamps?, threads: Int) {
        let tree = open.tree
        isBroken = [Bool](repeating: false, count: files.count)
        stamps = FolderStamps(stamps: [])
        guard let now = FolderStamps.take(open, threads: threads) else {
            lacksFolders = true
            return
        }
        stamps = now
        read = (0..<tree.count).filter { folder in
            guard let kept = kept?.stamps[folder] else { return true }
            return !kept.isSettled || kept != now.stamps[folder]
        }
        // The root is always read: its stamp changes with every exchange.
        let found = parallelMap([-1] + read, threads: threads) { folder in
            Inspection.strangers(folder, tree, files, open.root)
        }
        for paths in found {
            guard let paths else {
                lacksFolders = true
                continue
            }
            for path in paths.indices { strangers.append(path, of: paths) }
        }
    }

    /// Looks at every file as well.
    init(_ manifest: Manifest, _ tree: FolderTree, in root: OpenFolder, kept: FolderStamps?, threads: Int) {
        let open = OpenTree(tree, in: root)
        self.init(open, of: manifest.files, kept: kept, threads: threads)
        guard !lacksFolders else {
            // What is not reached through folders alone is not trusted.
            isBroken = [Bool](repeating: true, count: manifest.count)
            hasBroken = true
            return
        }
        let broken = parallelMap(runs(manifest.count, of: 512), threads: threads, grain: 1) { part in
            part.filter { index in
                let entry = manifest.entries[index]
                guard let stamp = open.stamp(file: index, of: manifest.files) else { return true }
                return !stamp.isFile || stamp.size != entry.size || stamp.modified_ns != entry.modified_ns
            }
        }
        for index in broken.joined() {
            isBroken[index] = true
            hasBroken = true
        }
    }

    /// What lies in a folder and is not claimed; nothing where it cannot be read.
    private static func strangers(_ folder: Int, _ tree: FolderTree, _ files: PathList, _ root: OpenFolder) -> PathList?
    {
        let open: OpenFolder? = folder < 0 ? root : tree.folders.withPath(folder) { root.folder($0) }
        guard let names = open?.names() else { return nil }
        var claimed = tree.names(in: folder, of: files)
        if folder < 0 {
            for name in [Manifest.fileName, FolderStamps.fileName, Publication.marker] {
                claimed.insert(Array(name.utf8))
            }
        }
        var strangers = PathList()
        for index in names.indices where !claimed.contains(names.withBytes(index) { Array($0) }) {
            var path = folder < 0 ? [] : tree.folders.withBytes(folder) { Array($0) } + [UInt8(ascii: "/")]
            names.withBytes(index) { path += $0 }
            path.withUnsafeBufferPointer { strangers.append($0) }
        }
        return strangers
    }
}
