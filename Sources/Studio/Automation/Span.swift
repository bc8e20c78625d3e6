/// A span of time as a trainer writes it: `90m`, `24h`, `7d`.
public struct Span: Sendable, Hashable {
    /// Seconds.
    public let seconds: Int64

    /// A span of so many seconds.
    public init(seconds: Int64) {
        self.seconds = seconds
    }

    /// A span of so many hours.
    static func hours(_ count: Int64) -> Span { Span(seconds: count * 3600) }

    /// A span of so many days.
    static func days(_ count: Int64) -> Span { hours(count * 24) }

    /// A span as it is written, of at most 366 days; nothing where it is no span.
    public init?(_ text: String) {
        guard let unit = text.last, let number = Int64(text.dropLast()), (0...600_000).contains(number) else {
            return nil
        }
        let seconds: Int64? =
            switch unit {
            case "m": number * 60
            case "h": number * 3600
            case "d": number * 86_400
            default: nil
            }
        guard let seconds, seconds <= 366 * 86_400 else { return nil }
        self.seconds = seconds
    }

    /// As it is written.
    public var text: String {
        seconds % 86_400 == 0 ? "\(seconds / 86_400)d" : seconds % 3600 == 0 ? "\(seconds / 3600)h" : "\(seconds / 60)m"
    }
}
