import Diagnostics
import Files

/// A file that a command writes for the trainer, wherever she wants it.
enum OutputFile {
    /// Writes it whole, for its owner alone. The folder must be there: a slip in a path is not to make one.
    static func write(_ bytes: [UInt8], to path: String) throws(Mistakes) {
        let folder = path.lastIndex(of: "/").map { String(path[...$0]) } ?? "."
        guard Folder(folder).contains(".") else {
            throw Mistakes(
                Diagnostic(
                    .error, "no-folder", "there is no such folder to write into", file: folder,
                    expected: "a folder that is there"))
        }
        do throws(Diagnostic) {
            try WholeFile.replace(path, bytes, mode: 0o600)
        } catch {
            throw Mistakes(error.about(path))
        }
    }
}
