import Diagnostics
import Quantities

/// A saved version of a client's plan: a text in the language of client plans, who saved it, when and why, and the template
/// that it stands on.
public struct PlanVersion: Sendable, Hashable {
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
    /// The number within the plan, from one.
    public let version: Int
    /// The text, front matter and changes.
    public let text: String
    /// The template that it stands on; nothing for a plan of its own, and for one that was saved before templates were kept.
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
    public func source(handle: String) -> Source { Source(path: "plan of \(handle)", text: text) }
}

/// A plan of a client with all its versions.
public struct PlanRecord: Sendable, Hashable {
    /// The key.
    public let id: ULID
    /// Whether it is the plan that the client trains by.
    public let isCurrent: Bool
    /// When it ended, if that is known.
    public let endedAt: Instant?
    /// The versions, the oldest first.
    public var versions: [PlanVersion]
}
