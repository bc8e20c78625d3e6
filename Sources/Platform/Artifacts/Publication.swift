import CLinux
import Diagnostics
import Files
import Glibc
import Synchronization

/// Brings artifacts into an output folder: all of them or none.
///
/// They are written into a stage beside the folder, flushed, and swapped in by one `renameat2`. What the last publication made
/// of an equal fingerprint is linked into the stage, not rendered; what no artifact claims any more is not in the stage, and so
/// is gone.
public struct Publication: Sendable {
    /// What a publication did.
    public struct Report: Sendable {
        /// Artifacts rendered.
        public var rendered = 0
        /// Of those, how many came out with the bytes that stood there already.
        public var same = 0
        /// Artifacts carried over.
        public var carried = 0
        /// Files that no artifact claims any more.
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

    /// The output folder.
    public let output: Folder
    private let maker: String
    private let threads: Int
    private var stage: Folder { Publication.sibling(output.path, "stage") }

    /// Prepares a publication into a folder, which need not exist, by a maker whose artifacts' bytes follow from their
    /// fingerprints.
    public init(into output: String, maker: String, threads: Int) {
        self.output = Folder(Publication.resolved(output))
        self.maker = maker
        self.threads = threads
    }

    /// What the last publication by the same maker made.
    public var last: Manifest? {
        guard let manifest = Manifest.read(in: output), manifest.maker == maker else { return nil }
        return manifest
    }

    /// Whether every file that a manifest claims stands in the output folder as it was written.
    public func isIntact(_ manifest: Manifest) -> Bool {
        let broken = Atomic<Bool>(false)
        let entries = Array(manifest.entries)
        parallelEach(entries.count, threads: threads, grain: 256) { index in
            let stamp = output.stamp(entries[index].key)
            if stamp?.size != entries[index].value.size || stamp?.modified_ns != entries[index].value.modified_ns {
                broken.store(true, ordering: .relaxed)
            }
        }
        return !broken.load(ordering: .relaxed)
    }

    /// Removes what a killed build left behind, unless another build is at work.
    public func discardLeftovers() {
        guard Publication.stands(stage.path), let lock = try? locked() else { return }
        remove(stage.path)
        close(lock)
    }

    /// Publishes. With any mistake nothing is changed and everything that was wrong is thrown.
    ///
    /// - Parameters:
    ///   - artifacts: What is to be in the output folder, no two on one path.
    ///   - facts: What the manifest shall say of the build.
    ///   - progress: Told now and then how many artifacts are done, on any thread.
    public func publish(
        _ artifacts: [Artifact], facts: [String: String], progress: @Sendable (Int) -> Void = { _ in }
    ) throws(Mistakes) -> Report {
        let mistakes = artifacts.strays() + artifacts.collisions()
        guard mistakes.isEmpty else { throw Mistakes(mistakes) }
        let lock = try locked()
        defer { close(lock) }
        try refuseForeign()
        // What a build left behind that was killed holds private pages as well.
        remove(stage.path)
        let last = last
        let carried = carriedOver(artifacts, last)
        let claimed = Set(artifacts.map(\.path))
        let removed = last.map { $0.entries.keys.count { !claimed.contains($0) } } ?? 0
        if let last, removed == 0, carried.allSatisfy({ $0 }), last.entries.count == artifacts.count {
            try note(facts, last)
            return Report(
                carried: artifacts.count, bytes: last.entries.values.reduce(0) { $0 + $1.size })
        }
        do throws(Mistakes) {
            var report = try fill(artifacts, carried, last, facts, progress)
            report.removed = removed
            try swap()
            retire(last)
            return report
        } catch {
            remove(stage.path)
            throw error
        }
    }

    /// Refuses to replace a folder that no publication made: swapping it out would delete what somebody keeps there.
    private func refuseForeign() throws(Mistakes) {
        guard Publication.stands(output.path), !output.contains(Manifest.fileName) else { return }
        guard isEmptyFolder() else {
            throw Mistakes(
                .machine(
                    "foreign-output", "this was not made by the press, so it is not replaced", file: output.path,
                    expected: "a new or an empty folder, or one that a build made",
                    hint: "name another folder, or empty this one"))
        }
    }

    /// Whether the output is a folder with nothing in it but perhaps the marker that keeps it in git.
    private func isEmptyFolder() -> Bool {
        guard let stream = opendir(output.path) else { return false }
        defer { closedir(stream) }
        while let entry = readdir(stream) {
            guard let offset = MemoryLayout<dirent>.offset(of: \.d_name) else { continue }
            let name = String(cString: UnsafeRawPointer(entry).advanced(by: offset).assumingMemoryBound(to: CChar.self))
            if ![".", "..", ".gitkeep"].contains(name) { return false }
        }
        return true
    }

    /// Keeps what is new to say of a build that changed no file.
    private func note(_ facts: [String: String], _ last: Manifest) throws(Mistakes) {
        guard last.facts != facts else { return }
        do throws(Diagnostic) {
            let manifest = Manifest(maker: maker, facts: facts, entries: last.entries)
            try WholeFile.replace(output.path(Manifest.fileName), manifest.bytes)
        } catch {
            throw Mistakes(error)
        }
    }

    // MARK: Filling the stage

    private func carriedOver(_ artifacts: [Artifact], _ last: Manifest?) -> [Bool] {
        guard let last else { return [Bool](repeating: false, count: artifacts.count) }
        return parallelMap(artifacts, threads: threads, grain: 256) { artifact in
            guard let entry = last.entries[artifact.path], entry.fingerprint == artifact.fingerprint else {
                return false
            }
            let stamp = output.stamp(artifact.path)
            return stamp?.size == entry.size && stamp?.modified_ns == entry.modified_ns
        }
    }

    private func fill(
        _ artifacts: [Artifact], _ carried: [Bool], _ last: Manifest?, _ facts: [String: String],
        _ progress: @Sendable (Int) -> Void
    ) throws(Mistakes) -> Report {
        let done = Atomic<Int>(0)
        let hasFailed = Atomic<Bool>(false)
        let outcomes = parallelMap(Array(artifacts.indices), threads: threads, grain: 8) { index -> Outcome in
            // Once something failed nothing will be published; the rest is still rendered, for its mistakes, but not written.
            let outcome = place(artifacts[index], carried[index], last, isDry: hasFailed.load(ordering: .relaxed))
            if case .failure = outcome.result { hasFailed.store(true, ordering: .relaxed) }
            let count = done.add(1, ordering: .relaxed).newValue
            if count % 64 == 0 || count == artifacts.count { progress(count) }
            return outcome
        }
        let failures = outcomes.compactMap { if case .failure(let diagnostic) = $0.result { diagnostic } else { nil } }
        guard failures.isEmpty else { throw Mistakes(distinct(failures)) }
        var report = Report()
        var entries: [String: Manifest.Entry] = [:]
        entries.reserveCapacity(artifacts.count)
        for (artifact, outcome) in zip(artifacts, outcomes) {
            guard case .success(let stamp) = outcome.result else { continue }
            entries[artifact.path] = Manifest.Entry(
                fingerprint: artifact.fingerprint, size: stamp.size, modified_ns: stamp.modified_ns)
            report.bytes += stamp.size
            report.carried += outcome.isCarried ? 1 : 0
            report.rendered += outcome.isCarried ? 0 : 1
            report.same += outcome.isSame ? 1 : 0
        }
        do throws(Diagnostic) {
            try WholeFile.create(
                stage.path(Manifest.fileName), Manifest(maker: maker, facts: facts, entries: entries).bytes)
            keepMarker()
        } catch {
            throw Mistakes(error)
        }
        return report
    }

    private struct Outcome: Sendable {
        let result: Result<FileStamp, Diagnostic>
        var isCarried = false
        var isSame = false
    }

    private func place(_ artifact: Artifact, _ isCarried: Bool, _ last: Manifest?, isDry: Bool) -> Outcome {
        let target = stage.path(artifact.path)
        if isCarried, link(artifact.path), let stamp = stage.stamp(artifact.path) {
            return Outcome(result: .success(stamp), isCarried: true)
        }
        do throws(Diagnostic) {
            let bytes = try artifact.render()
            if isDry { return Outcome(result: .failure(Publication.notWritten)) }
            // A file that comes out as it was keeps its time, so that rsync and caches see no change.
            if last?.entries[artifact.path]?.size == bytes.count, let old = try? output.read(artifact.path),
                old == bytes,
                link(artifact.path), let stamp = stage.stamp(artifact.path)
            {
                return Outcome(result: .success(stamp), isSame: true)
            }
            try WholeFile.create(target, bytes)
            guard let stamp = stage.stamp(artifact.path) else { throw Diagnostic.system(errno, "write", target) }
            return Outcome(result: .success(stamp))
        } catch {
            return Outcome(result: .failure(error))
        }
    }

    private static let notWritten = Diagnostic(.error, "not-written", "not written, because of other mistakes")

    /// Links a file of the output into the stage.
    private func link(_ path: String) -> Bool {
        let (from, to) = (output.path(path), stage.path(path))
        if Glibc.link(from, to) == 0 { return true }
        guard errno == ENOENT, (try? WholeFile.makeParents(of: to)) != nil else { return false }
        return Glibc.link(from, to) == 0
    }

    /// An empty marker that keeps the folder in git outlives every publication.
    private func keepMarker() {
        _ = Glibc.link(output.path(".gitkeep"), stage.path(".gitkeep"))
    }

    /// One of each diagnostic: a full disk fails every file, and is told once.
    private func distinct(_ failures: [Diagnostic]) -> [Diagnostic] {
        var seen: Set<String> = []
        return failures.filter { failure in
            guard failure.code != Publication.notWritten.code else { return false }
            let key = failure.cause == .machine ? failure.code : "\(failure)"
            return seen.insert(key).inserted
        }.map { failure in
            guard failure.cause == .machine, let file = failure.file, file.hasPrefix(stage.path) else { return failure }
            return .machine(
                failure.code, failure.message, file: output.path + file.dropFirst(stage.path.count), hint: failure.hint)
        }
    }

    // MARK: The swap

    private func swap() throws(Mistakes) {
        let descriptor = floorpress_open(AT_FDCWD, stage.path, O_RDONLY | O_DIRECTORY | O_CLOEXEC, 0)
        guard descriptor >= 0 else { throw Mistakes(.system(errno, "publish", output.path)) }
        // One flush of the file system instead of one a file: the swap must not reach the disk before what it brings.
        let flushed = floorpress_sync(descriptor)
        close(descriptor)
        guard flushed == 0 else { throw Mistakes(.system(errno, "publish", output.path)) }
        let swapped =
            Publication.stands(output.path)
            ? floorpress_exchange(stage.path, output.path) : rename(stage.path, output.path)
        guard swapped == 0 else { throw Mistakes(.system(errno, "publish", output.path)) }
        let parent = floorpress_open(AT_FDCWD, Publication.parent(output.path), O_RDONLY | O_DIRECTORY | O_CLOEXEC, 0)
        if parent >= 0 {
            fsync(parent)
            close(parent)
        }
    }

    /// Removes what was swapped out, at once: a stale private page is a breach of privacy.
    private func retire(_ last: Manifest?) {
        if let last {
            let paths = Array(last.entries.keys)
            parallelEach(paths.count, threads: threads, grain: 64) { index in
                unlink(stage.path(paths[index]))
                rmdir(Publication.parent(stage.path(paths[index])))
            }
        }
        remove(stage.path)
    }

    private func remove(_ path: String) {
        // First as a file or a link: what a link leads to is not ours.
        guard unlink(path) != 0, let stream = opendir(path) else { return }
        defer {
            closedir(stream)
            rmdir(path)
        }
        while let entry = readdir(stream) {
            guard let offset = MemoryLayout<dirent>.offset(of: \.d_name) else { continue }
            let name = String(cString: UnsafeRawPointer(entry).advanced(by: offset).assumingMemoryBound(to: CChar.self))
            if name == "." || name == ".." { continue }
            remove("\(path)/\(name)")
        }
    }

    // MARK: Where things lie

    /// Takes the lock that keeps two builds of one folder apart: on the parent folder itself, so that no lock file is left.
    private func locked() throws(Mistakes) -> Int32 {
        let parent = Publication.parent(output.path)
        do throws(Diagnostic) {
            try WholeFile.makeParents(of: output.path)
        } catch {
            throw Mistakes(error)
        }
        let descriptor = floorpress_open(AT_FDCWD, parent, O_RDONLY | O_DIRECTORY | O_CLOEXEC, 0)
        guard descriptor >= 0 else { throw Mistakes(.system(errno, "publish", output.path)) }
        guard flock(descriptor, LOCK_EX | LOCK_NB) == 0 else {
            close(descriptor)
            throw Mistakes(
                .machine(
                    "busy", "another build is writing here", file: output.path, hint: "wait until it is done"))
        }
        return descriptor
    }

    private static func stands(_ path: String) -> Bool {
        var status = stat()
        return lstat(path, &status) == 0
    }

    private static func parent(_ path: String) -> String {
        guard let slash = path.lastIndex(of: "/") else { return "." }
        return slash == path.startIndex ? "/" : String(path[..<slash])
    }

    private static func sibling(_ path: String, _ suffix: String) -> Folder {
        let name = path.lastIndex(of: "/").map { path[path.index(after: $0)...] } ?? path[...]
        return Folder("\(parent(path))/.\(name).\(suffix)")
    }

    /// The real folder behind a link, so that the link itself stays; without a trailing slash.
    private static func resolved(_ path: String) -> String {
        var path = path
        while path.count > 1, path.hasSuffix("/") { path.removeLast() }
        guard let real = realpath(path, nil) else { return path }
        defer { free(real) }
        return String(cString: real)
    }
}
