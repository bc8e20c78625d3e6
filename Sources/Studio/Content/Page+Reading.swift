import Artifacts
import Diagnostics
import Files
import Markup
import Quantities

extension Page {
    /// What reading one file came to.
    struct Outcome: Sendable {
        var page: Page?
        /// The key of a page that could not be read, so that links to it are not called dead as well.
        var unreadable: String?
        /// Whether the page is held back: a draft, or one whose day is still to come.
        var isHeldBack = false
        var diagnostics: [Diagnostic] = []
    }

    /// Reads one content file.
    static func read(_ file: ContentFile, in folder: Folder, settings: Settings, options: ReadOptions) -> Outcome {
        var outcome = Outcome()
        let bytes: [UInt8]
        do {
            bytes = try folder.read(file.path, limit: 16 << 20)
        } catch {
            outcome.diagnostics = [error]
            outcome.unreadable = file.key
            return outcome
        }
        let source = Source(path: file.path, bytes: bytes)
        guard let matter = FrontMatter.parse(source, into: &outcome.diagnostics) else {
            outcome.unreadable = file.key
            return outcome
        }
        var draft = PageDraft(section: file.section, name: file.name, language: file.language, file: file.path)
        var fields = Fields(matter.document)
        draft.read(&fields)
        outcome.diagnostics += fields.finish()
        let article = Article.parse(
            source, in: matter.body, options: Article.Options(allowsRawHTML: settings.allowsRawHTML),
            into: &outcome.diagnostics)
        outcome.isHeldBack =
            (draft.isDraft && !options.includesDrafts)
            || (draft.date.map { $0 > options.today } ?? false && !options.includesFuture)
        outcome.page = Page(draft, article: article, body: matter.body, digest: Fingerprint(of: bytes))
        return outcome
    }
}

extension PageDraft {
    fileprivate mutating func read(_ fields: inout Fields) {
        title = fields.text("title", isRequired: true) ?? ""
        description = fields.text("description")
        updated = fields.date("updated")
        isDraft = fields.boolean("draft") ?? false
        slug = fields.text("slug") ?? name
        if let problem = slugProblem(slug) {
            fields.refuse("slug", "bad-slug", problem, expected: "1 to 80 of the characters a–z, 0–9 and `-`")
        }
        switch section {
        case .blog:
            date = fields.date("date", isRequired: true)
            tags = fields.texts("tags")
            for tag in tags where anchorName(tag).isEmpty {
                fields.refuse("tags", "bad-tag", "the tag `\(tag)` has no letter or digit")
            }
            if let date, let updated, updated < date {
                fields.refuse(
                    "updated", "bad-date", "the last change lies before the post's own date",
                    expected: "\(date.iso) or later")
            }
        case .pages:
            lead = fields.text("lead")
            action = fields.group("action") { fields in
                Page.Action(
                    label: fields.text("label", isRequired: true) ?? "",
                    page: fields.text("page", isRequired: true) ?? "")
            }
        }
    }
}

/// What is wrong with a text as the last part of an address, or nothing.
func slugProblem(_ slug: String) -> String? {
    let isPlain = slug.utf8.allSatisfy {
        (UInt8(ascii: "a")...UInt8(ascii: "z")).contains($0) || (UInt8(ascii: "0")...UInt8(ascii: "9")).contains($0)
            || $0 == UInt8(ascii: "-")
    }
    return isPlain && (1...80).contains(slug.utf8.count) ? nil : "`\(slug)` cannot be part of an address"
}
