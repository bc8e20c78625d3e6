import Artifacts
import Diagnostics
import Images
import Progress
import Quantities
import Studio

/// A client's photos in the trainer's area: what her page shows, and the files beside it.
struct PhotoGallery: Sendable {
    /// Wide enough for half of a page on a fine screen.
    private static let width = 900
    private static let quality = 80

    private let records: ClientRecords
    private let snapshot: Snapshot
    /// The photos whose files are there; a file that is missing was told when the records were read.
    private let photos: [PhotoRecord]

    init(_ records: ClientRecords, _ snapshot: Snapshot) {
        self.records = records
        self.snapshot = snapshot
        let handle = records.client.handle
        photos = records.photos.filter { snapshot.folder.contains($0.path(of: handle)) }
    }

    /// What the page shows; nothing where there are no photos.
    var view: PhotosView? {
        guard !photos.isEmpty else { return nil }
        var view = PhotosView()
        let byPhoto = Dictionary(photos.map { ($0.photo, $0) }, uniquingKeysWith: { first, _ in first })
        let pairs = ClientPhoto.pairs(photos.map(\.photo))
        view.pairs = pairs.compactMap { before, after in
            guard let first = byPhoto[before], let last = byPhoto[after] else { return nil }
            let weeks = before.date.days(to: after.date) / 7
            return PhotoPairView(
                side: PhotoGallery.title(before.side), span: weeks == 1 ? "1 week" : "\(weeks) weeks",
                before: shown(first),
                after: shown(last))
        }
        let paired = Set(pairs.flatMap { [$0.before, $0.after] })
        view.others = photos.filter { !paired.contains($0.photo) }.map(shown)
        let mayKeep = records.photoConsents.contains {
            $0.consent.purpose == .keeping && $0.consent.holds(on: snapshot.today)
        }
        view.consent =
            mayKeep ? "The client agreed that photos are kept." : "No consent to keep photos is written down."
        return view
    }

    private static func title(_ side: ClientPhoto.Side) -> String {
        switch side {
        case .front: "Front"
        case .side: "Side"
        case .back: "Back"
        }
    }

    private func shown(_ record: PhotoRecord) -> PhotoView {
        let width = min(record.width, PhotoGallery.width)
        let date = snapshot.settings.locale.language.longDate(record.photo.date)
        return PhotoView(
            side: PhotoGallery.title(record.photo.side), url: "photos/\(name(record))", width: width,
            height: max(1, record.height * width / record.width),
            alternative: "\(records.client.name), \(PhotoGallery.title(record.photo.side).lowercased()), \(date)",
            date: record.photo.date.iso, dateText: date, note: mass(on: record.photo.date),
            isPublic: records.photoConsents.contains {
                $0.photoID == record.id && $0.consent.purpose == .website && $0.consent.holds(on: snapshot.today)
            })
    }

    /// The mass that was measured nearest to a day, at most a week from it.
    private func mass(on date: CivilDate) -> String? {
        let near = records.measurements.filter { $0.mass != nil && abs($0.date.days(to: date)) <= 7 }
        let nearest = near.min { abs($0.date.days(to: date)) < abs($1.date.days(to: date)) }
        return nearest?.mass.map {
            snapshot.settings.locale.language.mass($0, in: records.client.massUnit, places: 1)
        }
    }

    private func name(_ record: PhotoRecord) -> String { "\(record.photo.name).\(record.digest.hex.prefix(10)).jpg" }

    /// The files beside the page, for the trainer alone.
    var artifacts: [Artifact] {
        let handle = records.client.handle
        return photos.map { record in
            var fingerprint = Fingerprint.Builder()
            fingerprint.add(record.digest.hex)
            fingerprint.add(PhotoGallery.width)
            fingerprint.add(PhotoGallery.quality)
            let snapshot = snapshot
            return Artifact(
                "clients/\(handle)/photos/\(name(record))", for: .trainer, fingerprint: fingerprint.fingerprint,
                origin: record.path(of: handle)
            ) { () throws(Diagnostic) in
                let bytes = try snapshot.photo(record, of: handle)
                return try rendition(
                    of: bytes,
                    ImageVariant(width: PhotoGallery.width, format: .jpeg, quality: PhotoGallery.quality))
            }
        }
    }
}
