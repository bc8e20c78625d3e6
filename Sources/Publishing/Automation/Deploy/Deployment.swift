import Artifacts
import Diagnostics
import Edition
import Files
import Glibc
import Studio

/// Brings a part of the output to its place: what changed, and the deletion of what is gone, and looks afterwards whether it is there.
public struct Deployment {
    /// What a deployment did, or would do.
    public struct Report: Sendable {
        /// The target's name.
        public let target: String
        /// Paths that are new or other than before.
        public var changed: [String] = []
        /// Paths that were brought there before and are gone.
        public var removed: [String] = []
        /// How many files are as they were.
        public var same = 0
        /// How often it was tried.
        public var attempts = 1

        /// In a line.
        public var summary: String { "\(changed.count) written, \(removed.count) removed, \(same) unchanged" }

        /// As JSON.
        public var json: JSON {
            .members([
                "target": .string(target), "changed": .array(changed.map { .string($0) }),
                "removed": .array(removed.map { .string($0) }), "same": .integer(same), "attempts": .integer(attempts),
            ])
        }
    }

    private let workspace: Workspace
    private let target: DeployTarget

    /// A deployment to one of the targets that `studio.yml` names.
    public init(_ workspace: Workspace, named name: String) throws(Mistakes) {
        self.workspace = workspace
        let targets = try workspace.settings().deploys
        guard let target = targets.first(where: { $0.name == name }) else {
            let names = targets.map(\.name)
            throw Mistakes(
                Diagnostic(
                    .error, "unknown-target", "there is no target `\(name)`", file: Settings.fileName,
                    expected: names.isEmpty
                        ? "`deploy:` with a list of targets" : "one of " + names.joined(separator: ", "),
                    hint: didYouMean(name, in: names)))
        }
        self.target = target
    }

    /// The names of all targets of a studio.
    public static func targets(_ workspace: Workspace) throws(Mistakes) -> [String] {
        try workspace.settings().deploys.map(\.name)
    }

    /// Brings it there.
    ///
    /// - Parameters:
    ///   - isWhole: Whether every file is brought, not those alone that changed since the last time.
    ///   - show: Takes lines for the terminal.
    public func run(isDryRun: Bool, isWhole: Bool = false, show: (String) -> Void) throws(Mistakes) -> Report {
        do throws(Diagnostic) {
            let output = try FinishedOutput(of: workspace, threads: 2)
            let source = output.folder.path(target.part.folder)
            let paths = output.paths(in: target.part.folder)
            guard !paths.isEmpty else {
                throw Diagnostic(
                    .error, "nothing-built", "there is nothing in `Output/\(target.part.folder)`", file: "Output",
                    hint: target.part == .clients ? "no client has an area" : "`floorpress build` makes it")
            }
            return try bring(paths, from: source, isDryRun: isDryRun, isWhole: isWhole, show: show)
        } catch {
            throw Mistakes(error)
        }
    }

    private func bring(
        _ paths: [String], from source: String, isDryRun: Bool, isWhole: Bool, show: (String) -> Void
    ) throws(Diagnostic) -> Report {
        var known = try DeployedFiles(target, in: workspace.folder)
        let folder = Folder(source)
        var digests: [String: String] = [:]
        for path in paths { digests[path] = sha256(try folder.read(path, limit: 1 << 30)) }
        let carrier = try carrier(source)
        let away = isWhole ? [] : try carrier.missing(paths.filter { known.digests[$0] == digests[$0] })
        var report = Report(target: target.name)
        report.changed = paths.filter { isWhole || known.digests[$0] != digests[$0] || away.contains($0) }
        report.removed = known.digests.keys.filter { digests[$0] == nil }.sorted()
        report.same = paths.count - report.changed.count
        guard !isDryRun, !(report.changed.isEmpty && report.removed.isEmpty) else { return report }
        // A deployment that breaks off must not lose sight of what it brought there.
        for path in report.changed { known.digests[path] = "-" }
        try known.write(target.name, in: workspace.folder)
        let emptied = Deployment.folders(of: report.removed).subtracting(Deployment.folders(of: paths))
        while true {
            do throws(Diagnostic) {
                try carrier.carry(report.changed, removing: report.removed, leaving: emptied)
                try carrier.verify(report.changed, removed: report.removed)
                break
            } catch {
                guard report.attempts < 3, error.cause == .machine else { throw error }
                show("\(target.name): \(error.message); trying again")
                sleep(report.attempts == 1 ? 1 : 4)
                report.attempts += 1
            }
        }
        known.digests = digests
        try known.write(target.name, in: workspace.folder)
        return report
    }

    /// The folders that paths lie in, those that lie around these among them.
    private static func folders(of paths: [String]) -> Set<String> {
        var folders: Set<String> = []
        for path in paths {
            var folder = path[...]
            while let slash = folder.lastIndex(of: "/") {
                folder = folder[..<slash]
                guard folders.insert(String(folder)).inserted else { break }
            }
        }
        return folders
    }

    private func carrier(_ source: String) throws(Diagnostic) -> any Carrier {
        switch target.way {
        case .folder: try FolderCarrier(target, from: source, in: workspace.folder)
        case .rsync, .rclone: ToolCarrier(target, from: source, in: workspace.folder)
        }
    }
}

/// A way to bring files to a place.
protocol Carrier {
    /// Those of some paths that were brought there before and are not there any more, as far as that is easily seen.
    func missing(_ paths: [String]) throws(Diagnostic) -> Set<String>
    /// - Parameter emptied: Folders in which nothing of ours is left; where nothing else is in them they go too.
    func carry(_ changed: [String], removing removed: [String], leaving emptied: Set<String>) throws(Diagnostic)
    /// Throws where something is not there as it should be.
    func verify(_ changed: [String], removed: [String]) throws(Diagnostic)
}
