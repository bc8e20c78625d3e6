import Diagnostics
import Foundation
import Glibc
import Testing

/// A studio in a temporary folder, written from one text: `-- path --` starts a file, and what follows up to the next such line
/// is its content. The command itself is run on it, as a trainer runs it.
final class StudioFixture {
    let folder: URL

    /// A studio with these files; `studio.yml` and a small theme are there unless the text brings its own.
    ///
    /// - Parameter place: The folder that it is made in; that for temporary files without it.
    init(_ text: String = "", settings: String? = StudioFixture.settings, in place: URL? = nil) throws {
        let place = place ?? FileManager.default.temporaryDirectory
        folder = place.appendingPathComponent("floorpress-\(UUID().uuidString)")
        try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
        if let settings { try write("studio.yml", settings) }
        for (path, content) in StudioFixture.files(text) { try write(path, content) }
    }

    deinit { try? FileManager.default.removeItem(at: folder) }

    static let settings = """
        studio:
          name: Test Studio
          trainer: Tess Trainer
          email: tess@studio.example
        locale:
          languages: [en, de]
        site:
          url: https://studio.example
          title: The test studio
          description: A studio for tests.
          postsPerPage: 2
          exercises: own
          navigation: [blog]
          socialPictures: false

        """

    private static func files(_ text: String) -> [(String, String)] {
        var files: [(String, String)] = []
        for line in text.split(separator: "\n", omittingEmptySubsequences: false) {
            if line.hasPrefix("-- "), line.hasSuffix(" --") {
                files.append((String(line.dropFirst(3).dropLast(3)), ""))
            } else if !files.isEmpty {
                files[files.count - 1].1 += line + "\n"
            }
        }
        return files
    }

    func path(_ inner: String) -> String { folder.appendingPathComponent(inner).path }

    func write(_ inner: String, _ content: String) throws {
        let url = folder.appendingPathComponent(inner)
        try FileManager.default.createDirectory(at: url.deletingLastPathComponent(), withIntermediateDirectories: true)
        try Data(content.utf8).write(to: url)
    }

    func read(_ inner: String) -> String? {
        try? String(contentsOf: folder.appendingPathComponent(inner), encoding: .utf8)
    }

    func exists(_ inner: String) -> Bool { FileManager.default.fileExists(atPath: path(inner)) }

    /// Every file below a folder with its bytes: what must not change when something goes wrong.
    func contents(_ inner: String) -> [String: Data] {
        var found: [String: Data] = [:]
        guard let walk = FileManager.default.enumerator(atPath: path(inner)) else { return found }
        for case let file as String in walk {
            if let data = FileManager.default.contents(atPath: path("\(inner)/\(file)")) { found[file] = data }
        }
        return found
    }

    /// Builds at a fixed time.
    func build(_ more: String...) throws -> Outcome { try run(["build", "--at", "2026-11-21"] + more) }

    /// Builds as a user who owns nothing, from a copy of the command where that user finds it.
    func buildAsNobody() throws -> Outcome {
        let copy = path("floorpress-copy")
        try FileManager.default.copyItem(at: Command.executable, to: URL(fileURLWithPath: copy))
        return try Command.run(
            ["--reuid", "65534", "--clear-groups", copy, "build", "--at", "2026-11-21"], in: folder, environment: [:],
            executable: URL(fileURLWithPath: "/usr/bin/setpriv"), fixture: self)
    }

    /// Runs the command in the studio.
    func run(_ words: [String], environment: [String: String] = [:]) throws -> Outcome {
        try Command.run(words, in: folder, environment: environment, fixture: self)
    }
}

/// What the command did.
struct Outcome {
    let status: Int32
    let output: String
    let messages: String
    let fixture: StudioFixture

    /// The build went through and a file of the output holds a text.
    func expect(
        _ file: String, contains text: String, sourceLocation: SourceLocation = #_sourceLocation
    ) {
        #expect(status == 0, "\(messages)", sourceLocation: sourceLocation)
        let content = fixture.read("Output/\(file)")
        #expect(
            content?.contains(text) == true, "\(file): \(content ?? "is not there")", sourceLocation: sourceLocation)
    }

    /// The command failed with exactly these messages.
    func expect(
        status: Int32, messages expected: String, sourceLocation: SourceLocation = #_sourceLocation
    ) {
        #expect(self.status == status, sourceLocation: sourceLocation)
        #expect(messages == expected, sourceLocation: sourceLocation)
    }
}

/// The command under test.
enum Command {
    /// The executable, which lies beside the tests' own bundle.
    static let executable: URL = {
        let bundle = Bundle.allBundles.first { $0.bundlePath.hasSuffix(".xctest") }?.bundleURL ?? Bundle.main.bundleURL
        let beside = bundle.deletingLastPathComponent().appendingPathComponent("floorpress")
        if FileManager.default.isExecutableFile(atPath: beside.path) { return beside }
        return URL(fileURLWithPath: CommandLine.arguments[0]).deletingLastPathComponent().appendingPathComponent(
            "floorpress")
    }()

    static func process(
        _ words: [String], in folder: URL, environment: [String: String] = [:], executable: URL = executable
    ) -> Process {
        let process = Process()
        process.executableURL = executable
        process.arguments = words
        process.currentDirectoryURL = folder
        process.environment = ProcessInfo.processInfo.environment.merging(environment) { $1 }
        process.standardInput = FileHandle.nullDevice
        return process
    }

    static func run(
        _ words: [String], in folder: URL, environment: [String: String] = [:], executable: URL = executable,
        fixture: StudioFixture
    ) throws -> Outcome {
        let process = process(words, in: folder, environment: environment, executable: executable)
        // Files, not pipes: a pipe that nobody reads would stop the command.
        let place = FileManager.default.temporaryDirectory.appendingPathComponent("floorpress-\(UUID().uuidString)")
        let (output, messages) = (place.appendingPathExtension("out"), place.appendingPathExtension("err"))
        defer { for file in [output, messages] { try? FileManager.default.removeItem(at: file) } }
        for file in [output, messages] { try Data().write(to: file) }
        process.standardOutput = try FileHandle(forWritingTo: output)
        process.standardError = try FileHandle(forWritingTo: messages)
        try process.run()
        process.waitUntilExit()
        return Outcome(
            status: process.terminationReason == .exit ? process.terminationStatus : 128 + process.terminationStatus,
            output: try String(contentsOf: output, encoding: .utf8),
            messages: try String(contentsOf: messages, encoding: .utf8),
            fixture: fixture)
    }
}
