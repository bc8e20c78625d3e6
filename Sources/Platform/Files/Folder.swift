import CLinux
import Diagnostics
import Glibc

/// What changes when a file changes, without reading it.
public struct FileStamp: Sendable, Hashable {
    /// Bytes.
    public let size: Int
    /// Nanoseconds since 1970 of the last change of content; of no use in years that 64 bits cannot hold.
    public let modified_ns: Int64
    /// Nanoseconds since 1970 of the last change of anything, which no program can set back.
    public let changed_ns: Int64
    /// The file's number on its file system.
    public let inode: UInt64
    /// The number of its file system.
    public let device: UInt64
    /// Whose it is.
    public let owner: UInt32
    /// What kind of thing it is and who may do what with it, as in `st_mode`.
    public let mode: UInt32

    /// Whether it is a plain file.
    public var isFile: Bool { mode & S_IFMT == S_IFREG }
    /// Whether it is a folder.
    public var isFolder: Bool { mode & S_IFMT == S_IFDIR }

    /// The stamp of what a path below an open folder names, of a link that of the link; nothing where there is nothing.
    public init?(_ path: UnsafePointer<CChar>, in descriptor: Int32) {
        var status = stat()
        guard fstatat(descriptor, path, &status, AT_SYMLINK_NOFOLLOW) == 0 else { return nil }
        self.init(status)
    }

    /// A stamp as it was packed.
    init(unpacking packed: inout PackedReader) throws(PackedReader.Misfit) {
        size = try packed.number()
        modified_ns = Int64(try packed.number())
        changed_ns = Int64(try packed.number())
        inode = UInt64(bitPattern: Int64(try packed.number()))
        device = UInt64(bitPattern: Int64(try packed.number()))
        owner = UInt32(truncatingIfNeeded: try packed.number())
        mode = UInt32(truncatingIfNeeded: try packed.number())
    }

    init(_ status: stat) {
        size = Int(status.st_size)
        modified_ns = FileStamp.nanoseconds(status.st_mtim)
        changed_ns = FileStamp.nanoseconds(status.st_ctim)
        inode = UInt64(status.st_ino)
        device = UInt64(status.st_dev)
        owner = status.st_uid
        mode = status.st_mode
    }

    /// Anyone can give a file a year in which this overflows, so it may.
    private static func nanoseconds(_ time: timespec) -> Int64 {
        Int64(time.tv_sec) &* 1_000_000_000 &+ Int64(time.tv_nsec)
    }
}

/// A folder whose files people write: read without ever following a symbolic link out of it.
public struct Folder: Sendable {
    /// What a listing found.
    public struct Entry: Sendable, Hashable {
        /// What kind of thing it is.
        public enum Kind: Sendable {
            case file
            case symbolicLink
            /// A thing of any kind whose name is not UTF-8, so that no text can name it. Its path shows the bytes as `\xNN`; what
            /// lies below it is not listed.
            case badName
            /// A socket, a pipe, a device.
            case other
        }

        /// The path below the folder, with `/` between its parts.
        public let path: String
        /// What kind of thing it is.
        public let kind: Kind
        /// Its stamp.
        public let stamp: FileStamp
    }

    /// The folder's path on this machine.
    public let path: String

    /// A folder by its path; it need not exist.
    public init(_ path: String) {
        self.path = path
    }

    /// The path of something below the folder.
    public func path(_ inner: String) -> String { "\(path)/\(inner)" }

    /// Whether something of this name lies in it, be it a broken link.
    public func contains(_ inner: String) -> Bool {
        var status = stat()
        return lstat(path(inner), &status) == 0
    }

    /// A file's stamp, or nothing where there is no file.
    public func stamp(_ inner: String) -> FileStamp? {
        var status = stat()
        return lstat(path(inner), &status) == 0 ? FileStamp(status) : nil
    }

    /// Reads a whole file. A symbolic link, a folder or a device in its place is refused, as is a file over `limit` bytes.
    public func read(_ inner: String, limit: Int = 64 << 20) throws(Diagnostic) -> [UInt8] {
        let descriptor = floorpress_open(AT_FDCWD, path(inner), O_RDONLY | O_NOFOLLOW | O_CLOEXEC | O_NONBLOCK, 0)
        guard descriptor >= 0 else { throw Diagnostic.system(errno, "read", inner) }
        defer { close(descriptor) }
        var status = stat()
        guard fstat(descriptor, &status) == 0 else { throw Diagnostic.system(errno, "read", inner) }
        guard status.st_mode & S_IFMT == S_IFREG else {
            throw Diagnostic(.error, "not-a-file", "this is not a file", file: inner, expected: "a plain file")
        }
        guard status.st_size <= limit else {
            throw Diagnostic(
                .error, "file-too-large", "this file has \(status.st_size) bytes", file: inner,
                expected: "at most \(limit) bytes")
        }
        return try contents(descriptor, Int(status.st_size), limit, inner)
    }

    private func contents(_ descriptor: Int32, _ size: Int, _ limit: Int, _ inner: String) throws(Diagnostic) -> [UInt8]
    {
        var failure: Int32 = 0
        let bytes = [UInt8](unsafeUninitializedCapacity: size) { buffer, count in
            while count < size {
                let got = Glibc.read(descriptor, buffer.baseAddress.map { $0 + count }, size - count)
                if got < 0, errno == EINTR { continue }
                if got < 0 { failure = errno }
                if got <= 0 { break }
                count += got
            }
        }
        guard failure == 0 else { throw Diagnostic.system(failure, "read", inner) }
        return bytes
    }
}

extension Folder {
    /// The stamp of what a name stands for, links followed: for the machine's own files, never for what people wrote.
    public func resolvedStamp(_ inner: String) -> FileStamp? {
        var status = stat()
        return fstatat(AT_FDCWD, path(inner), &status, 0) == 0 ? FileStamp(status) : nil
    }
}
