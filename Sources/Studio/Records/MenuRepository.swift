import Quantities
import Store

/// Which menu a client eats by, from when and for how many.
public struct MenuAssignment: Sendable, Hashable {
    /// The client.
    public let clientID: ULID
    /// The menu's file name without ending: `training-week`.
    public let menu: String
    /// How many people are cooked for, in thousandths: 2500 is two adults and a child.
    public let people_milli: Int
    /// The first day.
    public let from: CivilDate

    /// Makes an assignment.
    public init(clientID: ULID, menu: String, people_milli: Int = 1000, from: CivilDate) {
        self.clientID = clientID
        self.menu = menu
        self.people_milli = people_milli
        self.from = from
    }
}

/// The menus that clients eat by.
public struct MenuRepository {
    private let connection: Connection

    /// The menus in a store.
    public init(_ connection: Connection) {
        self.connection = connection
    }

    /// All assignments of a client, the oldest first.
    public func assignments(of client: ULID) throws -> [MenuAssignment] {
        try connection.rows("SELECT * FROM client_menu WHERE client_id = ? ORDER BY from_on", client) {
            try MenuAssignment(row: $0)
        }
    }

    /// Assigns a menu from a day on.
    public func assign(_ assignment: MenuAssignment) throws {
        try connection.execute(
            "INSERT INTO client_menu (client_id, from_on, menu, people_milli) VALUES (?, ?, ?, ?)", assignment.clientID,
            assignment.from.iso, assignment.menu, assignment.people_milli)
    }
}

extension MenuAssignment {
    init(row: borrowing Row) throws {
        self.init(
            clientID: try row.ulid("client_id"), menu: try row.text("menu"), people_milli: try row.int("people_milli"),
            from: try row.date("from_on"))
    }
}
