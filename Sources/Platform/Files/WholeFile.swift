import CLinux
import Diagnostics
import Glibc

/// Reading files whole, and writing them so that a reader sees all of one or nothing of it.
public enum WholeFile {
    /// Reads a file that somebody named. A symbolic link, a folder or a device is refused, as is a file over `limit` bytes.
    ///
    /// - Throws: What is wrong with it, under the path as it was named.
    public static func read(_ path: String, limit: Int) throws(Diagnostic) -> [UInt8] {
        let name = path.split(separator: "/").last.map(String.init) ?? path
        let folder = path.contains("/") ? String(path.dropLast(name.count + 1)) : "."
        do throws(Diagnostic) {
            return try Folder(folder.isEmpty ? "/" : folder).read(name, limit: limit)
        } catch {
            throw error.about(path)
        }
    }

    /// Writes a new file; the folders on its way are made when they are missing. Fails where the file exists; where it cannot be
    /// written to its end nothing is left of it.
    public static func create(_ path: String, _ bytes: [UInt8], mode: UInt32 = 0o644) throws(Diagnostic) {
        var descriptor = floorpress_open(AT_FDCWD, path, O_WRONLY | O_CREAT | O_EXCL | O_CLOEXEC, mode)
        if descriptor < 0, errno == ENOENT {
            try makeParents(of: path)
            descriptor = floorpress_open(AT_FDCWD, path, O_WRONLY | O_CREAT | O_EXCL | O_CLOEXEC, mode)
        }
        guard descriptor >= 0 else { throw Diagnostic.system(errno, "write", path) }
        let failure = write(bytes, to: descriptor)
        guard close(descriptor) == 0, failure == 0 else {
            let reason = failure == 0 ? errno : failure
            unlink(path)
            throw Diagnostic.system(reason, "write", path)
        }
    }

    /// Replaces a file in one step: written beside it, flushed to the disk, renamed over it. What is there and is no plain file,
    /// such as a device or a folder, is refused.
    public static func replace(_ path: String, _ bytes: [UInt8], mode: UInt32 = 0o644) throws(Diagnostic) {
        var status = stat()
        if stat(path, &status) == 0, status.st_mode & S_IFMT != S_IFREG {
            throw Diagnostic(
                .error, "not-a-file", "this is there and is not a file", file: path, expected: "a new or a plain file")
        }
        let draft = "\(path).\(getpid()).new"
        unlink(draft)
        do throws(Diagnostic) {
            try create(draft, bytes, mode: mode)
            let descriptor = floorpress_open(AT_FDCWD, draft, O_RDONLY | O_CLOEXEC, 0)
            if descriptor >= 0 {
                fsync(descriptor)
                close(descriptor)
            }
            guard rename(draft, path) == 0 else { throw Diagnostic.system(errno, "write", path) }
        } catch {
            unlink(draft)
            throw error
        }
    }

    /// Makes every missing folder on the way to a file.
    public static func makeParents(of path: String) throws(Diagnostic) {
        guard let slash = path.lastIndex(of: "/"), slash > path.startIndex else { return }
        let folder = String(path[..<slash])
        if mkdir(folder, 0o755) == 0 || errno == EEXIST { return }
        guard errno == ENOENT else { throw Diagnostic.system(errno, "make", folder) }
        try makeParents(of: folder)
        guard mkdir(folder, 0o755) == 0 || errno == EEXIST else { throw Diagnostic.system(errno, "make", folder) }
    }

    static func write(_ bytes: [UInt8], to descriptor: Int32) -> Int32 {
        bytes.withUnsafeBytes { buffer in
            var written = 0
            while written < buffer.count {
                let count = Glibc.write(descriptor, buffer.baseAddress.map { $0 + written }, buffer.count - written)
                if count < 0, errno == EINTR { continue }
                if count < 0 { return errno }
                written += count
            }
            return 0
        }
    }
}
