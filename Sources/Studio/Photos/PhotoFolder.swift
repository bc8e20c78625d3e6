import Diagnostics
import Files
import Glibc
import Images

/// The files of clients' photos: `Data/photos/HANDLE/2026-01-02-front.jpg`, for their trainer alone.
struct PhotoFolder: Sendable {
    static let name = "Data/photos"

    /// Wide enough for any screen; what is wider is made smaller when it is added.
    static let widest = 2400
    private static let quality = 90

    private let folder: Folder

    /// The photos of a studio.
    init(_ folder: Folder) {
        self.folder = folder
    }

    /// A picture as it is kept: upright, and without what the camera wrote into it (EXIF, the place, the moment).
    static func kept(_ bytes: [UInt8]) throws(Diagnostic) -> [UInt8] {
        try rendition(of: bytes, ImageVariant(width: widest, format: .jpeg, quality: quality))
    }

    /// The bytes of a photo, if they are the ones that were added.
    func read(_ record: PhotoRecord, of handle: String) throws(Diagnostic) -> [UInt8] {
        let path = record.path(of: handle)
        let bytes = try folder.read(path, limit: ImageReader.mostBytes)
        guard SHA256Digest(of: bytes) == record.digest else {
            throw Diagnostic(
                .error, "photo-touched", "this is not the photo that was added", file: path,
                hint: "`floorpress photo remove \(handle) \(record.photo.name)`, then add it again")
        }
        return bytes
    }

    /// The photos whose files are not there.
    func missing(_ records: Records) -> [Diagnostic] {
        records.clients.flatMap { client in
            client.photos.compactMap { record in
                let handle = client.client.handle
                guard !folder.contains(record.path(of: handle)) else { return nil }
                return Diagnostic(
                    .warning, "photo-missing", "the file of a photo is not there", file: record.path(of: handle),
                    hint: "bring it back from a backup, or `floorpress photo remove \(handle) \(record.photo.name)`")
            }
        }
    }

    /// Writes a photo: whole and on the disk, or not at all. What is there without being in the records is written over.
    func write(_ bytes: [UInt8], _ record: PhotoRecord, of handle: String) throws(Diagnostic) {
        try RecordStore.makeFolder(in: folder)
        for part in [PhotoFolder.name, "\(PhotoFolder.name)/\(handle)"] {
            guard mkdir(folder.path(part), 0o700) == 0 || errno == EEXIST else {
                throw Diagnostic.system(errno, "make", part)
            }
        }
        let path = record.path(of: handle)
        do throws(Diagnostic) {
            try WholeFile.replace(folder.path(path), bytes, mode: 0o600)
        } catch {
            throw error.about(path)
        }
    }

    /// Removes the file of a photo. One that is gone already is no mistake.
    func remove(_ record: PhotoRecord, of handle: String) throws(Diagnostic) {
        let path = record.path(of: handle)
        guard unlink(folder.path(path)) == 0 || errno == ENOENT else { throw Diagnostic.system(errno, "remove", path) }
        rmdir(folder.path("\(PhotoFolder.name)/\(handle)"))
    }
}
