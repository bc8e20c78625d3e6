import Quantities

/// Something that is measured of a client, with the units it is told in.
public enum Measure: String, Sendable, CaseIterable {
    case mass, waist, hips, chest, arm, thigh
    case bodyFat = "body-fat"
    case restingHeartRate = "resting-heart-rate"
    case hrvRMSSD = "hrv-rmssd"
    case hrvSDNN = "hrv-sdnn"
    case sleep, steps
    case activeEnergy = "active-energy"

    /// Whether it is one of the body, and not of a day.
    public var isOfBody: Bool {
        switch self {
        case .mass, .waist, .hips, .chest, .arm, .thigh, .bodyFat: true
        default: false
        }
    }

    /// The units it is told in, each with how much one of it is in the unit that records keep: grams, millimetres, thousandths,
    /// beats a minute, microseconds, minutes, steps, kilocalories. The first is the common one.
    public var units: [(word: String, amount: Double)] {
        switch self {
        case .mass: [("kg", 1000), ("lb", 453.59237), ("lbs", 453.59237), ("g", 1), ("st", 6350.29318)]
        case .waist, .hips, .chest, .arm, .thigh: [("cm", 10), ("mm", 1), ("in", 25.4), ("m", 1000)]
        case .bodyFat: [("%", 10)]
        case .restingHeartRate: [("bpm", 1), ("count/min", 1)]
        case .hrvRMSSD, .hrvSDNN: [("ms", 1000)]
        case .sleep: [("h", 60), ("min", 1)]
        case .steps: [("", 1), ("count", 1)]
        case .activeEnergy: [("kcal", 1), ("cal", 1), ("kj", 0.239005736)]
        }
    }

    /// The name of the figure in the unit of the records.
    public var recordName: String {
        switch self {
        case .mass: "mass_g"
        case .waist, .hips, .chest, .arm, .thigh: "\(rawValue)_mm"
        case .bodyFat: "bodyFat_permille"
        case .restingHeartRate: "restingHeartRate_bpm"
        case .hrvRMSSD: "hrvRMSSD_us"
        case .hrvSDNN: "hrvSDNN_us"
        case .sleep: "sleep_min"
        case .steps: "steps"
        case .activeEnergy: "activeEnergy_kcal"
        }
    }

    /// Whether a number alone tells it: there is one unit only.
    public var isUnitClear: Bool { Set(units.map(\.amount)).count == 1 }

    /// What is believed, in the unit of the records.
    public var believable: ClosedRange<Int> {
        switch self {
        case .mass: 20_000...400_000
        case .waist, .hips, .chest: 300...3000
        case .arm: 100...1000
        case .thigh: 200...1500
        case .bodyFat: 10...750
        case .restingHeartRate: 20...200
        case .hrvRMSSD, .hrvSDNN: 1000...500_000
        case .sleep: 0...1440
        case .steps: 0...200_000
        case .activeEnergy: 0...20_000
        }
    }

    /// An amount in a unit as records keep it, or nothing where it cannot be.
    public func value(_ amount: Double, unit: String) -> Int? {
        guard let factor = units.first(where: { $0.word == unit.lowercased() })?.amount, amount.isFinite else {
            return nil
        }
        let value = (amount * factor).rounded(.toNearestOrAwayFromZero)
        guard Double(believable.lowerBound) <= value, value <= Double(believable.upperBound) else { return nil }
        return Int(value)
    }
}

/// What was read of one day, by measure, in the units of the records.
public struct DayReadings: Sendable, Hashable {
    /// The day.
    public let date: CivilDate
    /// The figures.
    public var values: [Measure: Int]

    /// Readings of a day.
    public init(_ date: CivilDate, _ values: [Measure: Int] = [:]) {
        self.date = date
        self.values = values
    }

    /// What there is of the body.
    public var measurement: Measurement? {
        guard values.keys.contains(where: \.isOfBody) else { return nil }
        return Measurement(
            date: date, mass: values[.mass].map { Mass(grams: $0) }, waist_mm: values[.waist], hips_mm: values[.hips],
            chest_mm: values[.chest], arm_mm: values[.arm], thigh_mm: values[.thigh], bodyFat_permille: values[.bodyFat]
        )
    }

    /// What there is of the day.
    public func wearable(from source: WearableDay.Source) -> WearableDay? {
        guard values.keys.contains(where: { !$0.isOfBody }) else { return nil }
        var day = WearableDay(date, from: source)
        day.steps = values[.steps]
        day.sleep_min = values[.sleep]
        day.restingHeartRate_bpm = values[.restingHeartRate]
        day.hrvRMSSD_us = values[.hrvRMSSD]
        day.hrvSDNN_us = values[.hrvSDNN]
        day.activeEnergy_kcal = values[.activeEnergy]
        return day
    }
}

extension Measurement {
    /// The figures by measure.
    public var values: [Measure: Int] {
        let all: [(Measure, Int?)] = [
            (.mass, mass?.grams), (.waist, waist_mm), (.hips, hips_mm), (.chest, chest_mm), (.arm, arm_mm),
            (.thigh, thigh_mm), (.bodyFat, bodyFat_permille),
        ]
        return Dictionary(uniqueKeysWithValues: all.compactMap { measure, value in value.map { (measure, $0) } })
    }
}
