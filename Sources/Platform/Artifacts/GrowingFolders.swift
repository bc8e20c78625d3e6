import Diagnostics
import Files
import Glibc
import Synchronization

/// The folders of a fresh tree, each made when the first file comes to lie in it, whichever thread brings that.
///
/// To make ten thousand folders takes as long as to render a thousand pages, and the system does not make them faster on two
/// threads; so it is done beside the rendering and not before it.
final class GrowingFolders: Sendable {
    private let root: Tree
    private let tree: FolderTree
    /// For each folder whether it is there.
    private let made: Mutex<[Bool]>

    init(_ root: Tree, _ tree: FolderTree) {
        self.root = root
        self.tree = tree
        made = Mutex([Bool](repeating: false, count: tree.count))
    }

    /// Makes the folder of a file and those above it, where they are not there.
    func ready(forFile file: Int) throws(Diagnostic) {
        let folder = tree.parents[file]
        guard folder >= 0 else { return }
        // The errors of the system are kept in a variable of each thread.
        let failed = made.withLock { made -> (folder: Int, number: Int32)? in
            guard !made[folder] else { return nil }
            for missing in way(to: folder) where !made[missing] {
                guard root.make(missing, of: tree) else { return (missing, errno) }
                made[missing] = true
            }
            return nil
        }
        if let failed { throw root.failure(failed.number, tree.folders.string(failed.folder)) }
    }

    /// A folder and those that it lies in, the outermost first.
    private func way(to folder: Int) -> [Int] {
        var way: [Int] = []
        var next = folder
        while next >= 0 {
            way.append(next)
            next = tree.above[next]
        }
        return way.reversed()
    }
}
