/// What the head of a picture's file tells.
public struct ImageHeader: Sendable, Hashable {
    /// The width in pixels as the picture is shown, upright. Of a drawing, in CSS pixels.
    public let width: Int
    /// The height in pixels as the picture is shown, upright. Of a drawing, in CSS pixels.
    public let height: Int
    /// The format, found in the content.
    public let format: ImageFormat
    /// Whether some of it may be transparent.
    public let hasAlpha: Bool
    /// Whether it moves.
    public let isAnimated: Bool

    /// Makes a header.
    public init(width: Int, height: Int, format: ImageFormat, hasAlpha: Bool, isAnimated: Bool) {
        self.width = width
        self.height = height
        self.format = format
        self.hasAlpha = hasAlpha
        self.isAnimated = isAnimated
    }
}
