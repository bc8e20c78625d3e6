import Artifacts
import Diagnostics
import Files
import Synchronization
import Vault

/// One file of an area before it is sealed: a page or a document.
///
/// It is sealed once, by whoever needs it first: its own artifact, or the index that must tell its size.
final class AreaObject: Sendable {
    /// What the index tells of it.
    struct Facts: Sendable {
        let size: Int
        let version: String
    }

    let path: String
    let title: String
    let mime: String
    let fingerprint: Fingerprint
    /// The id in the area, which is the name of its file.
    let id: AreaID
    private let keys: SealingKey
    private let origin: String
    private let body: @Sendable () throws(Diagnostic) -> [UInt8]

    private struct State {
        var facts: Facts?
        /// Sealed for the index, and not yet asked for by its artifact.
        var sealed: [UInt8]?
    }

    private let state = Mutex(State())

    init(
        _ path: String, title: String, mime: String, fingerprint: Fingerprint, keys: SealingKey, origin: String,
        body: @escaping @Sendable () throws(Diagnostic) -> [UInt8]
    ) throws(VaultError) {
        self.path = path
        self.title = title
        self.mime = mime
        self.fingerprint = fingerprint
        self.keys = keys
        self.origin = origin
        self.body = body
        id = try keys.key.object(at: path)
    }

    var fileName: String { id.hex + ".bin" }

    /// The sealed file, for its artifact.
    func sealed() throws(Diagnostic) -> [UInt8] {
        let waiting = state.withLock { state in
            defer { state.sealed = nil }
            return state.sealed
        }
        if let waiting { return waiting }
        let (file, facts) = try seal()
        state.withLock { $0.facts = facts }
        return file
    }

    /// What the index tells of it, where it was not carried over.
    func facts() throws(Diagnostic) -> Facts {
        if let known = state.withLock({ $0.facts }) { return known }
        let (file, facts) = try seal()
        state.withLock {
            $0.facts = facts
            $0.sealed = file
        }
        return facts
    }

    /// What the index tells of it, read from the file that the last build made; nothing where that is not as it was.
    func facts(from file: [UInt8]) -> Facts? {
        guard let version = SealedFile.version(of: file),
            let body = try? keys.key.open(file, at: path, area: keys.area)
        else { return nil }
        return Facts(size: body.count, version: version)
    }

    private func seal() throws(Diagnostic) -> (file: [UInt8], facts: Facts) {
        let body = try body()
        try keys.look(origin, body)
        do throws(VaultError) {
            let file = try keys.key.seal(body, at: path, area: keys.area, isCompressible: mime != "application/pdf")
            return (file, Facts(size: body.count, version: SealedFile.version(of: file) ?? ""))
        } catch {
            throw SealingKey.failed(origin)
        }
    }
}

/// What the files of an area are sealed with, and who looks at them before.
struct SealingKey: Sendable {
    let area: AreaID
    let key: DataKey
    /// Looks at what is about to be sealed, by what it is called; throws where another client's data stand in it.
    let look: @Sendable (_ origin: String, _ body: [UInt8]) throws(Diagnostic) -> Void

    static func failed(_ origin: String) -> Diagnostic {
        .machine("not-sealed", "\(origin) could not be encrypted: libcrypto failed")
    }
}
