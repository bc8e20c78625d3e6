import Foundation
import Testing

/// Menus of clients through the command, on the sample's records.
struct MenuTests {
    static let files = """
        -- Content/foods/pantry.csv --
        name,german,kcal,protein_g,fat_g,saturated_g,carbohydrate_g,sugar_g,fibre_g,salt_g,density_g_ml,units,allergens,diets,aisle,pack_g,source
        Onion,Zwiebel,40,1.1,0.1,0,9.3,4.2,1.7,0.01,,piece=90,,vegan;vegetarian,produce,1000,USDA
        Skyr,,61,10.9,0.2,0.1,3.8,3.8,0,0.12,,,milk,vegetarian,dairy,450,USDA
        Almonds,Mandeln,579,21.2,49.9,3.8,21.6,4.4,12.5,0,,,nuts,vegan;vegetarian,dry-goods,200,USDA
        "Red lentils, dry",Rote Linsen,358,23.9,2.2,0.4,63.1,0,10.8,0.02,,,,vegan;vegetarian,dry-goods,500,USDA
        Chicken breast,Hähnchenbrust,106,22.5,1.9,0.5,0,0,0,0.1,,,,,meat-fish,400,USDA
        -- Content/recipes/pot.md --
        ---
        title: Lentil pot
        german: Linsentopf
        serves: 4
        keeps: 2 days
        ---
        - 400 g Red lentils, dry
        - 4 onions (360 g)

        1. Cook.
        -- Content/recipes/chicken.md --
        ---
        title: Chicken pan
        serves: 2
        keeps: 1 day
        ---
        - 600 g Chicken breast
        - 200 g Red lentils, dry

        1. Fry.
        -- Content/menus/base.md --
        ---
        title: Base
        target: 1000 kcal; protein at least 0.8 g/kg
        ---
        ## Every day

        - Breakfast 07:30: 400 g Skyr
        - Lunch 13:00: Lentil pot × 1
        - Snack 16:30: 60 g Almonds
          - if nuts: 350 g Skyr

        """

    /// A studio with the sample's clients and one menu.
    static func studio(_ more: String = "") throws -> StudioFixture {
        let studio = try StudioFixture(files + more)
        let sample = try studio.run(["sample"])
        #expect(sample.status == 0, "\(sample.messages)")
        return studio
    }

    /// A studio whose clients all train by one plan and eat by one menu, so that it can be pressed.
    static func settled() throws -> StudioFixture {
        let studio = try studio(
            "-- Content/plans/rest.md --\n---\ntitle: Rest\nweeks: 1\n---\n### Day 1\n\n- Note: Rest.\n")
        for words in [
            ["plan", "assign", "--all-active", "rest", "--start", "2026-11-16"],
            ["menu", "assign", "--all-active", "base", "--start", "2026-11-16"],
        ] {
            let done = try studio.run(words + ["--at", "2026-11-21"])
            #expect(done.status == 0, "\(done.messages)")
        }
        return studio
    }

    private let studio: StudioFixture
    private let at = ["--at", "2026-11-21"]

    init() throws {
        studio = try Self.settled()
    }

    private func menu(_ words: String...) throws -> Outcome { try studio.run(["menu"] + words + at) }
    private func assign(_ clients: [String], _ more: [String] = [], start: String = "2026-11-16") throws -> Outcome {
        try studio.run(["menu", "assign"] + clients + ["base", "--start", start] + more + at)
    }
    private func text(_ handle: String) throws -> String { try menu("show", handle, "--text").output }

    // MARK: Assign

    @Test("one menu goes to many clients, each with her own household, and ends what was before")
    func assignMany() throws {
        let done = try assign(
            ["ana-r", "linh-t"], ["--people", "2.5", "--people", "linh-t: 1", "--reason", "New block"])
        #expect(
            done.messages.contains("the menu of `linh-t` misses this: Every day: 149 kcal under"), "\(done.messages)")
        #expect(
            done.messages.hasSuffix(
                """
                assigned Base to ana-r from 2026-11-16, for 2.5 people; Base ended
                assigned Base to linh-t from 2026-11-16, for 1 person; Base ended

                """))
        #expect(try text("ana-r") == "---\nuses: base\nstart: 2026-11-16\npeople: 2.5\n---\n")
        #expect(try text("linh-t") == "---\nuses: base\nstart: 2026-11-16\n---\n")
        let history = try menu("history", "ana-r")
        #expect(history.output.contains("New block") && history.output.contains("ended 2026-11-21"))
        let shown = try menu("show", "linh-t").output
        #expect(shown.contains("16:30 Snack: 350 g Skyr"))
        #expect(shown.contains("Monday: 852 kcal · protein 107 g"))
        #expect(shown.contains("  misses: 149 kcal under"))
        #expect(try menu("show", "ana-r").output.contains("cook 2.5 servings of Lentil pot"))
    }

    @Test("where anything is wrong with any client, all of it is told and nobody gets it")
    func allOrNothing() throws {
        let before = try text("ana-r")
        let unknown = try studio.run(
            ["menu", "assign", "ana-r", "jonas", "bsae", "--start", "2026-11-23", "--people", "nobody: 2"] + at)
        #expect(unknown.status == 1)
        #expect(unknown.messages.contains("there is no client `jonas`"))
        #expect(unknown.messages.contains("an answer is for `nobody`, who does not get the menu"))
        #expect(unknown.messages.contains("there is no menu `bsae`") && unknown.messages.contains("`base`?"))
        let unfit = try assign(
            ["ana-r", "priya-n", "linh-t"],
            ["--change", "set Sat Lunch: Chicken pan × 1", "--change", "swap: Skyr -> Almonds"])
        #expect(unfit.status == 1)
        #expect(
            unfit.messages.contains("menu of priya-n:5:18: error: `Lunch` is not vegetarian: it has `Chicken breast`"))
        #expect(
            unfit.messages.contains(
                "menu of linh-t:6:17: error: `Breakfast` has `Almonds`, which the flag `nuts` rules out"))
        #expect(!unfit.messages.contains("Priya") && !unfit.messages.contains("Linh"))
        #expect(try text("ana-r") == before)
    }

    @Test("an allergy that the template keeps no alternative for is told in the template")
    func templateUnfit() throws {
        let other = try Self.studio(
            "-- Content/menus/nuts.md --\n---\ntitle: Nuts\n---\n## Every day\n\n- Lunch: 60 g Almonds\n")
        let refused = try other.run(["menu", "assign", "linh-t", "nuts", "--start", "2026-11-23"] + at)
        #expect(refused.status == 1)
        #expect(refused.messages.contains("Content/menus/nuts.md:6:3: error: `Lunch` has `Almonds`"))
        #expect(refused.messages.contains("for one client: --change \"swap: … -> …\""))
    }

    @Test("all active clients are all that are not archived; a dry run keeps nothing")
    func allActive() throws {
        let before = try text("ana-r")
        let dry = try studio.run(["menu", "assign", "--all-active", "--dry-run", "base", "--start", "2026-11-23"] + at)
        #expect(dry.status == 0, "\(dry.messages)")
        #expect(dry.messages.components(separatedBy: "would assign Base to ").count == 12)
        #expect(try text("ana-r") == before)
        #expect(try assign(["yuki-h"]).messages.contains("the client `yuki-h` is archived"))
    }

    @Test("a menu that begins later leaves the one before in force, and ending it takes that up again")
    func later() throws {
        _ = try assign(["ana-r"])
        let done = try assign(["ana-r"], ["--change", "scale: 120%"], start: "2026-11-30")
        #expect(done.messages.contains("from 2026-11-30, for 1 person; Base ends the day before"))
        #expect(try menu("show", "ana-r", "--date", "2026-11-29").output.contains("400 g Skyr"))
        #expect(try menu("show", "ana-r", "--date", "2026-11-30").output.contains("480 g Skyr"))
        #expect(try menu("list").output.contains("ahead"))
        let ended = try menu("end", "ana-r")
        #expect(ended.messages == "ended Base of ana-r, version 1; Base goes on\n")
        #expect(try text("ana-r") == "---\nuses: base\nstart: 2026-11-16\n---\n")
        #expect(try menu("end", "ana-r").messages == "ended Base of ana-r, version 1\n")
        #expect(try menu("show", "ana-r").messages.contains("the client `ana-r` has no menu"))
        #expect(try menu("restore", "ana-r", "1").status == 0)
    }

    @Test("a preview shows a menu as the client would eat it, and keeps nothing")
    func preview() throws {
        let before = try text("ana-r")
        let shown = try studio.run(
            [
                "menu", "preview", "ana-r", "base", "--start", "2026-11-23", "--change",
                "swap on Mon: Lentil pot -> Chicken pan",
            ]
                + at)
        #expect(shown.output.contains("13:00 Lunch: Chicken pan × 1"))
        #expect(try text("ana-r") == before)
    }

    // MARK: Changes

    @Test("a swap is a line more, and another swap of the same dish there takes its place")
    func swap() throws {
        _ = try assign(["ana-r"])
        let first = try studio.run(
            ["menu", "swap", "ana-r", "Lentil pot -> Chicken pan", "--on", "Mon,Wed", "--meal", "Lunch"] + at)
        #expect(
            first.messages.contains("  Mon, Wed Lunch 13:00: Lentil pot × 1 → Chicken pan × 1\n"), "\(first.messages)")
        #expect(first.messages.hasSuffix("saved version 2 of the menu of ana-r\n"))
        let second = try studio.run(
            ["menu", "swap", "ana-r", "lentil pot->300g Skyr", "--on", "Mon,Wed", "--meal", "Lunch"] + at)
        #expect(second.status == 0, "\(second.messages)")
        #expect(
            try text("ana-r")
                == "---\nuses: base\nstart: 2026-11-16\n---\n- swap on Mon, Wed Lunch: Lentil pot → 300 g Skyr\n")
        let dry = try studio.run(["menu", "swap", "ana-r", "Almonds -> Skyr", "--dry-run"] + at)
        #expect(dry.messages.contains("would save version 4"))
        let wrong = try studio.run(["menu", "swap", "ana-r", "Chicken pan -> Skyr"] + at)
        #expect(wrong.status == 1)
        #expect(
            wrong.messages.contains("menu of ana-r:6:24: error: there is no quantity of `Skyr`"), "\(wrong.messages)")
        #expect(try text("ana-r").components(separatedBy: "\n").count == 6)
    }

    @Test("versions are shown, compared, restored; the newest stands against the one before")
    func versions() throws {
        _ = try assign(["ana-r"])
        _ = try studio.run(["menu", "swap", "ana-r", "Almonds -> 100 g Skyr", "--reason", "No nuts"] + at)
        let diff = try menu("diff", "ana-r")
        #expect(diff.output.hasPrefix("version 1 → 2\n"))
        #expect(diff.output.contains("+ - swap: Almonds → 100 g Skyr"))
        #expect(diff.output.contains("Every day Snack 16:30: 60 g Almonds → 100 g Skyr"))
        let json = try #require(
            try JSONSerialization.jsonObject(with: Data(try menu("diff", "ana-r", "--json").output.utf8))
                as? [String: Any])
        #expect((json["eaten"] as? [[String: Any]])?.first?["after"] as? String == "100 g Skyr")
        #expect(try menu("restore", "ana-r", "1").messages.contains("saved version 3"))
        #expect(try text("ana-r") == "---\nuses: base\nstart: 2026-11-16\n---\n")
        #expect(try menu("show", "ana-r", "--version", "2").output.contains("Snack: 100 g Skyr"))
        #expect(try menu("show", "ana-r", "--version", "9").messages.contains("has no version 9"))
        let history = try menu("history", "ana-r").output
        #expect(history.contains("No nuts") && history.contains("Restored version 1"))
    }

    @Test("a menu stays on its template as it was until it is upgraded; the build says so")
    func upgrade() throws {
        _ = try assign(["ana-r"], ["--change", "swap on Sun Snack: Almonds -> Skyr"])
        let base = try #require(studio.read("Content/menus/base.md"))
        try studio.write("Content/menus/base.md", base.replacing("400 g Skyr", with: "300 g Skyr"))
        #expect(try menu("show", "ana-r").output.contains("400 g Skyr"))
        #expect(try menu("list").output.contains("the template is newer"))
        let check = try studio.run(["check"] + at)
        #expect(
            check.messages.contains(
                "Content/menus/base.md: warning: 11 menus stand on this template as it was before it changed"
            ))
        let done = try menu("upgrade", "ana-r")
        #expect(done.messages.contains("Every day Breakfast 07:30: 400"), "\(done.messages)")
        #expect(try menu("show", "ana-r").output.contains("300 g Skyr"))
        try studio.write("Content/menus/base.md", base.replacing("60 g Almonds", with: "1 onion"))
        let refused = try menu("upgrade", "ana-r")
        #expect(refused.status == 1)
        #expect(
            refused.messages.contains("menu of ana-r:5:22: error: Sun Snack has no `Almonds`"), "\(refused.messages)")
        let dropped = try menu("upgrade", "ana-r", "--drop")
        #expect(dropped.messages.contains("dropped: - swap on Sun Snack: Almonds → Skyr"))
        try studio.write("Content/recipes/pot.md", "---\ntitle: Other pot\nserves: 1\n---\n- 5 g Skyr\n\n1. Eat.\n")
        try studio.write("Content/menus/base.md", base.replacing("Lentil pot", with: "Other pot"))
        let gone = try menu("show", "ana-r")
        #expect(gone.messages.contains("template of the menu of ana-r:8:16: error: `Lentil pot` is neither"))
        #expect(gone.messages.contains("`floorpress menu upgrade CLIENT` carries the menu onto Content/menus/base.md"))
        #expect(try menu("upgrade", "ana-r").status == 0)
    }

    // MARK: The build

    @Test("a day that misses its target is one warning a client, at the target, without what she weighs")
    func offTarget() throws {
        _ = try assign(["ana-r", "marcus-o"], ["--change", "scale on Sat: 50%"])
        let check = try studio.run(["check"] + at)
        #expect(check.status == 0)
        let warnings = check.messages.components(separatedBy: "\n").filter { $0.contains("`marcus-o` misses this") }
        #expect(warnings.count == 1)
        #expect(warnings[0].hasPrefix("Content/menus/base.md:3:9: warning: the menu of `marcus-o` misses this: Sat: "))
        #expect(warnings[0].contains("kcal under, protein "))
        _ = try assign(["ana-r"], ["--target", "900–1100 kcal"])
        let own = try studio.run(["check"] + at)
        #expect(!own.messages.contains("the menu of `ana-r` misses"))
        _ = try assign(["ana-r"], ["--target", "2000 kcal"])
        #expect(
            try studio.run(["check"] + at).messages.contains("menu of ana-r:4:9: warning: the menu of `ana-r` misses"))
    }

    @Test("the documents are those of the menu that holds, in the client's language")
    func documents() throws {
        _ = try assign(["jonas-w"], ["--people", "3"])
        try studio.write(
            "Content/menus/base.de.md",
            """
            ---
            title: Grundlage
            target: 1000 kcal; protein at least 0.8 g/kg
            ---
            ## Jeden Tag

            - Morgens 07:30: 400 g Skyr
            - Mittagessen 13:00: Linsentopf × 1
            - Snack 16:30: 60 g Mandeln
              - if nuts: 350 g Skyr

            """)
        let shown = try menu("show", "jonas-w").output
        #expect(shown.hasPrefix("jonas-w: Grundlage\n"))
        let build = try studio.run(["build"] + at)
        #expect(build.status == 0, "\(build.messages)")
        #expect(studio.exists("Output/trainer/clients/jonas-w/shopping-list.pdf"))
        try studio.write("Content/menus/base.de.md", "---\ntitle: Grundlage\n---\n## Jeden Tag\n\n- Lunch: 5 g Skyr\n")
        let other = try studio.run(["check"] + at)
        #expect(other.status == 1)
        #expect(
            other.messages.contains(
                "Content/menus/base.de.md:1:1: error: `target` says something else than in Content/menus/base.md"))
    }

    @Test("JSON on all that lists")
    func json() throws {
        let done = try assign(
            ["ana-r"], ["--json", "--change", "swap on Tue Lunch: Lentil pot -> leftover Lentil pot"])
        func read(_ text: String) throws -> Any { try JSONSerialization.jsonObject(with: Data(text.utf8)) }
        #expect((try read(done.output) as? [[String: Any]])?[0]["start"] as? String == "2026-11-16")
        let list = try #require(try read(try menu("list", "--json").output) as? [[String: Any]])
        #expect(list.first { $0["client"] as? String == "ana-r" }?["standing"] as? String == "current")
        let shown = try #require(try read(try menu("show", "ana-r", "--json").output) as? [String: Any])
        let days = try #require(shown["days"] as? [[String: Any]])
        #expect(days.count == 7)
        let lunch = try #require((days[1]["meals"] as? [[String: Any]])?[1]["dishes"] as? [[String: Any]])
        #expect(lunch[0]["leftover"] as? Bool == true && lunch[0]["recipe"] as? String == "pot")
        let cookings = try #require(shown["cookings"] as? [[String: Any]])
        #expect(cookings.first?["alsoFor"] as? [String] == ["Tuesday Lunch"])
        #expect(cookings.first?["servings"] as? Double == 2)
        #expect((try read(try menu("history", "ana-r", "--json").output) as? [Any])?.isEmpty == false)
    }

    @Test("wrong usage is told before anything is read")
    func usage() throws {
        #expect(try menu("assign", "base").status == 2)
        #expect(try menu("assign", "ana-r", "base").messages.contains("`--start` is missing"))
        #expect(try assign(["ana-r"], ["--people", "many"]).status == 2)
        #expect(try assign(["ana-r"], ["--change", "a\nb"]).status == 2)
        #expect(try menu("swap", "ana-r").status == 2)
        #expect(try menu("swap", "ana-r", "a\n- b").status == 2)
        #expect(try menu("show", "ana-r", "--date", "2026-11-21", "--version", "1").status == 2)
        #expect(try menu("diff", "ana-r", "x").status == 2)
        #expect(try menu("show", "nobody").messages.contains("there is no client `nobody`"))
    }
}
