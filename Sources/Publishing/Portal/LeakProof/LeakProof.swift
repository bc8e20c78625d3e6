import Artifacts
import Diagnostics
import Press
import Studio

/// Searches what each audience gets for what belongs to another one: names, addresses, notes, keys, codes, numbers of invoices.
///
/// A hit fails the build before anything is published. Messages tell whose and what kind of thing it is, never the thing itself.
public struct LeakProof: Sendable {
    /// Who is about to see some bytes.
    public enum Reader: Sendable, Hashable {
        /// Anyone: the public site.
        case everyone
        /// A client who unsealed her area, by handle.
        case client(String)
        /// Anyone who gets hold of what lies on the areas' host.
        case host
        /// The trainer.
        case trainer
    }

    private let canaries: [Canary]
    /// The canary of each text that is searched for.
    private let owners: [Int]
    private let search: CanarySearch
    /// By the form of a text, all clients of whom it is true.
    private let shared: [[UInt8]: Set<String>]
    private let forms: [[UInt8]]
    private let named: Set<String>
    private let hasSecrets: Bool
    /// The fingerprint of all that is looked for.
    public let fingerprint: Fingerprint

    /// Everything that is any client's own.
    ///
    /// - Parameter threads: How many clients are gone through at a time.
    public init(_ snapshot: Snapshot, threads: Int = 1) {
        let identity = snapshot.settings.identity
        let open = Set(
            [identity.name, identity.trainer, identity.email, identity.phone ?? "", identity.street ?? ""]
                .map { $0.lowercased() })
        self.init(
            parallelMap(snapshot.records.clients, threads: threads) { records in
                Canary.all(of: records, keys: snapshot.areas[records.client.id], except: open)
            }.flatMap { $0 }, named: Set(snapshot.settings.areas.named))
    }

    /// - Parameter named: Clients who agreed to be named in public.
    init(_ canaries: [Canary], named: Set<String> = []) {
        self.canaries = canaries
        self.named = named
        hasSecrets = canaries.contains { $0.kind.isSecret }
        var owners: [Int] = []
        var forms: [[UInt8]] = []
        var shared: [[UInt8]: Set<String>] = [:]
        var fingerprint = Fingerprint.Builder()
        for (index, canary) in canaries.enumerated() {
            fingerprint.add(canary.owner)
            for form in canary.forms {
                owners.append(index)
                forms.append(form)
                shared[form, default: []].insert(canary.owner)
                fingerprint.add(form)
            }
        }
        for handle in named.sorted() { fingerprint.add(handle) }
        self.owners = owners
        self.forms = forms
        self.shared = shared
        self.fingerprint = fingerprint.fingerprint
        search = CanarySearch(forms)
    }

    /// Throws where something stands in bytes that their reader must not see.
    ///
    /// - Parameter origin: What the bytes are called.
    public func check(_ bytes: [UInt8], for reader: Reader, origin: String) throws(Diagnostic) {
        // The trainer may see all but keys and codes, and where there are none nothing need be searched.
        guard !canaries.isEmpty, reader != .trainer || hasSecrets else { return }
        // Sealed bytes look like chance, and chance makes short words.
        let least = bytes.starts(with: "FPV".utf8) ? 12 : 0
        if let hit = search.hits(in: bytes, least: least).first(where: { isLeak($0, to: reader) }) {
            throw leak(hit, to: reader, origin)
        }
        guard bytes.starts(with: "%PDF-".utf8) else { return }
        if let hit = search.hits(in: PDFWords.revealed(in: bytes)).first(where: { isLeak($0, to: reader) }) {
            throw leak(hit, to: reader, origin)
        }
    }

    private func isLeak(_ hit: CanarySearch.Hit, to reader: Reader) -> Bool {
        let canary = canaries[owners[hit.index]]
        switch reader {
        case .everyone: return canary.kind.isSecret || !(shared[forms[hit.index]] ?? []).isSubset(of: named)
        case .host: return true
        case .trainer: return canary.kind.isSecret
        case .client(let handle):
            return canary.kind.isSecret || !(shared[forms[hit.index]] ?? []).contains(handle)
        }
    }

    private func leak(_ hit: CanarySearch.Hit, to reader: Reader, _ origin: String) -> Diagnostic {
        let canary = canaries[owners[hit.index]]
        let article = canary.kind == .number ? "an" : "a"
        let mayBeNamed = reader == .everyone && !canary.kind.isSecret
        return Diagnostic(
            .error, "leak",
            "here stands \(article) \(canary.kind.rawValue) of client `\(canary.owner)`, who is not meant by it",
            file: origin, expected: "nothing of one client where others can read it",
            hint: mayBeNamed
                ? "nothing was published; if `\(canary.owner)` agreed to be named, say so in studio.yml: `areas: {named: [\(canary.owner)]}`"
                : "nothing was published")
    }
}
