import Business
import Diagnostics
import Quantities
import Store

/// The quotes, invoices and credit notes of a studio as the commands see and change them.
public struct InvoiceBook {
    /// The studio's settings.
    public let settings: Settings
    /// The day that counts as today.
    public let today: CivilDate
    /// Tries in print what is to be issued, so that no number is taken by what can never be read.
    public var proof: DocumentProof?
    let now: Instant
    let workspace: Workspace

    /// Opens the books of a studio at a moment.
    public init(_ workspace: Workspace, at now: Instant) throws(Mistakes) {
        self.workspace = workspace
        self.now = now
        settings = try workspace.settings()
        today = settings.day(at: now)
    }

    /// The currency that the studio bills in.
    public var currency: Currency { Currency(settings.locale.currency) ?? .eur }

    /// A document with the handle of the client it is for.
    public struct Entry: Sendable {
        /// The document.
        public let document: LedgerDocument
        /// The client's handle; none when the client was erased.
        public let handle: String?
    }

    /// All invoices, credit notes and quotes by date and number.
    public func documents() throws(Mistakes) -> [Entry] {
        try workspace.readRecords { connection in
            let handles = try handles(connection)
            return try LedgerRepository(connection).all().map { document in
                Entry(document: document, handle: document.record.clientID.flatMap { handles[$0] })
            }
        } ?? []
    }

    /// The document of a number; an unknown one is an error that names the nearest.
    ///
    /// - Parameter series: Of which kinds it may be; of any without.
    public func document(_ number: String, of series: Set<String>? = nil) throws(Mistakes) -> Entry {
        let found = try workspace.readRecords { connection -> Entry in
            guard let document = try LedgerRepository(connection).find(number) else {
                throw try unknown(number, series, connection)
            }
            guard series?.contains(document.series) ?? true else {
                throw Diagnostic(
                    .error, "other-kind",
                    "\(number) is not \(InvoiceBook.words(series)): it is \(InvoiceBook.words([document.series]))",
                    file: RecordStore.fileName)
            }
            return Entry(
                document: document, handle: try document.record.clientID.flatMap { try handles(connection)[$0] })
        }
        guard let found else { throw Mistakes(InvoiceBook.nothing(number)) }
        return found
    }

    /// The documents of several numbers, all read at one moment; one that is not there is left out.
    public func documents(_ numbers: [String]) throws(Mistakes) -> [LedgerDocument] {
        try workspace.readRecords { connection in
            let ledger = LedgerRepository(connection)
            return try numbers.compactMap { try ledger.find($0) }
        } ?? []
    }

    /// The reminders of some numbers, or all of them.
    public func reminders(_ numbers: [String]? = nil) throws(Mistakes) -> [ReminderRecord] {
        try workspace.readRecords { connection in
            try ReminderRepository(connection).all().filter { numbers?.contains($0.number) ?? true }
        } ?? []
    }

    private func unknown(_ number: String, _ series: Set<String>?, _ connection: Connection) throws -> Diagnostic {
        if DraftRecord.number(in: number) != nil, number.hasPrefix("draft-") {
            return Diagnostic(
                .error, "not-issued", "\(number) is a draft and has no number yet", file: RecordStore.fileName,
                hint: "`floorpress invoice issue \(number)` issues it")
        }
        let all = try connection.rows("SELECT number, kind FROM document ORDER BY number") {
            (number: try $0.text("number"), kind: try $0.text("kind"))
        }
        let numbers = all.filter { series?.contains($0.kind) ?? true }.map(\.number)
        return Diagnostic(
            .error, "unknown-document", "there is no document `\(number)`", file: RecordStore.fileName,
            hint: didYouMean(number, in: numbers, limit: 3) ?? "`floorpress invoice list --all` shows them")
    }

    private static func nothing(_ number: String) -> Diagnostic {
        Diagnostic(
            .error, "unknown-document", "there is no document `\(number)`: this studio has no records yet",
            file: RecordStore.fileName)
    }

    private static func words(_ series: Set<String>?) -> String {
        (series ?? []).sorted().map { $0 == "invoice" ? "an invoice" : $0 == "quote" ? "a quote" : "a credit note" }
            .joined(separator: " or ")
    }

    func handles(_ connection: Connection) throws -> [ULID: String] {
        var handles: [ULID: String] = [:]
        try connection.each("SELECT id, handle FROM client") { handles[try $0.ulid("id")] = try $0.text("handle") }
        return handles
    }

    /// A new key.
    func newKey() -> ULID {
        var random = SystemRandomNumberGenerator()
        return ULID(at: now, using: &random)
    }
}
