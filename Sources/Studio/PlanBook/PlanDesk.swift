import Diagnostics
import Files
import Foundation

/// The place where a client's plan lies while its trainer edits it: a file in a folder below `Data` that is open to its owner
/// alone, so that what editors leave beside it is private as well.
public final class PlanDesk {
    /// The file's path.
    public let path: String
    private let folder: Folder
    private let name: String
    private let workspace: Workspace

    /// Lays a client's plan out. Both are gone with this value.
    public init(_ workspace: Workspace, handle: String, text: String) throws(Diagnostic) {
        self.workspace = workspace
        try RecordStore.makeFolder(in: workspace.folder)
        var template = Array(workspace.folder.path("Data/.plan-XXXXXX").utf8CString)
        guard mkdtemp(&template) != nil else { throw Diagnostic.system(errno, "make", "Data/.plan") }
        folder = Folder(String(decoding: template.dropLast().map { UInt8(bitPattern: $0) }, as: UTF8.self))
        name = "\(handle).md"
        path = folder.path(name)
        try WholeFile.create(path, Array(text.utf8), mode: 0o600)
    }

    deinit {
        // What an editor leaves beside the file is as private as the file.
        try? FileManager.default.removeItem(atPath: folder.path)
    }

    /// The text as the editor left it.
    public func text() throws(Diagnostic) -> String {
        do {
            return String(decoding: try folder.read(name, limit: 1 << 20), as: UTF8.self)
        } catch {
            throw error.about("the edited plan")
        }
    }

    /// Keeps a text that could not be saved beside the records, for its owner alone; gives its name in the studio.
    public static func keep(_ text: String, handle: String, in workspace: Workspace) throws(Diagnostic) -> String {
        for attempt in 1...999 {
            let name = "Data/plan-\(handle)\(attempt == 1 ? "" : "-\(attempt)").md"
            guard !workspace.folder.contains(name) else { continue }
            try WholeFile.create(workspace.folder.path(name), Array(text.utf8), mode: 0o600)
            return name
        }
        throw Diagnostic(
            .error, "file-exists", "there are too many kept texts of plans", file: "Data",
            hint: "remove some of them, such as Data/plan-\(handle).md")
    }
}
