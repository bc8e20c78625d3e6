import Mail
import Markup

extension Settings {
    /// How mail goes out.
    public struct Mail: Sendable {
        /// The server; nothing is sent without it.
        public var server: MailServer?
        /// Who writes; the studio's address where it is absent.
        public var from: MailAddress?
        /// Who is answered.
        public var replyTo: MailAddress?
        /// A file with the password, relative to the studio or from the root.
        public var passwordFile = "Data/mail-password"
        /// How many messages go out in one run.
        public var perRun = 500
        /// An address that takes one click to stop messages (RFC 8058), where the trainer has such a thing.
        public var unsubscribe: String?

        /// No server.
        public init() {}
    }

    /// Who writes.
    public var sender: MailAddress? {
        mail.from ?? MailAddress(name: identity.trainer, address: identity.email)
    }

    /// Reads `mail:`.
    static func mail(_ fields: inout Fields) -> Mail {
        var mail = Mail()
        mail.from = address("from", &fields)
        mail.replyTo = address("replyTo", &fields)
        mail.passwordFile = fields.text("passwordFile") ?? mail.passwordFile
        mail.perRun = fields.integer("perRun", in: 1...1_000_000) ?? mail.perRun
        mail.unsubscribe = fields.text("unsubscribe")
        if let unsubscribe = mail.unsubscribe,
            !unsubscribe.hasPrefix("https://") || unsubscribe.contains(where: { $0 == ">" || $0.isWhitespace })
        {
            fields.refuse("unsubscribe", "bad-url", "`\(unsubscribe)` takes no click", expected: "https://…")
        }
        let security = fields.choice("security", as: MailServer.Security.self) ?? .starttls
        let port = fields.integer("port", in: 1...65_535) ?? (security == .tls ? 465 : 587)
        let user = fields.text("user")
        let certificates = fields.text("certificates")
        let timeout = fields.integer("timeout", in: 1...600)
        if fields.node("password") != nil {
            // What stands in that line is for no terminal and no log.
            fields.note(
                fields.document.source.error(
                    "password-here", "a password does not belong into this file", at: fields.range("password"),
                    expected: "a file of mode 0600, named by `passwordFile`, or the variable FLOORPRESS_MAIL_PASSWORD"
                ).withPrivateLine)
        }
        guard let host = fields.text("server", isRequired: true) else { return mail }
        guard
            host.utf8.allSatisfy({
                $0 == 0x2D || $0 == 0x2E || (0x30...0x39).contains($0) || (0x61...0x7A).contains($0 | 0x20)
            })
        else {
            fields.refuse("server", "bad-value", "`\(host)` is not a host", expected: "a name such as smtp.example.org")
            return mail
        }
        if security == .none, !["localhost", "127.0.0.1"].contains(host) {
            fields.refuse(
                "security", "not-private", "mail to `\(host)` would go over the net for all to read",
                expected: "starttls or tls", hint: "`none` is for a server on this machine, `localhost`")
        }
        var server = MailServer(host: host, port: port, security: security, user: user)
        server.certificates = certificates
        server.timeout_s = timeout ?? server.timeout_s
        mail.server = server
        return mail
    }

    private static func address(_ key: String, _ fields: inout Fields) -> MailAddress? {
        guard let text = fields.text(key) else { return nil }
        guard let address = MailAddress(text) else {
            fields.refuse(
                key, "bad-email", "`\(text)` is not a mail address", expected: "name@domain, or Name <name@domain>")
            return nil
        }
        return address
    }
}
