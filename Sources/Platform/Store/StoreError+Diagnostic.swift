import CSQLite
import Diagnostics

extension StoreError {
    static let unknown = StoreError(code: SQLITE_ERROR, message: "unknown error")

    /// `SQLITE_READONLY_CANTINIT`, `_DIRECTORY` and `_RECOVERY`: the files beside the store cannot be made or written.
    private static let filesBeside: Set<Int32> = [8 | 5 << 8, 8 | 6 << 8, 8 | 1 << 8]

    /// The error in words that help.
    ///
    /// - Parameter file: The file as the user knows it.
    public func diagnostic(file: String) -> Diagnostic {
        switch primaryCode {
        case SQLITE_NOTADB:
            Diagnostic(
                .error, "store-corrupt", "this is not a SQLite database", file: file,
                hint: "restore a backup of it; keep this file until that is done")
        case SQLITE_CORRUPT:
            Diagnostic(
                .error, "store-corrupt", "the store is damaged: \(message)", file: file,
                hint: "restore a backup of it; keep this file until that is done")
        case SQLITE_MISMATCH:
            Diagnostic(
                .error, "store-corrupt", "the store holds what it cannot hold: \(message)", file: file,
                hint: "another program changed it; restore a backup")
        case SQLITE_BUSY, SQLITE_LOCKED:
            .machine(
                "store-locked", "another command is changing the store", file: file,
                hint: "wait until it has finished, then run this again")
        case SQLITE_READONLY where StoreError.filesBeside.contains(code):
            besideDiagnostic(file)
        case SQLITE_READONLY:
            .machine(
                "store-read-only", "the store cannot be changed here", file: file,
                hint: "look at who may write to it with `ls -l`")
        case SQLITE_CANTOPEN:
            besideDiagnostic(file)
        case SQLITE_PERM, SQLITE_AUTH:
            .machine("store-permission", "the store cannot be opened: permission denied", file: file)
        case SQLITE_FULL:
            .machine(
                "disk-full", "the disk is full; nothing was changed", file: file, hint: "make room and run it again")
        case SQLITE_IOERR:
            .machine(
                "store-unreadable", "the disk failed: \(message)", file: file,
                hint: "make room if the disk is full (`df -h .`); otherwise check it, then restore a backup")
        case SQLITE_NOMEM:
            .machine("out-of-memory", "there is not enough memory to read the store", file: file)
        case SQLITE_CONSTRAINT:
            Diagnostic(.error, "store-refused", "the store refuses this: \(message)", file: file)
        default:
            Diagnostic(.error, "store-failed", "the store failed: \(message)", file: file)
        }
    }

    private func besideDiagnostic(_ file: String) -> Diagnostic {
        .machine(
            "store-folder", "the files beside the store, `-wal` and `-shm`, cannot be made or opened", file: file,
            hint: "SQLite needs them even for reading: let this user write to the folder, or work on a copy of it")
    }
}
