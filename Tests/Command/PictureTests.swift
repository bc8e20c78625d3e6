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
        build.expect("public/about/index.html", contains: "<picture><source type=\"image/webp\" srcset=\"/assets/pictures/")
        build.expect("public/about/index.html", contains: "width=\"1600\" height=\"1067\"")
        build.expect("public/about/index.html", contains: "<figcaption>The studio</figcaption>")
        let files = studio.contents("Output/public").filter { $0.key.hasSuffix(".webp") || $0.key.hasSuffix(".jpg") }
        #expect(files.keys.filter { $0.hasSuffix(".webp") }.count == 4)
        #expect(files["pictures/rack.jpg"] != nil)
        for (file, bytes) in files {
            #expect(bytes.range(of: Data("GPSLatitude".utf8)) == nil, "\(file)")
        }
    }

    @Test("a picture that is broken or is none is told where it is shown")
    func broken() throws {
        let studio = try studio("-- Content/about.md --\n---\ntitle: About\n---\nSee ![A rack](pictures/bad.jpg)\n")
        try Data(photograph().prefix(300)).write(to: URL(fileURLWithPath: studio.path("Content/pictures/bad.jpg")))
        let build = try studio.build()
        #expect(build.status == 1)
        #expect(build.messages.hasPrefix("Content/about.md:4:15: error:"), "\(build.messages)")
        #expect(build.messages.contains("(Content/pictures/bad.jpg)"))
    }
}
