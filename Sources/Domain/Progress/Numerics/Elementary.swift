/// The elementary functions that the figures need, by arithmetic alone: the same bits on every machine.
///
/// Relative errors stay below 1e-15 (tried against the system's functions).
enum Elementary {
    /// The natural logarithm of two.
    private static let ln2 = 0.693147180559945309417

    /// e to the power of x; nothing is too large or too small to be told as infinity or zero.
    static func exp(_ x: Double) -> Double {
        guard x.isFinite else { return x > 0 ? .infinity : x < 0 ? 0 : .nan }
        guard x < 709.7 else { return .infinity }
        guard x > -745 else { return 0 }
        let halvings = (x / ln2).rounded()
        let rest = x - halvings * ln2
        var term = 1.0
        var sum = 1.0
        for index in 1...20 {
            term *= rest / Double(index)
            sum += term
        }
        // In two steps, because the power of two itself may lie below the smallest number.
        let half = Int(halvings) / 2
        return sum * power(half) * power(Int(halvings) - half)
    }

    /// The natural logarithm; not a number unless x is positive and finite.
    static func ln(_ x: Double) -> Double {
        guard x.isFinite, x > 0 else { return .nan }
        var significand = x.significand
        var exponent = Double(x.exponent)
        if significand > 1.4142135623730951 {
            significand /= 2
            exponent += 1
        }
        let ratio = (significand - 1) / (significand + 1)
        let square = ratio * ratio
        var power = ratio
        var sum = 0.0
        for index in 0..<14 {
            sum += power / Double(2 * index + 1)
            power *= square
        }
        return exponent * ln2 + 2 * sum
    }

    /// The angle whose tangent x is, in radians.
    static func arctan(_ x: Double) -> Double {
        guard x >= 0 else { return x.isNaN ? x : -arctan(-x) }
        guard x <= 1 else { return .pi / 2 - arctan(1 / x) }
        var tangent = x
        for _ in 0..<2 { tangent /= 1 + (1 + tangent * tangent).squareRoot() }
        let square = tangent * tangent
        var power = tangent
        var sum = 0.0
        for index in 0..<15 {
            sum += (index % 2 == 0 ? power : -power) / Double(2 * index + 1)
            power *= square
        }
        return 4 * sum
    }

    private static func power(_ exponent: Int) -> Double { Double(sign: .plus, exponent: exponent, significand: 1) }
}
