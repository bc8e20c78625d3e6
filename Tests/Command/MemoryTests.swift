import Foundation
import Testing

/// What is kept of the content from one build to the next.
struct MemoryTests {
    private func studio() throws -> StudioFixture {
        try StudioFixture(
            """
            -- Content/blog/first.md --
            ---
            title: First
            date: 2026-01-05
            tags: [knee]
            ---
            ## One

            See [[second]].
            -- Content/blog/second.md --
            ---
            title: Second
            date: 2026-01-06
            categories: [Training]
            ---
            [back](first.md#one)
            -- Content/services/coaching.md --
            ---
            title: Coaching
            offers:
              - {name: One hour, price: 95.50, per: session, from: true, note: Plain}
            ---
            x
            -- Content/recommendations/book.md --
            ---
            title: A book
            kind: book
            rating: 3
            price: 12
            link: https://book.example
            ---
            [How](https://vimeo.com/1)
            """)
    }

    /// Files are kept once they are older than a tick of the file system's clock.
    private func wait() { Thread.sleep(forTimeInterval: 0.05) }

    @Test("what is remembered gives the same bytes as what is read")
    func same() throws {
        let studio = try studio()
        wait()
        #expect(try studio.build().status == 0)
        #expect(studio.exists("Data/cache/content"))
        let read = studio.contents("Output/public")
        try FileManager.default.removeItem(atPath: studio.path("Output"))
        #expect(try studio.build().status == 0)
        #expect(studio.contents("Output/public") == read)
    }

    @Test("an edited post is read anew, and what its change breaks in others is told")
    func edited() throws {
        let studio = try studio()
        wait()
        _ = try studio.build()
        try studio.write("Content/blog/first.md", "---\ntitle: First\ndate: 2026-01-05\n---\n## Two\n\nNew words.\n")
        let build = try studio.build()
        #expect(build.status == 1)
        #expect(build.messages.hasPrefix("Content/blog/second.md:6:"), "\(build.messages)")
        try studio.write("Content/blog/first.md", "---\ntitle: First\ndate: 2026-01-05\n---\n## One\n\nNew words.\n")
        try studio.build().expect("public/blog/first/index.html", contains: "New words.")
        #expect(try #require(studio.read("Output/public/feed.xml")).contains("New words."))
    }

    @Test("a memory that was cut, flipped or is of somebody else is not believed")
    func spoiled() throws {
        let studio = try studio()
        wait()
        _ = try studio.build()
        let good = studio.contents("Output/public")
        let file = URL(fileURLWithPath: studio.path("Data/cache/content"))
        let bytes = try Data(contentsOf: file)
        for turn in 0..<24 {
            var spoiled = bytes
            switch turn % 3 {
            case 0: spoiled = bytes.prefix(bytes.count * turn / 24)
            case 1: spoiled[spoiled.startIndex + bytes.count * turn / 24] ^= 0x41
            default: spoiled.insert(contentsOf: [UInt8](repeating: 0xFF, count: turn), at: bytes.count * turn / 24)
            }
            try spoiled.write(to: file)
            try FileManager.default.removeItem(atPath: studio.path("Output"))
            let build = try studio.build()
            #expect(build.status == 0, "\(turn): \(build.messages)")
            #expect(studio.contents("Output/public") == good, "\(turn)")
        }
    }

    @Test("warnings are told by every build")
    func warnings() throws {
        let studio = try studio()
        try studio.write(
            "Content/about.md", "---\ntitle: About\n---\n[a](blog/first.md)\n\n## \(String(repeating: "x", count: 9))\n"
        )
        try studio.write("Content/long.md", "---\ntitle: \(String(repeating: "long ", count: 20))\n---\nx\n")
        wait()
        #expect(try studio.build().messages.contains("search engines cut this title"))
        try FileManager.default.removeItem(atPath: studio.path("Output"))
        #expect(try studio.build().messages.contains("search engines cut this title"))
    }
}
