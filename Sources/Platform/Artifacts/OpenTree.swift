import Files

/// A tree with its root held open, and every folder in which many others lie: what lies in those is found without being looked up
/// from the root again, which is a third of the cost of a look at ten thousand folders.
struct OpenTree: Sendable {
    /// In how many folders lie enough of them.
    private static let many = 16

    let root: OpenFolder
    let tree: FolderTree
    private let wide: [OpenFolder]
    /// For each folder the system's number for it, or −1 where it is not held open.
    private let descriptors: [Int32]

    init(_ tree: FolderTree, in root: OpenFolder) {
        self.root = root
        self.tree = tree
        var children = [Int](repeating: 0, count: tree.count)
        for above in tree.above where above >= 0 { children[above] += 1 }
        var descriptors = [Int32](repeating: -1, count: tree.count)
        // One that cannot be opened is looked at from the root, which will tell.
        wide = tree.folders.indices.filter { children[$0] >= OpenTree.many }.prefix(64).compactMap { index in
            let folder = tree.folders.withPath(index) { root.folder($0) }
            descriptors[index] = folder?.descriptor ?? -1
            return folder
        }
        self.descriptors = descriptors
    }

    /// The stamp of a folder.
    func stamp(folder: Int) -> FileStamp? {
        let above = tree.above[folder]
        return tree.folders.withPath(folder) { stamp($0, above) }
    }

    /// The stamp of one of the paths whose folders these are.
    func stamp(file: Int, of files: PathList) -> FileStamp? {
        let folder = tree.parents[file]
        let above = folder < 0 || descriptors[folder] >= 0 ? folder : tree.above[folder]
        return files.withPath(file) { stamp($0, above) }
    }

    private func stamp(_ path: UnsafePointer<CChar>, _ above: Int) -> FileStamp? {
        guard above >= 0, descriptors[above] >= 0 else { return root.stamp(path) }
        return FileStamp(path + tree.folders.length(above) + 1, in: descriptors[above])
    }
}
