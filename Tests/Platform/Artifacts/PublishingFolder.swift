import Artifacts
import Diagnostics
import Files
import Foundation
import Glibc
import Synchronization
import Testing

/// A temporary folder with an output folder to publish into; gone with the test.
final class PublishingFolder {
    let path: String
    var output: String { path + "/Output" }
    /// From how many files on a twin is kept; unless a test says otherwise none is.
    var twinFrom = 2000

    init() throws {
        path = NSTemporaryDirectory() + "artifacts-\(UUID().uuidString)"
        try FileManager.default.createDirectory(atPath: path, withIntermediateDirectories: true)
    }

    deinit { try? FileManager.default.removeItem(atPath: path) }

    func publication(maker: String = "test 1", threads: Int = 2) -> Publication {
        Publication(into: output, maker: maker, threads: threads, twinFrom: twinFrom)
    }

    /// Publishes pages: path to content, whose fingerprint is that of the content unless another is given.
    @discardableResult
    func publish(_ pages: [String: String], maker: String = "test 1", facts: [String: String] = [:]) throws
        -> Publication.Report
    {
        try publication(maker: maker).publish(
            pages.sorted { $0.key < $1.key }.map { page($0.key, $0.value) }, facts: facts)
    }

    func write(_ inner: String, _ text: String) throws {
        let url = URL(fileURLWithPath: "\(path)/\(inner)")
        try FileManager.default.createDirectory(at: url.deletingLastPathComponent(), withIntermediateDirectories: true)
        try Data(text.utf8).write(to: url)
    }

    /// Adds to a file in place, so that it stays the same file.
    func append(_ inner: String, _ text: String) throws {
        let file = try FileHandle(forWritingTo: URL(fileURLWithPath: "\(path)/\(inner)"))
        try file.seekToEnd()
        try file.write(contentsOf: Data(text.utf8))
        try file.close()
    }

    func delete(_ inner: String) throws { try FileManager.default.removeItem(atPath: "\(path)/\(inner)") }

    func move(_ inner: String, to other: String) throws {
        try FileManager.default.moveItem(atPath: "\(path)/\(inner)", toPath: "\(path)/\(other)")
    }

    func copy(_ inner: String, to other: String) throws {
        try FileManager.default.copyItem(atPath: "\(path)/\(inner)", toPath: "\(path)/\(other)")
    }

    func text(_ inner: String) -> String? { try? String(contentsOfFile: "\(path)/\(inner)", encoding: .utf8) }

    func exists(_ inner: String) -> Bool { Folder(path).contains(inner) }

    /// Who may do what with it.
    func mode(_ inner: String) -> UInt32? { stamp(inner).map { $0.mode & 0o777 } }

    func stamp(_ inner: String) -> FileStamp? { Folder(path).stamp(inner) }

    /// Every file below the output with its text, the manifest left out.
    var pages: [String: String] {
        var found: [String: String] = [:]
        for entry in (try? Folder(output).list()) ?? [] { found[entry.path] = text("Output/\(entry.path)") }
        return found
    }

    /// Every file and folder below a tree with the number of its file; folders have none.
    private func files(_ tree: String) -> [String: UInt64] {
        var found: [String: UInt64] = [:]
        for case let inner as String in FileManager.default.enumerator(atPath: "\(path)/\(tree)") ?? .init() {
            let stamp = stamp("\(tree)/\(inner)")
            found[inner] = stamp?.isFolder == true ? 0 : stamp?.inode
        }
        // Each tree has stamps of its own folders.
        found[".folders"] = 0
        return found
    }

    /// Expects the twin to hold exactly the files of the output.
    func expectTwin(sourceLocation: SourceLocation = #_sourceLocation) {
        #expect(files("Output") == files(".Output.stage"), sourceLocation: sourceLocation)
        #expect(exists(".Output.stage/.folders") && exists("Output/.folders"), sourceLocation: sourceLocation)
        #expect(!exists(".Output.lock"), sourceLocation: sourceLocation)
    }

    /// What lies beside the output.
    var siblings: [String] { ((try? FileManager.default.contentsOfDirectory(atPath: path)) ?? []).sorted() }
}

/// A public page whose fingerprint is that of its content.
func page(
    _ path: String, _ content: String, fingerprint: String? = nil, renders: Counter? = nil, failing: Diagnostic? = nil
) -> Artifact {
    Artifact(
        path, for: .everyone, fingerprint: Fingerprint(of: Array((fingerprint ?? content).utf8)),
        origin: "Content/\(path)"
    ) {
        () throws(Diagnostic) in
        renders?.increment()
        if let failing { throw failing }
        return Array(content.utf8)
    }
}

/// Counts on any thread.
final class Counter: Sendable {
    private let count = Mutex(0)
    var value: Int { count.withLock { $0 } }

    func increment() { count.withLock { $0 += 1 } }
}

/// The mistakes that a publication throws.
func mistakes(_ publish: () throws -> Void) -> [Diagnostic] {
    do {
        try publish()
        return []
    } catch {
        return (error as? Mistakes)?.diagnostics ?? []
    }
}

func unlinkFile(_ path: String) -> Bool { unlink(path) == 0 }

func makeLink(_ path: String, to target: String) -> Bool { symlink(target, path) == 0 }

func renameFile(_ path: String, _ other: String) { rename(path, other) }

func changeMode(_ path: String, _ mode: UInt32) -> Bool { chmod(path, mode) == 0 }

/// Runs something under a mask of the process, one test at a time.
func withMask(_ mask: UInt32, _ body: () throws -> Void) rethrows {
    try masking.withLock { _ in
        let before = umask(mask)
        defer { umask(before) }
        try body()
    }
}

private let masking = Mutex(())

/// A folder that nothing can be removed from until it is released, where the machine can do that: for root it takes the mark of
/// an unchangeable file, for others a folder that may not be written, and that is not theirs to open.
final class Undeletable {
    private let path: String
    /// Whether it is one.
    private(set) var holds = false

    init(_ path: String) throws {
        self.path = path
        let probe = path + "/probe"
        try Data().write(to: URL(fileURLWithPath: probe))
        mark("+i")
        holds = unlink(probe) != 0
    }

    deinit { release() }

    func release() {
        mark("-i")
        unlink(path + "/probe")
    }

    private func mark(_ flag: String) {
        let process = Process()
        process.executableURL = URL(fileURLWithPath: "/usr/bin/env")
        process.arguments = ["chattr", flag, path]
        process.standardError = FileHandle.nullDevice
        try? process.run()
        process.waitUntilExit()
    }
}
