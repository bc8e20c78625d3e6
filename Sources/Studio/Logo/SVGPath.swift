import Glibc

/// Path data of SVG (SVG 1.1, 8.3) as steps: lines, curves of the second and third degree, and arcs.
struct SVGPath {
    private(set) var steps: [VectorPicture.Step] = []
    private var scanner: SVGScanner
    private var at = (x: 0.0, y: 0.0)
    private var start = (x: 0.0, y: 0.0)
    /// The last handle of the curve before, for curves that go on smoothly.
    private var cubic: (x: Double, y: Double)?
    private var quadratic: (x: Double, y: Double)?
    private let transform: SVGTransform

    /// More steps than any logo has.
    static let mostSteps = 50_000

    private init(_ text: String, _ transform: SVGTransform) {
        scanner = SVGScanner(text)
        self.transform = transform
    }

    /// The steps of path data; nothing where they are none.
    static func read(_ text: String, _ transform: SVGTransform) -> [VectorPicture.Step]? {
        var path = SVGPath(text, transform)
        return path.read() ? path.steps : nil
    }

    private mutating func read() -> Bool {
        var command = UInt8(ascii: "M")
        var isFirst = true
        while !scanner.isAtEnd {
            if let next = scanner.command() {
                command = next
            } else if isFirst || command | 0x20 == UInt8(ascii: "z") {
                return false
            }
            // A path begins with a move.
            guard !isFirst || command | 0x20 == UInt8(ascii: "m"), steps.count < SVGPath.mostSteps else { return false }
            isFirst = false
            guard obey(command | 0x20, isRelative: command >= UInt8(ascii: "a")) else { return false }
            // Further pairs after a move are lines.
            if command == UInt8(ascii: "M") { command = UInt8(ascii: "L") }
            if command == UInt8(ascii: "m") { command = UInt8(ascii: "l") }
        }
        return true
    }

    private mutating func obey(_ command: UInt8, isRelative: Bool) -> Bool {
        let (x, y) = isRelative ? (at.x, at.y) : (0, 0)
        switch command {
        case UInt8(ascii: "m"):
            guard let to = pair(x, y) else { return false }
            (at, start) = (to, to)
            steps.append(.move(transform.apply(to.x, to.y)))
            forgetHandles()
        case UInt8(ascii: "l"):
            guard let to = pair(x, y) else { return false }
            line(to)
        case UInt8(ascii: "h"):
            guard let to = scanner.number() else { return false }
            line((x + to, at.y))
        case UInt8(ascii: "v"):
            guard let to = scanner.number() else { return false }
            line((at.x, y + to))
        case UInt8(ascii: "c"):
            guard let one = pair(x, y), let two = pair(x, y), let end = pair(x, y) else { return false }
            curve(one, two, end)
        case UInt8(ascii: "s"):
            guard let two = pair(x, y), let end = pair(x, y) else { return false }
            curve(mirrored(cubic), two, end)
        case UInt8(ascii: "q"):
            guard let handle = pair(x, y), let end = pair(x, y) else { return false }
            quadratic(handle, end)
        case UInt8(ascii: "t"):
            guard let end = pair(x, y) else { return false }
            quadratic(mirrored(quadratic), end)
        case UInt8(ascii: "a"):
            guard let rx = scanner.number(), let ry = scanner.number(), let angle = scanner.number(),
                let isLarge = scanner.flag(), let isSweep = scanner.flag(), let end = pair(x, y)
            else { return false }
            arc(abs(rx), abs(ry), angle * .pi / 180, isLarge, isSweep, end)
        case UInt8(ascii: "z"):
            steps.append(.close)
            at = start
            forgetHandles()
        default: return false
        }
        return true
    }

    private mutating func pair(_ x: Double, _ y: Double) -> (x: Double, y: Double)? {
        guard let first = scanner.number(), let second = scanner.number() else { return nil }
        return (x + first, y + second)
    }

    private mutating func forgetHandles() { (cubic, quadratic) = (nil, nil) }

    private func mirrored(_ handle: (x: Double, y: Double)?) -> (x: Double, y: Double) {
        handle.map { (2 * at.x - $0.x, 2 * at.y - $0.y) } ?? at
    }

    private mutating func line(_ to: (x: Double, y: Double)) {
        steps.append(.line(transform.apply(to.x, to.y)))
        at = to
        forgetHandles()
    }

    private mutating func curve(
        _ one: (x: Double, y: Double), _ two: (x: Double, y: Double), _ end: (x: Double, y: Double)
    ) {
        steps.append(
            .curve(transform.apply(one.x, one.y), transform.apply(two.x, two.y), end: transform.apply(end.x, end.y)))
        at = end
        (cubic, quadratic) = (two, nil)
    }

    /// A curve of the second degree is one of the third with its handles two thirds of the way.
    private mutating func quadratic(_ handle: (x: Double, y: Double), _ end: (x: Double, y: Double)) {
        let one = (x: at.x + (handle.x - at.x) * 2 / 3, y: at.y + (handle.y - at.y) * 2 / 3)
        let two = (x: end.x + (handle.x - end.x) * 2 / 3, y: end.y + (handle.y - end.y) * 2 / 3)
        curve(one, two, end)
        (cubic, quadratic) = (nil, handle)
    }

    /// An arc of an ellipse, as curves of at most a quarter each (SVG 1.1, F.6).
    private mutating func arc(
        _ radiusX: Double, _ radiusY: Double, _ angle: Double, _ isLarge: Bool, _ isSweep: Bool,
        _ end: (x: Double, y: Double)
    ) {
        guard radiusX > 0, radiusY > 0, at != end else { return line(end) }
        let (sine, cosine) = (sin(angle), cos(angle))
        let (dx, dy) = ((at.x - end.x) / 2, (at.y - end.y) / 2)
        let (px, py) = (cosine * dx + sine * dy, -sine * dx + cosine * dy)
        // Radii that do not reach are stretched until they do.
        let reach = px * px / (radiusX * radiusX) + py * py / (radiusY * radiusY)
        let stretch = reach > 1 ? reach.squareRoot() : 1
        let (rx, ry) = (radiusX * stretch, radiusY * stretch)
        let square = rx * rx * py * py + ry * ry * px * px
        let root = square > 0 ? max(0, (rx * rx * ry * ry - square) / square).squareRoot() : 0
        let sign = isLarge == isSweep ? -root : root
        let (cx, cy) = (sign * rx * py / ry, -sign * ry * px / rx)
        let centre = (
            x: cosine * cx - sine * cy + (at.x + end.x) / 2, y: sine * cx + cosine * cy + (at.y + end.y) / 2
        )
        let first = atan2((py - cy) / ry, (px - cx) / rx)
        var turn = atan2((-py - cy) / ry, (-px - cx) / rx) - first
        if isSweep, turn < 0 { turn += 2 * .pi }
        if !isSweep, turn > 0 { turn -= 2 * .pi }
        let count = max(1, Int((abs(turn) / (.pi / 2) - 1e-9).rounded(.up)))
        let part = turn / Double(count)
        let bend = 4 / 3 * tan(part / 4)
        func point(_ t: Double, _ along: Double) -> (x: Double, y: Double) {
            let (u, v) = (rx * (cos(t) - along * sin(t)), ry * (sin(t) + along * cos(t)))
            return (centre.x + cosine * u - sine * v, centre.y + sine * u + cosine * v)
        }
        for index in 0..<count {
            let (from, to) = (first + part * Double(index), first + part * Double(index + 1))
            curve(point(from, bend), point(to, -bend), index == count - 1 ? end : point(to, 0))
        }
        forgetHandles()
    }
}
