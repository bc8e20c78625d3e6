import Diagnostics
import Files
import Foundation
import Quantities

/// When the files of `Content` were changed last, as the studio's git history has it.
struct GitDates: Sendable {
    private let dates: [String: Instant]

    /// Asks git once for all files; a warning says where there is no history to ask.
    init(of studio: Folder, into diagnostics: inout [Diagnostic]) {
        let process = Process()
        process.executableURL = URL(fileURLWithPath: "/usr/bin/env")
        process.arguments = [
            "git", "-c", "core.quotePath=off", "-C", studio.path, "log", "--format=@%ct", "--name-only", "--relative",
            "--no-renames", "-z", "--", "Content",
        ]
        let pipe = Pipe()
        process.standardOutput = pipe
        process.standardError = FileHandle.nullDevice
        process.standardInput = FileHandle.nullDevice
        var bytes: [UInt8] = []
        var isDone = false
        do {
            try process.run()
            bytes = Array(pipe.fileHandleForReading.readDataToEndOfFile())
            process.waitUntilExit()
            isDone = process.terminationStatus == 0
        } catch {
            isDone = false
        }
        dates = GitDates.parse(bytes)
        if !isDone {
            diagnostics.append(
                Diagnostic(
                    .warning, "no-git", "`site: datesFromGit` is on, but git has no history of this studio",
                    file: Settings.fileName,
                    hint: "commit the studio, or take the key out and write `updated:` where it matters"))
        }
    }

    /// Reads what git wrote: commits from the newest on, each a time behind `@` with the paths it touched, parted by zeros.
    static func parse(_ bytes: [UInt8]) -> [String: Instant] {
        var dates: [String: Instant] = [:]
        var time: Instant?
        for part in bytes.split(separator: 0) {
            // Behind a commit's line stands a newline before its first path.
            let text = String(decoding: part.drop { $0 == UInt8(ascii: "\n") }, as: UTF8.self)
            if text.hasPrefix("@"), let seconds = Int64(text.dropFirst().prefix { $0 != "\n" }) {
                time = Instant(seconds: seconds)
            } else if let time, dates[text] == nil {
                dates[text] = time
            }
        }
        return dates
    }

    /// When a file was changed last.
    func lastChange(of path: String) -> Instant? { dates[path] }
}
