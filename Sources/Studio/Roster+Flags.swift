import Diagnostics
import Quantities
import Store

extension Roster {
    /// Gives a client a flag; one of the same name and kind takes the new one's place.
    ///
    /// - Parameter isDryRun: Whether everything is checked and nothing kept.
    public func setFlag(_ flag: ClientFlag, of handle: String, at now: Instant, isDryRun: Bool) throws(Mistakes) {
        let client = try client(handle)
        let problems = flag.problems().map { $0.diagnostic(table: "client_flag", key: handle) }
        guard problems.isEmpty else { throw Mistakes(problems) }
        try keep(
            client.flags.filter { $0.name != flag.name || $0.kind != flag.kind } + [flag], of: client, "client.flag",
            now,
            isDryRun)
    }

    /// Takes a flag from a client; a client without it is an error that names what there is.
    public func removeFlag(_ name: String, of handle: String, at now: Instant, isDryRun: Bool) throws(Mistakes) {
        let client = try client(handle)
        let rest = client.flags.filter { $0.name != name }
        guard rest.count < client.flags.count else {
            throw Mistakes(
                Diagnostic(
                    .error, "no-flag", "`\(handle)` has no flag `\(name)`", file: RecordStore.fileName,
                    hint: didYouMean(name, in: client.flags.map(\.name))))
        }
        try keep(rest, of: client, "client.unflag", now, isDryRun)
    }

    private func keep(
        _ flags: [ClientFlag], of client: Client, _ action: String, _ now: Instant, _ isDryRun: Bool
    ) throws(Mistakes) {
        guard !isDryRun else { return }
        try workspace.changeRecords { connection in
            try ClientRepository(connection).replaceFlags(of: client.id, with: flags)
            try AuditLog(connection).append(action, "client \(client.id)", actor: "trainer", at: now)
        }
    }
}
