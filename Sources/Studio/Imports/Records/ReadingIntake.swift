import Progress
import Quantities
import Store

/// Takes what was measured into the records, each figure of a day once.
///
/// Of the body comes in what is not known yet of a day; another figure that stands there stays. Of a day's steps, sleep and heart
/// the later file counts, because the last day of an export was not over: what came earlier stays beneath it and comes back when the
/// later import is taken back.
struct ReadingIntake {
    private let measurements: MeasurementRepository
    private let wearables: WearableRepository
    private let batch: ImportBatch
    private let client: ULID
    private let source: WearableDay.Source
    private let today: CivilDate
    private var body: [CivilDate: [Measure: Set<Int>]] = [:]
    private var days: [CivilDate: WearableDay] = [:]
    /// The days that came with this very file.
    private var fresh: Set<CivilDate> = []
    private var random = SystemRandomNumberGenerator()
    private var (addedMeasurements, addedDays, changedDays) = (0, 0, 0)

    init(
        _ connection: Connection, batch: ImportBatch, client: ULID, source: WearableDay.Source, today: CivilDate
    ) throws {
        measurements = MeasurementRepository(connection)
        wearables = WearableRepository(connection)
        self.batch = batch
        self.client = client
        self.source = source
        self.today = today
        for measurement in try measurements.all(of: client) {
            for (measure, value) in measurement.values {
                body[measurement.date, default: [:]][measure, default: []].insert(value)
            }
        }
        for day in try wearables.all(of: client) where day.source == source { days[day.date] = day }
    }

    /// What is new so far.
    var added: [(noun: String, count: Int)] {
        [("measurement", addedMeasurements), ("day", addedDays), ("changed day", changedDays)]
    }

    /// Takes the readings of a day in.
    ///
    /// - Parameter device: What measured the heart rate's variability.
    mutating func take(_ readings: DayReadings, device: String? = nil, line: Int, into report: inout ImportReport)
        throws
    {
        guard readings.date <= today else {
            report.note(.skipped, "its day is still to come", line: line)
            return
        }
        try takeBody(readings, line, &report)
        guard var day = readings.wearable(from: source) else { return }
        day.device = day.hrvSDNN_us == nil && day.hrvRMSSD_us == nil ? nil : device
        let before = days[day.date]
        guard before != day else {
            report.known += 1
            return
        }
        guard !fresh.contains(day.date) else {
            report.note(.differing, "its day came twice in this file", line: line)
            return
        }
        try wearables.insert(day, of: client, batch: batch.id)
        days[day.date] = day
        fresh.insert(day.date)
        if before == nil { addedDays += 1 } else { changedDays += 1 }
    }

    private mutating func takeBody(_ readings: DayReadings, _ line: Int, _ report: inout ImportReport) throws {
        let values = readings.values.filter { $0.key.isOfBody }
        guard !values.isEmpty else { return }
        let known = body[readings.date] ?? [:]
        let new = values.filter { known[$0.key] == nil }
        let differs = values.contains { measure, value in known[measure].map { !$0.contains(value) } ?? false }
        if differs { report.note(.differing, "another figure of that day is known", line: line) }
        guard !new.isEmpty, let measurement = DayReadings(readings.date, new).measurement else {
            if !differs { report.known += 1 }
            return
        }
        let moment = Instant(date: readings.date, hour: 7)
        try measurements.insert(
            measurement, of: client, id: ULID(at: moment, using: &random), today: today, batch: batch.id)
        for (measure, value) in new { body[readings.date, default: [:]][measure, default: []].insert(value) }
        addedMeasurements += 1
    }
}
