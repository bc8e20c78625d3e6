import Diagnostics
import Mail
import Store
import Studio

/// A message as it would go out, to be looked at before.
public struct LetterPreview {
    private let workspace: Workspace
    private let settings: Settings

    /// Prepares previews in a studio.
    public init(_ workspace: Workspace) throws(Mistakes) {
        self.workspace = workspace
        settings = try workspace.settings()
    }

    /// The bytes of a message with its attachments (RFC 5322), as an `.eml` file has them.
    public func bytes(of message: OutgoingMessage) throws(Mistakes) -> [UInt8] {
        do throws(Diagnostic) {
            var files: [ArchivedFile] = []
            if let connection = try RecordStore.openForReading(in: workspace.folder) {
                do {
                    for document in message.documents {
                        files += try ArchiveRepository(connection).files(of: document).filter { $0.format == .pdf }
                    }
                } catch {
                    throw connection.diagnostic(for: error)
                }
            }
            return try LetterDesk(settings, in: workspace.folder).letter(message, files: files).bytes
        } catch {
            throw Mistakes(error)
        }
    }

    /// Links that open a text message or WhatsApp with the words in it; nothing is sent by itself.
    public static func links(for message: OutgoingMessage, phone: String?) -> [String] {
        guard let phone else { return [] }
        let digits = phone.filter { $0.isASCII && ($0.isNumber || $0 == "+") }
        guard digits.count >= 5 else { return [] }
        var words = ""
        for byte in message.text.utf8 {
            let isPlain = (0x30...0x39).contains(byte) || (0x41...0x5A).contains(byte) || (0x61...0x7A).contains(byte)
            words += isPlain || byte == 0x2D || byte == 0x2E ? String(UnicodeScalar(byte)) : "%" + hexadecimal(byte)
        }
        var links = ["sms:\(digits)?body=\(words)"]
        if digits.hasPrefix("+") { links.append("https://wa.me/\(digits.dropFirst())?text=\(words)") }
        return links
    }

    private static func hexadecimal(_ byte: UInt8) -> String {
        let digits = Array("0123456789ABCDEF")
        return "\(digits[Int(byte >> 4)])\(digits[Int(byte & 15)])"
    }
}
