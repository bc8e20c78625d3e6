import Quantities

/// A message that goes out by itself, as it is kept.
public struct OutgoingMessage: Sendable, Hashable {
    /// How it stands.
    public enum State: String, Sendable, CaseIterable {
        /// It is to be sent.
        case queued
        /// It was said to the server to its end, and the answer is not known: nobody here can tell whether it was taken.
        case handed
        /// The server took it.
        case sent
        /// It cannot be sent.
        case dead
        /// The trainer does not want it.
        case cancelled
        /// Its time was over before it could be sent.
        case stale
        /// The client has no address; the trainer can send it as a text message.
        case byHand = "by-hand"

        /// As the trainer reads it.
        public var word: String { self == .handed ? "uncertain" : rawValue }
    }

    /// The key in the store.
    public let id: ULID
    /// What it is sent once for: rule, occasion, client.
    public let key: String
    /// Whom it is about.
    public let clientID: ULID
    /// The rule by which it is sent.
    public let rule: String
    /// The name by which servers know it, the same whenever it is made again.
    public let messageID: String
    /// The address; empty where there is none.
    public let recipient: String
    /// Whether it goes to the trainer.
    public let isToTrainer: Bool
    /// The language.
    public let language: Language
    /// The subject.
    public let subject: String
    /// The text.
    public let text: String
    /// The same as HTML.
    public let html: String
    /// Whether a client may say that she wants no more of these.
    public let mayUnsubscribe: Bool
    /// Why it is sent, for the trainer.
    public let reason: String
    /// The keys of the documents that go along.
    public let documents: [ULID]
    /// How it stands.
    public var state: State
    /// When it was written.
    public let written: Instant
    /// When it was due.
    public let due: Instant
    /// When its time is over.
    public let expires: Instant
    /// It is not tried before.
    public var notBefore: Instant
    /// How often it was tried.
    public var attempts = 0
    /// When the server had all of it.
    public var handed: Instant?
    /// When the server took it.
    public var sent: Instant?
    /// What the server said when it took it.
    public var reply: String?
    /// Why it could not be sent.
    public var error: String?

    /// A message that was just written.
    public init(
        id: ULID, key: String, clientID: ULID, rule: String, messageID: String, recipient: String, isToTrainer: Bool,
        language: Language, subject: String, text: String, html: String, mayUnsubscribe: Bool, reason: String,
        documents: [ULID], state: State, written: Instant, due: Instant, expires: Instant
    ) {
        self.id = id
        self.key = key
        self.clientID = clientID
        self.rule = rule
        self.messageID = messageID
        self.recipient = recipient
        self.isToTrainer = isToTrainer
        self.language = language
        self.subject = subject
        self.text = text
        self.html = html
        self.mayUnsubscribe = mayUnsubscribe
        self.reason = reason
        self.documents = documents
        self.state = state
        self.written = written
        self.due = due
        self.expires = expires
        notBefore = due
    }

    /// The name of a message for a key: the same for the same key of the same studio, and nothing can be read from it.
    ///
    /// - Parameter domain: The domain of who writes.
    public static func messageID(for key: String, domain: String) -> String {
        SHA256Digest(of: "\(domain)\n\(key)").hex.prefix(32) + "@\(domain)"
    }
}
