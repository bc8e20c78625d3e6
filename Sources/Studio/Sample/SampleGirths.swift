import Quantities

/// Girths beside the waist, every fourth week: they follow the scale, and the muscle that training leaves.
struct SampleGirths {
    private let client: SampleClient
    private var random: SplitMix64

    init(_ client: SampleClient) {
        self.client = client
        random = SplitMix64(topic: "girths of \(client.handle)")
    }

    /// Hips, chest, arm and thigh in millimetres for a body mass that runs as a trend.
    ///
    /// - Parameters:
    ///   - kilograms: The trend on the day.
    ///   - change: How far that is from the first.
    ///   - share: How much of the two years is over, from 0 to 1.
    mutating func all(
        _ kilograms: Double, change: Double, share: Double
    ) -> (hips: Int, chest: Int, arm: Int, thigh: Int) {
        let first = kilograms - change
        let isFemale = client.client.sex == .female
        func girth(_ base: Double, _ perKilogram: Double, gained: Double) -> Int {
            (Int(base + change * perKilogram + share * gained + random.normal() * 3) + 2) / 5 * 5
        }
        return (
            girth((isFemale ? 640 : 560) + 5.4 * first, 6, gained: 5),
            girth((isFemale ? 640 : 500) + (isFemale ? 4.6 : 6.5) * first, 4.5, gained: 15),
            girth(120 + 2.5 * first, 1.6, gained: 9),
            girth((isFemale ? 270 : 320) + (isFemale ? 4.5 : 3.1) * first, 3, gained: 10)
        )
    }
}
