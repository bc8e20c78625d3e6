import Diagnostics

/// The mistakes found in one source, at most a hundred: more help nobody, and to place each costs a walk through the
/// file.
struct Findings {
    let source: Source
    private(set) var hasErrors = false
    private var diagnostics: [Diagnostic] = []
    private var omitted = 0
    private static let most = 100

    init(_ source: Source) {
        self.source = source
    }

    mutating func error(
        _ code: String, _ message: @autoclosure () -> String, at range: Range<Int>,
        expected: @autoclosure () -> String? = nil, hint: @autoclosure () -> String? = nil
    ) {
        hasErrors = true
        guard hasRoom() else { return }
        diagnostics.append(source.error(code, message(), at: range, expected: expected(), hint: hint()))
    }

    mutating func warning(
        _ code: String, _ message: @autoclosure () -> String, at range: Range<Int>,
        expected: @autoclosure () -> String? = nil, hint: @autoclosure () -> String? = nil
    ) {
        guard hasRoom() else { return }
        diagnostics.append(source.warning(code, message(), at: range, expected: expected(), hint: hint()))
    }

    mutating func add(_ more: [Diagnostic]) {
        for diagnostic in more {
            if diagnostic.severity == .error { hasErrors = true }
            if hasRoom() { diagnostics.append(diagnostic) }
        }
    }

    /// All that was found, with a last word on what was left out.
    var all: [Diagnostic] {
        guard omitted > 0 else { return diagnostics }
        return diagnostics + [
            Diagnostic(
                hasErrors ? .error : .warning, "too-many-mistakes",
                "\(omitted) more mistakes in this file are not shown",
                file: source.path)
        ]
    }

    private mutating func hasRoom() -> Bool {
        if diagnostics.count < Findings.most { return true }
        omitted += 1
        return false
    }
}
