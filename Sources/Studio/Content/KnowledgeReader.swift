import Artifacts
import Diagnostics
import Files

/// Reads the files of a folder of content.
struct KnowledgeReader {
    private let listing: ContentListing
    private let folder: Folder
    var diagnostics: [Diagnostic] = []
    var digest = Fingerprint.Builder()

    init(_ listing: ContentListing, _ folder: Folder) {
        self.listing = listing
        self.folder = folder
    }

    /// The files of a folder, by the part of their names before the first dot.
    mutating func sources(_ section: String) -> [(name: String, source: Source)] {
        var sources: [(name: String, source: Source)] = []
        for path in listing.others[section] ?? [] {
            do throws(Diagnostic) {
                let bytes = try folder.read(path, limit: 16 << 20)
                digest.add(path)
                digest.add(Fingerprint(of: bytes))
                let file = path.split(separator: "/").last ?? ""
                let name = String(file.prefix { $0 != "." })
                if let problem = slugProblem(name) {
                    diagnostics.append(
                        Diagnostic(
                            .error, "bad-slug", "\(problem), as the file's name is", file: path,
                            expected: "a name of the characters a–z, 0–9 and `-`"))
                }
                sources.append((name, Source(path: path, bytes: bytes)))
            } catch {
                diagnostics.append(error)
            }
        }
        return sources
    }
}
