import Progress
import Quantities

/// Weigh-ins as people do them: two to four a week, with holidays, forgotten weeks, water and Christmas.
struct SampleMeasurements {
    let client: SampleClient
    private var random: SplitMix64
    private var girths: SampleGirths

    init(_ client: SampleClient) {
        self.client = client
        random = SplitMix64(topic: "measurements of \(client.handle)")
        girths = SampleGirths(client)
    }

    /// All measurements by date.
    mutating func all() -> [Measurement] {
        var measurements: [Measurement] = []
        var water = 0.0
        var week = 0
        var monday = SamplePeriod.first
        while monday <= SamplePeriod.last {
            let isForgotten = random.chance(0.04)
            for (index, day) in days(from: monday).enumerated() where !isForgotten && isMeasured(day) {
                water = 0.55 * water + 0.32 * random.normal()
                measurements.append(measurement(on: day, water: water, week: week, isFirst: index == 0))
            }
            monday = monday.adding(days: 7)
            week += 1
        }
        return measurements
    }

    /// The days of a week on which the client stands on the scale, all as likely but the week's number of them not.
    private mutating func days(from monday: CivilDate) -> [CivilDate] {
        let count = random.integer(client.weighIns)
        let drawn = (0..<7).map { (offset: $0, order: random.next()) }
        return drawn.sorted { $0.order < $1.order }.prefix(count).map(\.offset).sorted().map { monday.adding(days: $0) }
    }

    private func isMeasured(_ day: CivilDate) -> Bool {
        day >= client.client.since && day <= client.until ?? SamplePeriod.last
            && client.rest(on: day)?.hidesMass != true
    }

    private mutating func measurement(on day: CivilDate, water: Double, week: Int, isFirst: Bool) -> Measurement {
        let trend = trend(on: day)
        let change = trend - (client.waypoints.first?.kilograms ?? trend)
        let weekend = day.weekday == .monday ? 0.3 : 0
        let mass = onScale(trend + christmas(day) + weekend + water)
        let waist = isFirst && week % 2 == 0 ? client.waist_mm + Int(change * 8.5 + random.normal() * 5) : nil
        let fat =
            isFirst && week % 4 == 1
            ? client.bodyFat_permille.map { $0 + Int(change * 5.5 + random.normal() * 4) } : nil
        let share = Double(SamplePeriod.first.days(to: day)) / Double(SamplePeriod.first.days(to: SamplePeriod.last))
        let girth = isFirst && week % 4 == 0 ? girths.all(trend, change: change, share: share) : nil
        return Measurement(
            date: day, mass: mass, waist_mm: waist.map { ($0 + 2) / 5 * 5 }, hips_mm: girth?.hips,
            chest_mm: girth?.chest, arm_mm: girth?.arm, thigh_mm: girth?.thigh, bodyFat_permille: fat)
    }

    /// A scale shows tenths of a kilogram, or fifths of a pound.
    private func onScale(_ kilograms: Double) -> Mass {
        switch client.client.massUnit {
        case .kilograms: Mass(Double(Int(kilograms * 10 + 0.5)) / 10, .kilograms)
        case .pounds: Mass(Double(Int(kilograms * 1000 / MassUnit.pounds.grams * 5 + 0.5)) / 5, .pounds)
        }
    }

    func trend(on day: CivilDate) -> Double {
        guard let first = client.waypoints.first, let last = client.waypoints.last else { return 70 }
        if day <= first.day { return first.kilograms }
        for (from, to) in zip(client.waypoints, client.waypoints.dropFirst()) where day <= to.day {
            let share = Double(from.day.days(to: day)) / Double(max(1, from.day.days(to: to.day)))
            return from.kilograms + (to.kilograms - from.kilograms) * share
        }
        return last.kilograms
    }

    /// Up to 0.9 kg at the turn of the year, gone by the end of January.
    private func christmas(_ day: CivilDate) -> Double {
        let parts = day.parts
        switch (parts.month, parts.day) {
        case (12, 24...31): return 0.9 * Double(parts.day - 23) / 8
        case (1, 1...28): return 0.9 * Double(29 - parts.day) / 28
        default: return 0
        }
    }
}
