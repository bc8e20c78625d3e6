import Progress
import Quantities
import Store

/// What watches and phones counted of clients' days.
public struct WearableRepository {
    private let connection: Connection

    /// The days in a store.
    public init(_ connection: Connection) {
        self.connection = connection
    }

    /// The days of all clients, by client, date and source. Of a day that came with several imports the last counts.
    static let query = """
        SELECT * FROM wearable_day AS day WHERE id =
            (SELECT max(id) FROM wearable_day
             WHERE client_id = day.client_id AND day_on = day.day_on AND source = day.source)
        ORDER BY client_id, day_on, source
        """

    /// All days of a client, by date and source. Of a day that came with several imports the last counts.
    public func all(of client: ULID) throws -> [WearableDay] {
        try connection.rows(
            """
            SELECT * FROM wearable_day AS day WHERE client_id = ?1 AND id =
                (SELECT max(id) FROM wearable_day WHERE client_id = ?1 AND day_on = day.day_on AND source = day.source)
            ORDER BY day_on, source
            """, client
        ) { try WearableDay(row: $0) }
    }

    /// Keeps a day that came with an import, beside what came with earlier ones.
    func insert(_ day: WearableDay, of client: ULID, batch: ULID?) throws {
        try connection.execute(
            """
            INSERT INTO wearable_day (client_id, day_on, source, device, steps, sleep_min, resting_heart_rate_bpm,
                hrv_rmssd_us, hrv_sdnn_us, active_energy_kcal, import_id)
            VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
            """, client, day.date.iso, day.source.rawValue, day.device, day.steps, day.sleep_min,
            day.restingHeartRate_bpm, day.hrvRMSSD_us, day.hrvSDNN_us, day.activeEnergy_kcal, batch)
    }

    /// Keeps what was entered by hand: the figures that are given take the place of those that stand there.
    func enter(_ day: WearableDay, of client: ULID) throws {
        let changed = try connection.execute(
            """
            UPDATE wearable_day SET steps = coalesce(?, steps), sleep_min = coalesce(?, sleep_min),
                resting_heart_rate_bpm = coalesce(?, resting_heart_rate_bpm),
                hrv_rmssd_us = coalesce(?, hrv_rmssd_us), hrv_sdnn_us = coalesce(?, hrv_sdnn_us),
                active_energy_kcal = coalesce(?, active_energy_kcal)
            WHERE client_id = ? AND day_on = ? AND source = 'hand' AND import_id IS NULL
            """, day.steps, day.sleep_min, day.restingHeartRate_bpm, day.hrvRMSSD_us, day.hrvSDNN_us,
            day.activeEnergy_kcal, client, day.date.iso)
        if changed == 0 { try insert(day, of: client, batch: nil) }
    }
}

extension WearableDay {
    init(row: borrowing Row) throws {
        self.init(try row.date("day_on"), from: try row.choice("source", as: Source.self))
        device = try row.optionalText("device")
        steps = try row.optionalInt("steps")
        sleep_min = try row.optionalInt("sleep_min")
        restingHeartRate_bpm = try row.optionalInt("resting_heart_rate_bpm")
        hrvRMSSD_us = try row.optionalInt("hrv_rmssd_us")
        hrvSDNN_us = try row.optionalInt("hrv_sdnn_us")
        activeEnergy_kcal = try row.optionalInt("active_energy_kcal")
    }
}
