import Quantities
import Testing

@testable import Studio

/// What git says of the last change of files.
struct GitDatesTests {
    @Test("the newest commit that touched a file counts")
    func newest() {
        let log = "@200\0\nContent/a.md\0Content/ü b.md\0@100\0\nContent/a.md\0Content/old.md\0"
        let dates = GitDates.parse(Array(log.utf8))
        #expect(dates["Content/a.md"] == Instant(seconds: 200))
        #expect(dates["Content/ü b.md"] == Instant(seconds: 200))
        #expect(dates["Content/old.md"] == Instant(seconds: 100))
    }

    @Test(
        "anything else is read without harm",
        arguments: ["", "\0\0", "@\0", "@x\0\na", "a\0b", "@99999999999999999999\0\na"])
    func odd(text: String) { #expect(GitDates.parse(Array(text.utf8)).isEmpty) }
}
