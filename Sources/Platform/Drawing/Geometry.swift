/// A place on a canvas: x to the right and y downwards from the upper left corner. On paper one unit is one point, 1/72 inch.
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

/// A width and a height, in the units of the canvas.
public struct Size: Sendable, Hashable {
    /// The width.
    public var width: Double
    /// The height.
    public var height: Double

    /// Makes a size.
    public init(_ width: Double, _ height: Double) {
        self.width = width
        self.height = height
    }
}

/// A rectangle with its sides along the axes.
public struct Rect: Sendable, Hashable {
    /// The left side.
    public var x: Double
    /// The upper side.
    public var y: Double
    /// The width.
    public var width: Double
    /// The height.
    public var height: Double

    /// Makes a rectangle from its upper left corner and its size.
    public init(x: Double, y: Double, width: Double, height: Double) {
        self.x = x
        self.y = y
        self.width = width
        self.height = height
    }

    /// The right side.
    public var maxX: Double { x + width }
    /// The lower side.
    public var maxY: Double { y + height }
    /// The upper left corner.
    public var origin: Point { Point(x, y) }
    /// The width and the height.
    public var size: Size { Size(width, height) }
}

/// Millimetres in points: letters and their windows are specified in millimetres.
public func mm(_ millimetres: Double) -> Double { millimetres * 72 / 25.4 }
