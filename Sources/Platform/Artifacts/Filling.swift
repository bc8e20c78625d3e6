import Diagnostics
import Files
import Glibc
import Synchronization

/// Fills the stage: renders what changed, carries over the rest.
struct Filling: Sendable {
    /// A stage that is ready to be swapped in.
    struct Filled: Sendable {
        let stage: Tree
        /// The paths whose files are not those that stand in the output.
        let placed: [Int]
        var report: Publication.Report
    }

    let publication: Publication
    let artifacts: [Artifact]
    let claims: Claims
    let carried: [Bool]
    let standing: Standing?
    /// What makes the folders and files that stand there into those that are claimed.
    let difference: Difference?
    let twin: Twin?

    /// Brings the stage to what is claimed, with its manifest.
    func fill(in parent: OpenFolder, _ facts: [String: String], _ progress: @Sendable (Int) -> Void) throws(Mistakes)
        -> Filled
    {
        let stage = try told { () throws(Diagnostic) in try prepared(in: parent) }
        let outcomes = rendered(into: stage, twin == nil ? GrowingFolders(stage, claims.tree) : nil, progress)
        let failures = outcomes.compactMap { if case .failure(let diagnostic) = $0.result { diagnostic } else { nil } }
        guard failures.isEmpty else { throw Mistakes(Filling.distinct(failures)) }
        var report = Publication.Report()
        var entries = standing?.manifest.entries ?? []
        if !claims.isUnchanged || twin == nil { entries = [] }
        var placed: [Int] = []
        var next = outcomes.makeIterator()
        for index in claims.files.indices {
            var entry: Manifest.Entry
            if isDone(index), let standing {
                entry = standing.manifest.entries[claims.before[index]]
                report.carried += 1
            } else if let outcome = next.next(), case .success(let success) = outcome.result {
                entry = success
                report.carried += outcome.isCarried ? 1 : 0
                report.rendered += outcome.isCarried ? 0 : 1
                report.same += outcome.isSame ? 1 : 0
                if outcome.isPlaced { placed.append(index) }
            } else {
                continue
            }
            report.bytes += entry.size
            if entries.count > index { entries[index] = entry } else { entries.append(entry) }
        }
        let manifest = Manifest(maker: publication.maker, facts: facts, files: claims.files, entries: entries)
        let touched = placed.map { claims.tree.parents[$0] }
        try told { () throws(Diagnostic) in try finish(stage, manifest, touched) }
        return Filled(stage: stage, placed: placed, report: report)
    }

    /// Whether a path's file is in the stage already, because the twin has it.
    private func isDone(_ index: Int) -> Bool { twin != nil && carried[index] }

    /// The stage with nothing that is not claimed: the twin with the folders that are new, or an empty one, in which each folder is
    /// made when its first file comes.
    private func prepared(in parent: OpenFolder) throws(Diagnostic) -> Tree {
        if let twin, let difference {
            let stage = publication.tree(twin.root)
            try stage.open()
            try stage.remove(difference.gone)
            try stage.make(difference.new, of: claims.tree)
            return stage
        }
        let name = publication.place.stage
        guard parent.makeFolder(name), let root = parent.folder(name) else {
            throw Diagnostic.system(errno, "publish", publication.output.path)
        }
        return publication.tree(root)
    }

    private func finish(_ stage: Tree, _ manifest: Manifest, _ touched: [Int]) throws(Diagnostic) {
        try stage.keep(Manifest.fileName, manifest.bytes)
        if let standing { _ = stage.link(Publication.marker, from: standing.root) } else { keepMarker(stage) }
        if let twin, let difference {
            try stage.close(claims.tree, stage.stamps(twin.stamps, difference, of: claims.tree, touched: touched))
        } else if let stamps = FolderStamps.take(OpenTree(claims.tree, in: stage.root), threads: publication.threads) {
            try stage.close(claims.tree, stamps)
        } else {
            throw Diagnostic.system(errno, "publish", publication.output.path)
        }
    }

    /// The marker of a folder that no publication by this maker made.
    private func keepMarker(_ stage: Tree) {
        if let root = OpenFolder.open(publication.output.path) { _ = stage.link(Publication.marker, from: root) }
    }

    // MARK: Rendering

    private struct Outcome: Sendable {
        let result: Result<Manifest.Entry, Diagnostic>
        var isCarried = false
        var isSame = false
        var isPlaced = true
    }

    private func rendered(
        into stage: Tree, _ folders: GrowingFolders?, _ progress: @Sendable (Int) -> Void
    ) -> [Outcome] {
        let waiting = claims.files.indices.filter { !isDone($0) }
        let done = Atomic<Int>(claims.files.count - waiting.count)
        let hasFailed = Atomic<Bool>(false)
        return parallelMap(waiting, threads: publication.threads, grain: 8) { index -> Outcome in
            // Once something failed nothing will be published; the rest is still rendered, for its mistakes, but not written.
            let outcome = place(index, in: stage, folders, isDry: hasFailed.load(ordering: .relaxed))
            if case .failure = outcome.result { hasFailed.store(true, ordering: .relaxed) }
            let count = done.add(1, ordering: .relaxed).newValue
            if count % 64 == 0 || count == artifacts.count { progress(count) }
            return outcome
        }
    }

    private func place(_ index: Int, in stage: Tree, _ folders: GrowingFolders?, isDry: Bool) -> Outcome {
        let artifact = artifacts[claims.artifacts[index]]
        let last = claims.before[index]
        do throws(Diagnostic) {
            if carried[index], let standing {
                let outcome = Outcome(
                    result: .success(standing.manifest.entries[last]), isCarried: true, isPlaced: false)
                if isDry { return outcome }
                try folders?.ready(forFile: index)
                if stage.link(claims.files, index, from: standing.root) { return outcome }
            }
            let bytes = try artifact.render()
            if isDry { return Outcome(result: .failure(Filling.notWritten)) }
            try folders?.ready(forFile: index)
            // A file that comes out as it was keeps its time, so that rsync and caches see no change.
            if last >= 0, let standing, standing.manifest.entries[last].size == bytes.count,
                let old = try? publication.output.read(artifact.path), old == bytes,
                let isPlaced = adopt(index, from: standing.root, into: stage)
            {
                stage.hide(claims.files, index)
                return Outcome(
                    result: .success(try entry(index, artifact, in: stage)), isSame: true, isPlaced: isPlaced)
            }
            if twin != nil { try stage.remove(claims.files, index) }
            try stage.create(claims.files, index, bytes)
            return Outcome(result: .success(try entry(index, artifact, in: stage)))
        } catch {
            return Outcome(result: .failure(error))
        }
    }

    /// Has a file of the output in the stage as well; tells whether it had to be put there, or nothing where it cannot be.
    private func adopt(_ index: Int, from root: OpenFolder, into stage: Tree) -> Bool? {
        let (old, new) = claims.files.withPath(index) { (root.stamp($0), stage.root.stamp($0)) }
        if let old, let new, old.inode == new.inode { return false }
        guard twin == nil || (try? stage.remove(claims.files, index)) != nil else { return nil }
        return stage.link(claims.files, index, from: root) ? true : nil
    }

    private func entry(_ index: Int, _ artifact: Artifact, in stage: Tree) throws(Diagnostic) -> Manifest.Entry {
        guard let stamp = claims.files.withPath(index, { stage.root.stamp($0) }) else {
            throw Diagnostic.system(errno, "write", publication.output.path(artifact.path))
        }
        return Manifest.Entry(fingerprint: artifact.fingerprint, size: stamp.size, modified_ns: stamp.modified_ns)
    }

    private static let notWritten = Diagnostic(.error, "not-written", "not written, because of other mistakes")

    /// One of each diagnostic: a full disk fails every file, and is told once.
    private static func distinct(_ failures: [Diagnostic]) -> [Diagnostic] {
        var seen: Set<String> = []
        return failures.filter { failure in
            guard failure.code != notWritten.code else { return false }
            return seen.insert(failure.cause == .machine ? failure.code : "\(failure)").inserted
        }
    }
}

/// Passes on what one diagnostic says as the mistakes of a publication.
func told<Result>(_ body: () throws(Diagnostic) -> Result) throws(Mistakes) -> Result {
    do throws(Diagnostic) { return try body() } catch { throw Mistakes(error) }
}
