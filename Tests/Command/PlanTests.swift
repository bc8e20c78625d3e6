import Foundation
import Glibc
import Testing

/// Plans of clients through the command, on the sample's records.
struct PlanTests {
    static let template = """
        ---
        title: Two Days
        weeks: 4
        ask:
          squat max: kg
        deload: week 4, sets 50%, load 90%
        ---
        ### Day 1: Lower

        - Back squat: 4 × 5 at 75% of squat max, rest 3 min
          - if knee: Box squat, load 85%
        - Plank: 3 × 30 s

        ### Day 2: Upper

        - Bench press: 3 × 8 at 40 kg

        """

    /// A studio with the sample's clients and one template.
    static func studio(_ template: String = template) throws -> StudioFixture {
        let studio = try StudioFixture(
            "-- Content/plans/two-days.md --\n\(template)"
                + """
                -- Content/foods/pantry.csv --
                name,german,kcal,protein_g,fat_g,saturated_g,carbohydrate_g,sugar_g,fibre_g,salt_g,density_g_ml,units,allergens,diets,aisle,pack_g,source
                Onion,Zwiebel,40,1.1,0.1,0,9.3,4.2,1.7,0.01,,piece=90,,vegan;vegetarian,produce,1000,USDA
                -- Content/menus/training-week.md --
                ---
                title: Training week
                target: 2100 kcal
                ---
                ## Mon, Tue, Wed, Thu, Fri, Sat, Sun

                - Snack: 150 g Onion

                """)
        let sample = try studio.run(["sample"])
        #expect(sample.status == 0, "\(sample.messages)")
        return studio
    }

    private let studio: StudioFixture
    private let at = ["--at", "2026-11-21"]
    private let order = ["two-days", "--start", "2026-11-23", "--days", "Mon,Thu", "--set", "squat max=80 kg"]

    init() throws {
        studio = try Self.studio()
    }

    private func plan(_ words: String...) throws -> Outcome { try studio.run(["plan"] + words + at) }
    private func assign(_ clients: [String], _ more: [String] = []) throws -> Outcome {
        try studio.run(["plan", "assign"] + clients + order + more + at)
    }
    private func text(_ handle: String) throws -> String { try plan("show", handle, "--text").output }

    // MARK: Assign

    @Test("one template goes to many clients, each with her own answers, and ends what was before")
    func assignMany() throws {
        let done = try assign(["ana-r", "jonas-w"], ["--set", "jonas-w: squat max=140 kg", "--reason", "New block"])
        #expect(
            done.messages == """
                assigned Two Days to ana-r, 2026-11-23 to 2026-12-17; ended the plan before
                  knee: Box squat for Back squat
                assigned Two Days to jonas-w, 2026-11-23 to 2026-12-17; ended the plan before

                """)
        #expect(
            try text("jonas-w") == "---\nuses: two-days\nstart: 2026-11-23\ndays: Mon, Thu\nsquat max: 140 kg\n---\n")
        #expect(try text("ana-r").contains("squat max: 80 kg\n"))
        let history = try plan("history", "ana-r")
        #expect(history.output.contains("New block"))
        #expect(history.output.contains("ended 2026-11-21"))
    }

    @Test("where anything is wrong with any client, all of it is told and nobody gets it")
    func allOrNothing() throws {
        let before = try text("ana-r")
        let unknown = try studio.run(
            ["plan", "assign", "ana-r", "jonas", "nobody", "two-dys", "--start", "2026-11-23"] + at)
        #expect(unknown.status == 1)
        #expect(unknown.messages.contains("there is no client `jonas`"))
        #expect(unknown.messages.contains("there is no client `nobody`"))
        #expect(unknown.messages.contains("there is no plan template `two-dys`"))
        #expect(unknown.messages.contains("did you mean `two-days`?"))
        let missing = try studio.run(
            ["plan", "assign", "ana-r", "jonas-w", "two-days", "--start", "2026-11-23", "--days", "Mon"] + at)
        #expect(missing.status == 1)
        for handle in ["ana-r", "jonas-w"] {
            #expect(missing.messages.contains("plan of \(handle):2:1: error: the plan asks for `squat max`"))
            #expect(
                missing.messages.contains("plan of \(handle):4:7: error: this is 1 day, and the plan has 2 days a week")
            )
        }
        #expect(missing.messages.contains("hint: --set \"squat max=80 kg\""))
        #expect(try text("ana-r") == before)
    }

    @Test("a client whose flags speak against it is told with every place, and others do not get it either")
    func contraindicated() throws {
        let other = try Self.studio(
            Self.template.replacing("Back squat: 4 × 5 at 75% of squat max, rest 3 min", with: "Thumper: 3 × 5")
                .replacing("Bench press: 3 × 8 at 40 kg", with: "Thumper: 2 × 5"))
        try other.write(
            "Content/exercises/thumper.md",
            "---\ntitle: Thumper\npattern: power\nmuscles: {glutes: 1}\navoid: [pregnant]\n---\nUp.\n")
        let before = try other.run(["plan", "show", "fatma-y", "--text"]).output
        let words = ["plan", "assign", "fatma-y", "ana-r"] + order
        // In spring she was expecting.
        let spring = try other.run(words + ["--at", "2025-06-01"])
        #expect(spring.status == 1)
        #expect(
            spring.messages.components(separatedBy: "`Thumper` is to be avoided with the flag `pregnant`").count == 3)
        #expect(spring.messages.contains("Content/plans/two-days.md:10:3"))
        #expect(spring.messages.contains("Content/plans/two-days.md:16:3"))
        #expect(!spring.messages.contains("Fatma") && !spring.messages.contains("Yıldız"))
        #expect(try other.run(["plan", "show", "fatma-y", "--text"]).output == before)
        let autumn = try other.run(words + at)
        #expect(autumn.status == 0, "\(autumn.messages)")
    }

    @Test("all active clients are all that are not archived; a dry run keeps nothing")
    func allActive() throws {
        let before = try text("ana-r")
        let dry = try studio.run(["plan", "assign", "--all-active", "--dry-run"] + order + at)
        #expect(dry.status == 0, "\(dry.messages)")
        #expect(dry.messages.components(separatedBy: "would assign Two Days to ").count == 12)
        #expect(!dry.messages.contains("yuki-h"))
        #expect(try text("ana-r") == before)
        #expect(try assign(["yuki-h"]).messages.contains("the client `yuki-h` is archived"))
    }

    @Test("differences may come with it, and the result as JSON")
    func changes() throws {
        let done = try assign(
            ["ana-r"],
            ["--change", "swap: Plank -> Dead bug, 3 x 8 each", "--change", "note to Day 1: Calm.", "--json"])
        #expect(done.status == 0, "\(done.messages)")
        let json = try #require(try JSONSerialization.jsonObject(with: Data(done.output.utf8)) as? [[String: Any]])
        #expect(json[0]["client"] as? String == "ana-r")
        #expect(json[0]["last"] as? String == "2026-12-17")
        #expect(try text("ana-r").hasSuffix("---\n- swap: Plank → Dead bug, 3 × 8 each\n- note to Day 1: Calm.\n"))
    }

    @Test(
        "what cannot be meant is wrong usage",
        arguments: [
            (["assign"], "the client is missing"), (["assign", "ana-r"], "the template is missing"),
            (["assign", "ana-r", "two-days"], "`--start` is missing"),
            (["assign", "ana-r", "two-days", "--start", "soon"], "`--start` wants a date"),
            (["assign", "ana-r", "two-days", "--start", "2026-11-23", "--days", "Mon,Blue"], "not `Blue`"),
            (
                ["assign", "ana-r", "two-days", "--start", "2026-11-23", "--set", "squat max"],
                "`--set` wants a name and a load"
            ),
            (["assign", "ana-r", "two-days", "--start", "2026-11-23", "--set", "squat max=80"], "`80` is not a load"),
            (
                ["assign", "ana-r", "two-days", "--start", "2026-11-23", "--set", "a: b: c=80 kg"],
                "is not a name for an answer"
            ),
            (
                ["assign", "ana-r", "two-days", "--start", "2026-11-23", "--change", "a\nb"],
                "`--change` wants one line"
            ),
            (["preview", "ana-r", "two-days", "--start", "2026-11-23"], "`--output` is missing"),
            (["restore", "ana-r", "first"], "`first` is not a version"),
            (["diff", "ana-r", "1", "2", "3"], "`3` is one word too many"),
            (["show", "ana-r", "--week", "0"], "`--week` wants a number from 1"),
        ])
    func usage(words: [String], message: String) throws {
        let done = try studio.run(["plan"] + words)
        #expect(done.status == 2)
        #expect(done.messages.contains(message), "\(done.messages)")
    }

    // MARK: Show

    @Test("a week is shown session by session, with what a flag replaces, in the client's unit")
    func show() throws {
        #expect(try assign(["ana-r", "diego-m"]).status == 0)
        let week = try plan("show", "ana-r", "--week", "2")
        #expect(
            week.output.replacingOccurrences(of: "\u{A0}", with: " ") == """
                ana-r: Two Days
                version 1, saved 2026-11-21 by Tess Trainer: Assigned
                2026-11-23 to 2026-12-17, Mon, Thu, ahead
                squat max 80 kg

                Week 2
                  Day 1: Lower, Mon 2026-11-30
                    Box squat: 4 × 5 · 50 kg · rest 3 min (for Back squat: knee)
                    Plank: 3 × 30 s
                  Day 2: Upper, Thu 2026-12-03
                    Bench press: 3 × 8 · 40 kg

                """)
        #expect(try plan("show", "ana-r").output.contains("Week 4, deload"))
        // 60 kg are 132.3 lb, and his plates go by five.
        let pounds = try plan("show", "diego-m", "--week", "1").output.replacingOccurrences(of: "\u{A0}", with: " ")
        #expect(pounds.contains("Back squat: 4 × 5 · 130 lb"), "\(pounds)")
        let json = try plan("show", "ana-r", "--week", "2", "--json")
        let tree = try #require(try JSONSerialization.jsonObject(with: Data(json.output.utf8)) as? [String: Any])
        let sessions = try #require(tree["sessions"] as? [[String: Any]])
        #expect(sessions.map { $0["date"] as? String } == ["2026-11-30", "2026-12-03"])
        let items = try #require(sessions[0]["items"] as? [[String: Any]])
        #expect(items[0]["insteadOf"] as? String == "Back squat")
        #expect(items[0]["loadGrams"] as? Int == 50_000)
        #expect(try plan("show", "ana-r", "--week", "5").status == 2)
        #expect(try plan("show", "anna-r").messages.contains("did you mean `ana-r`"))
        #expect(try plan("show", "yuki-h").messages.contains("the client `yuki-h` has no plan"))
    }

    @Test("the list tells how far everybody is, and what does not fit")
    func list() throws {
        #expect(try assign(["ana-r"]).status == 0)
        let list = try plan("list").output
        #expect(list.contains("ana-r       Two Days  1        2026-11-23  2026-12-17  ahead"), "\(list)")
        #expect(
            list.contains(
                "jonas-w     ?         1                                       1 mistake: floorpress plan show jonas-w")
        )
        #expect(!list.contains("yuki-h"))
        #expect(try plan("list", "--all").output.contains("yuki-h      –"))
        let later = try studio.run(["plan", "list", "--json", "--at", "2026-12-02"]).output
        let rows = try #require(try JSONSerialization.jsonObject(with: Data(later.utf8)) as? [[String: Any]])
        #expect(rows[0]["week"] as? Int == 2)
    }

    @Test("versions are compared as texts and by what they prescribe, and restored")
    func versions() throws {
        #expect(try assign(["jonas-w"]).status == 0)
        #expect(try plan("diff", "jonas-w").messages == "the plan of jonas-w has one version\n")
        try studio.write("plan.md", try text("jonas-w") + "- Back squat: never above 55 kg\n")
        let saved = try plan("edit", "jonas-w", "--file", "plan.md", "--reason", "Tired")
        #expect(saved.status == 0)
        #expect(
            saved.messages.replacingOccurrences(of: "\u{A0}", with: " ")
                == "  Weeks 1–3 Day 1 Back squat: 60 kg → 55 kg\nsaved version 2 of the plan of jonas-w\n")
        let diff = try plan("diff", "jonas-w").output
        #expect(diff.contains("\n+ - Back squat: never above 55 kg\n"))
        #expect(diff.contains("Weeks 1–3 Day 1 Back squat: 60\u{A0}kg → 55\u{A0}kg\n"), "\(diff)")
        #expect(try plan("diff", "jonas-w", "1", "1").output.contains("Nothing is prescribed otherwise."))
        #expect(try plan("diff", "jonas-w", "--json").output.contains("\"aspect\": \"load\""))
        #expect(try plan("restore", "jonas-w", "7").messages.contains("expected: 1 to 2"))
        #expect(try plan("restore", "jonas-w", "2").messages == "nothing changed, nothing saved\n")
        #expect(try plan("restore", "jonas-w", "1").messages.hasSuffix("saved version 3 of the plan of jonas-w\n"))
        #expect(try !text("jonas-w").contains("never above"))
        let history = try plan("history", "jonas-w").output
        #expect(history.contains("Restored version 1") && history.contains("Tired"))
    }

    @Test("a plan ends and can be taken up again")
    func end() throws {
        #expect(try assign(["ana-r"]).status == 0)
        #expect(try plan("end", "ana-r", "--dry-run").messages.hasPrefix("would end"))
        #expect(try plan("end", "ana-r").messages == "ended Two Days of ana-r, version 1\n")
        let gone = try plan("show", "ana-r")
        #expect(gone.status == 1 && gone.messages.contains("takes it up again"))
        #expect(try plan("end", "ana-r").status == 1)
        let build = try studio.build()
        #expect(!studio.exists("Output/trainer/clients/ana-r/booklet.pdf"), "\(build.messages)")
        #expect(try plan("restore", "ana-r", "1").messages.hasSuffix("saved version 2 of the plan of ana-r\n"))
        #expect(try plan("show", "ana-r").status == 0)
    }

    // MARK: Upgrade

    @Test("a plan stays on the template it was made for until it is upgraded, and that shows what changes")
    func upgrade() throws {
        #expect(try assign(["jonas-w"]).status == 0)
        #expect(try plan("upgrade", "jonas-w").messages == "nothing changed, nothing saved\n")
        let heavier = Self.template.replacing("at 75%", with: "at 80%")
        try studio.write("Content/plans/two-days.md", heavier)
        #expect(try plan("list").output.contains("the template is newer"))
        #expect(try plan("show", "jonas-w", "--week", "1").output.contains("60\u{A0}kg"))
        let dry = try plan("upgrade", "jonas-w", "--dry-run")
        #expect(dry.messages.contains("Weeks 1–3 Day 1 Back squat: 60\u{A0}kg → 65\u{A0}kg"), "\(dry.messages)")
        #expect(try plan("show", "jonas-w", "--week", "1").output.contains("60\u{A0}kg"))
        #expect(try plan("upgrade", "jonas-w").messages.hasSuffix("saved version 2 of the plan of jonas-w\n"))
        #expect(try plan("show", "jonas-w", "--week", "1").output.contains("65\u{A0}kg"))
        #expect(try !plan("list").output.contains("the template is newer"))
        #expect(try plan("diff", "jonas-w").output.contains("The template is another."))
        // The old version goes back to the template of its time.
        #expect(try plan("restore", "jonas-w", "1").status == 0)
        #expect(try plan("show", "jonas-w", "--week", "1").output.contains("60\u{A0}kg"))
        try FileManager.default.removeItem(atPath: studio.path("Content/plans/two-days.md"))
        #expect(try plan("list").output.contains("the template is gone"))
        #expect(try plan("show", "jonas-w", "--week", "1").output.contains("60\u{A0}kg"))
        #expect(try plan("upgrade", "jonas-w").messages.contains("there is no plan template `two-days`"))
    }

    @Test("differences that fit the newer template no more are told, and dropped when that is asked for")
    func upgradeDropping() throws {
        #expect(
            try assign(
                ["jonas-w"], ["--change", "swap: Plank -> Dead bug", "--change", "Back squat: never above 62.5 kg"]
            ).status == 0)
        try studio.write(
            "Content/plans/two-days.md",
            Self.template.replacing("- Plank: 3 × 30 s", with: "- Pallof press: 3 × 10 each")
                .replacing("  squat max: kg", with: "  squat max: kg\n  bench max: kg")
                .replacing("at 40 kg", with: "at 60% of bench max"))
        let refused = try plan("upgrade", "jonas-w")
        #expect(refused.status == 1)
        #expect(
            refused.messages.contains("plan of jonas-w:7:9: error: `Plank` is not in the plan `two-days`"),
            "\(refused.messages)")
        #expect(refused.messages.contains("the plan asks for `bench max`"))
        let done = try plan("upgrade", "jonas-w", "--set", "bench max=100 kg", "--drop")
        #expect(done.status == 0, "\(done.messages)")
        #expect(done.messages.hasPrefix("dropped: - swap: Plank → Dead bug\n"))
        #expect(
            try text("jonas-w").hasSuffix(
                "squat max: 80 kg\nbench max: 100 kg\n---\n- Back squat: never above 62.5 kg\n"))
    }

    @Test(
        "the build makes a client's booklet of the template that her plan was made for, and warns once of a newer one")
    func build() throws {
        #expect(try studio.run(["plan", "assign", "--all-active"] + order + at).status == 0)
        let fresh = try studio.build()
        #expect(fresh.status == 0, "\(fresh.messages)")
        #expect(!fresh.messages.contains("template"))
        try studio.write("Content/plans/two-days.md", Self.template.replacing("at 75%", with: "at 85%"))
        let build = try studio.build()
        #expect(build.status == 0, "\(build.messages)")
        #expect(
            build.messages.contains("Content/plans/two-days.md: warning: 11 plans stand on this template as it was"))
        #expect(build.messages.components(separatedBy: "stand on this template").count == 2)
        #expect(studio.exists("Output/trainer/clients/ana-r/booklet.pdf"))
    }

    // MARK: Preview

    @Test("a preview is a booklet that only its owner can read, and nothing is kept of it")
    func preview() throws {
        let before = try text("ana-r")
        let done = try studio.run(["plan", "preview", "ana-r"] + order + ["--output", "preview.pdf"] + at)
        #expect(done.status == 0, "\(done.messages)")
        let pdf = try #require(FileManager.default.contents(atPath: studio.path("preview.pdf")))
        #expect(pdf.starts(with: Data("%PDF-".utf8)))
        var status = stat()
        #expect(stat(studio.path("preview.pdf"), &status) == 0 && status.st_mode & 0o777 == 0o600)
        #expect(try text("ana-r") == before)
    }
}
