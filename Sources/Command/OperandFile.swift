import Diagnostics
import Files

/// A file that was named on the command line.
enum OperandFile {
    /// Reads it whole. A symbolic link, a folder or a device in its place is refused.
    static func read(_ file: String, limit: Int) throws -> [UInt8] {
        let last = file.split(separator: "/").last.map(String.init) ?? file
        let folder = file.contains("/") ? String(file.dropLast(last.count + 1)) : "."
        do throws(Diagnostic) {
            return try Folder(folder.isEmpty ? "/" : folder).read(last, limit: limit)
        } catch {
            throw Mistakes(error.about(file))
        }
    }
}
