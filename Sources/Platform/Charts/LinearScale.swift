/// A range of values with round ticks.
struct LinearScale: Sendable, Hashable {
    /// The lowest value shown.
    let lower: Double
    /// The highest value shown.
    let upper: Double
    /// The ticks, from the lowest.
    let ticks: [Double]
    /// How many decimals a tick needs.
    let places: Int

    /// The scale for values: ticks are multiples of 1, 2 or 5 times a power of ten, at most about `count` of them.
    ///
    /// After Heckbert, “Nice Numbers for Graph Labels”, Graphics Gems, 1990. Values that are all alike get a step around them.
    init(values: [Double], count: Int) {
        let finite = values.filter(\.isFinite)
        var low = finite.min() ?? 0
        var high = finite.max() ?? 1
        if high - low < max(high.magnitude, low.magnitude, 1e-6) * 1e-9 {
            let margin = max(low.magnitude * 0.01, 0.5)
            low -= margin
            high += margin
        }
        let rough = (high - low) / Double(max(1, count - 1))
        var power = 1.0
        var places = 0
        while power * 10 <= rough, power < 1e12 { power *= 10 }
        while power > rough, places < 9 {
            power /= 10
            places += 1
        }
        // Dividing by a power of ten again and again drifts; the reciprocal of a whole number does not.
        let unit = places > 0 ? 1 / (0..<places).reduce(1.0) { scale, _ in scale * 10 } : power
        let factor = [1, 2, 5].first { rough <= $0 * unit * (1 + 1e-9) } ?? 10
        let step = factor * unit
        let first = Int((low / step + 1e-9).rounded(.down))
        let last = Int((high / step - 1e-9).rounded(.up))
        self.places = factor == 10 ? max(0, places - 1) : places
        ticks = (first...max(first + 1, last)).map { Double($0) * step }
        lower = ticks[0]
        upper = ticks[ticks.count - 1]
    }

    /// Where a value lies between the lower end, 0, and the upper end, 1.
    func position(_ value: Double) -> Double { (value - lower) / (upper - lower) }
}
