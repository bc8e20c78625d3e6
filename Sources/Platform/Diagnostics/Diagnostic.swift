/// A place in a text that people write.
public struct Place: Sendable, Hashable {
    /// The path relative to the studio.
    public let file: String
    /// The line, from one.
    public let line: Int
    /// The column, from one, in characters.
    public let column: Int
    /// How many characters are meant, at least one.
    public let length: Int
    /// The whole line, for showing it with a caret.
    public let excerpt: String
    /// Whether the line holds what a client would not want shown: then only its number is told.
    public let isPrivate: Bool

    /// Makes a place; `Source.place(of:)` is the usual way to one.
    public init(file: String, line: Int, column: Int, length: Int, excerpt: String, isPrivate: Bool = false) {
        self.file = file
        self.line = line
        self.column = column
        self.length = length
        self.excerpt = isPrivate ? "" : excerpt
        self.isPrivate = isPrivate
    }
}

/// One mistake that was found, with where it is, what was expected and how to mend it.
public struct Diagnostic: Sendable, Hashable, Error {
    /// How much a diagnostic weighs.
    public enum Severity: String, Sendable {
        /// Worth mending; the press runs on.
        case warning
        /// Nothing is published.
        case error
    }

    /// Whose mistake it is, which decides the exit status.
    public enum Cause: String, Sendable {
        /// The studio: settings, content, templates, records.
        case studio
        /// The machine: disk, permission, a missing font.
        case machine
    }

    /// How much it weighs.
    public let severity: Severity
    /// A stable name for the kind of mistake, such as `unknown-key`.
    public let code: String
    /// What is wrong, in one sentence without a full stop.
    public let message: String
    /// Where, if it has a place in a text.
    public let place: Place?
    /// The file, if only that is known.
    public let file: String?
    /// What would have been right.
    public let expected: String?
    /// What to do about it.
    public let hint: String?
    /// Whose mistake it is.
    public let cause: Cause

    /// Makes a diagnostic at a place, or about a file as a whole, or about neither.
    public init(
        _ severity: Severity, _ code: String, _ message: String, at place: Place? = nil, file: String? = nil,
        expected: String? = nil, hint: String? = nil, cause: Cause = .studio
    ) {
        self.severity = severity
        self.code = code
        self.message = message
        self.place = place
        self.file = place?.file ?? file
        self.expected = expected
        self.hint = hint
        self.cause = cause
    }

    /// The same mistake with its line told by its number alone.
    public var withPrivateLine: Diagnostic {
        let place = place.map {
            Place(file: $0.file, line: $0.line, column: $0.column, length: $0.length, excerpt: "", isPrivate: true)
        }
        return Diagnostic(
            severity, code, message, at: place, file: file, expected: expected, hint: hint, cause: cause)
    }

    /// The same mistake, of a file.
    public func about(_ file: String) -> Diagnostic {
        Diagnostic(severity, code, message, file: file, expected: expected, hint: hint, cause: cause)
    }

    /// An error of the machine: a full disk, a refused permission.
    public static func machine(
        _ code: String, _ message: String, file: String? = nil, expected: String? = nil, hint: String? = nil
    ) -> Diagnostic {
        Diagnostic(.error, code, message, file: file, expected: expected, hint: hint, cause: .machine)
    }
}

extension Sequence where Element == Diagnostic {
    /// Whether any of them keeps the press from publishing.
    public var hasErrors: Bool { contains { $0.severity == .error } }

    /// In the order people read them: by file, line and column, those without a file last.
    public func inReadingOrder() -> [Diagnostic] {
        sorted { one, other in
            let left = (one.file ?? "\u{10FFFF}", one.place?.line ?? 0, one.place?.column ?? 0)
            let right = (other.file ?? "\u{10FFFF}", other.place?.line ?? 0, other.place?.column ?? 0)
            return left != right ? left < right : (one.code, one.message) < (other.code, other.message)
        }
    }
}
