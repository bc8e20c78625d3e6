import Diagnostics
import Files
import Training

/// Plan templates as files: those of `Content/plans`, or any that are named.
public struct PlanFiles: Sendable {
    /// A template's file as it was read.
    public struct File: Sendable {
        /// The text, with the path as the trainer knows it.
        public let source: Source
        /// The plan as far as it could be read.
        public let plan: PlanTemplate?
        /// Every mistake in it.
        public let diagnostics: [Diagnostic]
        /// The text in the form that `plan format` gives; nothing where there are mistakes.
        public let formatted: String?

        /// Whether it is in that form already.
        public var isFormatted: Bool { formatted.map { source.bytes.elementsEqual($0.utf8) } ?? false }
    }

    private let workspace: Workspace
    /// The exercises that the plans can name.
    public let library: ExerciseLibrary

    /// Reads the exercises of a studio, which plans name; outside of one, those that come with the press.
    public init(_ workspace: Workspace) throws(Mistakes) {
        self.workspace = workspace
        library = try workspace.exercises().library
    }

    /// The paths that words stand for: a file's path, the name of a template, or `-`, which stays; without any, all templates of
    /// the studio.
    ///
    /// Paths of the studio's own templates are relative to it, so that messages name them as a build does.
    public func paths(_ words: [String]) throws(Mistakes) -> [String] {
        guard words.isEmpty else {
            return words.map { word in
                word == "-" || word.contains("/") || word.hasSuffix(".md")
                    ? word : workspace.folder.path("Content/plans/\(word).md")
            }
        }
        do {
            let listing = try ContentListing(workspace.folder, settings: workspace.settings())
            return (listing.others["plans"] ?? []).map { workspace.folder.path($0) }
        } catch let error as Mistakes {
            throw error
        } catch let error as Diagnostic {
            throw Mistakes(error)
        } catch {
            throw Mistakes(.machine("list", "cannot list Content/plans"))
        }
    }

    /// Reads a file.
    public func read(_ path: String) throws(Diagnostic) -> File {
        let (folder, name) = PlanFiles.parted(path)
        let shown = shown(path)
        do {
            return read(Source(path: shown, bytes: try folder.read(name, limit: 16 << 20)))
        } catch {
            throw error.about(shown)
        }
    }

    /// Reads a text that may come from anywhere.
    public func read(_ source: Source) -> File {
        let name = String(PlanFiles.parted(source.path).name.prefix { $0 != "." })
        var diagnostics: [Diagnostic] = []
        let plan = PlanTemplate.read(source, name: name, library: library, into: &diagnostics)
        var formatted: String?
        if let plan, !diagnostics.hasErrors {
            let text = PlanPrinter.text(plan)
            // What is written must mean what was read, whatever stands in the file.
            var others: [Diagnostic] = []
            let other = PlanTemplate.parse(
                Source(path: source.path, text: text), name: name, library: library, into: &others)
            if other == plan {
                formatted = text
            } else {
                diagnostics.append(
                    Diagnostic(
                        .error, "plan-format", "this plan cannot be brought into the common form without a change",
                        file: source.path, hint: "this is a mistake of the press; the file is left as it is"))
            }
        }
        return File(source: source, plan: plan, diagnostics: diagnostics, formatted: formatted)
    }

    /// Writes a file in the common form, whole or not at all, with the permissions that it had. Gives whether it changed.
    public func format(_ path: String, _ file: File) throws(Diagnostic) -> Bool {
        guard let formatted = file.formatted, !file.isFormatted else { return false }
        let (folder, name) = PlanFiles.parted(path)
        let mode = folder.stamp(name).map { $0.mode & 0o777 } ?? 0o644
        do {
            try WholeFile.replace(folder.path(name), Array(formatted.utf8), mode: mode)
        } catch {
            throw error.about(file.source.path)
        }
        return true
    }

    /// The path as messages show it: relative to the studio where it lies in it.
    private func shown(_ path: String) -> String {
        let prefix = workspace.folder.path + "/"
        return path.hasPrefix(prefix) ? String(path.dropFirst(prefix.count)) : path
    }

    private static func parted(_ path: String) -> (folder: Folder, name: String) {
        guard let slash = path.lastIndex(of: "/") else { return (Folder("."), path) }
        let folder = slash == path.startIndex ? "/" : String(path[..<slash])
        return (Folder(folder), String(path[path.index(after: slash)...]))
    }
}
