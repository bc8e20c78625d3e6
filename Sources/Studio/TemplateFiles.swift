import Diagnostics
import Files
import Nutrition
import Quantities
import Training

/// Plan templates or menus as files: those of `Content`, or any that are named.
public struct TemplateFiles<Template: Equatable & Sendable>: Sendable {
    /// A template's file as it was read.
    public struct File: Sendable {
        /// The text, with the path as the trainer knows it.
        public let source: Source
        /// The template as far as it could be read.
        public let template: Template?
        /// Every mistake in it.
        public let diagnostics: [Diagnostic]
        /// The text in the common form; nothing where there are mistakes.
        public let formatted: String?

        /// Whether it is in that form already.
        public var isFormatted: Bool { formatted.map { source.bytes.elementsEqual($0.utf8) } ?? false }
    }

    /// How such a file is read, by its source and the part of its name before the first dot.
    typealias Reading = @Sendable (Source, String, inout [Diagnostic]) -> Template?

    private let workspace: Workspace
    /// The folder below `Content`, and what one of them is called.
    private let section: String, noun: String
    private let parse: Reading
    private let text: @Sendable (Template) -> String

    init(
        _ workspace: Workspace, section: String, noun: String, parse: @escaping Reading,
        text: @escaping @Sendable (Template) -> String
    ) {
        self.workspace = workspace
        self.section = section
        self.noun = noun
        self.parse = parse
        self.text = text
    }

    /// The paths that words stand for: a file's path, the name of a template, or `-`, which stays; without any, all templates of
    /// the studio.
    ///
    /// Paths of the studio's own templates are relative to it, so that messages name them as a build does.
    public func paths(_ words: [String]) throws(Mistakes) -> [String] {
        guard words.isEmpty else {
            return words.map { word in
                word == "-" || word.contains("/") || word.hasSuffix(".md")
                    ? word : workspace.folder.path("Content/\(section)/\(word).md")
            }
        }
        do {
            let listing = try ContentListing(workspace.folder, settings: workspace.settings())
            return (listing.others[section] ?? []).map { workspace.folder.path($0) }
        } catch let error as Mistakes {
            throw error
        } catch let error as Diagnostic {
            throw Mistakes(error)
        } catch {
            throw Mistakes(.machine("list", "cannot list Content/\(section)"))
        }
    }

    /// Reads a file.
    public func read(_ path: String) throws(Diagnostic) -> File {
        let (folder, name) = TemplateFiles.parted(path)
        let shown = shown(path)
        do {
            return read(Source(path: shown, bytes: try folder.read(name, limit: 16 << 20)))
        } catch {
            throw error.about(shown)
        }
    }

    /// Reads a text that may come from anywhere.
    public func read(_ source: Source) -> File {
        let name = String(TemplateFiles.parted(source.path).name.prefix { $0 != "." })
        var diagnostics: [Diagnostic] = []
        let template = parse(source, name, &diagnostics)
        var formatted: String?
        if let template, !diagnostics.hasErrors {
            let text = text(template)
            // What is written must mean what was read, whatever stands in the file.
            var others: [Diagnostic] = []
            if parse(Source(path: source.path, text: text), name, &others) == template {
                formatted = text
            } else {
                diagnostics.append(
                    Diagnostic(
                        .error, "\(noun)-format",
                        "this \(noun) cannot be brought into the common form without a change",
                        file: source.path, hint: "this is a mistake of the press; the file is left as it is"))
            }
        }
        return File(source: source, template: template, diagnostics: diagnostics, formatted: formatted)
    }

    /// Writes a file in the common form, whole or not at all, with the permissions that it had. Gives whether it changed.
    public func format(_ path: String, _ file: File) throws(Diagnostic) -> Bool {
        guard let formatted = file.formatted, !file.isFormatted else { return false }
        let (folder, name) = TemplateFiles.parted(path)
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

extension Workspace {
    /// Plan templates as files, which name the exercises of the studio; outside of one, those that come with the press.
    public func planFiles() throws(Mistakes) -> (files: TemplateFiles<PlanTemplate>, library: ExerciseLibrary) {
        let library = try exercises().library
        let files = TemplateFiles(self, section: "plans", noun: "plan") { source, name, diagnostics in
            PlanTemplate.read(source, name: name, library: library, into: &diagnostics)
        } text: {
            PlanPrinter.text($0)
        }
        return (files, library)
    }

    /// Menus as files, which name the recipes and foods of the studio. `NAME.de.md` is read as German.
    public func menuFiles() throws(Mistakes) -> TemplateFiles<Menu> {
        let cookbook = try menuShelf().cookbook
        return TemplateFiles(self, section: "menus", noun: "menu") { source, name, diagnostics in
            let language = Language.allCases.first { source.path.hasSuffix(".\($0.rawValue).md") }
            return Menu.parse(source, name: name, cookbook: cookbook, language: language, into: &diagnostics)
        } text: {
            MenuPrinter.text($0)
        }
    }
}
