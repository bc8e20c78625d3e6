import Diagnostics
import Quantities
import Store

/// A column that cannot be read as what it should be.
struct UnreadableColumn: DiagnosedError {
    let column: String
    let expected: String

    var problem: RecordProblem { RecordProblem(column, "this cannot be read", expected: expected) }

    /// Without the table: who knows it says it.
    var diagnostic: Diagnostic { problem.diagnostic(table: "a row", key: "?") }
}

extension Row {
    func date(_ column: String) throws -> CivilDate {
        guard let date = CivilDate(iso: try text(column)) else {
            throw UnreadableColumn(column: column, expected: "a date such as 2026-11-21")
        }
        return date
    }

    func optionalDate(_ column: String) throws -> CivilDate? { try isNull(column) ? nil : try date(column) }

    func ulid(_ column: String) throws -> ULID {
        guard let id = ULID(try text(column)) else {
            throw UnreadableColumn(column: column, expected: "a ULID of 26 characters")
        }
        return id
    }

    func optionalULID(_ column: String) throws -> ULID? { try isNull(column) ? nil : try ulid(column) }

    func instant(_ column: String) throws -> Instant { Instant(seconds: try integer(column)) }

    func int(_ column: String) throws -> Int { Int(try integer(column)) }

    func optionalInt(_ column: String) throws -> Int? { try optionalInteger(column).map { Int($0) } }

    func choice<Choice: RawRepresentable<String> & CaseIterable>(_ column: String, as _: Choice.Type) throws -> Choice {
        guard let choice = Choice(rawValue: try text(column)) else {
            throw UnreadableColumn(
                column: column, expected: "one of " + Choice.allCases.map(\.rawValue).joined(separator: ", "))
        }
        return choice
    }
}
