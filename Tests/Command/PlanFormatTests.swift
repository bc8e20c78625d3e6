import Foundation
import Testing

/// Plan templates as texts: `plan format`, `plan check` and `plan tree`.
struct PlanFormatTests {
    private static let front = "---\ntitle: Base # mine\nweeks: 2\n---\n"
    private static let rough =
        front + "Words.\n<!-- why -->\n### day 1:Lower\n* plank: 3x30 s, rest 120s\n    * NOTE: Breathe.\n"
    private static let fine =
        front + "Words.\n\n<!-- why -->\n### Day 1: Lower\n\n- plank: 3 × 30 s, rest 2 min\n  - note: Breathe.\n"

    private func studio() throws -> StudioFixture {
        let studio = try StudioFixture()
        try studio.write("Content/plans/rough.md", Self.rough)
        try studio.write("Content/plans/fine.md", Self.fine)
        return studio
    }

    @Test("format writes what differs, names it, and changes nothing the second time")
    func format() throws {
        let studio = try studio()
        let check = try studio.run(["plan", "format", "--check"])
        #expect(check.status == 1)
        #expect(check.output == "Content/plans/rough.md\n")
        let first = try studio.run(["plan", "format"])
        #expect(first.status == 0, "\(first.messages)")
        #expect(first.messages == "formatted Content/plans/rough.md\n")
        #expect(try String(contentsOfFile: studio.path("Content/plans/rough.md"), encoding: .utf8) == Self.fine)
        #expect(try studio.run(["plan", "format"]).messages == "in order: 2 plans\n")
        #expect(try studio.run(["plan", "format", "--check"]).status == 0)
    }

    @Test("one file goes to standard output, by its name or its path, and stays as it is")
    func output() throws {
        let studio = try studio()
        for word in ["rough", "Content/plans/rough.md"] {
            #expect(try studio.run(["plan", "format", "--stdout", word]).output == Self.fine)
        }
        #expect(try String(contentsOfFile: studio.path("Content/plans/rough.md"), encoding: .utf8) == Self.rough)
        #expect(try studio.run(["plan", "format", "--stdout"]).status == 2)
    }

    @Test("a file with mistakes stays, is told, and does not keep the others from being written")
    func mistakes() throws {
        let studio = try studio()
        let broken = Self.front + "### Day 1\n- Plnk: 3x5\n"
        try studio.write("Content/plans/broken.md", broken)
        let format = try studio.run(["plan", "format"])
        #expect(format.status == 1)
        #expect(format.messages.contains("Content/plans/broken.md:6:3: error: unknown exercise `Plnk`"))
        #expect(format.messages.contains("formatted Content/plans/rough.md"))
        #expect(try String(contentsOfFile: studio.path("Content/plans/broken.md"), encoding: .utf8) == broken)
        let check = try studio.run(["plan", "check", "broken", "--json"])
        #expect(check.status == 1)
        #expect(check.output.contains("\"code\": \"unknown-exercise\""))
        #expect(check.output.contains("\"line\": 6"))
        #expect(try studio.run(["plan", "check", "fine"]).status == 0)
        #expect(try studio.run(["plan", "check", "nowhere"]).status != 0)
    }

    @Test("the tree has the mistakes and, all the same, what could be read")
    func tree() throws {
        let studio = try studio()
        try studio.write("Content/plans/broken.md", Self.front + "### Day 1\n- Plnk: 3x5\n- Plank: 3x30 s\n")
        let tree = try studio.run(["plan", "tree", "broken"])
        #expect(tree.status == 1)
        let json = try #require(try JSONSerialization.jsonObject(with: Data(tree.output.utf8)) as? [String: Any])
        #expect((json["diagnostics"] as? [Any])?.count == 1)
        let plan = try #require(json["plan"] as? [String: Any])
        let day = ((plan["blocks"] as? [[String: Any]])?.first?["days"] as? [[String: Any]])?.first
        let lines = try #require(day?["lines"] as? [[String: Any]])
        #expect(lines.map { $0["text"] as? String } == ["Plnk: 3 × 5", "Plank: 3 × 30 s"])
        #expect((lines[1]["exercisePlace"] as? [String: Int]) == ["line": 7, "column": 3, "length": 5])
    }

    @Test("`-` is standard input")
    func input() throws {
        // Standard input is empty here, which is a text without a title.
        let check = try StudioFixture().run(["plan", "check", "-"])
        #expect(check.status == 1)
        #expect(check.messages.contains("-:1:1: error: the key `title` is missing"), "\(check.messages)")
    }

    @Test("a missing barbell is a flag that exercises know, and a slip in a flag is told")
    func flags() throws {
        let studio = try StudioFixture()
        let lines = "### Day 1\n- Back squat: 3 × 5\n  - if no barbell: Goblet squat\n  - if kneee: Box squat\n"
        try studio.write("Content/plans/flags.md", Self.front + lines)
        let check = try studio.run(["plan", "check"])
        #expect(check.status == 0)
        #expect(
            check.messages.contains("flags.md:8:5: warning: no exercise knows the flag `kneee`"), "\(check.messages)")
        #expect(check.messages.contains("hint: did you mean `knee`?"))
        #expect(!check.messages.contains("no barbell`"))
    }

    @Test("the sample's own templates are in the common form and have nothing to be told")
    func sample() throws {
        let root = URL(fileURLWithPath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
            .deletingLastPathComponent().path
        let check = try StudioFixture().run(["plan", "format", "--check", "--studio", root])
        #expect(check.status == 0, "\(check.messages)\(check.output)")
        #expect(check.messages.isEmpty)
    }
}
