import Diagnostics
import Files
import Foundation
import Quantities
import XML

/// Reads an export of WordPress, which is RSS with more elements (WXR).
struct WordPressSite {
    private let path: String
    private let name: String
    private let uploads: Folder?
    private var reading: OldSiteReading
    private var site = OldSite()

    init(_ path: String, uploads: Folder?, _ reading: OldSiteReading) {
        self.path = path
        name = path.lastPart
        self.uploads = uploads
        self.reading = reading
    }

    /// Reads everything; a file that is not in order is an error as a whole.
    mutating func read() throws(Diagnostic) -> (OldSite, ImportLog) {
        let export = WordPressExport()
        try XMLReader.read(path, named: name, visitor: export)
        guard export.isExport else {
            throw Diagnostic(
                .error, "not-wxr", "this is XML, and no export of WordPress", file: name,
                expected: "the file that WordPress makes under Tools, Export")
        }
        OldSiteReading.place(export.address, &site)
        let main = reading.language(declared: export.language, file: name)
        for item in export.items where item["post_type"] == "attachment" { attach(item) }
        for item in export.items where item["post_type"] != "attachment" { add(item, main, export) }
        try addUploads()
        return (site, reading.log)
    }

    private mutating func attach(_ item: WordPressItem) {
        let address = item["attachment_url"].nonEmpty ?? item["guid"]
        guard let number = Int(item["post_id"]), !address.isEmpty else { return }
        site.assets.attachments[number] = address
        site.assets.alternatives[address] = item.meta["_wp_attachment_image_alt"]
    }

    private mutating func addUploads() throws(Diagnostic) {
        guard let uploads else {
            if !site.assets.attachments.isEmpty {
                reading.note(
                    .picture, "the uploads' folder; name it with `--uploads DIR`", file: name, line: 1)
            }
            return
        }
        for entry in try uploads.list() where entry.kind == .file {
            let file = OldAssets.File(folder: uploads.path, path: entry.path)
            site.assets.add(address: "wp-content/uploads/" + entry.path, file)
        }
    }

    // MARK: Items

    /// What WordPress keeps for itself.
    private static let silent: Set = [
        "nav_menu_item", "revision", "custom_css", "wp_global_styles", "wp_template", "wp_template_part",
        "wp_navigation",
        "oembed_cache", "customize_changeset", "user_request", "wp_block", "acf-field", "acf-field-group",
        "wpcf7_contact_form",
    ]

    private mutating func add(_ item: WordPressItem, _ main: Language, _ export: WordPressExport) {
        let type = item["post_type"]
        let status = item["status"]
        guard !WordPressSite.silent.contains(type), !["trash", "auto-draft", "inherit"].contains(status) else { return }
        let title = HTMLNode.parse(item["title"]).plainText.trimmedSpaces
        guard type == "post" || type == "page" else {
            return reading.note(.file, "an item of the kind `\(type)`", file: name, line: item.line, page: title)
        }
        if item.isCut {
            reading.log.diagnostics.append(
                Diagnostic(
                    .error, "text-too-large", "the text of `\(title)` is over 64 MB",
                    at: Place(file: name, line: item.line, column: 1, length: 1, excerpt: "")))
            return
        }
        var page = OldPage(
            kind: type == "post" ? .post : .page, file: name, line: item.line, language: main, group: item["post_id"])
        page.title = title.nonEmpty ?? OldSiteReading.title(from: item["post_name"])
        page.number = Int(item["post_id"])
        page.bodyLine = item.bodyLine
        page.date = OldDate.day(item["post_date"]) ?? OldDate.day(item["post_date_gmt"])
        page.updated = OldDate.day(item["post_modified"])
        page.slugs = [item["post_name"].percentDecoded, page.title]
        readStatus(item, status, &page)
        readTopics(item, &page)
        let described = [
            "_yoast_wpseo_metadesc", "rank_math_description", "_aioseo_description", "_seopress_titles_desc",
        ]
        page.description =
            described.lazy.compactMap { item.meta[$0]?.trimmedSpaces.nonEmpty }.first
            ?? HTMLNode.parse(item["excerpt:encoded"]).plainText.trimmedSpaces.nonEmpty
        if let number = item.meta["_thumbnail_id"].flatMap({ Int($0.trimmedSpaces) }) {
            readThumbnail(number, item, &page)
        }
        let shortcodes = WordPressShortcodes(assets: site.assets)
        var notes: [(String, Int)] = []
        let html = shortcodes.expand(item["content:encoded"]) { notes.append(($0, $1)) }
        for (what, line) in notes {
            reading.note(.shortcode, what, file: name, line: item.bodyLine + line - 1, page: page.title)
        }
        page.body = .html(html, breaksLines: !isOfBlocks(html))
        if item.comments > 0 {
            reading.note(.comments, "\(item.comments)", file: name, line: item.line, page: page.title)
        }
        site.pages.append(page)
    }

    /// Whether a text was written with the editor of blocks, which marks paragraphs itself.
    private func isOfBlocks(_ html: String) -> Bool {
        ByteCursor(Array(html.utf8)[...]).find("<!-- wp:", from: 0) != nil
    }

    private mutating func readStatus(_ item: WordPressItem, _ status: String, _ page: inout OldPage) {
        page.isDraft = !["publish", "future"].contains(status)
        if status == "private" || status == "pending" {
            reading.note(.privacy, "it was `\(status)`", file: name, line: item.line, page: page.title)
        }
        if !item["post_password"].isEmpty {
            page.isDraft = true
            reading.note(.privacy, "it had a password", file: name, line: item.line, page: page.title)
        }
        guard status == "publish" || status == "private" else { return }
        let link = item["link"].trimmedSpaces
        guard !link.contains("?") else {
            return reading.note(.address, link, file: name, line: item.line, page: page.title)
        }
        var place = OldSite()
        OldSiteReading.place(link, &place)
        let path = place.basePath.percentDecoded
        if !place.hosts.isEmpty { page.oldPath = path + (link.hasSuffix("/") || path.isEmpty ? "/" : "") }
    }

    private func readTopics(_ item: WordPressItem, _ page: inout OldPage) {
        for (domain, slug, name) in item.topics {
            let text = HTMLNode.parse(name).plainText.trimmedSpaces
            guard !text.isEmpty else { continue }
            switch domain {
            // The category that posts without one have.
            case "category" where !["uncategorized", "allgemein", "uncategorised"].contains(slug):
                page.categories.append(text)
            case "post_tag": page.tags.append(text)
            case "series": page.series = page.series ?? text
            default: break
            }
        }
    }

    private mutating func readThumbnail(_ number: Int, _ item: WordPressItem, _ page: inout OldPage) {
        guard let address = site.assets.attachments[number] else {
            return reading.note(.picture, "the picture number \(number)", file: name, line: item.line, page: page.title)
        }
        page.cover = OldPage.Cover(address: address, alternative: site.assets.alternatives[address], line: item.line)
    }
}

/// One item of an export, by the names of its elements.
struct WordPressItem: Sendable {
    fileprivate(set) var texts: [String: [UInt8]] = [:]
    fileprivate(set) var meta: [String: String] = [:]
    /// Domain, short name and name of each category and tag.
    fileprivate(set) var topics: [(String, String, String)] = []
    fileprivate(set) var line = 1
    fileprivate(set) var bodyLine = 1
    fileprivate(set) var comments = 0
    fileprivate(set) var isCut = false

    subscript(_ name: String) -> String { texts[name].map { String(decoding: $0, as: UTF8.self) } ?? "" }
}

/// Gathers the items of an export while it is read. Only posts, pages and attachments are kept.
final class WordPressExport: XMLVisitor {
    private(set) var items: [WordPressItem] = []
    private(set) var address = ""
    private(set) var language: String?
    private var path: [String] = []
    private var text: [UInt8] = []
    private var item = WordPressItem()
    private var topic = (domain: "", slug: "")
    private var metaKey = ""
    private var isApproved = false
    private var isReader = true
    private var hasItems = false
    private var isRSS = false

    /// Whether it was an export of WordPress at all.
    var isExport: Bool { isRSS && (hasItems || !address.isEmpty) }

    private static let wanted: Set = [
        "title", "link", "guid", "content:encoded", "excerpt:encoded", "post_id", "post_date", "post_date_gmt",
        "post_modified",
        "post_name", "status", "post_type", "post_password", "attachment_url",
    ]

    func start(_ element: XMLElement) {
        let name = element.prefix == "wp" ? element.name : element.qualifiedName
        path.append(name)
        text.removeAll(keepingCapacity: text.count < 1 << 20)
        switch name {
        case "rss" where path.count == 1: isRSS = true
        case "item" where path.count == 3:
            item = WordPressItem()
            item.line = element.line
        case "content:encoded": item.bodyLine = element.line
        case "category": topic = (element["domain"] ?? "", element["nicename"] ?? "")
        case "comment":
            isApproved = false
            isReader = true
        default: break
        }
    }

    func text(_ bytes: UnsafeBufferPointer<UInt8>) {
        guard text.count + bytes.count <= SourceTree.textLimit else {
            item.isCut = true
            return
        }
        text += bytes
    }

    func end(_ name: String) {
        guard let last = path.popLast() else { return }
        defer { text.removeAll(keepingCapacity: text.count < 1 << 20) }
        if path.count == 2 { channel(last) }
        guard path.count >= 3, path[2] == "item" else { return }
        switch (path.count, last) {
        case (3, "category"):
            if item.topics.count < 1000 {
                item.topics.append((topic.domain, topic.slug, String(decoding: text, as: UTF8.self)))
            }
        case (3, "comment"): if isApproved, isReader { item.comments += 1 }
        case (3, let name) where WordPressExport.wanted.contains(name): item.texts[name] = text
        case (4, "meta_key"): metaKey = String(decoding: text, as: UTF8.self)
        case (4, "meta_value") where metaKey.hasPrefix("_") || metaKey.hasPrefix("rank"):
            if text.count < 65_536, item.meta.count < 1000 {
                item.meta[metaKey] = String(decoding: text, as: UTF8.self)
            }
        case (4, "comment_approved"): isApproved = text == [UInt8(ascii: "1")]
        case (4, "comment_type"): isReader = text.isEmpty || text == Array("comment".utf8)
        default: break
        }
    }

    private func channel(_ name: String) {
        switch name {
        case "item":
            hasItems = hasItems || item.texts["post_type"] != nil
            if ["post", "page", "attachment"].contains(item["post_type"])
                || item.texts["content:encoded"]?.isEmpty == false
            {
                if !["post", "page"].contains(item["post_type"]) { item.texts["content:encoded"] = nil }
                items.append(item)
            }
            item = WordPressItem()
        case "link" where address.isEmpty, "base_blog_url": address = String(decoding: text, as: UTF8.self)
        case "language": language = String(decoding: text, as: UTF8.self)
        default: break
        }
    }
}
