import Foundation
import Testing

/// A server for mail that runs beside a test, with a studio that sends through it.
final class MailFixture {
    let folder: URL
    let port: Int
    private let process = Process()

    /// Where Python with aiosmtpd is: that of the project's checkers.
    static let python: URL? = {
        let root = URL(fileURLWithPath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
            .deletingLastPathComponent()
        let found = root.appendingPathComponent(".venv/bin/python")
        guard FileManager.default.isExecutableFile(atPath: found.path) else { return nil }
        let probe = Process()
        probe.executableURL = found
        probe.arguments = ["-c", "import aiosmtpd"]
        probe.standardError = FileHandle.nullDevice
        guard (try? probe.run()) != nil else { return nil }
        probe.waitUntilExit()
        return probe.terminationStatus == 0 ? found : nil
    }()

    init() throws {
        folder = FileManager.default.temporaryDirectory.appendingPathComponent("floorpress-mail-\(UUID().uuidString)")
        try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
        let script = URL(fileURLWithPath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
            .appendingPathComponent("Support/mail_server.py")
        process.executableURL = Self.python
        process.arguments = [script.path, folder.path]
        process.standardError = FileHandle.nullDevice
        try process.run()
        let file = folder.appendingPathComponent("port")
        var found: Int?
        for _ in 0..<600 where found == nil {
            found = (try? String(contentsOf: file, encoding: .utf8)).flatMap { Int($0) }
            if found == nil { usleep(50_000) }
        }
        port = try #require(found)
    }

    deinit {
        process.terminate()
        process.waitUntilExit()
        try? FileManager.default.removeItem(at: folder)
    }

    /// How the server behaves from now on.
    func behave(_ manner: String) throws {
        try manner.write(to: folder.appendingPathComponent("manner"), atomically: true, encoding: .utf8)
    }

    /// The log of what it took.
    var log: String { folder.appendingPathComponent("taken.log").path }

    /// The names of the messages that it took, in order.
    var taken: [String] {
        ((try? String(contentsOfFile: log, encoding: .utf8)) ?? "").split(separator: "\n").map {
            String($0.split(separator: " ")[1].dropFirst().dropLast())
        }
    }

    /// Waits until nothing that was said to the server is under way any more.
    func settle() throws {
        let file = folder.appendingPathComponent("sessions")
        for _ in 0..<400 {
            if try String(contentsOf: file, encoding: .utf8) == "0" { return }
            usleep(50_000)
        }
        Issue.record("the server does not come to rest")
    }

    /// The messages that it took, as one text.
    var box: String {
        (try? String(contentsOf: folder.appendingPathComponent("taken.mbox"), encoding: .utf8)) ?? ""
    }

    static let password = ["FLOORPRESS_MAIL_PASSWORD": "a long password"]

    /// The settings of a studio that sends through it.
    func settings(_ base: String = StudioFixture.settings, rules: String = "") -> String {
        base + """
            mail:
              server: localhost
              port: \(port)
              user: tess
              certificates: \(folder.path)/cert.pem
              timeout: 5
              perRun: 10000
            automation:
              backups: 2
            \(rules)

            """
    }
}
