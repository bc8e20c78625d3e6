import Diagnostics
import Files

/// A text that a command is handed as a file, or on standard input.
enum TextSource {
    /// Reads it.
    ///
    /// - Parameter name: What mistakes in standard input are told about.
    static func read(_ file: String, name: String) throws -> Source {
        if file == "-" { return Source(path: name, bytes: try Console.input()) }
        let last = file.split(separator: "/").last.map(String.init) ?? file
        let folder = file.contains("/") ? String(file.dropLast(last.count + 1)) : "."
        do throws(Diagnostic) {
            return Source(path: file, bytes: try Folder(folder.isEmpty ? "/" : folder).read(last, limit: 1 << 20))
        } catch {
            throw Mistakes(error.about(file))
        }
    }
}
