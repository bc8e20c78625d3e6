import Foundation
import Testing

/// Pictures of the public site.
struct PictureTests {
    /// A photograph of the sample studio with a block of EXIF put into it, as a camera writes it.
    private func photograph() throws -> Data {
        let root = URL(fileURLWithPath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
            .deletingLastPathComponent()
        var bytes = try Data(contentsOf: root.appendingPathComponent("Content/pictures/rack.jpg"))
        let secret = Array("Exif\0\0MM\0*\0\0\0\u{8}\0\0 GPSLatitude 52.4972".utf8)
        bytes.insert(contentsOf: [0xFF, 0xE1, 0, UInt8(secret.count + 2)] + secret, at: 2)
        return bytes
    }

    private func studio(_ text: String) throws -> StudioFixture {
        let studio = try StudioFixture(text)
        try FileManager.default.createDirectory(
            atPath: studio.path("Content/pictures"), withIntermediateDirectories: true)
        try photograph().write(to: URL(fileURLWithPath: studio.path("Content/pictures/rack.jpg")))
        return studio
    }

    @Test("a picture comes in the sizes that screens need, without what the camera wrote into it")
    func renditions() throws {
        let studio = try studio(
            """
            -- Content/about.md --
            ---
            title: About
            ---
            ![A rack](pictures/rack.jpg "The studio")

            [large](pictures/rack.jpg)
            """)
        let build = try studio.build()
        build.expect(
            "public/about/index.html", contains: "<picture><source type=\"image/webp\" srcset=\"/assets/pictures/")
        build.expect("public/about/index.html", contains: "width=\"1600\" height=\"1067\"")
        build.expect("public/about/index.html", contains: "<figcaption>The studio</figcaption>")
        let files = studio.contents("Output/public").filter { $0.key.hasSuffix(".webp") || $0.key.hasSuffix(".jpg") }
        #expect(files.keys.filter { $0.hasSuffix(".webp") }.count == 4)
        #expect(files["pictures/rack.jpg"] != nil)
        for (file, bytes) in files {
            #expect(bytes.range(of: Data("GPSLatitude".utf8)) == nil, "\(file)")
        }
    }

    @Test("a picture that is replaced is new wherever it is shown: on its page, in lists, on the home page, in feeds")
    func replaced() throws {
        let studio = try studio(
            """
            -- Content/blog/first.md --
            ---
            title: First
            date: 2026-01-05
            image: ../pictures/rack.jpg
            imageAlt: A rack
            ---
            x
            """)
        let pages = ["index.html", "blog/index.html", "blog/first/index.html", "feed.json"]
        func names() throws -> [Set<String>] {
            try pages.map { page in
                let text = try #require(studio.read("Output/public/\(page)"))
                return Set(text.matches(of: /pictures-rack\.[0-9a-f]{10}/).map { String($0.output) })
            }
        }
        #expect(try studio.build().status == 0)
        let before = try names()
        var other = try photograph()
        other.append(0)
        try other.write(to: URL(fileURLWithPath: studio.path("Content/pictures/rack.jpg")))
        #expect(try studio.build().status == 0)
        for (old, new) in zip(before, try names()) {
            #expect(old.count == 1 && new.count == 1)
            #expect(old != new)
        }
    }

    @Test("a picture that is broken or is none is told where it is shown")
    func broken() throws {
        let studio = try studio("-- Content/about.md --\n---\ntitle: About\n---\nSee ![A rack](pictures/bad.jpg)\n")
        try studio.write("Content/pictures/bad.jpg", "This is no photograph.")
        let build = try studio.build()
        #expect(build.status == 1)
        #expect(build.messages.hasPrefix("Content/about.md:4:15: error:"), "\(build.messages)")
        #expect(build.messages.contains("(Content/pictures/bad.jpg)"))
        // One whose head is in order shows its damage only when it is made smaller.
        try Data(photograph().prefix(20_000)).write(to: URL(fileURLWithPath: studio.path("Content/pictures/bad.jpg")))
        let second = try studio.build()
        #expect(second.status == 1)
        #expect(second.messages.hasPrefix("Content/pictures/bad.jpg: error:"), "\(second.messages)")
    }

    @Test("each page has a picture of its own for those who share it")
    func social() throws {
        let studio = try StudioFixture(
            "-- Content/about.md --\n---\ntitle: About\n---\nx\n",
            settings: StudioFixture.settings.replacing("socialPictures: false", with: "socialPictures: true"))
        let build = try studio.build()
        build.expect(
            "public/about/index.html",
            contains: #"<meta property="og:image" content="https://studio.example/about/social.png">"#)
        let bytes = try #require(studio.contents("Output/public")["about/social.png"])
        #expect(bytes.starts(with: [0x89, 0x50, 0x4E, 0x47]))
        #expect(bytes.count < 30_000)
    }
}
