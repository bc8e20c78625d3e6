import Quantities

/// One import of one file, by which all that came with it can be found and taken back.
public struct ImportBatch: Sendable, Hashable {
    /// What kind of file it was.
    public enum Kind: String, Sendable, CaseIterable {
        case strong, hevy, fitnotes
        case appleHealth = "apple-health"
        case measurements, habits
        case checkIns = "check-ins"
        case clients
    }

    /// The key, which sorts by time.
    public let id: ULID
    /// What kind of file it was.
    public let kind: Kind
    /// Whose records came; nothing where clients themselves did.
    public let client: ULID?
    /// The digest of the file.
    public let digest: SHA256Digest
    /// When.
    public let at: Instant
    /// How many records were new.
    public var added = 0
    /// How many were there already.
    public var known = 0
    /// How many are there with other figures, and were left as they are.
    public var differing = 0
    /// How many rows could not be read.
    public var skipped = 0
}
