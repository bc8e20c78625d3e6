import Diagnostics

/// Something in a plan that deserves a second look. It is no mistake: the trainer may know better.
public struct PlanWarning: Sendable, Hashable {
    /// The kinds, in the order in which they are told.
    public enum Kind: String, Sendable, CaseIterable {
        case untrained = "untrained-muscle"
        case low = "low-volume"
        case high = "high-volume"
        case long = "long-session"
        case jump = "volume-jump"
        case noDeload = "no-deload"
        case unbalanced = "unbalanced-patterns"
        case consecutive = "consecutive-days"
    }

    /// What kind it is.
    public let kind: Kind
    /// What is so, in one sentence without a full stop.
    public let message: String
    /// What could be done about it.
    public let hint: String
    /// Where in the template, if it has a place there.
    public let range: Range<Int>?

    /// The same as a warning about a file.
    public func diagnostic(in source: Source) -> Diagnostic {
        guard let range, !range.isEmpty else {
            return Diagnostic(.warning, kind.rawValue, message, file: source.path, hint: hint)
        }
        return source.warning(kind.rawValue, message, at: range, hint: hint)
    }
}
