/// The standard normal distribution.
enum NormalDistribution {
    /// The quantile of 95 %: five percent lie beyond it on one side.
    static let quantile95 = 1.6448536269514722
    /// The quantile of 97.5 %: five percent lie beyond it on both sides together.
    static let quantile975 = 1.959963984540054

    /// The share that lies beyond z, on the side away from the middle.
    ///
    /// Below 3 by the series of Abramowitz and Stegun (1964) 26.2.11, from there on by Laplace's continued fraction, 26.2.14.
    static func tail(beyond z: Double) -> Double {
        let z = z.magnitude
        guard z < 38 else { return 0 }
        let density = Elementary.exp(-z * z / 2) / 2.5066282746310002
        guard z >= 3 else {
            var term = z
            var sum = z
            var odd = 1.0
            while term > sum * 1e-17, odd < 400 {
                odd += 2
                term *= z * z / odd
                sum += term
            }
            return 0.5 - density * sum
        }
        var fraction = z
        for index in stride(from: 200, through: 1, by: -1) { fraction = z + Double(index) / fraction }
        return density / fraction
    }
}
