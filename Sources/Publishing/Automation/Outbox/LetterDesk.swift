import Diagnostics
import Files
import Mail
import Quantities
import Store
import Studio

/// Makes what is sent of a message that is kept: the same bytes whenever it is made.
struct LetterDesk {
    private let settings: Settings
    private let studio: Folder
    private let sender: MailAddress

    init(_ settings: Settings, in studio: Folder) throws(Diagnostic) {
        guard let sender = settings.sender else {
            throw Diagnostic(.error, "no-sender", "there is no address to write from", file: Settings.fileName)
        }
        self.settings = settings
        self.studio = studio
        self.sender = sender
    }

    var from: MailAddress { sender }

    /// Whom a message goes to.
    func recipient(of message: OutgoingMessage) throws(Diagnostic) -> MailAddress {
        guard let address = MailAddress(message.recipient) ?? LetterDesk.bare(message.recipient) else {
            throw Diagnostic(.error, "no-address", "message \(message.id) has no address", file: RecordStore.fileName)
        }
        return address
    }

    /// A name that is written in encoded words is not read back: the address counts.
    private static func bare(_ text: String) -> MailAddress? {
        guard let open = text.lastIndex(of: "<") else { return nil }
        return MailAddress(address: String(text[text.index(after: open)...].dropLast()))
    }

    /// The message as it is sent. Its files are those that were archived, held against what the records know of them.
    func letter(_ message: OutgoingMessage, files: [ArchivedFile]) throws(Diagnostic) -> MailMessage {
        let to = try recipient(of: message)
        var letter = MailMessage(
            from: sender, to: to, id: message.messageID, date: message.due, subject: message.subject,
            text: message.text,
            html: message.html.isEmpty ? nil : message.html)
        letter.replyTo = settings.mail.replyTo
        letter.language = message.language.rawValue
        if message.mayUnsubscribe {
            let answer = settings.mail.replyTo ?? sender
            letter.unsubscribe = ["mailto:\(answer.address)?subject=unsubscribe%20\(message.rule)"]
            if let web = settings.mail.unsubscribe { letter.unsubscribe.append(web) }
        }
        for file in files {
            let bytes = try studio.read(file.path, limit: 32 << 20)
            guard SHA256Digest(of: bytes) == file.digest else {
                throw Diagnostic(
                    .error, "archive-touched", "this file is not what was archived, so it is not sent", file: file.path,
                    hint: "`floorpress invoice archive --check` tells more")
            }
            letter.attachments.append(
                MailMessage.Attachment(
                    name: file.path.split(separator: "/").last.map(String.init) ?? "document.pdf",
                    type: file.format == .pdf ? "application/pdf" : "application/xml", bytes: bytes))
        }
        return letter
    }
}
