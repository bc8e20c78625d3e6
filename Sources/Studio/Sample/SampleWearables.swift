import Progress
import Quantities
import Training

/// What the watches and rings of four clients counted: sleep, steps, pulse and the heart rate's variability, which gives way after hard
/// sessions and falls for a week when they are ill.
struct SampleWearables {
    /// What a device tells and how the client is usually.
    private struct Usual {
        let source: WearableDay.Source
        let device: String
        let from: CivilDate
        let hrv_ms: Double
        let pulse_bpm: Double
        let sleep_min: Double
        let steps: Double
        /// The first day of a week in bed.
        let ill: CivilDate
    }

    private let client: SampleClient
    private let usual: Usual?
    private let loads: [CivilDate: Double]
    private var random: SplitMix64

    /// - Parameter workouts: What was trained: hard sessions show on the morning after.
    init(_ client: SampleClient, _ workouts: [WorkoutLog]) {
        self.client = client
        usual = SampleWearables.usual(client.handle)
        random = SplitMix64(topic: "wearables of \(client.handle)")
        var loads: [CivilDate: Double] = [:]
        for workout in workouts {
            let minutes = Double(workout.duration_s ?? 0) / 60
            loads[workout.startedAt.utc.date, default: 0] += minutes * Double(workout.sessionRPE_tenths ?? 0) / 10
        }
        self.loads = loads
    }

    private static func usual(_ handle: String) -> Usual? {
        let day = SamplePeriod.date
        switch handle {
        case "ana-r":
            return Usual(
                source: .table, device: "Ring", from: day(2026, 1, 5), hrv_ms: 52, pulse_bpm: 57, sleep_min: 432,
                steps: 8600, ill: day(2026, 2, 16))
        case "jonas-w":
            return Usual(
                source: .appleHealth, device: "Watch", from: day(2025, 11, 10), hrv_ms: 36, pulse_bpm: 64,
                sleep_min: 398, steps: 7400, ill: day(2026, 3, 2))
        case "marcus-o":
            return Usual(
                source: .table, device: "Ring", from: day(2026, 3, 2), hrv_ms: 71, pulse_bpm: 51, sleep_min: 446,
                steps: 9300, ill: day(2026, 6, 8))
        case "katarina-b":
            return Usual(
                source: .appleHealth, device: "Watch", from: day(2025, 9, 1), hrv_ms: 63, pulse_bpm: 48,
                sleep_min: 421, steps: 11_800, ill: day(2026, 1, 19))
        default: return nil
        }
    }

    /// The days, by date; some are missing, because devices lie on the charger.
    mutating func all() -> [WearableDay] {
        guard let usual else { return [] }
        var days: [WearableDay] = []
        var drift = 0.0
        for offset in 0...max(0, usual.from.days(to: SamplePeriod.last)) {
            let date = usual.from.adding(days: offset)
            drift = 0.7 * drift + 0.05 * random.normal()
            let day = day(date, usual, drift: drift)
            if !random.chance(0.05) { days.append(day) }
        }
        return days
    }

    private mutating func day(_ date: CivilDate, _ usual: Usual, drift: Double) -> WearableDay {
        let illness = usual.ill.days(to: date)
        let isIll = (0..<7).contains(illness)
        let fever = isIll ? Double(7 - illness) / 7 : 0
        let strain = min(1, (loads[date.adding(days: -1)] ?? 0) / 700)
        let isWeekend = [.saturday, .sunday].contains(date.weekday)
        let share = max(0.5, 1 + drift - 0.09 * strain - 0.3 * fever + 0.05 * random.normal())
        var day = WearableDay(date, from: usual.source)
        day.device = usual.device
        let hrv_us = Int(usual.hrv_ms * share * 10) * 100
        if usual.source == .appleHealth { day.hrvSDNN_us = hrv_us } else { day.hrvRMSSD_us = hrv_us }
        day.restingHeartRate_bpm = Int(
            usual.pulse_bpm * (1 - 0.25 * drift) + 2 * strain + 8 * fever + random.normal() + 0.5)
        let sleep = usual.sleep_min + (isWeekend ? 38 : -12) + 60 * fever + random.normal() * 36
        day.sleep_min = Int(min(620, max(240, sleep)))
        let walk = usual.steps * (isWeekend ? 0.8 : 1) * (1 - 0.75 * fever) + (loads[date] == nil ? 0 : 1500)
        day.steps = Int(max(600, walk + random.normal() * 2100))
        if usual.source == .appleHealth {
            day.activeEnergy_kcal = (day.steps ?? 0) / 24 + (loads[date] == nil ? 60 : 280)
        }
        return day
    }
}
