import Diagnostics

/// A plain file of any length, block by block.
public enum FileBlocks {
    /// Hands over every block of a file.
    public static func each(
        _ path: String, _ take: (UnsafeRawBufferPointer) throws(Diagnostic) -> Void
    ) throws(Diagnostic) {
        let input = try BlockInput(path, name: path)
        while let block = try input.takeBlock() {
            var failure: Diagnostic?
            block.withUnsafeBytes { bytes in
                do throws(Diagnostic) { try take(bytes) } catch { failure = error }
            }
            if let failure { throw failure }
        }
    }
}
