import Foundation
import Testing

/// `menu edit` with editors that are scripts, and menus as texts.
struct MenuEditTests {
    private let studio: StudioFixture

    init() throws {
        studio = try MenuTests.settled()
        let assigned = try studio.run([
            "menu", "assign", "jonas-w", "base", "--start", "2026-11-16", "--at", "2026-11-21",
        ])
        #expect(assigned.status == 0, "\(assigned.messages)")
    }

    private func edit(_ script: String, _ handle: String = "jonas-w") throws -> Outcome {
        try studio.write("editor.sh", script)
        return try studio.run(
            ["menu", "edit", handle, "--at", "2026-11-21"],
            environment: ["VISUAL": "", "EDITOR": "sh '\(studio.path("editor.sh"))'"])
    }

    private func text(_ handle: String = "jonas-w") throws -> String {
        try studio.run(["menu", "show", handle, "--text"]).output
    }

    /// What lies beside the store.
    private var leftovers: [String] {
        ((try? FileManager.default.contentsOfDirectory(atPath: studio.path("Data"))) ?? []).filter {
            !$0.hasPrefix("studio.sqlite") && $0 != "cache"
        }.sorted()
    }

    @Test("what the editor leaves is saved as a new version in the common form, and nothing lies about")
    func saves() throws {
        let done = try edit("printf -- '- add to sat:Supper 21:00:5g Skyr\\n  - note: If hungry.\\n' >> \"$1\"\n")
        #expect(done.status == 0, "\(done.messages)")
        #expect(done.messages.contains("  Sat Supper 21:00: new, 5"))
        #expect(done.messages.hasSuffix("saved version 2 of the menu of jonas-w\n"))
        #expect(try text().hasSuffix("- add to Sat: Supper 21:00: 5 g Skyr\n  - note: If hungry.\n"))
        #expect(leftovers == [])
    }

    @Test("a text with mistakes is told with its places and kept in a file that can be saved once it is mended")
    func keeps() throws {
        let done = try edit("echo '- swap: Lentil pto -> Chicken pan' >> \"$1\"\n")
        #expect(done.status == 1)
        #expect(
            done.messages.contains("menu of jonas-w:5:9: error: `Lentil pto` is neither a recipe nor a food"),
            "\(done.messages)")
        #expect(done.messages.contains("hint: did you mean `Lentil pot`?"))
        #expect(
            done.messages.contains("the text is kept in Data/menu-jonas-w.md: floorpress menu edit jonas-w --file "))
        #expect(leftovers == ["menu-jonas-w.md"])
        let mended = try #require(studio.read("Data/menu-jonas-w.md")).replacing("pto", with: "pot")
        try studio.write("Data/menu-jonas-w.md", mended)
        let saved = try studio.run(["menu", "edit", "jonas-w", "--file", "Data/menu-jonas-w.md", "--at", "2026-11-21"])
        #expect(saved.status == 0, "\(saved.messages)")
        #expect(try text().hasSuffix("- swap: Lentil pot → Chicken pan\n"))
    }

    @Test("what somebody else saved meanwhile is not written over")
    func overtaken() throws {
        let command = Command.executable.path
        let done = try edit(
            """
            cp "$1" other.md
            echo '- note to Mon: Theirs.' >> other.md
            '\(command)' menu edit jonas-w --file other.md --at 2026-11-21
            echo '- note to Mon: Mine.' >> "$1"
            """)
        #expect(done.status == 1)
        #expect(
            done.messages.contains("the menu of `jonas-w` has changed meanwhile: it is at version 2"),
            "\(done.messages)")
        #expect(try text().hasSuffix("- note to Mon: Theirs.\n"))
    }

    @Test("a client without a menu gets one of her own, without a template, and the build presses it")
    func bespoke() throws {
        #expect(try studio.run(["client", "add", "mia-k", "--name", "Mia Kraus", "--at", "2026-11-21"]).status == 0)
        let added = try edit(
            "sed -i 's/^title: .*/title: For Mia/; s/^- \\(.*\\):$/- \\1: Lentil pot × 1/; /^target/d' \"$1\"\n",
            "mia-k")
        #expect(added.status == 0, "\(added.messages)")
        #expect(added.messages == "saved version 1 of the menu of mia-k\n")
        #expect(try text("mia-k").hasPrefix("---\ntitle: For Mia\nstart: 2026-11-23\npeople: 1\n---\n## Mon–Fri\n"))
        let list = try studio.run(["menu", "list", "--at", "2026-11-21"]).output
        #expect(list.contains("For Mia") && list.contains("of its own"))
        #expect(try studio.run(["menu", "upgrade", "mia-k"]).messages.contains("stands on no template"))
        #expect(try studio.run(["menu", "swap", "mia-k", "A -> B"]).messages.contains("stands on no template"))
        let build = try studio.build()
        #expect(build.status == 0, "\(build.messages)")
        #expect(studio.exists("Output/trainer/clients/mia-k/shopping-list.pdf"))
    }

    // MARK: Texts

    @Test("menus are brought into one form, and only named with --check")
    func format() throws {
        let text = "---\ntitle: Loose\n---\n## wed-sun,Mon, Tue\n<!-- mine -->\n-  Lunch 7:00:lentil pot x 1\n"
        try studio.write("Content/menus/loose.md", text)
        let check = try studio.run(["menu", "format", "--check"])
        #expect(check.status == 1 && check.output == "Content/menus/loose.md\n")
        #expect(studio.read("Content/menus/loose.md") == text)
        #expect(try studio.run(["menu", "format"]).messages == "formatted Content/menus/loose.md\n")
        let formed = "---\ntitle: Loose\n---\n## Every day\n\n<!-- mine -->\n- Lunch 07:00: lentil pot × 1\n"
        #expect(studio.read("Content/menus/loose.md") == formed)
        #expect(try studio.run(["menu", "format"]).messages == "in order: 2 menus\n")
        #expect(try studio.run(["menu", "format", "--stdout", "loose"]).output == formed)
    }

    @Test("every mistake of a menu is told, as text and as JSON")
    func check() throws {
        try studio.write("Content/menus/bad.md", "---\ntitle: Bad\n---\n## Mon\n\n- Lunch: leftover Lentil pot\n")
        let told = try studio.run(["menu", "check", "bad"])
        #expect(told.status == 1)
        #expect(
            told.messages.contains(
                "Content/menus/bad.md:6:10: error: no other day cooks `Lentil pot`, so nothing of it is left"))
        #expect(try studio.run(["menu", "check", "bad", "--json"]).output.contains("\"code\": \"no-leftover\""))
        #expect(try studio.run(["menu", "check", "base"]).messages == "in order: 1 menu\n")
    }
}
