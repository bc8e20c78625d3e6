import Artifacts
import Diagnostics
import Files
import Studio

/// An output folder as a build left it: every file that it made as it was written, and nothing beside.
///
/// A build that finds a leak publishes nothing, so what stands here was proven; what was touched since was not.
public struct FinishedOutput: Sendable {
    /// The folder.
    public let folder: Folder
    private let paths: [String]

    /// Looks at the output of a studio.
    public init(of workspace: Workspace, threads: Int) throws(Diagnostic) {
        let publication = Publication(into: workspace.folder.path("Output"), maker: Maker.identity, threads: threads)
        folder = publication.output
        guard let manifest = publication.last else {
            throw Diagnostic(
                .error, "not-built", "there is no output of this version of the press", file: "Output",
                hint: "`floorpress build` makes it")
        }
        guard manifest.facts["canaries"] != nil else {
            throw Diagnostic(
                .error, "not-proven", "this output was never searched for leaks, so it is not published",
                file: "Output",
                hint: "`floorpress build` makes it anew and searches it")
        }
        guard publication.isIntact(manifest) else {
            throw Diagnostic(
                .error, "output-touched", "the output is not as its build left it, so it is not published",
                file: "Output",
                expected: "what `floorpress build` wrote and proved free of leaks, and nothing else",
                hint: "`floorpress build` sets it right")
        }
        paths = manifest.paths
    }

    /// The paths of the files in one of its folders, relative to that, in order.
    public func paths(in part: String) -> [String] {
        paths.filter { $0.hasPrefix(part + "/") }.map { String($0.dropFirst(part.count + 1)) }
    }
}
