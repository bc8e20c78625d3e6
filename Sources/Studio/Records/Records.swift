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
    public internal(set) var workouts: [WorkoutLog]
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
    /// What watches and phones counted, by date and source; of a day that came with several imports, the newest.
    public let wearableDays: [WearableDay]
    /// The habits with their logs, by name.
    public let habits: [HabitRepository.Kept]
    /// What the client answered, by date.
    public let checkIns: [CheckIn]
    /// The goals, the oldest first, the closed ones among them.
    public let goals: [GoalRecord]
    /// The photos, by day.
    public let photos: [PhotoRecord]
    /// What the client agreed to about photos, by day.
    public let photoConsents: [KeptPhotoConsent]
    /// The messages, the oldest first. Text that clients write is never Markdown and never a template.
    public let messages: [Message]
    /// The invoices, credit notes and quotes with what became of them, by date and number.
    public let documents: [LedgerDocument]
    /// The reminders, by date and number.
    public let reminders: [ReminderRecord]
    /// The invoices, by date and number.
    public var invoices: [IssuedInvoice] { documents.filter { $0.account != nil }.map(\.invoice) }

    /// Whether anything is known that progress could be told by.
    public var hasProgress: Bool {
        !workouts.isEmpty || !measurements.isEmpty || !habits.isEmpty || !goals.isEmpty || !wearableDays.isEmpty
            || !checkIns.isEmpty
    }

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
    /// All invoices, credit notes and quotes by date and number, those of erased clients among them.
    public let documents: [LedgerDocument]
    /// The reminders, by date and number.
    public let reminders: [ReminderRecord]
    /// The drafts that were not issued yet, the oldest first.
    public let drafts: [DraftRecord]
    /// What was agreed to be billed again and again, by name.
    public let subscriptions: [SubscriptionRecord]
    /// Sessions that were sold together, by client and the day they were sold.
    public let packages: [PackageRecord]
    /// What is done by itself.
    public let automation: AutomationState
    /// What is wrong with the records. They name tables and keys, never what a record says of a person.
    public let diagnostics: [Diagnostic]

    /// The records of a studio that has none yet.
    public static let none = Records(
        clients: [], documents: [], reminders: [], drafts: [], subscriptions: [], packages: [],
        automation: AutomationState(),
        diagnostics: [])

    /// All invoices by date and number.
    public var invoices: [IssuedInvoice] { documents.filter { $0.account != nil }.map(\.invoice) }

    /// The records of a client, or nothing.
    public func client(_ handle: String) -> ClientRecords? { clients.first { $0.client.handle == handle } }
}
