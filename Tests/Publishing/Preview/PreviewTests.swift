import Diagnostics
import Files
import Testing
import Trials

@testable import Preview

/// The folder as a host gives it out.
@Suite struct PreviewTests {
    private func folder() throws -> TemporaryFolder {
        let folder = try TemporaryFolder()
        try folder.write("index.html", "<p>home</p>")
        try folder.write("a b/index.html", "<p>inner</p>")
        try folder.write("404.html", "<p>nothing</p>")
        try folder.write("assets/x.css", "p{}")
        try folder.write(".secret", "x")
        try folder.write(".well-known/security.txt", "y")
        try folder.write(
            "_headers",
            "/*\n  X-One: 1\n  Cache-Control: fresh\n/assets/*\n  ! Cache-Control\n  Cache-Control: forever\n")
        return folder
    }

    @Test("files, folders, what is not there, and what is nobody's business")
    func answers() throws {
        let folder = try folder()
        let host = HostedFolder(folder.folder)
        func look(_ path: String) -> (UInt32, String) {
            let answer = host.answer("GET", path)
            return (answer.status, String(decoding: answer.body, as: UTF8.self))
        }
        #expect(look("/") == (200, "<p>home</p>"))
        #expect(look("/a%20b/") == (200, "<p>inner</p>"))
        #expect(look("/a%20b").0 == 301)
        #expect(look("/assets/x.css").0 == 200)
        #expect(look("/.well-known/security.txt").0 == 200)
        for path in [
            "/none", "/_headers", "/.secret", "/../secret", "/%2e%2e/secret", "/a%20b/../.secret", "//", "", "/a%00",
            "/%zz",
            "/assets/", "/a%2", "/%ff",
        ] { #expect(look(path).0 == 404, "\(path)") }
        #expect(host.answer("POST", "/").status == 405)
    }

    @Test("headers come as the file for hosts says")
    func headers() throws {
        let folder = try folder()
        let host = HostedFolder(folder.folder)
        func header(_ name: String, _ path: String) -> [String] {
            host.answer("GET", path).headers.filter { $0.name == name }.map(\.value)
        }
        #expect(header("X-One", "/") == ["1"])
        #expect(header("Cache-Control", "/") == ["fresh"])
        #expect(header("Cache-Control", "/assets/x.css") == ["forever"])
        #expect(header("Content-Type", "/assets/x.css") == ["text/css; charset=utf-8"])
        #expect(header("X-One", "/none") == ["1"])
    }

    @Test("it listens on this machine, and a port that is taken is told")
    func listening() throws {
        let folder = try folder()
        let server = try PreviewServer(folder.folder, port: 0)
        #expect(server.port > 0)
        do throws(Diagnostic) {
            _ = try PreviewServer(folder.folder, port: server.port)
            Issue.record("two servers on one port")
        } catch {
            #expect(error.code == "port")
        }
        server.stop()
    }
}
