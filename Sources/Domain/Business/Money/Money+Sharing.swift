/// Parts of an amount that add up to it, to the last minor unit.
extension Money {
    /// The amount shared out in proportion to weights, by largest remainder: each part is cut to the minor unit, and what is left goes,
    /// a unit each, to the parts that lost most; among equals to the first.
    ///
    /// A weight of nothing gets nothing. Throws `tooLarge` where a weight is below zero, all are zero, or their sum cannot be held.
    public func shared(by weights: [Int64]) throws(MoneyError) -> [Money] {
        var sum: Int64 = 0
        for weight in weights {
            let (next, isOver) = sum.addingReportingOverflow(weight)
            guard weight >= 0, !isOver else { throw .tooLarge }
            sum = next
        }
        guard sum > 0 else { throw .tooLarge }
        let divisor = UInt64(sum)
        var parts: [UInt64] = []
        var remainders: [(index: Int, lost: UInt64)] = []
        var left = minor.magnitude
        for (index, weight) in weights.enumerated() {
            // The weight is at most the sum, so the quotient is at most the amount.
            let (quotient, remainder) = divisor.dividingFullWidth(
                minor.magnitude.multipliedFullWidth(by: UInt64(weight)))
            parts.append(quotient)
            left -= quotient
            if remainder > 0 { remainders.append((index, remainder)) }
        }
        remainders.sort { ($1.lost, $0.index) < ($0.lost, $1.index) }
        // Fewer units are left than parts lost some.
        for (index, _) in remainders.prefix(Int(left)) { parts[index] += 1 }
        var shares: [Money] = []
        for part in parts {
            guard let magnitude = Int64(exactly: part) else { throw .tooLarge }
            shares.append(Money(minor: minor < 0 ? -magnitude : magnitude, currency))
        }
        return shares
    }

    /// The part of a price for so many of all the days that it is for, rounded once, half away from zero.
    ///
    /// Throws `tooLarge` where there are no days, or more are asked for than there are.
    public func prorated(days: Int, of all: Int) throws(MoneyError) -> Money {
        guard all > 0, (0...all).contains(days) else { throw .tooLarge }
        return try multiplied(by: Int64(days), over: Int64(all))
    }

    /// A price split over stretches of days that follow each other: what is due up to the end of each is rounded once, so that no part is
    /// rounded twice, none runs against the others, and the last one takes what remains.
    ///
    /// Throws `tooLarge` where there are no days or a stretch is below zero.
    public func prorated(over stretches: [Int]) throws(MoneyError) -> [Money] {
        var all = 0
        for days in stretches {
            let (next, isOver) = all.addingReportingOverflow(days)
            guard days >= 0, !isOver else { throw .tooLarge }
            all = next
        }
        var parts: [Money] = []
        var (elapsed, before) = (0, Money.zero(currency))
        for days in stretches {
            elapsed += days
            let upTo = try prorated(days: elapsed, of: all)
            parts.append(try upTo.subtracting(before))
            before = upTo
        }
        return parts
    }
}
