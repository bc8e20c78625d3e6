import Artifacts
import Diagnostics
import Images
import Markup
import Studio

/// The pictures of the site: for each its renditions in several sizes and two formats, without what a camera writes into them.
struct Pictures: Sendable {
    /// One rendition of a picture.
    struct Rendition: Sendable {
        let width: Int
        let format: ImageVariant.Format
        /// The address on the site.
        let url: String
    }

    /// Widths that pages are laid out for, in pixels, for screens of one and of two pixels a point.
    static let widths = [480, 800, 1200, 1600]
    /// How wide a picture stands in a text, for the `sizes` attribute.
    static let inText = "(min-width: 40rem) 37.5rem, 90vw"
    /// How wide a picture stands on a card.
    static let onCard = "(min-width: 40rem) 21rem, 90vw"

    private let all: [String: Picture]

    init(_ pictures: [Picture]) {
        all = Dictionary(pictures.map { ($0.path, $0) }) { first, _ in first }
    }

    /// The picture at a path below `Content`.
    func find(_ path: String) -> Picture? { all[path] }

    /// The names of the photos of clients, in order.
    var clientPhotos: [String] { all.values.filter(\.isOfClient).map(\.path).sorted() }

    /// Adds a picture as pages show it: its place, and the file, whose size stands in the markup.
    func add(_ path: String?, to fingerprint: inout Fingerprint.Builder) {
        fingerprint.add(path)
        if let path, let picture = all[path] { fingerprint.add(picture.digest) }
    }

    /// The renditions of a picture: WebP in every width that it has, and JPEG or PNG for browsers that are older.
    static func renditions(of picture: Picture) -> [Rendition] {
        guard picture.hasRenditions else { return [] }
        let largest = min(picture.width, widths[widths.count - 1])
        let widths = Pictures.widths.filter { $0 < largest } + [largest]
        let fallback: ImageVariant.Format = picture.hasAlpha ? .png : .jpeg
        // Whom a photo shows is told by the page or by nobody: no name of a client stands in an address.
        let path = picture.isOfClient ? "photo" : picture.path
        let name = path.prefix { $0 != "." }.map { $0 == "/" ? "-" : String($0) }.joined()
        let stem = "/assets/pictures/\(anchorName(name)).\(picture.digest.hex.prefix(10))"
        return widths.map { Rendition(width: $0, format: .webp, url: "\(stem).\($0).webp") }
            + widths.filter { $0 == largest || $0 == 800 }.map {
                Rendition(width: $0, format: fallback, url: "\(stem).\($0).\(fallback == .png ? "png" : "jpg")")
            }
    }

    /// The start of a `picture` element with its sources; nothing for a picture without renditions.
    func start(_ path: String, sizes: String, into writer: inout HTMLWriter) {
        guard let picture = all[path], picture.hasRenditions else { return }
        writer.markup("<picture><source type=\"image/webp\" srcset=\"")
        writer.text(sourceSet(picture) { $0.format == .webp })
        writer.markup("\" sizes=\"")
        writer.text(sizes)
        writer.markup("\">")
    }

    /// The attributes of the `img` element.
    func attributes(_ path: String, sizes: String, into writer: inout HTMLWriter) {
        guard let picture = all[path] else { return }
        writer.markup(" width=\"")
        writer.number(picture.width)
        writer.markup("\" height=\"")
        writer.number(picture.height)
        writer.markup("\"")
        guard picture.hasRenditions else { return }
        writer.markup(" srcset=\"")
        writer.text(sourceSet(picture) { $0.format != .webp })
        writer.markup("\" sizes=\"")
        writer.text(sizes)
        writer.markup("\"")
    }

    /// The end of a `picture` element.
    func end(_ path: String, into writer: inout HTMLWriter) {
        guard let picture = all[path], picture.hasRenditions else { return }
        writer.markup("</picture>")
    }

    /// The address of the rendition that old browsers show, or of the file itself.
    func address(_ path: String) -> String {
        guard let picture = all[path] else { return "/\(path)" }
        return Pictures.renditions(of: picture).last { $0.format != .webp }?.url ?? "/\(path)"
    }

    /// A whole element.
    ///
    /// - Parameter isEager: Whether it stands at the top of a page, where it should be there at once.
    func element(_ path: String, alternative: String, sizes: String, isEager: Bool = false) -> [UInt8] {
        var writer = HTMLWriter(capacity: 1024)
        start(path, sizes: sizes, into: &writer)
        writer.markup("<img src=\"")
        writer.text(address(path))
        writer.markup("\" alt=\"")
        writer.text(alternative)
        if isEager {
            writer.markup("\" fetchpriority=\"high\"")
        } else {
            writer.markup("\" loading=\"lazy\" decoding=\"async\"")
        }
        attributes(path, sizes: sizes, into: &writer)
        writer.markup(">")
        end(path, into: &writer)
        return writer.bytes
    }

    private func sourceSet(_ picture: Picture, _ isWanted: (Rendition) -> Bool) -> String {
        Pictures.renditions(of: picture).filter(isWanted).map { "\($0.url) \($0.width)w" }.joined(separator: ", ")
    }
}
