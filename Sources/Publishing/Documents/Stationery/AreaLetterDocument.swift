import Diagnostics
import Drawing
import Press
import Quantities

/// A letter that tells a client how to open her private area: link, QR code and code, to be handed over.
public struct AreaLetterDocument: Sendable {
    private let client: String
    private let link: String
    private let code: String?
    private let letterhead: Letterhead
    private let stationery: Stationery
    private let language: Language

    /// Makes the letter.
    ///
    /// - Parameter code: The code, where one is needed.
    public init(
        client: String, link: String, code: String?, letterhead: Letterhead, stationery: Stationery, language: Language
    ) {
        self.client = client
        self.link = link
        self.code = code
        self.letterhead = letterhead
        self.stationery = stationery
        self.language = language
    }

    /// The file, made at a moment.
    ///
    /// Throws `unknown-glyph`, `missing-font` and other errors of the machine.
    public func pdf(at instant: Instant) throws(Diagnostic) -> [UInt8] {
        let isGerman = language == .german
        let title = isGerman ? "Dein privater Bereich" : "Your private area"
        let opening = LetterPage.Opening(recipient: [client], facts: [])
        let page = LetterPage(
            stationery: stationery, letterhead: letterhead, opening: opening, runningHead: title,
            pageNumber: { number, count in isGerman ? "Seite \(number) von \(count)" : "Page \(number) of \(count)" })
        let square = try QRCode(link, correction: .medium)
        let alternative = isGerman ? "QR-Code mit deinem Link" : "QR code of your link"
        var code = stationery.letterTitle
        code.text.hasTabularFigures = true
        var blocks: [Block] = [
            page.openingBlock, .heading(Heading(1, title, name: "area", style: stationery.letterTitle)),
            .text(
                isGerman
                    ? "Hier stehen dein Plan, dein Tagebuch und deine Unterlagen. Alles ist verschlüsselt: Nur wer Link und Code hat, "
                        + "kann es lesen. Halte die Kamera deines Telefons auf das Quadrat, oder tippe die Adresse ab."
                    : "Here are your plan, your diary and your documents. All of it is encrypted: only who has link and code can "
                        + "read it. Point your telephone’s camera at the square, or type the address.", stationery.body),
            .figure(
                Figure(height: mm(52), alternative: alternative) { sheet, rect in
                    let side = mm(50)
                    sheet.canvas.fill(
                        square.path(in: Rect(x: rect.x, y: rect.y, width: side, height: side)), with: Stationery.ink)
                }), .text(link, stationery.small),
        ]
        if let text = self.code {
            blocks += [
                .heading(Heading(2, isGerman ? "Dein Code" : "Your code", name: "code", style: stationery.section)),
                .text(text, code),
            ]
        }
        blocks.append(
            .text(
                isGerman
                    ? "Bewahre dieses Blatt so auf wie einen Schlüssel. Geht es verloren, sag es mir: Dann bekommst du einen neuen Link "
                        + "und einen neuen Code, und die alten öffnen nichts mehr."
                    : "Keep this sheet as you keep a key. Should it get lost, tell me: you will get a new link and a new code, and "
                        + "the old ones open nothing any more.", stationery.body))
        let document = PaginatedDocument(
            metadata: DocumentMetadata(title: title, author: letterhead.name, created: instant),
            language: language.rawValue, design: page.design, blocks: blocks)
        return try document.printed(with: try FontLibrary.noto()).pdf
    }
}
