import CSQLite
import Diagnostics
import Glibc

extension Connection {
    /// What `PRAGMA integrity_check` and `PRAGMA foreign_key_check` find, at most `limit` lines; nothing when all is well.
    public func problems(limit: Int = 20) throws -> [String] {
        let found = try rows("PRAGMA integrity_check(\(max(1, limit)))") { try $0.text("integrity_check") }
        if found != ["ok"] { return found }
        let orphans = try rows("PRAGMA foreign_key_check") { row in
            "a row of \(try row.text("table")) belongs to no row of \(try row.text("parent"))"
        }
        return Array(orphans.prefix(limit))
    }

    /// Copies the store as it is at this moment into a new file, compact, for its owner alone, and checks the copy.
    ///
    /// Safe while others read and write, which a plain copy of the file is not: the newest changes lie in the `-wal` file.
    /// An existing file is not overwritten.
    ///
    /// - Parameters:
    ///   - copy: The new file on this machine.
    ///   - name: The new file as the user knows it.
    public func backUp(to copy: String, name: String? = nil) throws(Diagnostic) {
        let file = StoreFile(path: copy, name: name ?? copy)
        guard try file.make(copy) else {
            throw Diagnostic(.error, "file-exists", "this file exists already", file: file.name)
        }
        do {
            try execute("VACUUM INTO ?", copy)
            try flush(copy, file)
            let problems = try Connection(copy, name: file.name, access: .readOnly).problems(limit: 1)
            if let problem = problems.first {
                throw StoreError(code: SQLITE_CORRUPT, message: problem).diagnostic(file: file.name)
            }
        } catch {
            unlink(copy)
            throw diagnostic(for: error)
        }
    }

    /// SQLite does not flush what VACUUM INTO wrote.
    private func flush(_ path: String, _ file: StoreFile) throws(Diagnostic) {
        let descriptor = open(path, O_RDONLY | O_CLOEXEC | O_NOFOLLOW)
        guard descriptor >= 0 else { throw file.failure(errno) }
        defer { close(descriptor) }
        guard fsync(descriptor) == 0 else { throw file.failure(errno) }
    }
}
