/// Student's t distribution with whole degrees of freedom.
struct StudentDistribution {
    /// The degrees of freedom, at least one.
    let freedom: Int

    /// A distribution; fewer than one degree of freedom count as one.
    init(freedom: Int) {
        self.freedom = max(1, freedom)
    }

    /// The share that lies at or below t.
    ///
    /// By the finite sums of Abramowitz and Stegun (1964), 26.7.3 and 26.7.4.
    func share(below t: Double) -> Double {
        guard t.isFinite else { return t > 0 ? 1 : t < 0 ? 0 : .nan }
        let inner = share(within: t.magnitude)
        return t >= 0 ? (1 + inner) / 2 : (1 - inner) / 2
    }

    /// The value that a share of more than one half lies below, up to a share of 0.9999.
    func quantile(_ share: Double) -> Double {
        let share = min(max(share, 0.5), 0.9999)
        var low = 0.0
        var high = 1.0
        while self.share(below: high) < share, high < 1e6 { high *= 2 }
        for _ in 0..<200 {
            let middle = (low + high) / 2
            guard middle > low, middle < high else { break }
            if self.share(below: middle) < share { low = middle } else { high = middle }
        }
        return (low + high) / 2
    }

    /// The share between −t and t.
    private func share(within t: Double) -> Double {
        let degrees = Double(freedom)
        let tangent = t / degrees.squareRoot()
        let cosine2 = 1 / (1 + tangent * tangent)
        let sine = tangent * cosine2.squareRoot()
        let isOdd = freedom % 2 == 1
        var term = isOdd ? cosine2.squareRoot() : 1
        var sum = freedom > 1 ? term : 0
        var index = isOdd ? 2 : 1
        while index < freedom - 2 {
            term *= cosine2 * Double(index) / Double(index + 1)
            sum += term
            index += 2
        }
        guard isOdd else { return sine * sum }
        return (Elementary.arctan(tangent) + sine * sum) * 2 / .pi
    }
}
