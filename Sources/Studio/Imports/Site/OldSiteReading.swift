import Diagnostics
import Files
import Quantities

/// What the readers of all kinds of site share: the choices of the command, and the languages of the studio.
struct OldSiteReading {
    /// The languages of the studio, the root's first.
    let languages: [Language]
    /// The language that the command was told the old site is in.
    let told: Language?
    var log = ImportLog()

    /// The language of a site that has only one, or of its main part.
    mutating func language(declared: String?, file: String, line: Int = 1) -> Language {
        if let told { return told }
        let root = languages.first ?? .english
        guard let declared = declared?.trimmedSpaces.nonEmpty else { return root }
        if let found = listed(declared) { return found }
        log.note(
            .text,
            "the old site says that it is in `\(declared)`; taken as `\(root.rawValue)`, say `--language` for another",
            file: file, line: line)
        return root
    }

    /// The language of a code such as `de` or `de-AT`, if the studio lists it.
    func listed(_ code: String) -> Language? {
        let short = code.lowercased().prefix { $0 != "-" && $0 != "_" }
        return languages.first { $0.rawValue == short }
    }

    /// Reads the settings of a site.
    mutating func settings(_ path: String, in folder: Folder) -> Matter? {
        do throws(Diagnostic) {
            let source = Source(path: path, bytes: try folder.read(path, limit: 4 << 20))
            return MatterReader.settings(source, into: &log.diagnostics)
        } catch {
            log.diagnostics.append(error)
            return nil
        }
    }

    /// Reads a text and parts it; mistakes are noted.
    mutating func parts(_ path: String, in tree: SourceTree) -> (source: Source, parts: MatterReader.Parts)? {
        do throws(Diagnostic) {
            let source = Source(path: path, bytes: try tree.read(path))
            guard let parts = MatterReader.parts(source, into: &log.diagnostics) else { return nil }
            return (source, parts)
        } catch {
            log.diagnostics.append(error)
            return nil
        }
    }

    mutating func note(_ kind: ImportFinding.Kind, _ what: String, file: String, line: Int, page: String? = nil) {
        log.note(kind, what, file: file, line: line, page: page)
    }

    /// Takes an address such as `https://old.example/blog/` apart for the site.
    static func place(_ address: String, _ site: inout OldSite) {
        var rest = Substring(address.trimmedSpaces)
        for scheme in ["https://", "http://", "//"] where rest.lowercased().hasPrefix(scheme) {
            rest = rest.dropFirst(scheme.count)
            let host = rest.prefix { !"/?#".contains($0) }
            guard !host.isEmpty else { return }
            site.hosts.insert(OldLinks.host(String(host)))
            rest = rest.dropFirst(host.count)
            while rest.last == "/" { rest = rest.dropLast() }
            site.basePath = String(rest)
            var root = address.trimmedSpaces
            while root.last == "/" { root.removeLast() }
            site.root = root.hasPrefix("//") ? "https:" + root : root
            return
        }
        while rest.last == "/" { rest = rest.dropLast() }
        if rest.hasPrefix("/") { site.basePath = String(rest) }
    }

    /// A title for a page that has none.
    static func title(from name: String) -> String {
        let words = name.split(whereSeparator: { "-_ ".contains($0) }).joined(separator: " ")
        return words.isEmpty ? "Untitled" : words.prefix(1).uppercased() + words.dropFirst()
    }
}
