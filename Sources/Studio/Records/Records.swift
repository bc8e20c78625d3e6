import Business
import Diagnostics
import Nutrition
import Progress
import Quantities
import Training

/// Everything the records say about one client, and nothing about another.
public struct ClientRecords: Sendable {
    /// The client.
    public let client: Client
    /// When the client was coached, the oldest first.
    public let engagements: [Engagement]
    /// What was measured, by date.
    public let measurements: [Measurement]
    /// What was trained, by the moment it began.
    public let workouts: [WorkoutLog]
    /// The newest version of the current plan.
    public let plan: PlanVersion?
    /// The newest version of the current menu, which may be one that begins later.
    public let menu: MenuVersion?
    /// The newest version of the menu that the current one follows, if it follows one.
    public let menuBefore: MenuVersion?
    /// What the trainer wrote down about how the client eats.
    public let eating: EatingProfile
    /// What the client ate, a day each, by date.
    public let foodLogs: [FoodLog]
    /// What is at home.
    public let pantry: Pantry
    /// The invoices, by date and number.
    public let invoices: [IssuedInvoice]

    /// The menu that holds on a day: the current one from its first day on, before that the one that it follows.
    public func menu(on day: CivilDate) -> MenuVersion? {
        [menu, menuBefore].compactMap { $0 }.first { version in
            ClientMenu.start(in: version.source(handle: client.handle)).map { $0 <= day } ?? true
        }
    }
}

/// The records of a studio as they were at one moment: what a build needs to know, in an order that is always the same.
public struct Records: Sendable {
    /// The clients by handle, the archived ones among them.
    public let clients: [ClientRecords]
    /// All invoices by date and number, those of erased clients among them.
    public let invoices: [IssuedInvoice]
    /// What is wrong with the records. They name tables and keys, never what a record says of a person.
    public let diagnostics: [Diagnostic]

    /// The records of a studio that has none yet.
    public static let none = Records(clients: [], invoices: [], diagnostics: [])

    /// The records of a client, or nothing.
    public func client(_ handle: String) -> ClientRecords? { clients.first { $0.client.handle == handle } }
}
