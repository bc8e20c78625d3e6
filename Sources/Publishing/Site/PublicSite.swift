import Artifacts
import Diagnostics
import Markup
import Quantities
import Studio
import Templating

/// The public site: plans every file that anyone may see.
public struct PublicSite: Sendable {
    let view: PublicView
    let addresses: Addresses
    let links: Links
    let programs: Programs
    let library: Entries
    let stylesheet: Stylesheet
    let translationsByKey: Translations
    /// The fingerprint of what every page depends on: templates, settings, the names in the head.
    let base: Fingerprint

    /// Prepares the site: compiles its templates and checks its links. Every mistake is thrown.
    public init(_ view: PublicView, threads: Int) throws(Mistakes) {
        var diagnostics: [Diagnostic] = []
        let addresses = Addresses(view.settings)
        let library = Entries(view, addresses: addresses)
        let links = Links(view, addresses: addresses, entries: library.targets)
        let programs = Programs(view.theme, into: &diagnostics)
        diagnostics += PublicSite.named(view, links)
        diagnostics += parallelMap(view.pages.all.filter { !$0.article.references.isEmpty }, threads: threads) {
            links.check($0, in: view.folder)
        }.flatMap { $0 }
        guard !diagnostics.hasErrors, let programs else { throw Mistakes(diagnostics) }
        self.view = view
        self.addresses = addresses
        self.links = links
        self.programs = programs
        self.library = library
        translationsByKey = Translations(view.pages.all, languages: view.settings.locale.languages)
        stylesheet = Stylesheet("site", view.theme, view.settings)
        var base = Fingerprint.Builder()
        base.add(view.theme.digest)
        base.add(view.settings.digest)
        for language in view.settings.locale.languages {
            for item in view.settings.site.navigation { base.add(links.url(named: item.name, in: language)?.title) }
        }
        self.base = base.fingerprint
    }

    /// Everything to be pressed.
    public func artifacts() -> [Artifact] {
        var artifacts: [Artifact] = []
        for language in view.settings.locale.languages {
            let posts = view.pages.posts(in: language)
            let chrome = Chrome(self, language)
            artifacts += homeAndPages(chrome, posts)
            artifacts += self.posts(chrome, posts)
            artifacts += lists(chrome, posts)
            artifacts += entries(chrome)
            artifacts.append(feed(chrome, posts))
        }
        artifacts.append(notFound())
        artifacts.append(sitemap(artifacts))
        artifacts.append(stylesheet.artifact(for: .everyone))
        artifacts.append(icon())
        artifacts += assets()
        return artifacts
    }

    /// The pages that settings and front matter name and that are not there.
    private static func named(_ view: PublicView, _ links: Links) -> [Diagnostic] {
        let known = (links.keys + ["blog"]).sorted()
        var found: [Diagnostic] = []
        for item in view.settings.site.navigation
        where item.name != "blog" && links.url(named: item.name, in: view.settings.locale.language) == nil {
            found.append(
                Diagnostic(
                    .error, "unknown-page", "the navigation names `\(item.name)`, which is not a page", at: item.place,
                    expected: "the name of a page, such as `about` for Content/about.md, or `blog`",
                    hint: didYouMean(item.name, in: known)))
        }
        for page in view.pages.all {
            guard let action = page.action, links.url(named: action.page, in: page.language) == nil else { continue }
            found.append(
                Diagnostic(
                    .error, "unknown-page", "the action names `\(action.page)`, which is not a page", file: page.file,
                    hint: didYouMean(action.page, in: known)))
        }
        return found
    }

    private func assets() -> [Artifact] {
        view.assets.map { asset in
            var fingerprint = Fingerprint.Builder()
            fingerprint.add(asset.path)
            fingerprint.add(asset.stamp.size)
            fingerprint.add(Int(asset.stamp.modified_ns))
            fingerprint.add(Int(asset.stamp.changed_ns))
            let folder = view.folder
            return Artifact(
                String(asset.path.dropFirst("Content/".count)), for: .everyone, fingerprint: fingerprint.fingerprint,
                origin: asset.path
            ) { () throws(Diagnostic) in try folder.read(asset.path) }
        }
    }
}

/// The templates of the site, compiled.
struct Programs: Sendable {
    let home, page, post, list, section, exercise, recipe, notFound, feed, sitemap: Program

    init?(_ theme: Theme, into diagnostics: inout [Diagnostic]) {
        func compile(_ name: String, _ shape: RecordShape, _ shared: Set<String> = []) -> Program? {
            Program.compile(name, against: shape, shared: shared, load: theme.source, into: &diagnostics)
        }
        func screen(_ name: String) -> Program? { compile(name, Screen.schema.shape, Screen.shared) }
        let (home, page, post, list) = (
            screen("home.html"), screen("page.html"), screen("post.html"), screen("list.html")
        )
        let (section, exercise, recipe) = (screen("section.html"), screen("exercise.html"), screen("recipe.html"))
        let notFound = screen("404.html")
        let feed = compile("feed.xml", FeedView.root.shape)
        let sitemap = compile("sitemap.xml", SitemapView.root.shape)
        // Templates share partials, so one mistake may have been met several times.
        var seen: Set<Diagnostic> = []
        diagnostics = diagnostics.filter { seen.insert($0).inserted }
        guard let home, let page, let post, let list, let section, let exercise, let recipe, let notFound, let feed,
            let sitemap
        else { return nil }
        self.home = home
        self.page = page
        self.post = post
        self.list = list
        self.section = section
        self.exercise = exercise
        self.recipe = recipe
        self.notFound = notFound
        self.feed = feed
        self.sitemap = sitemap
    }
}
