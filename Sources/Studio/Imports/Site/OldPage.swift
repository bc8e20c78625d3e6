import Quantities

/// A post or a page of the old site, read and not yet written.
struct OldPage: Sendable {
    /// The body as it was written there.
    enum Body: Sendable {
        case markdown(LinedText)
        /// HTML; with `breaksLines` a line's end in it is one, as WordPress has it.
        case html(String, breaksLines: Bool)
    }

    /// What it becomes.
    enum Kind: Sendable {
        case post, page
    }

    /// A picture that stands for the whole page.
    struct Cover: Sendable {
        let address: String
        var alternative: String?
        let line: Int
    }

    var kind: Kind
    /// The file of the old site that it was read from.
    let file: String
    /// The line of that file where it begins.
    let line: Int
    /// The line of that file where its body begins.
    var bodyLine = 1
    var title = ""
    var date: CivilDate?
    var updated: CivilDate?
    var expires: CivilDate?
    var isDraft = false
    var description: String?
    var tags: [String] = []
    var categories: [String] = []
    var series: String?
    var cover: Cover?
    var body = Body.html("", breaksLines: false)
    var language: Language
    /// What all its translations share; pages with one such name and kind are one page in several languages.
    var group: String
    /// What its address should be made of, best first.
    var slugs: [String] = []
    /// The path it had, such as `/2019/05/first/`.
    var oldPath: String?
    /// More paths that lead to it.
    var oldAliases: [String] = []
    /// The folder of the old site that relative addresses in it start from.
    var folder = ""
    /// Its number in the old site, as WordPress has it.
    var number: Int?
}

/// Everything that was read of an old site.
struct OldSite: Sendable {
    var pages: [OldPage] = []
    /// The addresses that the site was reached by, such as `old.example`, without `www.`.
    var hosts: Set<String> = []
    /// The address of the old site's root, without a slash at its end; empty where nobody knows.
    var root = ""
    /// The path below the host that the site stood at, with a slash before it and none after.
    var basePath = ""
    /// Where pictures lie: by address below the site, in the order they are looked for.
    var assets = OldAssets()
}

/// The pictures and documents of an old site.
struct OldAssets: Sendable {
    /// A file to copy.
    struct File: Sendable, Hashable {
        /// The folder of this machine that holds it.
        let folder: String
        /// Its path there.
        let path: String
    }

    /// By path: those beside the pages under the path in the site's folder, with `file:` before it; the others under their
    /// address on the site.
    var files: [String: File] = [:]
    /// Alternative texts by address, where the site kept them apart.
    var alternatives: [String: String] = [:]
    /// The address of each attachment, by number.
    var attachments: [Int: String] = [:]

    mutating func add(address: String, _ file: File) {
        if files[address] == nil { files[address] = file }
    }
}
