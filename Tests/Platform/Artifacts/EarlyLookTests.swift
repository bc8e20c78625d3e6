import Artifacts
import Testing

/// What stands in the output may be looked at before the publication has the lock; it counts only where nobody published meanwhile.
struct EarlyLookTests {
    private let studio: PublishingFolder
    private let pages = ["a": "A", "b/c": "B", "b/d/e": "D", "f/g": "G"]

    init() throws {
        studio = try PublishingFolder()
        studio.twinFrom = 0
    }

    /// Publishes pages by a publication that looked early, with something done between the look and the lock.
    @discardableResult
    private func publish(_ pages: [String: String], after meanwhile: () throws -> Void) throws -> Publication.Report {
        let publication = studio.publication()
        publication.lookEarly()
        publication.stopLooking()
        try meanwhile()
        return try publication.publish(
            pages.sorted { $0.key < $1.key }.map { page($0.key, $0.value) }, facts: [:])
    }

    private func expect(_ pages: [String: String]) {
        #expect(studio.pages == Dictionary(uniqueKeysWithValues: pages.map { ("public/\($0.key)", $0.value) }))
        studio.expectTwin()
    }

    @Test("a look that still stands is used, and what did not change is carried over")
    func used() throws {
        try studio.publish(pages)
        let report = try publish(pages.merging(["a": "A2"]) { $1 }) {}
        #expect(report.rendered == 1)
        #expect(report.carried == 3)
        expect(pages.merging(["a": "A2"]) { $1 })
    }

    @Test("a look that another publication overtook is taken again")
    func overtaken() throws {
        try studio.publish(pages)
        let other = ["a": "other", "h/i": "H", "b/c": "B"]
        try publish(pages) { try studio.publish(other) }
        expect(pages)
        // The second of two brings back the very folder that was looked at, as another publication's.
        try publish(pages.merging(["a": "A3"]) { $1 }) {
            try studio.publish(other)
            try studio.publish(other.merging(["h/i": "H2"]) { $1 })
        }
        expect(pages.merging(["a": "A3"]) { $1 })
    }

    @Test("a look at nothing, or at what was removed meanwhile, is taken again")
    func gone() throws {
        try publish(pages) {}
        expect(pages)
        try publish(pages.merging(["a": "A2"]) { $1 }) { try studio.delete(".Output.stage") }
        expect(pages.merging(["a": "A2"]) { $1 })
        try publish(pages.merging(["f/g": "G2"]) { $1 }) { try studio.delete("Output") }
        expect(pages.merging(["f/g": "G2"]) { $1 })
    }

    @Test("what is put into a folder that nothing else touches is gone with the next publication at the latest")
    func meddled() throws {
        try studio.publish(pages)
        try publish(pages.merging(["a": "A2"]) { $1 }) { try studio.write("Output/public/b/stranger", "S") }
        try studio.publish(pages.merging(["a": "A3"]) { $1 })
        expect(pages.merging(["a": "A3"]) { $1 })
    }
}
