import Diagnostics
import Drawing
import Studio

/// The picture that social networks show with a link to a page: 1200 by 630 pixels, set like the site.
///
/// The same words and colour give the same bytes.
public struct SocialPicture: Sendable, Hashable {
    /// The page's title.
    public let title: String
    /// What stands over the title, such as a section or a date; nothing leaves it out.
    public let kicker: String?
    /// The studio's name.
    public let name: String
    /// Where the site stands, without `https://`.
    public let address: String
    /// The brand's colour.
    public let accent: Studio.Colour

    /// The size in pixels, which the networks agree on.
    public static let size = (width: 1200, height: 630)

    /// Makes the picture of a page.
    public init(title: String, kicker: String? = nil, name: String, address: String, accent: Studio.Colour) {
        self.title = title
        self.kicker = kicker
        self.name = name
        self.address = address
        self.accent = accent
    }

    /// The picture as a file in PNG.
    ///
    /// Characters that no font has, such as most emoji, are left out: the page itself shows them. Throws an error of the
    /// machine.
    public func png(_ fonts: FontLibrary) throws(Diagnostic) -> [UInt8] {
        var missing: Set<Unicode.Scalar> = []
        // Every pass leaves out what the one before could not set, so there is an end. One is enough for words, two for words
        // with emoji, a third for marks that come to stand on another letter.
        while true {
            let pass = try fonts.withTypesetter { typesetter throws(Diagnostic) -> Pass in
                let setting = SocialSetting(self, without: missing, typesetter)
                let unknown = Set(typesetter.unknown.map(\.scalar))
                guard unknown.isSubset(of: missing) else { return .unset(unknown) }
                let canvas = PNGCanvas(
                    width: SocialPicture.size.width, height: SocialPicture.size.height, typesetter: typesetter)
                setting.draw(on: canvas)
                return .drawn(try canvas.finish())
            }
            switch pass {
            case .drawn(let bytes): return bytes
            case .unset(let scalars): missing.formUnion(scalars)
            }
        }
    }

    /// What came of setting the words.
    private enum Pass {
        case drawn([UInt8])
        case unset(Set<Unicode.Scalar>)
    }
}
