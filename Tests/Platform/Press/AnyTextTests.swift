import Diagnostics
import Drawing
import Testing
import Trials

@testable import Press

@Suite("Any text in PDF")
struct AnyTextTests {
    private static let pieces = [
        "a", "Ä", "ß", "fi", "AV", "é", "e\u{301}", "\u{301}", "12", "½", "€", " ", "\u{A0}", "\u{AD}", "\u{200D}",
        "\u{202E}",
        "שלום", "ليلى", "أ", "अनन्या", "क्षि", "สำ", "Ελ", "Жи", "(", ")", "\\", "<", ">", "\n", "\t", "\u{0}", "\u{FEFF}",
        "√", "✓",
    ]

    @Test("texts by chance are printed or refused; what is printed is in order to another library")
    func chance() throws {
        let fonts = try FontLibrary.noto()
        var random = SeededGenerator(seed: 21)
        var printed = 0
        for round in 0..<150 {
            let runs = (0..<Int.random(in: 1...4, using: &random)).map { _ in
                let text = (0..<Int.random(in: 1...12, using: &random)).compactMap { _ in
                    Self.pieces.randomElement(using: &random)
                }.joined()
                let link: LinkTarget? = Bool.random(using: &random) ? .uri("https://example.com/?q=a(b)") : nil
                return Run(
                    text, isBold: Bool.random(using: &random), isItalic: Bool.random(using: &random), link: link)
            }
            let document = PaginatedDocumentTests.document([.paragraph(Paragraph(runs, PackagerTests.body))])
            guard let pdf = try? document.printed(with: fonts, as: .archival(Archive())).pdf else { continue }
            printed += 1
            let file = try #require(PrintedFile(pdf))
            #expect(file.complaints == [], "round \(round)")
            for page in file.pages {
                let words = String(decoding: page["/Contents"].data, as: UTF8.self).split(
                    whereSeparator: \.isWhitespace)
                func count(_ word: String) -> Int { words.count { $0 == word } }
                #expect(count("BT") == count("ET"))
                #expect(count("BMC") + count("BDC") == count("EMC"))
            }
        }
        #expect(printed > 60)
    }
}
