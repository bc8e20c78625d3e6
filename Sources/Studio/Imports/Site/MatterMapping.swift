import Quantities

/// Reads the keys of a front matter into a page, and lists those that have no place here.
struct MatterMapping {
    private let matter: Matter
    private var used: Set<String> = []

    init(_ matter: Matter) {
        self.matter = matter
    }

    /// The value under the first of these keys that says something. Keys are asked for in lower case.
    mutating func take(_ keys: String...) -> Matter.Entry? {
        var found: Matter.Entry?
        for key in keys {
            guard let entry = matter.entries.first(where: { $0.key.lowercased() == key }) else { continue }
            used.insert(key)
            if found == nil, !entry.value.isEmpty { found = entry }
        }
        return found
    }

    /// Reads what both Hugo and Jekyll have. `splitsWords` is for Jekyll, where a text of tags is parted at its spaces.
    mutating func read(_ page: inout OldPage, splitsWords: Bool, _ note: (ImportFinding.Kind, String, Int) -> Void) {
        page.title = take("title")?.value.text?.trimmedSpaces ?? ""
        page.date = date(take("date"), note) ?? date(take("publishdate", "pubdate", "datepublished"), note)
        page.updated = date(take("lastmod", "updated", "last_modified_at", "modified", "updated_at"), note)
        page.expires = date(take("expirydate", "unpublishdate", "expires"), note)
        if take("draft")?.value.truth == true { page.isDraft = true }
        let published = take("published")
        if published?.value.truth == false { page.isDraft = true }
        if page.date == nil, let published, published.value.truth == nil { page.date = date(published, note) }
        page.description = take("description", "summary", "excerpt")?.value.text
            .flatMap { HTMLNode.parse($0).plainText.trimmedSpaces.nonEmpty }
        page.tags += texts(take("tags", "tag"), splitsWords)
        page.categories += texts(take("categories", "category"), splitsWords)
        var seen: Set<String> = []
        page.categories.removeAll { !seen.insert($0.lowercased()).inserted }
        if let series = take("series") {
            let names = series.value.texts
            page.series = names.first
            if names.count > 1 { note(.frontMatter, "series: more than one", series.line) }
        }
        if let slug = take("slug")?.value.text?.trimmedSpaces.nonEmpty { page.slugs.insert(slug, at: 0) }
        for entry in [take("aliases"), take("redirect_from")].compactMap({ $0 }) {
            page.oldAliases += entry.value.texts
        }
        readCover(&page)
    }

    private mutating func readCover(_ page: inout OldPage) {
        for key in [
            "image", "cover", "featured_image", "featuredimage", "images", "header", "thumbnail", "banner", "img",
        ] {
            guard let entry = take(key), page.cover == nil else { continue }
            let value = entry.value
            let groups = ["image", "path", "src", "url", "feature", "overlay_image", "teaser"]
            let address = value.text ?? value.list.first?.text ?? groups.lazy.compactMap { value[$0]?.text }.first
            guard let address = address?.trimmedSpaces.nonEmpty else { continue }
            page.cover = OldPage.Cover(
                address: address, alternative: value["alt"]?.text ?? value["image_description"]?.text, line: entry.line)
        }
        if let alternative = take("image_alt", "imagealt", "image-alt", "featured_image_alt")?.value.text {
            page.cover?.alternative = alternative
        }
    }

    /// Notes every key that nobody asked for.
    func noteOthers(_ note: (ImportFinding.Kind, String, Int) -> Void) {
        for entry in matter.entries where !used.contains(entry.key.lowercased()) && !entry.value.isEmpty {
            note(.frontMatter, entry.key, entry.line)
        }
    }

    private func date(_ entry: Matter.Entry?, _ note: (ImportFinding.Kind, String, Int) -> Void) -> CivilDate? {
        guard let entry, let text = entry.value.text else { return nil }
        let date = OldDate.day(text)
        if date == nil { note(.text, "`\(entry.key): \(text)` is no date that is understood", entry.line) }
        return date
    }

    private func texts(_ entry: Matter.Entry?, _ splitsWords: Bool) -> [String] {
        guard let entry else { return [] }
        if splitsWords, let text = entry.value.text {
            return text.split(whereSeparator: { $0.isWhitespace || $0 == "," }).map(String.init)
        }
        return entry.value.texts
    }
}
