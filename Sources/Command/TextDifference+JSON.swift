import Diagnostics
import Studio

extension TextDifference {
    /// The lines that differ.
    var json: JSON {
        .array(
            lines.compactMap { line in
                switch line {
                case .same: nil
                case .removed(let text): .members(["removed": .string(text)])
                case .added(let text): .members(["added": .string(text)])
                }
            })
    }
}
