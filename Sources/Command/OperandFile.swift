import Diagnostics
import Files

/// A file that was named on the command line.
enum OperandFile {
    /// Reads it whole. A symbolic link, a folder or a device in its place is refused.
    static func read(_ file: String, limit: Int) throws -> [UInt8] {
        do throws(Diagnostic) {
            return try WholeFile.read(file, limit: limit)
        } catch {
            throw Mistakes(error)
        }
    }
}
