import Diagnostics
import Files
import Quantities
import Store
import Vault

/// Private areas of two invented clients, one in each language. Their keys come from a seed that anyone can read here: they guard
/// nothing, and make the sample the same everywhere.
enum SampleAreas {
    private static let handles = ["ana-r", "jonas-w"]

    /// Adds their keys to those that the studio has.
    static func write(in studio: Folder) throws(Diagnostic) {
        guard let connection = try RecordStore.openForReading(in: studio) else { return }
        var made: [AreaKeys] = []
        do {
            let clients = try connection.read { try ClientRepository(connection).all() }
            for client in clients.filter({ handles.contains($0.handle) }) {
                var random = SplitMix64(topic: "area of \(client.handle)")
                made.append(
                    try AreaKeys.make(
                        for: client.id, access: .both, on: CivilDate(dayNumber: 20_759), using: &random))
            }
        } catch let error as VaultError {
            throw .machine("no-keys", "the keys of the sample's areas could not be made: \(error)")
        } catch {
            throw connection.diagnostic(for: error)
        }
        let others = try AreaKeyFile.read(in: studio).filter { keys in !made.contains { $0.client == keys.client } }
        try AreaKeyFile.write(others + made, in: studio)
    }
}
