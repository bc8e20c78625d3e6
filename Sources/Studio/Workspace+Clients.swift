import Diagnostics

extension Workspace {
    /// Everything the records say about some clients, in the order of their handles as they are given.
    public func clientRecords(_ handles: [String]) throws(Mistakes) -> [ClientRecords] {
        let settings = try settings()
        var diagnostics: [Diagnostic] = []
        let records = readRecords(settings, into: &diagnostics)
        guard !diagnostics.hasErrors else { throw Mistakes(diagnostics) }
        var found: [ClientRecords] = []
        var missing: [Diagnostic] = []
        for handle in handles {
            if let client = records.client(handle) {
                found.append(client)
            } else {
                missing.append(
                    Diagnostic(
                        .error, "unknown-client", "there is no client `\(handle)`", file: RecordStore.fileName,
                        hint: didYouMean(handle, in: records.clients.map(\.client.handle), limit: 3)
                            ?? "`floorpress client list --all` shows them"))
            }
        }
        guard missing.isEmpty else { throw Mistakes(missing) }
        return found
    }
}
