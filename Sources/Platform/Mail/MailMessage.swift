import Quantities

/// A message as it goes out (RFC 5322, MIME of RFC 2045 to 2047): text, the same as HTML, and files.
///
/// The same message gives the same bytes: its boundaries come from its id, and nothing asks the clock.
public struct MailMessage: Sendable, Hashable {
    /// A file that goes with it.
    public struct Attachment: Sendable, Hashable {
        /// What it is called.
        public let name: String
        /// Its type, such as `application/pdf`.
        public let type: String
        /// What is in it.
        public let bytes: [UInt8]

        /// Makes an attachment.
        public init(name: String, type: String, bytes: [UInt8]) {
            self.name = name
            self.type = type
            self.bytes = bytes
        }
    }

    /// Who writes.
    public var from: MailAddress
    /// Whom it goes to.
    public var to: MailAddress
    /// Who is answered, where it is not who writes.
    public var replyTo: MailAddress?
    /// The name by which answers and servers know it, without its brackets.
    public var id: String
    /// When it was written.
    public var date: Instant
    /// The subject.
    public var subject: String
    /// The text.
    public var text: String
    /// The same as HTML.
    public var html: String?
    /// The files.
    public var attachments: [Attachment] = []
    /// Where somebody who wants no more of these says so: addresses of `mailto:` or `https:` (RFC 2369).
    public var unsubscribe: [String] = []
    /// The language of the text, `de`.
    public var language: String?

    /// Makes a message.
    public init(
        from: MailAddress, to: MailAddress, id: String, date: Instant, subject: String, text: String,
        html: String? = nil
    ) {
        self.from = from
        self.to = to
        self.id = id
        self.date = date
        self.subject = subject
        self.text = text
        self.html = html
    }

    /// The message as servers take it, with lines that end in CR LF.
    public var bytes: [UInt8] {
        var out: [UInt8] = []
        out.reserveCapacity(2048 + text.utf8.count * 2 + attachments.reduce(0) { $0 + $1.bytes.count * 3 / 2 })
        MailHeader.append("Date", date.rfc5322, to: &out)
        MailHeader.append("From", from.header, to: &out)
        MailHeader.append("To", to.header, to: &out)
        if let replyTo { MailHeader.append("Reply-To", replyTo.header, to: &out) }
        MailHeader.append("Subject", EncodedWords.text(MailHeader.clean(subject)), to: &out)
        MailHeader.append("Message-ID", "<\(id)>", to: &out)
        MailHeader.append("MIME-Version", "1.0", to: &out)
        // Answering machines leave alone what says that a machine wrote it (RFC 3834, 5).
        MailHeader.append("Auto-Submitted", "auto-generated", to: &out)
        if let language { MailHeader.append("Content-Language", language, to: &out) }
        if !unsubscribe.isEmpty {
            MailHeader.append("List-Unsubscribe", unsubscribe.map { "<\($0)>" }.joined(separator: ", "), to: &out)
            if unsubscribe.contains(where: { $0.hasPrefix("https:") }) {
                // One click, by RFC 8058, is promised only where there is something that takes the click.
                MailHeader.append("List-Unsubscribe-Post", "List-Unsubscribe=One-Click", to: &out)
            }
        }
        guard !attachments.isEmpty else {
            appendBody(to: &out)
            return out
        }
        let boundary = boundary("files")
        MailHeader.append("Content-Type", "multipart/mixed; boundary=\"\(boundary)\"", to: &out)
        out += "\r\n--\(boundary)\r\n".utf8
        appendBody(to: &out)
        for attachment in attachments {
            out += "\r\n--\(boundary)\r\n".utf8
            append(attachment, to: &out)
        }
        out += "\r\n--\(boundary)--\r\n".utf8
        return out
    }

    private func appendBody(to out: inout [UInt8]) {
        guard let html else { return append(text, "plain", to: &out) }
        let boundary = boundary("words")
        MailHeader.append("Content-Type", "multipart/alternative; boundary=\"\(boundary)\"", to: &out)
        out += "\r\n--\(boundary)\r\n".utf8
        append(text, "plain", to: &out)
        out += "\r\n--\(boundary)\r\n".utf8
        append(html, "html", to: &out)
        out += "\r\n--\(boundary)--\r\n".utf8
    }

    private func append(_ text: String, _ kind: String, to out: inout [UInt8]) {
        MailHeader.append("Content-Type", "text/\(kind); charset=utf-8", to: &out)
        MailHeader.append("Content-Transfer-Encoding", "quoted-printable", to: &out)
        out += [0x0D, 0x0A]
        QuotedPrintable.append(text, to: &out)
        out += [0x0D, 0x0A]
    }

    private func append(_ attachment: Attachment, to out: inout [UInt8]) {
        MailHeader.append("Content-Type", MailHeader.clean(attachment.type), to: &out)
        MailHeader.append(
            "Content-Disposition", "attachment; " + MailHeader.parameter("filename", attachment.name), to: &out)
        MailHeader.append("Content-Transfer-Encoding", "base64", to: &out)
        out += [0x0D, 0x0A]
        Base64.append(attachment.bytes, to: &out)
    }

    /// No line of quoted-printable or base64 holds `=_`, so no boundary stands in a body (RFC 2045, 6.7).
    private func boundary(_ part: String) -> String {
        "=_\(part)_" + String(id.prefix { $0 != "@" }.filter { $0.isASCII && ($0.isLetter || $0.isNumber) }.prefix(40))
    }
}
