import Files
import Foundation
import Store
import Studio
import Testing

/// What waits in the outbox and is overtaken by the records before it goes out.
@Suite(.enabled(if: MailFixture.python != nil, "aiosmtpd comes with script/bootstrap"))
struct RuleTests {
    private static let night = "  quietHours: \"16:00-08:00\""

    private func run(_ studio: StudioFixture, _ at: String) throws -> Outcome {
        try studio.run(
            ["run", "--only", "messages", "--only", "send", "--at", at], environment: MailFixture.password)
    }

    private func add(_ studio: StudioFixture, _ handle: String) throws {
        let added = try studio.run([
            "client", "add", handle, "--name", "Client \(handle)", "--email", "\(handle)@mail.example", "--since",
            "2026-01-05", "--at", "2026-11-21",
        ])
        #expect(added.status == 0, "\(added.messages)")
    }

    @Test("Who stops a message at night does not get the one that waits for the morning, and others do")
    func stoppedAtNight() throws {
        let server = try MailFixture()
        let studio = try StudioFixture(settings: server.settings(rules: Self.night))
        for handle in ["ana-r", "ben-k", "cy-l"] { try add(studio, handle) }
        let evening = try run(studio, "2026-11-22T16:30:00Z")
        #expect(evening.messages.contains("messages/2026-11-22: 3 written"), "\(evening.messages)")
        #expect(evening.messages.contains("0 sent, 3 waiting"), "\(evening.messages)")
        let off = try studio.run(["automation", "off", "ana-r", "--rule", "check-in", "--at", "2026-11-22T20:00:00Z"])
        #expect(off.status == 0, "\(off.messages)")
        try RecordStore.openForChanging(in: Folder(studio.folder.path)).execute(
            "UPDATE client SET is_active = 0 WHERE handle = 'cy-l'")
        let morning = try run(studio, "2026-11-23T07:00:00Z")
        #expect(morning.status == 0, "\(morning.messages)")
        #expect(morning.messages.contains("1 taken off that are not true any more"), "\(morning.messages)")
        #expect(server.box.contains("ben-k@mail.example"))
        // What else is written on Monday, the summary of the week, she did not stop.
        #expect(!server.box.contains("Subject: Your check-in for the week\nTo: Client ana-r"))
        #expect(!server.box.contains("cy-l@mail.example"))
        let listed = try studio.run(["outbox", "list", "--all", "--json"]).output
        #expect(listed.contains("the client wants none of these"))
        #expect(listed.contains("the client is not active any more"))
    }

    @Test("A client who trained after all is not told that nothing was logged, and a rule that is off writes nothing")
    func trainedAfterAll() throws {
        let server = try MailFixture()
        let studio = try StudioFixture(
            settings: server.settings(rules: "  quietHours: \"09:30-12:00\"\n  rules:\n    - {name: no-log, days: 3}"))
        for handle in ["ana-r", "ben-k"] {
            try add(studio, handle)
            let logged = try studio.run([
                "log", handle, "Plank: 3x30 s", "--date", "2026-11-16", "--at", "2026-11-16T20:00:00Z",
            ])
            #expect(logged.status == 0, "\(logged.messages)")
        }
        let waits = try run(studio, "2026-11-19T09:30:00Z")
        #expect(waits.messages.contains("2 written"), "\(waits.messages)")
        #expect(try studio.run(["log", "ana-r", "Plank: 3x30 s", "--at", "2026-11-19T10:00:00Z"]).status == 0)
        let noon = try run(studio, "2026-11-19T11:30:00Z")
        #expect(noon.messages.contains("1 taken off"), "\(noon.messages)")
        #expect(server.taken.count == 1)
        #expect(server.box.contains("ben-k@mail.example"))
        #expect(try studio.run(["outbox", "list", "--all"]).output.contains("something was logged since"))
    }

    @Test("An invoice that was paid while its note waited is not asked for again")
    func paidMeanwhile() throws {
        let server = try MailFixture()
        let rules = "  quietHours: \"09:30-12:00\"\n  rules:\n    - {name: invoice-issued, active: false}"
        let studio = try BillingFixture.studio(server.settings(BillingFixture.settings, rules: rules))
        for client in ["ana-r", "ben-k"] {
            #expect(try studio.run(["invoice", "draft", client, "--item", "pt-60", "--at", "2026-11-09"]).status == 0)
        }
        let issued = try studio.run(["invoice", "issue", "--all", "--at", "2026-11-09"])
        #expect(issued.status == 0, "\(issued.messages)")
        let list = try studio.run(["invoice", "list", "--json", "--at", "2026-11-10"])
        let due = try #require(list.output.firstMatch(of: /"due": "([0-9-]+)"/)?.1, "\(list.output)")
        let number = try #require(list.output.firstMatch(of: /"number": "([^"]+)"/)?.1)
        let day = String(due.dropLast(2)) + String(format: "%02d", (Int(due.suffix(2)) ?? 0) - 2)
        let waits = try run(studio, "\(day)T09:00:00Z")
        #expect(waits.messages.contains("2 written"), "\(waits.messages)")
        let paid = try studio.run(["payment", "add", String(number), "--date", day, "--at", "\(day)T10:00:00Z"])
        #expect(paid.status == 0, "\(paid.messages)")
        let noon = try run(studio, "\(day)T11:30:00Z")
        #expect(noon.messages.contains("1 taken off"), "\(noon.messages)")
        #expect(server.taken.count == 1)
    }

    @Test("Who is away for long is asked once how things are, and not told of every session")
    func away() throws {
        let server = try MailFixture()
        let plan =
            "-- Content/plans/basics.md --\n---\ntitle: Basics\nweeks: 2\n---\n### Day 1: First\n\n- Plank: 3 × 30 s\n"
        let studio = try StudioFixture(plan, settings: server.settings())
        try add(studio, "ana-r")
        let assigned = try studio.run([
            "plan", "assign", "ana-r", "basics", "--start", "2026-11-09", "--days", "Thu", "--at", "2026-11-08",
        ])
        #expect(assigned.status == 0, "\(assigned.messages)")
        #expect(try studio.run(["log", "ana-r", "Plank: 3x30 s", "--at", "2026-11-05T10:00:00Z"]).status == 0)
        #expect(try run(studio, "2026-11-13T18:00:00Z").status == 0)
        #expect(server.box.contains("Subject: Your session on 12 November 2026"))
        #expect(try run(studio, "2026-11-15T09:30:00Z").status == 0)
        #expect(server.box.contains("Subject: How are things?"))
        #expect(try run(studio, "2026-11-20T18:00:00Z").status == 0)
        #expect(!server.box.contains("Subject: Your session on 19 November 2026"))
    }

    @Test("A reminder is written, archived and sent in one run, with its letter and the invoices that it speaks of")
    func reminded() throws {
        let server = try MailFixture()
        let studio = try BillingFixture.studio(server.settings(BillingFixture.settings))
        #expect(try studio.run(["invoice", "draft", "ana-r", "--item", "pt-60", "--at", "2026-10-01"]).status == 0)
        let issued = try studio.run(["invoice", "issue", "--all", "--at", "2026-10-01"])
        #expect(issued.status == 0, "\(issued.messages)")
        let run = try studio.run(
            [
                "run", "--only", "payment-reminders", "--only", "messages", "--only", "send", "--at",
                "2026-11-02T12:00:00Z",
            ],
            environment: MailFixture.password)
        #expect(run.status == 0, "\(run.messages)")
        #expect(server.box.contains("filename=\"M2026-0001.pdf\""), "\(run.messages)")
        #expect(server.box.contains("filename=\"2026-0001.pdf\""))
    }
}
