import Diagnostics
import Progress
import Quantities
import Store
import Tables

extension RecordsImport {
    /// Takes in a table of what was measured, a day on each row.
    ///
    /// - Parameter maps: What the trainer says of columns, as `Gewicht=mass kg`; it is remembered for the client.
    public func measurements(for handle: String, maps: [String]) throws(Mistakes) -> ImportReport {
        let client = try roster.client(handle)
        let fresh = try maps.map { (map) throws(Mistakes) in try RecordsImport.map(map) }
        let remembered =
            try roster.workspace.readRecords { try MeasurementColumnRepository($0).all(of: client.id) } ?? [:]
        let told = fresh.reduce(into: remembered) { $0[$1.key] = $1.column }
        let reader: TableReader
        let columns: MeasurementColumns
        do throws(Diagnostic) {
            reader = try TableReader(source)
            columns = try MeasurementColumns(
                TableHead(try reader.next() ? reader.texts : [], separator: reader.separator), told: told, file: source)
        } catch {
            throw Mistakes(error)
        }
        guard let stray = fresh.first(where: { !columns.names.contains($0.key) }) else {
            return try take(reader, columns, fresh, client)
        }
        throw Mistakes(
            Diagnostic(
                .error, "no-column", "this table has no column `\(stray.key)`", file: source,
                expected: "one of " + columns.names.joined(separator: ", "),
                hint: didYouMean(stray.key, in: columns.names)))
    }

    private func take(
        _ reader: TableReader, _ columns: MeasurementColumns,
        _ fresh: [(key: String, column: MeasurementColumns.Column)], _ client: Client
    ) throws(Mistakes) -> ImportReport {
        try run(.measurements, for: client) { connection, batch, report in
            let repository = MeasurementColumnRepository(connection)
            for map in fresh { try repository.set(map.column, for: map.key, of: client.id) }
            for name in columns.unknown { report.note(.note, "the column `\(name)` is not known", line: 1) }
            var intake = try ReadingIntake(connection, batch: batch, client: client.id, source: .table, today: today)
            while try reader.next() {
                guard let readings = row(reader, columns, &report) else { continue }
                try intake.take(readings, line: reader.line, into: &report)
            }
            report.added = intake.added
        }
    }

    private func row(_ reader: TableReader, _ columns: MeasurementColumns, _ report: inout ImportReport) -> DayReadings?
    {
        guard let date = ForeignDate(reader.text(columns.date)) else {
            report.note(.skipped, "its date cannot be read", line: reader.line)
            return nil
        }
        let day: CivilDate
        switch date {
        case .wall(let date, _): day = date
        case .moment(let instant):
            day = roster.settings.day(at: instant)
        }
        var readings = DayReadings(day)
        for (place, column) in columns.columns where !reader.isEmpty(place) {
            let text = reader.text(place).filter { $0 != "%" && $0 != "\u{A0}" && $0 != " " }
            let name = column.measure.rawValue
            let night = column.measure == .sleep ? Measure.sleep_min(text).map(Double.init) : nil
            guard let amount = night ?? column.measure.number(text) else {
                report.note(.skipped, "its \(name) cannot be read", line: reader.line)
                continue
            }
            guard let value = column.measure.value(amount, unit: night == nil ? column.unit : "min") else {
                let verb = name.hasSuffix("s") ? "are" : "is"
                report.note(.skipped, "its \(name) \(verb) not believable", line: reader.line)
                continue
            }
            readings.values[column.measure] = value
        }
        return readings
    }

    private static func map(
        _ text: String
    ) throws(Mistakes) -> (key: String, column: MeasurementColumns.Column) {
        let parts = text.split(separator: "=", maxSplits: 1).map(String.init)
        guard parts.count == 2, let column = MeasurementColumns.column(parts[1]) else {
            let measures = Measure.allCases.map(\.rawValue)
            throw Mistakes(
                Diagnostic(
                    .error, "bad-map", "`\(text)` does not say what a column holds",
                    expected: "the column's head, `=`, a measure and its unit, such as \"Gewicht=mass kg\"",
                    hint: "measures are " + measures.joined(separator: ", ")))
        }
        return (MeasurementColumns.key(parts[0]), column)
    }
}

/// What trainers said of the columns of clients' tables.
struct MeasurementColumnRepository {
    private let connection: Connection

    init(_ connection: Connection) {
        self.connection = connection
    }

    func all(of client: ULID) throws -> [String: MeasurementColumns.Column] {
        let rows = try connection.rows(
            "SELECT heading_key, measure, unit FROM measurement_column WHERE client_id = ? ORDER BY heading_key", client
        ) { row in
            (
                try row.text("heading_key"),
                MeasurementColumns.Column(
                    measure: try row.choice("measure", as: Measure.self), unit: try row.text("unit"))
            )
        }
        return Dictionary(rows, uniquingKeysWith: { first, _ in first })
    }

    func set(_ column: MeasurementColumns.Column, for key: String, of client: ULID) throws {
        try connection.execute(
            """
            INSERT INTO measurement_column (client_id, heading_key, measure, unit) VALUES (?, ?, ?, ?)
            ON CONFLICT (client_id, heading_key) DO UPDATE SET measure = excluded.measure, unit = excluded.unit
            """, client, key, column.measure.rawValue, column.unit)
    }
}
