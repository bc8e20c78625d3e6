import Files
import Foundation

/// A folder that is gone with the test.
public final class TemporaryFolder {
    /// Its path.
    public let path: String
    /// The folder as the press sees it.
    public var folder: Folder { Folder(path) }

    /// Makes it.
    public init() throws {
        path = NSTemporaryDirectory() + "files-\(UUID().uuidString)"
        try FileManager.default.createDirectory(atPath: path, withIntermediateDirectories: true)
    }

    deinit { try? FileManager.default.removeItem(atPath: path) }

    /// Writes a file; the folders on its way are made.
    public func write(_ inner: String, _ text: String) throws { try write(inner, Array(text.utf8)) }

    /// Writes a file of bytes; the folders on its way are made.
    public func write(_ inner: String, _ bytes: [UInt8]) throws {
        let url = URL(fileURLWithPath: "\(path)/\(inner)")
        try FileManager.default.createDirectory(at: url.deletingLastPathComponent(), withIntermediateDirectories: true)
        try Data(bytes).write(to: url)
    }

    /// Makes a symbolic link.
    public func link(_ inner: String, to target: String) throws {
        try FileManager.default.createSymbolicLink(atPath: "\(path)/\(inner)", withDestinationPath: target)
    }

    /// The text of a file.
    public func text(_ inner: String) -> String? { try? String(contentsOfFile: "\(path)/\(inner)", encoding: .utf8) }

    /// Everything in the folder by name, those that start with a dot too.
    public var names: [String] { ((try? FileManager.default.contentsOfDirectory(atPath: path)) ?? []).sorted() }
}
