import Foundation
import Glibc
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
        // Threads of tests block most signals, and what they start inherits that: a polite one would never arrive.
        kill(process.processIdentifier, SIGKILL)
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

/// A port on which calls are taken and nothing is ever said.
final class MuteServer {
    let port: Int
    private var descriptor: Int32

    init() throws {
        let opened = socket(AF_INET, Int32(SOCK_STREAM.rawValue), 0)
        var address = sockaddr_in()
        address.sin_family = sa_family_t(AF_INET)
        address.sin_addr.s_addr = in_addr_t(0x7F00_0001).bigEndian
        var size = socklen_t(MemoryLayout<sockaddr_in>.size)
        let bound = withUnsafeMutablePointer(to: &address) { pointer in
            pointer.withMemoryRebound(to: sockaddr.self, capacity: 1) { place in
                bind(opened, place, size) == 0 && listen(opened, 8) == 0 && getsockname(opened, place, &size) == 0
            }
        }
        try #require(bound)
        descriptor = opened
        port = Int(UInt16(bigEndian: address.sin_port))
    }

    func close() {
        if descriptor >= 0 { Glibc.close(descriptor) }
        descriptor = -1
    }

    deinit { close() }
}
