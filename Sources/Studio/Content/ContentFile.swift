import Diagnostics
import Files
import Glibc
import Quantities

/// A Markdown file of `Content` with what its name says.
struct ContentFile: Sendable {
    let path: String
    let section: Page.Section
    let name: String
    let language: Language
    let stamp: FileStamp
    /// Its place among the files of pages.
    let number: Int

    /// The name with its section, as links and settings name it.
    var key: String { section == .pages ? name : "\(section.rawValue)/\(name)" }
}

/// The files of `Content`, sorted by what reads them.
struct ContentListing: Sendable {
    /// The folders that hold what is not a page, and the ending of their files.
    static let folders = [
        "exercises": "md", "recipes": "md", "menus": "md", "plans": "md", "foods": "csv",
    ]

    var pages: [ContentFile] = []
    /// Paths by folder, for the folders above.
    var others: [String: [String]] = [:]
    /// Files that are published as they are, such as photographs.
    var assets: [Folder.Entry] = []
    var diagnostics: [Diagnostic] = []

    /// Lists a studio's content; paths are relative to the studio. Where a part of it cannot be listed nothing is: what refers to
    /// it would be told as mistakes of the studio, which it is not.
    ///
    /// - Parameter known: The files, where they were listed already.
    init(_ studio: Folder, settings: Settings, known: [Folder.Entry]? = nil) throws(Diagnostic) {
        let entries: [Folder.Entry]
        if let known { entries = known } else { entries = try studio.list("Content") }
        for entry in entries { sort(entry, settings) }
    }

    private mutating func sort(_ entry: Folder.Entry, _ settings: Settings) {
        switch entry.kind {
        case .symbolicLink:
            diagnostics.append(Diagnostic.system(ELOOP, "read", entry.path))
            return
        case .badName:
            diagnostics.append(.badName(entry.path))
            return
        case .other:
            diagnostics.append(
                Diagnostic(.error, "not-a-file", "this is not a file", file: entry.path, expected: "a plain file"))
            return
        case .file: break
        }
        // By bytes: to go through ten thousand names sign by sign took as long as to list them.
        let parts = entry.path.utf8.split(separator: UInt8(ascii: "/")).dropFirst()
        guard let first = parts.first, let last = parts.last.map({ String(Substring($0)) }) else { return }
        let folder = parts.count > 1 ? String(Substring(first)) : ""
        let ending = ContentListing.ending(of: last)?.lowercased() ?? ""
        if let wanted = ContentListing.folders[folder] {
            if ending == wanted {
                others[folder, default: []].append(entry.path)
            } else {
                asset(entry, ending, expected: wanted)
            }
        } else if ending == "md" {
            page(entry, folder, last, parts.count, settings)
        } else {
            asset(entry, ending, expected: "md")
        }
    }

    private mutating func page(
        _ entry: Folder.Entry, _ folder: String, _ last: String, _ depth: Int, _ settings: Settings
    ) {
        let path = entry.path
        guard let section = Page.Section(rawValue: folder), depth <= 2 else {
            let known =
                Page.Section.allCases.map(\.rawValue).filter { !$0.isEmpty } + ContentListing.folders.keys.sorted()
            diagnostics.append(
                Diagnostic(
                    .error, "unknown-section",
                    depth > 2 && Page.Section(rawValue: folder) != nil
                        ? "pages do not lie in folders of a section" : "`\(folder)` is not a section of the site",
                    file: path,
                    expected: depth > 2
                        ? "a file directly in Content/\(folder), without further folders"
                        : "a file in Content itself or in one of " + known.joined(separator: ", "),
                    hint: depth > 2 ? nil : didYouMean(folder, in: known)))
            return
        }
        var stem = String(Substring(last.utf8.dropLast(3)))
        var language = settings.locale.language
        if let suffix = ContentListing.ending(of: stem) {
            guard let found = settings.locale.languages.first(where: { $0.rawValue == suffix }) else {
                diagnostics.append(
                    Diagnostic(
                        .error, "unknown-language", "`\(suffix)` is not a language of this studio", file: path,
                        expected: "one of " + settings.locale.languages.map(\.rawValue).joined(separator: ", "),
                        hint: "add it to `locale: languages:` in studio.yml, or rename the file"))
                return
            }
            language = found
            stem = String(Substring(stem.utf8.dropLast(suffix.utf8.count + 1)))
        }
        pages.append(
            ContentFile(
                path: path, section: section, name: stem, language: language, stamp: entry.stamp, number: pages.count))
    }

    /// What stands behind the last dot of a name.
    private static func ending(of name: String) -> String? {
        name.utf8.lastIndex(of: UInt8(ascii: ".")).map { String(name[name.utf8.index(after: $0)...]) }
    }

    private static let publishable: Set = ["jpg", "jpeg", "png", "webp", "svg", "gif", "pdf", "ico", "txt"]

    private mutating func asset(_ entry: Folder.Entry, _ ending: String, expected: String) {
        guard ContentListing.publishable.contains(ending) else {
            diagnostics.append(
                Diagnostic(
                    .error, "unknown-file", "files ending in `.\(ending)` are not read here", file: entry.path,
                    expected: ".\(expected), or a picture or document to publish"))
            return
        }
        assets.append(entry)
    }
}
