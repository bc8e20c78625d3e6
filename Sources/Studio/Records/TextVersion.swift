import Diagnostics
import Quantities

/// What is kept of a client as a text in versions, which names its tables and its place in messages.
public protocol ClientTextKind: Sendable {
    /// `plan`: the table, beside `plan_version` and `plan_template`, and the word in messages.
    static var name: String { get }
}

/// Clients' training plans.
public enum PlanText: ClientTextKind {
    /// Their tables, and the word in messages.
    public static let name = "plan"
}

/// Clients' menus.
public enum MenuText: ClientTextKind {
    /// Their tables, and the word in messages.
    public static let name = "menu"
}

/// A saved version of a client's plan.
public typealias PlanVersion = TextVersion<PlanText>
/// A saved version of a client's menu.
public typealias MenuVersion = TextVersion<MenuText>
/// A plan of a client with all its versions.
public typealias PlanRecord = TextRecord<PlanText>
/// A menu of a client with all its versions.
public typealias MenuRecord = TextRecord<MenuText>

/// A saved version of a client's plan or menu: a text in its language, who saved it, when and why, and the template that it
/// stands on.
public struct TextVersion<Kind: ClientTextKind>: Sendable, Hashable {
    /// A template's text as it was when the version was saved.
    public struct Template: Sendable, Hashable {
        /// The SHA-256 of the text.
        public let digest: SHA256Digest
        /// The text.
        public let text: String

        /// The text of a template.
        public init(_ text: String) {
            self.text = text
            digest = SHA256Digest(of: text)
        }

        init(digest: SHA256Digest, text: String) {
            self.digest = digest
            self.text = text
        }
    }

    /// The client.
    public let clientID: ULID
    /// The number within the plan or menu, from one.
    public let version: Int
    /// The text, front matter and changes.
    public let text: String
    /// The template that it stands on; nothing for a text of its own, and for one that was saved before templates were kept.
    public let template: Template?
    /// Who saved it.
    public let author: String
    /// Why, in a few words.
    public let reason: String
    /// When.
    public let savedAt: Instant

    /// Makes a version.
    public init(
        clientID: ULID, version: Int, text: String, template: Template? = nil, author: String, reason: String,
        savedAt: Instant
    ) {
        self.clientID = clientID
        self.version = version
        self.text = text
        self.template = template
        self.author = author
        self.reason = reason
        self.savedAt = savedAt
    }

    /// The text as a source, for parsing: mistakes then read `plan of ana-r:3:1`.
    public func source(handle: String) -> Source { Source(path: Self.path(handle: handle), text: text) }

    /// What a client's text is called in messages: `plan of ana-r`.
    public static func path(handle: String) -> String { "\(Kind.name) of \(handle)" }
}

/// A plan or a menu of a client with all its versions.
public struct TextRecord<Kind: ClientTextKind>: Sendable, Hashable {
    /// The key.
    public let id: ULID
    /// Whether it is the one that the client goes by.
    public let isCurrent: Bool
    /// When it ended, if that is known.
    public let endedAt: Instant?
    /// The versions, the oldest first.
    public var versions: [TextVersion<Kind>]
}
