import Diagnostics
import Files
import Glibc
import Quantities

/// Brings a site of Hugo, Jekyll or WordPress into a studio's `Content`.
///
/// All of it is read before anything is written. Nothing in `Content` is ever written over, so a second run changes nothing.
public struct SiteImport {
    /// How it is done.
    public struct Options: Sendable {
        /// What made the site; it is told by its files where this is absent.
        public var kind: SiteKind?
        /// The language of the site's main part.
        public var language: Language?
        /// The folder of WordPress's uploads.
        public var uploads: String?
        /// Whether nothing is written.
        public var isDryRun = false

        /// The usual way.
        public init() {}
    }

    private let workspace: Workspace
    private let source: String
    private let options: Options

    /// An import of the site at a path.
    public init(_ workspace: Workspace, source: String, options: Options) {
        self.workspace = workspace
        self.source = source
        self.options = options
    }

    /// Reads the site and writes what it can. What could not be read of it stands in the report; thrown is what keeps all of
    /// it from being read or written.
    public func run() throws(Mistakes) -> SiteImportReport {
        let settings = try workspace.settings()
        do throws(Diagnostic) {
            let kind = if let told = options.kind { told } else { try SiteKind.detect(source) }
            var (site, log) = try read(kind, settings)
            dateAll(&site, &log)
            let names = NewNames(site.pages, root: settings.locale.language)
            let pictures = PictureBook(workspace.folder)
            let links = OldLinks(site, names, pictures, log: log)
            var report = SiteImportReport(kind: kind, source: source, isDryRun: options.isDryRun)
            var files: [(path: String, text: String)] = []
            for (index, page) in site.pages.enumerated() {
                let new = NewPage(page: page, name: names.names[index], links: links, index: index)
                sort("Content/" + new.name.file, new.text(), page, links, &report, &files)
                report.posts += page.kind == .post ? 1 : 0
                report.drafts += page.isDraft ? 1 : 0
                report.redirects += new.aliases.count
            }
            report.pages = site.pages.count - report.posts
            report.pictures = pictures.copies.count + pictures.present.count
            report.present += pictures.present
            report.findings = links.notes.findings
            report.diagnostics = links.notes.diagnostics
            report.written = pictures.copies.map(\.path) + files.map(\.path)
            if !options.isDryRun { try write(files, pictures) }
            return report
        } catch {
            throw Mistakes(error)
        }
    }

    private func read(_ kind: SiteKind, _ settings: Settings) throws(Diagnostic) -> (OldSite, ImportLog) {
        let reading = OldSiteReading(languages: settings.locale.languages, told: options.language)
        switch kind {
        case .hugo:
            var site = HugoSite(Folder(source), reading)
            return try site.read()
        case .jekyll:
            var site = JekyllSite(Folder(source), reading)
            return try site.read()
        case .wordpress:
            var site = WordPressSite(source, uploads: uploads, reading)
            return try site.read()
        }
    }

    /// The folder of uploads: the one that was named, else the one beside the export.
    private var uploads: Folder? {
        if let named = options.uploads { return Folder(named) }
        let folder = source.folderPart
        let beside =
            (source.hasPrefix("/") && folder.isEmpty ? "/" : folder.isEmpty ? "." : folder) + "/wp-content/uploads"
        return Folder(beside).stamp("") == nil ? nil : Folder(beside)
    }

    /// A post must have a day: where none is written it is that of the last change, or of the file.
    private func dateAll(_ site: inout OldSite, _ log: inout ImportLog) {
        for index in site.pages.indices where site.pages[index].kind == .post && site.pages[index].date == nil {
            let page = site.pages[index]
            let file = Folder(source).stamp(page.file) ?? Folder(source).stamp("")
            let day = file.map { Instant(seconds: $0.modified_ns / 1_000_000_000).utc.date }
            site.pages[index].date = page.updated ?? day
            log.note(
                .text, "it has no date; taken as \(site.pages[index].date?.iso ?? "none")", file: page.file,
                line: page.line,
                page: page.title)
        }
    }

    private func sort(
        _ path: String, _ text: String, _ page: OldPage, _ links: OldLinks, _ report: inout SiteImportReport,
        _ files: inout [(path: String, text: String)]
    ) {
        guard workspace.folder.contains(path) else {
            files.append((path, text))
            return
        }
        if let there = try? workspace.folder.read(path), there == Array(text.utf8) {
            report.present.append(path)
        } else {
            links.note(.exists, path, in: page, line: page.line)
        }
    }

    // MARK: Writing

    /// Writes all files, or, where one cannot be written, none.
    private func write(_ files: [(path: String, text: String)], _ pictures: PictureBook) throws(Diagnostic) {
        for folder in ["Content", "Content/blog", "Content/pictures", "Content/files"] {
            try refuseLink(folder)
        }
        var made: [String] = []
        do throws(Diagnostic) {
            for copy in pictures.copies {
                let bytes = try Folder(copy.file.folder).read(copy.file.path)
                try create(copy.path, bytes, &made)
            }
            for (path, text) in files { try create(path, Array(text.utf8), &made) }
        } catch {
            for path in made { unlink(path) }
            throw error
        }
    }

    private func create(_ path: String, _ bytes: [UInt8], _ made: inout [String]) throws(Diagnostic) {
        let whole = workspace.folder.path(path)
        do throws(Diagnostic) {
            try WholeFile.create(whole, bytes)
        } catch {
            // A file that was begun is no file; one that was there before is not ours.
            if error.code == "disk-full" { unlink(whole) }
            throw error
        }
        made.append(whole)
    }

    /// A folder that is a link would lead out of the studio.
    private func refuseLink(_ folder: String) throws(Diagnostic) {
        var status = stat()
        guard lstat(workspace.folder.path(folder), &status) == 0, status.st_mode & S_IFMT == S_IFLNK else { return }
        throw Diagnostic.system(ELOOP, "write", folder)
    }
}
