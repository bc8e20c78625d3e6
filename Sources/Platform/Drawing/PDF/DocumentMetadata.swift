import Quantities

/// What a reader shows about a document.
public struct DocumentMetadata: Sendable, Hashable {
    /// The title.
    public var title: String
    /// Who made it.
    public var author: String
    /// What it is about.
    public var subject: String
    /// When it was made; the press has no clock of its own.
    public var created: Instant

    /// What is named as the program that the document was made with, and that wrote the file.
    public static let program = "Floorpress"

    /// Makes the metadata of a document.
    public init(title: String, author: String, subject: String = "", created: Instant) {
        self.title = title
        self.author = author
        self.subject = subject
        self.created = created
    }

    /// A text without the characters that XML 1.0 cannot hold: what a file says of itself twice, it says the same.
    public static func cleaned(_ text: String) -> String {
        func isAllowed(_ scalar: Unicode.Scalar) -> Bool {
            scalar.value >= 0x20 && scalar.value != 0xFFFE && scalar.value != 0xFFFF || scalar == "\t" || scalar == "\n"
        }
        guard !text.unicodeScalars.allSatisfy(isAllowed) else { return text }
        return String(String.UnicodeScalarView(text.unicodeScalars.filter(isAllowed)))
    }

    /// The information dictionary (ISO 32000-1, 14.3.3).
    var dictionary: String {
        let date = PDFText.date(created)
        var entries = [
            "/Title \(PDFText.text(DocumentMetadata.cleaned(title)))", "/Creator (\(DocumentMetadata.program))",
            "/Producer (\(DocumentMetadata.program))", "/CreationDate (\(date))", "/ModDate (\(date))",
        ]
        for (key, value) in [("/Author", author), ("/Subject", subject)] where !value.isEmpty {
            entries.append("\(key) \(PDFText.text(DocumentMetadata.cleaned(value)))")
        }
        return "<< \(entries.joined(separator: " ")) >>"
    }
}

extension PDFText {
    /// A moment as PDF writes it (ISO 32000-1, 7.9.4), such as `D:20261121093000Z`.
    public static func date(_ moment: Instant) -> String {
        "D:" + moment.rfc3339.filter { $0 != "-" && $0 != ":" && $0 != "T" }
    }
}

/// What stands in a document's catalog besides what was drawn (ISO 32000-1, 7.7.2).
public struct PDFCatalog: Sendable, Hashable {
    /// Its entries, such as `/Lang (en)`.
    public var entries: [String]
    /// What stands under its names, such as `/EmbeddedFiles 9 0 R`.
    public var names: [String]

    /// Makes it.
    public init(entries: [String] = [], names: [String] = []) {
        self.entries = entries
        self.names = names
    }
}
