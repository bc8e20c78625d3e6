/// Something of the old site that was not carried over as it was.
public struct ImportFinding: Sendable, Hashable {
    /// What kind of thing it is; the order is that of the report.
    public enum Kind: String, Sendable, CaseIterable {
        case exists = "already-other"
        case language
        case file
        case frontMatter = "front-matter"
        case shortcode
        case html
        case style
        case picture
        case foreignPicture = "foreign-picture"
        case alternative = "no-alternative-text"
        case link
        case address
        case privacy
        case comments
        case text

        /// The heading of these in the report.
        var title: String {
            switch self {
            case .exists: "Left as it is in Content: a file of that name with other content is there"
            case .language: "Left out: a language that studio.yml does not list"
            case .file: "Left out: files that are not read"
            case .frontMatter: "Keys without a place here"
            case .shortcode: "Shortcodes and tags of the old program"
            case .html: "HTML without a place in Markdown"
            case .style: "Looks that were dropped; the words are there"
            case .picture: "Pictures and files that are not there"
            case .foreignPicture: "Pictures on other servers, now links"
            case .alternative: "Pictures without alternative text"
            case .link: "Links of the old site that lead to nothing imported"
            case .address: "Addresses that cannot be redirected"
            case .privacy: "Not public on the old site, now drafts"
            case .comments: "Comments of readers"
            case .text: "To look at"
            }
        }
    }

    /// What kind of thing it is.
    public let kind: Kind
    /// What it is, such as `<form>` or the key `weight`.
    public let what: String
    /// The file of the old site.
    public let file: String
    /// The line, from one.
    public let line: Int
    /// The title of the page it is about, where it is about one.
    public let page: String?

    init(_ kind: Kind, _ what: String, file: String, line: Int, page: String?) {
        self.kind = kind
        self.what = what
        self.file = file
        self.line = line
        self.page = page
    }
}
