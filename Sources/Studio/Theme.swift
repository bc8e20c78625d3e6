import Artifacts
import CEmbedded
import Diagnostics
import Files

/// Templates and style sheets: the studio's own where it has one of a name, otherwise the default theme's, which is compiled
/// into the command.
public struct Theme: Sendable {
    /// The files by their path below `Templates`.
    private let files: [String: Source]
    private let own: Set<String>
    /// The fingerprint of all of them.
    public let digest: Fingerprint

    /// The file of a name.
    public func source(_ name: String) -> Source? { files[name] }

    /// Whether a file is the studio's own.
    public func isOwn(_ name: String) -> Bool { own.contains(name) }

    /// The names of all files, in order.
    public var names: [String] { files.keys.sorted() }

    /// Reads a studio's theme.
    static func read(in studio: Folder, into diagnostics: inout [Diagnostic]) -> Theme {
        var files = builtIn
        var own: Set<String> = []
        do {
            for entry in try studio.list("Templates") {
                let name = String(entry.path.dropFirst("Templates/".count))
                own.insert(name)
                do {
                    files[name] = Source(path: entry.path, bytes: try studio.read(entry.path, limit: 4 << 20))
                } catch {
                    diagnostics.append(error)
                }
            }
        } catch {
            diagnostics.append(error)
        }
        var builder = Fingerprint.Builder()
        for name in files.keys.sorted() {
            builder.add(name)
            builder.add(files[name]?.bytes ?? [])
        }
        return Theme(files: files, own: own, digest: builder.fingerprint)
    }

    /// The default theme.
    public static let builtIn: [String: Source] = Dictionary(
        Embedded.files(floorpress_theme_file).map { ($0.path, Source(path: "Templates/\($0.path)", bytes: $0.bytes)) }
    ) { first, _ in first }
}

/// Hands out templates and remembers which were asked for.
public final class TemplateUse {
    private let theme: Theme
    /// The names that were asked for.
    public private(set) var names: Set<String> = []

    /// Nothing asked for yet.
    public init(_ theme: Theme) {
        self.theme = theme
    }

    /// The template of a name.
    public func source(_ name: String) -> Source? {
        names.insert(name)
        return theme.source(name)
    }
}
