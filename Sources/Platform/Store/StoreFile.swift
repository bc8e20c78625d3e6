import Diagnostics
import Glibc

/// A store's place on the disk, looked at before SQLite opens it: its own words for what is wrong there are too few.
struct StoreFile {
    let path: String
    let name: String

    /// The path with the links of its folders resolved, ready to be opened without following any.
    ///
    /// With `forCreating`, a file that is not there is made, empty, readable and writable by its owner alone.
    func resolved(forCreating isCreating: Bool) throws(Diagnostic) -> String {
        let resolved = try inResolvedFolder()
        var status = stat()
        if lstat(resolved, &status) != 0 {
            guard errno == ENOENT else { throw failure(errno) }
            guard isCreating else {
                throw Diagnostic(
                    .error, "store-missing", "there is no store here", file: name,
                    hint: "is this the folder of a studio?")
            }
            // Made by another command meanwhile is as good.
            _ = try make(resolved)
            return resolved
        }
        try check(status.st_mode)
        guard access(resolved, R_OK) == 0 else { throw failure(errno) }
        return resolved
    }

    /// Makes an empty file for its owner alone. False where something of that name is there.
    func make(_ resolved: String) throws(Diagnostic) -> Bool {
        let descriptor = open(resolved, O_RDWR | O_CREAT | O_EXCL | O_CLOEXEC | O_NOFOLLOW, 0o600)
        if descriptor < 0, errno == EEXIST { return false }
        guard descriptor >= 0 else { throw failure(errno) }
        close(descriptor)
        return true
    }

    private func inResolvedFolder() throws(Diagnostic) -> String {
        let slash = path.lastIndex(of: "/")
        let folder = slash.map { $0 == path.startIndex ? "/" : String(path[..<$0]) } ?? "."
        guard let real = realpath(folder, nil) else { throw failure(errno) }
        defer { free(real) }
        let last = slash.map { path[path.index(after: $0)...] } ?? path[...]
        let base = String(cString: real)
        return base == "/" ? "/\(last)" : "\(base)/\(last)"
    }

    private func check(_ mode: mode_t) throws(Diagnostic) {
        switch mode & S_IFMT {
        case S_IFREG: return
        case S_IFLNK:
            throw Diagnostic(
                .error, "store-symbolic-link", "this is a symbolic link", file: name, expected: "the store itself",
                hint: "links could lead out of the studio, so they are not followed")
        default:
            throw Diagnostic(.error, "store-corrupt", "this is not a file", file: name, expected: "a SQLite database")
        }
    }

    func failure(_ number: Int32) -> Diagnostic {
        switch number {
        case ENOENT, ENOTDIR:
            Diagnostic(
                .error, "store-missing", "the folder of the store is not there", file: name,
                hint: "is this the folder of a studio?")
        case EACCES, EPERM:
            .machine(
                "store-permission", "the store cannot be opened: permission denied", file: name,
                hint: "look at who owns it with `ls -l`")
        case EROFS:
            .machine("store-read-only", "the store lies on a file system that is read-only", file: name)
        case ENOSPC, EDQUOT:
            .machine(
                "disk-full", "the disk is full; nothing was changed", file: name, hint: "make room and run it again")
        default:
            .machine("store-unreadable", "the store cannot be opened: \(String(cString: strerror(number)))", file: name)
        }
    }
}
