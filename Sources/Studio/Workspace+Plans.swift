import Diagnostics
import Files

extension Workspace {
    /// Writes a new plan template to `Content/plans`; gives its path.
    ///
    /// - Parameter isReplacing: Whether a template of this name may be replaced; otherwise it is a mistake.
    public func writePlan(_ name: String, _ text: String, isReplacing: Bool) throws(Mistakes) -> String {
        _ = try settings()
        let path = "Content/plans/\(name).md"
        do throws(Diagnostic) {
            if let problem = slugProblem(name) {
                throw Diagnostic(
                    .error, "bad-slug", "\(problem), as the plan's name is", file: path,
                    expected: "a name of the characters a–z, 0–9 and `-`")
            }
            if isReplacing {
                try WholeFile.makeParents(of: folder.path(path))
                try WholeFile.replace(folder.path(path), Array(text.utf8))
            } else {
                guard !folder.contains(path) else {
                    throw Diagnostic(
                        .error, "already-there", "there is a plan `\(name)` already", file: path,
                        hint: "another `--name`, or `--force` to write over it")
                }
                try WholeFile.create(folder.path(path), Array(text.utf8))
            }
        } catch {
            throw Mistakes(error)
        }
        return path
    }
}
