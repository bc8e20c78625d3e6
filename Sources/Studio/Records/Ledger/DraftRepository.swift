import Diagnostics
import Quantities
import Store

/// Something that will be issued: the text that its trainer edits. It has no number of a series yet.
public struct DraftRecord: Sendable, Hashable {
    /// What will come of it.
    public enum Kind: String, Sendable, CaseIterable {
        case invoice, quote
    }

    /// What its trainer calls it by: `draft-7`.
    public let number: Int
    /// The key in the store, and the key under which it is issued.
    public let id: ULID
    /// What will come of it.
    public let kind: Kind
    /// Whom it is for.
    public let clientID: ULID
    /// The quote that it was made of.
    public let quoteID: ULID?
    /// The text; empty when it was issued.
    public let text: String
    /// When it was last changed.
    public let changedAt: Instant
    /// The document that it became.
    public let documentID: ULID?

    /// Its name.
    public var name: String { "draft-\(number)" }
    /// The key that it is issued under, so that it is issued once.
    public var key: String { "draft \(id.text)" }

    /// The number in a name such as `draft-7`, or just `7`; nothing where it is none.
    public static func number(in name: String) -> Int? {
        let digits = name.hasPrefix("draft-") ? String(name.dropFirst(6)) : name
        guard digits.utf8.allSatisfy({ (0x30...0x39).contains($0) }), digits.utf8.count <= 9, digits.first != "0" else {
            return nil
        }
        return Int(digits)
    }
}

/// The drafts of invoices and quotes.
public struct DraftRepository {
    private let connection: Connection

    /// The drafts in a store.
    public init(_ connection: Connection) {
        self.connection = connection
    }

    /// The drafts that were not issued yet, the oldest first.
    public func all() throws -> [DraftRecord] {
        try connection.rows(DraftRepository.query) { try DraftRecord(row: $0) }
    }

    static let query = "SELECT * FROM draft WHERE document_id IS NULL ORDER BY number"

    /// The draft of a number, the issued ones too; or nothing.
    public func find(_ number: Int) throws -> DraftRecord? {
        try connection.first("SELECT * FROM draft WHERE number = ?", number) { try DraftRecord(row: $0) }
    }

    /// The drafts that were made of a quote and not issued yet.
    public func drafts(of quote: ULID) throws -> [DraftRecord] {
        try connection.rows("SELECT * FROM draft WHERE origin_id = ? AND document_id IS NULL ORDER BY number", quote) {
            try DraftRecord(row: $0)
        }
    }

    /// Keeps a new draft and gives it a number.
    public func insert(
        _ text: String, kind: DraftRecord.Kind, for client: ULID, of quote: ULID? = nil, id: ULID, at instant: Instant
    ) throws -> DraftRecord {
        try connection.joinWrite {
            try connection.execute(
                "INSERT INTO draft (id, kind, client_id, origin_id, text, changed_at_s) VALUES (?, ?, ?, ?, ?, ?)", id,
                kind.rawValue, client, quote, text, instant.seconds)
            let draft = try connection.first("SELECT * FROM draft WHERE id = ?", id) { try DraftRecord(row: $0) }
            guard let draft else { throw StoreError(code: 1, message: "the new draft is not there") }
            return draft
        }
    }

    /// Keeps another text of a draft, where it is still the one that was read. False where somebody else was faster, or it was issued.
    public func replace(
        _ text: String, for client: ULID, of draft: DraftRecord, at instant: Instant
    ) throws -> Bool {
        try connection.execute(
            """
            UPDATE draft SET text = ?, client_id = ?, changed_at_s = ?
            WHERE number = ? AND text = ? AND document_id IS NULL
            """, text, client, instant.seconds, draft.number, draft.text) == 1
    }

    /// Keeps that a draft became a document: a part of the change that issues it.
    func close(_ draft: DraftRecord, as document: ULID, at instant: Instant) throws {
        try connection.execute(
            "UPDATE draft SET text = '', document_id = ?, changed_at_s = ? WHERE number = ?", document, instant.seconds,
            draft.number)
    }

    /// Removes a draft that was not issued.
    public func remove(_ draft: DraftRecord) throws -> Bool {
        try connection.execute("DELETE FROM draft WHERE number = ? AND document_id IS NULL", draft.number) == 1
    }
}

extension DraftRecord {
    init(row: borrowing Row) throws {
        number = try row.int("number")
        id = try row.ulid("id")
        kind = try row.choice("kind", as: Kind.self)
        clientID = try row.ulid("client_id")
        quoteID = try row.optionalULID("origin_id")
        text = try row.text("text")
        changedAt = try row.instant("changed_at_s")
        documentID = try row.optionalULID("document_id")
    }
}
