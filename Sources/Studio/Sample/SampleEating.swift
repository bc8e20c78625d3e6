import Nutrition
import Quantities

/// How the sample's clients eat: what their trainer wrote down, and the food diaries of the two who keep one.
struct SampleEating {
    private let client: SampleClient

    init(_ client: SampleClient) {
        self.client = client
    }

    /// What the trainer wrote down, for those whom she coaches in eating.
    var profile: EatingProfile? {
        var profile = EatingProfile()
        switch client.handle {
        case "ana-r": profile.activity = .moderate
        case "jonas-w":
            profile.activity = .light
            profile.rate_permille = -4
            profile.isTrained = true
        case "heidrun-s": profile.activity = .light
        case "marcus-o":
            profile.activity = .vigorous
            profile.rate_permille = 2
            profile.isTrained = true
        default: return nil
        }
        return profile
    }

    /// The days of the diary: the last five weeks, with days that were forgotten and weekends on which more was eaten.
    var logs: [FoodLog] {
        let mean: Int
        let kept: Double
        switch client.handle {
        case "ana-r": (mean, kept) = (2080, 0.6)
        case "jonas-w": (mean, kept) = (2460, 0.93)
        default: return []
        }
        var random = SplitMix64(topic: "food diary of \(client.handle)")
        return (0..<35).reversed().compactMap { back -> FoodLog? in
            let day = SamplePeriod.last.adding(days: -back)
            let isKept = random.chance(kept)
            let spread = random.normal()
            let weekend = [.saturday, .sunday].contains(day.weekday) ? 180 : -70
            guard isKept else { return nil }
            let energy = mean + weekend + Int(spread * 160)
            // A quarter of the energy as protein, a third as fat, the rest as carbohydrate.
            return FoodLog(
                day, energy_kcal: energy, protein_mg: energy * 1000 / 4 / 4, fat_mg: energy * 1000 / 3 / 9,
                carbohydrate_mg: energy * 1000 * 5 / 12 / 4)
        }
    }
}
