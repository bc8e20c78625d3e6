import Foundation
import Testing

/// The exercises: those of the press, the trainer's own, and how they are found.
struct ExerciseTests {
    static let own = """
        -- Content/exercises/log-press.md --
        ---
        title: Log press
        aliases: [Viking press]
        pattern: vertical-push
        mechanic: compound
        force: push
        level: advanced
        load: barbell
        muscles: {front shoulders: 1, triceps: 0.5}
        equipment: [log]
        avoid: [shoulder]
        alternatives: {Overhead press: 1}
        ---
        A log goes overhead.

        ## Cues

        - Roll it up the chest
        -- Content/exercises/log-press.de.md --
        ---
        title: Baumstammdrücken
        ---
        Ein Baumstamm geht über den Kopf.

        """

    @Test("lists what suits equipment, level and flags")
    func list() throws {
        let studio = try StudioFixture("")
        let outcome = try studio.run([
            "exercise", "list", "--pattern", "squat", "--equipment", "dumbbells,bench", "--avoid", "knee",
        ])
        #expect(outcome.status == 0)
        #expect(outcome.output.contains("Goblet squat"))
        #expect(!outcome.output.contains("Back squat"), "needs a barbell")
        #expect(!outcome.output.contains("Pistol squat"), "speaks against the knee")
    }

    @Test("finds words in names and texts, in both languages, the best first")
    func search() throws {
        let studio = try StudioFixture("")
        let english = try studio.run(["exercise", "search", "split", "squat"])
        #expect(english.output.split(separator: "\n").dropFirst().first?.hasPrefix("Split squat") == true)
        let german = try studio.run(["exercise", "search", "Kreuzheben", "--language", "de"])
        #expect(german.output.contains("Rumänisches Kreuzheben"))
        #expect(try studio.run(["exercise", "search", "qqqq"]).output.split(separator: "\n").count == 1)
    }

    @Test("shows an exercise by any of its names, for people and as JSON")
    func show() throws {
        let studio = try StudioFixture("")
        let sheet = try studio.run(["exercise", "show", "Squat (Barbell)"])
        #expect(sheet.output.hasPrefix("Back squat\n"))
        #expect(sheet.output.contains("avoid with:  knee"))
        let json = try studio.run(["exercise", "show", "kniebeuge", "--json", "--language", "de"])
        let object = try #require(
            JSONSerialization.jsonObject(with: Data(json.output.utf8)) as? [String: Any])
        #expect(object["name"] as? String == "back-squat")
        #expect(object["title"] as? String == "Kniebeuge")
        #expect((object["muscles"] as? [String: Double])?["quadriceps"] == 1)
        let missing = try studio.run(["exercise", "show", "bak squat"])
        #expect(missing.status == 2)
        #expect(missing.messages.contains("did you mean `Back squat`"))
    }

    @Test("the trainer's own exercise stands beside those of the press, with a page in each language")
    func own() throws {
        let studio = try StudioFixture(Self.own)
        let build = try studio.build()
        build.expect("public/exercises/log-press/index.html", contains: "A log goes overhead.")
        build.expect("public/exercises/log-press/index.html", contains: #"hreflang="de""#)
        build.expect("public/de/exercises/log-press/index.html", contains: "Baumstammdrücken")
        build.expect("public/exercises/index.html", contains: "<h2>Vertical push</h2>")
        #expect(studio.read("Output/public/exercises/back-squat/index.html") == nil, "only her own are shown")
        let list = try studio.run(["exercise", "list", "--own"])
        #expect(list.output.contains("Log press"))
        #expect(list.messages.hasSuffix("exercises\n"))
    }

    @Test("an exercise of the press is copied, and the copy takes its place", arguments: ["en", "de"])
    func copy(language: String) throws {
        let settings = StudioFixture.settings.replacingOccurrences(
            of: "languages: [en, de]", with: "language: \(language)\n  languages: [en, de]")
        let studio = try StudioFixture("", settings: settings)
        #expect(try studio.run(["exercise", "copy", "plank"]).status == 0)
        let file = try #require(studio.read("Content/exercises/plank.md"))
        #expect(file.contains("pattern: core"))
        let other = language == "en" ? "de" : "en"
        #expect(studio.read("Content/exercises/plank.\(other).md") != nil)
        try Data(file.replacingOccurrences(of: "level: beginner", with: "level: advanced").utf8).write(
            to: URL(fileURLWithPath: studio.path("Content/exercises/plank.md")))
        let shown = try studio.run(["exercise", "show", "plank", "--json"])
        #expect(shown.output.contains(#""level": "advanced""#))
        #expect(shown.output.contains(#""own": true"#))
        let again = try studio.run(["exercise", "copy", "plank"])
        #expect(again.status == 2)
        #expect(try studio.build().status == 0)
    }

    @Test("without a studio the exercises of the press are there")
    func outside() throws {
        let studio = try StudioFixture("", settings: nil)
        let outcome = try studio.run(["exercise", "list", "--muscle", "glutes"])
        #expect(outcome.status == 0)
        #expect(outcome.output.contains("Hip thrust"))
    }
}
