import Artifacts
import Diagnostics
import Drawing
import Images
import Studio

extension PublicSite {
    /// The widest a picture is published that a link leads to.
    private static let widest = 2400
    private static let quality = 80

    /// The renditions of every picture that a page shows, and those that a link leads to, without what a camera wrote into
    /// them: the place where a photograph was taken is nobody's business.
    func pictures() -> [Artifact] {
        var artifacts: [Artifact] = []
        for path in shown.shown.sorted() {
            guard let picture = links.pictures.find(path) else { continue }
            artifacts += Pictures.renditions(of: picture).map { rendition in
                self.rendition(of: picture, width: rendition.width, rendition.format, at: rendition.url)
            }
        }
        for path in shown.linked.sorted() {
            guard let picture = links.pictures.find(path), picture.hasRenditions,
                let format = ImageVariant.Format(rawValue: picture.format.rawValue)
            else { continue }
            artifacts.append(
                rendition(of: picture, width: min(picture.width, PublicSite.widest), format, at: "/" + path))
        }
        return artifacts
    }

    private func rendition(
        of picture: Picture, width: Int, _ format: ImageVariant.Format, at url: String
    ) -> Artifact {
        var fingerprint = Fingerprint.Builder()
        fingerprint.add(picture.digest)
        fingerprint.add(width)
        fingerprint.add(format.rawValue)
        fingerprint.add(PublicSite.quality)
        let folder = view.folder
        let file = picture.file
        return Artifact(addresses.file(url), for: .everyone, fingerprint: fingerprint.fingerprint, origin: file) {
            () throws(Diagnostic) in
            let bytes = try folder.read(file, limit: ImageReader.mostBytes)
            do throws(Diagnostic) {
                return try Images.rendition(
                    of: bytes, ImageVariant(width: width, format: format, quality: PublicSite.quality))
            } catch {
                throw error.about(file)
            }
        }
    }

    /// The pictures that stand for pages where they are shared.
    func socialPictures(_ pages: [PlannedPage]) -> [Artifact] {
        let settings = view.settings
        let host = settings.site.url.drop { $0 != "/" }.drop { $0 == "/" }
        return pages.filter(hasSocialPicture).map { page in
            let picture = SocialPicture(
                title: page.title, kicker: page.kicker, name: settings.identity.name, address: String(host),
                accent: settings.brand.accent)
            var fingerprint = Fingerprint.Builder()
            for text in [picture.title, picture.kicker ?? "", picture.name, picture.address, picture.accent.hex] {
                fingerprint.add(text)
            }
            var artifact = Artifact(
                addresses.file(addresses.socialPicture(of: page.url)), for: .everyone,
                fingerprint: fingerprint.fingerprint, origin: page.origin
            ) { () throws(Diagnostic) in try picture.png(try FontLibrary.noto()) }
            artifact.kind = "social picture"
            return artifact
        }
    }
}
