import CLinux
import Diagnostics
import Glibc

/// A folder held open: whatever becomes of its path, everything named here is looked up below this very folder.
///
/// Paths are given as the system wants them; a Swift text may stand for one.
public final class OpenFolder: Sendable {
    /// The system's number for it.
    public let descriptor: Int32

    private init(_ descriptor: Int32) {
        self.descriptor = descriptor
    }

    deinit { close(descriptor) }

    /// Opens a folder by its path, links on the way followed; nothing, with `errno` set, where that is not possible.
    public static func open(_ path: String) -> OpenFolder? {
        let descriptor = floorpress_open(AT_FDCWD, path, O_RDONLY | O_DIRECTORY | O_CLOEXEC, 0)
        return descriptor >= 0 ? OpenFolder(descriptor) : nil
    }

    /// Opens a folder below this one. A symbolic link in its place, or anywhere on the way to it, is refused.
    public func folder(_ path: UnsafePointer<CChar>) -> OpenFolder? {
        let descriptor = floorpress_open_folder(descriptor, path)
        return descriptor >= 0 ? OpenFolder(descriptor) : nil
    }

    /// The stamp of the folder itself.
    public var stamp: FileStamp? {
        var status = stat()
        return fstat(descriptor, &status) == 0 ? FileStamp(status) : nil
    }

    /// The stamp of what lies below it, of a link that of the link.
    public func stamp(_ path: UnsafePointer<CChar>) -> FileStamp? { FileStamp(path, in: descriptor) }

    /// The names of all that lies in it, in no order; nothing, with `errno` set, where they cannot be read.
    public func names() -> PathList? {
        let again = floorpress_open(descriptor, ".", O_RDONLY | O_DIRECTORY | O_CLOEXEC, 0)
        guard again >= 0 else { return nil }
        guard let stream = fdopendir(again) else {
            close(again)
            return nil
        }
        defer { closedir(stream) }
        var names = PathList()
        errno = 0
        while let entry = readdir(stream), let name = floorpress_name(entry) {
            defer { errno = 0 }
            if strcmp(name, ".") == 0 || strcmp(name, "..") == 0 { continue }
            names.append(
                UnsafeBufferPointer(
                    start: UnsafeRawPointer(name).assumingMemoryBound(to: UInt8.self), count: strlen(name)))
        }
        return errno == 0 ? names : nil
    }

    /// Writes a new file below it, whose folder is there. Fails where something has that name already.
    ///
    /// - Parameters:
    ///   - mode: Who may do what with it; what the process masks is left out, unless it `isPrivate`.
    ///   - isPrivate: Whether exactly this mode is set.
    ///   - shown: The path that a mistake names.
    public func create(
        _ path: UnsafePointer<CChar>, _ bytes: [UInt8], mode: UInt32 = 0o644, isPrivate: Bool = false,
        shown: @autoclosure () -> String
    ) throws(Diagnostic) {
        let file = floorpress_open(descriptor, path, O_WRONLY | O_CREAT | O_EXCL | O_NOFOLLOW | O_CLOEXEC, mode)
        guard file >= 0 else { throw Diagnostic.system(errno, "write", shown()) }
        var failure = WholeFile.write(bytes, to: file)
        if failure == 0, isPrivate, fchmod(file, mode) != 0 { failure = errno }
        guard close(file) == 0, failure == 0 else {
            throw Diagnostic.system(failure == 0 ? errno : failure, "write", shown())
        }
    }

    /// Makes a folder below it whose parent is there; gives false, with `errno` set, where that fails.
    public func makeFolder(_ path: UnsafePointer<CChar>, mode: UInt32 = 0o755, isPrivate: Bool = false) -> Bool {
        guard mkdirat(descriptor, path, mode) == 0 else { return false }
        return !isPrivate || fchmodat(descriptor, path, mode, 0) == 0
    }
}
