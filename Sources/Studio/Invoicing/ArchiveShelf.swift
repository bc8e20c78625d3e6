import Diagnostics
import Files
import Glibc
import Store

/// The archived files on the disk. They are for their trainer alone, and none is ever written over.
public struct ArchiveShelf: Sendable {
    private let workspace: Workspace

    /// The archive of a studio.
    public init(_ workspace: Workspace) {
        self.workspace = workspace
    }

    /// How a file was found.
    public enum Finding {
        /// It has the bytes that it was archived with.
        case intact([UInt8])
        /// It has others.
        case touched
        /// It is not there.
        case missing
        /// It is there and cannot be read.
        case unreadable(Diagnostic)
    }

    /// Looks at a file.
    public func look(at file: ArchivedFile) -> Finding {
        guard workspace.folder.contains(file.path) else { return .missing }
        do throws(Diagnostic) {
            let bytes = try workspace.folder.read(file.path, limit: 256 << 20)
            return bytes.count == file.size && SHA256Digest(of: bytes) == file.digest ? .intact(bytes) : .touched
        } catch {
            return .unreadable(error)
        }
    }

    /// Writes a file that is not there: whole and on the disk, or not at all. One that is there must have the very bytes.
    public func put(_ bytes: [UInt8], at path: String) throws(Diagnostic) {
        if workspace.folder.contains(path) {
            guard try workspace.folder.read(path, limit: 256 << 20) == bytes else {
                throw Diagnostic(
                    .error, "archive-taken",
                    "another file is in the place of an archived one, and none is written over",
                    file: path, hint: "look at it, and move it away if it is not yours")
            }
            return
        }
        do throws(Diagnostic) {
            try RecordStore.makeFolder(in: workspace.folder)
            let parts = path.split(separator: "/").dropLast()
            for count in 2...max(2, parts.count) {
                let folder = parts.prefix(count).joined(separator: "/")
                guard mkdir(workspace.folder.path(folder), 0o700) == 0 || errno == EEXIST else {
                    throw Diagnostic.system(errno, "make", folder)
                }
            }
            try WholeFile.replace(workspace.folder.path(path), bytes, mode: 0o600)
        } catch {
            throw error.about(path)
        }
    }

    /// What is said of a file with other bytes.
    public static func touched(_ file: ArchivedFile) -> Diagnostic {
        Diagnostic(
            .error, "archive-touched", "this file is not the one that was archived: its SHA-256 differs",
            file: file.path,
            expected: "SHA-256 \(file.digest.hex)",
            hint: "move it away, and `floorpress invoice archive` makes the archived one again")
    }
}

/// Keeps in the records what was archived.
public struct ArchiveLedger {
    private let connection: Connection

    /// Opens the records of a studio.
    public init(_ workspace: Workspace) throws(Mistakes) {
        do throws(Diagnostic) {
            connection = try RecordStore.openForChanging(in: workspace.folder)
        } catch {
            throw Mistakes(error)
        }
    }

    /// Keeps that the files of a document were archived.
    public func keep(_ files: [ArchivedFile], of document: ULID) throws(Diagnostic) {
        do {
            try connection.write {
                // Another command may have archived the very same files in the meantime.
                let isKept = try connection.first("SELECT 1 AS one FROM document_file WHERE document_id = ?", document)
                {
                    _ in true
                }
                guard isKept == nil else { return }
                for file in files { try ArchiveRepository(connection).insert(file, of: document) }
                if let first = files.first {
                    try AuditLog(connection).append(
                        "archive", "document \(document.text)", actor: "trainer", at: first.archivedAt)
                }
            }
        } catch {
            throw connection.diagnostic(for: error)
        }
    }
}
