/// The formats of a feed: each reader knows at least one of them.
enum FeedFormat: CaseIterable, Sendable {
    /// Atom (RFC 4287).
    case atom
    /// RSS 2.0 with whole contents.
    case rss
    /// JSON Feed 1.1.
    case json

    /// The file below the page whose feed it is.
    var fileName: String {
        switch self {
        case .atom: "feed.xml"
        case .rss: "rss.xml"
        case .json: "feed.json"
        }
    }

    /// The media type.
    var mediaType: String {
        switch self {
        case .atom: "application/atom+xml"
        case .rss: "application/rss+xml"
        case .json: "application/feed+json"
        }
    }

    /// What people call it.
    var name: String {
        switch self {
        case .atom: "Atom"
        case .rss: "RSS"
        case .json: "JSON"
        }
    }
}
