import Artifacts
import Diagnostics
import Files
import Foundation
import Glibc
import Synchronization

/// A temporary folder with an output folder to publish into; gone with the test.
final class PublishingFolder {
    let path: String
    var output: String { path + "/Output" }

    init() throws {
        path = NSTemporaryDirectory() + "artifacts-\(UUID().uuidString)"
        try FileManager.default.createDirectory(atPath: path, withIntermediateDirectories: true)
    }

    deinit { try? FileManager.default.removeItem(atPath: path) }

    func publication(maker: String = "test 1", threads: Int = 2) -> Publication {
        Publication(into: output, maker: maker, threads: threads)
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

    func text(_ inner: String) -> String? { try? String(contentsOfFile: "\(path)/\(inner)", encoding: .utf8) }

    func exists(_ inner: String) -> Bool { Folder(path).contains(inner) }

    func stamp(_ inner: String) -> FileStamp? { Folder(path).stamp(inner) }

    /// Every file below the output with its text, the manifest left out.
    var pages: [String: String] {
        var found: [String: String] = [:]
        for entry in (try? Folder(output).list()) ?? [] { found[entry.path] = text("Output/\(entry.path)") }
        return found
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
