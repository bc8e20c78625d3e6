import Diagnostics
import Files
import Quantities

/// Reads a site of Hugo (https://gohugo.io).
struct HugoSite {
    private let folder: Folder
    private var reading: OldSiteReading
    private var site = OldSite()
    private var settings: Matter = .group([])
    private var configFile = "hugo.toml"
    private var main = Language.english
    /// The languages that the site has, by code; nothing for those that the studio does not list.
    private var codes: [String: Language?] = [:]
    private var mainCode = ""
    private var hasLanguages = false

    init(_ folder: Folder, _ reading: OldSiteReading) {
        self.folder = folder
        self.reading = reading
    }

    /// The names that a configuration can have.
    static let configurations = ["hugo", "config"].flatMap { name in
        ["toml", "yaml", "yml", "json"].map { "\(name).\($0)" }
    }

    /// Reads everything.
    mutating func read() throws(Diagnostic) -> (OldSite, ImportLog) {
        let tree = try SourceTree(
            folder,
            without: [
                "public", "resources", "themes", "node_modules", "archetypes", "layouts", "i18n", "data", "vendor",
            ])
        readSettings(tree)
        guard !reading.log.diagnostics.hasErrors else { return (site, reading.log) }
        let posts = postSections(tree)
        let addresses = HugoAddresses(settings, mainCode: mainCode)
        var bundles: [String: String] = [:]
        for (directory, code) in contentFolders() {
            for (path, inner) in tree.below(directory) where isText(path) {
                guard let page = page(path, inner, code, tree, posts, addresses) else { continue }
                if path.lastPart.contains("index."), let address = page.oldPath { bundles[path.folderPart] = address }
                site.pages.append(page)
            }
            for path in tree.refused where path.hasPrefix(directory + "/") {
                reading.note(.file, "a symbolic link, or no file", file: path, line: 1)
            }
        }
        addAssets(tree, bundles)
        return (site, reading.log)
    }

    private func isText(_ path: String) -> Bool {
        ["md", "markdown", "html", "htm", "adoc", "org", "rst", "pandoc", "ipynb"].contains(PictureName.ending(path))
    }

    // MARK: Settings

    private mutating func readSettings(_ tree: SourceTree) {
        if let name = HugoSite.configurations.first(where: { tree.contains($0) }) {
            configFile = name
            settings = reading.settings(name, in: folder) ?? settings
        } else {
            var entries: [Matter.Entry] = []
            for (path, inner) in tree.below("config/_default")
            where ["toml", "yaml", "yml", "json"].contains(PictureName.ending(path)) {
                guard let part = reading.settings(path, in: folder) else { continue }
                let name = String(inner.prefix { $0 != "." })
                if name == "hugo" || name == "config" {
                    configFile = path
                    entries += part.entries
                } else {
                    entries.append(Matter.Entry(key: name, value: part, line: 1))
                }
            }
            settings = .group(entries)
        }
        if let address = settings["baseURL"]?.text { OldSiteReading.place(address, &site) }
        mainCode = settings["defaultContentLanguage"]?.text ?? "en"
        let languages = settings["languages"]?.entries ?? []
        hasLanguages = !languages.isEmpty
        let declared =
            hasLanguages
            ? mainCode
            : settings["languageCode"]?.text ?? settings["locale"]?.text ?? settings["defaultContentLanguage"]?.text
        main = reading.language(declared: declared, file: configFile)
        for entry in languages { codes[entry.key.lowercased()] = .some(reading.listed(entry.key)) }
        codes[mainCode.lowercased()] = main
        for language in reading.languages where codes[language.rawValue] == nil { codes[language.rawValue] = language }
    }

    /// The folders of content, each with the code of its language.
    private func contentFolders() -> [(String, String?)] {
        var out: [(String, String?)] = []
        for entry in settings["languages"]?.entries ?? [] {
            if let folder = entry.value["contentDir"]?.text.flatMap({ String.normalisedPath($0) }), !folder.isEmpty {
                out.append((folder, entry.key.lowercased()))
            }
        }
        let main = settings["contentDir"]?.text.flatMap { String.normalisedPath($0) } ?? "content"
        if !out.contains(where: { $0.0 == main }), !main.isEmpty { out.append((main, nil)) }
        return out
    }

    /// The sections whose pages are posts.
    private func postSections(_ tree: SourceTree) -> Set<String> {
        for key in ["params.mainSections", "mainSections"] {
            if let names = settings[key]?.texts, !names.isEmpty { return Set(names.map { $0.lowercased() }) }
        }
        var counts: [String: Int] = [:]
        for (directory, code) in contentFolders() {
            for (path, inner) in tree.below(directory) where isText(path) {
                let parts = parts(inner, code).parts
                if parts.count > 1 { counts[parts[0].lowercased(), default: 0] += 1 }
            }
        }
        let usual = Set(["post", "posts", "blog", "blogs", "articles", "article", "news", "journal", "stories"])
        let found = usual.intersection(counts.keys)
        if !found.isEmpty { return found }
        let most = counts.max { one, other in one.value != other.value ? one.value < other.value : one.key > other.key }
        return most.map { [$0.key] } ?? []
    }

    /// The parts of a path without the folder of a language, and that language's code.
    private func parts(_ inner: String, _ code: String?) -> (parts: [String], code: String?) {
        var parts = inner.split(separator: "/").map(String.init)
        if code == nil, parts.count > 1, codes[parts[0].lowercased()] != nil,
            hasLanguages || reading.listed(parts[0]) != nil
        {
            return (Array(parts.dropFirst()), parts.removeFirst().lowercased())
        }
        return (parts, code)
    }

    // MARK: Pages

    private mutating func page(
        _ path: String, _ inner: String, _ folderCode: String?, _ tree: SourceTree, _ posts: Set<String>,
        _ addresses: HugoAddresses
    ) -> OldPage? {
        let ending = PictureName.ending(path)
        guard ["md", "markdown", "html", "htm"].contains(ending) else {
            reading.note(.file, "files ending in `.\(ending)`", file: path, line: 1)
            return nil
        }
        var (parts, code) = parts(inner, folderCode)
        guard let last = parts.popLast() else { return nil }
        var stem = String(last.dropLast(ending.count + 1))
        if let dot = stem.lastIndex(of: "."), codes[stem[stem.index(after: dot)...].lowercased()] != nil {
            code = stem[stem.index(after: dot)...].lowercased()
            stem = String(stem[..<dot])
        }
        guard let language = codes[code ?? mainCode.lowercased()] ?? main else {
            reading.note(.language, "`\(code ?? "")`", file: path, line: 1)
            return nil
        }
        guard let (source, found) = reading.parts(path, in: tree) else { return nil }
        let section = parts.first?.lowercased() ?? ""
        let isPost = posts.contains(section) && stem != "_index"
        var page = OldPage(kind: isPost ? .post : .page, file: path, line: 1, language: language, group: "")
        page.folder = path.folderPart
        let name = stem == "index" || stem == "_index" ? parts.last ?? "index" : stem
        page.group = (parts + (stem == "index" ? [] : [stem])).joined(separator: "/")
        if stem == "_index" {
            guard section != "tags", section != "categories", section != "series" else {
                reading.note(.file, "the page of a topic", file: path, line: 1)
                return nil
            }
            page.slugs = [parts.isEmpty ? "index" : posts.contains(section) && parts.count == 1 ? "blog" : name]
        }
        read(found.matter, into: &page, name: name)
        page.bodyLine = source.line(at: found.body.lowerBound)
        page.body = body(source, found.body, ending, page)
        if stem == "_index", source.bytes[found.body].allSatisfy({ $0 <= 0x20 }) {
            reading.note(.file, "the page of a section without a text of its own", file: path, line: 1)
            return nil
        }
        if page.oldPath == nil {
            page.oldPath = addresses.path(
                of: page, parts: parts, stem: stem, code: code ?? mainCode, slug: found.matter["slug"]?.text,
                moment: found.matter["date"]?.text ?? "", basePath: site.basePath)
            if page.oldPath == nil {
                reading.note(
                    .address, "the address of the old site cannot be told", file: path, line: 1, page: page.title)
            }
        }
        return page
    }

    private mutating func read(_ matter: Matter, into page: inout OldPage, name: String) {
        let file = page.file
        var mapping = MatterMapping(matter)
        var notes: [(ImportFinding.Kind, String, Int)] = []
        let isNamed = !page.slugs.isEmpty
        let slugs = page.slugs
        mapping.read(&page, splitsWords: false) { notes.append(($0, $1, $2)) }
        if isNamed { page.slugs = slugs }
        if let address = mapping.take("url")?.value.text?.trimmedSpaces.nonEmpty {
            page.oldPath = site.basePath + (address.hasPrefix("/") ? address : "/" + address)
        }
        if let key = mapping.take("translationkey")?.value.text { page.group = "key " + key }
        mapping.noteOthers { notes.append(($0, $1, $2)) }
        page.slugs.append(name)
        if page.title.isEmpty { page.title = OldSiteReading.title(from: name) }
        // An alias without a slash at its front is meant from the page's own folder.
        let own = site.basePath
        page.oldAliases = page.oldAliases.map { $0.hasPrefix("/") ? own + $0 : own + "/" + $0 }
        for (kind, what, line) in notes { reading.note(kind, what, file: file, line: line, page: page.title) }
    }

    private mutating func body(_ source: Source, _ range: Range<Int>, _ ending: String, _ page: OldPage) -> OldPage.Body
    {
        var notes: [(String, Int)] = []
        let text = HugoShortcodes { notes.append(($0, $1)) }.expand(source.bytes[range], line: page.bodyLine)
        for (what, line) in notes { reading.note(.shortcode, what, file: page.file, line: line, page: page.title) }
        guard ending == "html" || ending == "htm" else { return .markdown(text) }
        return .html(String(decoding: text.bytes, as: UTF8.self), breaksLines: false)
    }

    // MARK: Pictures

    private mutating func addAssets(_ tree: SourceTree, _ bundles: [String: String]) {
        let statics = settings["staticDir"]?.texts ?? ["static"]
        for directory in statics + ["assets"] {
            guard let directory = String.normalisedPath(directory), !directory.isEmpty else { continue }
            for (path, inner) in tree.below(directory) {
                let file = OldAssets.File(folder: folder.path, path: path)
                site.assets.add(address: inner, file)
                site.assets.add(address: "file:" + path, file)
            }
        }
        for (directory, _) in contentFolders() {
            for (path, inner) in tree.below(directory) where !isText(path) {
                let file = OldAssets.File(folder: folder.path, path: path)
                site.assets.add(address: "file:" + path, file)
                var bundle = path.folderPart
                while bundle.count > directory.count, bundles[bundle] == nil { bundle = bundle.folderPart }
                let below = path.dropFirst(bundle.count + 1)
                let address =
                    bundles[bundle].map { $0.dropFirst() + ($0.hasSuffix("/") ? "" : "/") + below } ?? inner[...]
                site.assets.add(address: String(address), file)
            }
        }
    }
}
