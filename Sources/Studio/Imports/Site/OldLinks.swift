import Diagnostics
import Markup

/// Knows where the addresses of the old site lead now.
final class OldLinks {
    private let site: OldSite
    private let names: NewNames
    private let pictures: PictureBook
    private var byPath: [String: Int] = [:]
    private var byFile: [String: Int] = [:]
    private var byNumber: [Int: Int] = [:]
    private var anchors: [Int: [String: String]] = [:]
    private var log: ImportLog

    init(_ site: OldSite, _ names: NewNames, _ pictures: PictureBook, log: ImportLog) {
        self.site = site
        self.names = names
        self.pictures = pictures
        self.log = log
        for (index, page) in site.pages.enumerated() {
            for path in [page.oldPath].compactMap({ $0 }) + page.oldAliases where byPath[OldLinks.key(path)] == nil {
                byPath[OldLinks.key(path)] = index
            }
            if byFile[page.file.lowercased()] == nil { byFile[page.file.lowercased()] = index }
            if let number = page.number { byNumber[number] = index }
        }
    }

    /// A path in the form that it is looked up by.
    static func key(_ path: String) -> String {
        var key = path.percentDecoded.lowercased()
        for ending in ["index.html", "index.htm"] where key.hasSuffix("/" + ending) { key.removeLast(ending.count) }
        while key.hasSuffix("/") { key.removeLast() }
        return key.isEmpty ? "/" : key
    }

    /// The log with what was noted here and by converters.
    var notes: ImportLog { log }

    func note(_ kind: ImportFinding.Kind, _ what: String, in page: OldPage, line: Int) {
        log.note(kind, what, file: page.file, line: line, page: page.title)
    }

    func report(_ diagnostic: Diagnostic) { log.diagnostics.append(diagnostic) }

    // MARK: Resolution

    /// What becomes of an address that a page names.
    func resolve(_ written: String, isImage: Bool, from index: Int, line: Int) -> OldLink {
        let page = site.pages[index]
        let target = written.trimmedSpaces
        guard !target.isEmpty else { return .words }
        if target.hasPrefix(OldReference.scheme) {
            return reference(String(target.dropFirst(OldReference.scheme.count)).percentDecoded, index, line)
        }
        switch LinkTarget(target) {
        case .anchor: return anchor(String(target.dropFirst()), index, index, "", written, line)
        case .refused(let scheme):
            note(isImage ? .picture : .link, "`\(scheme):` address", in: page, line: line)
            return isImage ? .missingPicture("picture") : .words
        case .outside:
            guard let path = ownPath(target) else {
                guard isImage else { return .target(target) }
                note(.foreignPicture, target, in: page, line: line)
                return .foreignPicture(target.hasPrefix("//") ? "https:" + target : target)
            }
            return inside(path, isImage, index, line, whole: target)
        case .inside: return inside(target, isImage, index, line, whole: nil)
        }
    }

    /// The path of an address on the old site; nothing where it leads elsewhere.
    private func ownPath(_ target: String) -> String? {
        var rest = Substring(target)
        for scheme in ["https:", "http:"] where rest.lowercased().hasPrefix(scheme) {
            rest = rest.dropFirst(scheme.count)
        }
        guard rest.hasPrefix("//") else { return nil }
        rest = rest.dropFirst(2)
        let host = rest.prefix { !"/?#".contains($0) }
        guard site.hosts.contains(OldLinks.host(String(host))) else { return nil }
        let path = String(rest.dropFirst(host.count))
        return path.hasPrefix("/") ? path : "/" + path
    }

    /// A host without what two addresses of one site may differ in.
    static func host(_ host: String) -> String {
        let name = host.lowercased().prefix { $0 != ":" }
        return String(name.hasPrefix("www.") ? name.dropFirst(4) : name)
    }

    private func inside(_ target: String, _ isImage: Bool, _ index: Int, _ line: Int, whole: String?) -> OldLink {
        let page = site.pages[index]
        let fragment = target.firstIndex(of: "#").map { String(target[target.index(after: $0)...]) }
        let withQuery = target.prefix { $0 != "#" }
        let path = String(withQuery.prefix { $0 != "?" }).percentDecoded
        if let number = number(in: withQuery) {
            if let found = byNumber[number] { return link(to: found, fragment, from: index, line, written: target) }
            if let address = site.assets.attachments[number], let file = asset(address, page) {
                return picture(file, index, line)
            }
        }
        if !isImage, let found = find(path, page) {
            return link(to: found, fragment, from: index, line, written: target)
        }
        if let file = asset(path, page) { return picture(file, index, line) }
        if isImage {
            note(.picture, target, in: page, line: line)
            return .missingPicture(path.lastPart)
        }
        if path == "/" || path.isEmpty || path == site.basePath { return .target("/") }
        note(.link, target, in: page, line: line)
        if let whole { return .target(whole) }
        guard path.hasPrefix("/"), !site.root.isEmpty else { return .words }
        let inner = path.hasPrefix(site.basePath) ? String(target.dropFirst(site.basePath.count)) : target
        return .target(site.root + inner)
    }

    private func number(in target: Substring) -> Int? {
        guard let query = target.firstIndex(of: "?") else { return nil }
        for part in target[target.index(after: query)...].split(separator: "&") {
            let pair = part.split(separator: "=", maxSplits: 1)
            if pair.count == 2, ["p", "page_id", "attachment_id"].contains(pair[0]) { return Int(pair[1]) }
        }
        return nil
    }

    private func find(_ path: String, _ page: OldPage) -> Int? {
        if path.hasPrefix("/") {
            return byPath[OldLinks.key(path)] ?? byPath[OldLinks.key(site.basePath + path)]
        }
        if let file = String.normalisedPath(path, from: page.folder), let found = byFile[file.lowercased()] {
            return found
        }
        let address = page.oldPath ?? "/"
        let folder = address.hasSuffix("/") ? address : address.folderPart
        return String.normalisedPath(path, from: folder).flatMap { byPath[OldLinks.key("/" + $0)] }
    }

    private func asset(_ path: String, _ page: OldPage) -> OldAssets.File? {
        if !path.hasPrefix("/"), !path.contains("://") {
            if let inner = String.normalisedPath(path, from: page.folder), let file = site.assets.files["file:" + inner]
            {
                return file
            }
            let address = page.oldPath ?? "/"
            let folder = address.hasSuffix("/") ? address : address.folderPart
            if let inner = String.normalisedPath(path, from: folder), let file = site.assets.file(inner) { return file }
        }
        guard let inner = String.normalisedPath(ownPath(path) ?? path) else { return nil }
        if let file = site.assets.file(inner) { return file }
        let base = site.basePath.dropFirst()
        return inner.hasPrefix(base + "/") ? site.assets.file(String(inner.dropFirst(base.count + 1))) : nil
    }

    private func picture(_ file: OldAssets.File, _ index: Int, _ line: Int) -> OldLink {
        let page = site.pages[index]
        let ending = PictureName.ending(file.path)
        guard PictureName.pictures.contains(ending) || PictureName.documents.contains(ending) else {
            note(.picture, "\(file.path): files ending in `.\(ending)` are not published", in: page, line: line)
            return .missingPicture(file.path.lastPart)
        }
        do throws(Diagnostic) {
            let path = try pictures.path(of: file).dropFirst("Content/".count)
            return .target((page.kind == .post ? "../" : "") + path)
        } catch {
            note(.picture, "\(file.path): \(error.message)", in: page, line: line)
            return .missingPicture(file.path.lastPart)
        }
    }

    /// A reference by file, as Hugo's `ref` and Jekyll's `link` write it.
    private func reference(_ written: String, _ index: Int, _ line: Int) -> OldLink {
        let page = site.pages[index]
        let parts = written.split(separator: "#", maxSplits: 1, omittingEmptySubsequences: false).map(String.init)
        let fragment = parts.count > 1 ? parts[1] : nil
        let path = parts.first ?? ""
        if path.isEmpty, let fragment { return anchor(fragment, index, index, "", written, line) }
        if let found = file(path, page) { return link(to: found, fragment, from: index, line, written: written) }
        if let found = find(path.hasPrefix("/") ? path : "/" + path, page) {
            return link(to: found, fragment, from: index, line, written: written)
        }
        if let file = asset(path, page) { return picture(file, index, line) }
        note(.link, written, in: page, line: line)
        return .words
    }

    private func file(_ path: String, _ page: OldPage) -> Int? {
        let plain = path.lowercased()
        let endings = ["", ".md", ".markdown", ".html", "/index.md", "/_index.md", ".\(page.language.rawValue).md"]
        for base in [page.folder, "content", "content/\(page.language.rawValue)", ""] {
            guard
                let inner = String.normalisedPath(
                    plain.drop { $0 == "/" && base != page.folder }.description, from: base)
            else { continue }
            for ending in endings { if let found = byFile[(inner + ending).lowercased()] { return found } }
        }
        // A name alone is enough where only one file has it.
        let name = plain.lastPart
        let found = byFile.filter { file, _ in
            file.lastPart == name || file.lastPart == name + ".md" || file.hasSuffix("/\(name)/index.md")
                || file.hasSuffix("/" + plain + ".markdown")
        }
        return found.count == 1 ? found.first?.value : nil
    }

    // MARK: Pages

    private func link(to found: Int, _ fragment: String?, from index: Int, _ line: Int, written: String) -> OldLink {
        let path = relative(names.names[found].file, from: site.pages[index].kind)
        guard let fragment, !fragment.isEmpty else { return .target(path) }
        return anchor(fragment, found, index, found == index ? "" : path, written, line)
    }

    private func relative(_ file: String, from kind: OldPage.Kind) -> String {
        guard kind == .post else { return file }
        return file.hasPrefix("blog/") ? String(file.dropFirst(5)) : "../" + file
    }

    private func anchor(
        _ written: String, _ found: Int, _ index: Int, _ path: String, _ link: String, _ line: Int
    ) -> OldLink {
        let known = anchors(found)
        if let anchor = known[written] ?? known[written.percentDecoded] ?? known[written.lowercased()] {
            return .target("\(path)#\(anchor)")
        }
        if written.hasPrefix("fn") { return .target("\(path)#\(written)") }
        note(.link, link, in: site.pages[index], line: line)
        return path.isEmpty ? .words : .target(path)
    }

    private func anchors(_ index: Int) -> [String: String] {
        if let found = anchors[index] { return found }
        let made =
            switch site.pages[index].body {
            case .markdown(let text): MarkdownRewriter.anchors(text)
            case .html(let html, _): HTMLToMarkdown.anchors(HTMLNode.parse(html))
            }
        anchors[index] = made
        return made
    }
}

extension OldAssets {
    /// The file of an address below the site, the original rather than a smaller copy that WordPress made of it.
    func file(_ address: String) -> File? {
        if let original = OldAssets.original(of: address), let file = files[original] { return file }
        return files[address] ?? files[address.percentDecoded]
    }

    /// The name without the size, `plate-300x200.jpg`, or the mark of a scaled copy, `plate-scaled.jpg`.
    private static func original(of address: String) -> String? {
        guard let dot = address.lastIndex(of: "."), let dash = address[..<dot].lastIndex(of: "-") else { return nil }
        let mark = address[address.index(after: dash)..<dot]
        let sides = mark.split(separator: "x", omittingEmptySubsequences: false)
        let isSize = sides.count == 2 && sides.allSatisfy { (1...5).contains($0.count) && Int($0) != nil }
        return isSize || mark == "scaled" ? String(address[..<dash] + address[dot...]) : nil
    }
}
