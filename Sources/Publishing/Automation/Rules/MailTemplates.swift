import Diagnostics
import Quantities
import Studio
import Templating

/// The words of messages, from `Templates/mail`: a text of each name and language, whose first line is the subject, and one layout that the
/// same text is set in as HTML.
public struct MailTemplates: Sendable {
    /// A message's words.
    public struct Words: Sendable, Hashable {
        /// The subject.
        public let subject: String
        /// The text.
        public let text: String
        /// The same as HTML.
        public let html: String
    }

    private let texts: [String: Program]
    private let layout: Program

    /// Compiles the templates of the names, and every mistake in them is thrown.
    public init(_ theme: Theme, names: Set<String>) throws(Mistakes) {
        var diagnostics: [Diagnostic] = []
        var texts: [String: Program] = [:]
        for name in names.sorted() {
            for language in Language.allCases {
                let file = MailTemplates.file(name, language)
                // A template of one language serves all: better than none.
                guard theme.source(file) != nil else { continue }
                texts["\(name).\(language.rawValue)"] = MailTemplates.text(file, theme, &diagnostics)
            }
            if !Language.allCases.contains(where: { theme.source(MailTemplates.file(name, $0)) != nil }) {
                let known = theme.names.filter { $0.hasPrefix("mail/") && $0.hasSuffix(".en.txt") }.map {
                    String($0.dropFirst(5).dropLast(7))
                }
                diagnostics.append(
                    Diagnostic(
                        .error, "missing-template", "there is no template `\(MailTemplates.file(name, .english))`",
                        file: Settings.fileName, hint: didYouMean(name, in: known)))
            }
        }
        let layout = Program.compile(
            "mail/layout.html", against: MailLayout.schema.shape, load: theme.source, into: &diagnostics)
        guard let layout, !diagnostics.hasErrors else { throw Mistakes(diagnostics) }
        self.texts = texts
        self.layout = layout
    }

    /// What is wrong with the templates of a theme.
    public static func check(_ theme: Theme) -> [Diagnostic] {
        var diagnostics: [Diagnostic] = []
        for file in theme.names where file.hasPrefix("mail/") && file.hasSuffix(".txt") {
            _ = text(file, theme, &diagnostics)
        }
        _ = Program.compile(
            "mail/layout.html", against: MailLayout.schema.shape, load: theme.source, into: &diagnostics)
        return diagnostics
    }

    private static func text(_ file: String, _ theme: Theme, _ diagnostics: inout [Diagnostic]) -> Program? {
        if let source = theme.source(file), !source.bytes.starts(with: "Subject: ".utf8) {
            diagnostics.append(
                Diagnostic(
                    .error, "no-subject", "the first line is not the subject", file: "Templates/\(file)",
                    expected: "`Subject: …`, an empty line, and the text"))
        }
        return Program.compile(file, against: MailScreen.schema.shape, load: theme.source, into: &diagnostics)
    }

    private static func file(_ name: String, _ language: Language) -> String { "mail/\(name).\(language.rawValue).txt" }

    /// The words of a message; nothing where there is no template of the name.
    ///
    /// - Parameter footer: A line about how to get no more of these.
    func words(_ name: String, _ screen: MailScreen, in language: Language, footer: String?) -> Words? {
        let program =
            texts["\(name).\(language.rawValue)"]
            ?? Language.allCases.lazy.compactMap { texts["\(name).\($0.rawValue)"] }.first
        guard let program else { return nil }
        let rendered = String(decoding: program.render(MailScreen.schema.value(screen)), as: UTF8.self)
        var lines = rendered.split(separator: "\n", omittingEmptySubsequences: false)
        let subject = lines.removeFirst().dropFirst("Subject: ".count)
        var body = MailTemplates.tidy(lines)
        let layout = MailLayout(
            language: language.rawValue, subject: String(subject), paragraphs: MailLayout.paragraphs(of: body),
            footer: footer)
        let html = String(decoding: self.layout.render(MailLayout.schema.value(layout)), as: UTF8.self)
        if let footer { body += "\n-- \n\(footer)\n" }
        return Words(subject: String(subject), text: body, html: html)
    }

    /// No empty lines at the beginning and the end, and no two in a row, whatever conditions left out.
    private static func tidy(_ lines: [Substring]) -> String {
        var kept: [Substring] = []
        for line in lines {
            let isBlank = line.allSatisfy(\.isWhitespace)
            if isBlank, kept.last?.isEmpty ?? true { continue }
            kept.append(isBlank ? "" : line)
        }
        while kept.last?.isEmpty == true { kept.removeLast() }
        return kept.joined(separator: "\n") + "\n"
    }
}
