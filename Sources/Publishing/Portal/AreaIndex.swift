import Artifacts
import Diagnostics
import Synchronization
import Vault

/// What there is in an area: made once a build, and only where something of it changed.
final class AreaIndex: Sendable {
    /// How the last build left the area.
    struct Last: Sendable {
        /// A file of it.
        let read: @Sendable (_ name: String) -> [UInt8]?
        /// Whether a file stands as an equal fingerprint made it.
        let isCarried: @Sendable (_ name: String, _ fingerprint: Fingerprint) -> Bool
    }

    private let objects: [AreaObject]
    private let keys: SealingKey
    private let title: String
    private let mail: String
    private let sequence: Int
    private let last: Last
    private let origin: String
    private let made = Mutex<[UInt8]?>(nil)

    /// - Parameter sequence: Higher than that of any build before: the seconds since 1970 of the moment that counts as now.
    init(
        _ objects: [AreaObject], keys: SealingKey, title: String, mail: String, sequence: Int, last: Last,
        origin: String
    ) {
        self.objects = objects
        self.keys = keys
        self.title = title
        self.mail = mail
        self.sequence = sequence
        self.last = last
        self.origin = origin
    }

    /// All that it depends on but the time.
    var fingerprint: Fingerprint {
        var builder = Fingerprint.Builder()
        for part in [title, mail, keys.area.hex] { builder.add(part) }
        builder.add(keys.key.bytes)
        for object in objects {
            for part in [object.path, object.title, object.mime] { builder.add(part) }
            builder.add(object.fingerprint)
        }
        return builder.fingerprint
    }

    /// `index.bin`.
    func sealed() throws(Diagnostic) -> [UInt8] {
        if let made = made.withLock({ $0 }) { return made }
        let file = try seal()
        made.withLock { $0 = file }
        return file
    }

    /// `version.txt`: changes with the index and tells nothing without the key.
    func version() throws(Diagnostic) -> [UInt8] { Array((SealedFile.version(of: try sealed()) ?? "").utf8) + [0x0A] }

    private func seal() throws(Diagnostic) -> [UInt8] {
        var files: [JSON] = []
        for object in objects {
            let facts: AreaObject.Facts
            if last.isCarried(object.fileName, object.fingerprint),
                let known = last.read(object.fileName).flatMap({ object.facts(from: $0) })
            {
                facts = known
            } else {
                facts = try object.facts()
            }
            files.append(
                .members([
                    "path": .string(object.path), "mime": .string(object.mime), "id": .string(object.id.hex),
                    "size": .integer(facts.size), "v": .string(facts.version), "title": .string(object.title),
                ]))
        }
        // Where all came out as it was, the index is the same, its number included: an unchanged area has unchanged bytes.
        let before = last.read("index.bin").flatMap { try? keys.key.openIndex($0, area: keys.area) }
        if let before, let old = AreaIndex.sequence(in: before), body(files, old) == before {
            return try seal(before)
        }
        let body = body(files, sequence)
        try keys.look(origin, body)
        return try seal(body)
    }

    private func seal(_ body: [UInt8]) throws(Diagnostic) -> [UInt8] {
        do throws(VaultError) {
            return try keys.key.sealIndex(body, area: keys.area)
        } catch {
            throw SealingKey.failed(origin)
        }
    }

    private static let head = Array(#"{"version":1,"sequence":"#.utf8)

    private func body(_ files: [JSON], _ sequence: Int) -> [UInt8] {
        JSON.members([
            "version": .integer(1), "sequence": .integer(sequence), "title": .string(title),
            "start": .string(objects.first?.path ?? ""), "mail": .string(mail), "files": .array(files),
        ]).compactBytes()
    }

    private static func sequence(in body: [UInt8]) -> Int? {
        guard body.starts(with: head) else { return nil }
        return Int(String(decoding: body.dropFirst(head.count).prefix { $0 != UInt8(ascii: ",") }, as: UTF8.self))
    }
}
