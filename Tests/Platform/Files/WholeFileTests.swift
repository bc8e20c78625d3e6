import Diagnostics
import Files
import Glibc
import Testing
import Trials

/// Writing all of a file or nothing of it.
struct WholeFileTests {
    @Test("a new file is written with the folders on its way")
    func create() throws {
        let output = try TemporaryFolder()
        try WholeFile.create(output.folder.path("a/b/c.txt"), Array("Hello".utf8))
        #expect(output.text("a/b/c.txt") == "Hello")
    }

    @Test("a file that exists is not written over")
    func createTwice() throws {
        let output = try TemporaryFolder()
        try output.write("a.txt", "old")
        let diagnostic = #expect(throws: Diagnostic.self) { try WholeFile.create(output.folder.path("a.txt"), [1]) }
        #expect(diagnostic?.cause == .machine)
        #expect(output.text("a.txt") == "old")
    }

    @Test("replacing gives a new file of the new bytes and leaves no draft")
    func replace() throws {
        let output = try TemporaryFolder()
        try output.write("a.txt", "old")
        let before = output.folder.stamp("a.txt")?.inode
        try WholeFile.replace(output.folder.path("a.txt"), Array("new".utf8))
        #expect(output.text("a.txt") == "new")
        #expect(output.folder.stamp("a.txt")?.inode != before)
        #expect(output.names == ["a.txt"])
    }

    @Test("replacing a link replaces the link, not what it leads to")
    func replaceLink() throws {
        let output = try TemporaryFolder()
        try output.write("target.txt", "old")
        try output.link("link.txt", to: "target.txt")
        try WholeFile.replace(output.folder.path("link.txt"), Array("new".utf8))
        #expect(output.text("target.txt") == "old")
        #expect(output.text("link.txt") == "new")
    }

    @Test("where a folder stands in the way nothing is written and no draft is left")
    func replaceFolder() throws {
        let output = try TemporaryFolder()
        try output.write("a.txt/inside", "x")
        #expect(throws: Diagnostic.self) { try WholeFile.replace(output.folder.path("a.txt"), [1]) }
        #expect(output.names == ["a.txt"])
        #expect(output.text("a.txt/inside") == "x")
    }

    @Test("a file on the way to a file is told, not removed")
    func fileOnTheWay() throws {
        let output = try TemporaryFolder()
        try output.write("a", "x")
        #expect(throws: Diagnostic.self) { try WholeFile.create(output.folder.path("a/b/c.txt"), [1]) }
        #expect(output.text("a") == "x")
    }

    @Test("a secret is written for its owner alone")
    func mode() throws {
        let output = try TemporaryFolder()
        try WholeFile.replace(output.folder.path("key"), [1], mode: 0o600)
        var status = stat()
        #expect(lstat(output.folder.path("key"), &status) == 0)
        #expect(status.st_mode & 0o777 == 0o600)
    }

    @Test(
        "what the system says is told as what it means",
        arguments: [
            (ENOENT, "not-there", Diagnostic.Cause.studio), (ELOOP, "symbolic-link", .studio),
            (ENOSPC, "disk-full", .machine),
            (EDQUOT, "disk-full", .machine), (EACCES, "no-permission", .machine), (EROFS, "read-only", .machine),
            (EXDEV, "not-swappable", .machine), (EIO, "system", .machine),
        ])
    func systemErrors(number: Int32, code: String, cause: Diagnostic.Cause) {
        let diagnostic = Diagnostic.system(number, "read", "Output")
        #expect(diagnostic.code == code)
        #expect(diagnostic.cause == cause)
        #expect(diagnostic.message.hasPrefix(code == "symbolic-link" ? "this is" : "cannot read this: "))
        #expect(diagnostic.file == "Output")
    }
}
