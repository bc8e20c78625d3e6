import Diagnostics
import Quantities
import Store

extension Workspace {
    /// Reads the records in one transaction; a studio without any has none.
    ///
    /// Days that are still to come are no mistake here: a build may be made for a time that has passed.
    func readRecords(_ settings: Settings, threads: Int = 1, into diagnostics: inout [Diagnostic]) -> Records {
        do throws(Diagnostic) {
            guard let connection = try RecordStore.openForReading(in: folder) else { return .none }
            let records = try Records.read(connection, currency: settings.locale.currency, threads: threads)
            diagnostics += records.diagnostics
            return records
        } catch {
            diagnostics.append(error)
            return .none
        }
    }

    /// Reads the keys of clients' areas; those of clients who are not in the records any more open nothing.
    func readAreas(into diagnostics: inout [Diagnostic]) -> [ULID: AreaKeys] {
        do throws(Diagnostic) {
            return Dictionary(try AreaKeyFile.read(in: folder).map { ($0.client, $0) }) { first, _ in first }
        } catch {
            diagnostics.append(error)
            return [:]
        }
    }

    /// Reads some of the records in one transaction; nothing where the studio has none.
    func readRecords<Result>(_ body: (Connection) throws -> Result) throws(Mistakes) -> Result? {
        let connection: Connection
        do throws(Diagnostic) {
            guard let opened = try RecordStore.openForReading(in: folder) else { return nil }
            connection = opened
        } catch {
            throw Mistakes(error)
        }
        do {
            return try connection.read { try body(connection) }
        } catch let mistakes as Mistakes {
            throw mistakes
        } catch {
            throw Mistakes(connection.diagnostic(for: error))
        }
    }

    /// Changes the records in one transaction: all of it is kept, or nothing.
    ///
    /// - Parameter isDryRun: Whether all of it is done and then taken back.
    func changeRecords<Result>(
        isDryRun: Bool = false, _ body: (Connection) throws -> Result
    ) throws(Mistakes) -> Result {
        try changeRecordsInSteps { connection in
            do {
                return try connection.write {
                    let result = try body(connection)
                    guard !isDryRun else { throw TakenBack(result: result) }
                    return result
                }
            } catch let trial as TakenBack<Result> {
                return trial.result
            }
        }
    }

    /// Changes the records in several transactions, one after the other, that the body makes itself.
    func changeRecordsInSteps<Result>(_ body: (Connection) throws -> Result) throws(Mistakes) -> Result {
        let connection: Connection
        do throws(Diagnostic) {
            connection = try RecordStore.openForChanging(in: folder)
        } catch {
            throw Mistakes(error)
        }
        do {
            return try body(connection)
        } catch let mistakes as Mistakes {
            throw mistakes
        } catch {
            throw Mistakes(connection.diagnostic(for: error))
        }
    }
}

extension Workspace {
    /// Brings the records up to date, after a backup. A studio that has none gets none.
    public func upgradeRecords() throws(Mistakes) {
        do throws(Diagnostic) {
            guard folder.contains(RecordStore.fileName) else {
                throw Diagnostic(
                    .error, "no-records", "there are no records here yet", file: RecordStore.fileName,
                    hint: "`floorpress client add` or `floorpress sample` makes them")
            }
            _ = try RecordStore.openForChanging(in: folder)
        } catch {
            throw Mistakes(error)
        }
    }
}

/// A change that went through and is not to be kept.
private struct TakenBack<Result>: Error, @unchecked Sendable {
    // Thrown and caught on one thread, within one call; errors must be Sendable all the same.
    let result: Result
}
