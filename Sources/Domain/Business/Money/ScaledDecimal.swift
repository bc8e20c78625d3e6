/// Reads decimals as people write them into whole numbers of their last place, without ever rounding.
public enum ScaledDecimal {
    /// `12.5` with three places is 12500. Digits with at most one point and no more decimals than there are places; nothing else.
    public static func read(_ text: some StringProtocol, places: Int) -> Int64? {
        let parts = text.split(separator: ".", maxSplits: 1, omittingEmptySubsequences: false)
        guard let whole = parts.first, !whole.isEmpty, whole.utf8.count <= 12, (0...6).contains(places) else {
            return nil
        }
        let fraction = parts.count > 1 ? String(parts[1]) : ""
        guard parts.count == 1 || !fraction.isEmpty, fraction.utf8.count <= places,
            (whole + fraction).utf8.allSatisfy({ (0x30...0x39).contains($0) })
        else { return nil }
        return Int64(whole + fraction + String(repeating: "0", count: places - fraction.utf8.count))
    }

    /// The shortest text that reads back as the number.
    public static func text(_ value: Int64, places: Int) -> String {
        guard places > 0 else { return "\(value)" }
        let digits = String(value.magnitude)
        let padded = String(repeating: "0", count: max(0, places + 1 - digits.utf8.count)) + digits
        var fraction = padded.suffix(places)
        while fraction.last == "0" { fraction.removeLast() }
        let whole = padded.dropLast(places)
        return (value < 0 ? "-" : "") + whole + (fraction.isEmpty ? "" : ".\(fraction)")
    }

    /// A percentage in thousandths of a percent: `19`, `8.875`, with or without a sign behind it.
    public static func percent_milli(_ text: some StringProtocol) -> Int? {
        let number = text.hasSuffix("%") ? String(text.dropLast()) : String(text)
        let trimmed = number.last == " " ? String(number.dropLast()) : number
        return read(trimmed, places: 3).flatMap { Int(exactly: $0) }
    }
}
