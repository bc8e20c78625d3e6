import Foundation
import Testing

/// Going back to a backup: nothing is said twice, and no number is given twice.
@Suite(.enabled(if: MailFixture.python != nil, "aiosmtpd comes with script/bootstrap"))
struct RestoringTests {
    private func run(_ studio: StudioFixture, _ at: String, _ more: String...) throws -> Outcome {
        try studio.run(
            ["run", "--only", "messages", "--only", "send", "--at", at] + more, environment: MailFixture.password)
    }

    private func studio(_ server: MailFixture) throws -> StudioFixture {
        let studio = try BillingFixture.studio(server.settings(BillingFixture.settings))
        #expect(
            try studio.run(["backup", "--at", "2026-11-22T12:00:00Z"]).messages == "wrote studio-2026-11-22.sqlite\n")
        // The check-ins go out after the backup, and one client stops them.
        let sunday = try run(studio, "2026-11-22T16:30:00Z")
        #expect(sunday.messages.contains("2 sent"), "\(sunday.messages)")
        return studio
    }

    @Test("What went out since the backup is not sent again, and who stopped messages since is left in peace")
    func restored() throws {
        let server = try MailFixture()
        let studio = try studio(server)
        #expect(try studio.run(["automation", "off", "ben-k", "--at", "2026-11-22T17:00:00Z"]).status == 0)
        #expect(try studio.run(["backup", "--list"]).output == "2026-11-22\n")
        let before = studio.contents("Data")["studio.sqlite"]
        let dry = try studio.run(["restore", "2026-11-22", "--dry-run", "--at", "2026-11-22T17:10:00Z"])
        #expect(
            dry.messages == """
                the records would be those of 2026-11-22
                those of before would lie in Data/studio.before-20261122T171000.sqlite
                2 messages that went out since stay known as sent

                """, "\(dry.messages)")
        #expect(studio.contents("Data")["studio.sqlite"] == before)
        let restored = try studio.run(["restore", "2026-11-22", "--at", "2026-11-22T17:10:00Z"])
        #expect(restored.status == 0, "\(restored.messages)")
        #expect(studio.exists("Data/studio.before-20261122T171000.sqlite"))
        #expect(!studio.exists("Data/studio.restored.sqlite"))
        let again = try run(studio, "2026-11-22T18:00:00Z")
        #expect(again.status == 0, "\(again.messages)")
        #expect(server.taken.count == 2)
        #expect(try studio.run(["outbox", "list", "--all", "--json"]).output.contains("\"state\": \"sent\""))
        #expect(try run(studio, "2026-11-29T17:00:00Z").status == 0)
        #expect(server.taken.count == 3)
        // And back again to what was before.
        let back = try studio.run([
            "restore", studio.path("Data/studio.before-20261122T171000.sqlite"), "--at", "2026-11-30",
        ])
        #expect(back.status == 0, "\(back.messages)")
    }

    @Test("A backup that does not know documents that were issued is refused, for their numbers would be given again")
    func issuedSince() throws {
        let server = try MailFixture()
        let studio = try studio(server)
        #expect(try studio.run(["invoice", "draft", "ana-r", "--item", "pt-60", "--at", "2026-11-22"]).status == 0)
        #expect(try studio.run(["invoice", "issue", "--all", "--at", "2026-11-22"]).status == 0)
        let refused = try studio.run(["restore", "2026-11-22", "--at", "2026-11-23"])
        #expect(
            refused.messages == """
                Data/studio.sqlite: error: 1 documents were issued since this backup, and it would have their numbers given again
                  expected: a backup that was made after 2026-0001
                  hint: with `--drop-documents` they are forgotten all the same

                1 error


                """, "\(refused.messages)")
        #expect(try studio.run(["invoice", "list"]).output.contains("2026-0001"))
        let dropped = try studio.run(["restore", "2026-11-22", "--drop-documents", "--at", "2026-11-23"])
        #expect(dropped.status == 0, "\(dropped.messages)")
        #expect(!(try studio.run(["invoice", "list"]).output.contains("2026-0001")))
    }

    @Test(
        "After damage nobody knows what went out, so nothing that was due before goes out; what is no backup is refused"
    )
    func damaged() throws {
        let server = try MailFixture()
        let studio = try studio(server)
        for end in ["-wal", "-shm"] {
            try? FileManager.default.removeItem(atPath: studio.path("Data/studio.sqlite\(end)"))
        }
        try studio.write(
            "Data/studio.sqlite", "no database, and long enough to be taken for none by whoever looks at it")
        try studio.write("letter.txt", "no database either, and long enough to be taken for none by whoever looks")
        let wrong = try studio.run(["restore", "letter.txt", "--at", "2026-11-22T17:10:00Z"])
        #expect(wrong.status == 1, "\(wrong.messages)")
        let restored = try studio.run(["restore", "2026-11-22", "--at", "2026-11-22T17:10:00Z"])
        #expect(restored.messages.contains("nothing that was due before now goes out"), "\(restored.messages)")
        #expect(studio.exists("Data/studio.before-20261122T171000.sqlite"))
        #expect(try run(studio, "2026-11-22T18:00:00Z").status == 0)
        #expect(server.taken.count == 2)
        #expect(try run(studio, "2026-11-29T17:00:00Z").status == 0)
        #expect(server.taken.count == 4)
    }
}
