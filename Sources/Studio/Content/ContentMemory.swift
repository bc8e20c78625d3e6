import Artifacts
import Diagnostics
import Files
import Glibc
import Markup

/// What reading the content came to, kept from one build to the next: a file whose stamp stands is not parsed again.
///
/// It lies in `Data`, is made by the press alone and can be deleted at any time: whatever is wrong with it, everything is read
/// anew. Only files without mistakes are kept, so that warnings are told again.
public final class ContentMemory: Sendable {
    /// The file, below the studio.
    public static let path = "Data/cache/content"

    private let key: Fingerprint
    private let blob: [UInt8]
    private let entries: [String: Range<Int>]
    private let reading: PageReading
    private let readAt_ns: Int64

    /// Opens the memory of a studio.
    ///
    /// - Parameter key: Of all that reading depends on besides the files: the press itself, the settings.
    init(of folder: Folder, key: Fingerprint, reading: PageReading) {
        self.key = key
        self.reading = reading
        var now = timespec()
        clock_gettime(CLOCK_REALTIME, &now)
        readAt_ns = Int64(now.tv_sec) * 1_000_000_000 + Int64(now.tv_nsec)
        let bytes = (try? folder.read(ContentMemory.path, limit: 1 << 30)) ?? []
        entries = (try? ContentMemory.index(bytes, key)) ?? [:]
        blob = entries.isEmpty ? [] : bytes
    }

    private static let title = Array("floorpress content 1\n".utf8)

    /// The entries by the path of their file; throws where the bytes are not a memory made under the same key.
    private static func index(_ bytes: [UInt8], _ key: Fingerprint) throws(PackedReader.Misfit) -> [String: Range<Int>]
    {
        let head = title + Array(key.hex.utf8)
        guard bytes.count > head.count + 32, bytes.starts(with: head) else { throw PackedReader.Misfit() }
        let body = head.count..<bytes.count - 32
        // A memory that was cut or flipped must not put wrong pages on the site.
        guard Array(Fingerprint(of: Array(bytes[..<body.upperBound])).hex.utf8) == Array(bytes[body.upperBound...])
        else {
            throw PackedReader.Misfit()
        }
        var reader = PackedReader(bytes[body])
        var entries: [String: Range<Int>] = [:]
        entries.reserveCapacity(1024)
        while !reader.isAtEnd {
            let path = try reader.text()
            let slice = try reader.slice(try reader.number())
            entries[path] = slice.startIndex..<slice.endIndex
        }
        return entries
    }

    /// The page of a file, if the file is as it was.
    func page(of file: ContentFile) -> Page.Outcome? {
        guard let range = entries[file.path] else { return nil }
        do throws(PackedReader.Misfit) {
            var packed = PackedReader(blob[range])
            guard try packed.stamp() == file.stamp else { return nil }
            guard let digest = Fingerprint(hex: try packed.text().utf8) else { return nil }
            let start = try packed.number()
            let end = try packed.number()
            guard 0 <= start, start <= end, end <= file.stamp.size else { return nil }
            let matter = try PageMatter.unpack(&packed, of: file)
            let outline = try Article.Outline.unpack(&packed)
            return Page.Outcome(
                page: Page(remembered: matter, outline: outline, body: start..<end, digest: digest, reading),
                packed: range)
        } catch {
            return nil
        }
    }

    /// Writes a memory of these files, where it would differ from this one. A memory that cannot be written is not missed.
    func keep(_ outcomes: [(file: ContentFile, outcome: Page.Outcome)], in folder: Folder, threads: Int) {
        if outcomes.count == entries.count, outcomes.allSatisfy({ $0.outcome.packed != nil }) { return }
        let path = folder.path(ContentMemory.path)
        try? WholeFile.makeParents(of: path)
        try? WholeFile.replace(path, packed(outcomes, threads: threads), mode: 0o600)
    }

    /// The bytes of a memory of these files, to be written once a build has succeeded.
    func packed(_ outcomes: [(file: ContentFile, outcome: Page.Outcome)], threads: Int) -> [UInt8] {
        let parts = parallelMap(outcomes, threads: threads, grain: 64) { file, outcome -> [UInt8] in
            var entry = PackedWriter()
            if let range = outcome.packed {
                entry.add(file.path)
                entry.add(range.count)
                entry.append(self.blob[range])
                return entry.bytes
            }
            // What changed within the last tick of the file system's clock may change again unseen.
            guard let page = outcome.page, outcome.diagnostics.isEmpty,
                file.stamp.changed_ns < self.readAt_ns - 20_000_000
            else { return [] }
            var inner = PackedWriter()
            inner.add(file.stamp)
            inner.add(page.digest.hex)
            inner.add(page.body.lowerBound)
            inner.add(page.body.upperBound)
            page.matter.pack(into: &inner)
            page.outline.pack(into: &inner)
            entry.add(file.path)
            entry.add(inner.bytes.count)
            entry.append(inner.bytes)
            return entry.bytes
        }
        var bytes = ContentMemory.title + Array(key.hex.utf8)
        bytes.reserveCapacity(parts.reduce(bytes.count + 32) { $0 + $1.count })
        for part in parts { bytes += part }
        return bytes + Array(Fingerprint(of: bytes).hex.utf8)
    }
}
