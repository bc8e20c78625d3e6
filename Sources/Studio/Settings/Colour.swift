/// A colour of the sRGB space.
public struct Colour: Sendable, Hashable {
    /// Red, 0 to 255.
    public let red: UInt8
    /// Green, 0 to 255.
    public let green: UInt8
    /// Blue, 0 to 255.
    public let blue: UInt8

    /// A colour by its parts.
    public init(red: UInt8, green: UInt8, blue: UInt8) {
        self.red = red
        self.green = green
        self.blue = blue
    }

    /// A colour from `#rrggbb`, or nothing.
    public init?(hex text: String) {
        guard text.count == 7, text.hasPrefix("#"), let value = UInt32(text.dropFirst(), radix: 16) else { return nil }
        self.init(red: UInt8(value >> 16), green: UInt8(value >> 8 & 0xFF), blue: UInt8(value & 0xFF))
    }

    /// `#rrggbb`.
    public var hex: String {
        "#"
            + [red, green, blue].map { part in
                let digits = String(part, radix: 16)
                return digits.count == 1 ? "0" + digits : digits
            }.joined()
    }

    /// The contrast ratio to another colour, 1 to 21, by the formula of WCAG 2.2 (1.4.3).
    public func contrast(with other: Colour) -> Double {
        let (one, two) = (luminance, other.luminance)
        return (max(one, two) + 0.05) / (min(one, two) + 0.05)
    }

    /// The colour mixed with white until it stands out on a dark ground: at least 7 to 1 against `ground`.
    public func lightened(against ground: Colour) -> Colour {
        var share = 0.0
        var colour = self
        while colour.contrast(with: ground) < 7, share < 1 {
            share += 0.02
            colour = mixed(with: Colour(red: 255, green: 255, blue: 255), share: share)
        }
        return colour
    }

    /// The colour with a share of another in it, from 0 to 1.
    public func mixed(with other: Colour, share: Double) -> Colour {
        func mix(_ one: UInt8, _ two: UInt8) -> UInt8 {
            UInt8((Double(one) + (Double(two) - Double(one)) * min(1, share)).rounded())
        }
        return Colour(red: mix(red, other.red), green: mix(green, other.green), blue: mix(blue, other.blue))
    }

    /// Relative luminance by WCAG 2.2.
    private var luminance: Double {
        func linear(_ part: UInt8) -> Double {
            let value = Double(part) / 255
            return value <= 0.04045 ? value / 12.92 : power2point4((value + 0.055) / 1.055)
        }
        return 0.2126 * linear(red) + 0.7152 * linear(green) + 0.0722 * linear(blue)
    }

    /// x^2.4 = x² · x^0.4, with x^0.4 by Newton's method on y⁵ = x²: plain arithmetic gives the same digits on every machine.
    private func power2point4(_ base: Double) -> Double {
        guard base > 0 else { return 0 }
        let square = base * base
        var root = base
        for _ in 0..<60 { root -= (root * root * root * root * root - square) / (5 * root * root * root * root) }
        return square * root
    }
}
