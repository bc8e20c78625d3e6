import Diagnostics
import Store

/// The series that documents take their numbers from. A number is taken with its document, in the same change.
struct DocumentNumbers {
    private let connection: Connection

    init(_ connection: Connection) {
        self.connection = connection
    }

    /// The next place in a series' year, from one; a year without a document begins here.
    func next(of series: String, year: Int) throws -> Int {
        let last = try connection.first(
            "SELECT last FROM number_series WHERE kind = ? AND year = ?", series, year
        ) { try $0.int("last") }
        if let last { return last + 1 }
        try connection.execute("INSERT INTO number_series (kind, year, last) VALUES (?, ?, 0)", series, year)
        return 1
    }

    /// Refuses a number that another document has: patterns of two kinds, or one that was changed, can meet.
    func check(_ number: String, of series: String) throws {
        let owner = try connection.first("SELECT kind FROM document WHERE number = ?", number) { try $0.text("kind") }
        guard let owner else { return }
        throw Diagnostic(
            .error, "number-taken",
            "the next \(series) would be \(number), which is the number of a document of kind \(owner)",
            file: RecordStore.fileName, expected: "a pattern for each kind that makes numbers of its own",
            hint: "change the pattern under `invoicing` in studio.yml")
    }

    /// The document of a series that was issued under a key, or nothing. A key that was used for another series is refused.
    func holder<Document>(
        of key: String, _ series: String, read: (borrowing Row) throws -> Document
    ) throws -> Document? {
        try connection.first("SELECT * FROM document WHERE idempotency_key = ?", key) { row in
            let (kind, number) = (try row.text("kind"), try row.text("number"))
            guard kind == series else {
                throw Diagnostic(
                    .error, "key-used", "the key `\(key)` was used for the \(kind) \(number)",
                    file: RecordStore.fileName)
            }
            return try read(row)
        }
    }
}
