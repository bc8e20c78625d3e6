import Business
import Diagnostics
import Files
import Glibc
import Quantities
import Studio

/// The files of issued documents as they were when they were issued, in `Data/archive`: written once, with their digests in the records.
public struct DocumentArchive {
    private let workspace: Workspace
    private let shelf: ArchiveShelf
    private let press: DocumentPress
    private let now: Instant

    /// Opens the archive of a studio at a moment.
    public init(_ workspace: Workspace, at now: Instant) throws(Mistakes) {
        self.workspace = workspace
        self.now = now
        shelf = ArchiveShelf(workspace)
        press = DocumentPress(try workspace.settings())
    }

    /// Prints a document to try whether it can be: what issues documents asks before they take their numbers.
    public static func proof(_ settings: Settings) -> DocumentProof {
        let press = DocumentPress(settings)
        return { invoice throws(Diagnostic) in _ = try press.pdf(of: invoice) }
    }

    /// What archiving came to.
    public struct Report: Sendable {
        /// The files that were added, by their paths in the studio.
        public var added: [String] = []
        /// The files that were missing and were made again with the same bytes.
        public var restored: [String] = []
        /// What is wrong.
        public var diagnostics: [Diagnostic] = []
        /// How many files are as they were.
        public var intact = 0
    }

    /// The files of a document as bytes: as archived, or as they would be now.
    ///
    /// An archived file that was touched is told, and not handed out.
    public func files(of number: String) throws(Mistakes) -> [(format: ArchivedFile.Format, bytes: [UInt8])] {
        let book = try InvoiceBook(workspace, at: now)
        let document: Archivable
        if let reminder = try book.reminders([number]).first {
            document = Archivable(reminder)
        } else {
            document = Archivable(try book.document(number).document)
        }
        do throws(Diagnostic) {
            guard !document.files.isEmpty else { return try made(document).map { ($0.format, $0.bytes) } }
            var files: [(format: ArchivedFile.Format, bytes: [UInt8])] = []
            for file in document.files { files.append((file.format, try bytes(of: file, document))) }
            return files
        } catch {
            throw Mistakes(error.file == nil && error.place == nil ? error.about("document \(number)") : error)
        }
    }

    /// The files of a document as they would be made now.
    private func made(_ document: Archivable) throws(Diagnostic) -> [DocumentPress.File] {
        switch document.content {
        case .invoice(let invoice): try press.files(of: invoice)
        case .reminder(let reminder): try press.files(of: reminder)
        }
    }

    private func bytes(of file: ArchivedFile, _ document: Archivable) throws(Diagnostic) -> [UInt8] {
        switch shelf.look(at: file) {
        case .intact(let bytes): return bytes
        case .touched: throw ArchiveShelf.touched(file)
        case .unreadable(let reason): throw reason
        case .missing: return try remade(file, document)
        }
    }

    /// The same bytes again; a letterhead or a press that has changed since makes others, which are refused.
    private func remade(_ file: ArchivedFile, _ document: Archivable) throws(Diagnostic) -> [UInt8] {
        guard let made = try made(document).first(where: { $0.format == file.format }),
            SHA256Digest(of: made.bytes) == file.digest
        else {
            throw Diagnostic(
                .error, "archive-lost",
                "this file is missing, and cannot be made again with the same bytes: studio.yml or the press has changed since",
                file: file.path, hint: "take it from a backup; what the document says is kept in the records")
        }
        return made.bytes
    }

    /// Archives what is not archived yet, and looks at what is.
    ///
    /// - Parameters:
    ///   - numbers: The documents; all of them without.
    ///   - isDryRun: Whether nothing is written: only what is missing or was touched is told.
    public func archive(_ numbers: [String]? = nil, isDryRun: Bool = false) throws(Mistakes) -> Report {
        var report = Report()
        let book = try InvoiceBook(workspace, at: now)
        let ledger: [LedgerDocument]
        if let numbers {
            ledger = try book.documents(numbers)
        } else {
            ledger = try book.documents().map(\.document)
        }
        let documents = ledger.map { Archivable($0) } + (try book.reminders(numbers)).map { Archivable($0) }
        let isShort = documents.contains { $0.files.isEmpty }
        let records = isShort && !isDryRun ? try ArchiveLedger(workspace) : nil
        for document in documents {
            do throws(Diagnostic) {
                if document.files.isEmpty {
                    try add(document, records, to: &report)
                } else {
                    for file in document.files { try look(at: file, document, isDryRun, &report) }
                }
            } catch {
                report.diagnostics.append(
                    error.file == nil && error.place == nil ? error.about("document \(document.number)") : error)
            }
        }
        return report
    }

    /// Writes the files of a document and then keeps their digests. A command that was killed in between left files that nobody vouches
    /// for: those with the very bytes are taken over, others are told.
    private func add(_ document: Archivable, _ ledger: ArchiveLedger?, to report: inout Report) throws(Diagnostic) {
        guard let ledger else {
            report.added.append(ArchivedFile.path(of: document.number, year: document.year, .pdf))
            return
        }
        var files: [ArchivedFile] = []
        for made in try made(document) {
            let path = ArchivedFile.path(of: document.number, year: document.year, made.format)
            try shelf.put(made.bytes, at: path)
            files.append(
                ArchivedFile(
                    made.format, path: path, digest: SHA256Digest(of: made.bytes), size: made.bytes.count,
                    archivedAt: now))
        }
        try ledger.keep(files, of: document.id)
        if case .invoice(let invoice) = document.content { report.diagnostics += press.warnings(invoice) }
        report.added += files.map(\.path)
    }

    private func look(
        at file: ArchivedFile, _ document: Archivable, _ isDryRun: Bool, _ report: inout Report
    ) throws(Diagnostic) {
        switch shelf.look(at: file) {
        case .intact: report.intact += 1
        case .touched: report.diagnostics.append(ArchiveShelf.touched(file))
        case .unreadable(let reason): report.diagnostics.append(reason)
        case .missing where isDryRun:
            report.diagnostics.append(
                Diagnostic(
                    .error, "archive-missing", "this file is missing", file: file.path,
                    hint: "`floorpress invoice archive` makes it again, with the same bytes"))
        case .missing:
            try shelf.put(try remade(file, document), at: file.path)
            report.restored.append(file.path)
        }
    }
}

/// A document as the archive sees it.
private struct Archivable {
    /// What is archived.
    enum Content {
        case invoice(IssuedInvoice)
        case reminder(Reminder)
    }

    let id: ULID
    let number: String
    /// The year of its issue.
    let year: Int
    let files: [ArchivedFile]
    let content: Content

    init(_ document: LedgerDocument) {
        id = document.record.id
        number = document.number
        year = document.invoice.content.issueDate.year
        files = document.files
        content = .invoice(document.invoice)
    }

    init(_ record: ReminderRecord) {
        id = record.id
        number = record.number
        year = record.reminder.date.year
        files = record.files
        content = .reminder(record.reminder)
    }
}
