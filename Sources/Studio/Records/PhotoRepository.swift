import Progress
import Quantities
import Store

/// A photo as the records keep it.
public struct PhotoRecord: Sendable, Hashable {
    /// The key.
    public let id: ULID
    /// Which photo it is.
    public let photo: ClientPhoto
    /// What its file holds.
    public let digest: SHA256Digest
    /// Its width in pixels.
    public let width: Int
    /// Its height in pixels.
    public let height: Int
    /// When it was added.
    public let addedAt: Instant

    /// Where its file lies, relative to the studio.
    public func path(of handle: String) -> String { "\(PhotoFolder.name)/\(handle)/\(photo.name).jpg" }
}

/// A consent with its key, and that of the photo it is about.
public struct KeptPhotoConsent: Sendable, Hashable {
    /// The key.
    public let id: ULID
    /// The consent.
    public let consent: PhotoConsent
    /// The photo's key.
    public let photoID: ULID?
}

/// Clients' photos and what they agreed to.
struct PhotoRepository {
    private let connection: Connection

    /// The photos in a store.
    init(_ connection: Connection) {
        self.connection = connection
    }

    static let query = "SELECT * FROM photo ORDER BY client_id, taken_on, side"
    static let consentQuery = "SELECT * FROM photo_consent ORDER BY client_id, given_on, id"

    /// The photos of a client, by day.
    func all(of client: ULID) throws -> [PhotoRecord] {
        try connection.rows("SELECT * FROM photo WHERE client_id = ? ORDER BY taken_on, side", client) {
            try PhotoRecord(row: $0)
        }
    }

    /// What a client agreed to, by day.
    func consents(of client: ULID) throws -> [KeptPhotoConsent] {
        try connection.rows("SELECT * FROM photo_consent WHERE client_id = ? ORDER BY given_on, id", client) {
            try KeptPhotoConsent(row: $0)
        }
    }

    func insert(_ record: PhotoRecord, of client: ULID) throws {
        try connection.execute(
            """
            INSERT INTO photo (id, client_id, taken_on, side, file_sha256, width_px, height_px, added_at_s)
            VALUES (?, ?, ?, ?, ?, ?, ?, ?)
            """, record.id, client, record.photo.date.iso, record.photo.side.rawValue, record.digest.hex, record.width,
            record.height, record.addedAt.seconds)
    }

    func remove(_ photo: ULID) throws { try connection.execute("DELETE FROM photo WHERE id = ?", photo) }

    func insert(_ consent: PhotoConsent, about photo: ULID?, of client: ULID, id: ULID, at now: Instant) throws {
        try connection.execute(
            """
            INSERT INTO photo_consent (id, client_id, purpose, photo_id, photo_name, given_on, text, recorded_at_s)
            VALUES (?, ?, ?, ?, ?, ?, ?, ?)
            """, id, client, consent.purpose.rawValue, photo, consent.photo, consent.given.iso, consent.text,
            now.seconds)
    }

    func withdraw(_ consent: ULID, on date: CivilDate) throws {
        try connection.execute("UPDATE photo_consent SET withdrawn_on = ? WHERE id = ?", date.iso, consent)
    }
}

extension PhotoRecord {
    init(row: borrowing Row) throws {
        self.init(
            id: try row.ulid("id"),
            photo: ClientPhoto(try row.date("taken_on"), try row.choice("side", as: ClientPhoto.Side.self)),
            digest: SHA256Digest(hex: try row.text("file_sha256")), width: try row.int("width_px"),
            height: try row.int("height_px"), addedAt: try row.instant("added_at_s"))
    }
}

extension KeptPhotoConsent {
    init(row: borrowing Row) throws {
        self.init(
            id: try row.ulid("id"),
            consent: PhotoConsent(
                try row.choice("purpose", as: PhotoConsent.Purpose.self), photo: try row.optionalText("photo_name"),
                given: try row.date("given_on"), text: try row.text("text"),
                withdrawn: try row.optionalDate("withdrawn_on")),
            photoID: try row.optionalULID("photo_id"))
    }
}
