import Foundation
import Testing

/// The public site, from files in to files out.
struct PublicSiteTests {
    @Test("a post becomes a page with its title, its date and its text")
    func post() throws {
        let studio = try StudioFixture(
            """
            -- Content/blog/first.md --
            ---
            title: First
            date: 2026-01-05
            ---
            Hello *there*.
            """)
        let build = try studio.build()
        build.expect("public/blog/first/index.html", contains: "<p>Hello <em>there</em>.</p>")
        build.expect("public/blog/first/index.html", contains: "5 January 2026")
        build.expect("public/blog/index.html", contains: #"href="/blog/first/""#)
    }

    @Test("links to files and wiki links lead to pages, in the page's own language where there is one")
    func links() throws {
        let studio = try StudioFixture(
            """
            -- Content/about.md --
            ---
            title: About
            ---
            ## My way
            -- Content/about.de.md --
            ---
            title: Über mich
            slug: ueber-mich
            ---
            ## Mein Weg
            -- Content/blog/first.md --
            ---
            title: First
            date: 2026-01-05
            ---
            [me](../about.md#my-way), [[about]] and [[about|she]]
            -- Content/blog/first.de.md --
            ---
            title: Erster
            date: 2026-01-05
            ---
            [ich](../about.md)
            """)
        let build = try studio.build()
        build.expect("public/blog/first/index.html", contains: #"<a href="/about/#my-way">me</a>"#)
        build.expect(
            "public/blog/first/index.html", contains: #"<a href="/about/">About</a> and <a href="/about/">she</a>"#)
        build.expect("public/de/blog/first/index.html", contains: #"<a href="/de/ueber-mich/">ich</a>"#)
        build.expect("public/about/index.html", contains: #"hreflang="de""#)
    }

    @Test("lists are parted into pages, and each tag has a list of its own")
    func lists() throws {
        let posts = (1...5).map { number in
            """
            -- Content/blog/post-\(number).md --
            ---
            title: Post \(number)
            date: 2026-01-0\(number)
            tags: [\(number % 2 == 0 ? "even" : "odd one")]
            ---
            Text.

            """
        }
        let studio = try StudioFixture(posts.joined())
        let build = try studio.build()
        build.expect("public/blog/index.html", contains: "Post 5")
        build.expect("public/blog/page/3/index.html", contains: "Post 1")
        #expect(!studio.exists("Output/public/blog/page/4/index.html"))
        build.expect("public/tags/odd-one/page/2/index.html", contains: "Post 1")
        build.expect("public/tags/even/index.html", contains: "Post 4")
    }

    @Test("drafts and posts whose day is still to come are held back unless asked for")
    func heldBack() throws {
        let studio = try StudioFixture(
            """
            -- Content/blog/draft.md --
            ---
            title: Draft
            date: 2026-01-05
            draft: true
            ---
            -- Content/blog/later.md --
            ---
            title: Later
            date: 2026-11-22
            ---
            """)
        _ = try studio.build()
        #expect(!studio.exists("Output/public/blog/draft/index.html"))
        #expect(!studio.exists("Output/public/blog/later/index.html"))
        _ = try studio.build("--drafts", "--future")
        #expect(studio.exists("Output/public/blog/draft/index.html"))
        #expect(studio.exists("Output/public/blog/later/index.html"))
        // The day begins by the studio's clock, an hour before it begins in UTC.
        #expect(try studio.run(["build", "--at", "2026-11-21T23:00:00Z"]).status == 0)
        #expect(studio.exists("Output/public/blog/later/index.html"))
    }

    @Test("hostile text from front matter is escaped wherever it is shown")
    func hostile() throws {
        let studio = try StudioFixture(
            """
            -- Content/blog/first.md --
            ---
            title: '<script>alert(1)</script>" onload="x'
            description: '"><img src=x onerror=alert(1)>'
            date: 2026-01-05
            tags: ["a<b"]
            ---
            ok
            """)
        #expect(try studio.build().status == 0)
        for (file, data) in studio.contents("Output/public") where file.hasSuffix(".html") || file.hasSuffix(".xml") {
            let text = String(decoding: data, as: UTF8.self)
            #expect(!text.contains("<script>alert"), "\(file)")
            #expect(!text.contains("<img src=x"), "\(file)")
            // Within a string of JSON, where it can end nothing, a quote has a backslash before it.
            #expect(!text.replacing("\\\" onload=", with: "").contains("\" onload="), "\(file)")
        }
    }

    @Test("a studio's own template takes the place of the theme's")
    func override() throws {
        let studio = try StudioFixture(
            """
            -- Templates/404.html --
            <!doctype html>
            <title>{{ page.title }}</title>
            -- Content/blog/first.md --
            ---
            title: First
            date: 2026-01-05
            ---
            """)
        let build = try studio.build()
        build.expect("public/404.html", contains: "<title>This page is not here</title>")
    }

    @Test("pictures and documents beside the pages are published as they are")
    func assets() throws {
        let studio = try StudioFixture(
            """
            -- Content/blog/plate.svg --
            <svg xmlns="http://www.w3.org/2000/svg"/>
            -- Content/blog/first.md --
            ---
            title: First
            date: 2026-01-05
            ---
            ![A plate](plate.svg)
            """)
        let build = try studio.build()
        build.expect("public/blog/first/index.html", contains: #"<img src="/blog/plate.svg" alt="A plate""#)
        #expect(studio.exists("Output/public/blog/plate.svg"))
    }
}
