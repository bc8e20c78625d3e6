import Artifacts
import Diagnostics
import Quantities
import Studio

/// Small files that machines look for at fixed places.
extension PublicSite {
    /// `robots.txt` and `security.txt`.
    func wellKnown() -> [Artifact] {
        [robots(), security()]
    }

    private func robots() -> Artifact {
        text("robots.txt", "User-agent: *\nAllow: /\n\nSitemap: \(view.settings.site.url)/sitemap.xml\n")
    }

    /// Whom to tell of a security problem (RFC 9116). It ends with a month some eleven months ahead, because it must lie less
    /// than a year ahead, and so that the file changes once a month and not with every build.
    private func security() -> Artifact {
        let settings = view.settings
        let today = view.today.parts
        let (year, month) = today.month == 1 ? (today.year, 12) : (today.year + 1, today.month - 1)
        let expires = CivilDate(year: year, month: month, day: 1) ?? view.today
        let languages = settings.locale.languages.map(\.rawValue).joined(separator: ", ")
        return text(
            ".well-known/security.txt",
            """
            Contact: mailto:\(settings.identity.email)
            Expires: \(Instant(date: expires).rfc3339)
            Preferred-Languages: \(languages)
            Canonical: \(settings.site.url)/.well-known/security.txt

            """)
    }

    func text(_ path: String, _ text: String) -> Artifact {
        let bytes = Array(text.utf8)
        return Artifact(path, for: .everyone, fingerprint: Fingerprint(of: bytes), origin: path) {
            () throws(Diagnostic) in bytes
        }
    }
}
