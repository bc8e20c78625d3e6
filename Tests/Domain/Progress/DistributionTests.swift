import Testing

@testable import Progress

@Suite("Distributions")
struct DistributionTests {
    @Test("the quantiles of t are those of the tables")
    func quantiles() {
        // NIST/SEMATECH e-Handbook of Statistical Methods, 1.3.6.7.2, to its three decimals.
        let table = [(1, 12.706), (2, 4.303), (3, 3.182), (9, 2.262), (10, 2.228), (30, 2.042), (100, 1.984)]
        for (freedom, value) in table {
            #expect(abs(StudentDistribution(freedom: freedom).quantile(0.975) - value) < 5.1e-4, "\(freedom)")
        }
    }

    @Test("the share below a quantile is the share it was asked for, and half lies below zero")
    func inverse() {
        for freedom in [1, 2, 3, 4, 7, 28, 499] {
            let student = StudentDistribution(freedom: freedom)
            #expect(student.share(below: 0) == 0.5)
            for share in [0.6, 0.9, 0.975, 0.995] {
                #expect(abs(student.share(below: student.quantile(share)) - share) < 1e-12)
                #expect(abs(student.share(below: -student.quantile(share)) - (1 - share)) < 1e-12)
            }
        }
    }

    @Test("what lies beyond a point of the normal distribution is as in the tables")
    func tails() {
        // Abramowitz and Stegun (1964), table 26.1 and 26.2.
        let table = [(0, 0.5), (1, 0.158_655_253_93), (1.96, 0.024_997_895_15), (3, 0.001_349_898_03)]
        for (z, tail) in table { #expect(abs(NormalDistribution.tail(beyond: z) - tail) < 1e-11, "\(z)") }
        #expect(abs(NormalDistribution.tail(beyond: 5) / 2.866_515_719e-7 - 1) < 1e-9)
        #expect(abs(NormalDistribution.tail(beyond: NormalDistribution.quantile95) - 0.05) < 1e-14)
        #expect(abs(NormalDistribution.tail(beyond: NormalDistribution.quantile975) - 0.025) < 1e-14)
    }

    @Test("series and fraction meet where one takes over from the other")
    func seam() {
        let (below, above) = (NormalDistribution.tail(beyond: 3.0.nextDown), NormalDistribution.tail(beyond: 3))
        #expect(abs(below / above - 1) < 1e-12)
    }

    @Test(
        "nothing that comes in takes them off the rails", arguments: [Double.nan, .infinity, -.infinity, 0, -1, 1e308])
    func extremes(_ value: Double) {
        _ = Elementary.exp(value)
        _ = Elementary.ln(value)
        _ = Elementary.arctan(value)
        _ = NormalDistribution.tail(beyond: value)
        _ = StudentDistribution(freedom: 3).share(below: value)
        #expect(Elementary.ln(-1).isNaN)
    }
}
