import Diagnostics
import Files
import Foundation
import Studio

/// Brings files by rsync or rclone. Lists of paths are handed over in files, so that only what is named there is touched: nothing else that
/// lies at the place is ever deleted.
struct ToolCarrier: Carrier {
    private let target: DeployTarget
    private let source: String
    private let studio: Folder

    init(_ target: DeployTarget, from source: String, in studio: Folder) {
        self.target = target
        self.source = source
        self.studio = studio
    }

    func missing(_ paths: [String]) throws(Diagnostic) -> Set<String> { [] }

    func carry(_ changed: [String], removing removed: [String], leaving emptied: Set<String>) throws(Diagnostic) {
        switch target.way {
        case .rsync:
            if !changed.isEmpty {
                try withList(changed) { list throws(Diagnostic) in
                    _ = try run("rsync", rsync(list) + [source + "/", target.to])
                }
            }
            try withSkeleton(removed) { list, skeleton throws(Diagnostic) in
                _ = try run("rsync", rsync(list) + ["--delete-missing-args", skeleton + "/", target.to])
            }
            // The innermost first, each depth by itself: the folder around one that goes must still be here.
            let depths = Dictionary(grouping: emptied) { $0.count { $0 == "/" } }
            for (_, folders) in depths.sorted(by: { $0.key > $1.key }) {
                try withSkeleton(folders.sorted()) { list, skeleton throws(Diagnostic) in
                    _ = try run("rsync", rsync(list) + ["--delete-missing-args", skeleton + "/", target.to])
                }
            }
        case .rclone, .folder:
            if !changed.isEmpty {
                try withList(changed) { list throws(Diagnostic) in
                    _ = try run(
                        "rclone",
                        ["copy", "--checksum", "--files-from-raw", list] + target.options + [source, target.to])
                }
            }
            if !removed.isEmpty {
                try withList(removed) { list throws(Diagnostic) in
                    _ = try run("rclone", ["delete", "--files-from-raw", list] + target.options + [target.to])
                }
            }
        }
    }

    func verify(_ changed: [String], removed: [String]) throws(Diagnostic) {
        switch target.way {
        case .rsync:
            var left = ""
            if !changed.isEmpty {
                left = try withList(changed) { list throws(Diagnostic) in
                    try run("rsync", rsync(list) + ["--dry-run", "--out-format=%i %n", source + "/", target.to])
                }
            }
            try withSkeleton(removed) { list, skeleton throws(Diagnostic) in
                left += try run(
                    "rsync",
                    rsync(list) + [
                        "--delete-missing-args", "--dry-run", "--out-format=%i %n", skeleton + "/", target.to,
                    ])
            }
            let files = left.split(separator: "\n").filter {
                $0.hasPrefix("<f") || $0.hasPrefix(">f") || $0.hasPrefix("*deleting")
            }
            if let first = files.first {
                throw .machine(
                    "deploy-differs",
                    "\(files.count) files are not there as they should be, \(first.split(separator: " ").last ?? "")",
                    file: target.to)
            }
        case .rclone, .folder:
            guard !changed.isEmpty else { return }
            try withList(changed) { list throws(Diagnostic) in
                _ = try run(
                    "rclone", ["check", "--one-way", "--files-from-raw", list] + target.options + [source, target.to])
            }
        }
    }

    private func rsync(_ list: String) -> [String] {
        [
            "--files-from=\(list)", "--checksum", "--times", "--chmod=D755,F644",
            "--delay-updates",
            "--protect-args", "--timeout=120",
        ] + target.options
    }

    /// What is named and not there is deleted at the other end, if only its folder is there. So folders are made here in which nothing is.
    private func withSkeleton(
        _ removed: [String], _ body: (_ list: String, _ skeleton: String) throws(Diagnostic) -> Void
    ) throws(Diagnostic) {
        guard !removed.isEmpty else { return }
        let skeleton = studio.path("Data/deployed/\(target.name).\(getpid()).gone")
        defer { try? FileManager.default.removeItem(atPath: skeleton) }
        for path in removed { try WholeFile.makeParents(of: "\(skeleton)/\(path)") }
        try withList(removed) { list throws(Diagnostic) in try body(list, skeleton) }
    }

    private func withList<Result>(
        _ paths: [String], _ body: (String) throws(Diagnostic) -> Result
    ) throws(Diagnostic) -> Result {
        let list = studio.path("Data/deployed/\(target.name).\(getpid()).paths")
        try WholeFile.makeParents(of: list)
        try WholeFile.replace(list, Array((paths.joined(separator: "\n") + "\n").utf8), mode: 0o600)
        defer { unlink(list) }
        return try body(list)
    }

    /// Runs a tool; what it says on the way is told where it fails.
    private func run(_ tool: String, _ words: [String]) throws(Diagnostic) -> String {
        let process = Process()
        process.executableURL = URL(fileURLWithPath: "/usr/bin/env")
        process.arguments = [tool] + words
        process.standardInput = FileHandle.nullDevice
        // A file takes what two pipes could not be read for at once.
        let place = studio.path("Data/deployed/\(target.name).\(getpid()).said")
        _ = FileManager.default.createFile(atPath: place, contents: nil, attributes: [.posixPermissions: 0o600])
        defer { unlink(place) }
        do {
            let output = try FileHandle(forWritingTo: URL(fileURLWithPath: place))
            process.standardOutput = output
            process.standardError = output
            try process.run()
            process.waitUntilExit()
            try output.close()
        } catch {
            throw .machine("no-tool", "`\(tool)` cannot be run", hint: "`apt-get install \(tool)`")
        }
        let said = (try? String(contentsOfFile: place, encoding: .utf8)) ?? ""
        guard process.terminationStatus == 0 else {
            let last = said.split(separator: "\n").suffix(2).joined(separator: " / ")
            if process.terminationStatus == 127 {
                throw .machine("no-tool", "`\(tool)` is not there", hint: "`apt-get install \(tool)`")
            }
            throw .machine(
                "deploy-failed",
                "`\(tool)` ended with \(process.terminationStatus): \(printable(String(last.prefix(300))))",
                file: target.to)
        }
        return said
    }
}
