import Diagnostics
import Progress
import Quantities
import Store

/// What was measured on a day, as it was entered or came.
public struct MeasuredDay: Sendable {
    /// The figures.
    public let readings: DayReadings
    /// Where they come from: `body` for what was measured of it, else what counted the day.
    public let source: String
}

extension Roster {
    /// Everything that was measured of a client, by day.
    public func measured(of handle: String) throws(Mistakes) -> [MeasuredDay] {
        let client = try client(handle)
        let days = try workspace.readRecords { connection in
            let body = try MeasurementRepository(connection).all(of: client.id).map {
                MeasuredDay(readings: DayReadings($0.date, $0.values), source: "body")
            }
            let counted = try WearableRepository(connection).all(of: client.id).map {
                MeasuredDay(readings: DayReadings($0.date, $0.values), source: $0.source.rawValue)
            }
            return body + counted
        }
        return (days ?? []).enumerated().sorted {
            ($0.element.readings.date, $0.offset) < ($1.element.readings.date, $1.offset)
        }.map(\.element)
    }

    /// Takes away what was entered by hand for a day.
    public func removeMeasured(
        on date: CivilDate, of handle: String, at now: Instant, isDryRun: Bool
    ) throws(Mistakes) {
        let client = try client(handle)
        try workspace.changeRecords(isDryRun: isDryRun) { connection in
            let body = try connection.execute(
                "DELETE FROM measurement WHERE client_id = ? AND taken_on = ? AND import_id IS NULL", client.id,
                date.iso)
            let days = try connection.execute(
                "DELETE FROM wearable_day WHERE client_id = ? AND day_on = ? AND source = 'hand'", client.id, date.iso)
            guard body + days > 0 else {
                throw Mistakes(
                    Diagnostic(
                        .error, "no-measurement", "nothing was entered by hand of `\(handle)` for \(date.iso)",
                        file: RecordStore.fileName, hint: "`floorpress measure list \(handle)` shows what there is"))
            }
            try AuditLog(connection).append("measurement.remove", "client \(client.id)", actor: "trainer", at: now)
        }
    }
}

extension WearableDay {
    /// The figures by measure.
    var values: [Measure: Int] {
        let all: [(Measure, Int?)] = [
            (.steps, steps), (.sleep, sleep_min), (.restingHeartRate, restingHeartRate_bpm), (.hrvRMSSD, hrvRMSSD_us),
            (.hrvSDNN, hrvSDNN_us), (.activeEnergy, activeEnergy_kcal),
        ]
        return Dictionary(uniqueKeysWithValues: all.compactMap { measure, value in value.map { (measure, $0) } })
    }
}
