/// How shapes are painted: what an element says, or those around it.
struct SVGStyle {
    var fill: Colour? = Colour(red: 0, green: 0, blue: 0)
    var stroke: Colour?
    var strokeWidth = 1.0
    var isRound = false
    var isEvenOdd = false
    var isHidden = false

    /// What cannot be drawn.
    struct Unknown: Error {
        let property: String
        let value: String
    }

    /// Takes over what a property says; those that change nothing of what is drawn are passed over.
    mutating func set(_ property: String, _ text: String) throws(Unknown) {
        let value = text.trimmingSpaces()
        switch property {
        case "fill": fill = try SVGStyle.paint(property, value, fill)
        case "stroke": stroke = try SVGStyle.paint(property, value, stroke)
        case "stroke-width":
            guard let width = SVGNumbers.length(value), width >= 0 else {
                throw Unknown(property: property, value: value)
            }
            strokeWidth = width
        case "stroke-linecap", "stroke-linejoin": isRound = isRound || value == "round"
        case "fill-rule": isEvenOdd = value == "evenodd"
        case "display": isHidden = isHidden || value == "none"
        case "visibility": isHidden = isHidden || value == "hidden"
        case "opacity", "fill-opacity", "stroke-opacity":
            guard SVGNumbers.length(value) == 1 else { throw Unknown(property: property, value: value) }
        case "filter", "mask", "clip-path", "stroke-dasharray":
            guard value == "none" else { throw Unknown(property: property, value: value) }
        default: break
        }
    }

    private static func paint(_ property: String, _ value: String, _ before: Colour?) throws(Unknown) -> Colour? {
        if value == "none" || value == "transparent" { return nil }
        if value == "inherit" { return before }
        guard let colour = colour(value) else { throw Unknown(property: property, value: value) }
        return colour
    }

    private static func colour(_ text: String) -> Colour? {
        let value = text.lowercased()
        if let named = names[value] { return named }
        if let colour = Colour(hex: value) { return colour }
        if value.hasPrefix("#"), value.utf8.count == 4 {
            return Colour(hex: "#" + value.dropFirst().map { "\($0)\($0)" }.joined())
        }
        guard value.hasPrefix("rgb("), value.hasSuffix(")"),
            let parts = SVGNumbers.all(in: String(value.dropFirst(4).dropLast())), parts.count == 3,
            parts.allSatisfy({ (0...255).contains($0) })
        else { return nil }
        let bytes = parts.map { UInt8($0.rounded()) }
        return Colour(red: bytes[0], green: bytes[1], blue: bytes[2])
    }

    private static let names: [String: Colour] = [
        "black": Colour(red: 0, green: 0, blue: 0), "white": Colour(red: 255, green: 255, blue: 255),
        "currentcolor": Colour(red: 0x1A, green: 0x1A, blue: 0x1A), "red": Colour(red: 255, green: 0, blue: 0),
        "green": Colour(red: 0, green: 128, blue: 0), "blue": Colour(red: 0, green: 0, blue: 255),
        "gray": Colour(red: 128, green: 128, blue: 128), "grey": Colour(red: 128, green: 128, blue: 128),
        "orange": Colour(red: 255, green: 165, blue: 0), "yellow": Colour(red: 255, green: 255, blue: 0),
        "navy": Colour(red: 0, green: 0, blue: 128), "silver": Colour(red: 192, green: 192, blue: 192),
    ]
}
