/// An opaque colour in sRGB.
public struct Colour: Sendable, Hashable {
    /// Red, 0 to 255.
    public let red: UInt8
    /// Green, 0 to 255.
    public let green: UInt8
    /// Blue, 0 to 255.
    public let blue: UInt8

    /// Makes a colour of its parts.
    public init(red: UInt8, green: UInt8, blue: UInt8) {
        self.red = red
        self.green = green
        self.blue = blue
    }

    /// A grey, 0 black to 255 white.
    public init(grey: UInt8) {
        self.init(red: grey, green: grey, blue: grey)
    }

    /// A colour from `#rrggbb` or `#rgb`, or nothing.
    public init?(hex text: String) {
        var digits: [UInt8] = []
        guard text.utf8.first == UInt8(ascii: "#") else { return nil }
        for byte in text.utf8.dropFirst() {
            switch byte {
            case UInt8(ascii: "0")...UInt8(ascii: "9"): digits.append(byte - UInt8(ascii: "0"))
            case UInt8(ascii: "a")...UInt8(ascii: "f"): digits.append(byte - UInt8(ascii: "a") + 10)
            case UInt8(ascii: "A")...UInt8(ascii: "F"): digits.append(byte - UInt8(ascii: "A") + 10)
            default: return nil
            }
        }
        switch digits.count {
        case 3: self.init(red: digits[0] * 17, green: digits[1] * 17, blue: digits[2] * 17)
        case 6:
            self.init(
                red: digits[0] << 4 | digits[1], green: digits[2] << 4 | digits[3], blue: digits[4] << 4 | digits[5])
        default: return nil
        }
    }

    /// The colour as CSS writes it, `#0b6e4f`.
    public var hex: String {
        let digits = Array("0123456789abcdef")
        return [red, green, blue].reduce(into: "#") { text, part in
            text.append(digits[Int(part >> 4)])
            text.append(digits[Int(part & 15)])
        }
    }

    /// The colour mixed with white; 0 leaves it, 1 is white.
    public func lightened(by share: Double) -> Colour {
        func mixed(_ part: UInt8) -> UInt8 {
            let value = Double(part) + (255 - Double(part)) * min(max(share, 0), 1)
            return UInt8(value.rounded())
        }
        return Colour(red: mixed(red), green: mixed(green), blue: mixed(blue))
    }

    /// Black.
    public static let black = Colour(grey: 0)
    /// White.
    public static let white = Colour(grey: 255)
}

/// What something is painted with: a colour, which on the web may be handed over to a CSS custom property.
public struct Paint: Sendable, Hashable {
    /// The custom property without its dashes, such as `chart-line`, or nothing.
    public let property: String?
    /// The colour on paper, and on the web where the property is not set.
    public let colour: Colour

    /// A plain colour.
    public init(_ colour: Colour) {
        property = nil
        self.colour = colour
    }

    /// A colour that a style sheet may replace.
    public init(property: String, fallback: Colour) {
        self.property = property
        colour = fallback
    }

    /// The paint as CSS writes it: `#0b6e4f` or `var(--chart-line, #0b6e4f)`.
    public var css: String { property.map { "var(--\($0), \(colour.hex))" } ?? colour.hex }
}
