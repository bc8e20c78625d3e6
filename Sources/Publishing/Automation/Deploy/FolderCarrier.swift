import Artifacts
import Diagnostics
import Files
import Glibc
import Studio

/// Brings files into a folder of this machine, each whole and by one step.
struct FolderCarrier: Carrier {
    private let source: Folder
    private let place: Folder
    private let name: String

    init(_ target: DeployTarget, from source: String, in studio: Folder) throws(Diagnostic) {
        self.source = Folder(source)
        name = target.to
        let path = target.to.hasPrefix("/") ? target.to : studio.path(target.to)
        place = Folder(path)
        // What lies around the place may be linked; the place itself must be what it seems, and none of the studio's own.
        if let part = OwnPlaces.part(of: studio, at: path) {
            throw Diagnostic(
                .error, "deploy-inside", "the place is `\(part)` of the studio, or lies within or around it",
                file: target.to,
                expected: "a folder of its own")
        }
    }

    func missing(_ paths: [String]) throws(Diagnostic) -> Set<String> {
        var missing: Set<String> = []
        for path in paths where place.stamp(path)?.size != source.stamp(path)?.size { missing.insert(path) }
        return missing
    }

    func carry(_ changed: [String], removing removed: [String], leaving emptied: Set<String>) throws(Diagnostic) {
        for path in changed {
            let bytes = try source.read(path, limit: 1 << 30)
            try WholeFile.makeParents(of: place.path(path))
            do {
                try WholeFile.replace(place.path(path), bytes, mode: 0o644)
            } catch {
                throw error.about("\(name)/\(path)")
            }
        }
        for path in removed {
            guard unlink(place.path(path)) == 0 || errno == ENOENT || errno == ENOTDIR else {
                throw Diagnostic.system(errno, "remove", "\(name)/\(path)")
            }
        }
        // The innermost first; one that holds anything stays by itself.
        for folder in emptied.sorted(by: >) { rmdir(place.path(folder)) }
    }

    func verify(_ changed: [String], removed: [String]) throws(Diagnostic) {
        for path in changed {
            let (there, here) = (try place.read(path, limit: 1 << 30), try source.read(path, limit: 1 << 30))
            guard there == here else {
                throw .machine("deploy-differs", "this is not what was brought there", file: "\(name)/\(path)")
            }
        }
        for path in removed where place.contains(path) {
            throw .machine("deploy-left", "this should be gone", file: "\(name)/\(path)")
        }
    }
}
