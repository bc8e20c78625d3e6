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
    private let entries: [Entry]
    private let byPath: Lazily<[String: Int]>
    private let reading: PageReading
    private let readAt_ns: Int64

    /// Where the bytes of one file lie.
    private struct Entry {
        let path: Range<Int>
        /// All that is kept under the path.
        let content: Range<Int>
        /// Both with their lengths before them.
        let whole: Range<Int>
    }

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
        let entries = (try? ContentMemory.index(bytes, key)) ?? []
        let blob = entries.isEmpty ? [] : bytes
        byPath = Lazily {
            Dictionary(
                entries.indices.map { (String(decoding: blob[entries[$0].path], as: UTF8.self), $0) }
            ) { first, _ in first }
        }
        (self.entries, self.blob) = (entries, blob)
    }

    private static let title = Array("floorpress content 1\n".utf8)

    /// The entries in their order; throws where the bytes are not a memory made under the same key.
    private static func index(_ bytes: [UInt8], _ key: Fingerprint) throws(PackedReader.Misfit) -> [Entry] {
        let head = title + Array(key.hex.utf8)
        guard bytes.count > head.count + 32, bytes.starts(with: head) else { throw PackedReader.Misfit() }
        let body = head.count..<bytes.count - 32
        // A memory that was cut or flipped must not put wrong pages on the site.
        guard Fingerprint(of: bytes[..<body.upperBound]).hex.utf8.elementsEqual(bytes[body.upperBound...])
        else {
            throw PackedReader.Misfit()
        }
        var reader = PackedReader(bytes[body])
        var entries: [Entry] = []
        entries.reserveCapacity(1024)
        while !reader.isAtEnd {
            let path = try reader.slice(try reader.number())
            let content = try reader.slice(try reader.number())
            let start = entries.last?.whole.upperBound ?? body.lowerBound
            entries.append(Entry(path: path.indices, content: content.indices, whole: start..<content.endIndex))
        }
        return entries
    }

    /// What is kept under a path, which mostly is where it was the last time.
    private func entry(_ path: String, near number: Int? = nil) -> Entry? {
        if let number, entries.indices.contains(number) {
            let entry = entries[number]
            if entry.path.count == path.utf8.count, blob[entry.path].elementsEqual(path.utf8) { return entry }
        }
        return entries.isEmpty ? nil : byPath.value[path].map { entries[$0] }
    }

    /// The page of a file, if the file is as it was.
    func page(of file: ContentFile) -> Page.Outcome? {
        guard let entry = entry(file.path, near: file.number) else { return nil }
        do throws(PackedReader.Misfit) {
            var packed = PackedReader(blob[entry.content])
            guard try packed.stamp() == file.stamp else { return nil }
            guard let digest = Fingerprint(hex: try packed.text()) else { return nil }
            let start = try packed.number()
            let end = try packed.number()
            guard 0 <= start, start <= end, end <= file.stamp.size else { return nil }
            let matter = try PageMatter.unpack(&packed, of: file)
            let outline = try Article.Outline.unpack(&packed)
            return Page.Outcome(
                page: Page(remembered: matter, outline: outline, body: start..<end, digest: digest, reading),
                packed: entry.whole)
        } catch {
            return nil
        }
    }

    /// The picture of a file, if the file is as it was.
    func picture(of entry: Folder.Entry) -> PictureShelf.Outcome? {
        guard let kept = self.entry(entry.path) else { return nil }
        do throws(PackedReader.Misfit) {
            var packed = PackedReader(blob[kept.content])
            guard try packed.stamp() == entry.stamp else { return nil }
            let path = String(entry.path.dropFirst("Content/".count))
            return PictureShelf.Outcome(
                entry: entry, picture: try Picture.unpack(&packed, path: path), packed: kept.whole)
        } catch {
            return nil
        }
    }

    /// Writes a memory of these files, where it would differ from this one. A memory that cannot be written is not missed.
    func keep(
        _ pages: [(file: ContentFile, outcome: Page.Outcome)], _ pictures: [PictureShelf.Outcome], in folder: Folder,
        threads: Int
    ) {
        if pages.count + pictures.count == entries.count, pages.allSatisfy({ $0.outcome.packed != nil }),
            pictures.allSatisfy({ $0.packed != nil })
        {
            return
        }
        let path = folder.path(ContentMemory.path)
        try? WholeFile.makeParents(of: path)
        try? WholeFile.replace(path, packed(pages, pictures, threads: threads), mode: 0o600)
    }

    /// The bytes of a memory of these files, to be written once a build has succeeded.
    private func packed(
        _ pages: [(file: ContentFile, outcome: Page.Outcome)], _ pictures: [PictureShelf.Outcome], threads: Int
    ) -> [UInt8] {
        // What is known already is copied in runs; only the rest is packed.
        let parts = parallelMap(pages, threads: threads, grain: 64) { file, outcome in
            outcome.packed != nil
                ? []
                : self.entry(file.path, file.stamp) { packed in
                    guard let page = outcome.page, outcome.diagnostics.isEmpty else { return false }
                    packed.add(page.digest.hex)
                    packed.add(page.body.lowerBound)
                    packed.add(page.body.upperBound)
                    page.matter.pack(into: &packed)
                    page.outline.pack(into: &packed)
                    return true
                }
        }
        let others = pictures.map { outcome in
            outcome.packed != nil
                ? []
                : entry(outcome.entry.path, outcome.entry.stamp) { packed in
                    outcome.picture?.pack(into: &packed)
                    return outcome.picture != nil
                }
        }
        var bytes = ContentMemory.title + Array(key.hex.utf8)
        bytes.reserveCapacity((parts + others).reduce(bytes.count + blob.count + 32) { $0 + $1.count })
        var run = 0..<0
        for (known, part) in zip(pages.map(\.outcome.packed) + pictures.map(\.packed), parts + others) {
            if let known, known.lowerBound == run.upperBound {
                run = run.lowerBound..<known.upperBound
                continue
            }
            bytes += blob[run]
            run = known ?? 0..<0
            bytes += part
        }
        bytes += blob[run]
        return bytes + Array(Fingerprint(of: bytes).hex.utf8)
    }

    /// The bytes of one entry; none for what cannot be kept.
    private func entry(_ path: String, _ stamp: FileStamp, _ pack: (inout PackedWriter) -> Bool) -> [UInt8] {
        // What changed within the last tick of the file system's clock may change again unseen.
        guard stamp.changed_ns < readAt_ns - 20_000_000 else { return [] }
        var inner = PackedWriter()
        inner.add(stamp)
        guard pack(&inner) else { return [] }
        var entry = PackedWriter()
        entry.add(path)
        entry.add(inner.bytes.count)
        entry.append(inner.bytes)
        return entry.bytes
    }
}
