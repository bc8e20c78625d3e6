import Artifacts
import Diagnostics
import Markup

extension PublicSite {
    /// The site's icon: the first letter of the studio's name on its accent.
    func icon() -> Artifact {
        var letter = HTMLWriter()
        letter.text(view.settings.identity.name.prefix(1).uppercased())
        let svg = """
            <svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 32 32"><rect width="32" height="32" rx="6" \
            fill="\(view.settings.brand.accent.hex)"/><text x="16" y="22.5" text-anchor="middle" fill="#fff" \
            font-family="Georgia, serif" font-weight="600" font-size="19">\(String(decoding: letter.bytes, as: UTF8.self))</text></svg>

            """
        let bytes = Array(svg.utf8)
        return Artifact("favicon.svg", for: .everyone, fingerprint: Fingerprint(of: bytes), origin: "the icon") {
            () throws(Diagnostic) in bytes
        }
    }
}
