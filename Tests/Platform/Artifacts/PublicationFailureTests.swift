import Artifacts
import Diagnostics
import Files
import Synchronization
import Testing

/// With any mistake the last good output stays as it was.
struct PublicationFailureTests {
    private let old = ["a": "A", "b/c": "B"]
    private let oldPages = ["public/a": "A", "public/b/c": "B"]

    @Test("an artifact that cannot be rendered leaves the old output, and every one that failed is told")
    func renderError() throws {
        let studio = try PublishingFolder()
        try studio.publish(old)
        let before = studio.stamp("Output")
        let failures = (1...3).map { Diagnostic(.error, "bad-image", "no image", file: "Content/\($0).md") }
        let artifacts =
            [page("a", "A2")] + failures.enumerated().map { page("x\($0)", "", failing: $1) } + [page("z", "Z")]
        let found = mistakes { _ = try studio.publication(threads: 1).publish(artifacts, facts: [:]) }
        #expect(found == failures)
        #expect(studio.pages == oldPages)
        #expect(studio.stamp("Output") == before)
        #expect(studio.siblings == ["Output"])
    }

    @Test("a first publication that fails leaves no output at all")
    func firstFails() throws {
        let studio = try PublishingFolder()
        let failing = page("b", "", failing: Diagnostic(.error, "c", "m"))
        #expect(mistakes { _ = try studio.publication().publish([page("a", "A"), failing], facts: [:]) }.count == 1)
        #expect(studio.siblings == [])
    }

    @Test("a mistake of the machine is told once, however many files it hits")
    func machineOnce() throws {
        let studio = try PublishingFolder()
        let artifacts = (0..<50).map { page("p\($0)", "", failing: .machine("disk-full", "full", file: "f\($0)")) }
        #expect(mistakes { _ = try studio.publication().publish(artifacts, facts: [:]) }.map(\.code) == ["disk-full"])
    }

    @Test("after a failure the next publication carries over what stands")
    func afterFailure() throws {
        let studio = try PublishingFolder()
        try studio.publish(old)
        _ = mistakes {
            _ = try studio.publication().publish([page("x", "", failing: Diagnostic(.error, "c", "m"))], facts: [:])
        }
        #expect(try studio.publish(old).carried == 2)
    }

    @Test("two artifacts on one path publish nothing")
    func collision() throws {
        let studio = try PublishingFolder()
        try studio.publish(old)
        let renders = Counter()
        let found = mistakes {
            _ = try studio.publication().publish(
                [page("a", "1", renders: renders), page("a", "2", renders: renders)], facts: [:])
        }
        #expect(found.map(\.code) == ["same-path"])
        #expect(renders.value == 0)
        #expect(studio.pages == oldPages)
    }

    @Test("a path that leads out of its folder publishes nothing")
    func stray() throws {
        let studio = try PublishingFolder()
        let found = mistakes { _ = try studio.publication().publish([page("../trainer/a", "x")], facts: [:]) }
        #expect(found.map(\.code) == ["bad-path"])
        #expect(studio.siblings == [])
    }

    @Test("where a file stands in place of the output's parent, that is told")
    func fileForParent() throws {
        let studio = try PublishingFolder()
        try studio.write("file", "mine")
        let publication = Publication(into: studio.path + "/file/Output", maker: "m", threads: 1)
        let found = mistakes { _ = try publication.publish([page("a", "A")], facts: [:]) }
        #expect(found.map(\.cause) == [.machine])
        #expect(studio.text("file") == "mine")
    }

    @Test("of two publications into one folder at once the second is refused as busy, and the first goes through")
    func busy() throws {
        let studio = try PublishingFolder()
        let second = Mutex<[Diagnostic]>([])
        let publication = studio.publication(threads: 1)
        let artifact = Artifact("a", for: .everyone, fingerprint: Fingerprint(of: [1]), origin: "a") {
            let found = mistakes { _ = try publication.publish([page("b", "B")], facts: [:]) }
            second.withLock { $0 = found }
            return [0x41]
        }
        _ = try publication.publish([artifact], facts: [:])
        let found = second.withLock { $0 }
        #expect(found.map(\.code) == ["busy"])
        #expect(found.first?.cause == .machine)
        #expect(found.first?.hint == "wait until it is done")
        #expect(studio.pages == ["public/a": "A"])
        #expect(try studio.publish(["b": "B"]).rendered == 1)
    }

    @Test("publications racing from many threads end with one of them whole")
    func race() async throws {
        let studio = try PublishingFolder()
        let publication = studio.publication()
        await withTaskGroup(of: Void.self) { group in
            for number in 0..<8 {
                group.addTask {
                    let artifacts = (0..<20).map { page("p\($0)", "\(number)") }
                    let found = mistakes { _ = try publication.publish(artifacts, facts: [:]) }
                    #expect(found.allSatisfy { $0.code == "busy" })
                }
            }
        }
        #expect(studio.pages.count == 20)
        #expect(Set(studio.pages.values).count == 1)
        #expect(studio.siblings == ["Output"])
    }

    @Test("a link in place of the stage is removed, and what it leads to stays")
    func linkedStage() throws {
        let studio = try PublishingFolder()
        try studio.write("mine/keep.txt", "keep")
        #expect(makeLink(studio.path + "/.Output.stage", to: "mine"))
        try studio.publish(["a": "A"])
        #expect(studio.text("mine/keep.txt") == "keep")
        #expect(studio.siblings == ["Output", "mine"])
    }

    @Test("links inside of an output that was swapped out are removed, not followed")
    func linksInOutput() throws {
        let studio = try PublishingFolder()
        try studio.write("mine/keep.txt", "keep")
        try studio.publish(["a": "A"])
        #expect(makeLink(studio.output + "/public/link", to: studio.path + "/mine"))
        try studio.publish(["a": "A2"])
        #expect(studio.text("mine/keep.txt") == "keep")
        #expect(studio.pages == ["public/a": "A2"])
    }

    @Test("a manifest that claims a file outside of the output is no manifest, and that file stays")
    func hostileManifest() throws {
        let studio = try PublishingFolder()
        try studio.write("mine.txt", "keep")
        try studio.publish(["a": "A"])
        let manifest = try #require(studio.text("Output/.manifest"))
        let line = "\(Fingerprint(of: []).hex) 4 1 public/../../mine.txt\n"
        try studio.write("Output/.manifest", manifest + line)
        #expect(studio.publication().last == nil)
        try studio.publish(["a": "A2"])
        #expect(studio.text("mine.txt") == "keep")
    }

    @Test("over a manifest that is not in order everything is rendered anew")
    func corruptManifest() throws {
        let studio = try PublishingFolder()
        try studio.publish(old)
        try studio.write("Output/.manifest", "not a manifest")
        #expect(try studio.publish(old).rendered == 2)
        #expect(studio.pages == oldPages)
        #expect(try studio.publish(old).carried == 2)
    }

    @Test("a folder or a file that no publication made is refused and stays as it is")
    func foreign() throws {
        let studio = try PublishingFolder()
        try studio.write("Output/letter.txt", "Dear Ana")
        #expect(throws: Mistakes.self) { try studio.publish(["a": "A"]) }
        #expect(studio.text("Output/letter.txt") == "Dear Ana")
        #expect(studio.siblings == ["Output"])
    }
}
