import Business
import Quantities
import Store

/// Something that happened to a document after it was issued. Events are added and never changed.
public struct DocumentEvent: Sendable, Hashable {
    /// What happened.
    public enum Kind: String, Sendable, CaseIterable {
        /// It went to the client.
        case sent
        /// The client accepted the quote; `detail` names the places of the lines that were chosen.
        case accepted
        /// The client declined the quote.
        case declined
        /// The client paid soon and kept what the terms allow; with an amount.
        case skonto
        /// Nothing more is asked for; with an amount.
        case writtenOff = "written-off"
    }

    /// What happened.
    public let kind: Kind
    /// On which day.
    public let date: CivilDate
    /// What came off the open amount; below zero where an earlier event is taken back. Only of money.
    public let amount_minor: Int64?
    /// More on it, in a few words: by what way it was sent, why it was declined.
    public let detail: String?

    /// Makes an event.
    public init(_ kind: Kind, on date: CivilDate, amount_minor: Int64? = nil, detail: String? = nil) {
        self.kind = kind
        self.date = date
        self.amount_minor = amount_minor
        self.detail = detail
    }

    /// The lines that were chosen with a quote, by their places from one.
    public var chosenLines: Set<Int> {
        kind == .accepted ? Set((detail ?? "").split(separator: ",").compactMap { Int($0) }) : []
    }
}

/// What happened to documents.
public struct DocumentEventRepository {
    private let connection: Connection

    /// The events in a store.
    public init(_ connection: Connection) {
        self.connection = connection
    }

    /// Adds an event to a document. The store refuses what cannot happen to a document of its kind.
    public func append(_ event: DocumentEvent, to document: ULID, at instant: Instant) throws {
        try connection.joinWrite {
            let last = try connection.first(
                "SELECT max(position) AS last FROM document_event WHERE document_id = ?", document
            ) { try $0.optionalInt("last") ?? 0 }
            try connection.execute(
                """
                INSERT INTO document_event (document_id, position, kind, happened_on, recorded_at_s, amount_minor, detail)
                VALUES (?, ?, ?, ?, ?, ?, ?)
                """, document, (last ?? 0) + 1, event.kind.rawValue, event.date.iso, instant.seconds,
                event.amount_minor,
                event.detail)
            try AuditLog(connection).append(
                event.kind.rawValue, "document \(document.text)", actor: "trainer", at: instant)
        }
    }
}

extension DocumentEvent {
    init(row: borrowing Row) throws {
        self.init(
            try row.choice("kind", as: Kind.self), on: try row.date("happened_on"),
            amount_minor: try row.optionalInteger("amount_minor"), detail: try row.optionalText("detail"))
    }
}
