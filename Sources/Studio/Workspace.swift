import Artifacts
import Diagnostics
import Files
import Markup
import Quantities

/// A studio on disk: a folder with `studio.yml`, `Content`, `Templates`, `Data` and `Output`.
public struct Workspace: Sendable {
    /// The folder.
    public let folder: Folder

    /// The studio in a folder.
    public init(_ path: String) {
        folder = Folder(path)
    }

    /// Reads the settings alone, for the commands that need no content.
    public func settings() throws(Mistakes) -> Settings {
        var diagnostics: [Diagnostic] = []
        let settings = settings(&diagnostics)
        guard let settings, !diagnostics.hasErrors else { throw Mistakes(diagnostics) }
        return settings
    }

    /// Reads the templates alone.
    public func theme(into diagnostics: inout [Diagnostic]) -> Theme { Theme.read(in: folder, into: &diagnostics) }

    func settings(_ diagnostics: inout [Diagnostic]) -> Settings? {
        do {
            let bytes = try folder.read(Settings.fileName, limit: 1 << 20)
            var settings = Settings.read(Source(path: Settings.fileName, bytes: bytes), into: &diagnostics)
            if let file = settings?.brand.logoFile { settings?.brand.logo = logo(file, into: &diagnostics) }
            return settings
        } catch  where error.code == "not-there" {
            diagnostics.append(
                Diagnostic(
                    .error, "no-studio", "there is no studio here: `studio.yml` is missing", file: Settings.fileName,
                    hint:
                        "go to the studio's folder, name it with `--studio DIR`, or start one with `floorpress new DIR`"
                ))
        } catch {
            diagnostics.append(error)
        }
        return nil
    }

    private func logo(_ file: Settings.Named, into diagnostics: inout [Diagnostic]) -> VectorPicture? {
        let name = "Content/\(file.name)"
        do {
            return SVGLogo.read(try folder.read(name, limit: 1 << 20), named: name, into: &diagnostics)
        } catch  where error.code == "not-there" {
            diagnostics.append(
                Diagnostic(
                    .error, "no-logo", "there is no file `\(name)`", at: file.place,
                    expected: "the name of an SVG file within Content"))
        } catch {
            diagnostics.append(error)
        }
        return nil
    }

    /// Everything a build looks at, read once.
    ///
    /// All that can be read is read even when something is wrong, so that one run reports every mistake: with errors among the
    /// diagnostics the snapshot is there to find more of them, and not to be pressed. Without settings there is none.
    ///
    /// - Parameter content: The files of `Content`, where they were listed already.
    public func read(
        _ options: ReadOptions, content: [Folder.Entry]? = nil
    ) throws(Mistakes) -> (snapshot: Snapshot, diagnostics: [Diagnostic]) {
        var diagnostics: [Diagnostic] = []
        guard let settings = settings(&diagnostics), let clock = WallClock(zone: settings.locale.timeZone) else {
            throw Mistakes(diagnostics)
        }
        var options = options
        options.today = clock.date(at: options.now)
        var key = Fingerprint.Builder()
        key.add(options.maker)
        key.add(settings.digest)
        let made = key.fingerprint
        let (read, memory) = inParallel(threads: options.threads) {
            Result { () throws(Diagnostic) in
                try ContentListing(folder, settings: settings, known: content)
            }
        } _: {
            ContentMemory(
                of: folder, key: made,
                reading: PageReading(folder: folder, options: Article.Options(allowsRawHTML: settings.allowsRawHTML)))
        }
        let listing: ContentListing
        do { listing = try read.get() } catch { throw Mistakes(diagnostics + [error]) }
        diagnostics += listing.diagnostics
        let pages = Pages.read(
            listing.pages, in: folder, settings: settings, options: options, memory: memory, into: &diagnostics)
        let pictures = PictureShelf.read(listing.assets, in: folder, memory: memory, threads: options.threads)
        let knowledge = Knowledge.read(listing, in: folder, settings: settings, into: &diagnostics)
        let theme = Theme.read(in: folder, into: &diagnostics)
        let records = readRecords(settings, threads: options.threads, into: &diagnostics)
        let areas = readAreas(into: &diagnostics)
        diagnostics += PhotoFolder(folder).missing(records)
        let snapshot = Snapshot(
            settings: settings, now: options.now, today: options.today, pages: pages, assets: listing.assets,
            pictures: pictures, knowledge: knowledge, theme: theme, records: records, areas: areas,
            releasedPhotos: ReleasedPhotos.read(records, today: options.today, in: folder), folder: folder)
        return (snapshot, diagnostics)
    }
}
