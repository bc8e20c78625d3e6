import Diagnostics
import Quantities

/// Why a value cannot be kept. It names the field and the rule, never the value: values are clients' health records.
public struct RecordProblem: Error, Sendable, Hashable {
    /// The field, as in `height_mm`.
    public let field: String
    /// What is wrong, in a sentence without a full stop.
    public let reason: String
    /// What would have been right.
    public let expected: String?

    /// Makes a problem.
    public init(_ field: String, _ reason: String, expected: String? = nil) {
        self.field = field
        self.reason = reason
        self.expected = expected
    }

    /// The problem as a diagnostic about a row of the store.
    ///
    /// - Parameters:
    ///   - table: The table, as in `client`.
    ///   - key: How the user knows the row: the client's handle, an invoice's number.
    public func diagnostic(table: String, key: String) -> Diagnostic {
        Diagnostic(
            .error, "bad-record", "\(table) `\(key)`: \(field): \(reason)", file: RecordStore.fileName,
            expected: expected)
    }
}

/// The rules for single values. Each answers nothing where the value is in order.
public enum RecordRules {
    /// The body masses that are believed, in grams.
    public static let bodyMass_g = 20_000...400_000
    /// The heights that are believed, in millimetres.
    public static let height_mm = 900...2500
    /// The girths that are believed, in millimetres.
    public static let girth_mm = 300...3000
    /// The girths of an upper arm that are believed, in millimetres.
    public static let arm_mm = 100...1000
    /// The girths of a thigh that are believed, in millimetres.
    public static let thigh_mm = 200...1500
    /// The shares of body fat that are believed, in thousandths.
    public static let bodyFat_permille = 10...750

    /// A short name for commands and addresses.
    public static func handle(_ text: String) -> RecordProblem? {
        isSlug(text, limit: 40)
            ? nil
            : RecordProblem("handle", "this cannot be a handle", expected: "1 to 40 of the characters a–z, 0–9 and `-`")
    }

    /// A mail address: its shape alone, by the limits of RFC 5321 (4.5.3.1).
    public static func email(_ text: String) -> RecordProblem? {
        let problem = RecordProblem("email", "this is not a mail address", expected: "name@domain")
        let parts = text.split(separator: "@", omittingEmptySubsequences: false)
        guard parts.count == 2, (1...64).contains(parts[0].utf8.count), text.utf8.count <= 254,
            text.unicodeScalars.allSatisfy({
                $0.value > 0x20 && $0.value != 0x7F && !"<>()[]\\,;:\"".unicodeScalars.contains($0)
            })
        else { return problem }
        let labels = parts[1].split(separator: ".", omittingEmptySubsequences: false)
        guard labels.count >= 2, labels.allSatisfy({ !$0.isEmpty && !$0.hasPrefix("-") && !$0.hasSuffix("-") }),
            !parts[0].hasPrefix("."), !parts[0].hasSuffix("."), !parts[0].contains("..")
        else { return problem }
        return nil
    }

    /// A date that has been.
    public static func past(_ date: CivilDate, field: String, today: CivilDate) -> RecordProblem? {
        date <= today ? nil : RecordProblem(field, "this day is still to come", expected: "\(today.iso) or earlier")
    }

    /// A number within limits.
    public static func range(_ value: Int, _ range: ClosedRange<Int>, field: String) -> RecordProblem? {
        range.contains(value)
            ? nil
            : RecordProblem(
                field, "this is not believable", expected: "from \(range.lowerBound) to \(range.upperBound)")
    }

    /// A text that says something on one line.
    public static func line(_ text: String, field: String, limit: Int = 200) -> RecordProblem? {
        let isBlank = text.allSatisfy(\.isWhitespace)
        let hasBreak = text.unicodeScalars.contains { $0.value < 0x20 || $0.value == 0x7F || $0.value == 0x2028 }
        if isBlank { return RecordProblem(field, "this is empty") }
        return hasBreak || text.count > limit
            ? RecordProblem(field, "this is not one line", expected: "one line of at most \(limit) characters") : nil
    }

    /// Whether a text has nothing but a–z, 0–9 and `-`.
    static func isSlug(_ text: String, limit: Int) -> Bool {
        (1...limit).contains(text.utf8.count)
            && text.utf8.allSatisfy {
                (UInt8(ascii: "a")...UInt8(ascii: "z")).contains($0)
                    || (UInt8(ascii: "0")...UInt8(ascii: "9")).contains($0)
                    || $0 == UInt8(ascii: "-")
            }
    }
}
