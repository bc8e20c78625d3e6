import Artifacts
import Files
import Testing
import Trials

/// What a publication leaves in the output folder.
struct PublicationTests {
    @Test("artifacts are written, each into its audience's folder, and nothing is left beside the output")
    func first() throws {
        let studio = try PublishingFolder()
        let artifacts = [
            page("a/index.html", "A"),
            Artifact("x.pdf", for: .client("anna-1"), fingerprint: Fingerprint(of: [1]), origin: "x") {
                Array("X".utf8)
            },
            Artifact("index.html", for: .trainer, fingerprint: Fingerprint(of: [2]), origin: "y") { [] },
        ]
        let report = try studio.publication().publish(artifacts, facts: [:])
        #expect(studio.pages == ["public/a/index.html": "A", "clients/anna-1/x.pdf": "X", "trainer/index.html": ""])
        #expect(studio.siblings == ["Output"])
        #expect((report.rendered, report.carried, report.same, report.removed, report.bytes) == (3, 0, 0, 0, 2))
    }

    @Test("folders on the way to the output are made")
    func deepOutput() throws {
        let studio = try PublishingFolder()
        let publication = Publication(into: studio.path + "/deep/er/Output/", maker: "m", threads: 1)
        _ = try publication.publish([page("a", "A")], facts: [:])
        #expect(studio.text("deep/er/Output/public/a") == "A")
    }

    @Test("with nothing to do nothing is rendered and nothing is touched")
    func nothingToDo() throws {
        let studio = try PublishingFolder()
        try studio.publish(["a": "A", "b": "BB"], facts: ["k": "v"])
        let (folder, manifest) = (studio.stamp("Output"), studio.stamp("Output/.manifest"))
        let renders = Counter()
        let report = try studio.publication().publish(
            [page("a", "A", renders: renders), page("b", "BB", renders: renders)], facts: ["k": "v"])
        #expect(renders.value == 0)
        #expect((report.rendered, report.carried, report.bytes) == (0, 2, 3))
        #expect(studio.stamp("Output") == folder)
        #expect(studio.stamp("Output/.manifest") == manifest)
    }

    @Test("what depends on nothing that changed is carried over as the same file, without being rendered")
    func carriedOver() throws {
        let studio = try PublishingFolder()
        try studio.publish(["a": "A", "b/c": "B"])
        let (before, changed) = (
            try #require(studio.stamp("Output/public/b/c")), studio.stamp("Output/public/a")?.inode
        )
        let renders = Counter()
        let report = try studio.publication().publish(
            [page("a", "A2"), page("b/c", "B", renders: renders)], facts: [:])
        let after = try #require(studio.stamp("Output/public/b/c"))
        #expect(renders.value == 0)
        #expect((after.inode, after.modified_ns) == (before.inode, before.modified_ns))
        #expect(studio.stamp("Output/public/a")?.inode != changed)
        #expect(studio.pages == ["public/a": "A2", "public/b/c": "B"])
        #expect((report.rendered, report.carried, report.same) == (1, 1, 0))
    }

    @Test("what is rendered again and comes out with the same bytes keeps its file and its time")
    func sameBytes() throws {
        let studio = try PublishingFolder()
        try studio.publish(["a": "A", "b": "B"])
        let before = try #require(studio.stamp("Output/public/a"))
        let report = try studio.publication().publish(
            [page("a", "A", fingerprint: "other"), page("b", "C")], facts: [:])
        let after = try #require(studio.stamp("Output/public/a"))
        #expect((after.inode, after.modified_ns) == (before.inode, before.modified_ns))
        #expect((report.rendered, report.same) == (2, 1))
        let next = try studio.publication().publish([page("a", "A", fingerprint: "other"), page("b", "C")], facts: [:])
        #expect(next.carried == 2)
    }

    @Test("what no artifact claims any more is gone, its empty folder too")
    func stale() throws {
        let studio = try PublishingFolder()
        try studio.publish(["a/x": "A", "b/y/z": "B"])
        let report = try studio.publish(["a/x": "A"])
        #expect(report.removed == 1)
        #expect(studio.pages == ["public/a/x": "A"])
        #expect(!studio.exists("Output/public/b"))
        #expect(studio.siblings == ["Output"])
    }

    @Test("a publication of nothing empties the output")
    func nothing() throws {
        let studio = try PublishingFolder()
        try studio.publish(["a": "A"])
        #expect(try studio.publish([:]).removed == 1)
        #expect(studio.pages == [:])
        #expect(!studio.exists("Output/public"))
    }

    @Test("a file may become a folder, and a folder a file")
    func fileToFolder() throws {
        let studio = try PublishingFolder()
        try studio.publish(["a": "A", "b/c": "B"])
        try studio.publish(["a/index.html": "A", "b": "B"])
        #expect(studio.pages == ["public/a/index.html": "A", "public/b": "B"])
    }

    @Test("the marker that keeps the folder in git stays through every publication")
    func marker() throws {
        let studio = try PublishingFolder()
        try studio.write("Output/.gitkeep", "")
        try studio.publish(["a": "A"])
        #expect(studio.exists("Output/.gitkeep"))
        try studio.publish(["a": "A2"])
        #expect(studio.exists("Output/.gitkeep"))
    }

    @Test("a file that was changed or removed by hand is rendered again")
    func changedByHand() throws {
        let studio = try PublishingFolder()
        try studio.publish(["a": "A", "b": "B", "c": "C"])
        let publication = studio.publication()
        #expect(publication.isIntact(try #require(publication.last)))
        try studio.write("Output/public/a", "changed by hand")
        #expect(!publication.isIntact(try #require(publication.last)))
        #expect(try studio.publish(["a": "A", "b": "B", "c": "C"]).rendered == 1)
        #expect(unlinkFile(studio.output + "/public/b"))
        #expect(!publication.isIntact(try #require(publication.last)))
        #expect(try studio.publish(["a": "A", "b": "B", "c": "C"]).rendered == 1)
        #expect(studio.pages == ["public/a": "A", "public/b": "B", "public/c": "C"])
    }

    @Test("what another press, or another version of it, made is not carried over")
    func otherMaker() throws {
        let studio = try PublishingFolder()
        try studio.publish(["a": "A"], maker: "test 1")
        #expect(studio.publication(maker: "test 2").last == nil)
        let report = try studio.publish(["a": "A"], maker: "test 2")
        #expect((report.rendered, report.carried) == (1, 0))
    }

    @Test("the manifest tells of the last publication")
    func manifest() throws {
        let studio = try PublishingFolder()
        #expect(studio.publication().last == nil)
        try studio.publish(["b": "BB", "a": "A"], facts: ["inputs": "x y", "empty": ""])
        let last = try #require(studio.publication().last)
        #expect(last.paths == ["public/a", "public/b"])
        #expect((last.count, last.size) == (2, 3))
        #expect(last.facts == ["inputs": "x y", "empty": ""])
    }

    @Test("facts that changed are written though no page did")
    func facts() throws {
        let studio = try PublishingFolder()
        try studio.publish(["a": "A"], facts: ["k": "1"])
        let report = try studio.publish(["a": "A"], facts: ["k": "2"])
        #expect((report.rendered, report.carried) == (0, 1))
        #expect(studio.publication().last?.facts == ["k": "2"])
    }

    @Test("an output that is a link to a folder stays one, and what it leads to is published into")
    func linkedOutput() throws {
        let studio = try PublishingFolder()
        try studio.write("elsewhere/real/.gitkeep", "")
        #expect(makeLink(studio.output, to: "elsewhere/real"))
        for content in ["A", "B"] {
            try studio.publish(["a": content])
            #expect(try Folder(studio.path).list().filter { $0.kind == .symbolicLink }.map(\.path) == ["Output"])
            #expect(studio.text("elsewhere/real/public/a") == content)
        }
        #expect(studio.siblings == ["Output", "elsewhere"])
        #expect(!studio.exists("elsewhere/.real.stage"))
    }

    @Test("what a killed publication left beside the output is removed, even with nothing to do")
    func leftovers() throws {
        let studio = try PublishingFolder()
        try studio.publish(["a": "A"])
        try studio.write(".Output.stage/clients/anna/private.html", "private")
        #expect(try studio.publish(["a": "A"]).carried == 1)
        #expect(studio.siblings == ["Output"])
    }

    @Test("many artifacts on many threads are all there, and progress reaches their number")
    func many() throws {
        let studio = try PublishingFolder()
        let last = Counter()
        let artifacts = (0..<1000).map { page("p\($0 % 37)/\($0).html", "page \($0)") }
        let report = try studio.publication(threads: 8).publish(artifacts, facts: [:]) {
            if $0 == 1000 { last.increment() }
        }
        #expect(report.rendered == 1000)
        #expect(studio.pages.count == 1000)
        #expect(studio.pages["public/p1/1000.html"] == nil)
        #expect(studio.pages["public/p0/999.html"] == "page 999")
        #expect(last.value == 1)
    }

    @Test("any sequence of publications leaves exactly the last one's pages")
    func sequences() throws {
        var random = SeededGenerator(seed: 51)
        let studio = try PublishingFolder()
        let paths = ["a", "b/index.html", "b/c/d", "e.css", "f/g", "f/h"]
        for _ in 0..<60 {
            var pages: [String: String] = [:]
            for path in paths where Bool.random(using: &random) {
                pages[path] = "\(Int.random(in: 0...2, using: &random))"
            }
            let report = try studio.publish(pages)
            #expect(studio.pages == Dictionary(uniqueKeysWithValues: pages.map { ("public/\($0.key)", $0.value) }))
            #expect(report.rendered + report.carried == pages.count)
            #expect(studio.siblings == ["Output"])
        }
    }
}
