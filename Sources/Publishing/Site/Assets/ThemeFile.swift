import Artifacts
import Diagnostics
import Studio

/// A file of the theme under a name that changes with its content, so that it can be cached for ever.
public struct ThemeFile: Sendable {
    /// The bytes.
    public let bytes: [UInt8]
    /// The path below its audience's folder.
    public let path: String
    /// What a browser checks the file against before it uses it (Subresource Integrity).
    public let integrity: String

    init(_ name: String, ending: String, _ bytes: [UInt8]) {
        self.bytes = bytes
        path = "assets/\(name).\(sha256(bytes).prefix(12)).\(ending)"
        integrity = subresourceIntegrity(of: bytes)
    }

    /// The file for an audience.
    public func artifact(for audience: Audience) -> Artifact {
        let bytes = bytes
        return Artifact(path, for: audience, fingerprint: Fingerprint(of: bytes), origin: path) {
            () throws(Diagnostic) in
            bytes
        }
    }

    /// The theme's style sheet of a name, with the accent for light grounds and a lighter one for dark grounds.
    ///
    /// - Parameter shades: The shares, in percent, in which the accent is mixed with the grounds too: `--accent-25`.
    public static func stylesheet(
        _ name: String, _ theme: Theme, _ settings: Settings, shades: [Int] = []
    ) -> ThemeFile {
        let dark = Colour(red: 0x14, green: 0x17, blue: 0x1A)
        let accents = [
            ("--accent", settings.brand.accent, Colour(red: 0xFD, green: 0xFD, blue: 0xFB)),
            ("--accent-dark", settings.brand.accent.lightened(against: dark), dark),
        ]
        let colours = accents.flatMap { name, accent, ground in
            ["\(name):\(accent.hex)"]
                + shades.map { "\(name)-\($0):\(ground.mixed(with: accent, share: Double($0) / 100).hex)" }
        }
        let brand = ":root{\(colours.joined(separator: ";"))}\n"
        return ThemeFile(
            name, ending: "css", minified(css: theme.source("assets/\(name).css")?.bytes ?? []) + Array(brand.utf8))
    }

    /// A script that several files of the theme make together, in one scope of their own.
    public static func script(_ name: String, joining parts: [String], _ theme: Theme) -> ThemeFile {
        let inner = parts.flatMap { theme.source($0)?.bytes ?? [] }
        return ThemeFile(
            name, ending: "js",
            minified(script: Array("(() => {\n\"use strict\";\n".utf8) + inner + Array("})();\n".utf8)))
    }

    /// A script that must keep its name.
    public static func plainScript(_ name: String, _ theme: Theme) -> [UInt8] {
        minified(script: theme.source(name)?.bytes ?? [])
    }

    /// The theme's script of a name.
    public static func script(_ name: String, _ theme: Theme) -> ThemeFile {
        ThemeFile(name, ending: "js", minified(script: theme.source("assets/\(name).js")?.bytes ?? []))
    }
}
