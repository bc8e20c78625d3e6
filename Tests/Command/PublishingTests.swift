import Foundation
import Glibc
import Testing

/// What a build leaves behind, whatever happens to it.
struct PublishingTests {
    private static let twoPosts = """
        -- Content/blog/first.md --
        ---
        title: First
        date: 2026-01-05
        ---
        One.
        -- Content/blog/second.md --
        ---
        title: Second
        date: 2026-01-06
        ---
        Two.
        """

    @Test("two builds of one studio give the same bytes")
    func reproducible() throws {
        let (one, two) = (try StudioFixture(Self.twoPosts), try StudioFixture(Self.twoPosts))
        #expect(try one.build().status == 0)
        #expect(try two.build("--threads", "1").status == 0)
        for area in ["Output/public", "Output/trainer"] { #expect(one.contents(area) == two.contents(area)) }
        #expect(!one.contents("Output/public").isEmpty)
    }

    @Test("SOURCE_DATE_EPOCH is the time, unless --at says otherwise")
    func epoch() throws {
        let studio = try StudioFixture(Self.twoPosts)
        let early = ["SOURCE_DATE_EPOCH": "1767600000"]
        #expect(try studio.run(["build"], environment: early).status == 0)
        #expect(studio.exists("Output/public/blog/first/index.html"))
        #expect(!studio.exists("Output/public/blog/second/index.html"))
        #expect(try studio.run(["build", "--at", "2026-02-01"], environment: early).status == 0)
        #expect(studio.exists("Output/public/blog/second/index.html"))
    }

    @Test("a page that is no longer written is gone from the output")
    func stale() throws {
        let studio = try StudioFixture(Self.twoPosts)
        _ = try studio.build()
        try FileManager.default.removeItem(atPath: studio.path("Content/blog/second.md"))
        #expect(try studio.build().status == 0)
        #expect(!studio.exists("Output/public/blog/second"))
        #expect(studio.exists("Output/public/blog/first/index.html"))
    }

    @Test("what did not change is carried over as the same file, and a build with nothing to do touches nothing")
    func carriedOver() throws {
        let studio = try StudioFixture(Self.twoPosts)
        _ = try studio.build()
        func inode(_ file: String) -> UInt64 {
            var status = stat()
            return lstat(studio.path("Output/public/\(file)"), &status) == 0 ? UInt64(status.st_ino) : 0
        }
        let (notFound, first, folder) = (inode("404.html"), inode("blog/first/index.html"), inode(""))
        _ = try studio.build()
        #expect(inode("") == folder)
        try studio.write("Content/blog/first.md", "---\ntitle: First\ndate: 2026-01-05\n---\nChanged.\n")
        let report = try studio.build("--json")
        #expect(report.output.contains("\"removed\": 0"))
        #expect(inode("404.html") == notFound)
        #expect(inode("blog/first/index.html") != first)
        #expect(inode("") != folder)
    }

    @Test("a folder that no build made is never replaced")
    func foreign() throws {
        let studio = try StudioFixture(Self.twoPosts + "\n-- documents/letter.txt --\nDear Ana\n")
        let build = try studio.build("--output", "documents")
        #expect(build.status == 3)
        #expect(build.messages.contains("this was not made by the press"))
        #expect(studio.read("documents/letter.txt")?.hasPrefix("Dear Ana") == true)
        try FileManager.default.createDirectory(atPath: studio.path("empty"), withIntermediateDirectories: true)
        #expect(try studio.build("--output", "empty").status == 0)
    }

    @Test("with an error the last output stays as it was")
    func errorKeepsOutput() throws {
        let studio = try StudioFixture(Self.twoPosts)
        _ = try studio.build()
        let before = studio.contents("Output")
        try studio.write("Content/blog/third.md", "---\ntitle: Third\ndate: tomorrow\n---\n")
        #expect(try studio.build().status == 1)
        #expect(studio.contents("Output") == before)
        #expect(!studio.exists(".Output.stage"))
    }

    @Test("killed at any moment, a build leaves all the old or all the new")
    func killed() throws {
        let posts = (1...300).map {
            "-- Content/blog/p\($0).md --\n---\ntitle: P\($0)\ndate: 2026-01-05\n---\nVERSION\n"
        }
        let (one, two) = (posts.joined(), posts.joined().replacing("VERSION", with: "EDITION"))
        let reference = try StudioFixture(one)
        _ = try reference.build()
        let old = reference.contents("Output/public")
        let other = try StudioFixture(two)
        _ = try other.build()
        let new = other.contents("Output/public")
        let studio = try StudioFixture(one)
        _ = try studio.build()
        // How long a build takes that knows the last one.
        for number in 1...300 {
            try other.write("Content/blog/p\(number).md", "---\ntitle: P\(number)\ndate: 2026-01-05\n---\nVERSION\n")
        }
        let whole = ContinuousClock().measure { _ = try? other.build() }
        var random = SystemRandomNumberGenerator()
        var kills = 0
        for turn in 0..<40 {
            for number in 1...300 {
                try studio.write(
                    "Content/blog/p\(number).md",
                    "---\ntitle: P\(number)\ndate: 2026-01-05\n---\n\(turn % 2 == 0 ? "EDITION" : "VERSION")\n")
            }
            let process = Command.process(["build", "--at", "2026-11-21"], in: studio.folder)
            process.standardError = FileHandle.nullDevice
            process.standardOutput = FileHandle.nullDevice
            try process.run()
            let milliseconds = Double(whole.components.attoseconds) / 1e15 + Double(whole.components.seconds) * 1e3
            usleep(UInt32(Double.random(in: 0...1, using: &random) * milliseconds * 1.2 * 1000))
            kill(process.processIdentifier, SIGKILL)
            process.waitUntilExit()
            kills += process.terminationReason == .uncaughtSignal ? 1 : 0
            let found = studio.contents("Output/public")
            #expect(found == old || found == new, "after kill \(turn)")
        }
        #expect(kills > 5)
        #expect(try studio.build().status == 0)
        #expect(studio.contents("Output/public") == old)
        #expect(!studio.exists(".Output.stage"))
    }

    @Test(
        "killed at any moment, a build of a large site leaves all the old or all the new, and no twin with anything else in it"
    )
    func killedWithTwin() throws {
        func post(_ text: String) -> String { "---\ntitle: A post\ndate: 2026-01-05\n---\n\(text)\n" }
        let studio = try StudioFixture("-- Content/blog/a.md --\n" + post("Turn 0"))
        for number in 0..<2100 { try studio.write("Content/files/\(number).txt", "\(number)") }
        #expect(try studio.build().status == 0)
        try studio.write("Content/blog/a.md", post("Turn 0.5"))
        var status: Int32 = -1
        let whole = try ContinuousClock().measure { status = try studio.build().status }
        #expect(status == 0)
        #expect(studio.exists(".Output.stage/public/files/1.txt"))
        var old = studio.contents("Output/public")
        var random = SystemRandomNumberGenerator()
        var kills = 0
        for turn in 1...16 {
            try studio.write("Content/blog/a.md", post("Turn \(turn)"))
            // What is no longer claimed counts as well.
            try studio.write("Content/blog/b\(turn).md", post("Only for a while"))
            try? FileManager.default.removeItem(atPath: studio.path("Content/blog/b\(turn - 1).md"))
            let process = Command.process(["build", "--at", "2026-11-21"], in: studio.folder)
            process.standardError = FileHandle.nullDevice
            process.standardOutput = FileHandle.nullDevice
            try process.run()
            let milliseconds = Double(whole.components.attoseconds) / 1e15 + Double(whole.components.seconds) * 1e3
            usleep(UInt32(Double.random(in: 0.1...1, using: &random) * milliseconds * 1000))
            kill(process.processIdentifier, SIGKILL)
            process.waitUntilExit()
            kills += process.terminationReason == .uncaughtSignal ? 1 : 0
            let found = studio.contents("Output/public")
            if found != old {
                // The new edition is whole if another build finds nothing to do.
                #expect(try studio.build("--json").output.contains("\"rendered\": 0"), "after kill \(turn)")
                #expect(studio.contents("Output/public") == found, "after kill \(turn)")
            }
            old = found
        }
        #expect(kills > 3)
        try studio.write("Content/blog/a.md", post("The end"))
        #expect(try studio.build().status == 0)
        var (output, twin) = (studio.contents("Output"), studio.contents(".Output.stage"))
        output[".folders"] = nil
        twin[".folders"] = nil
        #expect(output == twin)
        #expect(!studio.exists(".Output.lock"))
    }

    @Test("nothing is written where clients' areas lie while nobody has one")
    func noClients() throws {
        let studio = try StudioFixture(Self.twoPosts)
        _ = try studio.run(["sample"])
        _ = try studio.build()
        #expect(studio.contents("Output/clients").isEmpty)
    }
}
