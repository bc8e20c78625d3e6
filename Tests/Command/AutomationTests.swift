import Foundation
import Testing

/// What a studio does by itself, end to end: files in, mail out.
@Suite(.enabled(if: MailFixture.python != nil, "aiosmtpd comes with script/bootstrap"))
struct AutomationTests {
    private static let plan = """
        -- Content/plans/basics.md --
        ---
        title: Basics
        weeks: 2
        ---
        ### Day 1: First

        - Plank: 3 × 30 s

        ### Day 2: Second

        - Plank: 3 × 30 s

        """

    private func studio(_ server: MailFixture, rules: String = "", files: String = "") throws -> StudioFixture {
        let studio = try StudioFixture(files, settings: server.settings(rules: rules))
        try add(studio, "ana-r", "Ana Ribeiro", "en", "ana@mail.example")
        return studio
    }

    private func add(_ studio: StudioFixture, _ handle: String, _ name: String, _ language: String, _ email: String?)
        throws
    {
        let added = try studio.run(
            [
                "client", "add", handle, "--name", name, "--language", language, "--since", "2026-01-05", "--at",
                "2026-11-21",
            ]
                + (email.map { ["--email", $0] } ?? []))
        #expect(added.status == 0, "\(added.messages)")
    }

    private func run(_ studio: StudioFixture, _ at: String, _ more: String...) throws -> Outcome {
        try studio.run(
            ["run", "--only", "messages", "--only", "send", "--at", at] + more, environment: MailFixture.password)
    }

    @Test("A check-in goes out on Sunday at its time, once, in the client's language, as text and HTML")
    func checkIn() throws {
        let server = try MailFixture()
        let studio = try studio(server)
        try add(studio, "ben-k", "Ben Krüger", "de", "ben@mail.example")
        // 17:00 in Berlin is 16:00 UTC.
        #expect(try run(studio, "2026-11-22T15:00:00Z").status == 0)
        #expect(server.taken.isEmpty)
        let sunday = try run(studio, "2026-11-22T16:30:00Z")
        #expect(sunday.status == 0, "\(sunday.messages)")
        #expect(server.taken.count == 2, "\(sunday.messages)")
        #expect(try run(studio, "2026-11-22T17:30:00Z").status == 0)
        #expect(server.taken.count == 2)
        #expect(server.box.contains("Subject: Your check-in for the week"))
        #expect(server.box.contains("Subject: Dein Check-in zur Woche"))
        #expect(server.box.contains("List-Unsubscribe: <mailto:tess@studio.example?subject=unsubscribe%20check-in>"))
        #expect(server.box.contains("multipart/alternative"))
        let listed = try studio.run(["outbox", "list", "--all", "--json"])
        #expect(listed.output.contains("\"state\": \"sent\""))
        #expect(!server.box.contains("a long password"))
    }

    @Test("After a week without power one message of each kind goes out, not a week of them")
    func catchesUp() throws {
        let server = try MailFixture()
        let studio = try studio(server, files: Self.plan)
        let assigned = try studio.run([
            "plan", "assign", "ana-r", "basics", "--start", "2026-11-09", "--days", "Mon,Thu", "--at", "2026-11-08",
        ])
        #expect(assigned.status == 0, "\(assigned.messages)")
        // Sessions of 9, 12, 16 and 19 November were missed; the machine was off until the 20th in the evening.
        let late = try run(studio, "2026-11-20T18:00:00Z")
        #expect(late.status == 0, "\(late.messages)")
        func subjects() -> [Substring] { server.box.split(separator: "\n").filter { $0.hasPrefix("Subject:") } }
        #expect(subjects() == ["Subject: Your session on 19 November 2026", "Subject: Basics: done"])
        // Before the next Sunday there is nothing more to say.
        let later = try run(studio, "2026-11-22T08:00:00Z")
        #expect(later.status == 0, "\(later.messages)")
        #expect(subjects().count == 2)
    }

    @Test("Quiet hours put messages off, clients can stop them, and the preview tells both")
    func quietAndOff() throws {
        let server = try MailFixture()
        let studio = try studio(server, rules: "  quietHours: \"16:00-08:00\"")
        let preview = try studio.run(["automation", "preview", "--days", "2", "--json", "--at", "2026-11-21"])
        #expect(preview.status == 0, "\(preview.messages)")
        #expect(preview.output.contains("\"goes\": \"2026-11-23T07:00:00Z\""))
        #expect(preview.output.contains("\"due\": \"2026-11-22T16:00:00Z\""))
        #expect(try run(studio, "2026-11-22T16:30:00Z").status == 0)
        #expect(server.taken.isEmpty)
        #expect(try run(studio, "2026-11-23T07:00:00Z").status == 0)
        #expect(server.taken.count == 2)
        #expect(try studio.run(["automation", "off", "ana-r", "--at", "2026-11-23"]).status == 0)
        let after = try studio.run(["automation", "preview", "--days", "7", "--at", "2026-11-24"])
        #expect(after.output.contains("not sent: the client wants none of these"))
        #expect(try run(studio, "2026-11-29T17:00:00Z").status == 0)
        #expect(server.taken.count == 2)
    }

    @Test("An answer that could be of one client or another is kept for neither")
    func unclear() throws {
        let server = try MailFixture()
        let studio = try studio(server, rules: "  rules:\n    - {name: note, when: weekly, at: \"17:00\", to: trainer}")
        try add(studio, "ben-k", "Ben Krüger", "de", "ben@mail.example")
        try add(studio, "cy-l", "Cy Lind", "en", "BEN@mail.example")
        #expect(try run(studio, "2026-11-22T16:00:00Z").status == 0)
        let listed = try studio.run(["outbox", "list", "--all", "--json"]).output
        let list = try #require(try JSONSerialization.jsonObject(with: Data(listed.utf8)) as? [[String: Any]])
        func name(_ rule: String, _ client: String) throws -> String {
            let found = list.first { $0["rule"] as? String == rule && $0["client"] as? String == client }
            return try #require(found?["messageID"] as? String)
        }
        func mail(_ from: String, _ answers: String?, _ text: String) -> String {
            "From - Mon Nov 23 19:00:00 2026\nFrom: \(from)\nMessage-ID: <\(text)@x>\nSubject: Re\n"
                + (answers.map { "In-Reply-To: <\($0)>\n" } ?? "") + "\n\(text)\n\n"
        }
        try studio.write(
            "in.mbox",
            mail("ben@mail.example", try name("check-in", "ana-r"), "crossed")
                + mail("ben@mail.example", nil, "shared")
                + mail("ben@mail.example", try name("check-in", "cy-l"), "answered")
                + mail("tess@studio.example", try name("note", "ana-r"), "own")
                + mail("else@mail.example", nil, "stranger"))
        let imported = try studio.run(["import", "mail", "in.mbox", "--at", "2026-11-24"])
        #expect(imported.status == 0)
        #expect(
            imported.messages == """
                in.mbox, message 1: warning: this answers a message to one client from the address of another
                  hint: nothing of it was kept; `floorpress message add` keeps what it says

                in.mbox, message 2: warning: this comes from an address that several clients share
                  hint: nothing of it was kept; `floorpress message add` keeps what it says

                2 warnings

                kept 1 messages; 0 were known, 0 are notices of machines, 2 of people who are no clients

                """, "\(imported.messages)")
        #expect(try studio.run(["message", "list", "cy-l"]).output.contains("answered"))
        #expect(!(try studio.run(["message", "list", "ana-r"]).output.contains("own")))
    }

    @Test("A server that is busy is tried again later, one that refuses is not, and one that drops the line is told")
    func manners() throws {
        let server = try MailFixture()
        let studio = try studio(server)
        try server.behave("busy")
        let busy = try run(studio, "2026-11-22T16:00:00Z")
        #expect(busy.messages.contains("1 failed for now"), "\(busy.messages)")
        #expect(!busy.messages.contains("ana@mail.example"))
        try server.behave("good")
        // Not before its time.
        #expect(try run(studio, "2026-11-22T16:00:30Z").status == 0)
        #expect(server.taken.isEmpty)
        #expect(try run(studio, "2026-11-22T16:05:00Z").status == 0)
        #expect(server.taken.count == 1)

        try add(studio, "ben-k", "Ben Krüger", "de", "ben@mail.example")
        try server.behave("refuse")
        let refused = try run(studio, "2026-11-22T16:10:00Z")
        #expect(refused.messages.contains("1 refused for good"), "\(refused.messages)")
        let dead = try studio.run(["outbox", "list", "--json"])
        #expect(dead.output.contains("\"state\": \"dead\""))
        #expect(dead.output.contains("550"))
        #expect(!dead.output.contains("ben@mail.example"))
        #expect(studio.read("Data/log/floorpress.jsonl")?.contains("\"error\":\"the server answered 550") == true)

        try add(studio, "cy-l", "Cy Lind", "en", "cy@mail.example")
        try server.behave("swallow")
        let swallowed = try run(studio, "2026-11-22T16:20:00Z")
        #expect(swallowed.messages.contains("1 uncertain"), "\(swallowed.messages)")
        try server.behave("good")
        #expect(try run(studio, "2026-11-22T17:20:00Z").status == 0)
        #expect(server.taken.count == 2)
        let resolved = try studio.run(["outbox", "resolve", "--log", server.log])
        #expect(resolved.messages.contains("1 are known as sent, 0 stay uncertain"), "\(resolved.messages)")

        try add(studio, "di-m", "Di Moss", "en", "di@mail.example")
        try server.behave("drop")
        #expect(try run(studio, "2026-11-22T17:30:00Z").messages.contains("1 uncertain"))
        try server.behave("good")
        let again = try studio.run([
            "outbox", "resolve", "--log", server.log, "--again", "--at", "2026-11-22T17:40:00Z",
        ])
        #expect(again.messages.contains("0 are known as sent, 1 are to be sent again"), "\(again.messages)")
        #expect(try run(studio, "2026-11-22T17:40:00Z").status == 0)
        #expect(server.taken.count == 3)
    }

    @Test("A sender whom the server does not want spoils no message; a recipient whom it does not know ends hers")
    func stranger() throws {
        let server = try MailFixture()
        let studio = try studio(server)
        try server.behave("stranger")
        let stranger = try run(studio, "2026-11-22T16:00:00Z")
        #expect(stranger.messages.contains("0 sent, 1 waiting, 1 failed for now"), "\(stranger.messages)")
        #expect(stranger.messages.contains("the server answered 550 5.7.1"), "\(stranger.messages)")
        try server.behave("nobody")
        let nobody = try run(studio, "2026-11-22T16:10:00Z")
        #expect(nobody.messages.contains("0 sent, 1 refused for good"), "\(nobody.messages)")
        #expect(!nobody.messages.contains("ana@mail.example"))
        try server.behave("good")
        let listed = try studio.run(["outbox", "list", "--json"]).output
        let id = try #require(
            listed.firstMatch(of: /"key": "([0-9A-Z]{26})"/)?.1 ?? listed.firstMatch(of: /"id": "([0-9A-Z]{26})"/)?.1,
            "\(listed)")
        #expect(try studio.run(["outbox", "retry", String(id.suffix(8)), "--at", "2026-11-22T16:20:00Z"]).status == 0)
        #expect(try run(studio, "2026-11-22T16:20:00Z").status == 0)
        #expect(server.taken.count == 1)
    }

    @Test("A server that says nothing is waited for, and what it may have taken is told as uncertain, not sent again")
    func silence() throws {
        let server = try MailFixture()
        let studio = try studio(server)
        let settings = try #require(studio.read("studio.yml"))
        // A server that takes the call and never greets: nothing was said to it, so nothing can have been taken.
        let mute = try MuteServer()
        try studio.write(
            "studio.yml",
            settings.replacingOccurrences(of: "port: \(server.port)", with: "port: \(mute.port)").replacingOccurrences(
                of: "timeout: 5", with: "timeout: 1"))
        let unheard = try run(studio, "2026-11-22T16:00:00Z")
        #expect(unheard.messages.contains("0 sent, 1 waiting, 1 failed for now"), "\(unheard.messages)")
        // One that is not there at all.
        mute.close()
        let away = try run(studio, "2026-11-22T16:10:00Z")
        #expect(away.messages.contains("0 sent, 1 waiting, 1 failed for now"), "\(away.messages)")

        try studio.write("studio.yml", settings.replacingOccurrences(of: "timeout: 5", with: "timeout: 1"))
        try server.behave("silent")
        let silent = try run(studio, "2026-11-22T17:00:00Z")
        #expect(silent.messages.contains("0 sent, 1 uncertain"), "\(silent.messages)")
        let listed = try studio.run(["outbox", "list", "--json"]).output
        #expect(listed.contains("\"state\": \"uncertain\"") && listed.contains("\"tries\": 3"), "\(listed)")
        try server.behave("good")
        #expect(try run(studio, "2026-11-22T18:00:00Z").status == 0)
        #expect(server.taken.isEmpty)
        #expect(
            try studio.run(["outbox", "resolve", "--log", server.log, "--again", "--at", "2026-11-22T18:00:00Z"]).status
                == 0)
        #expect(try run(studio, "2026-11-22T18:30:00Z").status == 0)
        #expect(server.taken.count == 1)
    }

    @Test(
        "A wrong password, a certificate that nobody vouches for and a server that is away are told, and nothing is lost"
    )
    func wrongServer() throws {
        let server = try MailFixture()
        let studio = try studio(server)
        let wrong = try studio.run(
            ["run", "--only", "messages", "--only", "send", "--at", "2026-11-22T16:00:00Z"],
            environment: ["FLOORPRESS_MAIL_PASSWORD": "guess"])
        #expect(wrong.messages.contains("1 failed for now"), "\(wrong.messages)")
        #expect(!wrong.messages.contains("guess"))
        let log = try #require(studio.read("Data/log/floorpress.jsonl"))
        #expect(!log.contains("guess") && !log.contains("mail.example") && !log.contains("Ana"))

        let settings = try #require(studio.read("studio.yml"))
        try studio.write(
            "studio.yml",
            settings.replacingOccurrences(of: "  certificates: \(server.folder.path)/cert.pem\n", with: ""))
        let untrusted = try run(studio, "2026-11-22T17:00:00Z", "--verbose")
        #expect(untrusted.messages.contains("certificate"), "\(untrusted.messages)")
        #expect(server.taken.isEmpty)

        try studio.write("studio.yml", settings)
        let bare = try studio.run(["run", "--only", "send", "--at", "2026-11-22T18:00:00Z"])
        #expect(bare.status == 1)
        #expect(bare.messages.contains("there is no password for the mail server"), "\(bare.messages)")
        try studio.write("Data/mail-password", "a long password\n")
        chmod(studio.path("Data/mail-password"), 0o644)
        let open = try studio.run(["run", "--only", "send", "--at", "2026-11-22T18:10:00Z"])
        #expect(open.messages.contains("others can read the password"), "\(open.messages)")
        let jobs = try studio.run(["jobs", "list"])
        #expect(jobs.output.contains("send/2026-11-22"))
        chmod(studio.path("Data/mail-password"), 0o600)
        let retried = try studio.run(["jobs", "retry", "send/2026-11-22", "--at", "2026-11-22T19:00:00Z"])
        #expect(retried.status == 0, "\(retried.messages)")
        let good = try studio.run(["run", "--only", "send", "--at", "2026-11-22T19:30:00Z"])
        #expect(good.status == 0, "\(good.messages)")
        #expect(server.taken.count == 1)
    }

    @Test("A whole run backs up, builds, keeps figures and a log, and is not done twice")
    func wholeRun() throws {
        let server = try MailFixture()
        let studio = try studio(server, rules: "  metrics: figures.prom")
        let first = try studio.run(["run", "--at", "2026-11-22T16:00:00Z"], environment: MailFixture.password)
        #expect(first.status == 0, "\(first.messages)")
        #expect(studio.exists("Data/backup/studio-2026-11-22.sqlite"))
        #expect(studio.exists("Output/public/index.html"))
        #expect(studio.read("figures.prom")?.contains("floorpress_messages{state=\"sent\"} 1") == true)
        let page = studio.read("Output/trainer/jobs.html") ?? ""
        #expect(page.contains("every Sunday") && page.contains("Ana Ribeiro"), "\(page)")
        let second = try studio.run(
            ["run", "--at", "2026-11-22T16:30:00Z", "--json"], environment: MailFixture.password)
        #expect(second.status == 0)
        #expect(second.output.contains("\"job\": \"backup/2026-11-22\",\n      \"state\": \"left\""))
        for day in 23...25 {
            #expect(try studio.run(["run", "--only", "backup", "--at", "2026-11-\(day)T16:00:00Z"]).status == 0)
        }
        #expect(!studio.exists("Data/backup/studio-2026-11-23.sqlite"))
        #expect(studio.exists("Data/backup/studio-2026-11-25.sqlite"))
        let dry = try studio.run(["run", "--dry-run", "--at", "2026-11-29T17:00:00Z"])
        #expect(dry.messages.contains("messages/2026-11-29: would do: 1 written"), "\(dry.messages)")
        #expect(server.taken.count == 1)
    }

    @Test("Answers come into their clients' threads, once, with their files in quarantine")
    func replies() throws {
        let server = try MailFixture()
        let studio = try studio(server)
        #expect(try run(studio, "2026-11-22T16:00:00Z").status == 0)
        let name = try #require(server.taken.first)
        try studio.write(
            "replies.mbox",
            """
            From - Sun Nov 22 19:00:00 2026
            From: somebody <other@mail.example>
            Message-ID: <r1@mail.example>
            In-Reply-To: <\(name)>
            Date: Sun, 22 Nov 2026 19:00:00 +0100
            Subject: Re: Your check-in
            Content-Type: multipart/mixed; boundary=x

            --x
            Content-Type: text/plain

            Energy 4, sleep 3 <b>good</b>

            > How much energy?
            --x
            Content-Type: application/pdf
            Content-Disposition: attachment; filename="../../../etc/x.pdf"
            Content-Transfer-Encoding: base64

            JVBERi0xLjcK
            --x
            Content-Disposition: attachment; filename="run.exe"
            Content-Transfer-Encoding: base64

            TVqQAAMAAAA=
            --x--

            From - Sun Nov 22 19:10:00 2026
            From: ANA@mail.example
            Message-ID: <r2@mail.example>
            Subject: unsubscribe check-in
            Date: Sun, 22 Nov 2026 19:10:00 +0100

            From - Sun Nov 22 19:20:00 2026
            From: stranger@mail.example
            Subject: Hello

            Buy this

            """)
        let first = try studio.run(["import", "mail", "replies.mbox", "--at", "2026-11-23"])
        #expect(first.status == 0, "\(first.messages)")
        #expect(
            first.messages.contains(
                "kept 1 messages; 0 were known, 0 are notices of machines, 1 of people who are no clients"),
            "\(first.messages)")
        #expect(first.messages.contains("a file that came along is of a kind that is not taken in"))
        #expect(first.messages.contains("put off, ana-r: check-in"))
        #expect(studio.contents("Data/quarantine/ana-r").keys.filter { $0.hasSuffix(".pdf") }.count == 1)
        let messages = try studio.run(["message", "list", "ana-r"])
        #expect(messages.output.contains("Energy 4, sleep 3 <b>good</b>"))
        #expect(!messages.output.contains("How much"))
        let second = try studio.run(["import", "mail", "replies.mbox", "--at", "2026-11-23"])
        #expect(second.messages.contains("kept 0 messages; 2 were known"), "\(second.messages)")
        #expect(try run(studio, "2026-11-29T17:00:00Z").status == 0)
        #expect(server.taken.count == 1)
    }
}
