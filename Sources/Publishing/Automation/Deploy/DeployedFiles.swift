import Diagnostics
import Files
import Studio

/// What was brought to a place before: only that is ever deleted there.
struct DeployedFiles {
    /// The digest of each file by its path; `-` where a deployment was under way.
    var digests: [String: String] = [:]
    private let place: String

    private static func file(_ name: String) -> String { "Data/deployed/\(name).list" }

    /// Reads what was brought to the target's place; nothing where the target led elsewhere then.
    init(_ target: DeployTarget, in studio: Folder) throws(Diagnostic) {
        place = target.to
        guard studio.contains(DeployedFiles.file(target.name)) else { return }
        let bytes = try studio.read(DeployedFiles.file(target.name), limit: 256 << 20)
        let lines = String(decoding: bytes, as: UTF8.self).split(separator: "\n")
        guard lines.first.map(String.init) == "place \(target.to)" else { return }
        for line in lines.dropFirst() {
            let parts = line.split(separator: " ", maxSplits: 1)
            if parts.count == 2, DeployedFiles.isSafe(parts[1]) { digests[String(parts[1])] = String(parts[0]) }
        }
    }

    /// No path leads out of the place, whatever was written into the list.
    private static func isSafe(_ path: Substring) -> Bool {
        !path.hasPrefix("/")
            && !path.split(separator: "/", omittingEmptySubsequences: false).contains { $0 == ".." || $0.isEmpty }
    }

    func write(_ name: String, in studio: Folder) throws(Diagnostic) {
        let lines = ["place \(place)"] + digests.keys.sorted().map { "\(digests[$0] ?? "-") \($0)" }
        let path = studio.path(DeployedFiles.file(name))
        try WholeFile.makeParents(of: path)
        try WholeFile.replace(path, Array((lines.joined(separator: "\n") + "\n").utf8), mode: 0o600)
    }
}
