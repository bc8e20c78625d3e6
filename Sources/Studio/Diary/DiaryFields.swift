import Quantities

/// The fields of an entry as a person typed them, each within limits; what cannot be read is named by its field and left out.
struct DiaryFields {
    private let fields: [String: String]
    /// The names of fields that could not be read.
    private(set) var unreadable: [String] = []

    init(_ fields: [String: String]) { self.fields = fields }

    /// The names of all fields, in order.
    var names: [String] { fields.keys.sorted() }

    /// A text without control characters, cut where it is too long.
    func text(_ name: String, limit: Int = 2000) -> String? {
        guard let text = fields[name] else { return nil }
        let clean = String(
            String.UnicodeScalarView(
                text.unicodeScalars.map { scalar in
                    scalar == "\n" || scalar.value >= 0x20 && !(0x7F...0x9F).contains(scalar.value) ? scalar : " "
                }))
        let cut = String(clean.prefix(limit))
        return cut.allSatisfy(\.isWhitespace) ? nil : cut
    }

    /// A number in thousandths, with a point or a comma.
    mutating func milli(_ name: String, in range: ClosedRange<Int>) -> Int? {
        guard let text = fields[name]?.filter({ $0 != " " && $0 != "\u{A0}" }), !text.isEmpty else { return nil }
        let parts = text.replacing(",", with: ".").split(separator: ".", omittingEmptySubsequences: false)
        let digits = parts.allSatisfy { $0.allSatisfy { $0.isASCII && $0.isNumber } }
        guard digits, (1...2).contains(parts.count), parts[0].count <= 7,
            let whole = Int(parts[0].isEmpty ? "0" : parts[0]),
            parts.count == 1 || !parts[0].isEmpty || !parts[1].isEmpty
        else { return refused(name) }
        let fraction = parts.count == 2 ? (parts[1] + "000").prefix(3) : "000"
        guard let rest = Int(fraction) else { return refused(name) }
        let value = whole * 1000 + rest
        return range.contains(value) ? value : refused(name)
    }

    /// A whole number; halves are rounded.
    mutating func whole(_ name: String, in range: ClosedRange<Int>) -> Int? {
        milli(name, in: (range.lowerBound * 1000)...(range.upperBound * 1000)).map { ($0 + 500) / 1000 }
    }

    /// A mass in a unit.
    mutating func mass(_ name: String, _ unit: MassUnit, in range_g: ClosedRange<Int>) -> Mass? {
        guard let milli = milli(name, in: 0...9_999_999) else { return nil }
        let mass = Mass(Double(milli) / 1000, unit)
        guard range_g.contains(mass.grams) else {
            unreadable.append(name)
            return nil
        }
        return mass
    }

    private mutating func refused(_ name: String) -> Int? {
        unreadable.append(name)
        return nil
    }
}
