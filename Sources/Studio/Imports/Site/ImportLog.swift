import Diagnostics

/// Gathers what could not be carried over, and the mistakes.
struct ImportLog {
    private(set) var findings: [ImportFinding] = []
    var diagnostics: [Diagnostic] = []
    private var seen: Set<ImportFinding> = []

    mutating func note(_ kind: ImportFinding.Kind, _ what: String, file: String, line: Int, page: String? = nil) {
        let short = what.count > 160 ? String(what.prefix(160)) + "…" : what
        let finding = ImportFinding(kind, short, file: file, line: max(1, line), page: page?.nonEmpty)
        if seen.insert(finding).inserted { findings.append(finding) }
    }
}
