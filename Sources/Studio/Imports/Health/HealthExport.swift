import Progress
import Quantities
import XML

/// Gathers from an export of Apple Health what is kept, day by day, while the file is read: memory grows with days, not with records.
///
/// Dates stand there as the clock on the wall showed them, with the offset beside; the day is the wall's.
final class HealthExport: XMLVisitor {
    /// A workout that a watch recorded.
    struct Workout {
        let startedAt: Instant
        let activity: String
        let duration_s: Int?
        var distance_m: Int?
        let line: Int
    }

    /// A stretch of sleep.
    private struct Sleep {
        let from: Instant
        let to: Instant
    }

    private(set) var isExport = false
    private(set) var workouts: [Workout] = []
    private(set) var remarks: [(reason: String, line: Int)] = []
    /// The line on which a day was seen last.
    private(set) var lines: [CivilDate: Int] = [:]

    /// Mass, waist and fat: the day's first reading, with its moment.
    private var body: [CivilDate: [Measure: (at: Instant, value: Int)]] = [:]
    /// Sums by device, of which the greatest counts: a phone and a watch count the same steps.
    private var sums: [CivilDate: [Measure: [Int: Double]]] = [:]
    /// Means by device, of which the one with the most readings counts.
    private var means: [CivilDate: [Measure: [Int: (sum: Double, count: Int)]]] = [:]
    private var sleep: [CivilDate: [Sleep]] = [:]
    private var devices: [String: Int] = [:]
    private var deviceNames: [String] = []

    private static let quantities: [String: Measure] = [
        "BodyMass": .mass, "WaistCircumference": .waist, "BodyFatPercentage": .bodyFat,
        "RestingHeartRate": .restingHeartRate, "HeartRateVariabilitySDNN": .hrvSDNN, "StepCount": .steps,
        "ActiveEnergyBurned": .activeEnergy,
    ]
    private static let quantityPrefix = Array("HKQuantityTypeIdentifier".utf8)
    private static let sleepType = Array("HKCategoryTypeIdentifierSleepAnalysis".utf8)
    private static let names = quantities.keys.sorted().map { Array($0.utf8) }

    // MARK: Reading

    func wants(_ start: borrowing XMLStart) -> Bool {
        guard start.isNamed("Record") else { return true }
        return start.value(of: "type") { type in
            if type.elementsEqual(HealthExport.sleepType) { return true }
            guard type.starts(with: HealthExport.quantityPrefix) else { return false }
            let name = type.dropFirst(HealthExport.quantityPrefix.count)
            return HealthExport.names.contains { $0.count == name.count && name.elementsEqual($0) }
        } ?? false
    }

    func start(_ element: XMLElement) {
        switch element.name {
        case "HealthData": isExport = true
        case "Record": record(element)
        case "Workout": workout(element)
        case "WorkoutStatistics": statistics(element)
        default: break
        }
    }

    func text(_ bytes: UnsafeBufferPointer<UInt8>) {}
    func end(_ name: String) {}

    private func record(_ element: XMLElement) {
        guard let (from, date) = HealthExport.moment(element["startDate"]) else {
            remarks.append(("its date cannot be read", element.line))
            return
        }
        guard let type = element["type"] else { return }
        if type.hasSuffix("SleepAnalysis") {
            asleep(element, from)
            return
        }
        guard let measure = HealthExport.quantities[String(type.dropFirst(HealthExport.quantityPrefix.count))],
            let unit = element["unit"], let amount = element["value"].flatMap({ ForeignNumber.value($0) })
        else {
            remarks.append(("its figure cannot be read", element.line))
            return
        }
        lines[date] = element.line
        let device = device(element["sourceName"] ?? "")
        switch measure {
        case .steps, .activeEnergy:
            guard let factor = HealthExport.factor(measure, unit), (0...1e6).contains(amount) else { break }
            sums[date, default: [:]][measure, default: [:]][device, default: 0] += amount * factor
            return
        case .restingHeartRate, .hrvSDNN:
            guard let value = measure.value(amount, unit: unit) else { break }
            let known = means[date]?[measure]?[device] ?? (0, 0)
            means[date, default: [:]][measure, default: [:]][device] = (known.sum + Double(value), known.count + 1)
            return
        default:
            // Apple tells a share of body fat as 0.215.
            guard let value = measure.value(measure == .bodyFat && amount <= 1 ? amount * 100 : amount, unit: unit)
            else {
                break
            }
            if let known = body[date]?[measure], known.at <= from { return }
            body[date, default: [:]][measure] = (from, value)
            return
        }
        remarks.append(("its figure is not believable", element.line))
    }

    private static func factor(_ measure: Measure, _ unit: String) -> Double? {
        measure.units.first { $0.word == unit.lowercased() }?.amount
    }

    /// Sleep counts for the day on which it ends; what ends after six in the evening is the beginning of the next night.
    private func asleep(_ element: XMLElement, _ from: Instant) {
        guard let value = element["value"], value.contains("Asleep") else { return }
        guard let (to, _) = HealthExport.moment(element["endDate"]), from <= to, to.seconds - from.seconds <= 86_400,
            let wall = element["endDate"].flatMap(HealthExport.wall)
        else {
            remarks.append(("its sleep ends before it begins or cannot be read", element.line))
            return
        }
        let day = wall.adding(seconds: 6 * 3600).utc.date
        sleep[day, default: []].append(Sleep(from: from, to: to))
        lines[day] = element.line
    }

    private func workout(_ element: XMLElement) {
        guard let (from, _) = HealthExport.moment(element["startDate"]) else {
            remarks.append(("its date cannot be read", element.line))
            return
        }
        let seconds = HealthExport.moment(element["endDate"]).map { $0.instant.seconds - from.seconds }
        let type = element["workoutActivityType"] ?? ""
        workouts.append(
            Workout(
                startedAt: from, activity: HealthExport.words(type),
                duration_s: seconds.flatMap { (1...86_400).contains($0) ? Int($0) : nil },
                distance_m: HealthExport.metres(element["totalDistance"], element["totalDistanceUnit"]),
                line: element.line))
    }

    private func statistics(_ element: XMLElement) {
        guard !workouts.isEmpty, element["type"]?.contains("Distance") == true,
            let metres = HealthExport.metres(element["sum"], element["unit"])
        else { return }
        workouts[workouts.count - 1].distance_m = metres
    }

    private func device(_ name: String) -> Int {
        if let known = devices[name] { return known }
        devices[name] = deviceNames.count
        deviceNames.append(name)
        return deviceNames.count - 1
    }

    // MARK: Days

    /// The readings by day, with what measured the heart.
    func days() -> [(readings: DayReadings, device: String?, line: Int)] {
        let dates = Set(body.keys).union(sums.keys).union(means.keys).union(sleep.keys)
        return dates.sorted().map { date in
            var readings = DayReadings(date)
            for (measure, reading) in body[date] ?? [:] { readings.values[measure] = reading.value }
            for (measure, byDevice) in sums[date] ?? [:] {
                guard let most = byDevice.values.max() else { continue }
                readings.values[measure] = min(Int(most.rounded()), measure.believable.upperBound)
            }
            var device: String?
            for (measure, byDevice) in means[date] ?? [:] {
                let best = byDevice.max { ($0.value.count, $1.key) < ($1.value.count, $0.key) }
                guard let best else { continue }
                readings.values[measure] = Int((best.value.sum / Double(best.value.count)).rounded())
                if measure == .hrvSDNN { device = deviceNames[best.key] }
            }
            if let stretches = sleep[date] { readings.values[.sleep] = min(1440, HealthExport.minutes(stretches)) }
            return (readings, device.flatMap { $0.isEmpty ? nil : $0 }, lines[date] ?? 1)
        }
    }

    /// Minutes that are covered by any of the stretches: watches and phones tell the same sleep twice.
    private static func minutes(_ stretches: [Sleep]) -> Int {
        var (total, end) = (Int64(0), Int64.min)
        for stretch in stretches.sorted(by: { $0.from < $1.from }) {
            let from = max(stretch.from.seconds, end)
            if stretch.to.seconds > from { total += stretch.to.seconds - from }
            end = max(end, stretch.to.seconds)
        }
        return Int((total + 30) / 60)
    }

    // MARK: Words

    /// `2026-05-01 07:12:11 +0200`, as a moment and the day on the wall.
    private static func moment(_ text: String?) -> (instant: Instant, date: CivilDate)? {
        guard let text, case .moment(let instant) = ForeignDate(text), let date = CivilDate(iso: text.prefix(10)) else {
            return nil
        }
        return (instant, date)
    }

    /// The time on the wall as if it were UTC.
    private static func wall(_ text: String) -> Instant? {
        guard case .wall(let date, let second?) = ForeignDate(String(text.prefix(19))) else { return nil }
        return Instant(date: date).adding(seconds: Int64(second))
    }

    private static func metres(_ amount: String?, _ unit: String?) -> Int? {
        guard let amount = amount.flatMap({ ForeignNumber.value($0) }),
            let unit = unit.flatMap(TrainingLayout.LengthUnit.init)
        else { return nil }
        let metres = (amount * unit.rawValue).rounded()
        return (1...1_000_000).contains(metres) ? Int(metres) : nil
    }

    /// `HKWorkoutActivityTypeTraditionalStrengthTraining` in words.
    private static func words(_ type: String) -> String {
        let name = type.hasPrefix("HKWorkoutActivityType") ? String(type.dropFirst(21)) : type
        var words = ""
        for character in name.prefix(60) where character.isLetter {
            if character.isUppercase, !words.isEmpty { words += " " }
            words += words.isEmpty ? character.uppercased() : character.lowercased()
        }
        return words.isEmpty ? "Workout" : words
    }
}
