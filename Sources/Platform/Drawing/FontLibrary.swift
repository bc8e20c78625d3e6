import CPango
import Diagnostics
import Synchronization

/// The fonts that the press sets text in: one folder and nothing else, so that other fonts and settings of the machine never
/// change a page.
///
/// Unchecked: the configuration is complete before it is shared, Fontconfig counts its references atomically, and nothing
/// here changes it afterwards.
public final class FontLibrary: @unchecked Sendable {
    /// Where Debian's fonts-noto-core puts its fonts.
    public static let folder = "/usr/share/fonts/truetype/noto"

    private let configuration: OpaquePointer
    /// Typesetters that are not in use; each has its own font map, because Pango's are not for several threads at once.
    private let idle = Mutex<[Typesetter.Engine]>([])

    private static let standard: Result<FontLibrary, Diagnostic> = {
        do throws(Diagnostic) {
            return .success(try FontLibrary(folder: folder))
        } catch {
            return .failure(error)
        }
    }()

    /// The library of Debian's fonts-noto-core, opened once.
    ///
    /// Throws `missing-font` where the machine has not got them.
    public static func noto() throws(Diagnostic) -> FontLibrary { try standard.get() }

    /// Opens the TrueType fonts of a folder; all families of `Typeface` must be there.
    init(folder: String) throws(Diagnostic) {
        guard let configuration = FcConfigCreate() else {
            throw .machine("out-of-memory", "fonts cannot be opened: out of memory")
        }
        guard FcConfigParseAndLoadFromMemory(configuration, FontLibrary.settings(folder), 1) != 0,
            FcConfigBuildFonts(configuration) != 0
        else {
            FcConfigDestroy(configuration)
            throw FontLibrary.missing(Typeface.allCases.map(\.rawValue), in: folder)
        }
        let families = FontLibrary.families(of: configuration)
        let missing = Typeface.allCases.map(\.rawValue).filter { !families.contains($0) }
        guard missing.isEmpty else {
            FcConfigDestroy(configuration)
            throw FontLibrary.missing(missing, in: folder)
        }
        // Pango asks for the process's own configuration as well. Given one, it does not read the machine's, which takes longer
        // than a page.
        FcConfigSetCurrent(configuration)
        self.configuration = configuration
    }

    deinit {
        idle.withLock { engines in engines.removeAll() }
        FcConfigDestroy(configuration)
    }

    /// Calls `body` with a typesetter that no other thread has at the time.
    public func withTypesetter<Value: Sendable, Failure: Error>(
        _ body: (Typesetter) throws(Failure) -> Value
    ) throws(Failure) -> Value {
        let engine = idle.withLock { engines in engines.popLast() } ?? Typesetter.Engine(fonts: configuration)
        let typesetter = Typesetter(engine: engine)
        defer {
            engine.rest()
            idle.withLock { engines in engines.append(engine) }
        }
        return try body(typesetter)
    }

    /// The settings of Fontconfig: where the fonts are, and which families stand in for what a typeface has not got.
    private static func settings(_ folder: String) -> String {
        func substitutes(_ typefaces: [Typeface], _ families: [String]) -> String {
            let strings = families.map { "<string>\($0)</string>" }.joined()
            return typefaces.map { typeface in
                "<match><test name=\"family\"><string>\(typeface.rawValue)</string></test>"
                    + "<edit name=\"family\" mode=\"append\" binding=\"strong\">\(strings)</edit></match>"
            }.joined()
        }
        // Scripts have no serifs in common, so each typeface names its own companions; symbols come last.
        let sans = ["Arabic", "Hebrew", "Devanagari", "Thai", "Armenian", "Georgian", "Symbols", "Symbols2", "Math"]
        let serif = ["Hebrew", "Devanagari", "Thai", "Armenian", "Georgian"]
        // The system's cache makes reading 270 fonts a tenth of a millisecond; without one the user's is written.
        return """
            <fontconfig><dir>\(SVGCanvas.escaped(folder))</dir>\
            <cachedir>/var/cache/fontconfig</cachedir><cachedir prefix="xdg">fontconfig</cachedir>\
            \(substitutes([.sans, .sansDisplay], ["Noto Sans"] + sans.map { "Noto Sans \($0)" }))\
            \(substitutes(
                [.serif, .serifDisplay],
                ["Noto Serif", "Noto Naskh Arabic"] + serif.map { "Noto Serif \($0)" }
                    + ["Noto Sans", "Noto Sans Symbols", "Noto Sans Symbols2", "Noto Sans Math"]))\
            </fontconfig>
            """
    }

    private static func missing(_ families: [String], in folder: String) -> Diagnostic {
        .machine(
            "missing-font", "no fonts for \(families.joined(separator: ", ")) in \(folder)",
            hint: "install Debian's package fonts-noto-core")
    }

    private static func families(of configuration: OpaquePointer) -> Set<String> {
        guard let fonts = FcConfigGetFonts(configuration, FcSetSystem)?.pointee else { return [] }
        var families: Set<String> = []
        for index in 0..<Int(fonts.nfont) {
            var name: UnsafeMutablePointer<FcChar8>?
            if FcPatternGetString(fonts.fonts[index], FC_FAMILY, 0, &name) == FcResultMatch, let name {
                families.insert(String(cString: name))
            }
        }
        return families
    }
}
