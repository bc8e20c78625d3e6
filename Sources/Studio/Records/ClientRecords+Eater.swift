import Nutrition
import Progress
import Quantities

extension ClientRecords {
    /// What formulas of nutrition may know of the client on a day.
    public func eater(on day: CivilDate) -> Eater {
        Eater(client, eating, measurements: measurements, logs: foodLogs, on: day)
    }
}

extension Eater {
    /// What the records of a client tell formulas on a day: a reading of body fat counts for 90 days, weight and logs up to the day.
    public init(
        _ client: Client, _ eating: EatingProfile, measurements: [Measurement], logs: [FoodLog], on day: CivilDate
    ) {
        self.init()
        let measured = measurements.filter { $0.date <= day }
        mass = measured.last { $0.mass != nil }?.mass
        bodyFat_permille = measured.last { $0.bodyFat_permille != nil && $0.date.days(to: day) <= 90 }?.bodyFat_permille
        height_mm = client.height_mm
        age = client.age(on: day)
        switch client.sex {
        case .female: sex = .female
        case .male: sex = .male
        case .unspecified: break
        }
        activity = eating.activity
        formula = eating.formula
        rate_permille = eating.rate_permille
        isTrained = eating.isTrained
        let flags = client.flags(on: day)
        self.flags = Set(flags.map(\.name))
        if flags.contains(where: { $0.kind == .pregnant }) { self.flags.insert("pregnant") }
        if flags.contains(where: { $0.kind == .minor }) { self.flags.insert("minor") }
        guard !logs.isEmpty else { return }
        let intake = Dictionary(logs.map { ($0.date, $0.energy_kcal) }, uniquingKeysWith: { _, last in last })
        let lastLog = logs.map(\.date).filter { $0 <= day }.max() ?? day
        adaptive = Result { () throws(TargetRefusal) in
            try AdaptiveEnergy(intake: intake, today: day) { days in
                // The trend of the very days that were logged.
                let trend = try? WeightTrend(measured.filter { $0.date <= lastLog })
                return (try? trend?.weeklyChange(over: days - 1)).map { $0.grams / 7 }
            }
        }
    }
}
