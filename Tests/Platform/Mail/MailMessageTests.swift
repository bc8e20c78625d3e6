import Foundation
import Mail
import Quantities
import Testing
import Trials

/// Messages as they go out: read back by ourselves and by Python's `email`, which did not write them.
struct MailMessageTests {
    private static func message() throws -> MailMessage {
        var message = MailMessage(
            from: try #require(MailAddress(name: "Jörg \"Coach\" Müller", address: "tess@studio.example")),
            to: try #require(MailAddress("Ana Ribeiro <ana@mail.example>")), id: "0123abcd@studio.example",
            date: Instant(seconds: 1_795_000_000),
            subject: "Wie läuft’s? Eine Frage nach deiner Woche, liebe Ana, und noch ein paar Wörter mehr",
            text: "Hallo Ana,\n\n.ein Punkt am Anfang\nDie Woche war grün = gut.  \nFrom hier an.\n"
                + String(repeating: "lang ", count: 60),
            html: "<p>Hallo Ana</p>")
        message.replyTo = MailAddress("tess@studio.example")
        message.language = "de"
        message.unsubscribe = ["mailto:tess@studio.example?subject=unsubscribe%20check-in"]
        message.attachments = [
            .init(name: "Rechnung 2026-0042.pdf", type: "application/pdf", bytes: (0...255).map { UInt8($0) }),
            .init(
                name: "Übersicht über ein ganzes Jahr voller Einheiten und Pausen, März.pdf", type: "application/pdf",
                bytes: [1]),
        ]
        return message
    }

    @Test("The same message gives the same bytes, in lines that servers take")
    func lines() throws {
        let bytes = try Self.message().bytes
        #expect(try Self.message().bytes == bytes)
        let text = String(decoding: bytes, as: UTF8.self)
        #expect(bytes.allSatisfy { $0 < 0x80 })
        for line in text.components(separatedBy: "\r\n") {
            #expect(line.utf8.count <= 78 && !line.contains("\n"), "\(line)")
        }
        #expect(text.contains("Date: Wed, 18 Nov 2026 11:06:40 +0000\r\n"))
        #expect(!text.contains("\r\n."))
    }

    @Test("What was written is what is read")
    func roundTrip() throws {
        let message = try Self.message()
        let read = ReceivedMail(message.bytes[...])
        #expect(read.from == message.from)
        #expect(read.subject == message.subject)
        #expect(read.id == message.id)
        #expect(read.date == message.date)
        #expect(read.isAutomatic)
        #expect(
            read.text.replacingOccurrences(of: "\r\n", with: "\n").trimmingCharacters(in: .newlines) == message.text)
        #expect(read.files.map(\.name) == message.attachments.map(\.name))
        #expect(read.files.map(\.bytes) == message.attachments.map(\.bytes))
    }

    @Test("Python's email reads it without a defect")
    func outsider() throws {
        let message = try Self.message()
        let folder = try TemporaryFolder()
        let file = "\(folder.path)/message.eml"
        try Data(message.bytes).write(to: URL(fileURLWithPath: file))
        let script = """
            import sys, json, email, email.policy
            m = email.message_from_binary_file(open(sys.argv[1], 'rb'), policy=email.policy.default)
            parts = list(m.walk())
            print(json.dumps({'subject': m['subject'], 'from': m['from'].addresses[0].display_name, 'to': m['to'].addresses[0].addr_spec,
              'defects': [str(d) for p in parts for d in p.defects] + [str(d) for p in parts for h in p.values() for d in getattr(h, 'defects', [])],
              'types': [p.get_content_type() for p in parts], 'text': m.get_body(('plain',)).get_content(), 'html': m.get_body(('html',)).get_content(),
              'files': [p.get_filename() for p in m.iter_attachments()], 'size': [len(p.get_content()) for p in m.iter_attachments()],
              'unsubscribe': m['list-unsubscribe']}, ensure_ascii=False))
            """
        let process = Process()
        process.executableURL = URL(fileURLWithPath: "/usr/bin/python3")
        process.arguments = ["-c", script, file]
        let pipe = Pipe()
        process.standardOutput = pipe
        try process.run()
        let output = pipe.fileHandleForReading.readDataToEndOfFile()
        process.waitUntilExit()
        let said = try #require(try JSONSerialization.jsonObject(with: output) as? [String: Any])
        #expect(said["subject"] as? String == message.subject)
        #expect(said["from"] as? String == message.from.name)
        #expect(said["to"] as? String == "ana@mail.example")
        #expect(said["defects"] as? [String] == [])
        #expect(
            said["types"] as? [String] == [
                "multipart/mixed", "multipart/alternative", "text/plain", "text/html", "application/pdf",
                "application/pdf",
            ])
        #expect((said["text"] as? String)?.trimmingCharacters(in: .newlines) == message.text)
        #expect((said["html"] as? String)?.trimmingCharacters(in: .newlines) == "<p>Hallo Ana</p>")
        #expect(said["files"] as? [String] == message.attachments.map(\.name))
        #expect(said["size"] as? [Int] == [256, 1])
        #expect(said["unsubscribe"] as? String == "<mailto:tess@studio.example?subject=unsubscribe%20check-in>")
    }

    @Test("Nothing that a name or a subject holds begins another header")
    func injection() throws {
        let name = "Ana\r\nBcc: all@mail.example"
        #expect(MailAddress(name: name, address: "ana@mail.example\r\nX: y") == nil)
        var message = MailMessage(
            from: try #require(MailAddress("a@b.example")),
            to: try #require(MailAddress(name: name, address: "c@d.example")),
            id: "1@b.example", date: Instant(seconds: 0), subject: "Hello\r\nBcc: x@y.example", text: "t")
        message.attachments = [.init(name: "a\r\nX-Bad: 1", type: "text/plain\r\nX-Bad: 2", bytes: [])]
        let text = String(decoding: message.bytes, as: UTF8.self)
        #expect(!text.contains("\r\nBcc") && !text.contains("\r\nX-Bad"))
    }

    @Test("One click is promised only where there is an address that takes it", arguments: [false, true])
    func oneClick(_ isWeb: Bool) throws {
        var message = try Self.message()
        if isWeb { message.unsubscribe.append("https://studio.example/u?c=1") }
        let text = String(decoding: message.bytes, as: UTF8.self)
        #expect(text.contains("List-Unsubscribe-Post: List-Unsubscribe=One-Click") == isWeb)
    }

    @Test("Any text comes through", arguments: 0..<40)
    func property(_ seed: UInt64) throws {
        var random = SeededGenerator(seed: seed)
        let signs = Array("aZ 0=?_.\"\\<>,;:@äß€🏋️\t-")
        func text(_ count: Int) -> String {
            String((0..<count).map { _ in signs[Int.random(in: 0..<signs.count, using: &random)] })
        }
        let subject = "s" + text(60).replacingOccurrences(of: "\t", with: "x").replacingOccurrences(of: " ", with: "_")
        let body = (0..<6).map { _ in text(120) }.joined(separator: "\n") + "."
        var message = MailMessage(
            from: try #require(MailAddress("a@b.example")), to: try #require(MailAddress("c@d.example")),
            id: "1@b.example",
            date: Instant(seconds: 0), subject: subject, text: body)
        message.attachments = [
            .init(
                name: "n" + text(30).replacingOccurrences(of: "\t", with: "y") + ".pdf", type: "application/pdf",
                bytes: Array(body.utf8))
        ]
        let read = ReceivedMail(message.bytes[...])
        #expect(read.subject == subject)
        #expect(read.text.replacingOccurrences(of: "\r\n", with: "\n").dropLast() == body[...])
        #expect(read.files.first?.bytes == Array(body.utf8))
        #expect(read.files.first?.name == message.attachments[0].name)
    }
}
