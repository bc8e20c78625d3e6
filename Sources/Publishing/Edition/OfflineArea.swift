import Artifacts
import Diagnostics
import Files
import Portal
import Site
import Studio

/// A client's area as one file: the viewer and all that is sealed in it.
public struct OfflineArea: Sendable {
    private let workspace: Workspace

    /// Areas of a studio.
    public init(_ workspace: Workspace) {
        self.workspace = workspace
    }

    /// The file, made of what the last build left.
    public func file(of entry: AreaBook.Entry) throws(Mistakes) -> [UInt8] {
        let settings = try workspace.settings()
        var diagnostics: [Diagnostic] = []
        let theme = workspace.theme(into: &diagnostics)
        guard !diagnostics.hasErrors else { throw Mistakes(diagnostics) }
        let inner = "Output/clients/\(entry.keys.area.hex)"
        let folder = Folder(workspace.folder.path(inner))
        var files: [(name: String, bytes: [UInt8])] = []
        do {
            for found in try folder.list("").sorted(by: { $0.path < $1.path }) where found.path.hasSuffix(".bin") {
                files.append((found.path, try folder.read(found.path, limit: 256 << 20)))
            }
        } catch {
            throw Mistakes(error)
        }
        guard files.contains(where: { $0.name == "index.bin" }) else {
            throw Mistakes(
                Diagnostic(
                    .error, "not-built", "the area of client `\(entry.client.handle)` has not been built yet",
                    file: inner,
                    hint: "`floorpress build` makes it"))
        }
        return Portal.offline(
            files, language: entry.client.language, settings: settings,
            stylesheet: ThemeFile.stylesheet("area", theme, settings).bytes,
            script: ClientAreas.script(theme).bytes)
    }
}
