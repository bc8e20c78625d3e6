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
        var diagnostics: [Diagnostic] = []
        /// Where it lies in the memory that it came from.
        var packed: Range<Int>?
    }

    /// Reads one content file.
    static func read(_ file: ContentFile, in folder: Folder, settings: Settings) -> Outcome {
        var outcome = Outcome()
        let bytes: [UInt8]
        do {
            bytes = try folder.read(file.path, limit: Page.largest)
        } catch {
            outcome.diagnostics = [error]
            outcome.unreadable = file.key
            return outcome
        }
        let source = Source(path: file.path, bytes: bytes)
        guard let front = FrontMatter.parse(source, into: &outcome.diagnostics) else {
            outcome.unreadable = file.key
            return outcome
        }
        let fields = PageMatter.read(front.document, of: file, settings, into: &outcome.diagnostics)
        let reading = PageReading(folder: folder, options: Article.Options(allowsRawHTML: settings.allowsRawHTML))
        let article = Article.parse(source, in: front.body, options: reading.options, into: &outcome.diagnostics)
        outcome.page = Page(
            fields, article: article, body: front.body, digest: Fingerprint(of: bytes), reading: reading)
        return outcome
    }

    /// The largest file that is read as a page, in bytes.
    static let largest = 16 << 20

    /// Why a page is not shown, or nothing.
    func heldBack(_ options: ReadOptions) -> String? {
        if matter.isDraft, !options.includesDrafts { return "a draft" }
        if let date = matter.date, date > options.today, !options.includesFuture {
            return "not shown before \(date.iso)"
        }
        if let expires = matter.expires, expires <= options.today { return "not shown since \(expires.iso)" }
        return nil
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
