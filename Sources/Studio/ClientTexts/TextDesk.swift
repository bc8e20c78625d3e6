import Diagnostics
import Files
import Foundation

/// The place where a client's plan or menu lies while its trainer edits it: a file in a folder below `Data` that is open to its
/// owner alone, so that what editors leave beside it is private as well.
public final class TextDesk<Kind: ClientTextKind> {
    /// The file's path.
    public let path: String
    private let folder: Folder
    private let name: String
    private let workspace: Workspace
    private var isLeft = false

    /// Lays a client's text out. Both are gone with this value.
    public init(_ workspace: Workspace, handle: String, text: String) throws(Diagnostic) {
        self.workspace = workspace
        try RecordStore.makeFolder(in: workspace.folder)
        var template = Array(workspace.folder.path("Data/.\(Kind.name)-XXXXXX").utf8CString)
        guard mkdtemp(&template) != nil else { throw Diagnostic.system(errno, "make", "Data/.\(Kind.name)") }
        folder = Folder(String(decoding: template.dropLast().map { UInt8(bitPattern: $0) }, as: UTF8.self))
        name = "\(handle).md"
        path = folder.path(name)
        try WholeFile.create(path, Array(text.utf8), mode: 0o600)
    }

    deinit {
        // What an editor leaves beside the file is as private as the file.
        guard !isLeft else { return }
        try? FileManager.default.removeItem(atPath: folder.path)
    }

    /// Leaves everything where it is, because it could be kept nowhere else; gives the folder.
    public func leave() -> String {
        isLeft = true
        return folder.path
    }

    /// The text as the editor left it.
    public func text() throws(Diagnostic) -> String {
        do throws(Diagnostic) {
            let bytes = try folder.read(name, limit: 1 << 20)
            guard let text = String(validating: bytes, as: UTF8.self) else {
                throw Diagnostic(
                    .error, "not-utf8", "this is not UTF-8", file: name, expected: "a text in UTF-8",
                    hint: "set the editor to UTF-8 and save again")
            }
            return text
        } catch {
            throw error.about("the edited \(Kind.name)")
        }
    }

    /// Keeps a text that could not be saved beside the records, for its owner alone; gives its name in the studio.
    public static func keep(_ text: String, handle: String, in workspace: Workspace) throws(Diagnostic) -> String {
        for attempt in 1...999 {
            let name = "Data/\(Kind.name)-\(handle)\(attempt == 1 ? "" : "-\(attempt)").md"
            guard !workspace.folder.contains(name) else { continue }
            try WholeFile.create(workspace.folder.path(name), Array(text.utf8), mode: 0o600)
            return name
        }
        throw Diagnostic(
            .error, "file-exists", "there are too many kept texts of \(Kind.name)s", file: "Data",
            hint: "remove some of them, such as Data/\(Kind.name)-\(handle).md")
    }
}
