import Files

/// The paths that artifacts claim, beside those that the last publication claimed.
struct Claims: Sendable {
    /// The paths, in the order of their bytes.
    let files: PathList
    /// Their folders.
    let tree: FolderTree
    /// For each path the number of its artifact.
    let artifacts: [Int]
    /// For each path its number in the last manifest, or −1.
    let before: [Int]
    /// What the last manifest claimed and no artifact claims.
    let gone: [Int]
    /// Whether the very same paths are claimed as were.
    let isUnchanged: Bool

    /// The claims of artifacts; nothing where two of them claim one path, or one claims a folder that another needs.
    init?(_ planned: [Artifact], last: Manifest?, lastTree: FolderTree?) {
        var paths = PathList()
        paths.reserve(planned.count, bytes: planned.count * 48)
        for artifact in planned { paths.append(artifact.path) }
        let known = last?.files ?? PathList()
        let table = PathTable(known)
        var claimants = [Int](repeating: -1, count: known.count)
        var new: [Int] = []
        for index in paths.indices {
            guard let found = table.find(index, of: paths) else {
                new.append(index)
                continue
            }
            guard claimants[found] < 0 else { return nil }
            claimants[found] = index
        }
        gone = claimants.indices.filter { claimants[$0] < 0 }
        isUnchanged = new.isEmpty && gone.isEmpty
        if isUnchanged, let last, let lastTree {
            (files, tree, artifacts, before) = (last.files, lastTree, claimants, Array(claimants.indices))
            return
        }
        new.sort { paths.precedes($0, $1) }
        for (one, next) in zip(new, new.dropFirst()) where paths.equals(one, paths, next) { return nil }
        (files, artifacts, before) = Claims.merged(paths, new, known, claimants)
        tree = FolderTree(of: files)
        let sorted = PathTable(files)
        for folder in tree.folders.indices where sorted.find(folder, of: tree.folders) != nil { return nil }
    }

    /// What is claimed still and what is claimed for the first time, both in order, as one.
    private static func merged(
        _ paths: PathList, _ new: [Int], _ known: PathList, _ claimants: [Int]
    ) -> (files: PathList, artifacts: [Int], before: [Int]) {
        var (files, artifacts, before) = (PathList(), [Int](), [Int]())
        files.reserve(paths.count, bytes: paths.count * 48)
        var rest = new[...]
        func take(_ index: Int) {
            files.append(index, of: paths)
            artifacts.append(index)
            before.append(-1)
        }
        for (found, index) in claimants.enumerated() where index >= 0 {
            while let first = rest.first, paths.order(first, known, found) < 0 { take(rest.removeFirst()) }
            take(index)
            before[before.count - 1] = found
        }
        for index in rest { take(index) }
        return (files, artifacts, before)
    }
}

/// What makes one tree of folders and files into another, files that changed left out.
struct Difference: Sendable {
    /// What is to be removed: files, and folders with all that is in them.
    private(set) var gone = PathList()
    /// The folders to be made, parents first, by their number in the new tree.
    private(set) var new: [Int] = []
    /// For each folder of the new tree its number in the old one, or −1.
    private(set) var before: [Int] = []
    /// The folders of the new tree in which something is removed or made.
    private(set) var touched: Set<Int> = []

    init(from files: PathList, _ old: FolderTree, to claims: Claims) {
        guard !claims.isUnchanged else {
            before = Array(0..<old.count)
            return
        }
        let table = PathTable(old.folders)
        var after = [Int](repeating: -1, count: old.count)
        for folder in 0..<claims.tree.count {
            let found = table.find(folder, of: claims.tree.folders) ?? -1
            before.append(found)
            if found >= 0 {
                after[found] = folder
            } else {
                new.append(folder)
                touched.formUnion([folder, claims.tree.above[folder]])
            }
        }
        for folder in 0..<old.count where after[folder] < 0 {
            let above = old.above[folder]
            guard above < 0 || after[above] >= 0 else { continue }
            gone.append(folder, of: old.folders)
            if above >= 0 { touched.insert(after[above]) }
        }
        for file in claims.gone {
            let folder = old.parents[file]
            guard folder < 0 || after[folder] >= 0 else { continue }
            gone.append(file, of: files)
            if folder >= 0 { touched.insert(after[folder]) }
        }
        touched.remove(-1)
    }
}
