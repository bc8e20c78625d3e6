import Diagnostics

/// What an import of a site came to.
public struct SiteImportReport: Sendable {
    /// What made the site.
    public let kind: SiteKind
    /// Where it lies.
    public let source: String
    /// Whether nothing was written.
    public let isDryRun: Bool
    /// How many posts it has, drafts included.
    public internal(set) var posts = 0
    /// How many pages.
    public internal(set) var pages = 0
    /// How many pictures and documents its pages use.
    public internal(set) var pictures = 0
    /// How many old addresses lead to new ones.
    public internal(set) var redirects = 0
    /// How many of the posts and pages are drafts.
    public internal(set) var drafts = 0
    /// The files that were written, or would be.
    public internal(set) var written: [String] = []
    /// The files that were there with the same content.
    public internal(set) var present: [String] = []
    /// What could not be carried over.
    public internal(set) var findings: [ImportFinding] = []
    /// The mistakes: what could not be read at all.
    public internal(set) var diagnostics: [Diagnostic] = []

    init(kind: SiteKind, source: String, isDryRun: Bool) {
        self.kind = kind
        self.source = source
        self.isDryRun = isDryRun
    }

    /// The summary and the list, for people.
    public var text: String {
        let counts = [
            counted(posts, "post"), counted(pages, "page"), counted(pictures, "picture"),
            counted(redirects, "address", "addresses") + " redirected", counted(drafts, "draft"),
        ]
        var lines = ["\(kind.name) site \(source): " + counts.joined(separator: ", ")]
        lines.append("\(isDryRun ? "would be written" : "written"): \(counted(written.count, "file"))")
        if !present.isEmpty { lines.append("already there: \(counted(present.count, "file"))") }
        for kind in ImportFinding.Kind.allCases {
            let found = findings.filter { $0.kind == kind }
            guard !found.isEmpty else { continue }
            lines += ["", kind.title]
            var order: [String] = []
            var groups: [String: [ImportFinding]] = [:]
            for finding in found {
                if groups[finding.what] == nil { order.append(finding.what) }
                groups[finding.what, default: []].append(finding)
            }
            for what in order {
                lines.append("  \(what)")
                lines += (groups[what] ?? []).map { finding in
                    "    \(finding.file):\(finding.line)" + (finding.page.map { "  \($0)" } ?? "")
                }
            }
        }
        return lines.map(printable).joined(separator: "\n")
    }

    private func counted(_ count: Int, _ one: String, _ many: String? = nil) -> String {
        "\(count) \(count == 1 ? one : many ?? one + "s")"
    }

    /// All of it as JSON.
    public var json: JSON {
        .members([
            "kind": .string(kind.rawValue), "source": .string(source), "dryRun": .bool(isDryRun),
            "posts": .integer(posts),
            "pages": .integer(pages), "pictures": .integer(pictures), "redirects": .integer(redirects),
            "drafts": .integer(drafts), "written": .array(written.map { .string($0) }),
            "alreadyThere": .array(present.map { .string($0) }),
            "notCarriedOver": .array(
                findings.map { finding in
                    .members([
                        "kind": .string(finding.kind.rawValue), "what": .string(finding.what),
                        "file": .string(finding.file),
                        "line": .integer(finding.line), "page": .optional(finding.page),
                    ])
                }),
            "mistakes": .array(diagnostics.inReadingOrder().map(\.json)),
        ])
    }
}
