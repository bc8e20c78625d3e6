import Artifacts
import Testing

/// How many outputs of which kind.
struct TallyTests {
    @Test("outputs are counted by audience and by the ending of their names")
    func tally() throws {
        let none = Fingerprint(of: [])
        let artifacts =
            ["a.html", "b/index.html", "c.css", "v1.2/LICENSE", "z.html"].map { page($0, "") } + [
                Artifact("x.pdf", for: .client("anna"), fingerprint: none, origin: "x") { [] },
                Artifact("x.html", for: .trainer, fingerprint: none, origin: "x") { [] },
            ]
        let expected = [
            ["clients", "pdf 1"], ["public", " 1", "css 1", "html 3"], ["trainer", "html 1"],
        ]
        func words(_ tally: Tally) -> [[String]] {
            tally.shares.map { [$0.audience] + $0.kinds.map { "\($0.ending) \($0.count)" } }
        }
        #expect(words(artifacts.tally) == expected)
        #expect(artifacts.tally.shares.map(\.count) == [1, 5, 1])
        let studio = try PublishingFolder()
        _ = try studio.publication().publish(artifacts, facts: [:])
        #expect(words(try #require(studio.publication().last).tally) == expected)
        #expect([Artifact]().tally.shares.isEmpty)
    }
}
