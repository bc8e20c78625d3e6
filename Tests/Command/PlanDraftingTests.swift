import Testing

/// `floorpress plan draft` and `floorpress plan analyse`, as a trainer runs them.
struct PlanDraftingTests {
    private static let request = [
        "plan", "draft", "--goal", "hypertrophy", "--days", "3", "--weeks", "8", "--level", "intermediate",
        "--equipment",
        "dumbbells,bench", "--avoid", "knee",
    ]

    @Test("a draft is written to Content/plans, builds as it is, and is never written over unasked")
    func draft() throws {
        let studio = try StudioFixture()
        let first = try studio.run(Self.request)
        #expect(first.status == 0, "\(first.messages)")
        let path = "Content/plans/hypertrophy-3-days-8-weeks.md"
        #expect(first.messages.contains("drafted \(path)"))
        let text = try #require(studio.read(path))
        #expect(text.contains("avoid: knee. -->"))
        let build = try studio.build()
        #expect(build.status == 0, "\(build.messages)")
        #expect(try studio.run(["plan", "format", "--check"]).status == 0)

        try studio.write(path, "mine")
        let second = try studio.run(Self.request)
        #expect(second.status == 1)
        #expect(second.messages.contains("there is a plan `hypertrophy-3-days-8-weeks` already"))
        #expect(studio.read(path) == "mine")
        #expect(try studio.run(Self.request + ["--force"]).status == 0)
        #expect(studio.read(path) == text)
    }

    @Test("--output - writes the same text to standard output and no file")
    func output() throws {
        let studio = try StudioFixture()
        let draft = try studio.run(Self.request + ["--output", "-"])
        #expect(draft.status == 0, "\(draft.messages)")
        #expect(draft.output.hasPrefix("---\ntitle: Muscle growth, 3 days a week\n"))
        #expect(!studio.exists("Content/plans"))
        #expect(try studio.run(Self.request + ["--name", "ours"]).status == 0)
        #expect(studio.read("Content/plans/ours.md") == draft.output)
    }

    @Test("a wrong request is wrong usage, with what is possible")
    func usage() throws {
        let studio = try StudioFixture()
        func messages(_ words: String...) throws -> String {
            let outcome = try studio.run(["plan", "draft"] + words)
            #expect(outcome.status == 2)
            return outcome.messages
        }
        #expect(try messages("--days", "3").contains("`--goal` is missing"))
        #expect(try messages("--goal", "strenght").contains("did you mean `strength`?"))
        #expect(
            try messages("--goal", "strength", "--days", "7").contains("`--days` wants a number from 1 to 6, not `7`"))
        let start = ["--goal", "strength", "--days", "3", "--weeks", "8"]
        #expect(try studio.run(["plan", "draft"] + start).messages.contains("`--equipment` is missing"))
        let typo = try studio.run(["plan", "draft"] + start + ["--equipment", "dumbells"])
        #expect(typo.status == 2 && typo.messages.contains("did you mean `dumbbells`?"))
        let flag = try studio.run(["plan", "draft"] + start + ["--equipment", "gym", "--avoid", "kneee"])
        #expect(flag.status == 2 && flag.messages.contains("did you mean `knee`?"))
        #expect(try studio.run(Self.request + ["--output", "x.md"]).status == 2)
        #expect(try studio.run(Self.request + ["--name", "../x"]).status == 1)
    }

    @Test("what must not or cannot be drafted is refused, and nothing is written")
    func refused() throws {
        let studio = try StudioFixture()
        let start = ["plan", "draft", "--goal", "general", "--days", "2", "--weeks", "4"]
        let pregnant = try studio.run(start + ["--equipment", "gym", "--avoid", "pregnant"])
        #expect(pregnant.status == 1)
        #expect(pregnant.messages.contains("no plan is drafted by rules with the flag `pregnant`"))
        let bare = try studio.run(start + ["--equipment", "none"])
        #expect(bare.status == 1)
        #expect(bare.messages.contains("no pull in the library fits (equipment: none)"))
        #expect(!studio.exists("Content/plans"))
    }

    private static let plan = """
        -- Content/plans/two.md --
        ---
        title: Two lifts
        weeks: 2
        goal: strength
        level: beginner
        ---

        ### Day 1: Legs

        - Back squat: 5 × 5, RPE 8, rest 3 min

        ### Day 2: Press

        - Bench press: 5 × 5, RPE 8, rest 3 min

        """

    @Test("an analysis is a table within 80 columns, with its warnings as messages")
    func table() throws {
        let studio = try StudioFixture(Self.plan)
        let found = try studio.run(["plan", "analyse", "two"])
        #expect(found.status == 0, "\(found.messages)")
        #expect(
            found.output.hasPrefix(
                """
                Two lifts: 2 weeks, held against strength, beginner

                week  sets  hard  reps  % max  RPE  minutes a session
                  1     10    10    50      –  8.0  17, 17
                  2     10    10    50      –  8.0  17, 17

                hard sets a week  mean  from–to  days  guide
                quadriceps         5.0              1   3–16  ▪▪▪▪▪
                """), "\(found.output)")
        #expect(found.output.split(separator: "\n").allSatisfy { $0.count <= 80 })
        #expect(found.messages.contains("Content/plans/two.md: warning: back: 0.0 hard sets a week"))
        let week = try studio.run(["plan", "analyse", "Content/plans/two.md", "--week", "2"])
        #expect(week.output.contains("muscle           hard sets  days\n") && week.output.contains("chest"))
        #expect(try studio.run(["plan", "analyse", "two", "--week", "3"]).status == 2)
    }

    @Test("an analysis as JSON has the same figures; an unknown plan is a mistake with its place")
    func json() throws {
        let studio = try StudioFixture(Self.plan)
        let found = try studio.run(["plan", "analyse", "two", "--json"])
        #expect(found.output.contains("\"hardSets\": 10"))
        #expect(found.output.contains("\"rpe\": 8.0"))
        #expect(found.output.contains("\"code\": \"untrained-muscle\""))
        let unknown = try studio.run(["plan", "analyse", "tow"])
        #expect(unknown.status == 1)
        #expect(unknown.messages.contains("Content/plans/tow.md"))
        #expect(try studio.run(["plan", "analyse", "--client", "nobody"]).status == 1)
    }
}
