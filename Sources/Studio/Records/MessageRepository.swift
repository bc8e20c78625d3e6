import Quantities
import Store

/// A message between a client and the trainer. Text that clients write is never Markdown and never a template.
public struct Message: Sendable, Hashable {
    /// Which way it went.
    public enum Direction: String, Sendable, CaseIterable {
        case fromClient = "from-client"
        case toClient = "to-client"
    }

    /// Which way it went.
    public let direction: Direction
    /// What it belongs to: `general`, `knee`.
    public let thread: String
    /// When it was written.
    public let at: Instant
    /// The text.
    public let text: String

    /// Makes a message.
    public init(_ direction: Direction, thread: String, at: Instant, text: String) {
        self.direction = direction
        self.thread = thread
        self.at = at
        self.text = text
    }
}

/// The messages between clients and the trainer. What was written stays as it was.
public struct MessageRepository {
    private let connection: Connection

    /// The messages in a store.
    public init(_ connection: Connection) {
        self.connection = connection
    }

    /// The messages of all clients, by client, the oldest first.
    static let query = "SELECT * FROM message ORDER BY client_id, written_at_s, id"

    /// All messages of a client, the oldest first.
    public func all(of client: ULID) throws -> [Message] {
        try connection.rows("SELECT * FROM message WHERE client_id = ? ORDER BY written_at_s, id", client) {
            try Message(row: $0)
        }
    }

    /// Keeps a message.
    func insert(_ message: Message, of client: ULID, id: ULID) throws {
        try connection.execute(
            "INSERT INTO message (id, client_id, direction, thread, written_at_s, text) VALUES (?, ?, ?, ?, ?, ?)", id,
            client, message.direction.rawValue, message.thread, message.at.seconds, message.text)
    }
}

extension Message {
    init(row: borrowing Row) throws {
        self.init(
            try row.choice("direction", as: Direction.self), thread: try row.text("thread"),
            at: try row.instant("written_at_s"), text: try row.text("text"))
    }
}
