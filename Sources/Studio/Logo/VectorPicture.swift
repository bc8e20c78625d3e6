/// A picture of filled and stroked outlines, as a logo is one.
public struct VectorPicture: Sendable, Hashable {
    /// A place, x to the right and y downwards from the upper left corner.
    public struct Point: Sendable, Hashable {
        /// To the right.
        public var x: Double
        /// Downwards.
        public var y: Double

        /// Makes a point.
        public init(_ x: Double, _ y: Double) {
            self.x = x
            self.y = y
        }
    }

    /// One step of an outline.
    public enum Step: Sendable, Hashable {
        /// Lifts the pen and puts it down here.
        case move(Point)
        /// Draws a straight line to here.
        case line(Point)
        /// Draws a cubic Bézier curve to `end`.
        case curve(Point, Point, end: Point)
        /// Draws back to where the pen was put down.
        case close
    }

    /// How an outline is drawn along.
    public struct Stroke: Sendable, Hashable {
        /// Its colour.
        public var colour: Colour
        /// Its width.
        public var width: Double
        /// Whether its ends and corners are round.
        public var isRound: Bool
    }

    /// An outline with how it is painted.
    public struct Shape: Sendable, Hashable {
        /// The outline.
        public var steps: [Step]
        /// The colour that it is filled with, if it is.
        public var fill: Colour?
        /// Whether what lies within two outlines is not filled.
        public var isEvenOdd: Bool
        /// How it is drawn along, if it is.
        public var stroke: Stroke?
    }

    /// The width.
    public let width: Double
    /// The height.
    public let height: Double
    /// The shapes, the lowest first.
    public let shapes: [Shape]

    /// Makes a picture; nothing of one without an area.
    init?(width: Double, height: Double, shapes: [Shape]) {
        guard width > 0, height > 0, width.isFinite, height.isFinite else { return nil }
        self.width = width
        self.height = height
        self.shapes = shapes
    }
}
