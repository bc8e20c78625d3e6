import Foundation
import Testing

/// Changing what is known of a client, and the end of coaching.
struct ClientEditTests {
    private func run(_ studio: StudioFixture, _ words: String...) throws -> Outcome {
        try studio.run(words + ["--at", "2026-11-20"])
    }

    @Test("what an option names is changed, an empty one taken away, and the rest stays")
    func edit() throws {
        let studio = try StudioFixture()
        let added = try run(
            studio, "client", "add", "ann", "--name", "Ann Bee", "--email", "ann@example.org", "--phone", "030 1234567",
            "--born",
            "1990-05-06", "--height", "170")
        #expect(added.status == 0)
        let tried = try run(studio, "client", "edit", "ann", "--email", "bee@example.org", "--dry-run")
        #expect(tried.messages == "would change client ann\n")
        #expect(try studio.run(["client", "show", "ann"]).output.contains("ann@example.org"))
        let changed = try run(
            studio, "client", "edit", "ann", "--email", "bee@example.org", "--phone", "", "--height", "", "--language",
            "de")
        #expect(changed.messages == "changed client ann\n")
        let shown = try studio.run(["client", "show", "ann"]).output
        #expect(shown.contains("bee@example.org") && shown.contains("Ann Bee") && shown.contains("1990-05-06"))
        #expect(!shown.contains("1234567") && !shown.contains("170 cm"))
        #expect(
            try run(studio, "client", "edit", "ann", "--language", "de").messages
                == "nothing is otherwise: client ann\n")
        #expect(try run(studio, "client", "edit", "ann", "--born", "").status == 0)
        #expect(try !studio.run(["client", "show", "ann"]).output.contains("1990"))
    }

    @Test("a mistake changes nothing, and all of them are told")
    func refused() throws {
        let studio = try StudioFixture()
        #expect(try run(studio, "client", "add", "ann", "--name", "Ann", "--email", "ann@example.org").status == 0)
        let refused = try run(
            studio, "client", "edit", "ann", "--email", "no address", "--country", "Germany", "--name", "")
        #expect(refused.status == 1)
        #expect(refused.messages.contains("3 errors"), "\(refused.messages)")
        #expect(try studio.run(["client", "show", "ann"]).output.contains("ann@example.org"))
        let unknown = try run(studio, "client", "edit", "anne", "--name", "Anne")
        #expect(unknown.status == 1 && unknown.messages.contains("did you mean `ann`?"))
        #expect(try run(studio, "client", "edit", "ann", "--height", "tall").status == 2)
    }

    @Test("an archived client is kept and nothing is made of her; what is billed on is named; she can come back")
    func archive() throws {
        let studio = try StudioFixture()
        #expect(try run(studio, "client", "add", "ann", "--name", "Ann Bee").status == 0)
        #expect(try run(studio, "measure", "ann", "--mass", "70kg").status == 0)
        let subscribed = try run(
            studio, "subscription", "add", "ann", "--name", "ann-online", "--text", "Online coaching", "--price", "129",
            "--start", "2026-11-01")
        #expect(subscribed.status == 0, "\(subscribed.messages)")
        #expect(try run(studio, "build").status == 0)
        let page = studio.folder.appendingPathComponent("Output/trainer/clients/ann/index.html").path
        #expect(FileManager.default.fileExists(atPath: page))
        let archived = try run(studio, "client", "archive", "ann")
        #expect(archived.status == 0)
        #expect(archived.messages.hasPrefix("archived client ann\nstill billed: ann-online;"), "\(archived.messages)")
        #expect(try studio.run(["client", "list"]).output.contains("ann") == false)
        #expect(try studio.run(["client", "list", "--all"]).output.contains("Ann Bee"))
        #expect(try run(studio, "build").status == 0)
        #expect(!FileManager.default.fileExists(atPath: page))
        #expect(try run(studio, "client", "archive", "ann").status == 1)
        #expect(try run(studio, "client", "resume", "ann").messages == "resumed client ann\n")
        #expect(try run(studio, "client", "resume", "ann").status == 1)
        #expect(try run(studio, "build").status == 0)
        #expect(FileManager.default.fileExists(atPath: page))
    }
}
