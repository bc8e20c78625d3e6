import Artifacts
import Diagnostics
import Quantities
import Studio
import Templating

/// The search: a page with a few kilobytes of script and, fetched when somebody searches, an index of the language's pages.
extension PublicSite {
    /// The page that searches; nothing where the search is off.
    func searchPage(_ chrome: Chrome, _ pages: [PlannedPage]) -> PlannedPage? {
        guard view.settings.site.search != .off else { return nil }
        let url = addresses.search(chrome.language)
        let planned = PlannedPage(
            url, chrome.language, title: chrome.wording[.search], program: programs.search, origin: "the search")
        planned.kind = "search"
        planned.current = "search"
        planned.description = chrome.wording[.searchLead]
        planned.isIndexed = false
        let languages = view.settings.locale.languages
        if languages.count > 1 {
            planned.translations = languages.map {
                TranslationView(
                    code: $0.rawValue, name: $0.name, url: addresses.search($0), isCurrent: $0 == chrome.language)
            }
        }
        // The lists are the way for those who have no script.
        let found = pages.filter { $0.keywords != nil && $0.kind != "post" }
        let lists = Section.allCases.compactMap { section in
            found.first { $0.url == addresses.list(section, chrome.language) }.map {
                LinkView(title: $0.title, url: $0.url)
            }
        }
        for list in lists { planned.fingerprint.add(list.title) }
        let script = script
        planned.fingerprint.add(script.path)
        planned.fill = { screen in
            screen.page.lead = chrome.wording[.searchLead]
            screen.search = SearchView(
                script: "/" + script.path, integrity: script.integrity,
                index: self.addresses.searchIndex(chrome.language), lists: lists)
        }
        return planned
    }

    /// What the script searches: for each page its title, address, description, keywords and, if the settings want it, words.
    func searchIndex(_ chrome: Chrome, _ pages: [PlannedPage]) -> Artifact? {
        let mode = view.settings.site.search
        guard mode != .off else { return nil }
        let found = pages.filter { $0.keywords != nil && $0.language == chrome.language && $0.isIndexed }
        var fingerprint = Fingerprint.Builder()
        fingerprint.add(mode.rawValue)
        for page in found {
            fingerprint.add(page.listing)
            if mode == .text { fingerprint.add(page.fingerprint.fingerprint) }
        }
        let path = addresses.searchIndex(chrome.language)
        let titles = sectionTitles(chrome)
        for title in titles.values.sorted() { fingerprint.add(title) }
        return Artifact(
            addresses.file(path), for: .everyone, fingerprint: fingerprint.fingerprint, origin: "the search's index"
        ) { () throws(Diagnostic) in
            var rows: [JSON] = []
            for page in found {
                var words: [String] = []
                if mode == .text, let body = page.body {
                    var seen = SearchWords()
                    for text in [page.title, page.description ?? ""] + (page.keywords ?? []) { _ = seen.new(in: text) }
                    words = seen.new(inMarkup: try body())
                }
                rows.append(
                    .array([
                        .string(page.title), .string(page.url), .string(page.description ?? ""),
                        .string(titles[page.current ?? ""] ?? ""),
                        .string((page.keywords ?? []).joined(separator: " ")),
                        .string(words.joined(separator: " ")),
                    ]))
            }
            return JSON.members(["pages": .array(rows)]).compactBytes()
        }
    }

    /// The names of the sections by their keys, to tell what kind of page was found.
    private func sectionTitles(_ chrome: Chrome) -> [String: String] {
        Dictionary(
            Section.allCases.map { ($0.rawValue, chrome.wording[$0.word]) }, uniquingKeysWith: { first, _ in first })
    }
}

/// Gathers the words of texts, each once, as the script compares them: in lower case; accents are the script's to strip.
struct SearchWords {
    private var seen: Set<String> = []

    /// The words of a text that were not met before, in order.
    mutating func new(in text: String) -> [String] {
        var found: [String] = []
        if text.utf8.allSatisfy({ $0 < 0x80 }) {
            for word in text.utf8.split(whereSeparator: { !SearchWords.isWord($0) }) where word.count > 1 {
                let word = String(decoding: word.map { (0x41...0x5A).contains($0) ? $0 | 0x20 : $0 }, as: UTF8.self)
                if seen.insert(word).inserted { found.append(word) }
            }
            return found
        }
        for word in text.lowercased().split(whereSeparator: { !$0.isLetter && !$0.isNumber }) where word.count > 1 {
            let word = String(word)
            if seen.insert(word).inserted { found.append(word) }
        }
        return found
    }

    private static func isWord(_ byte: UInt8) -> Bool {
        (0x30...0x39).contains(byte) || (0x41...0x5A).contains(byte) || (0x61...0x7A).contains(byte)
    }

    /// The words between the tags of markup that were not met before.
    mutating func new(inMarkup bytes: [UInt8]) -> [String] {
        var text: [UInt8] = []
        text.reserveCapacity(bytes.count)
        var isTag = false
        for byte in bytes {
            switch byte {
            case UInt8(ascii: "<"): isTag = true
            case UInt8(ascii: ">"): isTag = false; text.append(0x20)
            default: if !isTag { text.append(byte) }
            }
        }
        return new(in: String(decoding: text, as: UTF8.self)).filter { !["amp", "lt", "gt", "quot"].contains($0) }
    }
}
