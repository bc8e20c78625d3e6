import Diagnostics
import Templating
import Testing

/// What the tests' templates look at.
struct PageView: Sendable {
    struct Post: Sendable {
        var title = ""
        var url = ""
        var tags: [String] = []
    }

    struct Site: Sendable {
        var name = "Studio"
        var home = "/"
    }

    var title: String? = "First"
    var address: String? = "/first/"
    var body: String? = "<p>Body</p>"
    var minutes: Int? = 5
    var isDraft = false
    var tags: [String] = []
    var posts: [Post] = []
    var site: Site? = Site()

    static let post = Schema<Post>(
        "post", [.text("title") { $0.title }, .text("url") { $0.url }, .texts("tags") { $0.tags }])
    static let site = Schema<Site>("site", [.text("name") { $0.name }, .text("home") { $0.home }])
    static let schema = Schema<PageView>(
        "page",
        [
            .text("title") { $0.title }, .text("address") { $0.address },
            .html("body") { $0.body.map { TrustedHTML(rendered: Array($0.utf8)) } },
            .integer("minutes") { $0.minutes }, .boolean("draft") { $0.isDraft }, .texts("tags") { $0.tags },
            .list("posts", post) { $0.posts }, .record("site", site) { $0.site },
        ])
}

/// Templates by name, the first of which is compiled.
struct TemplateFixture {
    let program: Program?
    let diagnostics: [Diagnostic]

    init(_ text: String, name: String = "page.html", with others: [String: String] = [:], shared: Set<String> = []) {
        var found: [Diagnostic] = []
        program = Program.compile(
            name, against: PageView.schema.shape, shared: shared,
            load: { path in
                (path == name ? text : others[path]).map { Source(path: "Templates/\(path)", text: $0) }
            }, into: &found)
        diagnostics = found
    }

    func render(_ view: PageView) -> String? {
        program.map { String(decoding: $0.render(PageView.schema.value(view)), as: UTF8.self) }
    }

    /// Each mistake as `code line:column+length`, with the file where it is not the page.
    var mistakes: [String] {
        diagnostics.map { one in
            guard let place = one.place else { return "\(one.code) \(one.file ?? "nowhere")" }
            let file = place.file == "Templates/page.html" ? "" : "\(place.file.dropFirst("Templates/".count)) "
            return "\(one.code) \(file)\(place.line):\(place.column)+\(place.length)"
        }
    }
}

/// Renders a template that must compile.
func render(
    _ text: String, _ view: PageView = PageView(), with others: [String: String] = [:], name: String = "page.html",
    shared: Set<String> = [], sourceLocation: SourceLocation = #_sourceLocation
) -> String {
    let fixture = TemplateFixture(text, name: name, with: others, shared: shared)
    #expect(fixture.mistakes == [], sourceLocation: sourceLocation)
    return fixture.render(view) ?? ""
}

/// The mistakes of a template that must not compile.
func mistakes(
    _ text: String, with others: [String: String] = [:], sourceLocation: SourceLocation = #_sourceLocation
) -> [String] {
    let fixture = TemplateFixture(text, with: others)
    #expect((fixture.program == nil) == fixture.diagnostics.hasErrors, sourceLocation: sourceLocation)
    return fixture.mistakes
}
