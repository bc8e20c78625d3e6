import Diagnostics
import Studio

/// The versions of a client's plans or menus, the newest first.
struct TextHistory<Kind: ClientTextKind> {
    private struct Row {
        let record: TextRecord<Kind>
        let version: TextVersion<Kind>
        let title: String?
    }

    private let rows: [Row]

    /// - Parameter title: What a version is called, if it can be read.
    init(_ records: [TextRecord<Kind>], title: (TextVersion<Kind>) -> String?) {
        rows = records.reversed().flatMap { record in
            record.versions.reversed().map { Row(record: record, version: $0, title: title($0)) }
        }
    }

    /// Prints them as a table or as JSON; gives the exit status.
    func show(_ arguments: Arguments, of handle: String) throws -> Int32 {
        if arguments.has("--json") {
            try Console.result(JSON.array(rows.map(json)).text)
        } else if rows.isEmpty {
            Console.message("\(handle) has no \(Kind.name) yet")
        } else {
            try Console.result(TextTable([Kind.name, "version", "saved", "by", "reason", ""], rows.map(cells)).text)
        }
        return 0
    }

    private func cells(_ row: Row) -> [String] {
        let ended = row.record.endedAt.map { "ended \(PlanSheet.day($0))" } ?? "ended"
        return [
            row.title ?? "?", "\(row.version.version)", PlanSheet.day(row.version.savedAt), row.version.author,
            row.version.reason, row.record.isCurrent ? "" : ended,
        ]
    }

    private func json(_ row: Row) -> JSON {
        .members([
            Kind.name: .string(row.record.id.text), "current": .bool(row.record.isCurrent),
            "endedAt": .optional(row.record.endedAt?.rfc3339), "title": .optional(row.title),
            "version": .integer(row.version.version), "savedAt": .string(row.version.savedAt.rfc3339),
            "author": .string(row.version.author), "reason": .string(row.version.reason),
            "template": .optional(row.version.template?.digest.hex),
        ])
    }
}
