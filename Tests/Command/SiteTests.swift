import Foundation
import Testing

/// What a site has besides its articles, from files in to files out.
struct SiteTests {
    @Test("a service is a page with its prices, stands on the home page, and its price is told to search engines")
    func services() throws {
        let studio = try StudioFixture(
            """
            -- Content/services/coaching.md --
            ---
            title: Coaching
            duration: 60 minutes
            offers:
              - {name: One hour, price: 95, per: session}
              - {name: Ten hours, price: 890.50, note: Within six months}
              - {name: First talk, price: 0}
            ---
            You come in.
            """)
        let build = try studio.build()
        let page = "public/services/coaching/index.html"
        build.expect(page, contains: "<strong>€95</strong> <span class=\"meta\">a session</span>")
        build.expect(page, contains: "<strong>€890.50</strong>")
        build.expect(page, contains: "<strong>free</strong>")
        build.expect(page, contains: #""price":"890.50","priceCurrency":"EUR""#)
        build.expect("public/index.html", contains: "<p class=\"meta\">from €95 a session</p>")
        build.expect("public/services/index.html", contains: #"<a href="/services/coaching/">Coaching</a>"#)
        build.expect("public/index.html", contains: #""priceRange":"€95–€890.50""#)
    }

    @Test("a sponsored recommendation says so to people and to search engines")
    func recommendations() throws {
        let studio = try StudioFixture(
            """
            -- Content/recommendations/shoes.md --
            ---
            title: Flat shoes
            kind: gear
            rating: 4
            price: 59.90
            link: https://www.shop.example/flat?x=1
            sponsored: true
            ---
            They are flat.
            """)
        let build = try studio.build()
        let page = "public/recommendations/shoes/index.html"
        build.expect(page, contains: #"href="https://www.shop.example/flat?x=1" rel="sponsored noopener">"#)
        build.expect(page, contains: "To the website: shop.example")
        build.expect(page, contains: "★★★★☆")
        build.expect(page, contains: "<strong>Sponsored.</strong>")
        #expect(try #require(studio.read("Output/\(page)")).contains("AggregateRating") == false)
    }

    @Test("posts are sorted by tag, category and year; a series is read from its beginning")
    func sorting() throws {
        let studio = try StudioFixture(
            """
            -- Content/blog/one.md --
            ---
            title: One
            date: 2025-01-05
            tags: [Kraft & Übung]
            categories: [Training]
            series: Starting out
            ---
            a
            -- Content/blog/two.md --
            ---
            title: Two
            date: 2026-02-05
            tags: [Kraft - Übung]
            series: Starting out
            ---
            b
            """)
        let build = try studio.build()
        build.expect("public/tags/kraft-uebung/index.html", contains: "Kraft - Übung")
        build.expect("public/tags/kraft-uebung/index.html", contains: "/blog/one/")
        build.expect("public/categories/training/index.html", contains: "/blog/one/")
        build.expect("public/blog/2025/index.html", contains: "<h2>January</h2>")
        build.expect("public/blog/two/index.html", contains: #"<li><a href="/blog/one/">One</a></li>"#)
        build.expect("public/blog/two/index.html", contains: #"<span aria-current="page">Two</span>"#)
        let series = try #require(studio.read("Output/public/series/starting-out/index.html"))
        let (one, two) = (series.range(of: "/blog/one/"), series.range(of: "/blog/two/"))
        #expect(try #require(one).lowerBound < #require(two).lowerBound)
        build.expect("public/blog/one/index.html", contains: #"<nav class="related""#)
    }

    @Test("every feed has its three formats, whole and per tag, with the same entries")
    func feeds() throws {
        let studio = try StudioFixture(
            """
            -- Content/blog/first.md --
            ---
            title: First & last
            date: 2026-01-05
            tags: [knee]
            ---
            See [me](../about.md).
            -- Content/about.md --
            ---
            title: About
            ---
            x
            """)
        let build = try studio.build()
        for folder in ["", "tags/knee/"] {
            build.expect("public/\(folder)feed.xml", contains: "<title>First &amp; last</title>")
            build.expect("public/\(folder)rss.xml", contains: "<pubDate>Mon, 05 Jan 2026 00:00:00 +0000</pubDate>")
            build.expect(
                "public/\(folder)feed.json",
                contains: #""content_html":"<p>See <a href=\"https://studio.example/about/\">me</a>.</p>\n""#)
        }
        build.expect("public/tags/knee/index.html", contains: #"href="/tags/knee/rss.xml""#)
    }

    @Test("former addresses lead on: in the page, for hosts and for nginx")
    func aliases() throws {
        let studio = try StudioFixture(
            """
            -- Content/blog/first.md --
            ---
            title: First
            date: 2026-01-05
            aliases: [/2019/05/old.html, "/an/older one/", /ältere/]
            ---
            x
            """)
        #expect(try studio.build().status == 1)
        try studio.write(
            "Content/blog/first.md",
            "---\ntitle: First\ndate: 2026-01-05\naliases: [/2019/05/old.html, /older]\n---\nx\n")
        let build = try studio.build()
        build.expect("public/2019/05/old.html", contains: "content=\"0; url=/blog/first/\"")
        build.expect("public/older/index.html", contains: #"<meta name="robots" content="noindex">"#)
        build.expect("public/_redirects", contains: "/2019/05/old.html /blog/first/ 301\n")
        build.expect("public/.htaccess", contains: "RedirectMatch 301 \"^/2019/05/old\\.html$\" \"/blog/first/\"")
        build.expect("trainer/hosting/nginx.conf", contains: "location = \"/older/\" { return 301 /blog/first/; }")
        #expect(try #require(studio.read("Output/public/sitemap.xml")).contains("older") == false)
    }

    @Test("a page that has expired is gone, and a link to it says why")
    func expiry() throws {
        let studio = try StudioFixture(
            """
            -- Content/offer.md --
            ---
            title: Offer
            expires: 2026-11-21
            ---
            x
            """)
        #expect(try studio.run(["build", "--at", "2026-11-20"]).status == 0)
        #expect(studio.exists("Output/public/offer/index.html"))
        #expect(try studio.build().status == 0)
        #expect(!studio.exists("Output/public/offer/index.html"))
        try studio.write("Content/about.md", "---\ntitle: About\n---\n[offer](offer.md)\n")
        let build = try studio.build()
        #expect(build.status == 1)
        #expect(build.messages.contains("Content/about.md:4:9: error: `offer` is not shown since 2026-11-21"))
    }

    @Test("the page that introduces a section names it in addresses, in each language")
    func introductions() throws {
        let studio = try StudioFixture(
            """
            -- Content/services.de.md --
            ---
            title: Was ich anbiete
            slug: angebote
            ---
            Zuerst reden wir.
            -- Content/services/coaching.de.md --
            ---
            title: Begleitung
            ---
            x
            """)
        let build = try studio.build()
        build.expect("public/de/angebote/index.html", contains: "<h1>Was ich anbiete</h1>")
        build.expect("public/de/angebote/index.html", contains: "<p>Zuerst reden wir.</p>")
        build.expect("public/de/angebote/coaching/index.html", contains: "<h1>Begleitung</h1>")
    }

    @Test("a section that gets another address is linked by it everywhere, in a build that knows the last one")
    func renamedSection() throws {
        let studio = try StudioFixture(
            "-- Content/services/coaching.de.md --\n---\ntitle: Begleitung\n---\nx\n-- Content/about.de.md --\n---\ntitle: Ich\n---\n[[Begleitung]]\n"
        )
        try studio.build().expect("public/de/index.html", contains: "/de/services/coaching/")
        try studio.write("Content/services.de.md", "---\ntitle: Angebote\nslug: angebote\n---\nx\n")
        let build = try studio.build()
        build.expect("public/de/index.html", contains: "/de/angebote/coaching/")
        build.expect("public/de/about/index.html", contains: "/de/angebote/coaching/")
        build.expect(
            "public/de/angebote/coaching/index.html", contains: #""item":"https://studio.example/de/angebote/""#)
    }

    @Test("imprint and privacy are made from the settings, unless the trainer wrote them or wants none")
    func legal() throws {
        let settings = StudioFixture.settings + "legal:\n  host: Host & Sons\n  hostLogDays: 7\n"
        let studio = try StudioFixture(settings: settings)
        let build = try studio.build()
        build.expect("public/imprint/index.html", contains: "Tess Trainer")
        build.expect("public/de/imprint/index.html", contains: "§ 18 Abs. 2 MStV")
        build.expect("public/privacy/index.html", contains: "The files lie with Host &amp; Sons.")
        #expect(build.messages.contains("studio.street, studio.city, studio.phone"))
        try studio.write("Content/imprint.md", "---\ntitle: My own\n---\nMine.\n")
        try studio.build().expect("public/imprint/index.html", contains: "<h1>My own</h1>")
        try studio.write("studio.yml", StudioFixture.settings + "legal:\n  generate: false\n")
        #expect(try studio.build().messages.contains("imprint") == false)
        #expect(!studio.exists("Output/public/privacy/index.html"))
    }

    @Test("the search knows words, titles, or nothing")
    func search() throws {
        let post =
            "---\ntitle: First\ndate: 2026-01-05\ntags: [knee]\n---\n## A heading\n\nPlyometrics, `plyometrics`!\n"
        let studio = try StudioFixture()
        try studio.write("Content/blog/first.md", post)
        try studio.build().expect(
            "public/search/index.json",
            contains: #"["First","/blog/first/","Plyometrics, plyometrics!","Blog","knee A heading",""#)
        try studio.write("studio.yml", StudioFixture.settings + "  search: off\n")
        _ = try studio.build()
        #expect(!studio.exists("Output/public/search/index.html"))
    }

    @Test("small files stand where machines look for them")
    func wellKnown() throws {
        let build = try StudioFixture().build()
        build.expect("public/robots.txt", contains: "Sitemap: https://studio.example/sitemap.xml")
        build.expect("public/.well-known/security.txt", contains: "Expires: 2027-10-01T00:00:00Z")
        build.expect("public/_headers", contains: "default-src 'none'")
    }

    @Test("a plan that is public is a page with its first week; the others are nobody's business")
    func plans() throws {
        let plan = "weeks: 4\n%---\nBegin.\n\n### Day 1: Legs\n\n- Squat: 3 × 10, RPE 6\n"
        let studio = try StudioFixture("-- Content/exercises/squat.md --\n---\ntitle: Squat\n---\nDown.\n")
        try studio.write("Content/plans/open.md", "---\ntitle: Open\n" + plan.replacing("%", with: "public: true\n"))
        try studio.write("Content/plans/own.md", "---\ntitle: Own\n" + plan.replacing("%", with: ""))
        let build = try studio.build()
        build.expect(
            "public/plans/open/index.html",
            contains: ##"<a href="/exercises/squat/">Squat</a></span> <span class="meta">3 × 10"##)
        #expect(!studio.exists("Output/public/plans/own/index.html"))
    }

    @Test("links within exercises and recipes lead somewhere, and dead ones are told")
    func entryLinks() throws {
        let studio = try StudioFixture(
            """
            -- Content/about.md --
            ---
            title: About
            ---
            x
            -- Content/exercises/squat.md --
            ---
            title: Squat
            ---
            Ask [[about]].
            """)
        try studio.build().expect("public/exercises/squat/index.html", contains: #"Ask <a href="/about/">About</a>."#)
        try studio.write("Content/exercises/squat.md", "---\ntitle: Squat\n---\nAsk [[abuot]].\n")
        let build = try studio.build()
        #expect(build.status == 1)
        #expect(build.messages.contains("Content/exercises/squat.md:4:7: error: there is no page named `abuot`"))
    }
}
