import Diagnostics
import Files
import Glibc
import Store

/// The file that holds a studio's records.
public enum RecordStore {
    /// The file, relative to the studio.
    public static let fileName = "Data/studio.sqlite"

    /// Opens the records to read them; nothing where the studio has none yet.
    ///
    /// Nothing is changed, so a store of an older version is refused, not brought up to date.
    public static func openForReading(in studio: Folder) throws(Diagnostic) -> Connection? {
        guard studio.contains(fileName) else {
            // Records that cannot be seen are not records that are not there.
            let reason = errno
            guard reason == ENOENT else { throw Diagnostic.system(reason, "look into", "Data") }
            return nil
        }
        let connection = try Connection(studio.path(fileName), name: fileName, access: .readOnly)
        try RecordsSchema.current.check(connection)
        return connection
    }

    /// Opens the records to change them: makes them where there are none, and brings an older store up to date after a backup.
    public static func openForChanging(in studio: Folder) throws(Diagnostic) -> Connection {
        try makeFolder(in: studio)
        return try open(studio.path(fileName), name: fileName)
    }

    /// Makes the folder of the records where it is missing. Clients' records are their trainer's business alone.
    static func makeFolder(in studio: Folder) throws(Diagnostic) {
        guard mkdir(studio.path("Data"), 0o700) == 0 || errno == EEXIST else {
            throw Diagnostic.system(errno, "make", "Data")
        }
    }

    /// Opens a store by its path, with the tables of this version.
    static func open(_ path: String, name: String) throws(Diagnostic) -> Connection {
        let connection = try Connection(path, name: name, access: .create)
        try RecordsSchema.current.migrate(connection)
        return connection
    }
}
