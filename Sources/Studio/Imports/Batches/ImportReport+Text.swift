import Diagnostics

extension ImportReport {
    /// The report for people.
    public var text: String {
        let whose = client.map { " for \($0)" } ?? ""
        if let earlier {
            return printable(
                "\(source): this very file came in before, on \(earlier.at.utc.date.iso) as \(earlier.id); nothing was added"
            )
        }
        let list = added.isEmpty ? "nothing new" : added.map { counted($0.count, $0.noun) }.joined(separator: ", ")
        var lines = ["\(kind.title) \(source)\(whose): \(isDryRun ? "would add" : "added") \(list)"]
        if known > 0 { lines.append("known already: \(known)") }
        for weight in Weight.allCases {
            let found = remarks.filter { $0.weight == weight }
            guard !found.isEmpty else { continue }
            lines.append("\(weight.title):")
            lines += found.map { "  \($0.reason): \($0.lines.text())" }
        }
        if !unknownExercises.isEmpty {
            lines.append("kept under their own names, because the library does not know them:")
            lines += unknownExercises.map { "  \($0.name) (\(counted($0.sets, "set")))" }
            lines.append("  hint: floorpress exercise alias \"\(unknownExercises[0].name)\" EXERCISE")
        }
        if let batch { lines.append("taken back by: floorpress import undo \(batch)") }
        return lines.map(printable).joined(separator: "\n")
    }

    /// The report as JSON.
    public var json: JSON {
        .members([
            "kind": .string(kind.rawValue), "source": .string(source), "client": .optional(client),
            "dryRun": .bool(isDryRun), "batch": .optional(batch?.text), "importedBefore": .optional(earlier?.id.text),
            "added": .object(added.map { JSON.Member($0.noun, .integer($0.count)) }), "known": .integer(known),
            "remarks": .array(
                remarks.map { remark in
                    .members([
                        "weight": .string(remark.weight.rawValue), "reason": .string(remark.reason),
                        "count": .integer(remark.lines.count),
                        "lines": .array(
                            remark.lines.ranges.map { .array([.integer($0.lowerBound), .integer($0.upperBound)]) }),
                    ])
                }),
            "unknownExercises": .array(
                unknownExercises.map { .members(["name": .string($0.name), "sets": .integer($0.sets)]) }),
        ])
    }
}

extension ImportReport.Weight {
    fileprivate var title: String {
        switch self {
        case .skipped: "left out"
        case .differing: "there with other figures, and left as it is"
        case .empty: "nothing to keep"
        case .note: "to be looked at"
        }
    }
}

extension ImportBatch.Kind {
    /// What people call it.
    public var title: String {
        switch self {
        case .strong: "Strong"
        case .hevy: "Hevy"
        case .fitnotes: "FitNotes"
        case .appleHealth: "Apple Health"
        case .measurements: "measurements"
        case .habits: "habits"
        case .checkIns: "check-ins"
        case .clients: "clients"
        }
    }
}

/// `1 set`, `2 sets`, `3 days of a habit`.
func counted(_ count: Int, _ noun: String) -> String {
    guard count != 1 else { return "1 \(noun)" }
    let words = noun.split(separator: " ", maxSplits: 1)
    return "\(count) \(words[0])s" + (words.count > 1 ? " \(words[1])" : "")
}
