import CLinux
import Diagnostics
import Files
import Glibc

/// The twin of an output: another tree of the same files, and how its folders look.
struct Twin: Sendable {
    let root: OpenFolder
    let stamps: FolderStamps
}

extension Publication {
    func tree(_ root: OpenFolder) -> Tree { Tree(root: root, shown: output, threads: threads) }

    // MARK: Trusting it

    /// The twin, if it is exactly what the last publication left. In doubt it is not: to make it anew costs a moment, to publish
    /// what somebody put into it could cost a good name.
    func trustedTwin(of standing: Standing, in parent: OpenFolder) -> Twin? {
        let (files, tree) = (standing.manifest.files, standing.tree)
        guard !standing.inspection.lacksFolders, !tree.parents.contains(-1),
            let root = finishedTwin(standing.root, in: parent),
            let kept = FolderStamps.read(in: Folder(place.beside(place.stage)), of: tree)
        else { return nil }
        let look = Inspection(OpenTree(tree, in: root), of: files, kept: kept, threads: threads)
        let isAsLeft = look.read.allSatisfy { folder in
            !kept.stamps[folder].isSettled && kept.stamps[folder].inode == look.stamps.stamps[folder].inode
        }
        guard look.isClean, isAsLeft else { return nil }
        // Folders that no stamp vouches for may hold other files under the same names.
        for folder in Set(look.read).union(standing.inspection.read) {
            for file in tree.contents[folder] where tree.parents[file] == folder && !standing.inspection.isBroken[file]
            {
                let (one, other) = files.withPath(file) { (root.stamp($0), standing.root.stamp($0)) }
                guard let one, let other, one.inode == other.inode, one.device == other.device else { return nil }
            }
        }
        return Twin(root: root, stamps: look.stamps)
    }

    /// Whether what lies beside the output is a twin that was finished, of the publication that stands there.
    var hasFinishedTwin: Bool {
        guard let parent = OpenFolder.open(place.parent), let root = parent.folder(place.name) else { return false }
        return finishedTwin(root, in: parent) != nil
    }

    /// The twin that has the very manifest of the output, and the stamps that are written when all else is done.
    private func finishedTwin(_ root: OpenFolder, in parent: OpenFolder) -> OpenFolder? {
        guard let twin = parent.folder(place.stage), twin.stamp?.owner == geteuid(),
            let one = twin.stamp(Manifest.fileName), let other = root.stamp(Manifest.fileName),
            one.inode == other.inode, one.device == other.device, twin.stamp(FolderStamps.fileName) != nil
        else { return nil }
        return twin
    }

    // MARK: Bringing it up to date

    /// Makes what was swapped out into the twin of what was swapped in, or removes it, at once: a stale private page is a breach
    /// of privacy.
    func settle(
        _ filled: Filling.Filled, _ claims: Claims, _ difference: Difference?, _ standing: Standing?,
        in parent: OpenFolder
    ) throws(Mistakes) {
        guard claims.files.count >= twinFrom else { return try removeStage(in: parent) }
        do throws(Diagnostic) {
            if let standing, let difference, !standing.inspection.lacksFolders {
                try update(tree(standing.root), filled, claims, difference, standing.inspection)
                return
            }
        } catch {
            // All is published; a disk that is full for links alone only makes the next publication slower.
            return try removeStage(in: parent)
        }
        try removeStage(in: parent)
        do throws(Diagnostic) {
            try mirror(filled.stage, claims, in: parent)
        } catch {
            try removeStage(in: parent)
        }
    }

    private func update(
        _ old: Tree, _ filled: Filling.Filled, _ claims: Claims, _ difference: Difference, _ inspection: Inspection
    ) throws(Diagnostic) {
        try old.open()
        try old.restrict()
        try old.remove(inspection.strangers)
        try old.remove(difference.gone)
        try old.make(difference.new, of: claims.tree)
        var placed = PathList()
        for index in filled.placed {
            try old.remove(claims.files, index)
            placed.append(index, of: claims.files)
        }
        try old.link(placed, from: filled.stage.root)
        let touched = filled.placed.map { claims.tree.parents[$0] }
        // The stamps must not reach the disk before what they vouch for: that nothing stale is left.
        guard floorpress_sync(old.root.descriptor) == 0 else { throw Diagnostic.system(errno, "publish", output.path) }
        var stamps = try old.stamps(inspection.stamps, difference, of: claims.tree, touched: touched)
        // What was read through changed lately, or held strangers: the next look reads it through once more.
        let read = Set(inspection.read)
        for folder in difference.before.indices where read.contains(difference.before[folder]) {
            stamps.stamps[folder].changed_ns = 0
        }
        try finish(old, filled.stage, claims.tree, stamps)
    }

    private func mirror(_ stage: Tree, _ claims: Claims, in parent: OpenFolder) throws(Diagnostic) {
        guard parent.makeFolder(place.stage, mode: 0o700, isPrivate: true), let root = parent.folder(place.stage) else {
            throw Diagnostic.system(errno, "publish", output.path)
        }
        let twin = tree(root)
        try twin.link(claims.files, from: stage.root, into: GrowingFolders(twin, claims.tree))
        guard let stamps = FolderStamps.take(OpenTree(claims.tree, in: root), threads: threads) else {
            throw Diagnostic.system(errno, "publish", output.path)
        }
        try finish(twin, stage, claims.tree, stamps)
    }

    private func finish(_ twin: Tree, _ stage: Tree, _ tree: FolderTree, _ stamps: FolderStamps) throws(Diagnostic) {
        _ = twin.link(Publication.marker, from: stage.root)
        guard twin.link(Manifest.fileName, from: stage.root) else {
            throw Diagnostic.system(errno, "publish", output.path)
        }
        try twin.close(tree, stamps)
    }

    // MARK: New facts

    /// Keeps what is new to say of a build that changed no file.
    func note(_ facts: [String: String], _ standing: Standing, _ twin: Twin?, in parent: OpenFolder) throws(Mistakes) {
        guard standing.manifest.facts != facts else { return }
        try told { () throws(Diagnostic) in
            try WholeFile.replace(
                output.path(Manifest.fileName), standing.manifest.with(facts: facts).bytes, mode: 0o600)
        }
        guard let twin else { return }
        do throws(Diagnostic) {
            try tree(twin.root).remove(PathList([Manifest.fileName]))
            guard tree(twin.root).link(Manifest.fileName, from: standing.root) else {
                throw Diagnostic.system(errno, "publish", output.path)
            }
        } catch {
            try removeStage(in: parent)
        }
    }
}
