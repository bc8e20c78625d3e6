import Diagnostics
import Quantities
import Store

extension Workspace {
    /// Reads the records in one transaction; a studio without any has none.
    func readRecords(_ settings: Settings, today: CivilDate, into diagnostics: inout [Diagnostic]) -> Records {
        do throws(Diagnostic) {
            guard let connection = try RecordStore.openForReading(in: folder) else { return .none }
            let records = try Records.read(connection, currency: settings.locale.currency, today: today)
            diagnostics += records.diagnostics
            return records
        } catch {
            diagnostics.append(error)
            return .none
        }
    }
}
