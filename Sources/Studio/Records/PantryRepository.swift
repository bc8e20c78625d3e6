import Nutrition
import Store

/// What clients have at home.
public struct PantryRepository {
    private let connection: Connection

    /// The pantries in a store.
    public init(_ connection: Connection) {
        self.connection = connection
    }

    static let query = "SELECT client_id, food, mass_g FROM pantry ORDER BY client_id, food"

    /// What a client has.
    public func pantry(of client: ULID) throws -> Pantry {
        let rows = try connection.rows("SELECT client_id, food, mass_g FROM pantry WHERE client_id = ?", client) {
            try PantryRow(row: $0)
        }
        return Pantry(rows)
    }

    /// Keeps what a client has, in place of what was kept before.
    public func replace(_ pantry: Pantry, of client: ULID) throws {
        try connection.execute("DELETE FROM pantry WHERE client_id = ?", client)
        for (food, mass) in pantry.masses_g.sorted(by: { $0.key < $1.key }) {
            try connection.execute(
                "INSERT INTO pantry (client_id, food, mass_g) VALUES (?, ?, ?)", client, food, mass)
        }
    }
}

/// A food that a client has.
struct PantryRow {
    let food: String
    let mass_g: Int

    init(row: borrowing Row) throws {
        food = try row.text("food")
        mass_g = try row.int("mass_g")
    }
}

extension Pantry {
    init(_ rows: [PantryRow]) {
        self.init(Dictionary(rows.map { ($0.food, $0.mass_g) }) { first, _ in first })
    }
}
