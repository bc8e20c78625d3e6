import Artifacts
import Diagnostics
import Files
import Images

/// A photograph or drawing of `Content`, by what its head says.
public struct Picture: Sendable {
    /// The path below `Content`.
    public let path: String
    /// The width in pixels, as it is to be seen.
    public let width: Int
    /// The height in pixels, as it is to be seen.
    public let height: Int
    /// The kind of file.
    public let format: ImageFormat
    /// Whether some of it is transparent.
    public let hasAlpha: Bool
    /// Whether it moves.
    public let isAnimated: Bool
    /// The fingerprint of the file.
    public let digest: Fingerprint
    /// The file of a client's photo, relative to the studio; nothing for pictures of `Content`.
    var photoFile: String?

    /// Whether it is a photo of a client: its name is told nowhere.
    public var isOfClient: Bool { photoFile != nil }
    /// The file, relative to the studio.
    public var file: String { photoFile ?? "Content/" + path }

    /// Whether renditions of other sizes can be made of it: drawings need none, films would lose their movement.
    public var hasRenditions: Bool { (format == .jpeg || format == .png || format == .webp) && !isAnimated }

    /// Reads the head of a file of `Content`.
    static func read(_ entry: Folder.Entry, in folder: Folder) throws(Diagnostic) -> Picture {
        let bytes: [UInt8]
        do throws(Diagnostic) {
            bytes = try folder.read(entry.path, limit: ImageReader.mostBytes)
        } catch  where error.code == "file-too-large" {
            throw Diagnostic(
                .error, "image-too-large", "this picture has \(entry.stamp.size >> 20) MB", file: entry.path,
                expected: "at most \(ImageReader.mostBytes >> 20) MB")
        }
        let header: ImageHeader
        do throws(Diagnostic) {
            header = try ImageReader.header(of: bytes)
        } catch {
            throw error.about(entry.path)
        }
        return Picture(
            path: String(entry.path.dropFirst("Content/".count)), width: header.width, height: header.height,
            format: header.format, hasAlpha: header.hasAlpha, isAnimated: header.isAnimated,
            digest: Fingerprint(of: bytes))
    }

    func pack(into packed: inout PackedWriter) {
        packed.add(width)
        packed.add(height)
        packed.add(format.rawValue)
        packed.add(hasAlpha ? 1 : 0)
        packed.add(isAnimated ? 1 : 0)
        packed.add(digest.hex)
    }

    static func unpack(_ packed: inout PackedReader, path: String) throws(PackedReader.Misfit) -> Picture {
        let (width, height) = (try packed.number(), try packed.number())
        guard let format = ImageFormat(rawValue: try packed.text()) else { throw PackedReader.Misfit() }
        let (hasAlpha, isAnimated) = (try packed.number() == 1, try packed.number() == 1)
        guard let digest = Fingerprint(hex: try packed.text()), width > 0, height > 0 else {
            throw PackedReader.Misfit()
        }
        return Picture(
            path: path, width: width, height: height, format: format, hasAlpha: hasAlpha, isAnimated: isAnimated,
            digest: digest)
    }
}

/// The pictures of `Content`.
public struct PictureShelf: Sendable {
    /// Those that can be shown, by path.
    public let all: [Picture]
    /// Why others cannot be, by their path below `Content`.
    public let problems: [String: Diagnostic]
    let outcomes: [Outcome]

    /// What reading a file came to.
    struct Outcome: Sendable {
        let entry: Folder.Entry
        var picture: Picture?
        var problem: Diagnostic?
        var packed: Range<Int>?
    }

    private static let endings = ["jpg", "jpeg", "png", "webp", "gif", "svg"]

    /// Reads the heads of all pictures among some files.
    static func read(_ assets: [Folder.Entry], in folder: Folder, memory: ContentMemory, threads: Int) -> PictureShelf {
        let files = assets.filter { asset in
            let name = asset.path.lowercased()
            return endings.contains { name.hasSuffix(".\($0)") }
        }
        let outcomes = parallelMap(files, threads: threads, grain: 4) { entry -> Outcome in
            if let known = memory.picture(of: entry) { return known }
            do throws(Diagnostic) {
                return Outcome(entry: entry, picture: try Picture.read(entry, in: folder))
            } catch {
                // A drawing without a size is shown as it is.
                return Outcome(entry: entry, problem: entry.path.lowercased().hasSuffix(".svg") ? nil : error)
            }
        }
        var problems: [String: Diagnostic] = [:]
        for outcome in outcomes {
            if let problem = outcome.problem {
                problems[String(outcome.entry.path.dropFirst("Content/".count))] = problem
            }
        }
        return PictureShelf(all: outcomes.compactMap(\.picture), problems: problems, outcomes: outcomes)
    }
}
