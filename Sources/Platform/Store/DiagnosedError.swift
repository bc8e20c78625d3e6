import Diagnostics

/// An error of those who read the rows of a store, which knows how it is told.
public protocol DiagnosedError: Error {
    /// How it is told. It names tables and columns, never what stands in them.
    var diagnostic: Diagnostic { get }
}
