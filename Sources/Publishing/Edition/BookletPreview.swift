import Diagnostics
import Documents
import Quantities
import Studio

/// A client's booklet before the plan is hers: made for the trainer's eyes, kept nowhere.
public struct BookletPreview {
    private let workspace: Workspace
    private let options: Edition.Options

    /// Prepares a preview in a studio.
    public init(_ workspace: Workspace, _ options: Edition.Options) {
        self.workspace = workspace
        self.options = options
    }

    /// The booklet as a PDF, as the build would make it on the same day; links to the exercises' pages are left out.
    public func pdf(_ assignment: PlanAssignment) throws(Mistakes) -> [UInt8] {
        let snapshot = try workspace.read(options.reading).snapshot
        guard let records = snapshot.records.client(assignment.client.handle) else {
            throw Mistakes(
                Diagnostic(
                    .error, "unknown-client", "there is no client `\(assignment.client.handle)`",
                    file: RecordStore.fileName))
        }
        let stationery = Stationery(snapshot.settings)
        let documents = ClientDocuments(snapshot, of: [], exercisePages: [:])
        let plan = PlanShelf(snapshot.knowledge).worded(assignment.plan, in: assignment.client.language)
        let handout = documents.handout(plan, assignment.schedule, version: 1, records)
        do {
            return try BookletDocument(Booklet(of: handout), stationery: stationery, language: handout.language)
                .pdf(at: snapshot.dayStart)
        } catch {
            throw Mistakes(error.about("the booklet of \(assignment.client.handle)"))
        }
    }
}
