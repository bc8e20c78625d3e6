import Diagnostics
import Quantities

/// What came of taking diaries in. It names files, kinds of entry and days, never what a client wrote.
public struct DiaryReport: Sendable {
    /// One sending of a client.
    public struct Sending: Sendable {
        /// The file.
        public let name: String
        /// The client's handle.
        public let client: String
        /// The number that the client's device gave it.
        public let sequence: Int
        /// New entries, by kind.
        public private(set) var added: [String: Int] = [:]
        /// Entries that took the place of an earlier form of themselves, by kind.
        public private(set) var changed: [String: Int] = [:]
        /// Entries that were there already.
        public private(set) var known = 0
        /// Entries that did not come in, because something else stands in their place.
        public private(set) var conflicts: [String] = []
        /// What came in without a field, or did not come in, and why.
        public private(set) var remarks: [String] = []
        /// Entries that could not be read.
        public var unreadable = 0

        init(name: String, client: String, sequence: Int) {
            self.name = name
            self.client = client
            self.sequence = sequence
        }

        /// Whether anything came in.
        var isNew: Bool { !added.isEmpty || !changed.isEmpty }

        mutating func note(_ entry: DiaryFile.Entry, _ outcome: DiaryIntake.Outcome, unreadable: [String]) {
            let place = "\(entry.kind.rawValue) of \(entry.date.iso)"
            switch outcome {
            case .added: added[entry.kind.rawValue, default: 0] += 1
            case .changed: changed[entry.kind.rawValue, default: 0] += 1
            case .known, .older: known += 1
            case .conflict: conflicts.append(place)
            case .ahead: remarks.append("the \(place) is still to come")
            case .empty: break
            }
            if !unreadable.isEmpty, outcome == .added || outcome == .changed {
                remarks.append("the \(place) came in without \(unreadable.sorted().joined(separator: ", "))")
            }
        }
    }

    /// Whether nothing was kept.
    public let isDryRun: Bool
    /// The sendings, the earliest first.
    public internal(set) var sendings: [Sending] = []
    /// Files and photos that did not come in, with the reason.
    public internal(set) var refused: [(name: String, reason: String)] = []

    init(isDryRun: Bool) { self.isDryRun = isDryRun }

    /// Whether something wants the trainer's eye.
    public var hasProblems: Bool {
        !refused.isEmpty || sendings.contains { !$0.conflicts.isEmpty || $0.unreadable > 0 }
    }

    /// For people.
    public var text: String {
        var lines: [String] = []
        func counts(_ counts: [String: Int]) -> String {
            counts.sorted { $0.key < $1.key }.map { "\($0.value) \($0.key)" }.joined(separator: ", ")
        }
        for sending in sendings {
            lines.append("\(sending.client), sending \(sending.sequence) (\(sending.name))")
            if !sending.added.isEmpty { lines.append("  \(isDryRun ? "would add" : "added") \(counts(sending.added))") }
            if !sending.changed.isEmpty {
                lines.append("  \(isDryRun ? "would change" : "changed") \(counts(sending.changed))")
            }
            if sending.known > 0 { lines.append("  known already: \(sending.known)") }
            for conflict in sending.conflicts {
                lines.append("  conflict: the \(conflict) stands otherwise in the records, and stays as it is")
            }
            lines += sending.remarks.map { "  note: \($0)" }
            if sending.unreadable > 0 { lines.append("  could not be read: \(sending.unreadable)") }
        }
        for refused in refused { lines.append("\(refused.name): \(refused.reason)") }
        return lines.isEmpty ? "there is nothing to take in" : lines.joined(separator: "\n")
    }

    /// As JSON.
    public var json: JSON {
        func counts(_ counts: [String: Int]) -> JSON {
            .object(counts.sorted { $0.key < $1.key }.map { JSON.Member($0.key, .integer($0.value)) })
        }
        return .members([
            "dryRun": .bool(isDryRun),
            "sendings": .array(
                sendings.map { sending in
                    .members([
                        "file": .string(sending.name), "client": .string(sending.client),
                        "sequence": .integer(sending.sequence), "added": counts(sending.added),
                        "changed": counts(sending.changed), "known": .integer(sending.known),
                        "conflicts": .array(sending.conflicts.map { .string($0) }),
                        "remarks": .array(sending.remarks.map { .string($0) }),
                        "unreadable": .integer(sending.unreadable),
                    ])
                }),
            "refused": .array(
                refused.map { .members(["file": .string($0.name), "reason": .string($0.reason)]) }),
        ])
    }
}
