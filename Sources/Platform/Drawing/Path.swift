/// An outline of straight lines and curves.
public struct Path: Sendable, Hashable {
    /// One step of an outline.
    public enum Element: Sendable, Hashable {
        /// Lifts the pen and puts it down here.
        case move(Point)
        /// Draws a straight line to here.
        case line(Point)
        /// Draws a cubic Bézier curve to `end`.
        case curve(Point, Point, end: Point)
        /// Draws back to where the pen was put down.
        case close
    }

    /// The steps in order.
    public private(set) var elements: [Element] = []

    /// An empty outline.
    public init() {}

    /// Straight lines from point to point.
    public init(line points: [Point]) {
        elements = points.enumerated().map { $0.offset == 0 ? .move($0.element) : .line($0.element) }
    }

    /// A rectangle.
    public init(_ rect: Rect) {
        elements = [
            .move(rect.origin), .line(Point(rect.maxX, rect.y)), .line(Point(rect.maxX, rect.maxY)),
            .line(Point(rect.x, rect.maxY)), .close,
        ]
    }

    /// A circle, as four curves that leave it by less than three parts in ten thousand.
    public init(circle centre: Point, radius: Double) {
        let bend = radius * 0.5523
        func at(_ x: Double, _ y: Double) -> Point { Point(centre.x + x, centre.y + y) }
        elements = [
            .move(at(radius, 0)),
            .curve(at(radius, bend), at(bend, radius), end: at(0, radius)),
            .curve(at(-bend, radius), at(-radius, bend), end: at(-radius, 0)),
            .curve(at(-radius, -bend), at(-bend, -radius), end: at(0, -radius)),
            .curve(at(bend, -radius), at(radius, -bend), end: at(radius, 0)),
            .close,
        ]
    }

    /// Lifts the pen and puts it down at a point.
    public mutating func move(to point: Point) { elements.append(.move(point)) }
    /// Draws a straight line to a point.
    public mutating func line(to point: Point) { elements.append(.line(point)) }
    /// Closes the outline.
    public mutating func close() { elements.append(.close) }
    /// Adds a rectangle as a part of its own.
    public mutating func add(_ rect: Rect) { elements += Path(rect).elements }
}

/// How a line is drawn.
public struct Stroke: Sendable, Hashable {
    /// What it is painted with.
    public var paint: Paint
    /// Its width.
    public var width: Double
    /// Lengths of dash and gap in turn; empty for a solid line.
    public var dashes: [Double]
    /// Whether ends and corners are round.
    public var isRound: Bool

    /// Makes a stroke.
    public init(_ paint: Paint, width: Double, dashes: [Double] = [], isRound: Bool = false) {
        self.paint = paint
        self.width = width
        self.dashes = dashes
        self.isRound = isRound
    }
}
