import Diagnostics
import Files
import Glibc
import Studio

/// A file that a command writes for the trainer, wherever she wants it.
enum OutputFile {
    /// Writes it whole, for its owner alone. The folder must be there: a slip in a path is not to make one.
    ///
    /// What the studio already holds is never written over: a slip must not cost records or keys.
    static func write(_ bytes: [UInt8], to path: String, _ arguments: Arguments) throws(Mistakes) {
        try check(path, arguments)
        do throws(Diagnostic) {
            try WholeFile.replace(path, bytes, mode: 0o600)
        } catch {
            throw Mistakes(error.about(path))
        }
    }

    /// Looks whether it can be written, before anything else is done.
    static func check(_ path: String, _ arguments: Arguments) throws(Mistakes) {
        let folder = path.lastIndex(of: "/").map { String(path[...$0]) } ?? "."
        guard Folder(folder).contains(".") else {
            throw Mistakes(
                Diagnostic(
                    .error, "no-folder", "there is no such folder to write into", file: folder,
                    expected: "a folder that is there"))
        }
        let studio = Workspace(arguments["--studio"] ?? ".").folder
        guard access(path, F_OK) == 0, let part = OwnPlaces.part(of: studio, at: path) else { return }
        throw Mistakes(
            Diagnostic(
                .error, "own-file", "this file is the studio's own, in `\(part)`", file: path,
                expected: "a new file, or one outside of it"))
    }
}
