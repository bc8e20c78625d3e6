import Foundation
import Testing

/// What plans and menus must respect about a client.
struct ClientFlagTests {
    @Test("a flag is kept, chooses alternatives, is replaced and taken away again")
    func life() throws {
        let studio = try StudioFixture(
            """
            -- Content/plans/base.md --
            ---
            title: Base
            weeks: 1
            ---
            ### Day 1: Legs
            - Back squat: 3 × 8 at 60 kg
              - if knee: Hip thrust
            """)
        func run(_ words: String...) throws -> Outcome { try studio.run(words + ["--at", "2026-11-20"]) }
        #expect(try run("client", "add", "ann", "--name", "Ann").status == 0)
        #expect(
            try run("client", "flag", "ann", "knee", "--to", "2026-12-31").messages == "flagged ann: knee (injury)\n")
        #expect(try run("client", "flag", "ann", "knee", "--severity", "severe").status == 0)
        #expect(try studio.run(["client", "show", "ann"]).output.contains("flags:       knee\n"))
        #expect(try run("plan", "assign", "ann", "base", "--start", "2026-11-23", "--days", "Mon").status == 0)
        #expect(try run("plan", "show", "ann").output.contains("Hip thrust"))
        #expect(
            try run("client", "flag", "ann", "no barbell", "--dry-run").messages.hasPrefix("would flag ann: no barbell")
        )
        #expect(try run("client", "flag", "ann", "knee", "--remove").status == 0)
        #expect(try run("plan", "show", "ann").output.contains("Back squat"))
        let gone = try run("client", "flag", "ann", "knee", "--remove")
        #expect(gone.status == 1)
        #expect(gone.messages.contains("`ann` has no flag `knee`"))
        #expect(try run("client", "flag", "ann", "Knie!").status == 1)
    }
}
