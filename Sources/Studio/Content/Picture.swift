import Artifacts

/// A photograph or drawing of `Content`, by what its head says.
public struct Picture: Sendable {
    /// The kinds of file that pictures are made of.
    public enum Format: String, Sendable {
        case jpeg, png, webp, gif, svg

        /// Whether renditions of other sizes can be made of it.
        public var hasRenditions: Bool { self == .jpeg || self == .png || self == .webp }
    }

    /// The path below `Content`.
    public let path: String
    /// The width in pixels, as it is to be seen.
    public let width: Int
    /// The height in pixels, as it is to be seen.
    public let height: Int
    /// The kind of file.
    public let format: Format
    /// Whether some of it is transparent.
    public let hasAlpha: Bool
    /// The fingerprint of the file.
    public let digest: Fingerprint
}
