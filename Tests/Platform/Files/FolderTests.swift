import Diagnostics
import Files
import Glibc
import Testing
import Trials

/// Reading what people wrote.
struct FolderTests {
    @Test(
        "a listing holds all files below, in the order of their paths' bytes, without folders and what starts with a dot"
    )
    func listing() throws {
        let studio = try TemporaryFolder()
        for file in ["b.md", "a/z.md", "a/é.md", "a.md", "B.md", ".hidden", "a/.git/config", "a/b/c/d.md"] {
            try studio.write(file, "")
        }
        #expect(try studio.folder.list().map(\.path) == ["B.md", "a.md", "a/b/c/d.md", "a/z.md", "a/é.md", "b.md"])
        #expect(try studio.folder.list("a/b").map(\.path) == ["a/b/c/d.md"])
    }

    @Test("an absent folder holds nothing")
    func absent() throws { #expect(try Folder("/nowhere/at/all").list().isEmpty) }

    @Test("a listing tells links from files and does not follow them, whatever they lead to")
    func links() throws {
        let studio = try TemporaryFolder()
        try studio.write("real/inside.md", "x")
        try studio.link("link.md", to: "real/inside.md")
        try studio.link("folder", to: "real")
        try studio.link("loop", to: ".")
        try studio.link("broken", to: "nowhere")
        let kinds = try studio.folder.list().map { "\($0.path) \($0.kind)" }
        #expect(
            kinds == [
                "broken symbolicLink", "folder symbolicLink", "link.md symbolicLink", "loop symbolicLink",
                "real/inside.md file",
            ])
    }

    @Test("a pipe is listed as something else, and reading it is refused without waiting")
    func pipe() throws {
        let studio = try TemporaryFolder()
        #expect(mkfifo(studio.folder.path("pipe"), 0o600) == 0)
        #expect(try studio.folder.list().map(\.kind) == [.other])
        let diagnostic = #expect(throws: Diagnostic.self) { try studio.folder.read("pipe") }
        #expect(diagnostic?.code == "not-a-file")
    }

    @Test("a file is read whole, an empty one as nothing")
    func reading() throws {
        let studio = try TemporaryFolder()
        try studio.write("a.md", "Hello\0World")
        try studio.write("empty.md", "")
        #expect(try studio.folder.read("a.md") == Array("Hello\0World".utf8))
        #expect(try studio.folder.read("empty.md").isEmpty)
    }

    @Test("what is not there, a folder, a link and a file over the limit are refused, each in its own words")
    func refusals() throws {
        let studio = try TemporaryFolder()
        try studio.write("folder/a.md", "12345")
        try studio.link("secret.md", to: "/etc/passwd")
        func refusal(_ path: String, limit: Int = 64) -> Diagnostic? {
            #expect(throws: Diagnostic.self) { try studio.folder.read(path, limit: limit) }
        }
        #expect(refusal("none.md")?.code == "not-there")
        #expect(refusal("folder")?.code == "not-a-file")
        #expect(refusal("secret.md")?.code == "symbolic-link")
        #expect(refusal("secret.md")?.file == "secret.md")
        let large = refusal("folder/a.md", limit: 4)
        #expect(large?.code == "file-too-large")
        #expect(large?.expected == "at most 4 bytes")
        #expect(try studio.folder.read("folder/a.md", limit: 5).count == 5)
    }

    @Test("a stamp changes with the file and tells a link from what it leads to")
    func stamps() throws {
        let studio = try TemporaryFolder()
        try studio.write("a.md", "one")
        try studio.link("link", to: "a.md")
        let before = try #require(studio.folder.stamp("a.md"))
        #expect(before.size == 3)
        try studio.write("a.md", "three")
        let after = try #require(studio.folder.stamp("a.md"))
        #expect(after != before)
        #expect(after.size == 5)
        #expect(studio.folder.stamp("link") != after)
        #expect(studio.folder.resolvedStamp("link") == after)
        #expect(studio.folder.stamp("none") == nil)
    }

    @Test("a broken link is there all the same")
    func contains() throws {
        let studio = try TemporaryFolder()
        try studio.link("broken", to: "nowhere")
        #expect(studio.folder.contains("broken"))
        #expect(!studio.folder.contains("nowhere"))
    }

    @Test("any names are listed in the order of their paths' bytes, a folder where its files stand")
    func order() throws {
        let names = ["a", "a.b", "a-b", "a0", "b", "é", "z z", "aé"]
        for turn in 0..<names.count {
            let studio = try TemporaryFolder()
            for (index, name) in names.enumerated() {
                try studio.write(index % 3 == turn % 3 ? "\(name)/x" : name, "")
                if index % 3 == turn % 3 { try studio.write("\(name)/a-b/y", "") }
            }
            let paths = try studio.folder.list().map(\.path)
            #expect(paths.count == names.count + names.indices.filter { $0 % 3 == turn % 3 }.count)
            #expect(paths == paths.sorted { $0.utf8.lexicographicallyPrecedes($1.utf8) })
        }
    }

    @Test("a large folder is listed as a small one is")
    func large() throws {
        let studio = try TemporaryFolder()
        for number in 0..<1200 { try studio.write("\(number)", "\(number)") }
        let entries = try studio.folder.list()
        #expect(entries.map(\.path) == (0..<1200).map(String.init).sorted())
        #expect(entries.allSatisfy { $0.stamp.size == $0.path.utf8.count })
    }

    @Test("a name that is not UTF-8 is listed with its bytes to be seen, and not descended into")
    func badNames() throws {
        let studio = try TemporaryFolder()
        let (file, folder) = ([0x70, 0xE9, 0x5C, 0x0A], [0x66, 0xFF]) as ([UInt8], [UInt8])
        func path(_ name: [UInt8]) -> [CChar] {
            (Array("\(studio.path)/".utf8) + name + [0]).map { CChar(bitPattern: $0) }
        }
        close(open(path(file), O_CREAT | O_WRONLY, 0o600))
        #expect(mkdir(path(folder), 0o700) == 0)
        close(open(path(folder + Array("/x".utf8)), O_CREAT | O_WRONLY, 0o600))
        try studio.write("a.md", "")
        let entries = try studio.folder.list()
        #expect(entries.map(\.path) == ["a.md", #"f\xFF"#, #"p\xE9\x5C\x0A"#])
        #expect(entries.map(\.kind) == [.file, .badName, .badName])
        let diagnostic = Diagnostic.badName(entries[1].path)
        #expect(diagnostic.file == #"f\xFF"#)
        #expect(diagnostic.severity == .error)
    }

    @Test("a file from a year that nanoseconds cannot count is listed all the same")
    func farYear() throws {
        let studio = try TemporaryFolder()
        try studio.write("a.md", "x")
        var times = [timespec(tv_sec: 0, tv_nsec: 0), timespec(tv_sec: 10_413_792_000, tv_nsec: 0)]
        #expect(utimensat(AT_FDCWD, studio.folder.path("a.md"), &times, 0) == 0)
        #expect(try studio.folder.list().map(\.path) == ["a.md"])
    }

    @Test("an open folder stays the same whatever becomes of its path, and opens nothing behind a link")
    func openFolder() throws {
        let studio = try TemporaryFolder()
        try studio.write("a/b/x.md", "one")
        try studio.link("a/link", to: "b")
        try studio.link("loop", to: "loop")
        let folder = try #require(OpenFolder.open(studio.folder.path("a")))
        #expect(rename(studio.folder.path("a"), studio.folder.path("z")) == 0)
        #expect(folder.stamp("b/x.md")?.size == 3)
        #expect(folder.folder("b") != nil)
        #expect(folder.folder("link") == nil)
        #expect(folder.folder("link/") == nil)
        #expect(folder.folder("../z/b") == nil)
        #expect(folder.names().map { names in Set(names.indices.map { names.string($0) }) } == ["b", "link"])
        #expect(OpenFolder.open(studio.folder.path("loop")) == nil)
    }
}
