import Artifacts
import Diagnostics
import Documents
import Progress
import Quantities
import Studio

/// All that a client's area is made of, and nothing of anybody else's.
public struct AreaContent: Sendable {
    /// What the records say of her.
    public let records: ClientRecords
    /// What opens the area.
    public let keys: AreaKeys
    /// Her plan worked out.
    public var handout: PlanHandout?
    /// What she eats and buys.
    public var meals: ClientMeals?
    /// Her documents.
    public var documents: [Document] = []
    /// What she is asked every week.
    public var questions: [CheckInQuestion] = []
    /// Everything that her pages depend on.
    public var fingerprint = Fingerprint(of: [])

    /// A document to open and save.
    public struct Document: Sendable {
        /// The name of its file.
        public let file: String
        /// What it is called.
        public let title: String
        /// What kind of document it is: `plan`, `menu`, `invoice`.
        public let kind: String
        /// How it is made.
        public let artifact: Artifact

        /// A document that is made as an artifact of the trainer's.
        public init(file: String, title: String, kind: String, artifact: Artifact) {
            self.file = file
            self.title = title
            self.kind = kind
            self.artifact = artifact
        }

        /// The media type, by the ending of the name.
        var mime: String { file.hasSuffix(".pdf") ? "application/pdf" : "application/xml" }
    }

    /// What is known of a client so far.
    public init(_ records: ClientRecords, keys: AreaKeys) {
        self.records = records
        self.keys = keys
    }

    /// The language of the area.
    var language: Language { records.client.language }
}
