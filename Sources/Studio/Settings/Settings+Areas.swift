import Markup

extension Settings {
    /// The clients' private areas.
    public struct Areas: Sendable {
        /// Where they stand, without a slash at the end; nothing where there are none.
        public var url: String?
        /// The handles of clients who agreed to be named on the public site, as in a testimonial.
        public var named: [String] = []

        /// No areas.
        public init() {}
    }

    /// Reads `areas:`.
    static func areas(_ fields: inout Fields) -> Areas {
        var areas = Areas()
        if let text = fields.text("url") {
            let url = text.hasSuffix("/") ? String(text.dropLast()) : text
            // Browsers open an area over HTTPS alone, and on one's own machine.
            let isLocal = ["http://localhost", "http://127.0.0.1"].contains { url == $0 || url.hasPrefix($0 + ":") }
            if url.hasPrefix("https://") && isWebAddress(url) || isLocal, !url.contains("#"), !url.contains("?") {
                areas.url = url
            } else {
                fields.refuse(
                    "url", "bad-url", "`\(text)` is not where areas can stand",
                    expected: "an address that begins with https://, of its own, such as https://my.studio.example")
            }
        }
        areas.named = fields.texts("named")
        return areas
    }
}
