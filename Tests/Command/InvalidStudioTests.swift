import Foundation
import Glibc
import Testing

/// Studios with mistakes, and word for word what the press says to them.
struct InvalidStudioTests {
    /// Reads a studio from the folder of invalid ones: a text in the shape of `StudioFixture` and, behind the line
    /// `== messages`, what is to be said.
    private static let folder = URL(fileURLWithPath: #filePath).deletingLastPathComponent().appendingPathComponent(
        "InvalidStudios")

    static let names: [String] = {
        let files = (try? FileManager.default.contentsOfDirectory(atPath: folder.path)) ?? []
        return files.filter { $0.hasSuffix(".txt") }.map { String($0.dropLast(4)) }.sorted()
    }()

    @Test("each mistake is told with its place, all at once, and the last output stays", arguments: names)
    func studio(name: String) throws {
        let text = try String(contentsOf: Self.folder.appendingPathComponent("\(name).txt"), encoding: .utf8)
        let parts = text.components(separatedBy: "== messages\n")
        try #require(parts.count == 2, "a studio and its messages")
        let studio = try StudioFixture("-- Content/blog/good.md --\n---\ntitle: Good\ndate: 2026-01-05\n---\nGood.\n")
        #expect(try studio.build().status == 0)
        let before = studio.contents("Output")
        let hasSettings = parts[0].contains("-- studio.yml --")
        let broken = try StudioFixture(parts[0], settings: hasSettings ? nil : StudioFixture.settings)
        try FileManager.default.copyItem(atPath: studio.path("Output"), toPath: broken.path("Output"))
        if parts[0].contains("@sample") { #expect(try broken.run(["sample"]).status == 0) }
        let build = try broken.build()
        #expect(build.status == 1)
        #expect(build.messages == parts[1], "\(name)")
        #expect(broken.contents("Output") == before)
    }

    @Test("there are invalid studios to try")
    func areThere() { #expect(Self.names.count >= 8) }

    @Test("a content file that is a symbolic link is refused")
    func symbolicLink() throws {
        let studio = try StudioFixture(
            "-- secret.md --\n---\ntitle: Secret\ndate: 2026-01-05\n---\n-- Content/blog/a.md --\n---\ntitle: A\ndate: 2026-01-05\n---\n"
        )
        try FileManager.default.createSymbolicLink(
            atPath: studio.path("Content/blog/b.md"), withDestinationPath: studio.path("secret.md"))
        try studio.build().expect(
            status: 1,
            messages: """
                Content/blog/b.md: error: this is a symbolic link
                  expected: the file itself
                  hint: links could lead out of the studio, so they are not followed; put a copy of the file here

                1 error


                """)
    }

    @Test("a store that is damaged is told so, and nothing is published")
    func corruptStore() throws {
        let studio = try StudioFixture("-- Data/studio.sqlite --\nThis is not a database, however long it may be.\n")
        let build = try studio.build()
        #expect(build.status == 1)
        #expect(build.messages.hasPrefix("Data/studio.sqlite: error: "), "\(build.messages)")
        #expect(build.messages.contains("hint: "))
        #expect(!studio.exists("Output"))
    }

    @Test("an invoice in a foreign currency is told by its number alone")
    func wrongCurrency() throws {
        let settings = StudioFixture.settings.replacing(
            "  languages: [en, de]\n", with: "  languages: [en, de]\n  currency: CHF\n")
        let studio = try StudioFixture(settings: settings)
        let sample = try studio.run(["sample"])
        #expect(sample.status == 0, "\(sample.messages)")
        let build = try studio.build()
        #expect(build.status == 1)
        #expect(
            build.messages.contains("Data/studio.sqlite: error: document `2025-0001`"), "\(build.messages.prefix(600))")
        #expect(build.messages.contains("CHF"))
        for name in ["Ana", "Ribeiro", "Heidrun"] { #expect(!build.messages.contains(name)) }
    }

    @Test("without room on the disk nothing changes, and it is the machine's fault", .enabled(if: getuid() == 0))
    func fullDisk() throws {
        let studio = try StudioFixture("-- Content/blog/a.md --\n---\ntitle: A\ndate: 2026-01-05\n---\nOld.\n")
        let disk = studio.path("disk")
        try FileManager.default.createDirectory(atPath: disk, withIntermediateDirectories: true)
        let mounted = mount("tmpfs", disk, "tmpfs", 0, "size=256k")
        try #require(mounted == 0, "a small file system can be mounted")
        defer { umount(disk) }
        let first = try studio.build("--output", "disk/Output")
        #expect(first.status == 0, "\(first.messages)")
        let before = studio.contents("disk/Output")
        for number in 1...40 {
            try studio.write(
                "Content/blog/p\(number).md",
                "---\ntitle: P\(number)\ndate: 2026-01-05\n---\n" + String(repeating: "many words ", count: 900))
        }
        let build = try studio.build("--output", "disk/Output")
        #expect(build.status == 3)
        #expect(build.messages.contains("the disk is full"), "\(build.messages)")
        #expect(build.messages.contains("hint: make room and run it again"))
        #expect(studio.contents("disk/Output") == before)
        #expect(!studio.exists("disk/.Output.stage"))
    }

    @Test("without permission nothing changes, and it is the machine's fault")
    func noPermission() throws {
        let studio = try StudioFixture(
            "-- Content/blog/a.md --\n---\ntitle: A\ndate: 2026-01-05\n---\nOld.\n-- place/file --\nx\n")
        // Root may write anywhere but below a file, and where the system itself refuses.
        let below = try studio.build("--output", "place/file/Output")
        #expect(below.status == 3, "\(below.messages)")
        let system = try studio.build("--output", "/proc/Output")
        #expect(system.status == 3, "\(system.messages)")
        #expect(system.messages.contains("error: cannot "))
    }

    @Test("a build beside another one of the same output is refused as busy")
    func busy() throws {
        let studio = try StudioFixture("-- Content/blog/a.md --\n---\ntitle: A\ndate: 2026-01-05\n---\nOld.\n")
        let descriptor = open(studio.path(".Output.lock"), O_RDONLY | O_CREAT, 0o600)
        try #require(flock(descriptor, LOCK_EX) == 0)
        let build = try studio.build()
        #expect(build.status == 3)
        #expect(build.messages.contains("another build is writing here"))
        close(descriptor)
        #expect(try studio.build().status == 0)
    }

    @Test("content that may not be listed is one mistake, the machine's, and not many of what refers to it")
    func unlistable() throws {
        let studio = try StudioFixture("-- Content/blog/a.md --\n---\ntitle: A\ndate: 2026-01-05\n---\nOld.\n")
        try #require(chmod(studio.path("Content/blog"), 0) == 0)
        defer { chmod(studio.path("Content/blog"), 0o755) }
        // Root may list everything, so root leaves it to nobody.
        let build =
            geteuid() == 0 ? try studio.buildAsNobody() : try studio.build()
        build.expect(
            status: 3,
            messages: """
                Content/blog: error: cannot list this: permission denied
                  hint: look at who owns it with `ls -ld`

                1 error


                """)
    }

    @Test("a name that is not UTF-8 is told with its bytes, be it a file's or a folder's")
    func badName() throws {
        let studio = try StudioFixture("-- Content/blog/a.md --\n---\ntitle: A\ndate: 2026-01-05\n---\nOld.\n")
        let name = Array("\(studio.path("Content"))/caf".utf8) + [0xE9, 0]
        try #require(mkdir(name.map { CChar(bitPattern: $0) }, 0o755) == 0)
        let build = try studio.build()
        #expect(build.status == 1)
        #expect(build.messages.hasPrefix(#"Content/caf\xE9: error: this name is not UTF-8"#), "\(build.messages)")
        #expect(!studio.exists("Output"))
    }

    @Test("an output that is a dead link is refused before anything is written")
    func deadLink() throws {
        let studio = try StudioFixture("-- Content/blog/a.md --\n---\ntitle: A\ndate: 2026-01-05\n---\nOld.\n")
        try #require(symlink("nowhere", studio.path("Output")) == 0)
        let build = try studio.build()
        #expect(build.status == 3)
        #expect(build.messages.contains("Output: error: this link leads to nothing"), "\(build.messages)")
        #expect(!studio.exists("nowhere"))
    }
}
