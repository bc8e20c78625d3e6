import Artifacts
import Diagnostics
import Files
import Markup
import Quantities
import Studio

/// Where the links of the trainer's Markdown lead: made once, asked by every page.
struct Links: Sendable {
    /// What can be linked to.
    private struct Target: Sendable {
        let url: String
        let title: String
        /// What menus call it.
        var menu: String?
        /// Its headings; none where the page could not be read.
        let anchors: [String]?
    }

    private let addresses: Addresses
    private let root: Language
    /// By language and key, as `de` and `blog/first`.
    private var targets: [Language: [String: Target]] = [:]
    /// Keys with their titles, in the order in which they were met.
    private var titles: [(key: String, title: String)] = []
    /// Keys by the names that wiki links use, which few sites do.
    private var names = Lazily<[String: String]> { [:] }
    private var paths: [String: [String]] = [:]
    private let assets: Set<String>
    private let heldBack: [String: String]
    /// Why photos of clients are not shown, by the name that a page would show them by.
    private let heldPhotos: [String: ReleasedPhotos.Reason]
    private let site: String
    let pictures: Pictures

    /// The written pages; what else can be linked to is added with `adding(_:more:)`.
    init(_ view: PublicView, addresses: Addresses) {
        self.addresses = addresses
        pictures = Pictures(view.pictures.all + view.releasedPhotos.pictures)
        heldPhotos = view.releasedPhotos.held
        heldBack = view.pages.heldBack
        site = view.settings.site.url
        root = view.settings.locale.language
        assets = Set(view.assets.map { String($0.path.dropFirst("Content/".count)) })
        let pages = view.pages.all
        titles.reserveCapacity(pages.count)
        paths.reserveCapacity(pages.count)
        for (language, count) in Dictionary(grouping: pages, by: \.language).mapValues(\.count) {
            targets[language] = Dictionary(minimumCapacity: count)
        }
        for page in pages {
            add(
                page.key, page.language, addresses.page(page), page.title, page.outline.headings.map(\.anchor),
                menu: page.matter.menu)
        }
        for key in view.pages.unreadable + view.knowledge.unreadable { add(key, root, "/", key, nil) }
    }

    /// With what is not a written page, and addresses that nothing names.
    consuming func adding(_ entries: [Entry], more: [String]) -> Links {
        for entry in entries { add(entry.key, entry.language, entry.url, entry.title, entry.anchors) }
        for url in more where paths[url] == nil { paths[url] = [] }
        let titles = titles
        names = Lazily { Links.names(titles) }
        return self
    }

    /// How many addresses there are.
    var pathCount: Int { paths.count }

    /// Something that can be linked to and is not a written page: an exercise, a recipe, an index.
    struct Entry: Sendable {
        let key: String
        let language: Language
        let url: String
        let title: String
        let anchors: [String]
    }

    private mutating func add(
        _ key: String, _ language: Language, _ url: String, _ title: String, _ anchors: [String]?, menu: String? = nil
    ) {
        targets[language, default: [:]][key] = Target(url: url, title: title, menu: menu, anchors: anchors)
        if let anchors { paths[url] = anchors }
        titles.append((key, title))
    }

    private static func names(_ titles: [(key: String, title: String)]) -> [String: String] {
        var names: [String: String] = [:]
        for (key, title) in titles {
            let name = key.lastIndex(of: "/").map { String(key[key.index(after: $0)...]) } ?? key
            for alias in [name, title.lowercased()] where names[alias] == nil { names[alias] = key }
        }
        return names
    }

    /// The address of a page named in settings or front matter, in a language where it has one there.
    func url(named key: String, in language: Language) -> (url: String, title: String)? {
        guard let found = target(key, language) else { return nil }
        return (found.url, found.menu ?? found.title)
    }

    /// Whether there is a page at an address.
    func leads(to url: String) -> Bool { paths[url] != nil }

    /// A picture whose name is much like one that is not there.
    func pictureHint(_ written: String) -> String? { didYouMean(written, in: assets.sorted()) }

    /// The names that settings and front matter can use.
    var keys: [String] { Set(targets.values.flatMap(\.keys)).sorted() }

    /// Fills one hole of an article.
    ///
    /// - Parameter isAbsolute: Whether addresses start with the site's, for readers of a feed, who have no site around them.
    func fill(
        _ reference: Article.Reference, from origin: Origin, isAbsolute: Bool = false, into writer: inout HTMLWriter
    ) {
        switch reference.kind {
        case .wikiTitle: writer.text(wiki(reference.target, origin.language)?.title ?? reference.target)
        case .link, .wiki:
            let address = (try? resolve(reference, from: origin).get()) ?? "#"
            writer.text(
                !isAbsolute ? address : address.hasPrefix("/") ? site + address : site + origin.url + address)
        case .image, .pictureStart, .imageAttributes, .pictureEnd:
            guard let path = picture(reference.target, from: origin) else { return }
            switch reference.kind {
            case .image: writer.text((isAbsolute ? site : "") + pictures.address(path))
            case .pictureStart where !isAbsolute: pictures.start(path, sizes: Pictures.inText, into: &writer)
            case .imageAttributes where !isAbsolute: pictures.attributes(path, sizes: Pictures.inText, into: &writer)
            case .pictureEnd where !isAbsolute: pictures.end(path, into: &writer)
            default: break
            }
        }
    }

    /// All that the holes of an article are filled from, for its fingerprint.
    func add(_ references: [Article.Reference], from origin: Origin, to fingerprint: inout Fingerprint.Builder) {
        for reference in references {
            switch reference.kind {
            case .wikiTitle: fingerprint.add(wiki(reference.target, origin.language)?.title)
            // One that leads somewhere leads where it says, whatever else there is; the text it stands in is added anyway.
            case .link where reference.target.utf8.first == UInt8(ascii: "/"): break
            case .link, .wiki: fingerprint.add(try? resolve(reference, from: origin).get())
            case .image: pictures.add(picture(reference.target, from: origin), to: &fingerprint)
            case .pictureStart, .imageAttributes, .pictureEnd: break
            }
        }
    }

    /// Where a text with links stands.
    struct Origin: Sendable {
        let file: String
        let language: Language
        let url: String
        let headings: [Article.Heading]
    }

    /// Where a page stands.
    func origin(_ page: Page) -> Origin {
        Origin(
            file: page.file, language: page.language, url: addresses.page(page),
            headings: page.outline.headings)
    }

    /// The path below `Content` of a picture named in a file, if there is one.
    func picture(_ written: String, from origin: Origin) -> String? {
        if written.hasPrefix(LinkTarget.clientPhoto) { return pictures.find(written).map(\.path) }
        let inner = written.hasPrefix("/") ? String(written.dropFirst()) : normalised(written, from: origin.file)
        return inner.flatMap { assets.contains($0) ? $0 : nil }
    }

    /// Why a link leads nowhere.
    struct Dead: Error {
        let code: String
        let message: String
        var hint: String?
    }

    /// The address that a reference leads to.
    func resolve(_ reference: Article.Reference, from origin: Origin) -> Result<String, Dead> {
        switch reference.kind {
        case .wiki, .wikiTitle:
            let parts = reference.target.split(separator: "#", maxSplits: 1, omittingEmptySubsequences: false)
            guard let found = wiki(String(parts.first ?? ""), origin.language) else {
                if let held = notShown(String(parts.first ?? "")) { return .failure(held) }
                return .failure(
                    Dead(
                        code: "dead-link", message: "there is no page named `\(reference.target)`",
                        hint: didYouMean(reference.target, in: names.value.keys.sorted())))
            }
            return anchored(found, parts.count > 1 ? String(parts[1]) : nil)
        case .image: return image(reference.target, origin)
        case .link: return link(reference.target, origin)
        case .pictureStart, .imageAttributes, .pictureEnd: return .success("")
        }
    }

    /// Every dead link of a text, where it stands in its file.
    func check(_ references: [Article.Reference], from origin: Origin, body: Range<Int>?, in folder: Folder)
        -> [Diagnostic]
    {
        let dead = references.compactMap { reference -> (Article.Reference, Dead)? in
            guard reference.kind != .wikiTitle, case .failure(let dead) = resolve(reference, from: origin) else {
                return nil
            }
            return (reference, dead)
        }
        guard !dead.isEmpty, let bytes = try? folder.read(origin.file) else { return [] }
        let source = Source(path: origin.file, bytes: bytes)
        return dead.map { reference, dead in
            source.error(
                dead.code, dead.message,
                at: Article.place(of: reference, in: source, body: body ?? 0..<bytes.count), hint: dead.hint)
        }
    }

    /// That a page is there and not shown, if so.
    private func notShown(_ name: String) -> Dead? {
        let found = heldBack.keys.sorted().first { $0 == name || $0.hasSuffix("/\(name)") }
        guard let found, let reason = heldBack[found] else { return nil }
        return Dead(
            code: "dead-link", message: "`\(found)` is \(reason), so nothing can link to it",
            hint: "show it, or take the link out until then")
    }

    private func target(_ key: String, _ language: Language) -> Target? {
        targets[language]?[key] ?? targets[root]?[key]
            ?? Language.allCases.lazy.compactMap { targets[$0]?[key] }.first
    }

    private func wiki(_ name: String, _ language: Language) -> Target? {
        let name = name.split(separator: "#").first.map(String.init) ?? name
        if let found = target(name, language) { return found }
        return (names.value[name] ?? names.value[name.lowercased()]).flatMap { target($0, language) }
    }

    private func anchored(_ target: Target, _ anchor: String?) -> Result<String, Dead> {
        guard let anchor, !anchor.isEmpty, let anchors = target.anchors else { return .success(target.url) }
        guard anchors.contains(anchor) else { return .failure(noAnchor(anchor, target.url, anchors)) }
        return .success("\(target.url)#\(anchor)")
    }

    private func noAnchor(_ anchor: String, _ url: String, _ anchors: [String]) -> Dead {
        Dead(
            code: "dead-anchor", message: "`\(url)` has no heading `#\(anchor)`",
            hint: didYouMean(anchor, in: anchors.sorted()))
    }

    private func link(_ written: String, _ origin: Origin) -> Result<String, Dead> {
        // Most links name an address as it is.
        if paths[written] != nil { return .success(written) }
        let parts = written.split(separator: "#", maxSplits: 1, omittingEmptySubsequences: false).map(String.init)
        let (path, anchor) = (parts.first ?? "", parts.count > 1 ? parts[1] : nil)
        if path.isEmpty {
            let own = origin.headings.map(\.anchor)
            guard let anchor, !anchor.isEmpty, !own.contains(anchor), !anchor.hasPrefix("fn") else {
                return .success(written)
            }
            return .failure(noAnchor(anchor, origin.url, own))
        }
        if path.hasPrefix("/") { return absolute(path, anchor) }
        guard let inner = normalised(path, from: origin.file) else {
            return .failure(Dead(code: "dead-link", message: "`\(path)` leads out of Content"))
        }
        if assets.contains(inner) { return .success("/\(inner)") }
        guard inner.hasSuffix(".md") else {
            return .failure(
                Dead(
                    code: "dead-link", message: "there is no file `\(inner)` in Content",
                    hint: didYouMean(inner, in: assets.sorted() + keys.map { "\($0).md" })))
        }
        var key = String(inner.dropLast(3))
        var language = origin.language
        if let dot = key.lastIndex(of: "."), let named = Language(rawValue: String(key[key.index(after: dot)...])) {
            language = named
            key = String(key[..<dot])
        }
        guard let found = target(key, language) else {
            if let held = notShown(key) { return .failure(held) }
            return .failure(
                Dead(
                    code: "dead-link", message: "there is no page `\(inner)` in Content",
                    hint: didYouMean(inner, in: keys.map { "\($0).md" })))
        }
        return anchored(found, anchor)
    }

    private func absolute(_ path: String, _ anchor: String?) -> Result<String, Dead> {
        if assets.contains(String(path.dropFirst())) { return .success(path) }
        let wanted = path.hasSuffix("/") || path.contains(".") ? path : path + "/"
        guard let anchors = paths[wanted] else {
            return .failure(
                Dead(
                    code: "dead-link", message: "the site has no page `\(path)`",
                    hint: didYouMean(wanted, in: paths.keys.sorted())))
        }
        guard let anchor, !anchor.isEmpty else { return .success(wanted) }
        return anchors.contains(anchor) ? .success("\(wanted)#\(anchor)") : .failure(noAnchor(anchor, wanted, anchors))
    }

    /// Why a photo of a client cannot be shown; nothing where it can be, or where it is none.
    func photoProblem(_ written: String) -> Dead? {
        guard written.hasPrefix(LinkTarget.clientPhoto), pictures.find(written) == nil else { return nil }
        if let reason = heldPhotos[written] {
            if case .unusable = reason { return Dead(code: "bad-image", message: reason.message) }
            let name = written.dropFirst(LinkTarget.clientPhoto.count).split(separator: "/").joined(separator: " ")
            return Dead(
                code: "no-consent", message: reason.message,
                hint: "once there is one: `floorpress photo consent \(name) --for website --text \"…\"`")
        }
        return Dead(
            code: "dead-image", message: "there is no photo `\(written)`",
            hint: didYouMean(written, in: heldPhotos.keys.sorted() + pictures.clientPhotos)
                ?? "a photo is named client-photo:HANDLE/2026-01-02-front; `floorpress photo list HANDLE` shows them")
    }

    private func image(_ written: String, _ origin: Origin) -> Result<String, Dead> {
        if let dead = photoProblem(written) { return .failure(dead) }
        if written.hasPrefix(LinkTarget.clientPhoto) { return .success(written) }
        let inner = written.hasPrefix("/") ? String(written.dropFirst()) : normalised(written, from: origin.file)
        guard let inner, assets.contains(inner) else {
            return .failure(
                Dead(
                    code: "dead-image", message: "there is no picture `\(written)`",
                    hint: didYouMean(inner ?? written, in: assets.sorted())))
        }
        return .success("/\(inner)")
    }

    /// A path below `Content` for one written in a file; nothing where it leads out.
    private func normalised(_ path: String, from file: String) -> String? {
        var parts = file.split(separator: "/").dropFirst().dropLast().map(String.init)
        for part in percentDecoded(path).split(separator: "/") {
            switch part {
            case ".": continue
            case "..":
                guard parts.popLast() != nil else { return nil }
            default: parts.append(String(part))
            }
        }
        return parts.joined(separator: "/")
    }
}
