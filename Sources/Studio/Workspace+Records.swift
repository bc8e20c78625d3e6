import Diagnostics
import Quantities
import Store

extension Workspace {
    /// Reads the records in one transaction; a studio without any has none.
    ///
    /// Days that are still to come are no mistake here: a build may be made for a time that has passed.
    func readRecords(_ settings: Settings, into diagnostics: inout [Diagnostic]) -> Records {
        do throws(Diagnostic) {
            guard let connection = try RecordStore.openForReading(in: folder) else { return .none }
            let records = try Records.read(connection, currency: settings.locale.currency)
            diagnostics += records.diagnostics
            return records
        } catch {
            diagnostics.append(error)
            return .none
        }
    }
}
