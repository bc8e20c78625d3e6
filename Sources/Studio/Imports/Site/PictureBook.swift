import Artifacts
import Diagnostics
import Files

/// The pictures and documents that come along: where each of them will lie in `Content`, the same content once.
final class PictureBook {
    /// A file to copy.
    struct Copy {
        let file: OldAssets.File
        /// Where it goes, below the studio.
        let path: String
        let fingerprint: Fingerprint
    }

    /// What is to be copied, in the order it was asked for.
    private(set) var copies: [Copy] = []
    /// How many were in `Content` already.
    private(set) var present: [String] = []
    private let studio: Folder
    private var paths: [OldAssets.File: String] = [:]
    private var byContent: [Fingerprint: String] = [:]
    private var taken: [String: Fingerprint] = [:]

    init(_ studio: Folder) {
        self.studio = studio
    }

    /// Where a file of the old site will lie, below the studio. Throws where it cannot be read.
    func path(of file: OldAssets.File) throws(Diagnostic) -> String {
        if let path = paths[file] { return path }
        let bytes = try Folder(file.folder).read(file.path)
        let fingerprint = Fingerprint(of: bytes)
        if let path = byContent[fingerprint] {
            paths[file] = path
            return path
        }
        let path = free(file, fingerprint)
        paths[file] = path
        byContent[fingerprint] = path
        return path
    }

    private func free(_ file: OldAssets.File, _ fingerprint: Fingerprint) -> String {
        let name = file.path.lastPart
        var ending = PictureName.ending(name)
        let slug = Slug.make(String(name.dropLast(ending.count + 1)))
        let stem = slug.isEmpty ? "picture" : slug
        if ending == "jpeg" { ending = "jpg" }
        let folder = PictureName.pictures.contains(ending) ? "Content/pictures" : "Content/files"
        var number = 1
        while true {
            let path = "\(folder)/\(stem)\(number == 1 ? "" : "-\(number)").\(ending)"
            number += 1
            if taken[path] != nil { continue }
            if studio.contains(path) {
                // A second run finds what the first one brought.
                guard let there = try? studio.read(path), Fingerprint(of: there) == fingerprint else { continue }
                taken[path] = fingerprint
                present.append(path)
                return path
            }
            taken[path] = fingerprint
            copies.append(Copy(file: file, path: path, fingerprint: fingerprint))
            return path
        }
    }
}
