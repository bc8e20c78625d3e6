import Diagnostics
import Files

/// A text that a command is handed as a file, or on standard input.
enum TextSource {
    /// Reads it.
    ///
    /// - Parameter name: What mistakes in standard input are told about.
    static func read(_ file: String, name: String) throws -> Source {
        if file == "-" { return Source(path: name, bytes: try Console.input()) }
        do throws(Diagnostic) {
            return Source(path: file, bytes: try WholeFile.read(file, limit: 1 << 20))
        } catch {
            throw Mistakes(error)
        }
    }
}
