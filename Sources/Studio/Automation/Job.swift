import Quantities

/// A piece of work that is done once: of a kind, for a period, about a subject.
public struct Job: Sendable, Hashable {
    /// How it stands.
    public enum State: String, Sendable, CaseIterable {
        /// It is to be done, or done again after it failed.
        case waiting
        /// A run is at it.
        case running
        /// It was done.
        case done
        /// It failed so often that it is left.
        case dead
        /// The trainer does not want it.
        case cancelled
    }

    /// What names it; the same key is never done twice.
    public struct Key: Sendable, Hashable {
        /// What is done: `backup`.
        public let kind: String
        /// For when: `2026-11-21`.
        public let period: String
        /// About what; empty where there is nothing to tell apart.
        public let subject: String

        /// Makes a key.
        public init(_ kind: String, _ period: String, _ subject: String = "") {
            self.kind = kind
            self.period = period
            self.subject = subject
        }

        /// As one text, `backup/2026-11-21`.
        public var text: String { subject.isEmpty ? "\(kind)/\(period)" : "\(kind)/\(period)/\(subject)" }
    }

    /// What names it.
    public let key: Key
    /// How it stands.
    public let state: State
    /// How often it was tried.
    public let attempts: Int
    /// It is not tried before.
    public let notBefore: Instant
    /// What came of it, in a line.
    public let outcome: String
    /// Why it failed last.
    public let error: String?
    /// When it was first due.
    public let created: Instant
    /// When it last changed.
    public let changed: Instant
}
