import Artifacts
import Diagnostics
import Studio

/// A style sheet with the brand's colours, under a name that changes with its content, so that it can be cached for ever.
public struct Stylesheet: Sendable {
    /// The bytes.
    public let bytes: [UInt8]
    /// The path below its audience's folder.
    public let path: String

    /// The theme's style sheet of a name, with the accent for light grounds and a lighter one for dark grounds.
    public init(_ name: String, _ theme: Theme, _ settings: Settings) {
        let accent = settings.brand.accent
        let light = accent.lightened(against: Colour(red: 0x14, green: 0x17, blue: 0x1A))
        let brand = ":root{--accent:\(accent.hex);--accent-dark:\(light.hex)}\n"
        bytes = (theme.source("assets/\(name).css")?.bytes ?? []) + Array(brand.utf8)
        path = "assets/\(name).\(sha256(bytes).prefix(12)).css"
    }

    /// The file for an audience.
    public func artifact(for audience: Audience) -> Artifact {
        let bytes = bytes
        return Artifact(path, for: audience, fingerprint: Fingerprint(of: bytes), origin: path) {
            () throws(Diagnostic) in
            bytes
        }
    }
}
