import Artifacts
import Markup
import Quantities

/// A page that the trainer wrote: a file of `Content` with its front matter read and its Markdown parsed.
public final class Page: Sendable {
    /// The sections of the site that hold written pages.
    public enum Section: String, Sendable {
        /// A page of its own, such as `about`.
        case pages = ""
        case blog = "blog"
    }

    /// What a page of its own asks the visitor to do.
    public struct Action: Sendable {
        /// The words on the button.
        public let label: String
        /// The name of the page it leads to, as in the settings' navigation.
        public let page: String
    }

    /// The section.
    public let section: Section
    /// The name that all translations share: the file's name without language and ending.
    public let name: String
    /// The language.
    public let language: Language
    /// The file, relative to the studio.
    public let file: String
    /// The last part of the address.
    public let slug: String
    /// The title.
    public let title: String
    /// One or two sentences for lists and search engines.
    public let description: String?
    /// The day of a post.
    public let date: CivilDate?
    /// The day of its last change of substance.
    public let updated: CivilDate?
    /// What it is about.
    public let tags: [String]
    /// The sentences under the home page's title.
    public let lead: String?
    /// What the home page asks the visitor to do.
    public let action: Action?
    /// The body.
    public let article: Article
    /// Where the body lies in the file, in bytes.
    public let body: Range<Int>
    /// The fingerprint of the file.
    public let digest: Fingerprint

    init(_ draft: PageDraft, article: Article, body: Range<Int>, digest: Fingerprint) {
        section = draft.section
        name = draft.name
        language = draft.language
        file = draft.file
        slug = draft.slug
        title = draft.title
        description = draft.description
        date = draft.date
        updated = draft.updated
        tags = draft.tags
        lead = draft.lead
        action = draft.action
        self.article = article
        self.body = body
        self.digest = digest
    }

    /// The name with its section, as links and settings name it: `about`, `blog/first`.
    public var key: String { section == .pages ? name : "\(section.rawValue)/\(name)" }
    /// Whether it is a home page.
    public var isHome: Bool { section == .pages && name == "index" }
}

/// A page's front matter, typed.
struct PageDraft {
    var section: Page.Section
    var name: String
    var language: Language
    var file: String
    var slug = ""
    var title = ""
    var description: String?
    var date: CivilDate?
    var updated: CivilDate?
    var tags: [String] = []
    var isDraft = false
    var lead: String?
    var action: Page.Action?
}
