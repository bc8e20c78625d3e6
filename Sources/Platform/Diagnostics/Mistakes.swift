/// Everything that was wrong, thrown as one.
public struct Mistakes: Error, Sendable {
    /// The diagnostics; at least one is an error.
    public let diagnostics: [Diagnostic]

    /// Gathers diagnostics.
    public init(_ diagnostics: [Diagnostic]) {
        self.diagnostics = diagnostics
    }

    /// One diagnostic.
    public init(_ diagnostic: Diagnostic) {
        diagnostics = [diagnostic]
    }
}
