import Diagnostics
import Markup
import Studio

/// Which pictures pages show and which they link to, by their paths below `Content`.
struct ShownPictures: Sendable {
    /// Those that stand in a text, above one or on a card.
    private(set) var shown: Set<String> = []
    /// Those that a link leads to.
    private(set) var linked: Set<String> = []
    /// Where each stands for the first time.
    private var places: [String: (page: Page?, reference: Article.Reference?)] = [:]

    init(_ view: PublicView, _ links: Links, _ library: Entries) {
        guard !view.assets.isEmpty || !view.releasedPhotos.isEmpty else { return }
        for page in view.pages.all {
            let origin = Links.Origin(file: page.file, language: page.language, url: "", headings: [])
            // The home page and those that introduce a section show none above their text.
            let hasPicture = !page.isHome && !(page.section == .pages && Section(rawValue: page.name) != nil)
            if hasPicture, let image = page.matter.image, let path = links.picture(image, from: origin) {
                shown.insert(path)
                if places[path] == nil { places[path] = (page, nil) }
            }
            add(page.outline.references, origin, page, links)
        }
        for text in library.allTexts { add(text.article.outline.references, text.origin, nil, links) }
    }

    private mutating func add(
        _ references: [Article.Reference], _ origin: Links.Origin, _ page: Page?, _ links: Links
    ) {
        for reference in references {
            switch reference.kind {
            case .image:
                guard let path = links.picture(reference.target, from: origin) else { continue }
                shown.insert(path)
                if places[path] == nil { places[path] = (page, reference) }
            case .link where ShownPictures.looksLikePicture(reference.target):
                if let path = links.picture(reference.target, from: origin) { linked.insert(path) }
            default: break
            }
        }
    }

    private static func looksLikePicture(_ target: String) -> Bool {
        target.utf8.last.map { "gGpP".utf8.contains($0) } ?? false
            && [".jpg", ".jpeg", ".png", ".webp"].contains { target.lowercased().hasSuffix($0) }
    }

    /// What is wrong with pictures, told where the first page shows them; by their file where none does.
    func problems(_ view: PublicView) -> [Diagnostic] {
        view.pictures.problems.keys.sorted().compactMap { path in
            guard let problem = view.pictures.problems[path] else { return nil }
            let message = "\(problem.message) (Content/\(path))"
            guard let (page, reference) = places[path], let page else {
                return Diagnostic(
                    problem.severity, problem.code, problem.message, file: "Content/\(path)",
                    expected: problem.expected, hint: problem.hint, cause: problem.cause)
            }
            guard let reference, let bytes = try? view.folder.read(page.file) else {
                return frontMatterError(
                    problem.code, message, text: page.matter.image ?? "", key: "image", page, in: view.folder,
                    hint: problem.hint)
            }
            let source = Source(path: page.file, bytes: bytes)
            return source.error(
                problem.code, message, at: Article.place(of: reference, in: source, body: page.body),
                expected: problem.expected, hint: problem.hint)
        }
    }
}
