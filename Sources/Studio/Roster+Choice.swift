import Diagnostics

extension Roster {
    /// The clients that something is to be given to, each once, and what is wrong with the choice.
    static func chosen(
        _ handles: [String], isForAllActive: Bool, among all: [Client]
    ) -> (clients: [Client], diagnostics: [Diagnostic]) {
        var found: [Client] = []
        var diagnostics: [Diagnostic] = []
        func refuse(_ code: String, _ message: String, _ hint: String?) {
            diagnostics.append(Diagnostic(.error, code, message, file: RecordStore.fileName, hint: hint))
        }
        for handle in handles where !found.contains(where: { $0.handle == handle }) {
            if let client = all.first(where: { $0.handle == handle }) {
                if !client.isActive { refuse("archived-client", "the client `\(handle)` is archived", nil) }
                found.append(client)
            } else {
                refuse(
                    "unknown-client", "there is no client `\(handle)`",
                    didYouMean(handle, in: all.map(\.handle), limit: 3)
                        ?? "`floorpress client list --all` shows them")
            }
        }
        if isForAllActive {
            found += all.filter { client in client.isActive && !found.contains { $0.id == client.id } }
        }
        return (found, diagnostics)
    }

    /// An error for each handle that something is said of and that is not among those who are chosen.
    ///
    /// - Parameter gift: What the others get: `plan`.
    static func strangers(_ handles: [String], to clients: [Client], gift: String) -> [Diagnostic] {
        let known = clients.map(\.handle)
        return Set(handles).sorted().filter { !known.contains($0) }.map { handle in
            Diagnostic(
                .error, "unknown-client", "an answer is for `\(handle)`, who does not get the \(gift)",
                file: RecordStore.fileName,
                hint: didYouMean(handle, in: known))
        }
    }

    /// That there is nobody to give it to.
    static var nobody: Diagnostic {
        Diagnostic(.error, "no-client", "there is no active client to give it to", file: RecordStore.fileName)
    }
}
