import CLinux
import Diagnostics
import Files
import Glibc
import Synchronization

/// Brings artifacts into an output folder: all of them or none.
///
/// They are brought into a stage beside the folder, flushed, and swapped in by one `renameat2`. What the last publication made
/// of an equal fingerprint is the same file in both, not rendered; what no artifact claims any more is not in the stage, and so
/// is gone.
///
/// Of a large output the tree that was swapped out is kept beside it as its *twin*: the same files under the same names, hard
/// links that take no space but that of folders. It is brought up to date at once, so that nothing stale survives in it, and is the
/// next publication's stage, in which only what changed then has to be touched. A twin that is not exactly what was left there is
/// not used but removed.
public struct Publication: Sendable {
    /// What a publication did.
    public struct Report: Sendable {
        /// Artifacts rendered.
        public var rendered = 0
        /// Of those, how many came out with the bytes that stood there already.
        public var same = 0
        /// Artifacts carried over.
        public var carried = 0
        /// What lay in the output and no artifact claims any more.
        public var removed = 0
        /// Bytes of all outputs.
        public var bytes = 0

        /// Nothing done yet.
        public init() {}

        init(carried: Int, bytes: Int) {
            self.carried = carried
            self.bytes = bytes
        }
    }

    /// An empty file of this name keeps the folder in git and outlives every publication.
    static let marker = ".gitkeep"

    /// The output folder.
    public let output: Folder
    let place: OutputPlace
    let maker: String
    let threads: Int
    let twinFrom: Int
    private let reading = LastManifest()
    private let early = EarlyLook()

    /// Prepares a publication into a folder, which need not exist, by a maker whose artifacts' bytes follow from their
    /// fingerprints.
    ///
    /// - Parameter twinFrom: From how many files on the tree that was swapped out is kept. To link fewer of them anew takes
    ///   some milliseconds, which are not worth a folder beside the output.
    public init(into output: String, maker: String, threads: Int, twinFrom: Int = 2000) {
        place = OutputPlace(output)
        self.output = Folder(place.path)
        self.maker = maker
        self.threads = threads
        self.twinFrom = twinFrom
    }

    /// What the last publication by the same maker made.
    public var last: Manifest? {
        guard let manifest = reading.manifest(in: output), manifest.maker == maker else { return nil }
        return manifest
    }

    /// Whether the output folder holds every file that a manifest claims as it was written, and nothing else.
    public func isIntact(_ manifest: Manifest) -> Bool {
        guard let root = OpenFolder.open(output.path) else { return false }
        let tree = FolderTree(of: manifest.files)
        let kept = FolderStamps.read(in: output, of: tree)
        return Inspection(manifest, tree, in: root, kept: kept, threads: threads).isClean
    }

    /// Removes what a killed build left behind, unless another build is at work. A finished twin stays.
    public func discardLeftovers() throws(Mistakes) {
        guard Publication.stands(place.beside(place.stage)), !hasFinishedTwin, let lock = try? OutputLock(place) else {
            return
        }
        defer { lock.release() }
        // Another build may have finished meanwhile.
        guard !hasFinishedTwin else { return }
        try removeStage(in: lock.parent)
    }

    /// Starts to look at what stands in the output folder, beside whatever is done until `publish` asks for it.
    public func lookEarly() { early.start(self) }

    /// Returns when nobody looks any more; for those that come to publish nothing.
    public func stopLooking() { early.wait() }

    /// Publishes. With any mistake nothing is changed and everything that was wrong is thrown.
    ///
    /// - Parameters:
    ///   - artifacts: What is to be in the output folder, no two on one path.
    ///   - facts: What the manifest shall say of the build.
    ///   - progress: Told now and then how many artifacts are done, on any thread.
    public func publish(
        _ artifacts: [Artifact], facts: [String: String], progress: @Sendable (Int) -> Void = { _ in }
    ) throws(Mistakes) -> Report {
        let strays = artifacts.strays()
        guard strays.isEmpty else { throw Mistakes(strays + artifacts.collisions()) }
        if let refusal = place.refusal { throw Mistakes(refusal) }
        let lock = try told { () throws(Diagnostic) in try OutputLock(place) }
        defer { lock.release() }
        try refuseForeign()
        let seen = early.take(self, in: lock.parent)
        let standing = seen?.standing ?? Standing(self, in: lock.parent)
        guard let claims = Claims(artifacts, last: standing?.manifest, lastTree: standing?.tree) else {
            throw Mistakes(artifacts.collisions())
        }
        let carried = claims.carried(artifacts, standing)
        let twin = seen.map(\.twin) ?? standing.flatMap { trustedTwin(of: $0, in: lock.parent) }
        // What a build left behind that was killed holds private pages as well; nothing is written while it cannot be removed.
        if twin == nil { try removeStage(in: lock.parent) }
        let removed = claims.gone.count + (standing?.inspection.strangers.count ?? 0)
        if let standing, standing.inspection.isClean, claims.isUnchanged, !carried.contains(false) {
            try note(facts, standing, twin, in: lock.parent)
            return Report(carried: artifacts.count, bytes: standing.manifest.size)
        }
        let difference = standing.map { Difference(from: $0.manifest.files, $0.tree, to: claims) }
        let filling = Filling(
            publication: self, artifacts: artifacts, claims: claims, carried: carried, standing: standing,
            difference: difference, twin: twin)
        do throws(Mistakes) {
            var filled = try filling.fill(in: lock.parent, facts, progress)
            try swap(filled.stage.root, in: lock.parent)
            try settle(filled, claims, difference, standing, in: lock.parent)
            filled.report.removed = removed
            return filled.report
        } catch {
            // What was wrong is told; that the stage could not be removed either will be told by the next build.
            try? removeStage(in: lock.parent)
            throw error
        }
    }

    // MARK: What stands there

    /// Refuses to replace a folder that no publication made: swapping it out would delete what somebody keeps there.
    private func refuseForeign() throws(Mistakes) {
        guard Publication.stands(output.path), !output.contains(Manifest.fileName) else { return }
        let names = OpenFolder.open(output.path)?.names()
        guard let names, names.indices.allSatisfy({ names.string($0) == Publication.marker }) else {
            throw Mistakes(
                .machine(
                    "foreign-output", "this was not made by the press, so it is not replaced", file: output.path,
                    expected: "a new or an empty folder, or one that a build made",
                    hint: "name another folder, or empty this one"))
        }
    }

    static func stands(_ path: String) -> Bool {
        var status = stat()
        return lstat(path, &status) == 0
    }

    /// Removes the stage with all that is in it.
    func removeStage(in parent: OpenFolder) throws(Mistakes) {
        let number = parent.remove(place.stage, threads: threads)
        guard number != 0 else { return }
        throw Mistakes(
            .machine(
                "leftover", "what an earlier build left here cannot be removed: \(String(cString: strerror(number)))",
                file: place.beside(place.stage),
                hint: "it may hold private pages: remove it by hand, then build again"))
    }

    // MARK: The swap

    private func swap(_ stage: OpenFolder, in parent: OpenFolder) throws(Mistakes) {
        // One flush of the file system instead of one a file: the swap must not reach the disk before what it brings.
        guard floorpress_sync(stage.descriptor) == 0 else { throw Mistakes(.system(errno, "publish", output.path)) }
        if let mode = parent.stamp(place.name)?.mode { fchmod(stage.descriptor, mode & 0o777) }
        let swapped =
            parent.stamp(place.name) != nil
            ? floorpress_exchange(parent.descriptor, place.stage, place.name)
            : renameat(parent.descriptor, place.stage, parent.descriptor, place.name)
        guard swapped == 0 else { throw Mistakes(.system(errno, "publish", output.path)) }
        fsync(parent.descriptor)
    }
}

/// The last manifest, read once for as long as its file is the same.
private final class LastManifest: Sendable {
    private let last = Mutex<(stamp: FileStamp, manifest: Manifest?)?>(nil)

    func manifest(in output: Folder) -> Manifest? {
        guard let stamp = output.stamp(Manifest.fileName) else { return nil }
        return last.withLock { last in
            if let last, last.stamp == stamp { return last.manifest }
            let manifest = Manifest.read(in: output)
            last = (stamp, manifest)
            return manifest
        }
    }
}

/// The output as it stands before a publication by the same maker.
struct Standing: Sendable {
    let root: OpenFolder
    let manifest: Manifest
    let tree: FolderTree
    let inspection: Inspection

    init?(_ publication: Publication, in parent: OpenFolder) {
        guard let root = parent.folder(publication.place.name), let manifest = publication.last else { return nil }
        let tree = FolderTree(of: manifest.files)
        let kept = FolderStamps.read(in: publication.output, of: tree)
        self.root = root
        self.manifest = manifest
        self.tree = tree
        inspection = Inspection(manifest, tree, in: root, kept: kept, threads: publication.threads)
    }
}

extension Claims {
    /// For each path whether its file stands as the last publication wrote it, for the same fingerprint.
    func carried(_ planned: [Artifact], _ standing: Standing?) -> [Bool] {
        guard let standing else { return [Bool](repeating: false, count: files.count) }
        return files.indices.map { index in
            let last = before[index]
            return last >= 0 && !standing.inspection.isBroken[last]
                && standing.manifest.entries[last].fingerprint == planned[artifacts[index]].fingerprint
        }
    }
}
