import Artifacts
import Diagnostics
import Files
import Markup
import Quantities

/// A page that the trainer wrote: a file of `Content` with its front matter read and its Markdown parsed.
///
/// What the rest of the site needs to know of its body, its outline, is always at hand; the body itself is parsed anew where
/// the outline was remembered from the last build.
public final class Page: Sendable {
    /// The sections of the site that hold written pages.
    public enum Section: String, Sendable, CaseIterable {
        /// A page of its own, such as `about`.
        case pages = ""
        case blog = "blog"
        case recommendations = "recommendations"
        case services = "services"
    }

    /// What stands around the text of a page of its own.
    public enum Layout: String, Sendable, CaseIterable {
        /// Nothing.
        case page
        /// What the trainer has learned.
        case about
        /// The ways to reach her.
        case contact
    }

    /// What a page asks the visitor to do.
    public struct Action: Sendable {
        /// The words on the button.
        public let label: String
        /// The name of the page it leads to, as in the settings' navigation.
        public let page: String
    }

    /// The front matter.
    public let matter: PageMatter
    /// What the body holds, without the body.
    public let outline: Article.Outline
    /// Where the body lies in the file, in bytes.
    public let body: Range<Int>
    /// The fingerprint of the file.
    public let digest: Fingerprint
    private let html: [UInt8]?
    private let reading: PageReading

    init(
        _ matter: PageMatter, article: Article, body: Range<Int>, digest: Fingerprint, reading: PageReading
    ) {
        self.matter = matter
        self.outline = article.outline
        self.html = article.html
        self.body = body
        self.digest = digest
        self.reading = reading
    }

    /// A page whose file has not changed since the last build.
    init(
        remembered matter: PageMatter, outline: Article.Outline, body: Range<Int>, digest: Fingerprint,
        _ reading: PageReading
    ) {
        self.matter = matter
        self.outline = outline
        self.body = body
        self.digest = digest
        html = nil
        self.reading = reading
    }

    private init(_ page: Page, _ matter: PageMatter) {
        self.matter = matter
        outline = page.outline
        body = page.body
        digest = page.digest
        html = page.html
        reading = page.reading
    }

    /// The same page with another day of its last change.
    func updated(on date: CivilDate) -> Page {
        var matter = matter
        matter.updated = date
        return Page(self, matter)
    }

    /// The body.
    public func article() throws(Diagnostic) -> Article {
        if let html { return Article(html: html, outline: outline) }
        return try reading.article(of: self)
    }

    /// The section.
    public var section: Section { matter.section }
    /// The name that all translations share: the file's name without language and ending.
    public var name: String { matter.name }
    /// The language.
    public var language: Language { matter.language }
    /// The file, relative to the studio.
    public var file: String { matter.file }
    /// The place of its file among those of all pages, for tables beside them.
    public var number: Int { matter.number }
    /// The last part of the address.
    public var slug: String { matter.slug }
    /// The title.
    public var title: String { matter.title }
    /// One or two sentences for lists and search engines.
    public var description: String? { matter.description }
    /// The day of a post.
    public var date: CivilDate? { matter.date }
    /// The day of its last change of substance.
    public var updated: CivilDate? { matter.updated }
    /// What it is about.
    public var tags: [String] { matter.tags }

    /// The name with its section, as links and settings name it: `about`, `blog/first`.
    public var key: String { section == .pages ? name : "\(section.rawValue)/\(name)" }
    /// Whether it is a home page.
    public var isHome: Bool { section == .pages && name == "index" }
}

/// How the bodies of pages are read, for those that are read again.
struct PageReading: Sendable {
    let folder: Folder
    let options: Article.Options

    /// Parses the body of a page whose outline is known already.
    func article(of page: Page) throws(Diagnostic) -> Article {
        let bytes = try folder.read(page.file, limit: Page.largest)
        guard Fingerprint(of: bytes) == page.digest else {
            throw Diagnostic(
                .error, "changed", "this file was changed while it was being pressed", file: page.file,
                hint: "build once more")
        }
        var unused: [Diagnostic] = []
        return Article.parse(Source(path: page.file, bytes: bytes), in: page.body, options: options, into: &unused)
    }
}
