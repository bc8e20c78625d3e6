/// A seeded generator: the same seed gives the same numbers on every machine.
///
/// Sebastiano Vigna's SplitMix64 (<https://prng.di.unimi.it/splitmix64.c>), after Steele, Lea and Flood, “Fast splittable
/// pseudorandom number generators”, OOPSLA 2014.
struct SplitMix64: RandomNumberGenerator {
    private var state: UInt64

    init(seed: UInt64) {
        state = seed
    }

    /// A generator of its own for a topic, so that more numbers drawn for one topic do not change another.
    ///
    /// The seed is the FNV-1a hash of the topic (<http://www.isthe.com/chongo/tech/comp/fnv/>).
    init(topic: String) {
        state = topic.utf8.reduce(0xCBF2_9CE4_8422_2325) { ($0 ^ UInt64($1)) &* 0x0000_0100_0000_01B3 }
    }

    mutating func next() -> UInt64 {
        state &+= 0x9E37_79B9_7F4A_7C15
        var mixed = state
        mixed = (mixed ^ (mixed >> 30)) &* 0xBF58_476D_1CE4_E5B9
        mixed = (mixed ^ (mixed >> 27)) &* 0x94D0_49BB_1331_11EB
        return mixed ^ (mixed >> 31)
    }

    /// A number from zero up to, but not including, one: 53 random bits.
    mutating func unit() -> Double { Double(next() >> 11) / 9_007_199_254_740_992 }

    /// A whole number of a range, all as likely. The bias of the multiplication is below 2⁻⁵⁰ for the small ranges used here.
    mutating func integer(_ range: ClosedRange<Int>) -> Int {
        range.lowerBound + Int(unit() * Double(range.count))
    }

    /// True with a probability.
    mutating func chance(_ probability: Double) -> Bool { unit() < probability }

    /// A number around zero with a standard deviation of one: the sum of twelve uniform numbers less six. Plain additions, so
    /// that no mathematical library's last digit matters.
    mutating func normal() -> Double { (0..<12).reduce(-6) { sum, _ in sum + unit() } }

    /// One element.
    mutating func pick<Element>(_ elements: [Element], otherwise: Element) -> Element {
        elements.isEmpty ? otherwise : elements[integer(0...elements.count - 1)]
    }
}
