import Foundation
import Glibc
import Testing

/// `plan edit` with editors that are scripts.
struct PlanEditTests {
    private let studio: StudioFixture

    init() throws {
        studio = try PlanTests.studio()
        let assigned = try studio.run([
            "plan", "assign", "jonas-w", "two-days", "--start", "2026-11-23", "--days", "Mon,Thu", "--set",
            "squat max=80 kg", "--at", "2026-11-21",
        ])
        #expect(assigned.status == 0, "\(assigned.messages)")
    }

    private func edit(_ script: String, _ handle: String = "jonas-w", _ more: [String] = []) throws -> Outcome {
        try studio.write("editor.sh", script)
        return try studio.run(
            ["plan", "edit", handle, "--at", "2026-11-21"] + more,
            environment: ["VISUAL": "", "EDITOR": "sh '\(studio.path("editor.sh"))'"])
    }

    private func text(_ handle: String = "jonas-w") throws -> String {
        try studio.run(["plan", "show", handle, "--text"]).output
    }

    /// What lies beside the store.
    private var leftovers: [String] {
        ((try? FileManager.default.contentsOfDirectory(atPath: studio.path("Data"))) ?? []).filter {
            !$0.hasPrefix("studio.sqlite") && $0 != "cache"
        }.sorted()
    }

    @Test("what the editor leaves is saved as a new version in the common form, and nothing lies about")
    func saves() throws {
        let done = try edit("echo '- swap:Plank->Dead bug,3x8' >> \"$1\"\ntouch \"$1~\" \"$(dirname \"$1\")/.swap\"\n")
        #expect(done.status == 0, "\(done.messages)")
        #expect(done.messages.hasSuffix("saved version 2 of the plan of jonas-w\n"))
        #expect(try text().hasSuffix("- swap: Plank → Dead bug, 3 × 8\n"))
        #expect(leftovers == [])
    }

    @Test("the file is open to its owner alone, and so is the folder around it, whatever the umask")
    func isPrivate() throws {
        let done = try edit("umask 0\nstat -c '%a' \"$1\" \"$(dirname \"$1\")\" > '\(studio.path("modes"))'\n")
        #expect(done.messages == "nothing changed, nothing saved\n")
        #expect(studio.read("modes") == "600\n700\n")
        #expect(leftovers == [])
    }

    @Test("a text with mistakes is told with its places and kept in a file that can be saved once it is mended")
    func keeps() throws {
        let before = try text()
        let done = try edit("echo '- swap: Plnk -> Dead bug' >> \"$1\"\n")
        #expect(done.status == 1)
        #expect(done.messages.contains("plan of jonas-w:7:9: error: unknown exercise `Plnk`"), "\(done.messages)")
        #expect(
            done.messages.contains("the text is kept in Data/plan-jonas-w.md: floorpress plan edit jonas-w --file "))
        #expect(try text() == before)
        #expect(leftovers == ["plan-jonas-w.md"])
        var status = stat()
        #expect(stat(studio.path("Data/plan-jonas-w.md"), &status) == 0 && status.st_mode & 0o777 == 0o600)
        let mended = try #require(studio.read("Data/plan-jonas-w.md")).replacing("Plnk", with: "Plank")
        try studio.write("Data/plan-jonas-w.md", mended)
        let saved = try studio.run(["plan", "edit", "jonas-w", "--file", "Data/plan-jonas-w.md", "--at", "2026-11-21"])
        #expect(saved.status == 0, "\(saved.messages)")
        #expect(try text().hasSuffix("- swap: Plank → Dead bug\n"))
    }

    @Test("what somebody else saved meanwhile is not written over")
    func overtaken() throws {
        let command = Command.executable.path
        let done = try edit(
            """
            cp "$1" other.md
            echo '- note to Day 1: Theirs.' >> other.md
            '\(command)' plan edit jonas-w --file other.md --at 2026-11-21
            echo '- note to Day 1: Mine.' >> "$1"
            """)
        #expect(done.status == 1)
        #expect(
            done.messages.contains("the plan of `jonas-w` has changed meanwhile: it is at version 2"),
            "\(done.messages)")
        #expect(try text().hasSuffix("- note to Day 1: Theirs.\n"))
        #expect(leftovers == ["plan-jonas-w.md"])
    }

    @Test("an editor that fails saves nothing; without one there is a hint")
    func failing() throws {
        let before = try text()
        let failed = try edit("exit 3\n")
        #expect(failed.status == 3)
        #expect(failed.messages.contains("the editor ended with status 3; nothing is saved"))
        let none = try studio.run(["plan", "edit", "jonas-w"], environment: ["VISUAL": "", "EDITOR": ""])
        #expect(none.status == 2)
        #expect(none.messages.contains("neither $VISUAL nor $EDITOR names an editor"))
        #expect(try text() == before)
    }

    @Test("a client without a plan gets one of her own, without a template, and the build presses it")
    func bespoke() throws {
        #expect(
            try studio.run([
                "plan", "assign", "--all-active", "two-days", "--start", "2026-11-23", "--days", "Mon,Thu", "--set",
                "squat max=80 kg", "--at", "2026-11-21",
            ]).status == 0)
        #expect(try studio.run(["client", "add", "mia-k", "--name", "Mia Kraus", "--at", "2026-11-21"]).status == 0)
        let added = try edit(
            "sed -i 's/^title: .*/title: For Mia/; s/^### Day 1$/### Day 1: Lower\\n\\n- Plank: 3 x 30 s/; s/^### Day 2$/### Day 2\\n\\n- Dead bug: 3 x 8/' \"$1\"\n",
            "mia-k", ["--reason", "Her own"])
        #expect(added.status == 0, "\(added.messages)")
        #expect(added.messages == "saved version 1 of the plan of mia-k\n")
        #expect(try text("mia-k").hasPrefix("---\ntitle: For Mia\nweeks: 4\nstart: 2026-11-23\ndays: Mon, Thu\n---\n"))
        let list = try studio.run(["plan", "list", "--at", "2026-11-21"]).output
        #expect(list.contains("For Mia") && list.contains("of its own"))
        #expect(try studio.run(["plan", "upgrade", "mia-k"]).messages.contains("stands on no template"))
        let build = try studio.build()
        #expect(build.status == 0, "\(build.messages)")
        #expect(studio.exists("Output/trainer/clients/mia-k/booklet.pdf"))
        #expect(studio.read("Output/trainer/clients/mia-k/index.html")?.contains("For Mia") == true)
    }
}
