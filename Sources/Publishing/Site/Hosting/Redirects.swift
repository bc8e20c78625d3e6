import Artifacts
import Diagnostics
import Files
import Markup
import Studio

/// Former addresses and where they lead now.
struct Redirects: Sendable {
    /// One former address.
    struct Redirect: Sendable {
        /// The former path.
        let from: String
        /// The page's address.
        let to: String
        /// Its title.
        let title: String
    }

    /// In the order of the former paths.
    private(set) var all: [Redirect] = []

    /// Gathers the aliases of all pages. One that leads to itself, that two pages claim or that is a page's address is an error.
    init(
        _ pages: [Page], _ addresses: Addresses, _ links: Links, in folder: Folder,
        into diagnostics: inout [Diagnostic]
    ) {
        var claimed: [String: Page] = [:]
        for page in pages where !page.matter.aliases.isEmpty {
            let url = addresses.page(page)
            for alias in page.matter.aliases {
                if alias == url {
                    diagnostics.append(
                        Redirects.error(
                            "alias-loop", "this alias is the page's own address, so it would lead to itself", alias,
                            page,
                            folder, hint: "take it out: the page is there already"))
                } else if links.leads(to: alias) {
                    diagnostics.append(
                        Redirects.error(
                            "alias-taken", "there is a page at `\(alias)`, so it cannot lead elsewhere", alias, page,
                            folder,
                            hint: "give that page another `slug`, or take the alias out"))
                } else if let other = claimed[alias] {
                    diagnostics.append(
                        Redirects.error(
                            "alias-taken", "\(other.file) has this alias as well", alias, page, folder,
                            hint: "one former address can lead to one page only"))
                } else {
                    claimed[alias] = page
                    all.append(Redirect(from: alias, to: url, title: page.title))
                }
            }
        }
        all.sort { $0.from.utf8.lexicographicallyPrecedes($1.from.utf8) }
    }

    private static func error(
        _ code: String, _ message: String, _ alias: String, _ page: Page, _ folder: Folder, hint: String
    ) -> Diagnostic {
        let bare = String(alias.drop { $0 == "/" }.dropLast(alias.hasSuffix("/") ? 1 : 0))
        return frontMatterError(code, message, text: bare, key: "aliases", page, in: folder, hint: hint)
    }

    /// The pages that lead on where no server does, each in a file of its own.
    func artifacts(_ addresses: Addresses, site: String) -> [Artifact] {
        all.map { redirect in
            var page = HTMLWriter()
            page.markup("<!doctype html>\n<html lang=\"en\">\n<head>\n<meta charset=\"utf-8\">\n<title>")
            page.text(redirect.title)
            page.markup("</title>\n<meta name=\"robots\" content=\"noindex\">\n<link rel=\"canonical\" href=\"")
            page.text(site + redirect.to)
            page.markup("\">\n<meta http-equiv=\"refresh\" content=\"0; url=")
            page.text(redirect.to)
            page.markup("\">\n</head>\n<body>\n<p><a href=\"")
            page.text(redirect.to)
            page.markup("\">")
            page.text(redirect.title)
            page.markup("</a></p>\n</body>\n</html>\n")
            let bytes = page.bytes
            return Artifact(
                addresses.file(redirect.from), for: .everyone, fingerprint: Fingerprint(of: bytes),
                origin: "the alias \(redirect.from)"
            ) { () throws(Diagnostic) in bytes }
        }
    }
}

/// An error about a text in a page's front matter, found again in its file.
func frontMatterError(
    _ code: String, _ message: String, text: String, key: String, _ page: Page, in folder: Folder, hint: String?
) -> Diagnostic {
    guard let bytes = try? folder.read(page.file) else {
        return Diagnostic(.error, code, message, file: page.file, hint: hint)
    }
    let source = Source(path: page.file, bytes: bytes)
    let head = bytes[..<min(page.body.lowerBound, bytes.count)]
    let start = head.firstRange(of: Array("\n\(key):".utf8)).map { $0.lowerBound + 1 } ?? 0
    let value = head[start...].firstIndex(of: UInt8(ascii: ":")) ?? start
    let found = text.isEmpty ? nil : head[value...].firstRange(of: Array(text.utf8))
    return source.error(code, message, at: found ?? start..<start + (start > 0 ? key.utf8.count : 0), hint: hint)
}
