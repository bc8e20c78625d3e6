import Diagnostics
import Documents
import Drawing
import Quantities
import Studio

/// How a client learns of her area: a letter to be handed over, a mail with the link alone.
public struct AreaCard: Sendable {
    private let entry: AreaBook.Entry
    private let settings: Settings
    private let link: String

    /// - Parameter site: Where the areas stand.
    public init(_ entry: AreaBook.Entry, _ settings: Settings, site: String) {
        self.entry = entry
        self.settings = settings
        link = entry.keys.link(at: site)
    }

    private var isGerman: Bool { entry.client.language == .german }

    /// A letter with link, QR code and code.
    ///
    /// Throws `unknown-glyph` or an error of the machine.
    public func letter(at now: Instant) throws(Diagnostic) -> [UInt8] {
        try AreaLetterDocument(
            client: entry.client.name, link: link, code: entry.keys.credentials.code?.text,
            letterhead: Letterhead(settings, language: entry.client.language), stationery: Stationery(settings),
            language: entry.client.language
        ).pdf(at: now)
    }

    /// A mail as mail programs open it (RFC 5322), without the code.
    public var mail: String {
        let subject = isGerman ? "Dein privater Bereich" : "Your private area"
        var lines =
            isGerman
            ? ["Hallo \(entry.client.name),", "", "hier ist dein Plan und alles, was dazugehört:", "", link, ""]
            : ["Hello \(entry.client.name),", "", "here is your plan with all that belongs to it:", "", link, ""]
        if entry.keys.access.hasCode {
            lines += [
                isGerman
                    ? "Zum Öffnen brauchst du deinen Code. Den bekommst du auf anderem Weg von mir."
                    : "To open it you need your code, which you get from me by another way.", "",
            ]
        }
        lines += [
            isGerman ? "Gib den Link nicht weiter." : "Do not pass the link on.", "",
            isGerman ? "Viele Grüße" : "Kind regards", settings.identity.trainer, settings.identity.name,
        ]
        let head = [
            entry.client.email.map { "To: \(AreaCard.line($0))" },
            "Subject: \(subject), \(AreaCard.line(settings.identity.name))",
            "X-Unsent: 1", "MIME-Version: 1.0", "Content-Type: text/plain; charset=utf-8",
            "Content-Transfer-Encoding: 8bit", "",
        ].compactMap { $0 }
        return (head + lines).joined(separator: "\r\n") + "\r\n"
    }

    /// Nothing can begin another head.
    private static func line(_ text: String) -> String { String(text.map { $0.isNewline ? " " : $0 }) }

    /// A QR code of half blocks, dark on light whatever the terminal's colours are.
    public static func terminalCode(_ text: String) throws(Diagnostic) -> String {
        let code = try QRCode(text, correction: .low)
        let quiet = 2
        var lines: [String] = []
        for row in stride(from: -quiet, to: code.side + quiet, by: 2) {
            let signs = (-quiet..<(code.side + quiet)).map { column in
                switch (code.isDark(column: column, row: row), code.isDark(column: column, row: row + 1)) {
                case (true, true): "█"
                case (true, false): "▀"
                case (false, true): "▄"
                case (false, false): " "
                }
            }
            lines.append("\u{1B}[30;107m" + signs.joined() + "\u{1B}[0m")
        }
        return lines.joined(separator: "\n")
    }
}
