import Diagnostics
import Files
import Training

extension Workspace {
    /// A plan template by its name in `Content/plans`, or by the path of a file, with the exercises that it can name.
    ///
    /// - Returns: The template with the warnings that reading it gave.
    public func template(
        _ name: String
    ) throws(Mistakes) -> (template: PlanTemplate, library: ExerciseLibrary, warnings: [Diagnostic]) {
        let library = try exercises().library
        let isPath = name.contains("/") || name.hasSuffix(".md")
        let path = isPath ? name : "Content/plans/\(name).md"
        let bytes: [UInt8]
        do {
            bytes = try isPath ? Folder(path.hasPrefix("/") ? "/" : ".").read(path) : folder.read(path)
        } catch  where error.code == "not-there" && !isPath {
            let names = (try? folder.list("Content/plans"))?.compactMap { entry in
                entry.path.split(separator: "/").last.flatMap { $0.hasSuffix(".md") ? String($0.dropLast(3)) : nil }
            }
            throw Mistakes(
                Diagnostic(
                    .error, "unknown-plan", "there is no plan template `\(name)`", file: path,
                    hint: didYouMean(name, in: (names ?? []).sorted(), limit: 3)
                        ?? "the name of a file in Content/plans, or a path that ends with .md"))
        } catch {
            throw Mistakes(error)
        }
        var diagnostics: [Diagnostic] = []
        let template = PlanTemplate.parse(
            Source(path: path, bytes: bytes), name: name, library: library, into: &diagnostics)
        guard let template, !diagnostics.hasErrors else { throw Mistakes(diagnostics) }
        return (template, library, diagnostics)
    }

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
