import Diagnostics
import Files
import Quantities

/// Reads a site of Jekyll (https://jekyllrb.com).
struct JekyllSite {
    private let folder: Folder
    private var reading: OldSiteReading
    private var site = OldSite()
    private var settings: Matter = .group([])
    private var main = Language.english
    private var url = ""
    /// The folder that the site's texts lie in, `source` of the settings.
    private var source = ""

    init(_ folder: Folder, _ reading: OldSiteReading) {
        self.folder = folder
        self.reading = reading
    }

    private static let texts: Set = ["md", "markdown", "mkd", "mkdn", "html", "htm"]

    /// Reads everything.
    mutating func read() throws(Diagnostic) -> (OldSite, ImportLog) {
        let tree = try SourceTree(
            folder, without: ["_site", "node_modules", "vendor", "_includes", "_layouts", "_sass", "_data"])
        let config = tree.contains("_config.yml") ? "_config.yml" : "_config.yaml"
        settings = reading.settings(config, in: folder) ?? settings
        guard !reading.log.diagnostics.hasErrors else { return (site, reading.log) }
        url = settings["url"]?.text ?? ""
        while url.last == "/" { url.removeLast() }
        var base = settings["baseurl"]?.text ?? ""
        while base.last == "/" { base.removeLast() }
        if !base.isEmpty, !base.hasPrefix("/") { base = "/" + base }
        OldSiteReading.place(url + base, &site)
        site.basePath = base
        source = settings["source"]?.text.flatMap { String.normalisedPath($0) } ?? ""
        main = reading.language(declared: settings["lang"]?.text ?? settings["locale"]?.text, file: config)
        let addresses = JekyllAddresses(style: settings["permalink"]?.text ?? "date", basePath: base)
        for (path, inner) in tree.below(source) {
            if JekyllSite.texts.contains(PictureName.ending(path)) {
                text(path, inner, tree, addresses)
            } else {
                let file = OldAssets.File(folder: folder.path, path: path)
                site.assets.add(address: inner, file)
                site.assets.add(address: "file:" + path, file)
            }
        }
        for path in tree.refused { reading.note(.file, "a symbolic link, or no file", file: path, line: 1) }
        return (site, reading.log)
    }

    private mutating func text(_ path: String, _ inner: String, _ tree: SourceTree, _ addresses: JekyllAddresses) {
        let parts = inner.split(separator: "/").map(String.init)
        if let place = parts.dropLast().firstIndex(where: { $0 == "_posts" || $0 == "_drafts" }) {
            post(path, Array(parts[..<place]), isDraft: parts[place] == "_drafts", tree, addresses)
        } else if let collection = parts.dropLast().first(where: { $0.hasPrefix("_") }) {
            reading.note(.file, "the collection `\(collection)`", file: path, line: 1)
        } else {
            page(path, parts.dropLast().joined(separator: "/"), tree, addresses)
        }
    }

    // MARK: Posts

    private mutating func post(
        _ path: String, _ folders: [String], isDraft: Bool, _ tree: SourceTree, _ addresses: JekyllAddresses
    ) {
        guard let (source, parts) = reading.parts(path, in: tree) else { return }
        let name = path.lastPart.dropLast(PictureName.ending(path).count + 1)
        let day = OldDate.day(String(name.prefix { !$0.isLetter }))
        let title = String(day == nil ? name : name.split(separator: "-", maxSplits: 3).dropFirst(3).first ?? "")
        var page = OldPage(kind: .post, file: path, line: 1, language: main, group: path)
        page.folder = path.folderPart
        page.isDraft = isDraft
        page.categories = folders
        let own = read(parts.matter, into: &page, name: title)
        if page.date == nil { page.date = day }
        if page.date == nil, !isDraft {
            reading.note(.text, "the file's name has no date", file: path, line: 1, page: page.title)
        }
        guard let language = language(parts.matter, path) else { return }
        page.language = language
        finish(&page, source, parts)
        if page.date != nil {
            page.oldPath = addresses.path(
                of: page, own: own ?? fallback(path, "posts"), title: title, slug: parts.matter["slug"]?.text,
                moment: parts.matter["date"]?.text ?? "")
            if page.oldPath == nil {
                reading.note(
                    .address, "the address of the old site cannot be told", file: path, line: 1, page: page.title)
            }
        }
        site.pages.append(page)
    }

    private mutating func page(_ path: String, _ folders: String, _ tree: SourceTree, _ addresses: JekyllAddresses) {
        guard let (source, parts) = reading.parts(path, in: tree) else { return }
        guard parts.hasMatter else {
            if ["md", "markdown"].contains(PictureName.ending(path)) {
                reading.note(.file, "a text without a front matter", file: path, line: 1)
            }
            return
        }
        let name = String(path.lastPart.dropLast(PictureName.ending(path).count + 1))
        guard name != "404" else { return reading.note(.file, "the page for wrong addresses", file: path, line: 1) }
        var page = OldPage(kind: .page, file: path, line: 1, language: main, group: path)
        page.folder = path.folderPart
        let isHome = name == "index" && folders.isEmpty
        let own = read(parts.matter, into: &page, name: name == "index" && !isHome ? folders.lastPart : name)
        if isHome { page.slugs = ["index"] }
        guard let language = language(parts.matter, path) else { return }
        page.language = language
        finish(&page, source, parts)
        page.oldPath = addresses.path(ofPage: page, own: own ?? fallback(path, "pages"), folder: folders, name: name)
        if isEmpty(page.body) {
            return reading.note(.file, "a page without a text of its own", file: path, line: 1, page: page.title)
        }
        site.pages.append(page)
    }

    private func isEmpty(_ body: OldPage.Body) -> Bool {
        switch body {
        case .markdown(let text): text.bytes.allSatisfy { $0 <= 0x20 }
        case .html(let html, _): HTMLNode.parse(html).plainText.allSatisfy(\.isWhitespace) && !html.contains("<img")
        }
    }

    /// Reads the front matter; gives the page's own pattern of its address.
    private mutating func read(_ matter: Matter, into page: inout OldPage, name: String) -> String? {
        let file = page.file
        var mapping = MatterMapping(matter)
        var notes: [(ImportFinding.Kind, String, Int)] = []
        mapping.read(&page, splitsWords: true) { notes.append(($0, $1, $2)) }
        let own = mapping.take("permalink")?.value.text?.trimmedSpaces.nonEmpty
        _ = mapping.take("lang")
        if let reference = mapping.take("ref")?.value.text { page.group = "ref " + reference }
        mapping.noteOthers { notes.append(($0, $1, $2)) }
        page.slugs.append(name)
        if page.title.isEmpty { page.title = OldSiteReading.title(from: name) }
        page.oldAliases = page.oldAliases.map { site.basePath + ($0.hasPrefix("/") ? $0 : "/" + $0) }
        for (kind, what, line) in notes { reading.note(kind, what, file: file, line: line, page: page.title) }
        return own
    }

    private mutating func language(_ matter: Matter, _ path: String) -> Language? {
        guard let code = matter["lang"]?.text else { return main }
        if let found = reading.listed(code) { return found }
        reading.note(.language, "`\(code)`", file: path, line: 1)
        return nil
    }

    private mutating func finish(_ page: inout OldPage, _ source: Source, _ parts: MatterReader.Parts) {
        page.bodyLine = source.line(at: parts.body.lowerBound)
        var notes: [(String, Int)] = []
        let liquid = JekyllLiquid(url: url, basePath: site.basePath, title: page.title) { notes.append(($0, $1)) }
        let text = liquid.expand(source.bytes[parts.body], line: page.bodyLine)
        for (what, line) in notes { reading.note(.shortcode, what, file: page.file, line: line, page: page.title) }
        let isHTML = ["html", "htm"].contains(PictureName.ending(page.file))
        page.body = isHTML ? .html(String(decoding: text.bytes, as: UTF8.self), breaksLines: false) : .markdown(text)
    }

    /// The pattern that the settings' defaults give to a file.
    private func fallback(_ path: String, _ type: String) -> String? {
        var found: String?
        for entry in settings["defaults"]?.list ?? [] {
            let scope = entry["scope.path"]?.text ?? ""
            let isScope = scope.isEmpty || path == scope || path.hasPrefix(scope + "/")
            guard isScope, entry["scope.type"].map({ $0.text == type }) ?? true else { continue }
            found = entry["values.permalink"]?.text ?? found
        }
        return found
    }
}
