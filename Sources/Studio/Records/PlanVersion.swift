import Diagnostics
import Quantities

/// A saved version of a client's plan: a text in the language of client plans, who saved it, when and why.
public struct PlanVersion: Sendable, Hashable {
    /// The client.
    public let clientID: ULID
    /// The number within the plan, from one.
    public let version: Int
    /// The text, front matter and changes.
    public let text: String
    /// Who saved it.
    public let author: String
    /// Why, in a few words.
    public let reason: String
    /// When.
    public let savedAt: Instant

    /// Makes a version.
    public init(clientID: ULID, version: Int, text: String, author: String, reason: String, savedAt: Instant) {
        self.clientID = clientID
        self.version = version
        self.text = text
        self.author = author
        self.reason = reason
        self.savedAt = savedAt
    }

    /// The text as a source, for parsing: mistakes then read `plan of ana-r:3:1`.
    public func source(handle: String) -> Source { Source(path: "plan of \(handle)", text: text) }
}

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
