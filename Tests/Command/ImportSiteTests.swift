import Foundation
import Testing

/// Old sites, from their files to files of `Content`.
struct ImportSiteTests {
    /// Runs an import of the folder or file `old`.
    private func imported(_ studio: StudioFixture, _ source: String = "old", _ more: String...) throws -> Outcome {
        try studio.run(["import", "site", source] + more)
    }

    // MARK: Hugo

    @Test("a post of Hugo keeps its facts, its words and its old address")
    func hugoPost() throws {
        let studio = try StudioFixture(
            """
            -- old/hugo.toml --
            baseURL = "https://old.example/"
            [permalinks]
              posts = "/:year/:month/:slug/"
            -- old/content/posts/first.md --
            +++
            title = 'Stärker: der Anfang'
            date = 2019-05-01T08:00:00+02:00
            lastmod = 2019-06-02
            description = "How to begin, in small steps, with a bar and a plan for the week."
            tags = [
              "strength", # the first
              "beginners",
            ]
            categories = ["Training"]
            series = ["Basics"]
            aliases = ["/old/first/"]
            weight = 3
            +++
            Some *words* and `code`.
            """)
        let run = try imported(studio)
        #expect(run.status == 0, "\(run.messages)")
        #expect(
            studio.read("Content/blog/first.md") == """
                ---
                title: "Stärker: der Anfang"
                description: How to begin, in small steps, with a bar and a plan for the week.
                date: 2019-05-01
                updated: 2019-06-02
                tags: [strength, beginners]
                categories: [Training]
                series: Basics
                aliases:
                  - "/2019/05/st\u{e4}rker-der-anfang/"
                  - "/old/first/"
                ---
                Some *words* and `code`.

                """)
        #expect(run.output.hasPrefix("Hugo site old: 1 post, 0 pages, 0 pictures, 2 addresses redirected, 0 drafts"))
        #expect(run.output.contains("  weight\n    content/posts/first.md:13"))
    }

    @Test("shortcodes of Hugo become pictures, videos, links and code; others are marked and listed")
    func hugoShortcodes() throws {
        let studio = try StudioFixture(
            """
            -- old/hugo.yaml --
            baseURL: https://old.example
            -- old/static/img/plate.jpg --
            jpg
            -- old/content/about.md --
            ---
            title: About
            ---
            ## My way
            -- old/content/posts/first.md --
            ---
            title: First
            date: 2019-05-01
            ---
            Before
            {{< figure src="/img/plate.jpg" alt="A plate" caption="Lunch, \\"big\\"" >}}
            After

            {{< youtube dQw4w9WgXcQ >}}

            See [me]({{< ref "about.md#my-way" >}}) and [me]({{% relref "about" %}}).

            {{< highlight swift "linenos=table" >}}
            let a = [1](2)
            {{< /highlight >}}

            Shown: `{{</* youtube x */>}}` and {{< chart a="b" >}}

            [mine](https://www.old.example/about/#my-way) [root](/about) [gone](/nowhere/) [out](https://else.example/a)
            """)
        let run = try imported(studio)
        #expect(run.status == 0, "\(run.messages)")
        let text = try #require(studio.read("Content/blog/first.md"))
        #expect(text.contains("Before\n\n![A plate](../pictures/plate.jpg \"Lunch, \\\"big\\\"\")\n\nAfter"))
        #expect(text.contains("\n\n<https://www.youtube.com/watch?v=dQw4w9WgXcQ>\n\n"))
        #expect(text.contains("[me](../about.md#my-way) and [me](../about.md)"))
        #expect(text.contains("```swift\nlet a = [1](2)\n```"))
        #expect(text.contains("`{{< youtube x >}}` and *(shortcode missing: chart)*"))
        #expect(text.contains("[mine](../about.md#my-way) [root](../about.md) [gone](https://old.example/nowhere/)"))
        #expect(text.contains("[out](https://else.example/a)"))
        #expect(studio.read("Content/pictures/plate.jpg") == "jpg\n")
        #expect(run.output.contains("{{< chart >}}\n    content/posts/first.md:17  First"))
        #expect(run.output.contains("/nowhere/\n    content/posts/first.md:19  First"))
        #expect(studio.read("Content/about.md")?.contains("aliases") == false)
    }

    @Test("bundles of Hugo bring their pictures, and translations find each other")
    func hugoBundles() throws {
        let studio = try StudioFixture(
            """
            -- old/config.toml --
            baseURL = "https://old.example/"
            defaultContentLanguage = "en"
            [languages.en]
            weight = 1
            [languages.de]
            weight = 2
            [languages.fr]
            weight = 3
            -- old/content/post/my-trip/index.md --
            ---
            title: My trip
            date: 2020-01-02
            cover:
              image: hill.png
              alt: A green hill
            ---
            ![A hill](hill.png) ![Same](sub/same.PNG) ![None](none.png) ![](https://cdn.example/x.png)
            -- old/content/post/my-trip/index.de.md --
            ---
            title: Meine Reise
            date: 2020-01-02
            slug: meine-reise
            draft: true
            ---
            Text
            -- old/content/post/my-trip/index.fr.md --
            ---
            title: Mon voyage
            date: 2020-01-02
            ---
            -- old/content/post/my-trip/hill.png --
            hill
            -- old/content/post/my-trip/sub/same.PNG --
            hill
            """)
        let run = try imported(studio)
        #expect(run.status == 0, "\(run.messages)")
        let text = try #require(studio.read("Content/blog/my-trip.md"))
        #expect(text.contains("image: ../pictures/hill.png\nimageAlt: A green hill\n"))
        #expect(text.contains("aliases:\n  - \"/post/my-trip/\""))
        #expect(
            text.contains("![A hill](../pictures/hill.png) ![Same](../pictures/hill.png) *(picture missing: none.png)*")
        )
        #expect(text.contains("[x.png](https://cdn.example/x.png)"))
        let german = try #require(studio.read("Content/blog/my-trip.de.md"))
        #expect(german.contains("slug: meine-reise\n") && german.contains("draft: true"))
        #expect(german.contains("/de/post/meine-reise/"))
        #expect(run.output.contains("`fr`\n    content/post/my-trip/index.fr.md:1"))
        #expect(run.output.contains("1 draft\n"))
        #expect(!studio.exists("Content/blog/my-trip.fr.md"))
    }

    // MARK: Jekyll

    @Test("posts of Jekyll keep their facts and addresses, and Liquid becomes Markdown")
    func jekyll() throws {
        let studio = try StudioFixture(
            """
            -- old/_config.yml --
            url: https://old.example
            baseurl: ""
            permalink: pretty
            -- old/_posts/2018-03-04-Squat-deep.md --
            ---
            layout: post
            title: Squat deep
            tags: legs strength
            category: Training
            redirect_from:
              - /squat/
            image:
              path: /assets/squat.jpg
            ---
            {% include toc.html %}
            {: .lead}

            See [the other]({% post_url 2018-03-05-press %}), [a page]({% link about.md %}) and
            [home]({{ site.baseurl }}/). <span class="x">Words</span> and H<sub>2</sub>O.<br>New line.

            ## Depth {#deep}

            [down](#deep) ![Squat]({{ site.url }}/assets/squat.jpg){: width="50%"}

            {% highlight ruby %}
            puts "<b>" # [x](y)
            {% endhighlight %}

            {% raw %}{{ shown }}{% endraw %}{% comment %}hidden{% endcomment %}
            -- old/_posts/2018-03-05-press.markdown --
            ---
            title: Press
            published: false
            ---
            Text
            -- old/about.md --
            ---
            title: About
            permalink: /me/
            ---
            I.
            -- old/assets/squat.jpg --
            jpg
            -- old/_site/about.md --
            ---
            title: Made
            ---
            """)
        let run = try imported(studio)
        #expect(run.status == 0, "\(run.messages)")
        let text = try #require(studio.read("Content/blog/squat-deep.md"))
        #expect(
            text.contains(
                "date: 2018-03-04\ntags: [legs, strength]\ncategories: [Training]\nimage: ../pictures/squat.jpg\n"))
        #expect(text.contains("  - \"/training/2018/03/04/Squat-deep/\"\n  - \"/squat/\"\n"))
        #expect(
            text.contains("[the other](press.md), [a page](../about.md) and\n[home](/). Words and H₂O.\\\nNew line."))
        #expect(text.contains("## Depth\n\n[down](#depth) ![Squat](../pictures/squat.jpg)\n"))
        #expect(text.contains("```ruby\nputs \"<b>\" # [x](y)\n```"))
        #expect(text.contains("\n{{ shown }}\n") || text.hasSuffix("\n{{ shown }}\n"))
        #expect(!text.contains(".lead") && !text.contains("hidden") && !text.contains("width"))
        #expect(studio.read("Content/blog/press.md")?.contains("draft: true") == true)
        #expect(studio.read("Content/about.md")?.contains("aliases:\n  - \"/me/\"") == true)
        #expect(run.output.contains("2 posts, 1 page, 1 picture, 4 addresses redirected, 1 draft"))
        #expect(run.output.contains("{% include toc.html %}\n    _posts/2018-03-04-Squat-deep.md:11  Squat deep"))
        #expect(run.output.contains("  layout\n"))
    }

    // MARK: WordPress

    static let export = """
        <?xml version="1.0" encoding="UTF-8" ?>
        <rss version="2.0" xmlns:excerpt="http://wordpress.org/export/1.2/excerpt/"
          xmlns:content="http://purl.org/rss/1.0/modules/content/" xmlns:wp="http://wordpress.org/export/1.2/">
        <channel>
        <title>Old</title><link>https://old.example</link><language>en-US</language>
        <item>
        <title><![CDATA[Tom &amp; the bar]]></title><link>https://old.example/2017/02/tom/</link>
        <content:encoded><![CDATA[<p class="x">First <strong>bold </strong>and <a href="https://old.example/about/">me</a>.</p>
        One line
        next [caption id="a" width="3"]<a href="https://old.example/wp-content/uploads/2017/02/plate.jpg"><img src="https://old.example/wp-content/uploads/2017/02/plate-300x200.jpg" alt="A plate" /></a> Lunch[/caption]

        1. is no list, *nor* this [sic] [[1]] _x_

        [gallery ids="7,99"] [contact-form-7 id="1"]

        <iframe src="https://www.youtube.com/embed/dQw4w9WgXcQ?rel=0"></iframe><form action="/x"><input></form>
        https://youtu.be/dQw4w9WgXcQ
        <h1>Head</h1><ul><li>a<ul><li>b</li></ul></li><li>c</li></ul>
        <table><tr><th>k</th><th>v</th></tr><tr><td>a|b</td><td>2<br>3</td></tr></table>
        <pre><code class="language-c">if (a &lt; b) {
          c();
        }</code></pre>]]></content:encoded>
        <excerpt:encoded><![CDATA[Short words.]]></excerpt:encoded>
        <wp:post_id>5</wp:post_id><wp:post_date>2017-02-03 10:00:00</wp:post_date><wp:post_name>tom</wp:post_name>
        <wp:status>publish</wp:status><wp:post_type>post</wp:post_type>
        <category domain="category" nicename="uncategorized">Uncategorized</category>
        <category domain="post_tag" nicename="bar"><![CDATA[Bar]]></category>
        <wp:postmeta><wp:meta_key>_thumbnail_id</wp:meta_key><wp:meta_value>7</wp:meta_value></wp:postmeta>
        <wp:comment><wp:comment_id>1</wp:comment_id><wp:comment_approved>1</wp:comment_approved></wp:comment>
        </item>
        <item>
        <title>About</title><link>https://old.example/about/</link>
        <content:encoded><![CDATA[<!-- wp:paragraph --><p>I.</p><!-- /wp:paragraph -->]]></content:encoded>
        <wp:post_id>6</wp:post_id><wp:post_date>2017-02-03 10:00:00</wp:post_date><wp:post_name>about</wp:post_name>
        <wp:status>publish</wp:status><wp:post_type>page</wp:post_type><wp:post_password>x</wp:post_password>
        </item>
        <item>
        <title>plate</title><wp:post_id>7</wp:post_id><wp:post_type>attachment</wp:post_type>
        <wp:attachment_url>https://old.example/wp-content/uploads/2017/02/plate.jpg</wp:attachment_url>
        <wp:postmeta><wp:meta_key>_wp_attachment_image_alt</wp:meta_key><wp:meta_value>A full plate</wp:meta_value></wp:postmeta>
        </item>
        </channel></rss>
        """

    @Test("an export of WordPress becomes posts, pages and pictures")
    func wordPress() throws {
        let studio = try StudioFixture("-- old.xml --\n\(Self.export)\n-- wp-content/uploads/2017/02/plate.jpg --\njpg")
        let run = try imported(studio, "old.xml")
        #expect(run.status == 0, "\(run.messages)")
        #expect(
            studio.read("Content/blog/tom.md") == """
                ---
                title: Tom & the bar
                description: Short words.
                date: 2017-02-03
                tags: [Bar]
                image: ../pictures/plate.jpg
                imageAlt: A full plate
                aliases:
                  - "/2017/02/tom/"
                ---
                First **bold** and [me](../about.md).

                One line\\
                next

                ![A plate](../pictures/plate.jpg "Lunch")

                1\\. is no list, \\*nor\\* this \\[sic\\] \\[1\\] \\_x\\_

                ![A full plate](../pictures/plate.jpg)

                <https://www.youtube.com/watch?v=dQw4w9WgXcQ>

                <https://youtu.be/dQw4w9WgXcQ>

                ## Head

                - a
                  - b
                - c

                | k | v |
                |---|---|
                | a\\|b | 2 3 |

                ```c
                if (a < b) {
                  c();
                }
                ```

                """)
        #expect(studio.read("Content/pictures/plate.jpg") == "jpg\n")
        let about = try #require(studio.read("Content/about.md"))
        #expect(about.contains("draft: true") && about.hasSuffix("---\nI.\n"))
        for listed in ["it had a password", "[contact-form-7]", "<form> /x", "Comments of readers\n  1\n"] {
            #expect(run.output.contains(listed), "\(listed) in \(run.output)")
        }
    }

    // MARK: Twice, dry, as JSON

    @Test("a second run changes nothing, and what is in Content is never written over")
    func twice() throws {
        let studio = try StudioFixture(
            """
            -- old/hugo.toml --
            -- old/static/x.png --
            old
            -- old/content/post/a.md --
            ---
            title: A
            date: 2020-01-01
            ---
            ![x](/x.png)
            -- old/content/about.md --
            ---
            title: Theirs
            ---
            -- Content/about.md --
            ---
            title: Mine
            ---
            -- Content/pictures/x.png --
            mine
            """)
        let first = try imported(studio)
        #expect(first.output.contains("Left as it is in Content"), "\(first.messages)")
        #expect(studio.read("Content/about.md")?.contains("Mine") == true)
        #expect(studio.read("Content/blog/a.md")?.contains("../pictures/x-2.png") == true)
        let before = studio.contents("Content")
        let second = try imported(studio)
        #expect(second.output.contains("written: 0 files\nalready there: 2 files"))
        #expect(studio.contents("Content") == before)
    }

    @Test("a dry run tells the same and writes nothing; JSON has all of it")
    func dry() throws {
        let text = """
            -- old/_config.yml --
            -- old/_posts/2020-01-01-a.md --
            ---
            title: A
            weird: 1
            ---
            Text
            """
        let studio = try StudioFixture(text)
        let dry = try imported(studio, "old", "--dry-run")
        #expect(dry.status == 0 && dry.output.contains("would be written: 1 file\n"))
        #expect(!studio.exists("Content"))
        let json = try imported(studio, "old", "--json")
        #expect(json.output.contains("\"kind\": \"front-matter\""))
        #expect(json.output.contains("\"what\": \"weird\"") && json.output.contains("\"line\": 3"))
        #expect(json.output.contains("\"written\": [\n    \"Content/blog/a.md\"\n  ]"))
    }

    // MARK: What is not in order

    @Test("a post that cannot be read is told with its place, and the others come along")
    func mistakes() throws {
        let studio = try StudioFixture(
            """
            -- old/hugo.toml --
            -- old/content/post/bad.md --
            +++
            title = Unquoted
            +++
            -- old/content/post/open.md --
            ---
            title: Open
            -- old/content/post/good.md --
            ---
            title: Good
            date: 2020-01-01
            ---
            """)
        let run = try imported(studio)
        #expect(run.status == 1)
        #expect(run.messages.contains("content/post/bad.md:2:9: error: `Unquoted` is no value"), "\(run.messages)")
        #expect(
            run.messages.contains("content/post/open.md:1:1: error: the front matter that starts here is never closed"))
        #expect(studio.exists("Content/blog/good.md"))
    }

    @Test("lines of Windows and a byte order mark are read, and bytes that are no UTF-8 have their place")
    func bytes() throws {
        let studio = try StudioFixture("-- old/hugo.toml --")
        try studio.write(
            "old/content/post/a.md", "\u{FEFF}---\r\ntitle: A\r\ndate: 2020-01-01\r\n---\r\nOne\r\n\r\n<b>two</b>\r\n")
        try studio.write("old/content/post/b.md", "")
        try Data([0x2D, 0x2D, 0x2D, 0x0A, 0x61, 0xFF]).write(
            to: studio.folder.appendingPathComponent("old/content/post/b.md"))
        let run = try imported(studio)
        #expect(run.status == 1)
        #expect(run.messages.contains("content/post/b.md:2:2: error: this byte is not UTF-8"))
        #expect(studio.read("Content/blog/a.md")?.hasSuffix("---\nOne\n\n**two**\n") == true)
    }

    @Test("what is no site is told so, with what was expected")
    func unknown() throws {
        let studio = try StudioFixture(
            "-- old/readme.txt --\nx\n-- feed.xml --\n<rss><channel></channel></rss>\n-- cut.xml --\n<rss>\n<a\n")
        let folder = try imported(studio)
        #expect(folder.status == 1)
        #expect(folder.messages.contains("expected: a folder of Hugo"))
        #expect(try imported(studio, "feed.xml").messages.contains("no export of WordPress"))
        #expect(try imported(studio, "cut.xml").messages.contains("cut.xml:4:1: error: this is not XML in order"))
        #expect(try imported(studio, "nowhere").status == 1)
        #expect(try studio.run(["import", "site"]).status == 2)
        #expect(try imported(studio, "old", "--from", "drupal").status == 2)
    }

    @Test("hostile names and links lead nowhere")
    func hostile() throws {
        let studio = try StudioFixture(
            """
            -- secret.md --
            ---
            title: Secret
            ---
            -- secret.png --
            secret
            -- old/hugo.toml --
            -- old/content/post/a.md --
            ---
            title: A
            date: 2020-01-01
            slug: ../../../etc/passwd
            aliases: [/../../etc/, /ok/]
            image: ../../../secret.png
            ---
            ![x](../../../secret.png) ![y](/../../secret.png) [z](javascript:alert) ![w](%2e%2e/%2e%2e/%2e%2e/secret.png)
            ![l](link.png)
            """)
        try FileManager.default.createSymbolicLink(
            atPath: studio.path("old/content/post/link.png"), withDestinationPath: studio.path("secret.png"))
        try FileManager.default.createSymbolicLink(
            atPath: studio.path("old/content/post/link.md"), withDestinationPath: studio.path("secret.md"))
        let run = try imported(studio)
        #expect(run.status == 0, "\(run.messages)")
        let text = try #require(studio.read("Content/blog/etc-passwd.md"))
        #expect(text.contains("aliases:\n  - \"/post/../../../etc/passwd/\"") == false)
        #expect(!text.contains("javascript") && text.contains("/ok/") && !text.contains("image:"))
        #expect(!studio.exists("Content/pictures"))
        #expect(studio.contents("Content").count == 1)
        #expect(run.output.contains("content/post/link.md"))
    }

    @Test("a folder of Content that is a link is refused")
    func linkedContent() throws {
        let studio = try StudioFixture(
            "-- old/_config.yml --\n-- old/_posts/2020-01-01-a.md --\n---\ntitle: A\n---\nx\n-- else/x --\n")
        try FileManager.default.createDirectory(atPath: studio.path("Content"), withIntermediateDirectories: true)
        try FileManager.default.createSymbolicLink(
            atPath: studio.path("Content/blog"), withDestinationPath: studio.path("else"))
        #expect(try imported(studio).status == 1)
        #expect(!studio.exists("else/a.md"))
    }

    /// A picture of one point.
    private static let png = Data(
        base64Encoded:
            "iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==")

    @Test("what was imported builds, and the old address leads to the new one")
    func builds() throws {
        let export = Self.export.replacing(".jpg", with: ".png")
        let studio = try StudioFixture("-- old.xml --\n\(export)\n-- wp-content/uploads/2017/02/x.txt --\nx")
        try #require(Self.png).write(to: studio.folder.appendingPathComponent("wp-content/uploads/2017/02/plate.png"))
        #expect(try imported(studio, "old.xml").status == 0)
        let build = try studio.build("--drafts")
        build.expect("public/blog/tom/index.html", contains: "Tom &amp; the bar")
        build.expect("public/blog/tom/index.html", contains: "<table>")
        build.expect("public/2017/02/tom/index.html", contains: "/blog/tom/")
    }
}
