import Glibc

/// A transformation of SVG (SVG 1.1, 7.6): six numbers that map points to points.
struct SVGTransform: Equatable {
    var a = 1.0
    var b = 0.0
    var c = 0.0
    var d = 1.0
    var e = 0.0
    var f = 0.0

    /// The one that leaves everything where it is.
    static let identity = SVGTransform()

    func apply(_ x: Double, _ y: Double) -> VectorPicture.Point {
        VectorPicture.Point(a * x + c * y + e, b * x + d * y + f)
    }

    /// This one after another.
    func after(_ inner: SVGTransform) -> SVGTransform {
        SVGTransform(
            a: a * inner.a + c * inner.b, b: b * inner.a + d * inner.b, c: a * inner.c + c * inner.d,
            d: b * inner.c + d * inner.d, e: a * inner.e + c * inner.f + e, f: b * inner.e + d * inner.f + f)
    }

    /// By how much lengths grow, on average.
    var scale: Double { abs(a * d - b * c).squareRoot() }

    /// Reads a list such as `translate(10 20) scale(2)`; nothing where it is none.
    static func read(_ text: String) -> SVGTransform? {
        var whole = SVGTransform.identity
        var rest = text[...]
        while let open = rest.firstIndex(of: "(") {
            guard let close = rest[open...].firstIndex(of: ")"),
                let numbers = SVGNumbers.all(in: String(rest[rest.index(after: open)..<close])),
                let one = SVGTransform(rest[..<open].filter { !" ,\n\t\r".contains($0) }, numbers)
            else { return nil }
            whole = whole.after(one)
            rest = rest[rest.index(after: close)...]
        }
        return rest.allSatisfy { " ,\n\t\r".contains($0) } ? whole : nil
    }

    private init?(_ name: String, _ values: [Double]) {
        self.init()
        switch (name, values.count) {
        case ("matrix", 6): (a, b, c, d, e, f) = (values[0], values[1], values[2], values[3], values[4], values[5])
        case ("translate", 1...2): (e, f) = (values[0], values.count > 1 ? values[1] : 0)
        case ("scale", 1...2): (a, d) = (values[0], values.count > 1 ? values[1] : values[0])
        case ("rotate", 1), ("rotate", 3):
            let angle = values[0] * .pi / 180
            let turn = SVGTransform(a: cos(angle), b: sin(angle), c: -sin(angle), d: cos(angle))
            guard values.count == 3 else {
                self = turn
                return
            }
            self = SVGTransform(e: values[1], f: values[2]).after(turn).after(
                SVGTransform(e: -values[1], f: -values[2]))
        default: return nil
        }
    }

    init(a: Double = 1, b: Double = 0, c: Double = 0, d: Double = 1, e: Double = 0, f: Double = 0) {
        (self.a, self.b, self.c, self.d, self.e, self.f) = (a, b, c, d, e, f)
    }
}

/// Numbers as SVG writes them, with or without white space and commas between.
enum SVGNumbers {
    /// All numbers of a text; nothing where something else stands in it, or one is beyond a million.
    static func all(in text: String) -> [Double]? {
        var scanner = SVGScanner(text)
        var numbers: [Double] = []
        while !scanner.isAtEnd {
            guard let number = scanner.number() else { return nil }
            numbers.append(number)
        }
        return numbers
    }

    /// A length without a unit or in pixels.
    static func length(_ text: String) -> Double? {
        guard let numbers = all(in: text.hasSuffix("px") ? String(text.dropLast(2)) : text), numbers.count == 1 else {
            return nil
        }
        return numbers[0]
    }
}

/// Reads commands and numbers of path data (SVG 1.1, 8.3.9).
struct SVGScanner {
    private let bytes: [UInt8]
    private var at = 0

    init(_ text: String) {
        bytes = Array(text.utf8)
        skip()
    }

    var isAtEnd: Bool { at == bytes.count }

    /// The next command, if a letter stands there.
    mutating func command() -> UInt8? {
        guard at < bytes.count, (bytes[at] | 0x20) >= UInt8(ascii: "a"), (bytes[at] | 0x20) <= UInt8(ascii: "z") else {
            return nil
        }
        defer {
            at += 1
            skip()
        }
        return bytes[at]
    }

    /// A flag of an arc, which may stand right before the next number.
    mutating func flag() -> Bool? {
        guard at < bytes.count, bytes[at] == UInt8(ascii: "0") || bytes[at] == UInt8(ascii: "1") else { return nil }
        defer {
            at += 1
            skip()
        }
        return bytes[at] == UInt8(ascii: "1")
    }

    /// The next number.
    mutating func number() -> Double? {
        let start = at
        if at < bytes.count, bytes[at] == UInt8(ascii: "-") || bytes[at] == UInt8(ascii: "+") { at += 1 }
        let digits = skipDigits()
        var decimals = 0
        if at < bytes.count, bytes[at] == UInt8(ascii: ".") {
            at += 1
            decimals = skipDigits()
        }
        guard digits + decimals > 0 else { return nil }
        let mark = at
        if at < bytes.count, bytes[at] | 0x20 == UInt8(ascii: "e") {
            at += 1
            if at < bytes.count, bytes[at] == UInt8(ascii: "-") || bytes[at] == UInt8(ascii: "+") { at += 1 }
            if skipDigits() == 0 { at = mark }
        }
        guard let number = Double(String(decoding: bytes[start..<at], as: UTF8.self)), number.isFinite,
            abs(number) <= 1e6
        else { return nil }
        skip()
        return number
    }

    private mutating func skipDigits() -> Int {
        let start = at
        while at < bytes.count, (0x30...0x39).contains(bytes[at]) { at += 1 }
        return at - start
    }

    private mutating func skip() {
        while at < bytes.count, bytes[at] <= 0x20 || bytes[at] == UInt8(ascii: ",") { at += 1 }
    }
}
