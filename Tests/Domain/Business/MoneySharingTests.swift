import Testing
import Trials

@testable import Business

@Suite("Amounts shared out and prorated")
struct MoneySharingTests {
    static func euros(_ minor: Int64) -> Money { Money(minor: minor, .eur) }

    @Test("the largest remainders get what is left, among equals the first")
    func largestRemainder() throws {
        // 10.00 by 1 : 1 : 1 leaves a cent over, which goes to the first; 0.05 by 5 : 3 : 2 is 2.5, 1.5, 1 cents.
        #expect(try Self.euros(1000).shared(by: [1, 1, 1]).map(\.minor) == [334, 333, 333])
        #expect(try Self.euros(5).shared(by: [5, 3, 2]).map(\.minor) == [3, 1, 1])
        #expect(try Self.euros(-1000).shared(by: [1, 1, 1]).map(\.minor) == [-334, -333, -333])
        #expect(try Self.euros(7).shared(by: [0, 4, 0]).map(\.minor) == [0, 7, 0])
    }

    @Test("what cannot be shared is refused")
    func refused() {
        for weights: [Int64] in [[], [0, 0], [1, -1], [.max, 1]] {
            #expect(throws: MoneyError.tooLarge) { try Self.euros(1).shared(by: weights) }
        }
    }

    @Test("shares add up to the whole, and none is a unit away from its exact part")
    func shares() throws {
        var random = SeededGenerator(seed: 11)
        for _ in 0..<2000 {
            let whole = Int64.random(in: -1_000_000...1_000_000, using: &random)
            let weights = (0..<Int.random(in: 1...8, using: &random)).map { _ in
                Int64.random(in: 0...5000, using: &random)
            }
            let sum = weights.reduce(0, +)
            guard sum > 0 else { continue }
            let shares = try Self.euros(whole).shared(by: weights).map(\.minor)
            #expect(shares.reduce(0, +) == whole)
            for (share, weight) in zip(shares, weights) { #expect(abs(share * sum - whole * weight) < sum) }
        }
        let largest = try Self.euros(.max).shared(by: [.max / 2, .max / 2])
        #expect(largest.map(\.minor).reduce(0, +) == .max)
    }

    @Test("a part of a month is rounded once")
    func days() throws {
        // 89.00 for 11 of 30 days: 32.6333.
        #expect(try Self.euros(8900).prorated(days: 11, of: 30).minor == 3263)
        #expect(try Self.euros(8900).prorated(days: 30, of: 30).minor == 8900)
        #expect(throws: MoneyError.tooLarge) { try Self.euros(1).prorated(days: 2, of: 1) }
        #expect(throws: MoneyError.tooLarge) { try Self.euros(1).prorated(days: 0, of: 0) }
    }

    @Test("stretches of days add up to the price, whatever it is, and none is below zero")
    func stretches() throws {
        #expect(try Self.euros(2).prorated(over: [1, 1, 1, 1]).map(\.minor) == [1, 0, 1, 0])
        #expect(try Self.euros(8900).prorated(over: [11, 19]).map(\.minor) == [3263, 5637])
        var random = SeededGenerator(seed: 12)
        for _ in 0..<2000 {
            let price = Int64.random(in: 0...100_000, using: &random)
            let days = (0..<Int.random(in: 1...9, using: &random)).map { _ in Int.random(in: 0...40, using: &random) }
            guard days.contains(where: { $0 > 0 }) else { continue }
            let parts = try Self.euros(price).prorated(over: days).map(\.minor)
            #expect(parts.reduce(0, +) == price)
            #expect(parts.allSatisfy { $0 >= 0 })
        }
    }
}
