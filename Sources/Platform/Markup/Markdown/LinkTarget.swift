/// The host of a web address as people say it, without `www.`; empty where there is none.
public func webHost(of address: String) -> String {
    guard let start = address.firstRange(of: "://") else { return "" }
    let host = address[start.upperBound...].prefix { $0 != "/" && $0 != "?" && $0 != "#" }.lowercased()
    return host.hasPrefix("www.") ? String(host.dropFirst(4)) : host
}

/// Where a link as written leads.
public enum LinkTarget: Sendable, Hashable {
    /// Somewhere in the studio, by path.
    case inside
    /// A heading of the same page.
    case anchor
    /// Somewhere else, by a scheme that is allowed.
    case outside
    /// Somewhere by a scheme that is not allowed.
    case refused(scheme: String)

    /// The schemes that may stand in a link: what a trainer's page needs and no browser runs as code.
    public static let allowedSchemes = ["https", "http", "mailto", "tel", "sms"]

    /// The scheme by which a page shows a photo of a client, which is no address: `client-photo:ana-r/2026-01-02-front`.
    public static let clientPhoto = "client-photo:"

    /// Whether a picture is the studio's own: a file of its content or a photo of a client.
    static func isOwnPicture(_ target: String) -> Bool {
        if target.hasPrefix(clientPhoto) { return true }
        switch LinkTarget(target) {
        case .inside, .anchor: return true
        case .outside, .refused: return false
        }
    }

    /// Classifies a target.
    public init(_ target: String) {
        if target.hasPrefix("#") {
            self = .anchor
        } else if target.hasPrefix("//") {
            self = .outside
        } else if let scheme = LinkTarget.scheme(of: target) {
            self = LinkTarget.allowedSchemes.contains(scheme) ? .outside : .refused(scheme: scheme)
        } else {
            self = .inside
        }
    }

    /// The scheme in lower case, if the text starts with one. Control characters and spaces, which browsers skip, are skipped.
    static func scheme(of target: String) -> String? {
        var scheme: [UInt8] = []
        for byte in target.utf8 {
            switch byte {
            case UInt8(ascii: ":"):
                return scheme.isEmpty ? nil : String(decoding: scheme, as: UTF8.self)
            case 0x00...0x20: continue
            case UInt8(ascii: "A")...UInt8(ascii: "Z"): scheme.append(byte + 0x20)
            case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "0")...UInt8(ascii: "9"), UInt8(ascii: "+"),
                UInt8(ascii: "-"), UInt8(ascii: "."):
                scheme.append(byte)
            default: return nil
            }
        }
        return nil
    }
}
