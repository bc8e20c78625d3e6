import Artifacts
import Diagnostics
import Studio

extension PublicSite {
    /// The renditions of every picture that a page shows, and the pictures themselves without what a camera wrote into them.
    func pictures() -> [Artifact] { [] }

    /// The pictures that stand for pages where they are shared.
    func socialPictures(_ pages: [PlannedPage]) -> [Artifact] { [] }
}
