import Files

/// The folders that paths lie in.
///
/// The paths stand in the order of their bytes, so all that lies below a folder stands together, and so does every folder with
/// its own: parents come before what is in them.
struct FolderTree: Sendable {
    /// The folders' paths.
    private(set) var folders = PathList()
    /// For each folder the paths that lie in it, at any depth.
    private(set) var contents: [Range<Int>] = []
    /// For each path the number of the folder that it lies in, or −1 for the root.
    private(set) var parents: [Int] = []
    /// For each folder the number of the one that it lies in, or −1 for the root.
    private(set) var above: [Int] = []

    /// The folders of paths that stand in order.
    init(of paths: PathList) {
        var open: [(folder: Int, length: Int)] = []
        var starts: [Int] = []
        var ends: [Int] = []
        parents.reserveCapacity(paths.count)
        for index in paths.indices {
            paths.withBytes(index) { path in
                while let last = open.last, !isBelow(path, last.folder, last.length) {
                    ends[last.folder] = index
                    open.removeLast()
                }
                var position = (open.last?.length ?? -1) + 1
                while position < path.count {
                    if path[position] == UInt8(ascii: "/") {
                        above.append(open.last?.folder ?? -1)
                        open.append((folders.count, position))
                        folders.append(UnsafeBufferPointer(rebasing: path[..<position]))
                        starts.append(index)
                        ends.append(paths.count)
                    }
                    position += 1
                }
            }
            parents.append(open.last?.folder ?? -1)
        }
        contents = zip(starts, ends).map { $0..<$1 }
    }

    /// How many folders there are.
    var count: Int { folders.count }

    private func isBelow(_ path: UnsafeBufferPointer<UInt8>, _ folder: Int, _ length: Int) -> Bool {
        guard path.count > length, path[length] == UInt8(ascii: "/") else { return false }
        return folders.withBytes(folder) { $0.elementsEqual(path[..<length]) }
    }

    /// The names that lie in a folder itself, of the files and of the folders in it; −1 is the root.
    func names(in folder: Int, of paths: PathList) -> Set<[UInt8]> {
        let start = folder < 0 ? 0 : folders.length(folder) + 1
        var names: Set<[UInt8]> = []
        var last: [UInt8] = []
        for index in folder < 0 ? paths.indices : contents[folder] {
            let name = paths.withBytes(index) { path in
                Array(path[start...].prefix { $0 != UInt8(ascii: "/") })
            }
            if name != last { names.insert(name) }
            last = name
        }
        return names
    }
}
