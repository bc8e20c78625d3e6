import Diagnostics
import Markup
import Studio

/// What can only be told once all pages are known.
extension PublicSite {
    /// What is wrong with the links and pictures of a page.
    static func check(_ page: Page, _ links: Links, _ view: PublicView) -> [Diagnostic] {
        var found: [Diagnostic] = []
        if !page.outline.references.isEmpty {
            found += links.check(page.outline.references, from: links.origin(page), body: page.body, in: view.folder)
        }
        if let image = page.matter.image, links.picture(image, from: links.origin(page)) == nil {
            let problem = links.photoProblem(image)
            found.append(
                frontMatterError(
                    problem?.code ?? "dead-image", problem?.message ?? "there is no picture `\(image)`", text: image,
                    key: "image", page, in: view.folder, hint: problem?.hint ?? links.pictureHint(image)))
        }
        return found
    }

    /// The pages that settings and front matter name and that are not there.
    static func named(_ view: PublicView, _ links: Links) -> [Diagnostic] {
        var found: [Diagnostic] = []
        for item in view.settings.site.navigation
        where item.name != "blog" && links.url(named: item.name, in: view.settings.locale.language) == nil {
            let hidden = view.pages.heldBack[item.name].map { "it is \($0)" }
            found.append(
                Diagnostic(
                    .error, "unknown-page", "the navigation names `\(item.name)`, which is not a page", at: item.place,
                    expected: "the name of a page, such as `about` for Content/about.md, or `blog`",
                    hint: hidden ?? didYouMean(item.name, in: (links.keys + ["blog"]).sorted())))
        }
        for page in view.pages.all {
            guard let action = page.matter.action, links.url(named: action.page, in: page.language) == nil else {
                continue
            }
            found.append(
                frontMatterError(
                    "unknown-page", "the action names `\(action.page)`, which is not a page", text: action.page,
                    key: "action", page, in: view.folder,
                    hint: didYouMean(action.page, in: (links.keys + ["blog"]).sorted())))
        }
        return found
    }

    /// Pages that would stand at one address.
    static func duplicates(_ view: PublicView, _ addresses: Addresses) -> [Diagnostic] {
        var taken: [String: Page] = [:]
        var found: [Diagnostic] = []
        for page in view.pages.all {
            let url = addresses.page(page)
            guard let other = taken[url] else {
                taken[url] = page
                continue
            }
            let (first, second) = other.slug == other.name ? (other, page) : (page, other)
            found.append(
                frontMatterError(
                    "duplicate-slug", "\(first.file) stands at `\(url)` already", text: second.slug, key: "slug",
                    second,
                    in: view.folder, hint: "give one of them another `slug`"))
        }
        return found
    }

    /// What the pages that the law asks for cannot say, because the settings do not.
    static func legalGaps(_ view: PublicView) -> [Diagnostic] {
        guard view.settings.locale.languages.contains(where: { !legal(view, $0).isEmpty }) else { return [] }
        let missing = LegalPages(view.settings).missing
        guard !missing.isEmpty else { return [] }
        return [
            Diagnostic(
                .warning, "imprint-incomplete",
                "the imprint and the privacy page cannot say all that the law asks for", file: Settings.fileName,
                expected: missing.joined(separator: ", "),
                hint: "add the keys, write Content/imprint.md yourself, or set `legal: generate: false`")
        ]
    }
}
