import Foundation
import Mail
import Quantities
import Testing
import Trials

/// Messages that others wrote: whatever stands in them, they are read.
struct ReceivedMailTests {
    @Test("An answer from a phone: its words without what it answers")
    func answer() {
        let mail = ReceivedMail(
            Array(
                """
                From: =?ISO-8859-1?Q?J=F6rg_B=E4r?= <joerg@mail.example>
                To: tess@studio.example
                Subject: =?utf-8?B?UmU6IERlaW5lIFdvY2hl?=
                Message-ID: <abc@mail.example>
                In-Reply-To: <0123@studio.example>
                Date: Sat, 21 Nov 2026 10:30:00 +0100 (CET)
                Content-Type: text/plain; charset="iso-8859-1"
                Content-Transfer-Encoding: quoted-printable

                Alles gut, das Knie ist ruhig. Gr=FC=DFe

                Am 20.11.2026 um 18:00 schrieb Tess Trainer:
                > Wie war die Woche?
                >
                > Tess
                """.utf8)[...])
        #expect(mail.from == MailAddress(name: "Jörg Bär", address: "joerg@mail.example"))
        #expect(mail.subject == "Re: Deine Woche")
        #expect(mail.answers == ["0123@studio.example"])
        #expect(mail.date?.rfc3339 == "2026-11-21T09:30:00Z")
        #expect(mail.ownText == "Alles gut, das Knie ist ruhig. Grüße")
        #expect(!mail.isAutomatic)
    }

    @Test("What HTML quotes is left out as quoted lines are")
    func quotedHTML() {
        let mail = ReceivedMail(
            Array(
                """
                Content-Type: text/html; charset=utf-8

                <div>All <b>good</b>.</div><blockquote type="cite">How <blockquote>older</blockquote> are you?</blockquote>
                """.utf8)[...])
        #expect(mail.ownText == "All good.")
        let inside = ReceivedMail(
            Array("Content-Type: text/html\n\n<blockquote>How?</blockquote><p>Well</p><blockquote>And".utf8)[...])
        #expect(inside.ownText.contains("Well"))
    }

    @Test("HTML alone becomes its words, and nothing of it runs")
    func html() {
        let mail = ReceivedMail(
            Array(
                "Content-Type: text/html\r\n\r\n<head><style>p{}</style></head><p>Fish &amp; chips</p><script>alert(1)</script><br>a &lt; b"
                    .utf8)[...])
        #expect(mail.text == "Fish & chips\na < b")
    }

    @Test("A notice that somebody is away is told from an answer")
    func away() {
        #expect(ReceivedMail(Array("Auto-Submitted: auto-replied\n\nI am away".utf8)[...]).isAutomatic)
        #expect(!ReceivedMail(Array("Auto-Submitted: no\n\nI am here".utf8)[...]).isAutomatic)
    }

    @Test("A box of three messages, one of which speaks of From")
    func mailbox() {
        let box =
            "From a@b Sat Nov 21 10:00:00 2026\nSubject: 1\n\n>From me\n>>From you\n\nFrom - Sat Nov 21 10:00:01 2026\nSubject: 2\n\nFrom the start\nx\n\nFrom e@f Sat Nov 21 10:00:02 2026\nSubject: 3\n\n"
        let mails = Mailbox.messages(Array(box.utf8)).map { ReceivedMail($0[...]) }
        #expect(mails.map(\.subject) == ["1", "2", "3"])
        #expect(mails[0].text.hasPrefix("From me\n>From you\n"))
        #expect(mails[1].ownText == "From the start\nx")
        #expect(Mailbox.messages([]).isEmpty)
    }

    @Test("Parts within parts without end are left")
    func depth() {
        var text = "Content-Type: multipart/mixed; boundary=b\n\n"
        for _ in 0..<10_000 { text += "--b\nContent-Type: multipart/mixed; boundary=b\n\n" }
        #expect(ReceivedMail(Array(text.utf8)[...]).text.isEmpty)
    }

    @Test("Spoiled messages are read or passed over, and nothing traps", arguments: 0..<60)
    func fuzz(_ seed: UInt64) {
        let seeds = [
            "From: =?utf-8?Q?J=C3=B6?= <j@m.example>\r\nDate: Sat, 21 Nov 2026 10:30:00 +0100\r\nContent-Type: multipart/mixed; boundary=\"x\"\r\n\r\n--x\r\nContent-Disposition: attachment; filename*0*=utf-8''a%20; filename*1*=b\r\nContent-Transfer-Encoding: base64\r\n\r\nQUJD\r\n--x\r\nContent-Type: text/html\r\n\r\n<p>a&amp;<!-- -->\r\n--x--\r\n",
            "From a b\nSubject: =?x?B?=?=\n\n>From =\n=3\n",
        ]
        var mutator = Mutator(
            seed: seed,
            spice: [
                "=?utf-8?Q?", "?=", "--x", "boundary=", "; filename*1*=", "base64", "From ", "\r\n\r\n", "&amp;", "<",
            ])
        for text in seeds {
            for _ in 0..<60 {
                let bytes = mutator.spoiled(Array(text.utf8))
                for message in Mailbox.messages(bytes) { _ = ReceivedMail(message[...]).ownText }
            }
        }
    }
}
