import Quantities
import Store

/// A file of a document as it was archived. Neither it nor what the store knows of it is ever changed.
public struct ArchivedFile: Sendable, Hashable {
    /// What kind of file.
    public enum Format: String, Sendable, CaseIterable, Comparable {
        case pdf, xml

        /// How the names of its files end.
        public var ending: String { self == .pdf ? "pdf" : "xrechnung.xml" }

        /// By name.
        public static func < (one: Format, other: Format) -> Bool { one.rawValue < other.rawValue }
    }

    /// What kind of file.
    public let format: Format
    /// Where it lies, relative to the studio.
    public let path: String
    /// The digest of its bytes.
    public let digest: SHA256Digest
    /// How many bytes it has.
    public let size: Int
    /// When it was archived.
    public let archivedAt: Instant

    /// Makes a record of a file.
    public init(_ format: Format, path: String, digest: SHA256Digest, size: Int, archivedAt: Instant) {
        self.format = format
        self.path = path
        self.digest = digest
        self.size = size
        self.archivedAt = archivedAt
    }

    /// Where a file of a document belongs: `Data/archive/2026/2026-0042.pdf`. A `/` in a number becomes `+`, which no number has.
    public static func path(of number: String, year: Int, _ format: Format) -> String {
        "Data/archive/\(year)/\(name(of: number)).\(format.ending)"
    }

    /// What files of a document are called, without their ending: its number, with a `+` for each `/`.
    public static func name(of number: String) -> String { String(number.map { $0 == "/" ? "+" : $0 }) }
}

/// What was archived.
public struct ArchiveRepository {
    private let connection: Connection

    /// The list of archived files in a store.
    public init(_ connection: Connection) {
        self.connection = connection
    }

    /// What is archived of a document.
    public func files(of document: ULID) throws -> [ArchivedFile] {
        try connection.rows("SELECT * FROM document_file WHERE document_id = ? ORDER BY format", document) {
            try ArchivedFile(row: $0)
        }
    }

    /// Keeps that a file was archived.
    public func insert(_ file: ArchivedFile, of document: ULID) throws {
        try connection.execute(
            "INSERT INTO document_file (document_id, format, path, sha256, size, archived_at_s) VALUES (?, ?, ?, ?, ?, ?)",
            document, file.format.rawValue, file.path, file.digest.hex, file.size, file.archivedAt.seconds)
    }
}

extension ArchivedFile {
    init(row: borrowing Row) throws {
        self.init(
            try row.choice("format", as: Format.self), path: try row.text("path"),
            digest: SHA256Digest(hex: try row.text("sha256")), size: try row.int("size"),
            archivedAt: try row.instant("archived_at_s"))
    }
}
