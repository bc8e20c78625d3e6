import Diagnostics
import Markup
import Quantities

/// What an exercise says of itself in one language.
public struct ExerciseText: Sendable, Hashable {
    /// Its title there.
    public var title: String
    /// Other names.
    public var aliases: [String] = []
    /// What it is and what it is good for, without markup of blocks.
    public var description = ""
    /// What to think of while doing it.
    public var cues: [String] = []
    /// What goes wrong.
    public var errors: [String] = []
    /// The file it stands in, relative to the studio.
    public let file: String
    /// Where the body lies in the file.
    public let body: Range<Int>

    /// The headings above the cues, in any language of the press.
    private static let cueHeadings: Set<String> = ["cues", "hinweise"]
    private static let errorHeadings: Set<String> = ["common errors", "häufige fehler"]

    init(title: String, _ source: Source, body: Range<Int>) {
        self.title = title
        file = source.path
        self.body = body
        var section = ""
        for entry in Outline.parse(source, in: body).entries {
            switch entry.kind {
            case .heading: section = entry.text.lowercased()
            case .prose where section.isEmpty:
                if !description.isEmpty { description += " " }
                description += String(entry.text.map { $0 == "\n" ? " " : $0 })
            case .item(depth: 0) where ExerciseText.cueHeadings.contains(section): cues.append(entry.text)
            case .item(depth: 0) where ExerciseText.errorHeadings.contains(section): errors.append(entry.text)
            default: break
            }
        }
    }

    /// Reads the text of an exercise in a further language: `back-squat.de.md`, of whose front matter only names are wanted. With
    /// errors there is none.
    public static func parse(_ source: Source, into diagnostics: inout [Diagnostic]) -> ExerciseText? {
        guard let matter = FrontMatter.parse(source, into: &diagnostics) else { return nil }
        var fields = Fields(matter.document)
        var text = ExerciseText(title: fields.text("title", isRequired: true) ?? "", source, body: matter.body)
        text.aliases = fields.texts("aliases")
        let found = fields.finish()
        diagnostics += found
        return found.hasErrors ? nil : text
    }
}
