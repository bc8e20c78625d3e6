import CCurl
import Diagnostics

/// How a server that takes mail is reached.
public struct MailServer: Sendable, Hashable {
    /// When the connection becomes private.
    public enum Security: String, Sendable, CaseIterable {
        /// By a word of the dialogue, before anything else is said (RFC 3207); usually port 587.
        case starttls
        /// From the first byte (RFC 8314); usually port 465.
        case tls
        /// Never: only for a server on this machine.
        case none
    }

    /// The host's name.
    public var host: String
    /// The port.
    public var port: Int
    /// When the connection becomes private.
    public var security: Security
    /// The name that the server knows; nothing where it asks for none.
    public var user: String?
    /// A file of certificates to trust instead of the system's.
    public var certificates: String?
    /// Seconds to wait for a connection and for an answer.
    public var timeout_s = 30

    /// A server.
    public init(host: String, port: Int, security: Security, user: String? = nil) {
        self.host = host
        self.port = port
        self.security = security
        self.user = user
    }

    var url: String { "\(security == .tls ? "smtps" : "smtp")://\(host):\(port)" }
}

/// What became of a message that was given to a server.
public enum MailOutcome: Sendable, Hashable {
    /// The server took it; with what it said.
    case accepted(reply: String)
    /// The server will never take it as it is: a code of 500 about its recipient, or about all of it.
    case refused(reason: String)
    /// It was not taken this time: the server was away or busy (a code of 400), or would have nobody write who is called so. It is certain
    /// that it was not taken.
    case failed(reason: String)
    /// The message was handed over whole, and no answer came: nobody here can tell whether it was taken.
    case uncertain(reason: String)
}

/// A connection to a server, kept open from one message to the next.
public final class MailSession {
    private let session: OpaquePointer

    /// Prepares a session; nothing is connected yet.
    ///
    /// - Parameter password: What the server wants to hear; it is in no message and no log.
    public init(_ server: MailServer, password: String?) throws(Diagnostic) {
        var reason: UnsafePointer<CChar>?
        let opened = server.url.withCString { url in
            MailSession.with(server.user, password, server.certificates) { user, password, certificates in
                var settings = floorpress_mail_server()
                settings.url = url
                settings.user = user
                settings.password = password
                settings.certificates = certificates
                settings.requires_tls = server.security == .none ? 0 : 1
                settings.connect_ms = server.timeout_s * 1000
                settings.answer_ms = server.timeout_s * 1000
                return floorpress_mail_open(&settings, &reason)
            }
        }
        guard let opened else {
            throw .machine(
                "no-curl", "mail cannot be sent: \(reason.map { String(cString: $0) } ?? "libcurl cannot be opened")",
                hint: "`apt-get install libcurl4`")
        }
        session = opened
    }

    deinit { floorpress_mail_close(session) }

    private static func with<Result>(
        _ one: String?, _ two: String?, _ three: String?,
        _ body: (UnsafePointer<CChar>?, UnsafePointer<CChar>?, UnsafePointer<CChar>?) -> Result
    ) -> Result {
        func lend(_ text: String?, _ body: (UnsafePointer<CChar>?) -> Result) -> Result {
            text.map { $0.withCString(body) } ?? body(nil)
        }
        return lend(one) { one in lend(two) { two in lend(three) { body(one, two, $0) } } }
    }

    /// Says a message to the server.
    ///
    /// - Parameter handOver: Called once, when all of the message but its end was said: what it notes stands before the server can
    ///   take the message. Where it fails the connection is broken off and the message was not taken.
    public func send(
        _ bytes: [UInt8], from: MailAddress, to: MailAddress, handOver: () -> Bool
    ) -> MailOutcome {
        withoutActuallyEscaping(handOver) { handOver in
            let finish = Finish(handOver)
            var outcome = floorpress_mail_outcome()
            bytes.withUnsafeBufferPointer { buffer in
                var text = floorpress_mail_text()
                text.bytes = buffer.baseAddress
                text.count = buffer.count
                text.context = Unmanaged.passUnretained(finish).toOpaque()
                text.finish = { context in
                    guard let context else { return 1 }
                    return Unmanaged<Finish>.fromOpaque(context).takeUnretainedValue().call() ? 0 : 1
                }
                floorpress_mail_send(session, "<\(from.address)>", "<\(to.address)>", &text, &outcome)
            }
            return MailSession.outcome(outcome, isHandedOver: finish.isDone)
        }
    }

    private static func outcome(_ outcome: floorpress_mail_outcome, isHandedOver: Bool) -> MailOutcome {
        let reply = printable(text(outcome.reply))
        if outcome.result == 0 { return .accepted(reply: reply) }
        let message = printable(text(outcome.message))
        switch outcome.code {
        // Only what is said of whom it goes to, or of all of it, is about this message. What is said before, at the greeting, the login
        // or the sender's name, would be said of any other one too, and will be mended.
        case 500..<600 where isHandedOver || message.hasPrefix("RCPT failed"):
            return .refused(reason: reply.isEmpty ? message : reply)
        case 400..<600: return .failed(reason: reply.isEmpty ? message : reply)
        default: break
        }
        // Anything else after the hand-over is silence: 354 was the last word, or a line that is no answer.
        return isHandedOver
            ? .uncertain(reason: "no answer came when all was said: \(message)") : .failed(reason: message)
    }

    private static func text<Characters>(_ characters: Characters) -> String {
        withUnsafeBytes(of: characters) { String(decoding: $0.prefix { $0 != 0 }, as: UTF8.self) }
    }
}

/// What is to be done at the end of a message, where C can call it.
private final class Finish {
    private let body: () -> Bool
    private(set) var isDone = false

    init(_ body: @escaping () -> Bool) {
        self.body = body
    }

    func call() -> Bool {
        isDone = body()
        return isDone
    }
}
