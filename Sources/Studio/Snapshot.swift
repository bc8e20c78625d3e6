import Diagnostics
import Files
import Quantities

/// Everything that a render may look at: read once, never changed. Nothing below it does I/O or asks for the time.
public struct Snapshot: Sendable {
    /// The settings.
    public let settings: Settings
    /// The moment that counts as now.
    public let now: Instant
    /// The day of that moment in the studio's zone.
    public let today: CivilDate
    /// The written pages.
    public let pages: Pages
    /// Files of `Content` that are published as they are.
    public let assets: [Folder.Entry]
    /// The pictures among them.
    public let pictures: PictureShelf
    /// Exercises, foods, recipes, menus and plan templates.
    public let knowledge: Knowledge
    /// Templates and style sheets.
    public let theme: Theme
    /// What the store holds.
    public let records: Records
    /// The keys of clients' private areas, by client.
    public let areas: [ULID: AreaKeys]
    /// The photos of clients that the public site may show.
    public let releasedPhotos: ReleasedPhotos
    /// Where assets are copied from.
    public let folder: Folder

    /// The bytes of a client's photo, if they are the ones that were added.
    public func photo(_ record: PhotoRecord, of handle: String) throws(Diagnostic) -> [UInt8] {
        try PhotoFolder(folder).read(record, of: handle)
    }

    /// Keeps what was read of the content for the next build.
    public func remember(threads: Int) {
        pages.remember(pictures, in: folder, threads: threads)
    }

    /// What the public site may see: no client is in it.
    public var publicView: PublicView {
        PublicView(
            releasedPhotos: releasedPhotos, settings: settings, now: now, today: today, pages: pages, assets: assets,
            pictures: pictures,
            knowledge: knowledge,
            theme: theme, folder: folder)
    }
}

/// The part of a snapshot that anyone may see.
public struct PublicView: Sendable {
    /// The photos that clients agreed to show.
    public let releasedPhotos: ReleasedPhotos
    /// The settings.
    public let settings: Settings
    /// The moment that counts as now.
    public let now: Instant
    /// The day of that moment in the studio's zone.
    public let today: CivilDate
    /// The written pages.
    public let pages: Pages
    /// Files of `Content` that are published as they are.
    public let assets: [Folder.Entry]
    /// The pictures among them.
    public let pictures: PictureShelf
    /// Exercises, foods, recipes, menus and plan templates.
    public let knowledge: Knowledge
    /// Templates and style sheets.
    public let theme: Theme
    /// Where assets are copied from.
    public let folder: Folder
}
