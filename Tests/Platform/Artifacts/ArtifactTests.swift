import Artifacts
import Diagnostics
import Testing

/// Outputs as planned.
struct ArtifactTests {
    private func artifact(_ path: String, _ origin: String, for audience: Audience = .everyone) -> Artifact {
        Artifact(path, for: audience, fingerprint: Fingerprint(of: []), origin: origin) { [] }
    }

    @Test("an artifact's path starts with its audience's folder")
    func paths() {
        let audiences: [Audience] = [.everyone, .client("anna-7"), .trainer]
        #expect(
            audiences.map { artifact("a/b.html", "x", for: $0).path } == [
                "public/a/b.html", "clients/anna-7/a/b.html", "trainer/a/b.html",
            ])
    }

    @Test("two artifacts on one path are an error that names both")
    func samePath() {
        let found = [artifact("a", "Content/two.md"), artifact("b", "x"), artifact("a", "Content/one.md")].collisions()
        #expect(found.map(\.message) == ["two pages would be written to `public/a`: Content/one.md and Content/two.md"])
        #expect(found.first?.code == "same-path")
        #expect(found.first?.file == "Content/two.md")
        #expect(found.first?.hint == "give one of them another `slug`")
    }

    @Test("an artifact below another's file is an error, at any depth")
    func below() {
        let found = [artifact("a/b/c", "Content/deep.md"), artifact("a", "Content/file.md")].collisions()
        #expect(
            found.map(\.message) == ["`public/a/b/c` would lie in `public/a`, which is a file from Content/file.md"])
    }

    @Test("the same path for other audiences, and names that only begin alike, do not collide")
    func noCollision() {
        let artifacts = [
            artifact("a", "1"), artifact("a", "2", for: .trainer), artifact("a", "3", for: .client("x")),
            artifact("a.html", "4"),
            artifact("ab/c", "5"),
        ]
        #expect(artifacts.collisions() == [])
    }

    @Test(
        "a path that leads out of its folder, or that no manifest can hold, is an error",
        arguments: ["../a", "a/../b", "a/./b", "a//b", "a/", "", "a\nb", "a\u{7F}b", ".."])
    func strays(path: String) {
        let found = [artifact(path, "Content/x.md"), artifact("fine/..a/b c..", "y")].strays()
        #expect(found.map(\.code) == ["bad-path"])
        #expect(found.first?.file == "Content/x.md")
    }

    @Test("an area's name cannot lead into another's folder")
    func strayArea() { #expect([artifact("a", "x", for: .client("../trainer"))].strays().count == 1) }
}
