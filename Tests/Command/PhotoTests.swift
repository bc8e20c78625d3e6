import Foundation
import Testing

/// Photos of clients: kept for the trainer alone, and shown to anyone only where a consent names them.
struct PhotoTests {
    /// A photograph of the sample studio with a block of EXIF put into it, as a camera writes it.
    private static func photograph(_ name: String = "rack") throws -> Data {
        let root = URL(fileURLWithPath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
            .deletingLastPathComponent()
        var bytes = try Data(contentsOf: root.appendingPathComponent("Content/pictures/\(name).jpg"))
        let secret = Array("Exif\0\0MM\0*\0\0\0\u{8}\0\0 GPSLatitude 52.4972".utf8)
        bytes.insert(contentsOf: [0xFF, 0xE1, 0, UInt8(secret.count + 2)] + secret, at: 2)
        return bytes
    }

    private static let day = ["--at", "2026-11-21"]

    /// A studio with two photos of a client and a page that shows both.
    private func studio() throws -> StudioFixture {
        let studio = try StudioFixture(
            """
            -- Content/blog/a-year.md --
            ---
            title: A year
            date: 2026-11-10
            image: client-photo:ana-r/2026-11-01-front
            imageAlt: November
            ---
            ![January](client-photo:ana-r/2026-01-02-front)
            """)
        #expect(try studio.run(["client", "add", "ana-r", "--name", "Ana Ruiz"] + Self.day).status == 0)
        for (name, date) in [("rack", "2026-01-02"), ("yard", "2026-11-01")] {
            try Self.photograph(name).write(to: URL(fileURLWithPath: studio.path("\(name).jpg")))
            let added = try studio.run(["photo", "add", "ana-r", "\(name).jpg", "--date", date] + Self.day)
            #expect(added.status == 0, "\(added.messages)")
        }
        return studio
    }

    private func mode(_ studio: StudioFixture, _ inner: String) throws -> Int {
        let attributes = try FileManager.default.attributesOfItem(atPath: studio.path(inner))
        return (attributes[.posixPermissions] as? Int ?? 0) & 0o777
    }

    @Test("a photo is kept without what the camera wrote, for the trainer alone, and stands on her page in pairs")
    func kept() throws {
        let studio = try studio()
        try studio.write("Content/blog/a-year.md", "---\ntitle: A year\ndate: 2026-11-10\n---\nNo photos.\n")
        let file = "Data/photos/ana-r/2026-01-02-front.jpg"
        #expect(try mode(studio, file) == 0o600)
        #expect(try mode(studio, "Data/photos") == 0o700)
        let bytes = try #require(studio.contents("Data/photos")["ana-r/2026-01-02-front.jpg"])
        #expect(bytes.range(of: Data("GPSLatitude".utf8)) == nil)
        let list = try studio.run(["photo", "list", "ana-r"]).output
        #expect(list.contains("2026-01-02-front") && list.contains("you alone"))
        let build = try studio.build()
        build.expect("trainer/clients/ana-r/index.html", contains: "<h3>Front <small>43 weeks apart</small></h3>")
        build.expect("trainer/clients/ana-r/index.html", contains: "No consent to keep photos is written down.")
        #expect(studio.contents("Output/trainer/clients/ana-r/photos").count == 2)
        #expect(!studio.contents("Output/public").keys.contains { $0.contains("photo") })
        #expect(
            try studio.run(["photo", "consent", "ana-r", "--for", "keeping", "--text", "Yes"] + Self.day).status == 0)
        try studio.build().expect(
            "trainer/clients/ana-r/index.html", contains: "The client agreed that photos are kept.")
    }

    @Test("a page that shows a photo without a consent that names it is a mistake, with its place")
    func refused() throws {
        let studio = try studio()
        #expect(
            try studio.run(["photo", "consent", "ana-r", "--for", "keeping", "--text", "Yes"] + Self.day).status == 0)
        try studio.build().expect(
            status: 1,
            messages: """
                Content/blog/a-year.md:4:8: error: there is no consent to show this photo on the website
                  4 | image: client-photo:ana-r/2026-11-01-front
                    |        ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^
                  hint: once there is one: `floorpress photo consent ana-r 2026-11-01-front --for website --text "…"`

                Content/blog/a-year.md:7:12: error: there is no consent to show this photo on the website
                  7 | ![January](client-photo:ana-r/2026-01-02-front)
                    |            ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^
                  hint: once there is one: `floorpress photo consent ana-r 2026-01-02-front --for website --text "…"`

                2 errors


                """)
        #expect(!studio.exists("Output/public"))
    }

    @Test("with consents that name them photos are shown, under addresses that name nobody, until they are withdrawn")
    func shown() throws {
        let studio = try studio()
        func consent(_ words: String...) throws -> Outcome {
            try studio.run(["photo", "consent", "ana-r"] + words + Self.day)
        }
        #expect(
            try consent("2026-01-02-front", "--for", "website", "--text", "In the article about my year").status == 0)
        #expect(try studio.build().messages.contains("1 error"))
        #expect(try consent("2026-11-01-front", "--for", "website", "--text", "That one too").status == 0)
        #expect(try consent().output.contains("In the article about my year"))
        let build = try studio.build()
        build.expect("public/blog/a-year/index.html", contains: "<img src=\"/assets/pictures/photo.")
        for (file, bytes) in studio.contents("Output/public") {
            #expect(!file.contains("ana-r"))
            #expect(bytes.range(of: Data("ana-r".utf8)) == nil, "\(file)")
            #expect(bytes.range(of: Data("GPSLatitude".utf8)) == nil, "\(file)")
        }
        // A consent holds from the day on which it was given, and not before.
        let earlier = try studio.run(["build", "--at", "2026-11-20"])
        #expect(earlier.messages.contains("there is no consent to show this photo"))
        #expect(try consent("--for", "website", "--withdraw", "2026-01-02-front", "--date", "2026-11-20").status == 1)
        let withdrawn = try consent("--for", "website", "--withdraw", "2026-01-02-front")
        #expect(withdrawn.messages.hasPrefix("wrote down that a consent of ana-r for website ended on 2026-11-21\n"))
        #expect(try consent("--for", "website", "--withdraw", "2026-01-02-front").status == 1)
        let after = try studio.build()
        #expect(after.messages.contains("the consent to show this photo was withdrawn on 2026-11-21"))
        #expect(after.messages.contains("1 error\n"))
    }

    @Test("another photo in the place of one that was removed is not covered by the consent to that one")
    func replaced() throws {
        let studio = try studio()
        #expect(
            try studio.run(
                [
                    "photo", "consent", "ana-r", "2026-01-02-front", "2026-11-01-front", "--for", "website", "--text",
                    "Yes",
                ]
                    + Self.day
            ).status == 0)
        #expect(try studio.build().status == 0)
        #expect(try studio.run(["photo", "remove", "ana-r", "2026-01-02-front"] + Self.day).status == 0)
        #expect(!studio.exists("Data/photos/ana-r/2026-01-02-front.jpg"))
        #expect(try studio.run(["photo", "consent", "ana-r"]).output.contains("2026-01-02-front"))
        #expect(try studio.build().messages.contains("there is no photo `client-photo:ana-r/2026-01-02-front`"))
        #expect(
            try studio.run(["photo", "add", "ana-r", "yard.jpg", "--date", "2026-01-02"] + Self.day).status == 0)
        #expect(try studio.build().messages.contains("there is no consent to show this photo"))
    }

    @Test("what is no photo, of no client, there already or not there any more is told, and leaves nothing behind")
    func mistakes() throws {
        let studio = try studio()
        let before = studio.contents("Data/photos")
        func add(_ words: String...) throws -> Outcome { try studio.run(["photo", "add"] + words + Self.day) }
        try studio.write("text.jpg", "no picture")
        #expect(try add("ana-r", "text.jpg", "--date", "2026-02-02").messages.hasPrefix("text.jpg: error: the picture"))
        #expect(
            try add("ana-r", "rack.jpg", "--date", "2026-01-02").messages.contains(
                "there is a photo `2026-01-02-front`"))
        #expect(try add("ana-r", "rack.jpg", "--date", "2027-01-02").messages.contains("this day is still to come"))
        #expect(try add("ana-s", "rack.jpg").messages.contains("did you mean `ana-r`?"))
        #expect(try add("ana-r", "none.jpg").messages.contains("none.jpg: error: cannot read this: it is not there"))
        #expect(try add("ana-r", "rack.jpg", "--view", "top").status == 2)
        #expect(try add("ana-r", "rack.jpg", "--view", "back", "--dry-run").messages.hasPrefix("would keep the photo"))
        #expect(studio.contents("Data/photos") == before)
        try studio.write("Content/blog/a-year.md", "---\ntitle: A year\ndate: 2026-11-10\n---\nNo photos.\n")
        try FileManager.default.removeItem(atPath: studio.path("Data/photos/ana-r/2026-01-02-front.jpg"))
        let missing = try studio.build()
        #expect(missing.status == 0)
        #expect(
            missing.messages.contains(
                "Data/photos/ana-r/2026-01-02-front.jpg: warning: the file of a photo is not there"))
        try studio.write("Data/photos/ana-r/2026-11-01-front.jpg", "touched")
        #expect(try studio.run(["photo", "list", "ana-r"]).status == 0)
    }
}
