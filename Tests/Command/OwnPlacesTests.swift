import Foundation
import Testing

/// A slip in a path must not cost records, keys or what the trainer wrote.
struct OwnPlacesTests {
    private func studio(_ more: String = "") throws -> StudioFixture {
        let studio = try StudioFixture(settings: StudioFixture.settings + more)
        #expect(try studio.run(["client", "add", "ann", "--name", "Ann Bee", "--at", "2026-11-20"]).status == 0)
        return studio
    }

    @Test(
        "A command writes a file of its own over nothing of the studio",
        arguments: ["Data/studio.sqlite", "studio.yml"])
    func files(path: String) throws {
        let studio = try studio()
        let before = try Data(contentsOf: URL(fileURLWithPath: studio.path(path)))
        for words in [
            ["area", "create", "ann", "--letter", studio.path(path)], ["report", "ann", "--out", studio.path(path)],
        ] {
            let refused = try studio.run(words + ["--at", "2026-11-20"])
            #expect(refused.status == 1)
            #expect(refused.messages.contains("this file is the studio's own"), "\(refused.messages)")
        }
        #expect(try Data(contentsOf: URL(fileURLWithPath: studio.path(path))) == before)
        // No area was made that its letter does not tell of.
        #expect(try !studio.run(["area", "list"]).output.contains("ann"))
    }

    @Test("What runs write has a place of its own and an ending of its own")
    func settings() throws {
        let wrong = try studio().run(["check"])
        #expect(wrong.status == 0, "\(wrong.messages)")
        for line in [
            "metrics: Data/studio.sqlite", "metrics: studio.yml", "log: Data/keys", "backupFolder: Output/public",
            "backupFolder: ./Content/pictures", "log: Output/public/a.jsonl",
        ] {
            let studio = try StudioFixture(settings: StudioFixture.settings + "automation:\n  \(line)\n")
            let refused = try studio.run(["check"])
            #expect(refused.status == 1)
            #expect(refused.messages.contains("is no place for this"), "\(line): \(refused.messages)")
        }
        for line in ["metrics: /tmp/a/figures.prom", "log: Data/log/runs.jsonl", "backupFolder: /mnt/stick"] {
            let studio = try StudioFixture(settings: StudioFixture.settings + "automation:\n  \(line)\n")
            #expect(try studio.run(["check"]).status == 0)
        }
    }

    @Test("Backups by a path from the root do not get among what is published")
    func backups() throws {
        let studio = try studio()
        let settings = try #require(studio.read("studio.yml"))
        try studio.write("studio.yml", settings + "automation:\n  backupFolder: \(studio.path("Output/public"))\n")
        let refused = try studio.run(["run", "--only", "backup", "--at", "2026-11-20"])
        #expect(refused.status == 1)
        #expect(refused.messages.contains("backups must not lie in or around `Output`"), "\(refused.messages)")
    }

    @Test(
        "No deployment writes into the studio's own folders, nor two into one place",
        arguments: ["Data", "Content", "Output/public", ".", "/", "Host/../Templates"])
    func targets(place: String) throws {
        let studio = try studio("deploy:\n  - name: a\n    to: \"\(place)\"\n")
        #expect(try studio.build().status == 0)
        for words in [["deploy", "--dry-run"], ["deploy"]] {
            let refused = try studio.run(words)
            #expect(refused.status == 1)
            #expect(refused.messages.contains("of the studio, or lies within or around it"), "\(refused.messages)")
        }
    }

    @Test("Two targets lead to two places", arguments: ["./one/", "one/", "one/areas", "one//areas"])
    func places(other: String) throws {
        let studio = try StudioFixture(
            settings: StudioFixture.settings
                + "deploy:\n  - name: a\n    to: one\n  - name: b\n    what: clients\n    to: \"\(other)\"\n")
        let refused = try studio.run(["check"])
        #expect(refused.status == 1)
        #expect(refused.messages.contains("another target leads to the same place"), "\(refused.messages)")
    }

    @Test("An empty file is no backup")
    func restore() throws {
        let studio = try studio()
        try studio.write("empty", "")
        let refused = try studio.run(["restore", studio.path("empty"), "--at", "2026-11-20"])
        #expect(refused.status == 1)
        #expect(try studio.run(["client", "list"]).output.contains("ann"))
    }

    @Test("What a client says in the subject alone is kept; only the words that were offered put messages off")
    func subjects() throws {
        let studio = try studio()
        #expect(
            try studio.run(["client", "edit", "ann", "--email", "ann@example.org", "--at", "2026-11-20"]).status == 0)
        func take(_ name: String, _ subject: String, _ body: String) throws -> Outcome {
            let mail =
                "From: ann@example.org\nDate: Fri, 20 Nov 2026 10:00:00 +0100\nMessage-ID: <\(name)@x>\nSubject: \(subject)\n\n\(body)\n"
            try studio.write("\(name).eml", mail)
            return try studio.run(["import", "mail", studio.path("\(name).eml"), "--at", "2026-11-21"])
        }
        #expect(try take("a", "I am ill and cannot come", "").messages.contains("kept 1 message"))
        #expect(try studio.run(["message", "list", "ann"]).output.contains("I am ill and cannot come"))
        let asked = try take("b", "Unsubscribe me from yoga please?", "My ankle hurts.")
        #expect(asked.messages.contains("kept 1 message") && !asked.messages.contains("put off"), "\(asked.messages)")
        #expect(try !take("c", "unsubscribe invoice-issued", "").messages.contains("put off"))
        #expect(try take("d", "Re: unsubscribe check-in", "").messages.contains("ann: check-in"))
        let empty = try take("e", "", "> only quoted")
        #expect(empty.messages.contains("nothing of this message can be read"), "\(empty.messages)")
        let bills = try studio.run(["automation", "off", "ann", "--rule", "invoice-issued", "--at", "2026-11-21"])
        #expect(bills.status == 1 && bills.messages.contains("cannot be put off"), "\(bills.messages)")
    }
}
